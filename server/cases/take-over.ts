import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { openContent, requireMatter } from './case-content.ts'
import { gatherFacts } from './case-facts.ts'
import { getRow } from './list-cases.ts'
import { lockCase, recordDeed, stepsOf } from './record-deed.ts'

/**
 * Another guardian goes on with the claim of an applicant who died: the day of the first claim stays and what was shown is not
 * asked for again, so that nobody comes too late because somebody died.
 */
export async function takeOver(ctx: Context, before: string, id: string): Promise<void> {
  await lockCase(ctx, before)
  const [old, now] = [await getRow(ctx, before), await getRow(ctx, id)]
  const { matter } = requireMatter(ctx, old.matter, old.variant)
  const content = openContent(ctx, old.sealed)
  const { facts } = await gatherFacts(ctx, old, content)
  const same = old.matter === now.matter && old.claimKey && now.claimKey?.equals(old.claimKey)
  if (!same || !facts.person.diedOn || matter.deciding?.afterDeath !== 'taken-over')
    throw new Refusal('cases.no-take-over')
  const step = { deed: 'withdraw' as const, by: ctx.caller.account }
  await recordDeed(ctx, old, { matter, steps: await stepsOf(ctx, old), step, reason: '由另一位监护人接续办理' })
  const mine = openContent(ctx, now.sealed)
  const papers = [...new Set([...mine.papers, ...content.papers])]
  await ctx
    .tables<'cases'>()
    .updateTable('cases.case')
    .set({ claimed_on: old.claimedOn, sealed: ctx.sealer.seal(JSON.stringify({ ...mine, papers })) })
    .where('id', '=', id)
    .execute()
}
