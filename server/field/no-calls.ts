import type { Wish } from '../../contract/field-data.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { followerOfMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** A door: a household, or somebody who lives without one. */
export interface Whose {
  household: string | null
  person: string | null
}

/** The door of somebody who lives in the own territory. */
export async function doorOf({ tx, sawPeople }: Context, enrolment: string): Promise<Whose> {
  const { rows } = await tx.query<{ household: string | null; person: string }>(
    `select household_id as household, person_id as person from people.enrolment where id = $1 and seat = 'living' and enrolled`,
    [enrolment]
  )
  const [one] = rows
  if (!one) throw new Refusal('field.not-here')
  sawPeople([one.person])
  return one.household ? { household: one.household, person: null } : one
}

/** The door that a line names: old ones a household alone. */
export function doorTold(
  ctx: Context,
  { household, enrolment }: { household?: string | undefined; enrolment?: string | undefined }
): Promise<Whose> | Whose {
  if (household) return { household, person: null }
  if (!enrolment) throw new Refusal('field.not-here')
  return doorOf(ctx, enrolment)
}

export async function wantsNone({ tx }: Context, { household, person }: Whose): Promise<boolean> {
  const { rows } = await tx.query<{ none: boolean }>('select field.wants_none($1, $2) as none', [household, person])
  return rows[0]!.none
}

const livesThere = `select from people.enrolment e where e.household_id = $1 and e.seat = 'living' and e.enrolled`

/** They want no calls, or want them again. The calls that were planned at this door end at once. */
export async function setNoCalls({ tx, caller }: Context, { household, person }: Whose, wish: boolean): Promise<void> {
  if (!wish) {
    await tx.query(
      `delete from field.no_calls n where n.household_id = $1 or n.person_id = $2
         or exists (${livesThere} and e.person_id = n.person_id)`,
      [household, person]
    )
    return
  }
  if (household !== null && !(await tx.query(`${livesThere} limit 1`, [household])).rowCount)
    throw new Refusal('field.not-here')
  await tx.query(
    'insert into field.no_calls (household_id, person_id, told_account) values ($1, $2, $3) on conflict do nothing',
    [household, person, caller.self ? null : caller.account]
  )
  await tx.query(
    `update field.task t set state = 'cancelled', closed_at = now() where state = 'open'
       and (t.household_id = $1 or t.person_id = $2 or exists (${livesThere} and e.id = t.enrolment_id))`,
    [household, person]
  )
}

/** On a person's page at the desk. */
export async function showWish(ctx: Context, { id }: { id: EnrolmentId }): Promise<Wish> {
  const door = await doorOf(ctx, id)
  return { noCalls: await wantsNone(ctx, door), household: door.household !== null }
}

export async function setWish(
  ctx: Context,
  { id }: { id: EnrolmentId },
  { noCalls }: { noCalls: boolean }
): Promise<Wish> {
  await setNoCalls(ctx, await doorOf(ctx, id), noCalls)
  return showWish(ctx, { id })
}

/**
 * A household that nobody belongs to any more has no door: its wish goes on as that of each who was in it to the end, wherever they live now.
 * Whoever left more than a month before the last has a home of their own, and says themselves what they want. How many wishes went on.
 */
export const carryWishes = (platform: Platform): Promise<number> =>
  inTransaction(
    platform,
    { caller: followerOfMoves, operation: 'field.calls', route: 'follow moves', trace: 'none' },
    async ({ tx }) => {
      const { rowCount } = await tx.query(
        `with empty as (
           delete from field.no_calls n where n.household_id is not null and not exists (
             select from people.enrolment e where e.household_id = n.household_id and e.seat = 'living' and e.enrolled)
           returning n.household_id, n.since, n.told_account
         ), was as (
           select household_id, person_id, valid_from as left_on from people.enrolment
             where not enrolled and household_id in (select household_id from empty)
           union all select household_id, person_id, valid_to from people.enrolment_past
             where known_to is null and household_id in (select household_id from empty)
         ), last as (
           select household_id, person_id, max(left_on) as left_on, max(max(left_on)) over (partition by household_id) as emptied_on
           from was group by household_id, person_id
         )
         insert into field.no_calls (person_id, since, told_account)
         select l.person_id, min(e.since), (array_agg(e.told_account))[1] from last l join empty e using (household_id)
         where l.left_on > l.emptied_on - 31 group by l.person_id
         on conflict do nothing`
      )
      return rowCount ?? 0
    }
  )
