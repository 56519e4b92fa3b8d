import { sql } from 'kysely'
import type { Move } from '../../../contract/moves.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Change, recordChanges } from '../record-changes.ts'
import { refile } from '../refile.ts'
import { changesOf, groupOf, tracesOf } from '../undo-batch.ts'
import { undoingMove } from '../undo-rules.ts'
import { takeRelationsBack } from '../undo-ties.ts'
import { type End, holds, otherEnd, say } from './two-ends.ts'

/**
 * The end that accepted takes its acceptance back, under the same id: both records, the other seat, the relations and the
 * counts stand as before, and the history of both offices shows it. Only while nothing later stands on it.
 */
export async function undoMove(
  ctx: Context,
  { id, reason }: { id: string; reason: string }
): Promise<{ move: string; status: Move['status'] }> {
  const db = ctx.tables<'people'>()
  const move = await db.selectFrom('people.move').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!move) throw new Refusal('platform.not-found')
  if (move.status !== 'accepted') throw new Refusal('people.move-not-accepted')
  const side = otherEnd(move.asked_by as End)
  if (!holds(ctx, side === 'from' ? move.from_area : move.to_area)) throw new Refusal('people.move-not-yours')
  if (!move.batch_id) throw new Refusal('people.move-too-old')
  await takeBack(ctx, { id, batch: move.batch_id, person: move.person_id })
  await db
    .updateTable('people.move')
    .set({ status: 'undone', undone_at: sql`now()`, undone_account: ctx.caller.account, undone_reason: reason })
    .where('id', '=', id)
    .execute()
  await say(ctx, { move: id, side, kind: 'undone', text: reason })
  ctx.sawPeople([move.person_id])
  ctx.trace({ detail: { move: id, status: 'undone' } })
  return { move: id, status: 'undone' }
}

/** Both ends in one transaction; the record that closes first, so that the other can have its claim again. */
async function takeBack(
  ctx: Context,
  { id, batch, person }: { id: string; batch: string; person: string }
): Promise<void> {
  // A family that was handed over together came in one transaction: each is taken back by themselves.
  const group = (await groupOf(ctx, batch)).filter(({ source }) => source === `move ${id}`)
  const told = new Map<EnrolmentId, Set<string>>()
  for (const { enrolment, seq } of await tracesOf(ctx, group))
    if (enrolment && seq) told.set(enrolment, (told.get(enrolment) ?? new Set()).add(seq))
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const changes = await changesOf(ctx, told, undoingMove)
    const closes = ({ events }: Change) => events.some(({ type }) => type === 'cancelled')
    for (const some of [changes.filter(closes), changes.filter(change => !closes(change))])
      if (some.length > 0) await recordChanges(ctx, `撤销 undo: move ${id}`, some, group[0]!.id)
    await takeRelationsBack(ctx, { batches: group.map(one => one.id), persons: [person] })
    await refile(ctx, [person])
  })
}
