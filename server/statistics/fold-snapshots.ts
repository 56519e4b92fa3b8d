import { Day, type Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { pack, unpackInto } from './cell-rules.ts'
import { foldHappenings } from './fold-happenings.ts'
import { foldPages, offPage } from './fold-pages.ts'
import { type AreaSums, type FoldedDay, rollUp, seats } from './roll-up.ts'

/** Month-ends kept, besides today: three years to ask about, and what a rate of three years before each of them begins with. */
const monthsKept = 72
/** The deltas an answer adds to a snapshot in a few milliseconds; above, the snapshot is brought up to date. */
const longTail = 20_000

/** One fold at a time, in whatever process. */
const lock = `hashtextextended('statistics.fold', 0)`

/** The last 72 month-ends before the day, and the day. */
export function daysKept(today: Day): Day[] {
  const [year, month] = today.split('-').map(Number)
  const ends = Array.from({ length: monthsKept }, (_, i) => new Date(Date.UTC(year!, month! - 1 - i, 0)))
  return [...ends.reverse().map(end => Day.parse(end.toISOString().slice(0, 10))), today]
}

/**
 * Brings the snapshots of the days up to date: adds the deltas of transactions that ended since the last fold, which for
 * a day without a snapshot are all of them. `through` is the oldest transaction still running: every delta below it is
 * visible by now, every one above stays in the tail, so none is lost and none counted twice.
 */
export async function foldSnapshots(
  ctx: Context,
  { asOf, onePage }: { asOf: readonly Day[]; onePage?: number }
): Promise<void> {
  if (ctx.caller.lo > 110000000000000 || ctx.caller.hi < 999999999999999)
    throw new Error('a snapshot is folded over the whole register, not over a territory')
  await ctx.tx.query(`select pg_advisory_xact_lock(${lock})`)
  const { days, fresh, through } = await planFold(ctx, asOf)
  await foldPages(ctx, through, onePage)
  await foldHappenings(ctx, through)
  await ctx.tx.query('delete from statistics.snapshot where as_of = any($1::date[])', [fresh])
  for await (const area of rollUp(ctx, days)) await addToSnapshots(ctx, days, area)
  await ctx.tx.query(
    `insert into statistics.snapshot_run (as_of, through) select unnest($1::date[]), $2::text::xid8
     on conflict (as_of) do update set through = excluded.through, made_at = excluded.made_at`,
    [asOf, String(through)]
  )
}

/**
 * Folds the days that are kept and drops the others, if today, a month-end, a page or what happened is missing or the tail is long, and
 * nobody else is folding. A new day is a full pass over the deltas, as every age may have changed.
 */
export async function foldIfNeeded(ctx: Context, { longerThan } = { longerThan: longTail }): Promise<boolean> {
  const kept = daysKept(ctx.on)
  const { rows } = await ctx.tx.query<{ free: boolean; missing: boolean; tail: number }>(
    `with run as (select min(through) as through, count(*) as runs from statistics.snapshot_run
       where as_of = any($1::date[]) and through <= pg_snapshot_xmax(pg_current_snapshot()))
     select pg_try_advisory_xact_lock(${lock}) as free,
       (select runs from run) < cardinality($1::date[]) or exists (${offPage('(select through from run)')})
         or not exists (select from statistics.happening_fold where through <= pg_snapshot_xmax(pg_current_snapshot())) as missing,
       (select count(*) from (select from statistics.delta where xid >= (select through from run) limit $2 + 1) tail) as tail`,
    [kept, longerThan]
  )
  const { free, missing, tail } = rows[0]!
  if (!free || (!missing && tail <= longerThan)) return false
  await foldSnapshots(ctx, { asOf: kept })
  await ctx.tx.query('delete from statistics.snapshot where as_of <> all($1::date[])', [kept])
  await ctx.tx.query('delete from statistics.snapshot_run where as_of <> all($1::date[])', [kept])
  return true
}

/** A run from beyond the present transaction number comes from a database this one was restored from: it is void. */
async function planFold({ tx }: Context, asOf: readonly Day[]) {
  const { rows } = await tx.query<{ as_of: Day; folded: string | null; through: string }>(
    `select day as as_of, run.through as folded, pg_snapshot_xmin(pg_current_snapshot()) as through
     from unnest($1::date[]) day left join statistics.snapshot_run run
       on run.as_of = day and run.through <= pg_snapshot_xmin(pg_current_snapshot())`,
    [asOf]
  )
  const through = Number(rows[0]?.through)
  const days: FoldedDay[] = rows.map(row => ({ asOf: row.as_of, from: Number(row.folded ?? 0), through }))
  return { days, fresh: days.filter(day => day.from === 0).map(day => day.asOf), through }
}

type Line = { asOf: Day; seat: Seat; sums: Int32Array }

async function addToSnapshots({ tx }: Context, days: readonly FoldedDay[], { area, sums }: AreaSums): Promise<void> {
  const lines: Line[] = sums.flatMap((line, i) =>
    line ? [{ asOf: days[Math.floor(i / seats.length)]!.asOf, seat: seats[i % seats.length]!, sums: line }] : []
  )
  const known = days.filter(day => day.from > 0).map(day => day.asOf)
  if (known.length > 0) {
    const { rows } = await tx.query<{ as_of: Day; seat: Seat; cells: number[]; counts: number[] }>(
      'select as_of, seat, cells, counts from statistics.snapshot where area = $1 and as_of = any($2::date[])',
      [area, known]
    )
    const before = new Map(rows.map(row => [row.as_of + row.seat, row]))
    for (const line of lines) {
      const row = before.get(line.asOf + line.seat)
      if (row) unpackInto(line.sums, row)
    }
  }
  await write(tx, area, lines)
}

const literal = (numbers: number[]): string => `{${numbers.join(',')}}`

async function write(tx: Context['tx'], area: number, lines: readonly Line[]): Promise<void> {
  const packed = lines.map(line => pack(line.sums))
  // Arrays of different lengths cannot be a two-dimensional parameter, so each travels as its own text.
  await tx.query(
    `insert into statistics.snapshot (as_of, area, seat, cells, counts, by_place)
     select as_of, $1, seat, cells::smallint[], counts::integer[], by_place::integer[]
     from unnest($2::date[], $3::text[], $4::text[], $5::text[], $6::text[]) line (as_of, seat, cells, counts, by_place)
     on conflict (as_of, area, seat) do update
       set cells = excluded.cells, counts = excluded.counts, by_place = excluded.by_place`,
    [
      area,
      lines.map(line => line.asOf),
      lines.map(line => line.seat),
      packed.map(line => literal(line.cells)),
      packed.map(line => literal(line.counts)),
      packed.map(line => literal(line.byPlace))
    ]
  )
}
