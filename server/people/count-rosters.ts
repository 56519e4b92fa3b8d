import { sql } from 'kysely'
import type { RosterKey } from '../../contract/people.ts'
import { rosterStands } from '../../law/rosters.ts'
import type { Context } from '../platform/context.ts'
import { knownAs } from './as-of.ts'
import { boundaryOf, declared } from './rosters/declared-rosters.ts'

/**
 * How many are on declared rosters of the caller's area, or one within it, today, each counted no further than `most`: a number on a screen
 * is by the very condition of the list behind it. One statement for all of them.
 */
export async function countRosters<K extends RosterKey>(
  ctx: Context,
  { rosters, most, within = ctx.caller }: { rosters: readonly K[]; most: number; within?: { lo: number; hi: number } }
): Promise<Map<K, number>> {
  const counts = rosters
    .filter(roster => rosterStands(roster, ctx.on))
    .map(
      roster => sql`select ${roster} as roster, (select count(*)::int from (select from people.enrolment e
      where area between ${within.lo} and ${within.hi} and ${declared[roster].where(ctx.on, knownAs(undefined), boundaryOf(within.lo))} limit ${most}) counted) as n`
    )
  if (counts.length === 0) return new Map()
  const { rows } = await sql<{ roster: K; n: number }>`${sql.join(counts, sql` union all `)}`.execute(
    ctx.tables<'people'>()
  )
  return new Map(rows.map(({ roster, n }) => [roster, n]))
}
