import { v7 } from 'uuid'
import type { NewCase } from '../../contract/cases.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import type { Matter, Variant } from '../../law/matters.ts'
import { areaAt } from '../areas/index.ts'
import { issueCertificate } from '../certificates/index.ts'
import { keepByConsent, partialDay, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { CaseContent, readForm, requireMatter, requirePlainWords } from './case-content.ts'
import { after, type Deed, denied, newCase } from './case-rules.ts'
import { consentPurpose, forgetReceipt, streetOf } from './consent-receipts.ts'
import { requireDistance } from './step-aside.ts'

/**
 * Records what a resident asks for at the window. What is done at once is delivered in the same transaction, with its
 * certificate. What stands by consent opens no case: it goes into the vault under a key of its own, and a receipt is printed.
 */
export async function openCase(ctx: Context, asked: NewCase): Promise<{ id: string }> {
  const { matter, variant } = requireMatter(ctx, asked.matter, asked.variant)
  requirePlainWords(asked.authority)
  if (!matter.applicants.includes(asked.applicant)) throw new Refusal('cases.applicant')
  if (asked.applicant !== 'self' && !asked.authority) throw new Refusal('cases.authority')
  const form = readForm(variant, asked.form)
  const person = await seatOf(ctx, asked.enrolment)
  await requireDistance(ctx, person.person_id)
  ctx.sawPeople([person.person_id])
  const content: CaseContent = { name: person.name, form, ...(asked.authority && { authority: asked.authority }) }
  const id =
    variant.ground.kind === 'consent'
      ? await keepReceipt(ctx, asked, { matter, variant, person, content })
      : await record(ctx, asked, { matter, person, content })
  ctx.trace({ detail: { case: id } })
  return { id }
}

interface Asked {
  matter: Matter
  person: Seat
  content: CaseContent
}
type Seat = Awaited<ReturnType<typeof seatOf>>

async function seatOf(ctx: Context, enrolment: EnrolmentId) {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['id', 'register', 'area', 'person_id', 'name', 'enrolled', 'born_on', 'born_precision'])
    .where('id', '=', enrolment)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, enrolment)) ? 'people.ask-duty-officer' : 'platform.not-found')
  if (!row.enrolled) throw new Refusal('cases.not-enrolled')
  return row
}

async function keepReceipt(
  ctx: Context,
  { consent }: NewCase,
  { matter, variant, person, content }: Asked & { variant: Variant }
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

async function record(ctx: Context, asked: NewCase, { matter, person, content }: Asked): Promise<string> {
  const child = await childOf(ctx, person, content.form)
  const told = { ...content, form: { ...content.form, ...child?.facts } }
  if (!told.form.childBornOn) throw new Refusal('cases.child-day')
  if ((told.form.childBornOn as string) > ctx.on) throw new Refusal('cases.child-future')
  await requireFirst(ctx, matter, person, told)
  const id = v7()
  const subject = { register: person.register, id, area: areaAt(person.area, 'community'), person: person.person_id }
  await ctx
    .tables<'cases'>()
    .insertInto('cases.case')
    .values({
      register: subject.register,
      id,
      area: subject.area,
      matter: matter.key,
      variant: asked.variant,
      person_id: person.person_id,
      enrolment_id: person.id,
      child_id: child?.enrolment ?? null,
      applicant: asked.applicant,
      state: 'delivered',
      sealed: ctx.sealer.seal(JSON.stringify(told)),
      account: ctx.caller.account
    })
    .execute()
    .catch((error: { code?: string }) => {
      // Two desks at the same moment: the index lets one through.
      throw error.code === '23505' ? new Refusal('cases.already') : error
    })
  await deliverAtOnce(ctx, { register: subject.register, id, basis: matter.operation })
  await issueCertificate(ctx, { subject, type: matter.outcome.typeCode, holder: person.name })
  if (asked.follows) await forgetReceipt(ctx, asked.follows, person.person_id)
  return id
}

/** The child the register has: name and day of birth come from there and are not asked again. */
async function childOf(ctx: Context, person: Seat, form: Record<string, unknown>) {
  if (!form.child) return undefined
  const child = await seatOf(ctx, form.child as EnrolmentId)
  if (child.person_id === person.person_id) throw new Refusal('cases.child-self')
  await requireDistance(ctx, child.person_id)
  ctx.sawPeople([child.person_id])
  const bornOn = child.born_precision === 'day' ? partialDay(child.born_on, 'day') : null
  const facts = { ...(child.name && { childName: child.name }), ...(bornOn && { childBornOn: bornOn }) }
  return { enrolment: child.id, facts }
}

/** A second sending of the same registration is told that the first one stands; twins differ by name or by what was said of them. */
async function requireFirst(ctx: Context, matter: Matter, person: Seat, { form }: CaseContent): Promise<void> {
  const rows = await ctx
    .tables<'cases'>()
    .selectFrom('cases.case')
    .select('sealed')
    .where('person_id', '=', person.person_id)
    .where('matter', '=', matter.key)
    .where('state', '=', 'delivered')
    .execute()
  const key = (one: Record<string, unknown>) => [one.child, one.childBornOn, one.childName, one.order].join('\n')
  const twice = rows.some(({ sealed }) => {
    const before = CaseContent.parse(JSON.parse(ctx.sealer.open(sealed))).form
    return (form.child !== undefined && before.child === form.child) || key(before) === key(form)
  })
  if (twice) throw new Refusal('cases.already')
}

/** By the rules of every case, so that nothing is done here that they deny. */
async function deliverAtOnce(
  ctx: Context,
  { register, id, basis }: { register: number; id: string; basis: string }
): Promise<void> {
  let view = newCase(true)
  for (const deed of ['submit', 'deliver'] as const satisfies Deed[]) {
    if (denied(view, deed, ctx.caller.account)) throw new Error(`${deed} is denied`)
    view = after(view, deed, ctx.caller.account)
    await ctx
      .tables<'cases'>()
      .insertInto('cases.event')
      .values({ register, case_id: id, id: v7(), deed, state: view.state, account: ctx.caller.account, basis })
      .execute()
  }
}
