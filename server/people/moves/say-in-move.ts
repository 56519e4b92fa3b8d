import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type End, holds, otherEnd, promisedDay, say } from './two-ends.ts'

/**
 * Asks the other end something, or answers it. Whoever was to act and asks back passes the turn and the clock on; what
 * the other end adds unasked changes neither.
 */
export async function sayInMove(ctx: Context, { id, text }: { id: string; text: string }): Promise<{ move: string }> {
  const db = ctx.tables<'people'>()
  const move = await db.selectFrom('people.move').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!move) throw new Refusal('platform.not-found')
  if (move.status !== 'asked') throw new Refusal('people.move-closed')
  const turn = move.turn as End
  const mine = holds(ctx, turn === 'from' ? move.from_area : move.to_area)
  await say(ctx, { move: id, side: mine ? turn : otherEnd(turn), kind: 'said', text })
  if (mine)
    await db
      .updateTable('people.move')
      .set({ turn: otherEnd(turn), due_on: promisedDay(ctx) })
      .where('id', '=', id)
      .execute()
  ctx.sawPeople([move.person_id])
  ctx.trace({ detail: { move: id } })
  return { move: id }
}
