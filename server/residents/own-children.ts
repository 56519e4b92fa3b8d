import type { MineData, OwnChild } from '../../contract/mine-data.ts'
import { partialDay } from '../people/index.ts'
import { actingFor, type Context, readingAs } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { listOwnConsents, withdrawOwnConsent } from './own-consents.ts'
import { listLooks, ownSeats, showOwnFile } from './show-own-file.ts'

interface Child extends OwnChild {
  person: string
  register: number
  area: number
  /** Below fourteen: who brings it up agrees for it. */
  speaksFor: boolean
}

/** My children below eighteen as the register has them today, each once: by the hukou where the register has it. */
export async function listOwnChildren(ctx: Context): Promise<Child[]> {
  const { rows } = await ctx.tx.query<Child & { precision: string | null }>(
    `select distinct on (person_id) person_id as person, id as enrolment, register, area, name, born_on as "bornOn", born_precision as precision,
       coalesce(born_on > $1::date - interval '14 years', false) as "speaksFor"
     from people.own_children($1) where enrolled order by person_id, seat`,
    [ctx.on]
  )
  ctx.sawPeople(rows.map(({ person }) => person))
  return rows.map(({ precision, bornOn, ...child }) => ({
    ...child,
    bornOn: precision === 'day' ? partialDay(bornOn, 'day') : null
  }))
}

/** What a child would read of themselves, read by a parent or guardian (PIPL 31); of any other child it is not said that there is one. */
export async function showChild(ctx: Context, id: string | undefined): Promise<MineData['child']> {
  const child = await ownChild(ctx, id)
  return readingAs(ctx, child.person, async there => ({
    ...(await showOwnFile(there)),
    ...(await listLooks(there)),
    ...(await listOwnConsents(there)),
    speaksFor: child.speaksFor
  }))
}

/**
 * What was agreed to for a child below fourteen, a parent or guardian ends as they could at the window; from then on the consent is the
 * child's own, and so is its end (PIPL 15, 31).
 */
export async function withdrawChildConsent(ctx: Context, id: string | undefined, consent: string | undefined) {
  const child = await ownChild(ctx, id)
  if (!child.speaksFor) throw new Refusal('residents.child-speaks')
  await actingFor(ctx, child.person, there => withdrawOwnConsent(there, consent))
}

async function ownChild(ctx: Context, id: string | undefined): Promise<Child> {
  await ownSeats(ctx)
  const child = (await listOwnChildren(ctx)).find(({ enrolment }) => enrolment === id)
  if (!child) throw new Refusal('platform.not-found')
  return child
}
