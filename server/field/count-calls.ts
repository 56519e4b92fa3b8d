import { sql } from 'kysely'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

interface Call {
  area: number
  building: string | null
}

/**
 * What a re-cut would do to open calls, before it is done: they go where their people's building goes, or where the grid goes. And in which
 * grids there would be calls and nobody in post, told by name, since a grid that is only proposed has none elsewhere.
 */
export async function countCalls(
  ctx: Context,
  { from, goesTo, buildings, on }: Pick<Follow, 'from' | 'goesTo' | 'buildings' | 'on'>
): Promise<{ callsMoved: number; devices: number; alone: string[] }> {
  const ranges = from.map(rangeOf)
  const [los, his] = [ranges.map(({ lo }) => lo), ranges.map(({ hi }) => hi)]
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const db = ctx.tables<'field' | 'people' | 'areas' | 'access'>()
    const { rows } = await sql<Call>`select t.area, s.building_id as building
      from field.task t join unnest(${los}::bigint[], ${his}::bigint[]) r (lo, hi) on t.area between r.lo and r.hi
      left join lateral (select e.address_id from people.enrolment e where e.register = t.register and e.enrolled and e.area = t.area
        and (e.id = t.enrolment_id or t.enrolment_id is null and e.household_id = t.household_id) order by e.head_relation nulls last, e.id limit 1) h on true
      left join areas.standard_address s on s.id = h.address_id where t.state = 'open'`.execute(db)
    const devices = await sql<{ n: number }>`select count(*)::int as n
      from field.device d join unnest(${los}::bigint[], ${his}::bigint[]) r (lo, hi) on d.area between r.lo and r.hi where d.ended_at is null`.execute(
      db
    )
    const targets = rows.map(({ area, building }) => (building && buildings.get(building)) || goesTo(area))
    const alone = await sql<{ name: string }>`select distinct on (a.code) a.name from areas.area a
      where a.code = any(${[...new Set(targets)]}::bigint[]) and a.level = 'grid' and not exists (select from access.post p
        where p.role = 'grid_worker' and p.area = a.code and p.ended_at is null and p.valid_from <= ${on}::date and coalesce(p.valid_to >= ${on}::date, true))
      order by a.code, lower(a.valid) desc`.execute(db)
    return {
      callsMoved: rows.filter(({ area }, at) => targets[at] !== area).length,
      devices: devices.rows[0]!.n,
      alone: alone.rows.map(({ name }) => name)
    }
  })
}
