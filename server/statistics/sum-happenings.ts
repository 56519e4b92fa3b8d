import { Day } from '../../contract/values.ts'
import { type Context, prepared } from '../platform/context.ts'
import { levelOf } from './area-rules.ts'
import { learnedMonth } from './fold-happenings.ts'
import { cellsOfKind, type Happened, happenedIn, happeningCellSql, numberOfKind } from './happening-cells.ts'
import type { Asked } from './sum-cells.ts'

type Stretch = { from: Day; to: Day }

/**
 * Of areas of one level, from the day behind `after` to the day asked, as known at the instant: one query, whatever is reckoned of
 * it. Months that lie wholly within, learned before the month of the instant, are read folded. One by one is read what the days
 * before and behind them hold, what was learned in the month of the instant, and what no fold holds yet.
 */
export async function sumHappenings(
  ctx: Context,
  { lo, hi, on, knownAt, after }: Asked & { after: Day },
  { areas, kinds }: { areas: readonly number[]; kinds: readonly Happened['kind'][] }
): Promise<Happened[]> {
  const { level, span } = levelOf(areas[0] ?? lo)
  const { whole, parts } = stretchesOf(after, on, level === 'grid')
  const parameters: unknown[] = [lo, hi, span, after, on, kinds]
  const take = (value: unknown, type: string) => `$${parameters.push(value)}::${type}`
  const known = knownAt === null ? undefined : take(knownAt, 'timestamptz')
  const within = `area between $1 and $2 and kind = any($6::text[])${known ? ` and recorded_at <= ${known}` : ''}`
  const through = '(select through from fold)'
  const one = (where: string) =>
    `select area - area % $3::bigint as area, ${happeningCellSql} as cell, n from statistics.happening where ${within} and ${where}`
  // Said to be true, as no index can, is what nearly always is: else the planner takes that (sum-cells.ts).
  const folded = `(xid < ${through}) is true`
  const branches = [one(`xid >= ${through} and (valid_on > $4::date and valid_on <= $5::date) is true`)]
  for (const { from, to } of parts)
    branches.push(one(`valid_on >= ${take(from, 'date')} and valid_on < ${take(to, 'date')} and ${folded}`))
  if (whole) {
    const [from, to] = [take(whole.from, 'date'), take(whole.to, 'date')]
    branches.push(
      `select area, cell, n from statistics.happening_month cross join lateral unnest(cells, counts) as counted (cell, n)
       where area = any(${take(areas, 'bigint[]')}) and month >= ${from} and month < ${to}${known ? ` and learned < ${learnedMonth(known)}` : ''}
         and ${through} > '0'::xid8 and cell / ${cellsOfKind} = any(${take(kinds.map(numberOfKind), 'integer[]')})`
    )
    if (known)
      branches.push(
        one(`(valid_on >= ${from} and valid_on < ${to}) is true and ${folded}
          and recorded_at >= ${learnedMonth(known)}::timestamp at time zone 'Asia/Shanghai'`)
      )
  }
  const { rows } = await ctx.tx.query<{ area: number; cell: number; n: number }>(
    prepared({
      sql: `with fold as materialized (
          select coalesce(max(through), '0'::xid8) as through from statistics.happening_fold where through <= pg_snapshot_xmax(pg_current_snapshot())
        ) select area, cell, sum(n)::integer as n from (${branches.join(' union all ')}) happened group by 1, 2 having sum(n) <> 0`,
      parameters
    })
  )
  const asked = new Set(areas)
  return rows.flatMap(({ area, cell, n }) => (asked.has(area) ? [{ area, n, ...happenedIn(cell) }] : []))
}

/** Whole months, and the days before and behind them; each from a day up to the one it no longer holds. Grids are in no month. */
function stretchesOf(after: Day, on: Day, isGrid: boolean): { whole: Stretch | undefined; parts: Stretch[] } {
  const all = { from: dayAfter(after), to: dayAfter(on) }
  const first = all.from.endsWith('-01') ? all.from : dayOf(monthOf(all.from) + 1)
  const last = dayOf(monthOf(all.to))
  if (isGrid || first >= last) return { whole: undefined, parts: [all] }
  const parts = [
    { from: all.from, to: first },
    { from: last, to: all.to }
  ]
  return { whole: { from: first, to: last }, parts: parts.filter(({ from, to }) => from < to) }
}

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const dayOf = (month: number): Day =>
  Day.parse(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString().slice(0, 10))
const dayAfter = (day: Day): Day =>
  Day.parse(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10))
