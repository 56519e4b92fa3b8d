import { sql } from 'kysely'
import { findMatter } from '../../law/matters.ts'
import { type Caller, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { denied, fold } from './case-rules.ts'
import { select } from './list-cases.ts'
import { isInstant, lockCase, recordDeed, stepsOf } from './record-deed.ts'

/** Part of the daily work: a case past its promised day is told to those above, once. How many there were. */
export async function escalateLate(platform: Platform, caller: Caller): Promise<number> {
  // Those of people under protection too: they are promised the same, and nothing of anybody is shown.
  const keeper = { ...caller, ...everywhere, permissions: new Set([...caller.permissions, 'people.protected']) }
  const asked = { caller: keeper, operation: 'platform.housekeeping', route: 'escalate late', trace: 'none' } as const
  const late = await inTransaction(platform, asked, async ctx => {
    const { rows } = await sql<{ id: string }>`
      select id from cases."case" where state not in ('draft', 'delivered', 'returned', 'withdrawn')
        and coalesce(due_on, '9999-12-31') < ${ctx.on}::date and escalated_on is null
      order by coalesce(due_on, '9999-12-31'), id limit 5000`.execute(ctx.tables<'cases'>())
    return rows
  })
  let told = 0
  for (const { id } of late)
    told += await inTransaction(platform, asked, async ctx => {
      await lockCase(ctx, id)
      const [row] = await select(ctx, sql`c.id = ${id}::uuid`)
      const matter = row && findMatter(row.matter)
      if (!row || !matter) return 0
      const steps = await stepsOf(ctx, row)
      const step = { deed: 'escalate' as const, by: caller.account }
      if (denied(fold(isInstant(matter, row), steps), step)) return 0
      await recordDeed(ctx, row, { matter, steps, step })
      return 1
    })
  return told
}
