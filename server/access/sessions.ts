import type { Session } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

const present = (ctx: Context): string | null =>
  'session' in ctx.caller && typeof ctx.caller.session === 'string' ? ctx.caller.session : null

/** Where the caller is signed in, the latest first. */
export async function listSessions(ctx: Context): Promise<{ sessions: Session[] }> {
  const { rows } = await ctx.tx.query<Session>(
    `select id, id = $2 as current, created_at as since, expires_at as until, ip_address as address, user_agent as browser
     from access.session where user_id = $1 and expires_at > now() order by created_at desc limit 100`,
    [ctx.caller.account, present(ctx)]
  )
  return { sessions: rows.map(row => ({ ...row, current: row.current ?? false })) }
}

export async function endSession(ctx: Context, id: string): Promise<{ ended: string }> {
  const { rowCount } = await ctx.tx.query('delete from access.session where id = $1 and user_id = $2', [
    id,
    ctx.caller.account
  ])
  if (!rowCount) throw new Refusal('platform.not-found')
  return { ended: id }
}
