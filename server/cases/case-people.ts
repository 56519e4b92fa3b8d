import type { EnrolmentId } from '../../contract/values.ts'
import type { Matter, Variant } from '../../law/matters.ts'
import { partialDay, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireDistance } from './step-aside.ts'

export type Seat = Awaited<ReturnType<typeof seatOf>>

/** The seat a case is opened for; one that is closed is not served any more. */
export async function seatOf(ctx: Context, enrolment: EnrolmentId) {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['id', 'register', 'area', 'seat', 'person_id', 'name', 'enrolled', 'born_on', 'born_precision'])
    .where('id', '=', enrolment)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, enrolment)) ? 'people.ask-duty-officer' : 'platform.not-found')
  if (!row.enrolled) throw new Refusal('cases.not-enrolled')
  return row
}

export interface CaseChild {
  enrolment: string
  person: string
  /** Where the child's hukou lies, as far as the caller may serve there: the case is filed there. */
  area: number | undefined
  facts: Record<string, unknown>
}

/** The child the register has: name and day of birth come from there and are not asked again. */
export async function childOf(
  ctx: Context,
  { variant, person, form }: { variant: Variant; person: Seat; form: Record<string, unknown> }
): Promise<CaseChild | undefined> {
  if (variant.childIsPerson) return { enrolment: person.id, person: person.person_id, area: undefined, facts: {} }
  if (!form.child) return undefined
  const child = await seatOf(ctx, form.child as EnrolmentId)
  if (child.person_id === person.person_id) throw new Refusal('cases.child-self')
  await requireDistance(ctx, child.person_id)
  ctx.sawPeople([child.person_id])
  const bornOn = child.born_precision === 'day' ? partialDay(child.born_on, 'day') : null
  const asks = (field: string) => field in variant.form.shape
  return {
    enrolment: child.id,
    person: child.person_id,
    area: asks('childHukouFrom') ? await hukouHere(ctx, child.person_id) : undefined,
    facts: {
      ...(asks('childName') && child.name && { childName: child.name }),
      ...(asks('childBornOn') && bornOn && { childBornOn: bornOn })
    }
  }
}

async function hukouHere(ctx: Context, person: string): Promise<number | undefined> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('area')
    .where('person_id', '=', person)
    .where('seat', '=', 'hukou')
    .where('enrolled', '=', true)
    .executeTakeFirst()
  return row?.area
}

interface Claimed {
  matter: Matter
  variant: Variant
  person: Seat
  child: CaseChild | undefined
  form: Record<string, unknown>
  draft: boolean
}

/**
 * By what claims for one child find each other: the person of the register, also where only their number was told; else the number
 * itself. A matter of the person alone goes by the person.
 */
export async function claimKeyOf(
  ctx: Context,
  { matter, variant, person, child, form, draft }: Claimed
): Promise<Buffer | null> {
  if (matter.deciding?.per === 'person') return ctx.sealer.lookup('child', person.person_id)
  if (matter.deciding?.per === 'variant') return ctx.sealer.lookup('child', `${person.person_id} ${variant.key}`)
  if (child) return ctx.sealer.lookup('child', child.person)
  if (typeof form.childNumber !== 'string') {
    if (draft) return null
    throw new Refusal('cases.child-number')
  }
  const number = form.childNumber.toUpperCase()
  const known = await ctx
    .tables<'people'>()
    .selectFrom('people.identifier')
    .select('person_id')
    .where('hash', '=', ctx.sealer.lookup('id', number))
    .executeTakeFirst()
  return ctx.sealer.lookup('child', known?.person_id ?? number)
}
