import { sql } from 'kysely'
import type { PersonLine } from '../../contract/people.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { ageOn } from './day-rules.ts'
import { maskNumber } from './id-number-rules.ts'
import type { Enrolment } from './keep-slices.ts'

const lengths: Record<string, number> = { year: 4, month: 7, day: 10 }

/** A partial day as people know it, from the first day and the precision that are stored. */
export const partialDay = (day: string | null, known: string | null): string | null =>
  day?.slice(0, lengths[known ?? 'day']) ?? null

const shown = [
  'id',
  'person_id',
  'seat',
  'name',
  'sex',
  'born_on',
  'born_precision',
  'died_on',
  'area',
  'address',
  'address_open',
  'enrolled',
  'end_reason',
  'numbers'
] as const

/** What a line is made from; a list asks for no more, as the rest of a row costs as much again to send and read. */
export type Lined = Pick<Enrolment, (typeof shown)[number]>
export const lineColumns = sql.raw(shown.join(', '))

/** One line of a list, as of a day; numbers are opened only to be masked. */
export function personLine(ctx: Context, row: Lined, on: Day): PersonLine {
  const { id, phone } = ctx.sealer.openNumbers(row.numbers)
  const bornOn = partialDay(row.born_on, row.born_precision)
  return {
    enrolment: row.id,
    person: row.person_id,
    seat: row.seat,
    name: row.name,
    sex: row.sex,
    bornOn,
    age: row.born_on && ageOn(row.born_on, row.died_on ?? on),
    area: row.area,
    address: row.address,
    addressOpen: row.address_open,
    enrolled: row.enrolled,
    endReason: row.end_reason,
    idMasked: id ? maskNumber(id) : null,
    phoneMasked: phone ? maskNumber(phone) : null
  } as PersonLine
}
