import './roster-refusals.ts'
import { type RawBuilder, sql } from 'kysely'
import type { RosterKey } from '../../../contract/people.ts'
import type { RosterColumn, RosterFilters } from '../../../contract/rosters.ts'
import type { Day } from '../../../contract/values.ts'
import { parentAges, silentYears } from '../../../law/quality.ts'
import { declaredRoster } from '../../../law/rosters.ts'
import { levelOf } from '../../areas/index.ts'
import { birthDaysOfTheOldest } from '../birthday-rules.ts'
import { addDays, addMonths } from '../day-rules.ts'
import type { SortKey } from './roster-order.ts'

export type FilterName = keyof RosterFilters

interface Declared {
  /** With the id behind it each is an index, so that a page of a whole district is not a sort of it. */
  order: Extract<SortKey, 'bornOn' | 'area' | 'since'>
  /** A list by age is of the present day: of days long past it would list people of any age. */
  byAge?: true
  /** `boundary`: what an area code is divided by to tell whether the other place lies outside the area asked about. */
  where: (on: Day, known: RawBuilder<unknown>, boundary: number) => RawBuilder<unknown>
}

export const yearsBefore = (on: Day, years: number): string => addMonths(on, -12 * years)
const living = sql`seat = 'living' and enrolled`
/** Whoever is under protection is counted at the district, so that no number less its roster points at somebody. */
const counted = (boundary: number) => (boundary < 1e9 ? sql`enrolled and not protected` : sql`enrolled`)
const halfYear = (on: Day) => sql`(stay_from + interval '6 months')::date <= ${on}::date`
const aged = (years: number): Declared => ({
  order: 'bornOn',
  byAge: true,
  where: on => sql`${living} and born_on <= ${yearsBefore(on, years)}::date`
})

/**
 * The rosters there are, each with its basis and its columns (law/rosters.ts). There is no other way to list people,
 * so that no post can list them by a combination of sex with reproductive age, marriage or children.
 */
export const declared: Record<RosterKey, Declared> = {
  'my-grid': { order: 'area', where: () => living },
  // The people of the numbers of an area, as statistics counts them (statistics/cell-rules.ts).
  living: { order: 'area', where: (_, __, boundary) => sql`seat = 'living' and ${counted(boundary)}` },
  hukou: { order: 'area', where: (_, __, boundary) => sql`seat = 'hukou' and ${counted(boundary)}` },
  resident: {
    order: 'area',
    where: (on, _, boundary) => sql`${counted(boundary)} and case seat
      when 'living' then other_area is null or other_area / 1000000 = area / 1000000 or coalesce(${halfYear(on)}, false)
      else other_area / 1000000 <> area / 1000000 and not ${halfYear(on)} end`
  },
  'in-migrants': {
    order: 'area',
    where: (_, __, boundary) =>
      sql`seat = 'living' and ${counted(boundary)} and other_area / ${boundary}::bigint <> area / ${boundary}::bigint`
  },
  'out-migrants': {
    order: 'area',
    where: (_, __, boundary) =>
      sql`seat = 'hukou' and ${counted(boundary)} and other_area / ${boundary}::bigint <> area / ${boundary}::bigint`
  },
  'aged-60': aged(60),
  'aged-65': aged(65),
  'aged-80': aged(80),
  'children-0-6': {
    order: 'bornOn',
    byAge: true,
    where: on => sql`${living} and born_on > ${yearsBefore(on, 7)}::date`
  },
  new: {
    order: 'since',
    where: (on, known) =>
      sql`enrolled and valid_from > ${addDays(on, -31)}::date and not exists (select from people.enrolment_past p
      where p.register = e.register and p.id = e.id and p.enrolled and p.valid_from <= ${addDays(on, -31)}::date
        and p.known_from <= ${known} and (p.known_to is null or p.known_to > ${known}))`
  },
  cancelled: {
    order: 'since',
    where: on => sql`not enrolled and end_reason <> 'undone' and valid_from > ${addDays(on, -31)}::date`
  },
  'living-apart': {
    order: 'area',
    where: () => sql`${living} and other_area / 1000000 <> area / 1000000`
  },
  newcomers: {
    order: 'area',
    where: on => sql`${living} and stay_from > ${addMonths(on, -6)}::date and other_area / 1000000 <> area / 1000000`
  },
  'address-open': { order: 'area', where: () => sql`${living} and address_open` },
  // Who chose not to say (9 of GB/T 2261.1) is complete.
  'open-facts': {
    order: 'area',
    where: () => sql`enrolled and (born_on is null or born_precision <> 'day' or sex = '0' or name = '')`
  },
  'birthdays-oldest': {
    order: 'bornOn',
    byAge: true,
    where: on => sql`${living} and born_precision = 'day' and born_on = any(${birthDaysOfTheOldest(on)}::date[])`
  },
  // Reckoned by the month of birth, at the street of the child's hukou (law reference 3.1); of whom only the year is known.
  'facts-childcare-subsidy': {
    order: 'bornOn',
    byAge: true,
    where: on =>
      sql`seat = 'hukou' and enrolled and born_precision = 'year' and born_on >= date_trunc('year', ${yearsBefore(on, 3)}::date)`
  },
  // Half a year in a city other than that of the hukou (居住证暂行条例 art. 2): nobody can be told so without the day it began.
  'facts-residence-permit': {
    order: 'area',
    where: () => sql`${living} and stay_from is null and other_area / 100000000000 <> area / 100000000000`
  },
  'household-head': {
    order: 'area',
    where: () => sql`enrolled and household_id is not null and not exists (select from people.enrolment h
      where h.household_id = e.household_id and h.enrolled and h.head_relation in ('0', '01', '02'))`
  },
  // Of the child, whichever record is wrong; of people of whom only the year is known the years are compared.
  'parent-ages': {
    order: 'area',
    where: (on, known) => sql`enrolled and born_on is not null and exists (select from people.relation r
      join people.enrolment p on p.person_id = r.person_id and p.enrolled and p.born_on is not null
      where r.relative_id = e.person_id and r.kind = 'parent-child'
        and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date)
        and r.known_from <= ${known} and (r.known_to is null or r.known_to > ${known})
        and extract(year from e.born_on) - extract(year from p.born_on) not between ${parentAges.least} and ${parentAges.most})`
  },
  'long-silence': {
    order: 'area',
    where: on => sql`${living} and known_from < ${addMonths(on, -12 * silentYears)}::date`
  }
}

const boundaries = { province: 1e13, city: 1e11, district: 1e9, street: 1e6, community: 1e3, grid: 1e3 } as const

/** Outside the community: whoever lives outside a wider area lives outside this too. */
export const leastBoundary = boundaries.community

/** For a grid that of its community: whoever moves from grid to grid inside it has not come from outside. */
export const boundaryOf = (area: number): number => boundaries[levelOf(area)]

export const filtersOf = (roster: RosterKey): FilterName[] => declaredRoster(roster).filters as FilterName[]
export const columnsOf = (roster: RosterKey): RosterColumn[] => declaredRoster(roster).columns as RosterColumn[]
