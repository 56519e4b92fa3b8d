import type { Context } from '../platform/context.ts'
import { placeSql } from './cell-rules.ts'

/** The changes summed on one page: where an instant falls inside a page, so many are read one by one. */
const onePage = 100_000

/** The widest areas whose sums a page holds; those above are sums of these. */
export const widestOnPage = 1_000_000_000

/**
 * What the changes of the transactions from $1 to below $2 come to, by community, street and district, each level from the
 * one below. A code that ends at a level stands for everything in it, what is kept at the code itself included.
 */
export const pageSums = `
  with community as (
    select area - area % 1000 as area, seat, valid_on as day, ${placeSql} as place, sum(n)::integer as n from statistics.delta
    where xid >= $1::text::xid8 and xid < $2::text::xid8 group by 1, 2, 3, 4
  ), street as (
    select area - area % 1000000 as area, seat, day, place, sum(n)::integer as n from community group by 1, 2, 3, 4
  ), district as (
    select area - area % ${widestOnPage} as area, seat, day, place, sum(n)::integer as n from street group by 1, 2, 3, 4
  )
  select area, seat, day, place, n from (
    select * from community where area % 1000000 <> 0
    union all select * from street where area % ${widestOnPage} <> 0
    union all select * from district
  ) level where n <> 0`

/**
 * Sums up what was recorded below the transaction `through` and is on no page yet. A page is never touched again; pages
 * behind the last run of snapshots are of a database this one was restored from, and void as that run is.
 */
export async function foldPages({ tx }: Context, through: number, atMost = onePage): Promise<void> {
  for (const table of ['page_sum', 'page'])
    await tx.query(
      `delete from statistics.${table} where through > coalesce(
         (select max(through) from statistics.snapshot_run where through <= pg_snapshot_xmin(pg_current_snapshot())), '0'::xid8)`
    )
  const { rows } = await tx.query<{ last: string }>(
    `select coalesce(max(through), '0'::xid8) as last from statistics.page`
  )
  for (let since = rows[0]!.last; Number(since) < through; ) {
    const end = await endOfPage(tx, { since, through, atMost })
    await writePage(tx, since, end)
    since = end
  }
}

/** Whether anything below a transaction is behind the last page. */
export const offPage = (through: string): string =>
  `select from statistics.delta where xid < ${through} and xid >= (select coalesce(max(through), '0'::xid8) from statistics.page)`

/** A transaction is on one page, however much it recorded. */
async function endOfPage(
  tx: Context['tx'],
  { since, through, atMost }: { since: string; through: number; atMost: number }
): Promise<string> {
  const { rows } = await tx.query<{ n: number; last: string | null }>(
    `select count(*) as n, max(xid) as last from (
       select xid from statistics.delta where xid >= $1::text::xid8 and xid < $2::text::xid8 order by xid limit $3) next`,
    [since, String(through), atMost]
  )
  const { n, last } = rows[0]!
  return n < atMost || last === null ? String(through) : String(Number(last) + 1)
}

async function writePage(tx: Context['tx'], since: string, through: string): Promise<void> {
  const { rowCount } = await tx.query(
    `insert into statistics.page (through, since, first_at, last_at, deltas)
     select $2::text::xid8, $1::text::xid8, min(recorded_at), max(recorded_at), count(*) from statistics.delta
     where xid >= $1::text::xid8 and xid < $2::text::xid8 having count(*) > 0`,
    [since, through]
  )
  if (!rowCount) return
  await tx.query(
    `insert into statistics.page_sum (through, area, seat, days, places, counts)
     select $2::text::xid8, area, seat, array_agg(day), array_agg(place), array_agg(n)
     from (select * from (${pageSums}) sums order by area, seat, day, place) ordered group by area, seat`,
    [since, through]
  )
}
