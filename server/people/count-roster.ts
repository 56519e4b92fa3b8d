import { sql } from 'kysely'
import type { RosterKey } from '../../contract/people.ts'
import type { RosterView } from '../../contract/rosters.ts'
import type { Context } from '../platform/context.ts'
import { listed } from './list-roster.ts'

/** Of a long list about so many rows of the table are looked at. */
const sample = 20_000
/** Fewer found in a sample say too little of the whole. */
const enough = 30

/**
 * How many are on a roster: counted one by one up to a street. Of a district a sample of the table's blocks tells the
 * share, and the planner's own figure of the table what it is a share of: nobody waits for a count of a million.
 */
export async function countRoster(
  ctx: Context,
  query: RosterView & { roster: RosterKey }
): Promise<{ people: number; exact: boolean }> {
  const { lo, hi, from, where } = listed(ctx, query)
  const db = ctx.tables<'people'>()
  const past = query.on !== undefined || query.knownAt !== undefined
  const share = past || hi - lo < 1_000_000 ? 1 : await shareToLookAt(ctx)
  if (share < 1) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n
      from people.enrolment e tablesample system (${share * 100}) repeatable (1) where ${where}`.execute(db)
    if (rows[0]!.n >= enough) return { people: rounded(rows[0]!.n / share), exact: false }
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from} e where ${where}`.execute(db)
  return { people: rows[0]!.n, exact: true }
}

async function shareToLookAt(ctx: Context): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select greatest(reltuples, 1)::bigint as rows from pg_class where oid = 'people.enrolment'::regclass`.execute(
    ctx.tables<'people'>()
  )
  return Math.min(1, sample / rows[0]!.rows)
}

/** Two digits: an estimate does not look like a count. */
function rounded(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1)
  return Math.round(n / unit) * unit
}
