import { sql } from 'kysely'
import { among, type Context, inOneGo } from '../platform/context.ts'

/**
 * A relation is filed under the place of the child or ward, of spouses the first named; a household under that of its
 * people. After a change of address inside the register both stand where the people are, for the office that serves them.
 * Each relation and each keeper is looked up by an index: else a whole building would be paired with all there are.
 */
export async function refile(ctx: Context, persons: string[]): Promise<void> {
  const db = ctx.tables<'people'>()
  const relations = sql`
    with moved as materialized (select distinct unnest(${persons}::uuid[]) as person)
    , kept as materialized (
      select r.register, r.id, r.area, r.known_from, case r.kind when 'spouse' then r.person_id else r.relative_id end as keeper
      from moved m join people.relation r on r.person_id = m.person where r.known_to is null
      union select r.register, r.id, r.area, r.known_from, case r.kind when 'spouse' then r.person_id else r.relative_id end
      from moved m join people.relation r on r.relative_id = m.person where r.known_to is null)
    update people.relation r set area = n.to_area
    from (select distinct on (c.register, c.id) c.register, c.id, c.area, e.area as to_area
      from kept c join moved m on m.person = c.keeper cross join lateral (select area from people.enrolment
        where person_id = c.keeper and register = c.register and enrolled order by seat desc limit 1) e
      order by c.register, c.id, c.known_from desc) n
    where r.register = n.register and r.id = n.id and r.area = n.area and n.to_area <> n.area
      and not exists (select from people.relation o where o.register = r.register and o.id = r.id and o.area = n.to_area)`
  const households = sql`
    update people.household h set area = e.area
    from (select distinct on (register, household_id) register, household_id, area from people.enrolment
      where enrolled and household_id in (select household_id from people.enrolment where ${among('person_id', persons)})
      order by register, household_id, head_relation nulls last, id) e
    where e.register = h.register and e.household_id = h.id and e.area <> h.area`
  await inOneGo(ctx, [relations.compile(db), households.compile(db)])
}
