import type { Approval, ApprovalId, ApprovalKind, PostId } from '../../contract/access.ts'
import type { Caller, Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { grantPost } from './grant-post.ts'

/** An administrator decides on posts; what opens residents' data is decided by someone who may read it anyway. */
const decider = (kind: ApprovalKind): string => (kind === 'grant-post' ? 'access.administer' : 'people.read')

export const mayDecide = (caller: Caller): ApprovalKind[] =>
  (['grant-post', 'reveal-in-bulk', 'export'] as const).filter(kind => caller.permissions.has(decider(kind)))

export async function listApprovals(ctx: Context): Promise<{ approvals: Approval[] }> {
  const { rows } = await ctx.tx.query<Approval>(
    `select a.id, a.kind, a.payload, a.area, a.asked_by as "askedBy", l.name as "askedByName", a.asked_at as "askedAt", a.status
     from access.approval a join access.login l on l.id = a.asked_by
     where a.status = 'asked' and a.area between $1 and $2 and a.kind = any($3) order by a.asked_at limit 200`,
    [ctx.caller.lo, ctx.caller.hi, mayDecide(ctx.caller)]
  )
  return { approvals: rows }
}

/** A request older than seven days is no longer what was asked for: it expires instead. */
const decide = `update access.approval
  set status = case when asked_at < now() - interval '7 days' then 'expired' else $2 end, decided_by = $3, decided_at = now()
  where id = $1 and status = 'asked' returning status`

/** The second of two people decides. A granted post begins with this; anything else is then used once by who asked. */
export async function decideApproval(
  ctx: Context,
  id: ApprovalId,
  decision: 'grant' | 'refuse'
): Promise<{ status: Approval['status']; post: PostId | null }> {
  const { rows } = await ctx.tx.query<Omit<Approval, 'askedByName' | 'askedAt'>>(
    'select id, kind, payload, area, asked_by as "askedBy", status from access.approval where id = $1 and area between $2 and $3',
    [id, ctx.caller.lo, ctx.caller.hi]
  )
  const asked = rows[0]
  if (!asked) throw new Refusal('platform.not-found')
  const needs = decider(asked.kind)
  if (!ctx.caller.permissions.has(needs)) throw new Refusal('platform.no-permission', { needs })
  if ([asked.askedBy, asked.payload.account].includes(ctx.caller.account)) throw new Refusal('access.second-person')
  const granted = asked.kind === 'grant-post' ? 'used' : 'granted'
  const decided = await ctx.tx.query<{ status: Approval['status'] }>(decide, [
    id,
    decision === 'grant' ? granted : 'refused',
    ctx.caller.account
  ])
  const status = decided.rows[0]?.status
  if (!status) throw new Refusal('access.already-decided')
  ctx.trace({ detail: { approval: id, decision } })
  return { status, post: status === 'used' ? await grantPost(ctx, asked) : null }
}
