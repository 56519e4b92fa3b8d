import type { Day, Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { cellCount, pack, unpackInto } from './cell-rules.ts'
import { happeningSums } from './fold-happenings.ts'
import { pageSums } from './fold-pages.ts'
import { type Happened, happenedIn } from './happening-cells.ts'
import { type AreaSums, type FoldedDay, rollUp, seats } from './roll-up.ts'

/**
 * Where a snapshot, or a page for one day, differs from the deltas it should hold: people stored and people summed. Or a month from
 * what happened in it, of one kind.
 */
export type SnapshotDifference = {
  asOf: Day
  area: number
  seat: Seat
  stored: number
  summed: number
  kind?: Happened['kind']
}

type Stored = { as_of: Day; area: number; seat: Seat; cells: number[]; counts: number[]; byPlace: number[] }

const columns = 'as_of, area, seat, cells, counts, by_place as "byPlace"'

/**
 * Sums all deltas anew for every day that has a snapshot and compares cell by cell. What lies after the fold is summed
 * from the deltas themselves in every answer, so a snapshot that holds exactly what came before it makes answers right.
 */
export async function findSnapshotDifferences(ctx: Context): Promise<SnapshotDifference[]> {
  const { rows: runs } = await ctx.tx.query<{ as_of: Day; through: string }>(
    'select as_of, through from statistics.snapshot_run order by as_of'
  )
  const days: FoldedDay[] = runs.map(run => ({ asOf: run.as_of, from: 0, through: Number(run.through) }))
  const differences: SnapshotDifference[] = []
  const summed: number[] = []
  for await (const area of rollUp(ctx, days)) {
    summed.push(area.area)
    differences.push(...compare(days, area, await storedOf(ctx, area.area)))
  }
  const { rows: others } = await ctx.tx.query<Stored>(
    `select ${columns} from statistics.snapshot where area <> all($1::bigint[])`,
    [summed]
  )
  return [
    ...differences,
    ...others.filter(row => row.cells.length > 0).map(row => differenceOf(row, undefined)),
    ...(await findPageDifferences(ctx)),
    ...(await findMonthDifferences(ctx))
  ]
}

/** Every page summed anew, place by place, from the end of the one before: what lies between two is missing. */
async function findPageDifferences({ tx }: Context): Promise<SnapshotDifference[]> {
  const { rows: pages } = await tx.query<{ since: string; through: string }>(
    `select lag(through, 1, '0'::xid8) over (order by through) as since, through from statistics.page order by through`
  )
  const differences: SnapshotDifference[] = []
  for (const { since, through } of pages) {
    const { rows } = await tx.query<SnapshotDifference>(
      `select day::text as "asOf", area, seat, sum(stored)::integer as stored, sum(summed)::integer as summed from (
         select area, seat, unnest(days) as day, unnest(places) as place, unnest(counts) as stored, 0 as summed
         from statistics.page_sum where through = $2::text::xid8
         union all select area, seat, day, place, 0, n from (${pageSums}) sums
       ) compared group by day, area, seat, place having sum(stored) <> sum(summed) order by day, area, seat`,
      [since, through]
    )
    differences.push(...rows)
  }
  return differences
}

/** All that happened below the fold summed anew, cell by cell. */
async function findMonthDifferences({ tx }: Context): Promise<SnapshotDifference[]> {
  const { rows } = await tx.query<{ month: Day; area: number; cell: number; stored: number; summed: number }>(
    `select month, area, cell, sum(stored)::integer as stored, sum(summed)::integer as summed from (
       select area, month, learned, unnest(cells) as cell, unnest(counts) as stored, 0 as summed from statistics.happening_month
       union all select area, month, learned, cell, 0, n from (${happeningSums}) sums
     ) compared group by month, learned, area, cell having sum(stored) <> sum(summed) order by month, area, cell`,
    ['0', await throughOf(tx)]
  )
  return rows.map(({ month, area, cell, stored, summed }) => {
    const { kind, seat } = happenedIn(cell)
    return { asOf: month, area, seat, stored, summed, kind }
  })
}

async function throughOf(tx: Context['tx']): Promise<string> {
  const { rows } = await tx.query<{ through: string }>('select through from statistics.happening_fold')
  return rows[0]?.through ?? '0'
}

async function storedOf({ tx }: Context, area: number): Promise<Stored[]> {
  const { rows } = await tx.query<Stored>(`select ${columns} from statistics.snapshot where area = $1`, [area])
  return rows
}

function compare(days: readonly FoldedDay[], { area, sums }: AreaSums, rows: Stored[]): SnapshotDifference[] {
  const stored = new Map(rows.map(row => [row.as_of + row.seat, row]))
  return days.flatMap(({ asOf }, d) =>
    seats.flatMap((seat, s) => {
      const row = stored.get(asOf + seat) ?? { as_of: asOf, area, seat, cells: [], counts: [], byPlace: [] }
      const sum = sums[d * seats.length + s]
      return same(row, sum) ? [] : [differenceOf(row, sum)]
    })
  )
}

function same(row: Stored, sum: Int32Array | undefined): boolean {
  if (!sum) return row.cells.length === 0
  const cells = new Int32Array(cellCount)
  unpackInto(cells, row)
  return cells.every((n, cell) => n === sum[cell]) && pack(sum).byPlace.every((n, place) => n === row.byPlace[place])
}

const differenceOf = ({ as_of, area, seat, counts }: Stored, sum: Int32Array | undefined): SnapshotDifference => ({
  asOf: as_of,
  area,
  seat,
  stored: counts.reduce((all, n) => all + n, 0),
  summed: sum?.reduce((all, n) => all + n, 0) ?? 0
})
