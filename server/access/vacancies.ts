import type { Vacancy } from '../../contract/staff.ts'
import { postsOfLevel } from '../../law/qualifications.ts'
import type { Context } from '../platform/context.ts'

const posts = Object.entries(postsOfLevel).flatMap(([level, roles]) => roles.map(role => ({ level, role })))
const most = 500

/** Posts nobody holds today, the upper levels first; who held one last, so that what they left open can be handed over. */
export async function listVacancies(ctx: Context): Promise<{ vacancies: Vacancy[]; total: number }> {
  const { rows } = await ctx.tx.query<Vacancy & { total: number }>(
    `select a.code as area, a.name as "areaName", n.role, (select jsonb_build_object('username', l.username, 'name', l.name,
         'until', coalesce((p.ended_at at time zone 'Asia/Shanghai')::date, p.valid_to))
         from access.post p join access.login l on l.id = p.account_id
         where p.area = a.code and p.role = n.role and (p.ended_at is not null or p.valid_to < $1)
         order by coalesce(p.ended_at::date, p.valid_to) desc, p.id limit 1) as last, count(*) over ()::int as total
     from areas.area a join unnest($4::text[], $5::text[]) as n (level, role) on n.level = a.level
     where a.valid @> $1::date and a.code between $2 and $3 and not exists (
       select from access.post p where p.area = a.code and p.role = n.role and p.ended_at is null and p.valid_from <= $1
         and (p.valid_to is null or p.valid_to >= $1))
     order by length(rtrim(a.code::text, '0')), a.code, n.role limit ${most}`,
    [ctx.on, ctx.caller.lo, ctx.caller.hi, posts.map(({ level }) => level), posts.map(({ role }) => role)]
  )
  return { vacancies: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
