import type { Day, Seat } from '../../contract/values.ts'
import { type Context, prepared } from '../platform/context.ts'
import { lastOf, levelOf } from './area-rules.ts'
import {
  ageAt,
  cellAt,
  cellCount,
  monthNumber,
  type PlaceCount,
  placeSql,
  places,
  unpackInto,
  type WhoCount,
  whoOf
} from './cell-rules.ts'
import { seats } from './roll-up.ts'
import { pageDifference } from './sum-pages.ts'

/** What is asked: the codes `lo` to `hi` on a day, with what was recorded by an instant (null: everything). */
export type Asked = { lo: number; hi: number; on: Day; knownAt: string | null }

/** The snapshot an answer starts from: its day, and the transaction from which deltas are not in it. */
type Run = { as_of: string; through: string }

const lastTransaction = '18446744073709551615'

/** With nothing folded, everything lies after the day of the snapshot and before its end. */
const noRun: Run = { as_of: '-infinity', through: lastTransaction }

/**
 * What is asked and the snapshot does not hold, in up to three branches: recorded after the fold; valid between its day and the
 * day asked, added or, of a snapshot of a later day, taken off; and taken back, what it holds that was not known yet. The run comes as parameters, so
 * that the planner knows how little is left. The first has an upper end that no transaction reaches: of a range with two
 * ends the planner expects so few rows that it takes the index by transaction, which no statistics tell is short. The
 * range of areas is written out besides row-level security, whose range the planner does not estimate. What is not needed
 * is not sent: planning the whole costs ten times what the usual answer does.
 */
function deltaOf({ on, knownAt }: Asked, { as_of }: Run): string {
  const known = knownAt === null ? '$4::timestamptz is null' : 'recorded_at <= $4::timestamptz'
  const asked = `area between $1 and $2 and valid_on <= $3::date and ${known}`
  const tail = `select * from statistics.delta where ${asked} and xid between $6::text::xid8 and $7::text::xid8`
  const folded = '(xid < $6::text::xid8) is true'
  const later = `select * from statistics.delta where ${asked} and valid_on > $5::date and ${folded}`
  const notYet = `select ${takenOff} from statistics.delta
    where area between $1 and $2 and valid_on > $3::date and valid_on <= $5::date and ${folded}`
  const takenBack = `select ${takenOff} from statistics.delta
    where area between $1 and $2 and recorded_at > $4::timestamptz and (valid_on <= least($3::date, $5::date)) is true and ${folded}`
  const between = as_of === on ? [] : [as_of > on ? notYet : later]
  const branches = [tail, ...between, ...(knownAt === null ? [] : [takenBack])]
  return `delta as not materialized (${branches.join(' union all ')})`
}

const takenOff = 'area, seat, sex, birth_month, split, stay, valid_on, recorded_at, xid, -n'

/** No row if the snapshot was folded again meanwhile. */
const stillThere = ({ as_of }: Run): string =>
  `run as (${as_of === noRun.as_of ? `select where $5::date = '-infinity'` : 'select from statistics.snapshot_run where as_of = $5::date and through = $6::text::xid8'})`

/** The days of which a snapshot serves: of the very day, else the nearest. */
type Serving = { oldest: string; newest: string }

/** Ages change with the month and leave no delta: a snapshot of the same month knows them, be it of a day before or behind the one asked. */
const sameMonth = (on: Day): Serving => ({
  oldest: `${on.slice(0, 7)}-01`,
  newest: new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).toISOString().slice(0, 10)
})
/** Grids have no snapshot: theirs are counted from the deltas, whatever holds them. */
const none: Serving = { oldest: 'infinity', newest: 'infinity' }

/**
 * Answers from a snapshot that serves. A fold may end between the two statements;
 * the second then finds the run gone, says so by leaving out the row without a number, and is asked again.
 */
async function fromRun<T extends { n: number | null }>(
  ctx: Context,
  asked: Asked,
  { serving, sql, more }: { serving: Serving; sql: (run: Run) => string; more: unknown[] }
): Promise<T[]> {
  for (;;) {
    const run = await findRun(ctx, asked, serving)
    const { lo, hi, on, knownAt } = asked
    // Knowing how short the tail is makes another plan look cheaper each time, and finding it takes longer than it runs.
    const [, { rows }] = await Promise.all([
      ctx.tx.query('set local plan_cache_mode = force_generic_plan'),
      ctx.tx.query<T>(
        prepared({
          sql: `with ${stillThere(run)}, ${sql(run)}`,
          parameters: [lo, hi, on, knownAt, run.as_of, run.through, lastTransaction, ...more]
        })
      ),
      ctx.tx.query('set local plan_cache_mode = auto')
    ])
    if (rows.some(row => row.n === null)) return rows.filter(row => row.n !== null)
  }
}

/** A street. */
const widestByOne = 1e6

/** There are none below a community, and for a time when little was recorded that is summed, not the rest taken back. */
async function findRun({ tx }: Context, { lo, on, knownAt }: Asked, { oldest, newest }: Serving): Promise<Run> {
  if (levelOf(lo).level === 'grid') return noRun
  const { rows } = await tx.query<Run>(
    prepared({
      sql: `select as_of, through from statistics.snapshot_run
     where as_of between $1 and $2 and through <= pg_snapshot_xmax(pg_current_snapshot()) ${knownAt === null ? '' : knewMuch}
     order by abs(as_of - $3::date), as_of limit 1`,
      parameters: [oldest, newest, on, ...(knownAt === null ? [] : [knownAt])]
    })
  )
  return rows[0] ?? noRun
}

const knewMuch = `and (select coalesce(sum(case when first_at <= $4 then deltas else -deltas end), 0) >= 0 from statistics.page)`

/** The counts of areas of one level by place. Any earlier snapshot serves, for every change of place has its delta. */
export async function sumPlaces(
  ctx: Context,
  asked: Asked,
  areas: readonly number[]
): Promise<(PlaceCount & { area: number })[]> {
  const { level, span } = levelOf(areas[0] ?? asked.lo)
  // Nothing but the tail is missing in a snapshot of the very day; what a street learned since an instant is less than a page that straddles it. Grids are on no page.
  const byOne = (run: Run) =>
    level === 'grid' || (run.as_of === asked.on && (asked.knownAt === null || span <= widestByOne))
  const sql = (run: Run) => `
    ${byOne(run) ? `${deltaOf(asked, run)}, difference as (select area, seat, ${placeSql} as place, n from delta)` : pageDifference(span)}
    select area, seat, place, sum(n)::integer as n from (
      select area, seat, (at - 1)::integer as place, n
      from statistics.snapshot, unnest(by_place) with ordinality counted (n, at)
      where as_of = $5 and area = any($8::bigint[]) and n <> 0
      union all
      select area - area % $9::bigint, seat, place, n from difference
    ) counted group by 1, 2, 3
    union all
    select null, null, null, null from run`
  const serving = level === 'grid' ? none : { oldest: '-infinity', newest: asked.on }
  return fromRun(ctx, asked, { serving, sql, more: [areas, span] })
}

type Ages = { who: number | null; sex: string; born: string | null; n: number }

/** The counts of one area by sex and age; without a snapshot of the month everything is summed by birth month. */
export async function sumAges(ctx: Context, asked: Asked, seat: Seat): Promise<WhoCount[]> {
  const sql = (run: Run) => `
    ${deltaOf(asked, run)}
    select cell / ${places} as who, null as sex, null::date as born, sum(n)::integer as n
    from statistics.snapshot, unnest(cells, counts) counted (cell, n)
    where as_of = $5 and area = $1 and seat = $8 group by 1
    union all
    select null, sex, birth_month, sum(n)::integer from delta where seat = $8 group by sex, birth_month
    union all
    select null, null, null, null from run`
  const rows = await fromRun<Ages>(ctx, asked, { serving: sameMonth(asked.on), sql, more: [seat] })
  const month = monthNumber(asked.on)
  return rows.map(({ who, sex, born, n }) => ({
    who: who ?? whoOf(sex, ageAt(born === null ? undefined : monthNumber(born), month)),
    n
  }))
}

export type CellCount = { area: number; seat: Seat; who: number; place: number; n: number }

/** Counts of an area in full, by seat: as many as `cellCount`, numbered as in `cell-rules.ts`. */
export type AreaCells = Map<number, Record<Seat, Int32Array>>

type Stored = { area: number; seat: Seat; cells: string | null; counts: string | null; n: number }
type CellRow = Stored & { sex: string; born: string | null; place: number }

/**
 * The counts of areas of one level in full. A snapshot travels as the two texts it is packed in: as rows, a city takes longer to send
 * than to sum.
 */
export async function sumAreaCells(ctx: Context, asked: Asked, areas: readonly number[]): Promise<AreaCells> {
  const { level, span } = levelOf(areas[0] ?? asked.lo)
  const sql = (run: Run) => `
    ${deltaOf(asked, run)}
    select area, seat, cells::text, counts::text, null as sex, null::date as born, null as place, 0 as n
    from statistics.snapshot where as_of = $5 and area = any($8::bigint[])
    union all
    select area - area % $9::bigint, seat, null, null, sex, birth_month, ${placeSql}, sum(n)::integer
    from delta group by 1, 2, 5, 6, 7
    union all
    select null, null, null, null, null, null, null, null from run`
  // What is kept at a wide area itself is a part of it, and in no snapshot by itself.
  const isPart = areas.some(area => lastOf(area) > asked.hi)
  const serving = level === 'grid' || isPart ? none : sameMonth(asked.on)
  const rows = await fromRun<CellRow>(ctx, asked, { serving, sql, more: [areas, span] })
  const month = monthNumber(asked.on)
  const found: AreaCells = new Map()
  for (const { area, seat, cells, counts, sex, born, place, n } of rows) {
    const known = found.get(area) ?? { living: new Int32Array(cellCount), hukou: new Int32Array(cellCount) }
    found.set(area, known)
    if (cells === null || counts === null)
      known[seat][cellAt(whoOf(sex, ageAt(born === null ? undefined : monthNumber(born), month)), place)]! += n
    else unpackInto(known[seat], { cells: numbersIn(cells), counts: numbersIn(counts) })
  }
  return found
}

/** The numbers of an array as Postgres writes it; some ten thousand of them for a city. */
function numbersIn(text: string): number[] {
  const numbers: number[] = []
  let n = 0
  let sign = 1
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) n = n * 10 + code - 48
    else if (code === 45) sign = -1
    else if (at > 1) {
      numbers.push(sign * n)
      n = 0
      sign = 1
    }
  }
  return numbers
}

/** The same as a list of those that hold anybody. */
export async function sumCells(ctx: Context, asked: Asked, areas: readonly number[]): Promise<CellCount[]> {
  const found: CellCount[] = []
  for (const [area, bySeat] of await sumAreaCells(ctx, asked, areas))
    for (const seat of seats)
      bySeat[seat].forEach((n, cell) => {
        if (n !== 0) found.push({ area, seat, who: Math.floor(cell / places), place: cell % places, n })
      })
  return found
}
