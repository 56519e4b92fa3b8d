import { v7 } from 'uuid'
import type { Notice, notices } from '../../contract/notices.ts'
import { levelOf, rangeOf, registerOf, requireArea } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { findNotice, getNotice } from './list-notices.ts'
import { personalIn } from './naming-rules.ts'

type Draft = Input<typeof notices.writeNotice>['body']

const longestShown = 180

/** What is wrong is said before anything is kept: a draft that names somebody is not even a draft. */
async function requireFit(ctx: Context, { area, building, title, body, sendAt, until }: Draft): Promise<void> {
  const { rows } = await ctx.tx.query<{ name: string }>('select name from access.login where id = $1', [
    ctx.caller.account
  ])
  // Read as one: a number may begin in the title.
  const naming =
    personalIn(title, rows[0]?.name) ?? personalIn(body, rows[0]?.name) ?? personalIn(`${title}${body}`, rows[0]?.name)
  if (naming) throw new Refusal(`notices.names-${naming}`)
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.outside')
  if (!['district', 'street', 'community', 'grid'].includes(levelOf(area))) throw new Refusal('notices.too-wide')
  await requireArea(ctx, area, ctx.on)
  const day = new Date(Date.parse(sendAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  const last = new Date(Date.parse(ctx.on) + longestShown * 86_400_000).toISOString().slice(0, 10)
  if (until < day || until < ctx.on || until > last) throw new Refusal('notices.days')
  if (building === null) return
  const { lo, hi } = rangeOf(area)
  const found = await ctx.tx.query('select from areas.building where id = $1 and grid between $2 and $3', [
    building,
    lo,
    hi
  ])
  if (found.rowCount === 0) throw new Refusal('notices.building-elsewhere')
}

export async function writeNotice(ctx: Context, draft: Draft): Promise<Notice> {
  await requireFit(ctx, draft)
  const id = v7()
  await ctx.tx.query(
    `insert into notices.notice (register, id, area, building_id, topic, title, body, send_at, until_day, written_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      await registerOf(ctx, draft.area),
      id,
      draft.area,
      draft.building,
      draft.topic,
      draft.title,
      draft.body,
      draft.sendAt,
      draft.until,
      ctx.caller.account
    ]
  )
  ctx.trace({ detail: { notice: id } })
  return getNotice(ctx, id)
}

/** Whoever changes it wrote it: it is checked anew, by somebody else. */
export async function changeNotice(ctx: Context, { id, ...draft }: Draft & { id: string }): Promise<Notice> {
  const { state } = await findNotice(ctx, id)
  if (state !== 'draft' && state !== 'checked') throw new Refusal('notices.not-now')
  await requireFit(ctx, draft)
  await ctx.tx.query(
    `update notices.notice set area = $2, building_id = $3, topic = $4, title = $5, body = $6, send_at = $7, until_day = $8, state = 'draft',
       written_by = $9, written_at = now(), checked_by = null, checked_at = null where id = $1`,
    [
      id,
      draft.area,
      draft.building,
      draft.topic,
      draft.title,
      draft.body,
      draft.sendAt,
      draft.until,
      ctx.caller.account
    ]
  )
  ctx.trace({ detail: { notice: id } })
  return getNotice(ctx, id)
}
