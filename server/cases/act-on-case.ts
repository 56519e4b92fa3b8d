import type { z } from 'zod'
import type { caseDeeds } from '../../contract/case-deeds.ts'
import { requireArea } from '../areas/index.ts'
import { reissueCertificate, revokeCertificate } from '../certificates/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { movePrintouts } from '../printouts/index.ts'
import { stopParts } from './agencies/settle-part.ts'
import { authorityOver } from './authority.ts'
import { openContent, readForm, requireMatter, requirePlainWords, requireSafeWords } from './case-content.ts'
import { missingOf, papersOf } from './case-papers.ts'
import { childOf, claimKeyOf, seatOf } from './case-people.ts'
import { fold, type Step } from './case-rules.ts'
import { forgetReceipt, openReceipt } from './consent-receipts.ts'
import { requireContacts } from './contacts.ts'
import { findCase } from './get-case.ts'
import type { CaseRow } from './list-cases.ts'
import { type Proposal, propose } from './propose.ts'
import { isInstant, lockCase, recordDeed, requireVersion, stepsOf } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'
import { requireStep } from './steps.ts'

type Act = { id: string } & Omit<z.output<NonNullable<(typeof caseDeeds.actOnCase)['body']>>, 'commandId'>
type Working = { row: CaseRow; proposal: Proposal | undefined } & ReturnType<typeof requireMatter> & {
    content: ReturnType<typeof openContent>
    steps: Awaited<ReturnType<typeof stepsOf>>
  }

const needReason: readonly Act['deed'][] = ['return', 'withdraw', 'extend', 'transfer', 'reissue']
/** What the resident does through whoever came. */
const byResident: readonly Act['deed'][] = ['submit', 'supply', 'withdraw', 'deliver']

/** The next thing in a case, by the rules of every case; what stands by consent is withdrawn at once. */
export async function actOnCase(ctx: Context, act: Act): Promise<{ id: string; version: number }> {
  const { id, deed, reason } = act
  requirePlainWords(reason)
  await lockCase(ctx, id)
  const row = await findCase(ctx, id)
  if (!row) return withdrawReceipt(ctx, id, deed)
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  // Handed in twice, by one officer or by two: it is the same case, and it stands.
  if (deed === 'submit' && row.state === 'submitted' && act.version < row.version) return { id, version: row.version }
  requireVersion(row, act.version)
  if (needReason.includes(deed) && !reason) throw new Refusal('cases.reason')
  requireAuthority(ctx, row, act)
  const { matter, variant } = requireMatter(ctx, row.matter, row.variant)
  if (variant.privately) requireSafeWords(reason)
  const content = openContent(ctx, row.sealed)
  const proposal = await propose(ctx, { row, matter, content })
  const working: Working = { row, matter, variant, content, steps: await stepsOf(ctx, row), proposal }
  const step: Step = { deed, by: ctx.caller.account, papers: papersFor(act, working) }
  const set = await changed(ctx, act, working)
  const version = await recordDeed(ctx, row, { matter, steps: working.steps, step, reason, ...(set && { set }) })
  if (deed === 'transfer') await moveTo(ctx, row, act.to!)
  await keepCertificate(ctx, row, { ...act, instant: isInstant(matter, row) })
  ctx.trace({ detail: { case: id, deed } })
  return { id, version }
}

/** Whoever comes for somebody else has an authority that still holds. */
function requireAuthority(ctx: Context, row: CaseRow, { deed, cameBy }: Act): void {
  const over = authorityOver(row, ctx.on)
  if (byResident.includes(deed) && (cameBy ?? row.applicant) === 'proxy' && over !== null)
    throw new Refusal('cases.authority-ended', { until: over })
}

/** The papers a deed is about. A notice names everything that is missing, whatever was ticked. */
function papersFor({ deed, papers }: Act, { row, variant, content, steps, proposal, matter }: Working): string[] {
  const ofVariant = papers.filter(key => variant.papers.some(paper => paper.key === key))
  if (!['notice', 'accept', 'accept-gaps', 'supply'].includes(deed) || !proposal) return []
  if (deed === 'supply') return ofVariant
  const { owed } = fold(isInstant(matter, row), steps)
  const all = papersOf(variant, { known: proposal.gathered.known, shown: content.papers, owed })
  const missing = missingOf(all)
  if (deed === 'notice') return [...new Set([...missing, ...ofVariant])]
  if (deed === 'accept') {
    if (missing.length > 0) throw new Refusal('cases.papers-missing')
    return []
  }
  const lacking = [...new Set([...missing, ...owed])]
  if (all.some(({ key, mayFollow }) => lacking.includes(key) && !mayFollow)) throw new Refusal('cases.may-not-follow')
  return lacking
}

/** What a deed needs before it, and what of the case it changes besides its state. */
async function changed(
  ctx: Context,
  { deed, to, papers }: Act,
  { row, matter, variant, content, proposal }: Working
): Promise<{ sealed?: string } | undefined> {
  const person = proposal?.gathered.facts.person
  if (deed === 'check') {
    requireStep(ctx, matter, 'check')
    await requireContacts(ctx, matter, row)
    if (person?.diedOn && matter.deciding?.afterDeath === 'taken-over') throw new Refusal('cases.applicant-died')
  }
  if (deed === 'transfer') {
    if (!to) throw new Refusal('cases.transfer-where')
    await requireArea(ctx, to, ctx.on)
  }
  if (deed === 'submit') await requireWhole(ctx, { row, variant, content, matter, proposal, steps: [] })
  if (deed !== 'supply' && deed !== 'notice') return undefined
  const named = papers.filter(key => variant.papers.some(one => one.key === key))
  // A paper that could not be read is asked for like one that was never shown.
  const shown =
    deed === 'supply' ? [...new Set([...content.papers, ...named])] : content.papers.filter(key => !named.includes(key))
  return { sealed: ctx.sealer.seal(JSON.stringify({ ...content, papers: shown })) }
}

/** A draft is submitted on the present edition of its form, with everything the form asks. */
async function requireWhole(ctx: Context, { row, matter, variant, content }: Working): Promise<void> {
  if (content.edition !== variant.edition) throw new Refusal('cases.older-form')
  const form = readForm(variant, content.form)
  const person = await seatOf(ctx, row.enrolment)
  const child = await childOf(ctx, { variant, person, form })
  const told = { ...form, ...child?.facts } as Record<string, unknown>
  if ('childBornOn' in variant.form.shape && !told.childBornOn) throw new Refusal('cases.child-day')
  const key = await claimKeyOf(ctx, { matter, variant, person, child, form: told, draft: false })
  await ctx
    .tables<'cases'>()
    .updateTable('cases.case')
    .set({ claim_key: key, child_id: child?.enrolment ?? null, child_person: child?.person ?? null })
    .where('id', '=', row.id)
    .execute()
}

/** The other office has it from now on; the day it was asked for stays. */
async function moveTo(ctx: Context, { register, id }: CaseRow, to: number): Promise<void> {
  const db = ctx.tables<'cases'>()
  await acrossTerritory(ctx, everywhere, async () => {
    await db.updateTable('cases.case').set({ area: to }).where('register', '=', register).where('id', '=', id).execute()
    await movePrintouts(ctx, { register, subject: id }, to)
  })
}

async function keepCertificate(
  ctx: Context,
  { register, id, area, person }: CaseRow,
  { deed, reason, instant }: Act & { instant: boolean }
): Promise<void> {
  if (deed === 'reissue') await reissueCertificate(ctx, { register, id, area, person }, reason!)
  if (!instant || (deed !== 'return' && deed !== 'withdraw')) return
  await revokeCertificate(ctx, id, reason!)
  await stopParts(ctx, { register, id })
}

/** The reason is not kept: nothing is. */
async function withdrawReceipt(ctx: Context, id: string, deed: Act['deed']): Promise<{ id: string; version: number }> {
  const receipt = await openReceipt(ctx, id)
  if (!receipt) throw new Refusal('platform.not-found')
  if (deed !== 'withdraw') throw new Refusal('cases.not-now')
  await requireDistance(ctx, receipt.person)
  await forgetReceipt(ctx, id)
  return { id, version: 1 }
}
