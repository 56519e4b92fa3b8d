import { type RawBuilder, sql } from 'kysely'
import { RosterKey } from '../../contract/people.ts'
import type { Roster, RosterPage, RosterView } from '../../contract/rosters.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { declaredRoster, isTooWide, rosterStands } from '../../law/rosters.ts'
import { rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { asOf, knownAs, slicesAsOf } from './as-of.ts'
import { addMonths } from './day-rules.ts'
import { boundaryOf, declared } from './rosters/declared-rosters.ts'
import { filtered } from './rosters/roster-filters.ts'
import { listedColumns, type Listed as OfRoster, rosterLines } from './rosters/roster-line.ts'
import { ordered } from './rosters/roster-order.ts'

type Of<T> = T & { roster: RosterKey }

/** A page of a declared roster inside the caller's area, of today or as of another day. */
export async function listRoster(ctx: Context, query: Of<Roster>): Promise<RosterPage> {
  const rows = await rosterRows(ctx, query)
  const page = rows.slice(0, query.limit)
  ctx.sawPeople(page.map(row => row.person_id))
  const last = page.at(-1)
  return {
    people: await rosterLines(ctx, page, { roster: query.roster, on: query.on ?? ctx.on }),
    next: rows.length > query.limit && last ? last.key : null
  }
}

/** What a roster is read from: the slices of the day, and which of them are on it. */
export interface Listed {
  lo: number
  hi: number
  from: RawBuilder<unknown>
  where: RawBuilder<unknown>
}

export function listed(ctx: Context, { roster, area, on, knownAt, ...filters }: Of<RosterView>): Listed {
  if (!rosterStands(roster, ctx.on))
    throw new Refusal('law.no-basis', { operation: `people.rosters ${roster}`, on: ctx.on })
  const { lo, hi } = area ? rangeOf(area) : ctx.caller
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const at = asOf(ctx, { on, knownAt })
  const day = at?.on ?? ctx.on
  assertNarrow(ctx, { roster, area: lo, on: day })
  return {
    lo,
    hi,
    from: slicesAsOf(at),
    where: sql`area between ${lo} and ${hi} and ${declared[roster].where(day, knownAs(at), boundaryOf(lo))} ${filtered(roster, filters, day)}`
  }
}

/**
 * Everybody is listed by the grid only, of a street no more than who and where. A list by age is of the present day: of days long past it would list people of
 * any age, as who was six twenty years ago.
 */
function assertNarrow(ctx: Context, { roster, area, on }: { roster: RosterKey; area: number; on: Day }): void {
  if (isTooWide(roster, area))
    throw new Refusal(declaredRoster(roster).widest === 'grid' ? 'people.grid-needed' : 'people.street-needed')
  if (declared[roster].byAge && on < addMonths(ctx.on, -24)) throw new Refusal('people.roster-too-early')
}

/** One row more than asked for tells whether there is a next page; each knows the key of the page behind it. */
export async function rosterRows(ctx: Context, query: Of<Roster>): Promise<(OfRoster & { key: string })[]> {
  const { lo, hi, from, where } = listed(ctx, query)
  const order = ordered(query.roster, { ...query, narrow: hi - lo < 1_000_000 })
  const { rows } = await sql<
    OfRoster & { order_values: string[] }
  >`select ${listedColumns}, ${order.values} as order_values from ${from} e
    where ${where} ${order.beyond} order by ${order.orderBy} limit ${query.limit + 1}`.execute(ctx.tables<'people'>())
  return rows.map(row => ({ ...row, key: order.keyOf(row) }))
}

/** Who is on a declared roster of one grid, for work that is planned for them: nothing of them is shown. */
export const rosterMembers = (ctx: Context, roster: string, grid: number): Pick<Listed, 'from' | 'where'> =>
  listed(ctx, { roster: RosterKey.parse(roster), area: AreaCode.parse(grid) })
