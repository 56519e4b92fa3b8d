import { type Selectable, sql } from 'kysely'
import { v7 } from 'uuid'
import type { Move } from '../../../contract/moves.ts'
import type { Facts } from '../../../contract/register-fields.ts'
import type { AreaCode, EnrolmentId, Seat } from '../../../contract/values.ts'
import { areaAt, rangeOf, registerOf } from '../../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PeopleMove } from '../../platform/tables.d.ts'
import { carryRelations } from '../carry-relations.ts'
import { standingConsents } from '../consents/consents.ts'
import { tellOtherSeats } from '../other-seat.ts'
import { enrolledSlices, readEvents, recordChanges } from '../record-changes.ts'
import { placeFacts, protection } from '../register-person.ts'
import { type End, holds, otherEnd, say } from './two-ends.ts'

interface Answer {
  id: string
  decision: 'accept' | 'return' | 'withdraw'
  reason?: string | undefined
  place?: { area: AreaCode; address?: string | undefined } | undefined
  /** The household the person comes with, or joins. */
  household?: Facts | undefined
}

type Row = Selectable<PeopleMove>
const closes = { accept: 'accepted', return: 'returned', withdraw: 'withdrawn' } as const

/**
 * The end that was asked accepts, and the claim is swapped with both enrolments under one id, or returns it with a reason;
 * the end that asked may take it back. The first of two officers answers, the second learns who was first.
 */
export async function answerMove(
  ctx: Context,
  { id, decision, reason, place, household }: Answer
): Promise<{ move: string; status: Move['status'] }> {
  const db = ctx.tables<'people'>()
  const move = await db.selectFrom('people.move').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!move) throw new Refusal('platform.not-found')
  if (move.status !== 'asked') throw await answeredAlready(ctx, move)
  const asker = move.asked_by as End
  const side = decision === 'withdraw' ? asker : otherEnd(asker)
  if (!holds(ctx, side === 'from' ? move.from_area : move.to_area)) throw new Refusal('people.move-not-yours')
  if (decision !== 'accept' && !reason) throw new Refusal('people.move-reason')
  if (decision === 'accept' && move.consent_id && !(await standingConsents(ctx, [move.consent_id])).size)
    throw new Refusal('people.move-wish')
  const status = closes[decision]
  const settled = place && decision === 'accept' ? await settle(ctx, { move, side, place }) : undefined
  const facts = { ...(move.facts as Facts), ...settled, ...(decision === 'accept' && household) }
  const to_area = settled?.area ?? move.to_area
  ctx.sawPeople([move.person_id])
  ctx.trace({ detail: { move: id, status } })
  const batch_id = decision === 'accept' ? await swap(ctx, { ...move, to_area, facts }) : null
  await db
    .updateTable('people.move')
    .set({
      status,
      to_area,
      facts: JSON.stringify(facts),
      batch_id,
      answered_at: sql`now()`,
      answered_account: ctx.caller.account,
      answer_reason: reason || null
    })
    .where('id', '=', id)
    .execute()
  await say(ctx, { move: id, side, kind: status, text: reason })
  return { move: id, status }
}

/** Two officers opened the same request: the second is told what came of it, and by whom. */
async function answeredAlready(ctx: Context, { status, answered_account, answered_at }: Row): Promise<Refusal> {
  const { rows } = await sql<{
    who: string
    at: string
  }>`select coalesce((select name from access.login where id = ${answered_account}), '') as who,
    to_char(${answered_at}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at`.execute(
    ctx.tables<'people'>()
  )
  return new Refusal(`people.move-${status === 'undone' ? 'closed' : status}`, rows[0])
}

/** The destination knows its own addresses: it may say where, inside the district it was asked for. */
async function settle(
  ctx: Context,
  { move, side, place }: { move: Row; side: End; place: NonNullable<Answer['place']> }
): Promise<Facts> {
  if (side !== 'to' || !holds(ctx, place.area)) throw new Refusal('people.outside-area')
  if ((await registerOf(ctx, place.area)) !== move.to_register) throw new Refusal('people.move-district')
  return placeFacts(ctx, place)
}

type Swap = Omit<Row, 'facts'> & { facts: Facts }

/** Closes the old seat and opens the new one in one transaction, each written in the territory it belongs to. Answers the batch. */
async function swap(ctx: Context, move: Swap): Promise<string> {
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
  // The name as it is now, should it have been corrected since the move was asked.
  const facts = { ...move.facts, ...carried, enrolled: true }
  const batch = await acrossTerritory(ctx, rangeOf(move.to_area), async () =>
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
  await carryRelations(ctx, {
    person: person_id,
    batch,
    from: left.register,
    to: { register: move.to_register, area: facts.area ?? to_area }
  })
  return batch
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
  if (!row || !facts) throw new Refusal('people.move-left')
  return { enrolment: row.id as EnrolmentId, register: row.register, area: row.area, facts }
}
