import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { PostId } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { hashOf, sessionOf, tokenPrefix } from './resolve-caller.ts'

/**
 * Makes a token that acts as a post of the caller. Only who holds the post can: an administrator with a token for
 * somebody's post would see people. A token makes no further tokens.
 */
export async function issueToken(
  ctx: Context,
  { post, name, validTo }: { post: PostId; name: string; validTo: string }
): Promise<{ id: string; token: string }> {
  sessionOf(ctx.caller)
  if (validTo > aYearAfter(ctx.on)) throw new Refusal('access.token-days')
  const id = uuidv7()
  const token = tokenPrefix + randomBytes(32).toString('base64url')
  const { rowCount } = await ctx.tx.query(
    `insert into access.token (id, hash, post_id, name, valid_to)
     select $1, $2, p.id, $3, $4 from access.post p where p.id = $5 and p.account_id = $6 and p.ended_at is null`,
    [id, hashOf(token), name, validTo, post, ctx.caller.account]
  )
  if (!rowCount) throw new Refusal('platform.not-found')
  return { id, token }
}

const aYearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

export async function revokeToken(ctx: Context, id: string): Promise<{ id: string }> {
  const { caller } = ctx
  const { rowCount } = await ctx.tx.query(
    `update access.token t set revoked_at = now(), revoked_by = $2 from access.post p
     where t.id = $1 and t.revoked_at is null and p.id = t.post_id
       and (p.account_id = $2 or ($3 and p.area between $4 and $5))`,
    [id, caller.account, caller.permissions.has('access.administer'), caller.lo, caller.hi]
  )
  if (!rowCount) throw new Refusal('platform.not-found')
  return { id }
}
