import type { GridInCare } from '../../contract/field-data.ts'
import type { Context } from '../platform/context.ts'

/** Every grid that is in force today, also one in which nobody is in post; what is open there is the grid's, whoever takes it over. */
export async function listGrids({ caller: { lo, hi }, tx, on }: Context): Promise<GridInCare[]> {
  const { rows } = await tx.query<GridInCare>(
    `select a.code as area,
       coalesce((select jsonb_agg(distinct jsonb_build_object('name', l.name, 'account', l.id)) from access.post p join access.login l on l.id = p.account_id
         where p.role = 'grid_worker' and p.area = a.code and p.ended_at is null and p.valid_from <= $3 and coalesce(p.valid_to >= $3, true)), '[]') as workers,
       (select count(*)::int from field.task t where t.area = a.code and t.state = 'open') as open,
       (select count(*)::int from field.task t where t.area = a.code and t.state = 'open' and t.due_day < $3) as overdue,
       (select count(*)::int from field.device d where d.area = a.code and d.ended_at is null) as devices
     from areas.area a where a.level = 'grid' and a.code between $1 and $2 and a.valid @> $3::date order by a.code limit 2000`,
    [lo, hi, on]
  )
  return rows
}
