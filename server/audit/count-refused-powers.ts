import type { RefusedCount } from '../../contract/audit.ts'
import type { Context } from '../platform/context.ts'

/** The counts of the last months, this one among them, in the caller's area; below a community none is told apart. */
export async function countRefusedPowers(
  ctx: Context,
  months: number,
  operationOf: (route: string) => string | undefined
): Promise<{ from: string; to: string; counts: RefusedCount[] }> {
  const to = ctx.on.slice(0, 7)
  const from = monthBefore(to, months - 1)
  const { rows } = await ctx.tx.query<Omit<RefusedCount, 'operation'>>(
    `select to_char(day, 'YYYY-MM') as month, code, door, nullif(area - area % 1000, 0) as area, sum(n)::int as n
     from platform.refused_power where day >= $1 group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4`,
    [`${from}-01`]
  )
  return { from, to, counts: rows.map(row => ({ ...row, operation: operationOf(row.door) ?? null })) }
}

function monthBefore(month: string, back: number): string {
  const [year = 0, n = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, n - 1 - back, 1)).toISOString().slice(0, 7)
}
