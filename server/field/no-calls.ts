import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** A household wants no calls, or wants them again. The calls that were planned for it, and for each of its people, end at once. */
export async function setNoCalls(
  { tx, caller }: Context,
  { household, wish }: { household: string; wish: boolean }
): Promise<void> {
  if (!wish) {
    await tx.query('delete from field.no_calls where household_id = $1', [household])
    return
  }
  const { rowCount } = await tx.query(
    `insert into field.no_calls (register, household_id, area, told_account)
     select register, id, area, $2 from people.household where id = $1 and seat = 'living'
     on conflict (register, household_id) do update set area = excluded.area`,
    [household, caller.account]
  )
  if (!rowCount) throw new Refusal('field.not-here')
  await tx.query(
    `update field.task t set state = 'cancelled', closed_at = now() where state = 'open'
       and (household_id = $1 or enrolment_id in (select id from people.enrolment where household_id = $1))`,
    [household]
  )
}
