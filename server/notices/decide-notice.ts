import type { Notice } from '../../contract/notices.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { untell } from '../residents/index.ts'
import { findNotice, getNotice } from './list-notices.ts'

/** A second person has read it: from now on it goes out at its time. */
export async function checkNotice(ctx: Context, id: string): Promise<Notice> {
  const { state, written_by: writer } = await findNotice(ctx, id)
  if (state !== 'draft') throw new Refusal('notices.not-now')
  if (writer === ctx.caller.account) throw new Refusal('notices.own-check')
  await ctx.tx.query(`update notices.notice set state = 'checked', checked_by = $2, checked_at = now() where id = $1`, [
    id,
    ctx.caller.account
  ])
  ctx.trace({ detail: { notice: id } })
  return getNotice(ctx, id)
}

/** It goes from every page at once; what was sent already was read, and what waits is sent no more. */
export async function withdrawNotice(ctx: Context, id: string): Promise<Notice> {
  const { state } = await findNotice(ctx, id)
  if (state === 'withdrawn') throw new Refusal('notices.not-now')
  await ctx.tx.query(`update notices.notice set state = 'withdrawn', withdrawn_at = now() where id = $1`, [id])
  await ctx.tx.query(
    `update notices.post set state = 'failed', problem = 'withdrawn', done_at = now() where notice_id = $1 and state = 'waiting'`,
    [id]
  )
  await untell(ctx, id)
  ctx.trace({ detail: { notice: id } })
  return getNotice(ctx, id)
}
