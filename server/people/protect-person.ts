import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { enrolledSlices, readEvents, recordChanges } from './record-changes.ts'
import type { Done } from './register-person.ts'

/** Hides a person, with address, household and relations, from everyone but the role trained for it; or ends that. */
export async function protectPerson(
  ctx: Context,
  { enrolment, protect, source }: { enrolment: EnrolmentId; protect: boolean; source: string }
): Promise<Done> {
  const db = ctx.tables<'people'>()
  const one = await db.selectFrom('people.enrolment').select('person_id').where('id', '=', enrolment).executeTakeFirst()
  if (!one) throw new Refusal('platform.not-found')
  // Every seat the person has or had, in whatever register: where one of them says the other lives would betray it.
  return acrossTerritory(ctx, everywhere, async () => {
    const seats = await db
      .selectFrom('people.enrolment')
      .select(['id', 'register', 'area'])
      .where('person_id', '=', one.person_id)
      .execute()
    const type = protect ? ('protected' as const) : ('unprotected' as const)
    const events = await readEvents(
      ctx,
      seats.map(seat => seat.id)
    )
    // From the first day of the seat: the counts of the days before would betray by subtraction who is gone from them.
    const changes = seats.map(seat => ({
      register: seat.register,
      enrolment: seat.id as EnrolmentId,
      events: [
        { type, validOn: enrolledSlices(events.get(seat.id) ?? [])[0]?.from ?? ctx.on, facts: { protected: protect } }
      ]
    }))
    const batch = await recordChanges(ctx, source, changes)
    // A relation stays hidden as long as either of the two is protected.
    await sql`update people.relation r set protected = exists (
        select from people.enrolment e where e.person_id in (r.person_id, r.relative_id) and e.protected)
      where ${one.person_id}::uuid in (r.person_id, r.relative_id)`.execute(db)
    // Whoever asked for a move before would still read where from and where to.
    await sql`update people.move set protected = ${protect} where person_id = ${one.person_id}::uuid`.execute(db)
    // So would whoever asked, or was asked, whether two entries are one person; and the answer would join what is hidden.
    await sql`update people.merge_request r set protected = exists (
        select from people.enrolment e where e.person_id in (r.asking_person, r.other_person) and e.protected)
      where ${one.person_id}::uuid in (r.asking_person, r.other_person)`.execute(db)
    const own = seats.filter(({ area }) => area >= ctx.caller.lo && area <= ctx.caller.hi)
    return { enrolments: own.map(seat => seat.id as EnrolmentId), batch }
  })
}
