import { placeSql } from './cell-rules.ts'
import { widestOnPage } from './fold-pages.ts'

/**
 * The counts by place on the day $3 with what was recorded by the instant $4, as what they differ by from the snapshot of
 * the day $5 that holds the transactions below $6; of the codes $1 to $2, for each of the areas $8 of the span $9. A
 * change counts if it is valid by $3 and known by $4, and is in the snapshot if it is valid by $5 and below $6. Of a page
 * either all is known or nothing, all is in the snapshot or nothing: then it gives the stretch of its days that differs,
 * found by halving. What straddles, and what is on no page yet, is read one by one, by transaction: in a range with two ends.
 */
export const pageDifference = (span: number): string => `
  page as materialized (
    select through, since, case when $4::timestamptz is null or last_at <= $4 then 1 when first_at > $4 then 0 end as known,
      case when through <= $6::text::xid8 then 1 when since >= $6::text::xid8 then 0 end as folded
    from statistics.page where through <= (
      select max(through) from statistics.snapshot_run where through <= pg_snapshot_xmax(pg_current_snapshot()))
  ), stretch as (
    select sums.area, sums.seat, sums.places, sums.counts, known * 2 - 1 as sign,
      case when known = 1 and folded = 1 then width_bucket($5::date, sums.days) else 0 end + 1 as first,
      width_bucket(case when known = 1 then $3::date else $5::date end, sums.days) as last
    from page join statistics.page_sum sums on sums.through = page.through
      and ${span > widestOnPage ? `sums.area between $1 and $2 and sums.area % ${widestOnPage} = 0` : 'sums.area = any($8::bigint[])'}
    where known + folded > 0
  ), piece as (
    select since, through from page where known + folded is null
    union all select coalesce((select max(through) from page), '0'::xid8), $7::text::xid8
  ), difference as (
    select area, seat, unnest(places[first:last])::integer as place, unnest(counts[first:last]) * sign as n
    from stretch where first <= last
    union all
    select area, seat, ${placeSql}, n * (
      ($4::timestamptz is null or recorded_at <= $4)::integer - (valid_on <= $5::date and xid < $6::text::xid8)::integer)
    from piece cross join lateral (
      select * from statistics.delta
      where xid >= piece.since and xid < piece.through and area between $1 and $2 and valid_on <= $3) one
  )`
