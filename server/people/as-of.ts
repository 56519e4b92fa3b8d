import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Enrolment } from './keep-slices.ts'

/** A day and a state of knowledge; without either, the register as it is now. */
export interface AsOf {
  on: Day
  knownAt: string | undefined
}

/** Undefined when the present is meant, which is one table; anything else reads the slices in two times. */
export function asOf(
  ctx: Context,
  { on, knownAt }: { on?: Day | undefined; knownAt?: string | undefined }
): AsOf | undefined {
  if (on && on > ctx.on) throw new Refusal('people.future', { day: on })
  return (on && on < ctx.on) || knownAt ? { on: on ?? ctx.on, knownAt } : undefined
}

/** The state of knowledge as an instant; the newest is before an end that never comes. */
export const knownAs = (moment: AsOf | undefined): RawBuilder<unknown> =>
  moment?.knownAt ? sql`${moment.knownAt}::timestamptz` : sql`'infinity'::timestamptz`

/** The slices of a day as known then, as a table with the columns of an enrolment. */
export function slicesAsOf(moment: AsOf | undefined): RawBuilder<Enrolment> {
  if (!moment) return sql`people.enrolment`
  const known = knownAs(moment)
  // Both tables have the same columns in the same order; enrolment_past has two more.
  const columns = sql.raw(columnNames.join(', '))
  return sql`(select ${columns} from people.enrolment where valid_from <= ${moment.on}::date and known_from <= ${known}
    union all select ${columns} from people.enrolment_past where valid_from <= ${moment.on}::date and (valid_to is null or valid_to > ${moment.on}::date)
      and known_from <= ${known} and (known_to is null or known_to > ${known}))`
}

const columnNames = [
  'register',
  'id',
  'person_id',
  'seat',
  'area',
  'enrolled',
  'end_reason',
  'valid_from',
  'known_from',
  'version',
  'name',
  'pinyin',
  'initials',
  'former_name',
  'sex',
  'born_on',
  'born_precision',
  'died_on',
  'id_kind',
  'numbers',
  'id_hash',
  'phone_hash',
  'address',
  'address_id',
  'address_open',
  'other_area',
  'stay_from',
  'household_id',
  'head_relation',
  'protected'
]
