import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '../platform/context.ts'
import { openKept, scratch } from './file-store.ts'
import { readRows } from './reader/read-rows.ts'
import { type RejectedRow, writeRejects } from './reader/write-rejects.ts'
import type { Taking } from './take-in-file.ts'

export interface Waiting {
  id: string
  asOf: string
}

/**
 * The rows that did not enter, in their original columns with the reason beside each cell. Written from the kept file,
 * so that no original row needs to stand in the database; `left` says of each such row why.
 */
export async function writeRejectsOf(taking: Taking, upload: Waiting, path: string): Promise<number> {
  const left = await inTransaction(
    taking.platform,
    { caller: taking.caller, operation: 'intake.take-in', route: 'writeRejects', trace: 'changes' },
    async ctx => {
      const { rows } = await ctx.tx.query<{ row_number: number; reasons: string[] }>(
        `select row_number, reasons from intake.arrival where upload_id = $1 and "group" in ('rejected', 'doubtful') and decision is distinct from 'accept'`,
        [upload.id]
      )
      ctx.trace({ detail: { upload: upload.id, rejects: rows.length } })
      return new Map(rows.map(row => [row.row_number, row.reasons]))
    }
  )
  const folder = scratch(taking.store)
  try {
    const kept = join(folder, 'clean')
    await openKept(taking.store, upload.id, kept)
    const reading = await readRows(kept, { today: upload.asOf })
    await writeRejects(reading, rejected(reading.batches(), left), path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return left.size
}

async function* rejected(
  batches: ReturnType<Awaited<ReturnType<typeof readRows>>['batches']>,
  left: Map<number, string[]>
): AsyncGenerator<RejectedRow> {
  for await (const batch of batches)
    for (const row of batch) {
      const reasons = left.get(row.rowNumber)
      if (reasons)
        yield {
          rowNumber: row.rowNumber,
          original: row.original,
          problems: row.problems,
          reasons: reasons
            .filter(code => !row.problems.some(problem => problem.code === code))
            .map(code => reasonSentences[code] ?? code)
        }
    }
}

/** Reasons found by comparing rows with each other and with the register. */
export const reasonSentences: Record<string, string> = {
  'place.outside': '居住地址不在本辖区 / the address is outside this area',
  'row.differs': '同一人在文件中出现两次且内容不同 / the same person stands twice in the file, differing',
  'row.repeated': '与前面一行完全相同 / the same as an earlier row',
  'household.heads': '一户有两位户主 / the household has two heads',
  'known.elsewhere': '已在其他登记处登记,请发起迁移 / enrolled in another register: ask for a move',
  'known.closed': '登记已退档,请先恢复 / the enrolment is closed: restore it first',
  'known.differs': '号码相同但姓名、性别或出生日期与登记不同 / name, sex or birth date differ from the register',
  'known.hukou-elsewhere':
    '户籍已在其他登记处登记,接受后只登记居住地 / the hukou is enrolled elsewhere: accepted, only the living place is taken in',
  'known.maybe': '可能是已登记的居民,请核对 / may be someone already in the register',
  'ask-duty-officer': '请联系值班专员 / please ask the duty officer'
}
