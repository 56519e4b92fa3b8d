import { v7 } from 'uuid'
import type { HouseholdChange } from '../../contract/life-events.ts'
import type { Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { recordChanges } from './record-changes.ts'

/** Forms a household, or lets people join one: a split is a new household of those who leave, a merger all in one. */
export async function changeHousehold(
  ctx: Context,
  { seat, on, members, household, number, source }: HouseholdChange
): Promise<{ household: string; batch: string }> {
  const db = ctx.tables<'people'>()
  const rows = await db
    .selectFrom('people.enrolment')
    .select(['register', 'area', 'seat'])
    .where(
      'id',
      'in',
      members.map(member => member.enrolment)
    )
    .execute()
  const first = rows[0]
  if (!first || rows.length !== members.length) throw new Refusal('platform.not-found')
  if (rows.some(row => row.seat !== seat || row.register !== first.register))
    throw new Refusal('people.household-seats')
  if (household) await joinable(ctx, household, { register: first.register, seat })
  const id = household ?? v7()
  const changes = members.map(({ enrolment, version, headRelation }) => ({
    register: first.register,
    enrolment,
    version,
    events: [{ type: 'household-changed' as const, validOn: on, facts: { household: id, headRelation } }]
  }))
  const batch = await recordChanges(ctx, source, changes)
  if (!household) await openHousehold(ctx, { register: first.register, id, seat, area: first.area, on, batch, number })
  return { household: id, batch }
}

interface NewHousehold {
  register: number
  id: string
  seat: Seat
  area: number
  on: string
  batch: string
  number?: string | undefined
}

export async function openHousehold(ctx: Context, { on, batch, number, ...household }: NewHousehold): Promise<void> {
  await ctx
    .tables<'people'>()
    .insertInto('people.household')
    .values({ ...household, number: number ?? null, opened_on: on, batch_id: batch })
    .execute()
    // Unique in the whole register, of which the caller may see a street.
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('people.household-number', { number: number ?? '' }) : error
    })
}

async function joinable(ctx: Context, id: string, { register, seat }: { register: number; seat: Seat }): Promise<void> {
  const known = await ctx
    .tables<'people'>()
    .selectFrom('people.household')
    .select(['register', 'seat'])
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  if (!known) throw new Refusal('platform.not-found')
  if (known.register !== register || known.seat !== seat) throw new Refusal('people.household-seats')
}
