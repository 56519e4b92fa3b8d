import { v7 } from 'uuid'
import type { NewCase } from '../../contract/case-deeds.ts'
import { isAtOnce, type Matter, type Variant } from '../../law/matters.ts'
import { ageOn } from '../../law/rules/days.ts'
import { areaAt } from '../areas/index.ts'
import { issueCertificate } from '../certificates/index.ts'
import { keepByConsent } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { openParts } from './agencies/open-parts.ts'
import { type CaseContent, openContent, readDraft, readForm, requireMatter, requirePlainWords } from './case-content.ts'
import { childOf, claimKeyOf, type Seat, seatOf } from './case-people.ts'
import { after, type Deed, newCase } from './case-rules.ts'
import { consentPurpose, forgetReceipt, streetOf } from './consent-receipts.ts'
import { keepContacts } from './contacts.ts'
import { addCasePrintout } from './follow-printouts.ts'
import { getRow } from './list-cases.ts'
import { compared, recordDeed, requireAllowed } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'
import { takeOver } from './take-over.ts'

/**
 * Records what a resident asks for at the window. What is done at once is delivered in the same transaction, with its
 * certificate; what is decided is submitted, or kept as a draft, and its clock begins. What stands by consent opens no case: it
 * goes into the vault under a key of its own, and a receipt is printed. For twins each child has a case of its own.
 */
export async function openCase(ctx: Context, asked: NewCase): Promise<{ id: string; ids: string[] }> {
  const { matter, variant } = requireMatter(ctx, asked.matter, asked.variant)
  requirePlainWords(asked.authority)
  if (!matter.applicants.includes(asked.applicant)) throw new Refusal('cases.applicant')
  if (asked.applicant !== 'self' && !asked.authority) throw new Refusal('cases.authority')
  if (asked.authorityUntil && asked.authorityUntil < ctx.on)
    throw new Refusal('cases.authority-ended', { until: asked.authorityUntil })
  const proxy = await proxyOf(ctx, asked)
  const draft = asked.draft && !isAtOnce(matter, variant.key)
  const form = (draft ? readDraft : readForm)(variant, asked.form)
  const person = await seatOf(ctx, asked.enrolment)
  await requireDistance(ctx, person.person_id)
  ctx.sawPeople([person.person_id])
  const content: CaseContent = {
    name: person.name,
    form,
    papers: asked.papers.filter(key => variant.papers.some(paper => paper.key === key)),
    edition: variant.edition,
    ...(asked.authority && { authority: asked.authority })
  }
  const opening = { matter, variant, person, content, draft, proxy }
  const ids: string[] = []
  if (variant.ground.kind === 'consent') ids.push(await keepReceipt(ctx, asked, opening))
  else ids.push(await record(ctx, asked, opening))
  for (const child of asked.alsoFor) {
    if (!('child' in variant.form.shape)) throw new Refusal('cases.one-child')
    ids.push(await record(ctx, asked, { ...opening, content: { ...content, form: { ...form, child } } }))
  }
  ctx.trace({ detail: { case: ids[0]! } })
  return { id: ids[0]!, ids }
}

interface Opening {
  matter: Matter
  variant: Variant
  person: Seat
  content: CaseContent
  draft: boolean
  proxy: string | null
}

/** A proxy who is to follow the case is somebody of the register, and their authority has a last day (Civil Code 165, 173). */
async function proxyOf(ctx: Context, { applicant, proxy, authorityUntil, enrolment }: NewCase): Promise<string | null> {
  if (!proxy) return null
  if (applicant !== 'proxy' || proxy === enrolment) throw new Refusal('cases.applicant')
  if (!authorityUntil) throw new Refusal('cases.authority-day')
  const { person_id } = await seatOf(ctx, proxy)
  ctx.sawPeople([person_id])
  return person_id
}

async function keepReceipt(
  ctx: Context,
  { consent }: NewCase,
  { matter, variant, person, content }: Opening
): Promise<string> {
  const { ground } = variant
  if (ground.kind !== 'consent' || consent?.version !== ground.text.version) throw new Refusal('cases.consent')
  return keepByConsent(ctx, {
    person: person.person_id,
    purpose: consentPurpose(matter.key),
    textVersion: consent.version,
    channel: consent.channel,
    text: JSON.stringify(content),
    at: { register: person.register, area: streetOf(ctx, person.area) }
  })
}

async function record(ctx: Context, asked: NewCase, opening: Opening): Promise<string> {
  const { matter, variant, person, draft } = opening
  const child = await childOf(ctx, { variant, person, form: opening.content.form })
  const content = { ...opening.content, form: { ...opening.content.form, ...child?.facts } }
  requireGrown(ctx, opening, asked.applicant)
  if (!draft) requireChildDay(ctx, opening, content.form)
  const instant = isAtOnce(matter, variant.key)
  // A copy may be asked for as often as one likes.
  if (instant && !variant.atOnce) await requireFirst(ctx, { ...opening, content })
  const claimKey = instant ? null : await claimKeyOf(ctx, { matter, variant, person, child, form: content.form, draft })
  const id = v7()
  const area = areaAt(child?.area ?? person.area, 'community')
  await ctx
    .tables<'cases'>()
    .insertInto('cases.case')
    .values({
      register: person.register,
      id,
      area,
      matter: matter.key,
      variant: variant.key,
      person_id: person.person_id,
      enrolment_id: person.id,
      child_id: child?.enrolment ?? null,
      child_person: child?.person ?? null,
      claim_key: claimKey,
      applicant: asked.applicant,
      claimed_on: ctx.on,
      authority_until: asked.authorityUntil ?? null,
      proxy_person: opening.proxy,
      state: instant ? 'delivered' : 'draft',
      sealed: ctx.sealer.seal(JSON.stringify(content)),
      account: ctx.caller.account
    })
    .execute()
    .catch((error: { code?: string }) => {
      // Two desks at the same moment: the index lets one through.
      throw error.code === '23505' ? new Refusal('cases.already') : error
    })
  const subject = { register: person.register, id, area, person: person.person_id }
  if (instant) {
    await deliverAtOnce(ctx, { register: subject.register, id, basis: matter.operation })
    if (!variant.atOnce) await issueCertificate(ctx, { subject, type: matter.outcome.typeCode, holder: person.name })
    // Who asked on their own page has it there.
    if (!variant.atOnce && !ctx.caller.self) await addCasePrintout(ctx, subject, 'outcome')
    if (asked.follows) await forgetReceipt(ctx, asked.follows, person.person_id)
    const { form } = content
    const claim = child?.person ?? [person.person_id, form.childName, form.childBornOn].join(' ')
    const opened = { register: subject.register, id, claim, form }
    await openParts(ctx, asked, { variant, opened, open: other => openCase(ctx, other) })
    return id
  }
  if (asked.follows && asked.alsoFor.length === 0) await takeOver(ctx, asked.follows, id)
  const row = await getRow(ctx, id)
  await keepContacts(ctx, matter, row)
  if (!draft) {
    await recordDeed(ctx, row, { matter, steps: [], step: { deed: 'submit', by: ctx.caller.account } })
  }
  return id
}

/** A child below fourteen asks for nothing alone (PIPL 31): who brings it up does. */
const ASKS_ALONE = 14

function requireGrown(ctx: Context, { matter, variant, person }: Opening, applicant: NewCase['applicant']): void {
  const may = matter.deciding?.forChildren
  // What only registers something is asked of nobody's age; one form for a child, and a copy, are somebody's to ask.
  const registers = isAtOnce(matter, variant.key) && !variant.parts && !variant.atOnce
  if (registers || variant.childIsPerson || may === 'anybody' || person.born_on === null) return
  if (may === 'guardian' && applicant === 'guardian') return
  if (ageOn(person.born_on, ctx.on) < ASKS_ALONE) throw new Refusal('cases.applicant-child')
}

/** The day of birth is asked where the register does not have it, and lies not after today. */
function requireChildDay(ctx: Context, { matter, variant }: Opening, form: CaseContent['form']): void {
  if (!('childBornOn' in variant.form.shape)) return
  if (!form.childBornOn) throw new Refusal('cases.child-day')
  if ((form.childBornOn as string) > ctx.on)
    throw new Refusal(isAtOnce(matter, variant.key) ? 'cases.child-future' : 'cases.child-unborn')
}

/** A second sending of the same registration is told that the first one stands; twins differ by name or by what was said of them. */
async function requireFirst(ctx: Context, { matter, variant, person, content: { form } }: Opening): Promise<void> {
  const rows = await ctx
    .tables<'cases'>()
    .selectFrom('cases.case')
    .select('sealed')
    .where('person_id', '=', person.person_id)
    .where('matter', '=', matter.key)
    .where('variant', '=', variant.key)
    .where('state', '=', 'delivered')
    .execute()
  // What is not about a child stands once for a person.
  if (rows.length > 0 && !('childBornOn' in variant.form.shape)) throw new Refusal('cases.already')
  const key = (one: Record<string, unknown>) => [one.child, one.childBornOn, one.childName, one.order].join('\n')
  const twice = rows.some(({ sealed }) => {
    const before = openContent(ctx, sealed).form
    return (form.child !== undefined && before.child === form.child) || key(before) === key(form)
  })
  if (twice) throw new Refusal('cases.already')
}

/** By the rules of every case, so that nothing is done here that they deny. */
async function deliverAtOnce(
  ctx: Context,
  { register, id, basis }: { register: number; id: string; basis: string }
): Promise<void> {
  const { account } = ctx.caller
  let view = newCase(true)
  for (const deed of ['submit', 'deliver'] as const satisfies Deed[]) {
    requireAllowed(view, { deed, by: account })
    view = after(view, { deed, by: account })
    await ctx
      .tables<'cases'>()
      .insertInto('cases.event')
      .values({ register, case_id: id, id: v7(), deed, state: view.state, account, basis, done_on: ctx.on })
      .execute()
  }
  const { from_elsewhere } = compared({ register, id })
  await ctx
    .tables<'cases'>()
    .updateTable('cases.case')
    .set({ from_elsewhere })
    .where('register', '=', register)
    .where('id', '=', id)
    .execute()
}
