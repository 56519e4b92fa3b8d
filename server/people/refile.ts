import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'

/**
 * A relation is filed under the place of the child or ward, of spouses the first named; a household under that of its
 * people. After a change of address inside the register both stand where the people are, for the office that serves them.
 */
export async function refile(ctx: Context, persons: string[]): Promise<void> {
  const db = ctx.tables<'people'>()
  await sql`
    update people.relation r set area = e.area
    from (select distinct on (register, person_id) register, person_id, area from people.enrolment
      where person_id = any(${persons}::uuid[]) and enrolled order by register, person_id, seat desc) e
    where e.register = r.register and e.area <> r.area
      and e.person_id = case r.kind when 'spouse' then r.person_id else r.relative_id end
      and not exists (select from people.relation o where o.register = r.register and o.id = r.id and o.area = e.area)`.execute(
    db
  )
  await sql`
    update people.household h set area = e.area
    from (select distinct on (register, household_id) register, household_id, area from people.enrolment
      where enrolled and household_id in (select household_id from people.enrolment where person_id = any(${persons}::uuid[]))
      order by register, household_id, head_relation nulls last, id) e
    where e.register = h.register and e.household_id = h.id and e.area <> h.area`.execute(db)
}
