import type { PostId } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { sessionOf } from './resolve-caller.ts'

/** Makes a post the active one of this session; another session of the same person keeps its own. */
export async function takePost(ctx: Context, post: PostId): Promise<{ post: PostId }> {
  const { rowCount } = await ctx.tx.query(
    `insert into access.active_post (session_id, post_id)
     select $1, p.id from access.post p
     where p.id = $2 and p.account_id = $3 and p.ended_at is null and p.valid_from <= $4 and (p.valid_to is null or p.valid_to >= $4)
     on conflict (session_id) do update set post_id = excluded.post_id`,
    [sessionOf(ctx.caller), post, ctx.caller.account, ctx.on]
  )
  if (!rowCount) throw new Refusal('platform.not-found')
  return { post }
}
