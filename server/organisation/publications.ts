import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Held, OpenPublication } from '../../contract/glass.ts'
import type { Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import { areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { holdBack } from '../platform/privacy-filter.ts'
import { Refusal } from '../platform/refusal.ts'
import { obligationsWhere } from './list-obligations.ts'
import { measureTarget } from './measures.ts'
import { openText } from './open-text.ts'
import { lockRecord, type RecordRow, requireOwnArea, rowOf } from './record-step.ts'

interface Published {
  title: string
  body: string
  held: Held
}

/** The record as everybody may read it. Names of offices are known; those of people are held back, also of colleagues. */
async function draftOf(ctx: Context, row: RecordRow): Promise<Published> {
  const owed = await obligationsWhere(
    ctx,
    sql`o.register = ${row.register} and o.record_id = ${row.id}::uuid order by o.due_on, o.id`
  )
  const title = holdBack(row.title)
  const body = holdBack([openText(findKind(row.kind)!, { ...row, owed }), ...(await resultOf(ctx, row))].join('\n'))
  const held = { ...title.held }
  for (const [kind, n] of Object.entries(body.held) as [keyof Held, number][]) held[kind] = (held[kind] ?? 0) + n
  return { title: title.text, body: body.text, held }
}

/** What a target came to, counted on the day; of fewer than five nothing is told, nor what they could be found from. */
async function resultOf(ctx: Context, row: RecordRow): Promise<string[]> {
  if (row.kind !== 'target') return []
  const { counted, to } = await measureTarget(ctx, row)
  if (!counted || counted.of < 5 || counted.n < 5 || (counted.of > counted.n && counted.of - counted.n < 5))
    return ['结果：数太小，不公开']
  return [`结果（到 ${to}）：${counted.of} 件中 ${counted.n} 件，${Math.round((counted.n * 100) / counted.of)}%`]
}

const shownOf = async (ctx: Context, { register, id }: RecordRow): Promise<(Published & { on: Day }) | null> =>
  (
    await ask(
      ctx,
      sql<Published & { on: Day }>`select title, body, held, published_on as on from organisation.publication
        where register = ${register} and record_id = ${id}::uuid and replaced_on is null and withdrawn_on is null`
    )
  )[0] ?? null

const mayPublish = ({ caller }: Context, { area, state }: RecordRow): boolean =>
  caller.permissions.has('organisation.keep') &&
  area >= caller.lo &&
  area <= caller.hi &&
  ['in-force', 'ended'].includes(state)

export async function getPublication(ctx: Context, { id }: { id: string }) {
  const row = await rowOf(ctx, id)
  return { may: mayPublish(ctx, row), draft: await draftOf(ctx, row), shown: await shownOf(ctx, row) }
}

/** What is published is dated and never changed; the one before goes to the archive. */
export async function publishRecord(ctx: Context, { id }: { id: string }): Promise<{ held: Held }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  if (!mayPublish(ctx, row)) throw new Refusal('organisation.not-now')
  const { title, body, held } = await draftOf(ctx, row)
  await ctx.tx.query(
    `update organisation.publication set replaced_on = $3 where register = $1 and record_id = $2 and replaced_on is null and withdrawn_on is null`,
    [row.register, id, ctx.on]
  )
  await ctx.tx.query(
    `insert into organisation.publication (register, id, record_id, area, kind, title, body, held, published_on, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [row.register, v7(), id, row.area, row.kind, title, body, JSON.stringify(held), ctx.on, ctx.caller.account]
  )
  ctx.trace({ detail: { record: id } })
  return { held }
}

export async function withdrawPublication(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  if (!(await shownOf(ctx, row))) throw new Refusal('organisation.not-now')
  // Out of the archive too: what should not have been there is there nowhere.
  await ctx.tx.query(
    `update organisation.publication set withdrawn_on = $3 where register = $1 and record_id = $2 and withdrawn_on is null`,
    [row.register, id, ctx.on]
  )
  ctx.trace({ detail: { record: id } })
  return { id }
}

interface Asked {
  on: string
  /** Each is in its title, its text or the name of a place it hangs in. */
  words?: readonly string[]
  /** The last of the page before. */
  after?: string | undefined
  limit?: number
}

/** What hung on the board on a day, the latest first. */
export async function publicationsOn(
  ctx: Context,
  { on, words = [], after, limit = 50 }: Asked
): Promise<{ publications: OpenPublication[]; next: string | null }> {
  const says = words.map(
    word => sql`(strpos(p.title, ${word}) > 0 or strpos(p.body, ${word}) > 0
      or array[p.area, p.area - p.area % 1000000, p.area - p.area % 1000000000] && array(
        select a.code from areas.area a where a.level in ('district', 'street', 'community') and strpos(a.name, ${word}) > 0))`
  )
  const from = after
    ? sql`(p.published_at <= (select b.published_at from organisation.publication b where b.id = ${after}::uuid)
        and (p.published_at < (select b.published_at from organisation.publication b where b.id = ${after}::uuid) or p.id > ${after}::uuid))`
    : sql`true`
  const rows = await ask(
    ctx,
    sql<
      Omit<OpenPublication, 'areaName'> & { area: number }
    >`select p.id, p.kind, p.area, p.title, p.body, p.held, p.published_on as on, p.published_at as at
      from organisation.publication p
      where p.withdrawn_on is null and p.published_on <= ${on}::date and (p.replaced_on is null or p.replaced_on > ${on}::date)
        and ${sql.join([from, ...says], sql` and `)}
      order by p.published_at desc, p.id limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  const names = await areaNames(
    ctx,
    page.map(({ area }) => area),
    ctx.on
  )
  const publications = page.map(({ area, at, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    areaName: names(area).slice(2).join(' ')
  }))
  return { publications, next: rows.length > limit ? page.at(-1)!.id : null }
}
