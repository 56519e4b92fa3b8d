import { sql } from 'kysely'
import type { EventList, ListKind } from '../../contract/lists.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Rows of a list are deleted after so many days; what was recorded stays in the register. */
export const keptDays = 90

const lists = (which: ReturnType<typeof sql>) => sql<EventList>`
  select l.id, l.kind, l.area, l.issuer, l.month, l.made_at as "madeAt", l.report,
    ((l.made_at at time zone 'Asia/Shanghai')::date + ${sql.lit(keptDays)}::int)::text as "keptUntil",
    coalesce(r.groups, '{"sure":0,"review":0,"nobody":0,"recorded":0}') as groups,
    coalesce(r.open, 0)::int as open, coalesce(r.confirmed, 0)::int as confirmed, coalesce(r.aside, 0)::int as "setAside"
  from lists.list l left join lateral (
    select json_build_object('sure', count(*) filter (where "group" = 'sure'), 'review', count(*) filter (where "group" = 'review'),
        'nobody', count(*) filter (where "group" = 'nobody'), 'recorded', count(*) filter (where "group" = 'recorded')) as groups,
      count(*) filter (where decision is null and "group" in ('sure', 'review')) as open,
      count(*) filter (where decision = 'confirmed') as confirmed, count(*) filter (where decision = 'set-aside') as aside
    from lists.row r where r.register = l.register and r.list_id = l.id) r on true
  where ${which}`

export async function listLists(ctx: Context, kind: ListKind | undefined): Promise<EventList[]> {
  const { lo, hi } = ctx.caller
  const ofKind = kind ? sql`and l.kind = ${kind}` : sql``
  const { rows } = await lists(sql`l.area between ${lo} and ${hi} ${ofKind} order by l.made_at desc limit 100`).execute(
    ctx.tables<'lists'>()
  )
  return rows
}

export async function getList(ctx: Context, id: string): Promise<EventList> {
  const { rows } = await lists(sql`l.id = ${id}::uuid`).execute(ctx.tables<'lists'>())
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}
