import { v7 } from 'uuid'
import type { support } from '../../contract/support.ts'
import type { Day } from '../../contract/values.ts'
import { registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { dayToLookIn } from './private-rules.ts'

/** Written and not read back: the row is hidden from whoever tells it, and the audit row says no more than that something was told. */
export async function tellPrivately(
  ctx: Context,
  { area, route, told, reach }: Input<typeof support.tellPrivately>['body']
): Promise<{ due: Day }> {
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.outside')
  await requireArea(ctx, area, ctx.on)
  const due = dayToLookIn(ctx.on)
  await ctx.tx.query(
    `insert into support.help (register, id, area, route, sealed, told_by, due_on) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      await registerOf(ctx, area),
      v7(),
      area,
      route,
      ctx.sealer.seal(JSON.stringify({ told, reach })),
      ctx.caller.account,
      due
    ]
  )
  return { due }
}
