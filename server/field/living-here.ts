import type { FieldCommand } from '../../contract/field-data.ts'
import { maskNumber, partialDay } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Facts } from './proposal-rules.ts'

export interface Living {
  person: string
  version: number
  /** As it is shown: numbers are masked. */
  shown: Facts
  /** As it is compared. */
  facts: Facts
}

/** Somebody the grid still holds, and what the register says of them. */
export async function livingHere(ctx: Context, enrolment: string): Promise<Living> {
  const { rows } = await ctx.tx.query<{
    person: string
    version: number
    name: string
    numbers: string | null
    address: string | null
    head_relation: string | null
    born_on: string | null
    born_precision: Parameters<typeof partialDay>[1]
    sex: string
  }>(
    `select person_id as person, version, name, numbers, address, head_relation, born_on, born_precision, sex from people.enrolment
     where id = $1 and seat = 'living' and enrolled`,
    [enrolment]
  )
  const row = rows[0]
  if (!row) throw new Refusal('field.not-here')
  const { phone } = ctx.sealer.openNumbers(row.numbers)
  const shown = {
    name: row.name,
    phone: phone ? maskNumber(phone) : null,
    address: row.address,
    headRelation: row.head_relation,
    bornOn: partialDay(row.born_on, row.born_precision),
    sex: row.sex
  }
  const facts = { ...shown, phone: phone ? phoneMark(ctx, phone) : null }
  return { person: row.person, version: row.version, shown, facts }
}

/** What was told, as it will be shown once the register says so. */
export const shownAs = ({ field, now }: { field: string; now: string }): string =>
  field === 'phone' ? maskNumber(now.replace(/[^\d+]/g, '')) : now

type Changed = Extract<FieldCommand, { kind: 'changed' }>

/**
 * What was shown and what was told, in the form in which the register's fact is compared. Two numbers may look the same once masked: each is
 * known by its mark. A line recorded before devices were told marks says only what it looked like.
 */
export function comparable(
  ctx: Pick<Context, 'sealer'>,
  { field, was, wasMark, now }: Changed,
  { shown, facts }: Pick<Living, 'shown' | 'facts'>
): { was: string | null; now: string } {
  if (field !== 'phone') return { was, now }
  return { was: wasMark ?? (was === shown.phone ? facts.phone : was), now: phoneMark(ctx, now) }
}

/** However it is written: with spaces, hyphens or the code of the country. */
export const phoneMark = ({ sealer }: Pick<Context, 'sealer'>, phone: string): string =>
  sealer
    .lookup('phone', phone.replace(/[^\d+]/g, '').replace(/^(\+|00)86/, ''))
    .toString('hex')
    .slice(0, 12)
