import { type RawBuilder, sql } from 'kysely'
import type { PersonPage, Roster, RosterKey } from '../../contract/people.ts'
import type { Day } from '../../contract/values.ts'
import { levelOf, rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { asOf, knownAs, slicesAsOf } from './as-of.ts'
import { birthDaysOfTheOldest } from './birthday-rules.ts'
import { addDays, addMonths } from './day-rules.ts'
import type { Enrolment } from './keep-slices.ts'
import { pageKey, readPageKey } from './page-key.ts'
import { personLine } from './person-line.ts'

interface Declared {
  /** With the id behind it each is an index, so that a page of a whole district is not a sort of it. */
  order: 'born_on' | 'area' | 'valid_from'
  where: (on: Day, known: RawBuilder<unknown>) => RawBuilder<unknown>
}

const yearsBefore = (on: Day, years: number) => addMonths(on, -12 * years)
const living = sql`seat = 'living' and enrolled`
const aged = (years: number): Declared => ({
  order: 'born_on',
  where: on => sql`${living} and born_on <= ${yearsBefore(on, years)}::date`
})

/**
 * The rosters there are, each with its basis (law/operations.ts, people.rosters). There is no other way to list people,
 * so that no post can list them by a combination of sex with reproductive age, marriage or children.
 */
export const declared: Record<RosterKey, Declared> = {
  'my-grid': { order: 'area', where: () => living },
  'aged-60': aged(60),
  'aged-65': aged(65),
  'aged-80': aged(80),
  'children-0-6': { order: 'born_on', where: on => sql`${living} and born_on > ${yearsBefore(on, 7)}::date` },
  new: {
    order: 'valid_from',
    where: (on, known) =>
      sql`enrolled and valid_from > ${addDays(on, -31)}::date and not exists (select from people.enrolment_past p
      where p.register = e.register and p.id = e.id and p.enrolled and p.valid_from <= ${addDays(on, -31)}::date
        and p.known_from <= ${known} and (p.known_to is null or p.known_to > ${known}))`
  },
  cancelled: { order: 'valid_from', where: on => sql`not enrolled and end_reason <> 'undone' and valid_from > ${addDays(on, -31)}::date` },
  'living-apart': { order: 'area', where: () => sql`${living} and other_area / 1000000 <> area / 1000000` },
  newcomers: {
    order: 'area',
    where: on => sql`${living} and stay_from > ${addMonths(on, -6)}::date and other_area / 1000000 <> area / 1000000`
  },
  'address-open': { order: 'area', where: () => sql`${living} and address_open` },
  'open-facts': {
    order: 'area',
    where: () => sql`enrolled and (born_on is null or born_precision <> 'day' or sex in ('0', '9') or name = '')`
  },
  'birthdays-oldest': {
    order: 'born_on',
    where: on => sql`${living} and born_precision = 'day' and born_on = any(${birthDaysOfTheOldest(on)}::date[])`
  },
  // Reckoned by the month of birth, at the street of the child's hukou (law reference 3.1); of whom only the year is known.
  'facts-childcare-subsidy': {
    order: 'born_on',
    where: on =>
      sql`seat = 'hukou' and enrolled and born_precision = 'year' and born_on >= date_trunc('year', ${yearsBefore(on, 3)}::date)`
  },
  // Half a year in a city other than that of the hukou (居住证暂行条例 art. 2): nobody can be told so without the day it began.
  'facts-residence-permit': {
    order: 'area',
    where: () => sql`${living} and stay_from is null and other_area / 100000000000 <> area / 100000000000`
  }
}

/** A page of a declared roster inside the caller's area, of today or as of another day. */
export async function listRoster(
  ctx: Context,
  { roster, ...query }: Roster & { roster: RosterKey }
): Promise<PersonPage> {
  const rows = await rosterRows(ctx, { roster, ...query })
  const page = rows.slice(0, query.limit)
  ctx.sawPeople(page.map(row => row.person_id))
  const last = page.at(-1)
  const { order } = declared[roster]
  return {
    people: page.map(row => personLine(ctx, row, query.on ?? ctx.on)),
    next: rows.length > query.limit && last ? pageKey(last[order], last.id) : null,
    about: 'found'
  }
}

/**
 * Everybody is listed by the grid only. A list by age is of the present day: of days long past it would list people of
 * any age, as who was six twenty years ago.
 */
function assertNarrow(ctx: Context, { roster, grid, on }: { roster: RosterKey; grid: boolean; on: Day }): void {
  if (roster === 'my-grid' && !grid) throw new Refusal('people.grid-needed')
  if (declared[roster].order === 'born_on' && on < addMonths(ctx.on, -24)) throw new Refusal('people.roster-too-early')
}

/** One row more than asked for tells whether there is a next page. */
export async function rosterRows(
  ctx: Context,
  { roster, area, after, limit, ...moment }: Roster & { roster: RosterKey }
): Promise<Enrolment[]> {
  const { lo, hi } = area ? rangeOf(area) : ctx.caller
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const { order, where } = declared[roster]
  const at = asOf(ctx, moment)
  assertNarrow(ctx, { roster, grid: levelOf(lo) === 'grid', on: at?.on ?? ctx.on })
  const key = readPageKey(after, order === 'area' ? 'area' : 'day')
  const by = sql.ref(order)
  const beyond = key
    ? sql`and (${by}, id) > (${key[0]}::${sql.raw(order === 'area' ? 'bigint' : 'date')}, ${key[1]}::uuid)`
    : sql``
  const { rows } =
    await sql<Enrolment>`select * from ${slicesAsOf(at)} e where area between ${lo} and ${hi} and ${where(at?.on ?? ctx.on, knownAs(at))} ${beyond}
    order by ${by}, id limit ${limit + 1}`.execute(ctx.tables<'people'>())
  return rows
}
