import { v7 } from 'uuid'
import type { z } from 'zod'
import type { caseDeeds } from '../../contract/case-deeds.ts'
import type { Decision, Said } from '../../law/rules/decision.ts'
import { settle, unsettled } from '../../law/rules/settle-decision.ts'
import { issueCertificate, revokeCertificate } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { carryOut } from './carry-out.ts'
import { openContent, requireMatter, requirePlainWords } from './case-content.ts'
import { fold } from './case-rules.ts'
import { findCase } from './get-case.ts'
import { propose } from './propose.ts'
import { isInstant, lockCase, recordDeed, requireAllowed, requireVersion, stepsOf } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'
import { requireStep } from './steps.ts'

type Body<K extends 'decideCase' | 'reopenCase'> = { id: string } & Omit<
  z.output<NonNullable<(typeof caseDeeds)[K]['body']>>,
  'commandId'
>

/** The row of a case that this account may decide on, seen in the state it is in now. */
async function takeUp(ctx: Context, { id, version }: { id: string; version: number }) {
  await lockCase(ctx, id)
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  requireVersion(row, version)
  const found = requireMatter(ctx, row.matter, row.variant)
  requireStep(ctx, found.matter, 'decide')
  return { row, ...found, steps: await stepsOf(ctx, row) }
}

/**
 * Decides a checked case by what its rule proposes today, another person than who checked. Where the facts have changed since the
 * proposal was read, it is read again first. What was decided is kept whole, as it was told.
 */
export async function decideCase(
  ctx: Context,
  asked: Body<'decideCase'>
): Promise<{ id: string; version: number; hidden: boolean }> {
  const { id, choice, reason } = asked
  requirePlainWords(reason)
  const { row, matter, variant, steps } = await takeUp(ctx, asked)
  const step = { deed: 'decide' as const, by: ctx.caller.account }
  requireAllowed(fold(isInstant(matter, row), steps), step)
  // Two claims for one child are decided one after the other, each knowing of the other.
  if (row.claimKey) await lockCase(ctx, row.claimKey.toString('hex'))
  const proposal = await propose(ctx, { row, matter, content: openContent(ctx, row.sealed) })
  if (!proposal) throw new Refusal('cases.not-now')
  if (proposal.gathered.facts.person.diedOn && matter.deciding?.afterDeath === 'taken-over')
    throw new Refusal('cases.applicant-died')
  if (proposal.mark !== asked.proposalMark) throw new Refusal('cases.facts-changed')
  const why = unsettled(proposal.decision, choice)
  if (why) throw new Refusal(`cases.choice-${why}`)
  if (choice !== 'as-proposed' && !reason) throw new Refusal('cases.reason')
  const said: Said | null = reason ? { code: 'official', zh: reason, en: reason } : null
  const decision = settle(proposal.decision, choice, said)
  await keepDecision(ctx, row, { choice, decision })
  const version = await recordDeed(ctx, row, { matter, steps, step, reason })
  const subject = { register: row.register, id, area: row.area, person: row.person }
  await issueCertificate(ctx, { subject, type: matter.outcome.typeCode, holder: openContent(ctx, row.sealed).name })
  // Last, for it may hide the case itself.
  const { hidden } = await carryOut(ctx, row, { variant, decision })
  ctx.trace({ detail: { case: id, deed: 'decide', outcome: decision.outcome } })
  return { id, version, hidden }
}

async function keepDecision(
  ctx: Context,
  { register, id }: { register: number; id: string },
  { choice, decision }: { choice: string; decision: Decision }
): Promise<void> {
  const due = decision.lines.filter(({ state }) => state === 'due').map(({ year, from }) => `${year} ${from}`)
  // Nothing is to be paid, but something was found: that need not be found again.
  const found = decision.lines.length === 0 && decision.outcome === 'granted' ? [`${ctx.on.slice(0, 4)} found`] : []
  await ctx
    .tables<'cases'>()
    .insertInto('cases.decision')
    .values({
      register,
      case_id: id,
      id: v7(),
      choice,
      outcome: decision.outcome,
      total: decision.total,
      granted: [...due, ...found],
      sealed: ctx.sealer.seal(JSON.stringify(decision)),
      account: ctx.caller.account
    })
    .execute()
}

/** A decided or returned case is taken up again: what was issued no longer holds, and it is checked and decided anew. */
export async function reopenCase(ctx: Context, asked: Body<'reopenCase'>): Promise<{ id: string; version: number }> {
  const { id, reason } = asked
  requirePlainWords(reason)
  const { row, matter, steps } = await takeUp(ctx, asked)
  const step = { deed: 'reopen' as const, by: ctx.caller.account }
  const version = await recordDeed(ctx, row, { matter, steps, step, reason })
  await revokeCertificate(ctx, id, reason)
  ctx.trace({ detail: { case: id, deed: 'reopen' } })
  return { id, version }
}
