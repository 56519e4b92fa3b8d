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
  if (after || !more) return {}
  const db = ctx.tables<'platform'>()
  // Not by name: the plan for any territory reads all of this one, however few are counted.
  const { rows } = await sql<{ n: number }>`select count(*)::int as n
    from (select ${list} limit ${counted + 1}) counted`.execute(db)
  if (rows[0]!.n <= counted) return { total: rows[0]!.n }
  const { rows: plans } = await sql<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>`
    explain (format json) select ${list}`.execute(db)
  return { total: Math.max(counted, inTwoDigits(plans[0]!['QUERY PLAN'][0]!.Plan['Plan Rows'])) }
}

/** An estimate does not look like a count. */
function inTwoDigits(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(n, 1))) - 1)
  return Math.round(n / unit) * unit
}
