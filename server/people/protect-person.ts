import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/people.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordChanges } from './record-changes.ts'
import type { Done } from './register-person.ts'

/** Hides a person, with address, household and relations, from everyone but the role trained for it; or ends that. */
export async function protectPerson(
  ctx: Context,
  { enrolment, protect, source }: { enrolment: EnrolmentId; protect: boolean; source: string }
): Promise<Done> {
  const db = ctx.tables<'people'>()
  const one = await db.selectFrom('people.enrolment').select('person_id').where('id', '=', enrolment).executeTakeFirst()
  if (!one) throw new Refusal('platform.not-found')
  // Both seats of the person, as far as this territory holds them: an address shown by the other seat would betray it.
  const seats = await db
    .selectFrom('people.enrolment')
    .select(['id', 'register'])
    .where('person_id', '=', one.person_id)
    .execute()
  const type = protect ? ('protected' as const) : ('unprotected' as const)
  const changes = seats.map(seat => ({
    register: seat.register,
    enrolment: seat.id as EnrolmentId,
    events: [{ type, validOn: ctx.on, facts: { protected: protect } }]
  }))
  const batch = await recordChanges(ctx, source, changes)
  await sql`update people.relation set protected = ${protect} where ${one.person_id}::uuid in (person_id, relative_id)`.execute(
    db
  )
  return { enrolments: seats.map(seat => seat.id as EnrolmentId), batch }
}
