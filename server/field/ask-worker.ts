import { AccountId } from '../../contract/access.ts'
import type { field } from '../../contract/field.ts'
import { askApproval } from '../access/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { listGrids } from './list-grids.ts'

/**
 * Who works a grid here is to take on another one: an administrator agrees, as to every post, and the post begins. What is open in a grid is the
 * grid's, and so it is on the phone of whoever is in post there.
 */
export async function askWorker(
  ctx: Context,
  { area, account, from }: Input<typeof field.askWorker>['body']
): Promise<{ asked: string }> {
  if (from < ctx.on) throw new Refusal('field.days')
  const grids = await listGrids(ctx)
  const grid = grids.find(one => one.area === area)
  if (!grid || !grids.some(({ workers }) => workers.some(one => one.account === account)))
    throw new Refusal('platform.not-found')
  if (grid.workers.some(one => one.account === account)) throw new Refusal('field.already-there')
  const payload = { account: AccountId.parse(account), role: 'grid_worker', validFrom: from, validTo: null } as const
  return { asked: await askApproval(ctx, { kind: 'grant-post', area, payload }) }
}
