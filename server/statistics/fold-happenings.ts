import type { Context } from '../platform/context.ts'
import { happeningCellSql } from './happening-cells.ts'

const monthOf = (day: string): string => `date_trunc('month', ${day})::date`
/** The month in which something was learned, by the clock of the offices. */
export const learnedMonth = (instant: string): string => monthOf(`${instant} at time zone 'Asia/Shanghai'`)

/** What happened in the transactions from $1 to below $2, by month and for every area from community to province. */
export const happeningSums = `
  with leaf as (
    select area - area % 1000 as area, ${monthOf('valid_on')} as month, ${learnedMonth('recorded_at')} as learned, ${happeningCellSql} as cell, sum(n) as n
    from statistics.happening where xid >= $1::text::xid8 and xid < $2::text::xid8 group by 1, 2, 3, 4
  )
  select holder as area, month, learned, cell, sum(n)::integer as n
  from leaf cross join lateral (select distinct area - area % span as holder from unnest('{1000,1000000,1000000000,100000000000,10000000000000}'::bigint[]) span) holding
  group by 1, 2, 3, 4`

/** Adds what was recorded below the transaction `through` since the last fold; one of a database this one was restored from is void. */
export async function foldHappenings({ tx }: Context, through: number): Promise<void> {
  const { rows } = await tx.query<{ since: string }>(
    'select through as since from statistics.happening_fold where through <= pg_snapshot_xmin(pg_current_snapshot())'
  )
  const since = rows[0]?.since
  if (since === undefined) await tx.query('delete from statistics.happening_month')
  await tx.query(
    `with more as materialized (${happeningSums}), touched as (select distinct area, month, learned from more)
     insert into statistics.happening_month (area, month, learned, cells, counts)
     select area, month, learned, coalesce(array_agg(cell order by cell) filter (where n <> 0), '{}'), coalesce(array_agg(n order by cell) filter (where n <> 0), '{}')
     from (
       select area, month, learned, cell, sum(n)::integer as n from (
         select area, month, learned, cell, n from more
         union all
         select area, month, learned, unnest(cells), unnest(counts) from statistics.happening_month join touched using (area, month, learned)
       ) both_ group by 1, 2, 3, 4
     ) summed group by 1, 2, 3
     on conflict on constraint happening_month_pkey do update set cells = excluded.cells, counts = excluded.counts`,
    [since ?? '0', String(through)]
  )
  await tx.query(
    `insert into statistics.happening_fold (through) values ($1::text::xid8)
     on conflict on constraint happening_fold_pkey do update set through = excluded.through`,
    [String(through)]
  )
}
