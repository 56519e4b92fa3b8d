import { sql } from 'kysely'
import { readIdNumber } from '../people/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Whether a person is the caller, or stands within two steps of them: spouse, parent, child, sibling, grandparent, in-law. */
export async function standsNear(ctx: Context, person: string): Promise<'own' | 'relative' | null> {
  const [found] = await ask(
    ctx,
    sql<{ near: 'own' | 'relative' | null }>`select cases.stands_near(${person}::uuid) as near`
  )
  return found?.near ?? null
}

/** Nobody handles their own case or a relative's: a colleague does. */
export async function requireDistance(ctx: Context, ...persons: string[]): Promise<void> {
  for (const near of await Promise.all(persons.map(person => standsNear(ctx, person)))) {
    if (near) throw new Refusal(`cases.step-aside-${near}`)
  }
}

export async function getStepAside(ctx: Context): Promise<{ declaredAt: string | null }> {
  const row = await ctx
    .tables<'cases'>()
    .selectFrom('cases.staff_person')
    .select('declared_at')
    .where('account_id', '=', ctx.caller.account)
    .executeTakeFirst()
  return { declaredAt: row?.declared_at ?? null }
}

/** The number itself is not kept, and whether anybody has it is not said. */
export async function declareStepAside(
  ctx: Context,
  { idNumber }: { idNumber: string }
): Promise<{ declared: boolean }> {
  const { number, problem } = readIdNumber(idNumber)
  if (!number || problem) throw new Refusal('people.number-form')
  const id_hash = ctx.sealer.lookup('id', number)
  await ctx
    .tables<'cases'>()
    .insertInto('cases.staff_person')
    .values({ account_id: ctx.caller.account, id_hash })
    .onConflict(same => same.column('account_id').doUpdateSet({ id_hash, declared_at: sql`now()` }))
    .execute()
  return { declared: true }
}
