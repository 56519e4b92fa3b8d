import { Day } from '../../contract/values.ts'
import { type Context, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { levelOf, levels, pathTo } from './area-rules.ts'
import { releaseOf } from './release-rules.ts'
import type { CellCount } from './sum-cells.ts'
import { sumCells } from './sum-cells.ts'

const publisher = {
  account: '00000000-0000-7000-8000-0000000da7a0',
  post: undefined,
  role: 'publisher',
  ...everywhere,
  permissions: new Set<string>()
}

/** So many areas are read at once. */
const together = 200

/** The last day of the month before. */
export const lastMonthEnd = (on: Day): Day =>
  Day.parse(new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, 0)).toISOString().slice(0, 10))

/** Publishes the newest month-end whose counts are folded, once; what was published is never changed. Returns how many days. */
export const publishRelease = (platform: Platform): Promise<number> =>
  inTransaction(
    platform,
    { caller: publisher, operation: 'statistics.open-data', route: 'publishRelease', trace: 'none' },
    async ctx => {
      const asOf = lastMonthEnd(ctx.on)
      const { rows } = await ctx.tx.query<{ due: boolean }>(
        `select exists (select from statistics.snapshot_run where as_of = $1)
           and not exists (select from statistics.release where as_of = $1) as due`,
        [asOf]
      )
      if (!rows[0]!.due) return 0
      await publish(ctx, asOf)
      return 1
    }
  )

async function publish(ctx: Context, asOf: Day): Promise<void> {
  const { cells, all, hidden, leftOut } = releaseOf(await countsOn(ctx, asOf))
  await ctx.tx.query('insert into statistics.release (as_of, cells, hidden, left_out) values ($1, $2, $3, $4)', [
    asOf,
    all,
    hidden,
    leftOut
  ])
  await ctx.tx.query(
    `insert into statistics.open_cell (as_of, area, sex, age, hukou, n)
     select $1, area, sex, age, hukou, n from jsonb_to_recordset($2) as c (area bigint, sex text, age text, hukou text, n integer)`,
    [asOf, JSON.stringify(cells)]
  )
}

/** The counts of every area in which anybody is, from province to community: of a level, those below who holds anybody. */
async function countsOn(ctx: Context, on: Day): Promise<CellCount[]> {
  const { rows } = await ctx.tx.query<{ code: number }>(
    `select code from statistics.areas where level <> 'grid' and valid @> $1::date order by code`,
    [on]
  )
  const byLevel = Map.groupBy(
    rows.map(({ code }) => code),
    code => levelOf(code).level
  )
  const counts: CellCount[] = []
  const held = new Set<number>()
  for (const { level } of levels) {
    const codes = (byLevel.get(level) ?? []).filter(code => {
      const above = pathTo(code).at(-2)
      return above === undefined || held.has(above)
    })
    for (let at = 0; at < codes.length; at += together) {
      const some = new Set(codes.slice(at, at + together))
      const summed = await sumCells(ctx, { ...everywhere, on, knownAt: null }, [...some])
      // What was recorded since the fold comes for every area, asked for or not.
      for (const cell of summed)
        if (some.has(cell.area)) {
          counts.push(cell)
          held.add(cell.area)
        }
    }
  }
  return counts
}
