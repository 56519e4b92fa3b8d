import { sql } from 'kysely'
import { findKind, renewalKey } from '../../law/organisation.ts'
import { ask, type Context } from '../platform/context.ts'
import { lockRecord, noteEvent, type RecordRow, requireKind, rowOf } from './record-step.ts'

/** Whether a kind is thought of before it ends. */
export const isRenewed = ({ kind }: Pick<RecordRow, 'kind'>): boolean =>
  findKind(kind)?.arises.some(({ key }) => key === renewalKey) ?? false

/** Once the next one holds, nobody need think of renewing the one before any more: what was owed is done, and by what. */
export async function settleRenewal(ctx: Context, { title, kind, fields }: RecordRow): Promise<void> {
  if (fields.renews === undefined) return
  await lockRecord(ctx, fields.renews)
  const earlier = await rowOf(ctx, fields.renews)
  const rows = await ask(
    ctx,
    sql<{ id: string }>`update organisation.obligation set state = 'done', version = version + 1, evidence = ${title},
        ended_on = ${ctx.on}, ended_by = ${ctx.caller.account}::uuid
      where register = ${earlier.register} and record_id = ${earlier.id}::uuid and arises = ${renewalKey} and state = 'open' returning id`
  )
  for (const { id } of rows)
    await noteEvent(ctx, earlier, { deed: 'do', basis: requireKind(ctx, kind).operation, obligation: id, said: title })
}
