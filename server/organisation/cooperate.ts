import { sql } from 'kysely'
import { Day } from '../../contract/values.ts'
import { addDays, daysBetween } from '../../law/rules/days.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { openRecord } from './keep-record.ts'
import { requireLawfulTexts } from './lawful.ts'
import { lockRecord, recordStep, requireKind, requireOwnArea, rowOf } from './record-step.ts'
import { isRenewed } from './renewal.ts'

/** 10(2): what either side of an agreement in force did under it, in its order; never changed afterwards, and of nobody. */
export async function noteCooperation(
  ctx: Context,
  { id, said }: { id: string; said: string }
): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  const kind = requireKind(ctx, row.kind)
  if (kind.beginning !== 'signed') throw new Refusal('organisation.not-now')
  if (row.partner !== ctx.caller.account) {
    requireOwnArea(ctx, row)
    if (!ctx.caller.permissions.has('organisation.keep')) throw new Refusal('platform.outside')
  }
  requireLawfulTexts(kind, [said])
  await recordStep(ctx, row, { kind, deed: 'note', said })
  return { id }
}

/** The same once more, from the day after its last, as a draft that both sides read, change and sign anew. */
export async function renewRecord(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  if (row.state !== 'in-force' || !isRenewed(row)) throw new Refusal('organisation.not-now')
  const [begun] = await ask(
    ctx,
    sql<{ id: string }>`select id from organisation.record where register = ${row.register} and kind = ${row.kind}
      and fields ->> 'renews' = ${id}::text and state <> 'withdrawn' limit 1`
  )
  // Asked twice, there is one draft: the second is led to it.
  if (begun) return begun
  const beginsOn = Day.parse(addDays(row.endsOn, 1))
  const { area, kind: record, title, partner } = row
  const { renews: _, ...fields } = row.fields
  const next = await openRecord(ctx, {
    record,
    area,
    title,
    owner: ctx.caller.account,
    partner,
    beginsOn,
    endsOn: Day.parse(addDays(beginsOn, daysBetween(row.beginsOn, row.endsOn))),
    fields,
    members: []
  })
  await ctx.tx.query(
    `update organisation.record set fields = fields || jsonb_build_object('renews', $2::text) where id = $1`,
    [next.id, id]
  )
  return next
}
