import type { Context } from '../platform/context.ts'

/** Above so many people a day a second person confirms (architecture: exports and unmasking in bulk). */
export const aloneADay = 200

/**
 * Of how many people the caller has taken data out today. Until this transaction ends no other one of the same account
 * counts, so that many at the same moment do not each find little.
 */
export async function takenOutToday(ctx: Context, operation: string): Promise<number> {
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [ctx.caller.account + operation])
  const { rows } = await ctx.tx.query<{ people: number }>('select audit.taken_out_today($1) as people', [operation])
  return rows[0]!.people
}
