import { sql } from 'kysely'
import type { WorkHeld } from '../access/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { noteEvent } from './record-step.ts'

interface Named {
  id: string
  register: number
  record: string
}

/** Said in the history of the record, so that its readers know why another answers for it now. */
async function takeOver(ctx: Context, handover: string, named: readonly (Named & { obligation?: string })[]) {
  await ctx.tx.query('select organisation.take_over($1)', [handover])
  for (const { register, record, obligation } of named)
    await noteEvent(ctx, { register, id: record }, { deed: 'hand-over', basis: 'organisation.keep', obligation })
}

/** What somebody still owes goes to their successor, also where it is owed above the area of their post. */
export const obligationsHeld: WorkHeld = {
  kind: 'obligation',
  needs: 'organisation.board',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ask(
        ctx,
        sql<{
          id: string
        }>`select o.id from organisation.obligation o where o.state = 'open' and o.owner = ${account}::uuid
          and (o.area between ${lo} and ${hi} or ${lo} between o.area and o.last_below) order by o.due_on, o.id`
      )
    ).map(({ id }) => id),
  take: async (ctx, { handover, ids }) => {
    const named = await ask(
      ctx,
      sql<Named>`select id, register, record_id as record from organisation.obligation where id = any(${ids}::uuid[])`
    )
    await takeOver(
      ctx,
      handover,
      named.map(one => ({ ...one, obligation: one.id }))
    )
  }
}

/** Plans, agreements and meetings that are still going on need somebody who answers for them. */
export const recordsHeld: WorkHeld = {
  kind: 'record',
  needs: 'organisation.keep',
  find: async (ctx, { account, lo, hi }) =>
    (
      await ask(
        ctx,
        sql<{ id: string }>`select r.id from organisation.record r where r.state in ('draft', 'in-force')
          and r.owner = ${account}::uuid and (r.area between ${lo} and ${hi} or ${lo} between r.area and r.last_below) order by r.id`
      )
    ).map(({ id }) => id),
  take: async (ctx, { handover, ids }) => {
    const named = await ask(
      ctx,
      sql<Named>`select id, register, id as record from organisation.record where id = any(${ids}::uuid[])`
    )
    await takeOver(ctx, handover, named)
  }
}
