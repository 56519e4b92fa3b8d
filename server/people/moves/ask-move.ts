import { v7 } from 'uuid'
import type { MoveRequest } from '../../../contract/life-events.ts'
import type { Facts } from '../../../contract/register-fields.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { registerOf } from '../../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Enrolment } from '../keep-slices.ts'
import { cleanName } from '../name-rules.ts'
import { enrolledSlices, readEvents } from '../record-changes.ts'
import { personOf, placeFacts, readNumbers } from '../register-person.ts'
import { sawProtected } from '../saw-protected.ts'
import { holds, otherEnd, promisedDay, say } from './two-ends.ts'

/**
 * Asks for the move of one seat. The origin names the enrolment it holds; the destination names the full number and the
 * name of the person, and learns nothing of the origin's record by asking. `consent`: the wish it stands on (people.consent).
 */
export async function askMove(ctx: Context, request: MoveRequest, consent?: string): Promise<{ move: string }> {
  if (request.on > ctx.on) throw new Refusal('people.future', { day: request.on })
  const own = request.enrolment && (await enrolmentOf(ctx, request.enrolment))
  const from = own || (await acrossTerritory(ctx, everywhere, () => heldBy(ctx, request)))
  const asked_by = own ? ('from' as const) : ('to' as const)
  // The other end could not accept it: nobody moves out of a register before they are in it.
  if (own && request.on < (await beginningOf(ctx, own.id as EnrolmentId))) throw new Refusal('people.before-beginning')
  if (!own && !holds(ctx, request.to.area)) throw new Refusal('people.outside-area')
  const move = v7()
  const to_register = await registerOf(ctx, request.to.area)
  // The destination's own view of the address is the destination's to match; the origin writes what it was told.
  const place: Facts = own
    ? { area: request.to.area, ...(request.to.address && { address: request.to.address }), addressOpen: true }
    : await placeFacts(ctx, request.to)
  await ctx
    .tables<'people'>()
    .insertInto('people.move')
    .values({
      id: move,
      person_id: from.person_id,
      seat: from.seat,
      from_register: from.register,
      from_area: from.area,
      to_register,
      to_area: request.to.area,
      asked_by,
      valid_on: request.on,
      // The name goes along: who is to answer must know who comes; who asked by number gave it themselves.
      facts: JSON.stringify({ ...place, name: from.name, ...(from.seat === 'living' && { stayFrom: request.on }) }),
      asked_account: ctx.caller.account,
      turn: otherEnd(asked_by),
      due_on: promisedDay(ctx),
      protected: from.protected,
      consent_id: consent ?? null
    })
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('people.move-open') : error
    })
  await say(ctx, { move, side: asked_by, kind: 'asked', text: request.note })
  ctx.sawPeople([from.person_id])
  ctx.trace({ detail: { move } })
  return { move }
}

async function enrolmentOf(ctx: Context, id: EnrolmentId): Promise<Enrolment> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .selectAll()
    .where('id', '=', id)
    .where('enrolled', '=', true)
    .executeTakeFirst()
  if (!row) {
    await sawProtected(ctx, id)
    throw new Refusal('platform.not-found')
  }
  return row as Enrolment
}

const beginningOf = async (ctx: Context, id: EnrolmentId): Promise<string> =>
  enrolledSlices((await readEvents(ctx, [id])).get(id) ?? [])[0]?.from ?? ''

async function heldBy(ctx: Context, { idNumber, seat, name }: MoveRequest): Promise<Enrolment> {
  if (!name) throw new Refusal('people.move-name')
  const hash = readNumbers({ idNumber }).hash(ctx)
  const person = hash && (await personOf(ctx, hash))
  if (person) ctx.sawPeople([person])
  const row =
    person &&
    (await ctx
      .tables<'people'>()
      .selectFrom('people.enrolment')
      .selectAll()
      .where('person_id', '=', person)
      .where('seat', '=', seat)
      .where('enrolled', '=', true)
      .executeTakeFirst())
  // A wrong name, an unknown number and a person under protection get one answer, so that asking finds nobody out.
  if (!row || row.name !== cleanName(name)) throw new Refusal('people.move-nobody')
  return row as Enrolment
}
