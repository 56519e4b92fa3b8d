import { sql } from 'kysely'
import { v7 } from 'uuid'
import { MoveRequest } from '../../contract/life-events.ts'
import type { ExchangeState } from '../../contract/two-ends.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { answerMove, askMove } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { keepOutcome } from './act-in-exchange.ts'
import { appendMessage } from './append-message.ts'
import { holdForDeed, type Participant, participantsOf, personsOf, requireKind, settle } from './exchange.ts'
import { householdsToKeep, openKept } from './keep-household.ts'
import { keepWishes, requireWishes, type Wish } from './wishes.ts'

interface Done {
  exchange: string
  state: ExchangeState
}

/**
 * Asks the other office to take on those who live with it and wish it: a move of each of them (people/moves), asked together and reviewed
 * together. Whoever counts the person asks; who is enrolled there already, and who does not wish it, stays as they are.
 */
export async function handOver(
  ctx: Context,
  { id, on, consents: wishes, text }: { id: string; on: Day; consents: readonly Wish[]; text?: string | undefined }
): Promise<Done> {
  requireKind(ctx, 'hand-over')
  const held = await holdForDeed(ctx, id, 'hand-over')
  const { row, side } = held
  const people = await participantsOf(ctx, [id])
  requireWishes(ctx, people, wishes)
  const living = await livingHere(
    ctx,
    people.filter(({ ref }) => wishes.some(wish => wish.ref === ref))
  )
  if (living.size === 0) throw new Refusal('two-ends.nothing-to-hand-over')
  const area = side === 'asking' ? row.asked_area : row.asking_area
  const consents = await keepWishes(ctx, {
    row,
    side,
    kind: 'hand-over',
    people,
    consents: wishes.filter(({ ref }) => living.has(ref))
  })
  for (const { ref, entry } of consents) {
    const enrolment = living.get(ref)!
    const request = { commandId: v7(), source: '两地移交', seat: 'living', on, enrolment, to: { area } }
    const { move } = await askMove(ctx, MoveRequest.parse(request), entry)
    await sql`update two_ends.participant set move_id = ${move}::uuid where exchange_id = ${id}::uuid and ref = ${ref}::uuid`.execute(
      ctx.tables<'two_ends'>()
    )
  }
  const { dueOn, ...done } = await settle(ctx, held, 'hand-over')
  await appendMessage(ctx, row, { kind: 'hand-over', side, about: [...living.keys()], consents, dueOn, text })
  return done
}

/** The living seats the caller's own register holds of these people. */
async function livingHere(ctx: Context, people: readonly Participant[]): Promise<Map<string, string>> {
  const persons = await personsOf(ctx, people)
  const { rows } = await sql<{ person: string; id: string }>`select person_id as person, id from people.enrolment
    where person_id = any(${[...persons.values()]}::uuid[]) and seat = 'living' and enrolled
      and area between ${ctx.caller.lo} and ${ctx.caller.hi}`.execute(ctx.tables<'people'>())
  const of = new Map(rows.map(row => [row.person, row.id]))
  return new Map(people.flatMap(({ ref }) => (of.has(persons.get(ref)!) ? [[ref, of.get(persons.get(ref)!)!]] : [])))
}

interface Review {
  id: string
  decision: 'accept' | 'return' | 'take-back'
  reason?: string | undefined
  place?: { area: AreaCode; address?: string | undefined } | undefined
}

/** The other office accepts all of it, and the exchange ends with who counts them now; or it comes back with the reason. */
export async function reviewHandOver(ctx: Context, { id, decision, reason, place }: Review): Promise<Done> {
  requireKind(ctx, 'hand-over')
  const held = await holdForDeed(ctx, id, decision === 'take-back' ? 'take-back' : 'review')
  const people = await participantsOf(ctx, [id])
  const open = await openMoves(ctx, people)
  const accepted = decision === 'accept'
  const from = held.side === 'asking' ? held.row.asked_area : held.row.asking_area
  const kept = accepted ? await householdsToKeep(ctx, { people, moving: [...open.keys()], from }) : []
  for (const [ref, move] of open)
    await answerMove(ctx, {
      id: move,
      decision: decision === 'take-back' ? 'withdraw' : decision,
      reason,
      household: kept.find(({ coming }) => coming.has(ref))?.coming.get(ref),
      ...(place && accepted && { place })
    })
  await openKept(ctx, kept, open)
  const { dueOn, ...done } = await settle(ctx, held, accepted ? 'close' : 'review')
  const outcome = accepted ? await keepOutcome(ctx, held.row) : undefined
  await appendMessage(ctx, held.row, {
    kind: accepted ? 'accepted' : decision === 'return' ? 'returned' : 'taken-back',
    side: held.side,
    about: [...open.keys()],
    ...(outcome && { outcome }),
    dueOn: accepted ? null : dueOn,
    text: reason
  })
  return done
}

/** One of them may have been answered by itself, on the page of moves; the rest are answered here. */
async function openMoves(ctx: Context, people: readonly Participant[]): Promise<Map<string, string>> {
  const moves = people.flatMap(({ move_id }) => move_id ?? [])
  const { rows } = await sql<{
    id: string
  }>`select id from people.move where id = any(${moves}::uuid[]) and status = 'asked'`.execute(ctx.tables<'people'>())
  return new Map(
    people.flatMap(({ ref, move_id }) => (move_id && rows.some(row => row.id === move_id) ? [[ref, move_id]] : []))
  )
}
