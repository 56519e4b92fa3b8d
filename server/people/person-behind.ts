import type { PersonId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { readIdNumber } from './id-number-rules.ts'

/**
 * Whom the audit is to be searched for: an id and nothing else. A number of somebody under protection is not tied to an
 * id, and so to places, by just anyone: the duty officer hands the id of the record on.
 */
export async function personBehind(
  ctx: Context,
  { idNumber, enrolment }: { idNumber?: string | undefined; enrolment?: string | undefined }
): Promise<PersonId | null> {
  if ((idNumber === undefined) === (enrolment === undefined)) throw new Refusal('audit.whom')
  const { number, problem } = readIdNumber(idNumber ?? '')
  if (idNumber !== undefined && (!number || problem)) throw new Refusal('people.number-form')
  const { rows } =
    enrolment === undefined
      ? await ctx.tx.query<{ person: PersonId; hidden: boolean }>(
          'select person_id as person, people.person_protected(person_id) as hidden from people.identifier where hash = $1',
          [ctx.sealer.lookup('id', number!)]
        )
      : await ctx.tx.query<{ person: PersonId; hidden: boolean }>(
          'select person_id as person, false as hidden from people.enrolment where id = $1',
          [enrolment]
        )
  const found = rows[0]
  if (!found) return null
  ctx.sawPeople([found.person])
  if (found.hidden) throw new Refusal('people.ask-duty-officer')
  return found.person
}
