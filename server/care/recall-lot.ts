import type { RecallReason } from '../../contract/care.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * Everywhere at once: a lot is one row for all outlets of all areas, and a movement of it waits for this one. Only who holds some in
 * their area may recall it, so that nobody recalls what they never saw. It is never taken back; what turns out good is received anew.
 */
export async function recallLot(
  ctx: Context,
  { id, why }: { id: string; why: RecallReason }
): Promise<{ recalledOn: Day }> {
  const { rowCount: held } = await ctx.tx.query('select from care.stock where lot_id = $1 limit 1', [id])
  if (!held) throw new Refusal('care.no-lot')
  await ctx.tx.query(
    'update care.lot set recalled_on = $2, recall_reason = $3, recalled_by = $4 where id = $1 and recalled_on is null',
    [id, ctx.on, why, ctx.caller.account]
  )
  const { rows } = await ctx.tx.query<{ recalledOn: Day }>(
    'select recalled_on as "recalledOn" from care.lot where id = $1',
    [id]
  )
  ctx.trace({ detail: { lot: id, why } })
  return rows[0]!
}
