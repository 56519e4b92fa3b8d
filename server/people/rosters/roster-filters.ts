import { type RawBuilder, sql } from 'kysely'
import type { RosterKey } from '../../../contract/people.ts'
import type { MissingFact, RosterFilters } from '../../../contract/rosters.ts'
import type { Day } from '../../../contract/values.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type FilterName, filtersOf, yearsBefore } from './declared-rosters.ts'

const missing: Record<MissingFact, RawBuilder<unknown>> = {
  name: sql`name = ''`,
  bornOn: sql`(born_on is null or born_precision <> 'day')`,
  sex: sql`sex = '0'`
}

const stays = { days30: '30 days', months3: '3 months', halfYear: '6 months' } as const

const conditions: { [F in FilterName]: (value: NonNullable<RosterFilters[F]>, on: Day) => RawBuilder<unknown> } = {
  place: value => sql`address_open = ${value === 'open'}`,
  seat: value => sql`seat = ${value}`,
  reason: value => sql`end_reason = ${value}`,
  missing: value => missing[value],
  // As the counts reckon it (contribution-rules.ts): a shorter month ends the term on its last day.
  stay: (value, on) =>
    value === 'unknown' ? sql`stay_from is null` : sql`(stay_from + ${stays[value]}::interval)::date <= ${on}::date`,
  decade: (value, on) =>
    value === '100'
      ? sql`born_on <= ${yearsBefore(on, 100)}::date`
      : sql`born_on <= ${yearsBefore(on, Number(value))}::date and born_on > ${yearsBefore(on, Number(value) + 10)}::date`
}

const names = Object.keys(conditions) as FilterName[]

/** The conditions asked for, as SQL to stand behind the roster's own; one the roster does not take is refused. */
export function filtered(roster: RosterKey, asked: RosterFilters, on: Day): RawBuilder<unknown> {
  const parts = names.flatMap(name => {
    const value = asked[name]
    if (value === undefined) return []
    if (!filtersOf(roster).includes(name)) throw new Refusal('people.roster-filter', { filter: name })
    const condition = conditions[name] as (value: string, on: Day) => RawBuilder<unknown>
    return [sql`and ${condition(value, on)}`]
  })
  return sql.join(parts, sql` `)
}
