import { sql } from 'kysely'
import type { Notice, NoticeStatus } from '../../contract/lists.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

type Stored = Omit<Notice, 'areaNames'> & { person: string; key: string }

const notices = (which: ReturnType<typeof sql>) => sql<Stored>`
  select n.id, n.kind, n.status, e.name, e.id as enrolment, e.person_id as person, e.area, e.address, l.kind as about,
    coalesce(case when l.kind = 'death' then e.died_on else e.born_on end,
      (select v.valid_on from people.event v where v.register = n.register and v.enrolment_id = n.enrolment_id and v.batch_id = n.batch_id limit 1))::text as day,
    n.made_at as "madeAt", n.handed_at as "handedAt", n.corrects
  from lists.notice n join people.enrolment e on e.register = n.register and e.id = n.enrolment_id
  join lists.list l on l.register = n.register and l.id = n.list_id
  where ${which}`

/** Letters to households of the area, the oldest first: they wait to be printed and handed over. */
export async function listNotices(
  ctx: Context,
  { status, after, limit }: { status: NoticeStatus; after?: string | undefined; limit: number }
): Promise<{ notices: Notice[]; next: string | null; total?: number }> {
  const { lo, hi } = ctx.caller
  const beyond = after ? sql`and n.id > ${after}::uuid` : sql``
  const list = sql`n.status = ${status} and n.area between ${lo} and ${hi}`
  const { rows } = await notices(sql`${list} ${beyond} order by n.id limit ${limit + 1}`).execute(ctx.tables<'lists'>())
  const page = rows.slice(0, limit)
  const more = rows.length > limit
  const total = await totalWith(ctx, { after, more }, sql`from lists.notice n where ${list}`)
  return { notices: await named(ctx, page), next: more ? page.at(-1)!.id : null, ...total }
}

export async function getNotice(ctx: Context, id: string): Promise<Notice> {
  const { rows } = await notices(sql`n.id = ${id}::uuid`).execute(ctx.tables<'lists'>())
  const [notice] = await named(ctx, rows)
  if (!notice) throw new Refusal('platform.not-found')
  return notice
}

/** The names of the areas above, from district down: a letter says who sends it. */
async function named(ctx: Context, rows: Stored[]): Promise<Notice[]> {
  ctx.sawPeople(rows.map(row => row.person))
  const codes = [...new Set(rows.flatMap(row => above(row.area)))]
  const { rows: areas } = await sql<{ code: number; name: string }>`
    select code, name from areas.area where code = any(${codes}::bigint[]) and valid @> ${ctx.on}::date`.execute(
    ctx.tables<'areas'>()
  )
  const names = new Map(areas.map(area => [area.code, area.name]))
  return rows.map(({ person: _, ...row }) => ({
    ...row,
    areaNames: above(row.area).flatMap(code => names.get(code) ?? [])
  })) as Notice[]
}

const above = (area: number): number[] => [1e9, 1e6, 1e3].map(size => area - (area % size))

export async function handOver(ctx: Context, { notices: ids }: { notices: string[] }): Promise<{ handedOver: number }> {
  const { rows } = await sql<{ person: string }>`
    update lists.notice n set status = 'handed-over', handed_at = now(), handed_account = ${ctx.caller.account}::uuid
    from people.enrolment e where n.id = any(${ids}::uuid[]) and n.status = 'to-print' and e.register = n.register and e.id = n.enrolment_id
    returning e.person_id as person`.execute(ctx.tables<'lists' | 'people'>())
  if (rows.length < new Set(ids).size) throw new Refusal('lists.notice-not-open')
  ctx.sawPeople(rows.map(row => row.person))
  ctx.trace({ detail: { notices: rows.length } })
  return { handedOver: rows.length }
}
