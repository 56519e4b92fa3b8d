import type { IntakeField } from '../../contract/register-fields.ts'
import { type Context, inTransaction } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { differsIn } from './classify.ts'
import type { FileReading } from './reader/read-rows.ts'
import { type RejectedRow, writeRejects } from './reader/write-rejects.ts'
import { written } from './stated-values.ts'
import { type Taking, withKept } from './take-in-file.ts'
import { storedUpload } from './uploads.ts'

type Reasons = NonNullable<RejectedRow['reasons']>

/**
 * The rows that did not enter, in their original columns with the reason beside each cell. Written from the kept file,
 * so that no original row needs to stand in clear in the database; `left` says of each such row why.
 */
export async function writeRejectsOf(taking: Taking, { id }: { id: string }, path: string): Promise<number> {
  const { upload, left } = await inTransaction(
    taking.platform,
    { caller: taking.caller, operation: 'intake.take-in', route: 'writeRejects', trace: 'changes' },
    async ctx => {
      const stored = await storedUpload(ctx, id)
      if (stored.cleared) throw new Refusal('intake.cleared')
      const rows = await rowsLeft(ctx, id)
      ctx.trace({ detail: { upload: id, rejects: rows.size } })
      return { upload: stored, left: rows }
    }
  )
  const faulty = new Set<IntakeField>(upload.report.faulty_fields)
  for (const reasons of left.values()) for (const { field } of reasons) if (field) faulty.add(field)
  await withKept(taking.store, upload, reading =>
    writeRejects({ upload: id, faulty, rows: rejected(reading, left) }, path)
  )
  return left.size
}

async function* rejected(reading: FileReading, left: Map<number, Reasons>): AsyncGenerator<RejectedRow> {
  for await (const batch of reading.batches())
    for (const { sheet, rowNumber, original, problems } of batch) {
      const reasons = left.get(rowNumber)
      if (reasons) yield { sheet, rowNumber, original, problems, reasons }
    }
}

interface Left {
  row: number
  /** Whose entry of the register stands beside the row in the file. */
  person: string | null
  reasons: string[]
  name: string | null
  sex: string | null
  born: string | null
}

/** Why each row is left, as far as comparing it with others told; what its own cells say the reading tells again. */
async function rowsLeft(ctx: Context, upload: string): Promise<Map<number, Reasons>> {
  const { rows } = await ctx.tx.query<Left>(
    `select a.row_number as row, a.reasons, e.person_id as person, case when ${differsIn.name} then e.name end as name, case when ${differsIn.sex} then e.sex end as sex,
       case when ${differsIn.born} then ${written('e.born_on', 'e.born_precision')} end as born
     from intake.arrival a left join people.enrolment e on e.person_id = a.person_id and e.id = a.known_id and 'known.differs' = any(a.reasons)
     where a.upload_id = $1 and a."group" in ('rejected', 'doubtful') and a.decision is distinct from 'accept'`,
    [upload]
  )
  ctx.sawPeople(rows.flatMap(({ person }) => person ?? []))
  return new Map(
    rows.map(({ row, person: _, reasons, ...known }) => [
      row,
      reasons.flatMap(code => (code in reasonSentences ? said(code, known) : []))
    ])
  )
}

/** A difference to the register stands beside the cell, with the register's value; the cell itself has the file's. */
function said(code: string, { name, sex, born }: Omit<Left, 'row' | 'reasons' | 'person'>): Reasons {
  const sentence = reasonSentences[code]!
  if (code !== 'known.differs') return [{ field: fieldOfReason[code], sentence }]
  const differing: [IntakeField, string | null][] = [
    ['name', name],
    ['sex', sex && ({ '1': '男', '2': '女' }[sex] ?? sex)],
    ['bornOn', born]
  ]
  const beside = differing.flatMap(([field, value]) =>
    value ? [{ field, sentence: `登记为“${value}”,与本文件不同 / the register says “${value}”` }] : []
  )
  return [{ sentence }, ...beside]
}

const fieldOfReason: Record<string, IntakeField> = {
  'place.outside': 'livingAddress',
  'household.heads': 'headRelation',
  'known.hukou-elsewhere': 'hukouAddress'
}

/** Reasons found by comparing rows with each other and with the register. */
const reasonSentences: Record<string, string> = {
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
