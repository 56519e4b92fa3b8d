import { type RawBuilder, sql } from 'kysely'
import type { Context } from './context.ts'

/** So many are counted one by one, in less than the page itself takes: to a thousand it took several times that. */
const counted = 200

interface Page {
  after: unknown
  more: boolean
}

/**
 * How many rows a list has, told with its first page where there is a second: counted up to two hundred, beyond that what
 * the planner expects, in two digits. `list` is all of the list from its `from` on, without order.
 */
export async function totalWith(
  ctx: Context,
  { after, more }: Page,
  list: RawBuilder<unknown>
): Promise<{ total?: number }> {
  return after || !more ? {} : { total: await aboutHowMany(ctx, list) }
}

/** Both questions go out together: the answer of the first seldom spares the second, and waiting for it costs more. */
export async function aboutHowMany(ctx: Context, list: RawBuilder<unknown>): Promise<number> {
  const db = ctx.tables<'platform'>()
  // Not by name: the plan for any territory reads all of this one, however few are counted.
  const [{ rows }, { rows: plans }] = await Promise.all([
    sql<{ n: number }>`select count(*)::int as n from (select ${list} limit ${counted + 1}) counted`.execute(db),
    sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`explain (format json) select ${list}`.execute(db)
  ])
  if (rows[0]!.n <= counted) return rows[0]!.n
  return Math.max(counted, inTwoDigits(plans[0]!['QUERY PLAN'][0]!.Plan['Plan Rows']))
}

/** An estimate does not look like a count. */
function inTwoDigits(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(n, 1))) - 1)
  return Math.round(n / unit) * unit
}
