import { sql } from 'kysely'
import { findMatter } from '../../law/matters.ts'
import { type Caller, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { compared, measured, promiseOf, stepsOf } from './record-deed.ts'

/** Part of the daily work: what was decided before its time was kept with it gets it from its deeds. How many there were. */
export const measureCases = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    {
      caller: { ...caller, ...everywhere, permissions: new Set([...caller.permissions, 'people.protected']) },
      operation: 'platform.housekeeping',
      route: 'measure cases',
      trace: 'none'
    },
    async ctx => {
      const { rows } = await sql<{ register: number; id: string; matter: string; variant: string }>`
        select register, id, matter, variant from cases."case" c where state in ('decided', 'delivered') and answered_on is null
          and exists (select from cases.decision d where d.register = c.register and d.case_id = c.id) limit 5000`.execute(
        ctx.tables<'cases'>()
      )
      for (const row of rows) {
        const matter = findMatter(row.matter)
        const steps = await stepsOf(ctx, row)
        const at = steps.findLastIndex(({ deed }) => deed === 'decide')
        const decided = steps[at]
        if (!matter || !decided) continue
        await ctx
          .tables<'cases'>()
          .updateTable('cases.case')
          .set({ ...measured(steps.slice(0, at + 1), decided.on, promiseOf(matter, row.variant)), ...compared(row) })
          .where('register', '=', row.register)
          .where('id', '=', row.id)
          .execute()
      }
      return rows.length
    }
  )
