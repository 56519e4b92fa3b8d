import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Move, MoveRequest } from '../../contract/life-events.ts'
import type { Facts } from '../../contract/register-fields.ts'
import type { AreaCode, EnrolmentId, Seat } from '../../contract/values.ts'
import { areaAt, rangeOf, registerOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { asSeenBy } from './as-seen-by.ts'
import type { Enrolment } from './keep-slices.ts'
import { cleanName } from './name-rules.ts'
import { tellOtherSeats } from './other-seat.ts'
import { enrolledSlices, readEvents, recordChanges } from './record-changes.ts'
import { personOf, placeFacts, protection, readNumbers } from './register-person.ts'
import { sawProtected } from './saw-protected.ts'

/**
 * Asks for the move of one seat. The origin names the enrolment it holds; the destination names the full number and the
 * name of the person, and learns nothing of the origin's record by asking.
 */
export async function askMove(ctx: Context, request: MoveRequest): Promise<{ move: string }> {
  if (request.on > ctx.on) throw new Refusal('people.future', { day: request.on })
  const own = request.enrolment && (await enrolmentOf(ctx, request.enrolment))
  const from = own || (await acrossTerritory(ctx, everywhere, () => heldBy(ctx, request)))
  const asked_by = own ? 'from' : 'to'
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
      facts: JSON.stringify({ ...place, ...(from.seat === 'living' && { stayFrom: request.on }) }),
      asked_account: ctx.caller.account,
      protected: from.protected
    })
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('people.move-open') : error
    })
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

/** Moves asked of the caller's area and by it. */
export async function listMoves(ctx: Context, { status }: { status: Move['status'] }): Promise<Move[]> {
  const { rows } = await sql<
    Move & { person: string }
  >`select m.id, m.seat, m.person_id as person, m.from_area as "fromArea", m.to_area as "toArea", m.asked_by as "askedBy",
      m.valid_on as "validOn", m.status, m.asked_at as "askedAt", m.answered_at as "answeredAt", m.answer_reason as "answerReason",
      coalesce((select e.name from people.enrolment e where e.person_id = m.person_id and e.seat = m.seat limit 1), '') as name
    from people.move m where m.status = ${status} order by m.asked_at limit 200`.execute(ctx.tables<'people'>())
  ctx.sawPeople(rows.map(row => row.person))
  return rows.map(({ person: _, fromArea, toArea, ...move }) => {
    const waitsForOrigin = move.askedBy === 'to' && move.status !== 'accepted' && !holds(ctx, fromArea!)
    return {
      ...move,
      fromArea: waitsForOrigin ? null : (asSeenBy(ctx.caller, fromArea!) as AreaCode),
      toArea: asSeenBy(ctx.caller, toArea) as AreaCode
    }
  })
}

const holds = ({ caller }: Context, area: number): boolean => area >= caller.lo && area <= caller.hi

interface Answer {
  id: string
  accept: boolean
  reason?: string | undefined
}

/** The other side accepts, and the claim is swapped with both enrolments under one id; or returns it with a reason. */
export async function answerMove(
  ctx: Context,
  { id, accept, reason }: Answer
): Promise<{ move: string; status: Move['status'] }> {
  const db = ctx.tables<'people'>()
  const move = await db.selectFrom('people.move').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!move) throw new Refusal('platform.not-found')
  if (move.status !== 'asked') throw new Refusal('people.move-answered')
  const answering = move.asked_by === 'from' ? move.to_area : move.from_area
  const mine = holds(ctx, answering)
  // Who asked may take it back, but not answer in the other's place.
  if (!mine && accept) throw new Refusal('people.move-not-yours')
  if (!accept && !reason) throw new Refusal('people.move-reason')
  const status = accept ? 'accepted' : mine ? 'returned' : 'withdrawn'
  await db
    .updateTable('people.move')
    .set({ status, answered_at: sql`now()`, answered_account: ctx.caller.account, answer_reason: reason ?? null })
    .where('id', '=', id)
    .execute()
  ctx.sawPeople([move.person_id])
  ctx.trace({ detail: { move: id, status } })
  if (accept) await swap(ctx, { ...move, facts: move.facts as Facts })
  return { move: id, status }
}

interface Swap {
  id: string
  asked_by: string
  person_id: string
  seat: string
  from_area: number
  to_area: number
  to_register: number
  valid_on: string
  facts: Facts
}

/** Closes the old seat and opens the new one in one transaction, each written in the territory it belongs to. */
async function swap(ctx: Context, move: Swap): Promise<void> {
  const left = await acrossTerritory(ctx, everywhere, () => stateOf(ctx, move))
  // Whoever held the person when the move was asked must hold them still: nobody gives away what is another's by now.
  const stillThere =
    move.asked_by === 'to'
      ? holds(ctx, left.area)
      : areaAt(left.area, 'community') === areaAt(move.from_area, 'community')
  if (!stillThere) throw new Refusal('people.move-left')
  const source = `move ${move.id}`
  // The whole register: a back-dated move also ends slices of places the person had inside the district before.
  await acrossTerritory(ctx, rangeOf(areaAt(left.area, 'district')), () =>
    recordChanges(ctx, source, [
      {
        register: left.register,
        enrolment: left.enrolment,
        events: [{ type: 'moved-out', validOn: move.valid_on, facts: { enrolled: false, endReason: 'moved' } }]
      }
    ])
  )
  // Of the old record only who the person is goes along; address, household and protection's whereabouts do not.
  const { name, formerName, sex, bornOn, idKind, numbers, otherArea } = left.facts
  const carried = Object.fromEntries(
    Object.entries({ name, formerName, sex, bornOn, idKind, numbers, otherArea }).filter(
      ([, value]) => value !== undefined
    )
  )
  const facts = { ...carried, ...move.facts, enrolled: true }
  await acrossTerritory(ctx, rangeOf(move.to_area), async () =>
    recordChanges(ctx, source, [
      {
        register: move.to_register,
        enrolment: v7() as EnrolmentId,
        fresh: { person: move.person_id, seat: move.seat as Seat },
        events: [
          { type: 'moved-in', validOn: move.valid_on, facts },
          ...(await protection(ctx, move.person_id, move.valid_on))
        ]
      }
    ])
  )
  const { person_id, seat, to_area, valid_on } = move
  await tellOtherSeats(ctx, source, { persons: [person_id], seat: seat as Seat, area: to_area, on: valid_on })
}

async function stateOf(ctx: Context, move: Swap) {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['id', 'register', 'area'])
    .where('person_id', '=', move.person_id)
    .where('seat', '=', move.seat)
    .where('enrolled', '=', true)
    .executeTakeFirst()
  const events = row && (await readEvents(ctx, [row.id])).get(row.id)
  const facts = events && enrolledSlices(events).at(-1)?.facts
  if (!row || !facts) throw new Refusal('people.move-answered')
  return { enrolment: row.id as EnrolmentId, register: row.register, area: row.area, facts }
}
