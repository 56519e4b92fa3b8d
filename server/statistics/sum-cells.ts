import type { Day, Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { levelOf } from './area-rules.ts'
import { ageAt, monthNumber, type PlaceCount, placeSql, places, type WhoCount, whoOf } from './cell-rules.ts'

/** What is asked: the codes `lo` to `hi` on a day, with what was recorded by an instant (null: everything). */
export type Asked = { lo: number; hi: number; on: Day; knownAt: string | null }

/**
 * `run` is the snapshot to start from, or none: then everything lies after it. `delta` is what it does not hold, as two
 * branches so that each is read by an index and an empty one not at all: recorded after the fold, or valid after its day.
 * One statement, so that a fold in between cannot be seen half. The range is written out besides row-level security.
 */
const base = `
  with run as materialized (
    select coalesce(r.as_of, '-infinity') as as_of, coalesce(r.through, '18446744073709551615') as through
    from (values (1)) one left join lateral (
      select as_of, through from statistics.snapshot_run
      where as_of between $5::date and $3::date and through <= pg_snapshot_xmax(pg_current_snapshot())
      order by as_of desc limit 1
    ) r on true
  ), delta as not materialized (
    select * from statistics.delta
    where area between $1 and $2 and ($4::timestamptz is null or recorded_at <= $4)
      and xid >= (select through from run) and valid_on <= $3
    union all
    select * from statistics.delta
    where area between $1 and $2 and ($4::timestamptz is null or recorded_at <= $4)
      and xid < (select through from run) and valid_on > (select as_of from run) and valid_on <= $3
      and (select as_of from run) < $3::date
  )`

/** The oldest snapshot that serves. None serves an earlier knowledge, and there are none below a community. */
const parameters = ({ lo, hi, on, knownAt }: Asked, { oldest }: { oldest: string }) => [
  lo,
  hi,
  on,
  knownAt,
  knownAt === null ? oldest : 'infinity'
]

/** The counts of several areas of one level by place. Any earlier snapshot serves: only birthdays need no delta. */
export async function sumPlaces(
  { tx }: Context,
  asked: Asked,
  areas: readonly number[]
): Promise<(PlaceCount & { area: number })[]> {
  const level = levelOf(areas[0] ?? asked.lo)
  const { rows } = await tx.query<PlaceCount & { area: number }>(
    `${base}
    select area, seat, place, sum(n)::integer as n from (
      select area, seat, cell % ${places} as place, n
      from statistics.snapshot, unnest(cells, counts) counted (cell, n)
      where as_of = (select as_of from run) and area = any($6::bigint[])
      union all
      select area - area % $7::bigint, seat, ${placeSql}, n from delta
    ) counted group by 1, 2, 3`,
    [...parameters(asked, { oldest: level.level === 'grid' ? 'infinity' : '-infinity' }), areas, level.span]
  )
  return rows
}

/**
 * The counts of one area by sex and age. Ages change with the month and leave no delta, so only a snapshot of the same
 * month serves; else everything is summed by birth month.
 */
export async function sumAges({ tx }: Context, asked: Asked, seat: Seat): Promise<WhoCount[]> {
  const oldest = levelOf(asked.lo).level === 'grid' ? 'infinity' : `${asked.on.slice(0, 7)}-01`
  const { rows } = await tx.query<{ who: number | null; sex: string; born: string | null; n: number }>(
    `${base}
    select cell / ${places} as who, null as sex, null::date as born, sum(n)::integer as n
    from statistics.snapshot, unnest(cells, counts) counted (cell, n)
    where as_of = (select as_of from run) and area = $1 and seat = $6
    group by 1
    union all
    select null, sex, birth_month, sum(n)::integer from delta where seat = $6 group by sex, birth_month`,
    [...parameters(asked, { oldest }), seat]
  )
  const month = monthNumber(asked.on)
  return rows.map(({ who, sex, born, n }) => ({
    who: who ?? whoOf(sex, ageAt(born === null ? undefined : monthNumber(born), month)),
    n
  }))
}
