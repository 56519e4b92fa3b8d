import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { EventList, ListKind } from '../../contract/lists.ts'
import type { AreaCode } from '../../contract/values.ts'
import { rangeOf, registerOf, requireArea } from '../areas/index.ts'
import { fileHash } from '../intake/index.ts'
import { today } from '../platform/clock.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { countRefused } from '../platform/count-refused.ts'
import { Refusal } from '../platform/refusal.ts'
import { getList } from './get-list.ts'
import { matchRows } from './match-rows.ts'
import { type ReadList, readList } from './read-list.ts'

export interface ListFile {
  path: string
  area: AreaCode
  kind: ListKind
  issuer: string
  month: string
}

/**
 * Reads a list, drops what is not needed, and says whom each row is about. Nothing is recorded yet. The same list
 * brought again is found, not read twice; the file itself is not kept.
 */
export async function takeList(
  { platform, caller }: { platform: Platform; caller: Caller },
  file: ListFile
): Promise<EventList> {
  const { lo, hi } = rangeOf(file.area)
  if (lo < caller.lo || hi > caller.hi) throw new Refusal('platform.not-found')
  const sha256 = platform.sealer.lookup('file', (await fileHash(file.path)).toString('hex'))
  const read = await readList(file.path, { kind: file.kind, today: today() })
  const request = { caller, operation: 'lists.match', route: 'takeList', trace: 'changes' as const }
  return inTransaction(platform, request, async ctx => {
    const known = await sameList(ctx, { sha256, file })
    return known ? getList(ctx, known) : keepList(ctx, { file, sha256, read })
  })
}

async function sameList(
  ctx: Context,
  { sha256, file }: { sha256: Buffer; file: ListFile }
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from lists.list where sha256 = ${sha256} and area = ${file.area}
    and kind = ${file.kind} order by made_at desc limit 1`.execute(ctx.tables<'lists'>())
  return rows[0]?.id
}

interface Kept {
  file: ListFile
  sha256: Buffer
  read: ReadList
}

async function keepList(ctx: Context, { file, sha256, read }: Kept): Promise<EventList> {
  const { area, kind, issuer, month } = file
  await requireArea(ctx, area, ctx.on)
  const id = v7()
  const register = await registerOf(ctx, area)
  await ctx
    .tables<'lists'>()
    .insertInto('lists.list')
    .values({
      register,
      id,
      area,
      kind,
      issuer,
      month,
      sha256,
      report: JSON.stringify(read.report),
      account: ctx.caller.account
    })
    .execute()
  const verdicts = await matchRows(ctx, { kind, rows: read.rows, range: rangeOf(area) })
  const values = read.rows.map(({ row, facts }) => {
    const { group, reasons, candidates } = verdicts.get(row)!
    const sealed = ctx.sealer.seal(JSON.stringify(facts))
    return { register, list_id: id, row_number: row, area, sealed, group, reasons, candidates }
  })
  for (let from = 0; from < values.length; from += 1000)
    await ctx
      .tables<'lists'>()
      .insertInto('lists.row')
      .values(values.slice(from, from + 1000))
      .execute()
  await countRefused(ctx, 'takeList', read.refused)
  ctx.trace({ detail: { list: id, rows: values.length } })
  return getList(ctx, id)
}
