import { sql } from 'kysely'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

interface Moved {
  person: string
  batch: string
  from: number
  to: { register: number; area: number }
}

/**
 * Relations go with a person who moves: the new office holds a row of its own from the acceptance on, the old one keeps
 * its own for those who stay. Who the other person is, and where, it learns only if it holds them too. What ended before
 * stays behind.
 */
export async function carryRelations(ctx: Context, { person, batch, from, to }: Moved): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql`
      insert into people.relation
        (register, id, area, kind, person_id, relative_id, valid_from, known_from, batch_id, protected)
      select distinct on (r.id) ${to.register}::integer, r.id, ${to.area}::bigint, r.kind, r.person_id, r.relative_id, r.valid_from,
        greatest(now(), r.known_from + interval '1 millisecond'), ${batch}::uuid, r.protected
      from people.relation r
      where ${person}::uuid in (r.person_id, r.relative_id) and r.register = ${from}
        and r.known_to is null and r.valid_to is null
        and not exists (select from people.relation o where o.id = r.id and o.register = ${to.register}
          and o.area / 1000000 = ${to.area}::bigint / 1000000 and o.known_to is null)
      order by r.id, r.known_from desc`.execute(ctx.tables<'people'>())
  )
}

/** The end of a relation is told to every office that still holds one of the two; who holds neither learns nothing later. */
export async function endRelation(
  ctx: Context,
  { register, id, on, batch }: { register: number; id: string; on: string; batch: string }
): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    sql`
      with ended as (
        update people.relation r set known_to = greatest(now(), r.known_from) + interval '1 millisecond'
        where r.id = ${id} and r.known_to is null and (r.register = ${register} or exists (
          select from people.enrolment e where e.person_id in (r.person_id, r.relative_id) and e.enrolled
            and e.register = r.register and e.area / 1000000 = r.area / 1000000))
        returning r.*)
      insert into people.relation
        (register, id, area, kind, person_id, relative_id, valid_from, valid_to, known_from, batch_id, protected)
      select register, id, area, kind, person_id, relative_id, valid_from, ${on}::date, known_to, ${batch}::uuid, protected
      from ended`.execute(ctx.tables<'people'>())
  )
}
