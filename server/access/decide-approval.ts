import type { Approval, ApprovalId, ApprovalKind, PostId } from '../../contract/access.ts'
import type { Caller, Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { grantPost } from './grant-post.ts'

const ofAdministrators: readonly ApprovalKind[] = ['grant-post', 'clear-second-factor']

/** An administrator decides on posts; what opens residents' data is decided by someone who may read it anyway. */
const decider = (kind: ApprovalKind): string => (ofAdministrators.includes(kind) ? 'access.administer' : 'people.read')

/** The kinds of request a post may decide on. */
export const mayDecide = (caller: Caller): ApprovalKind[] =>
  (['grant-post', 'clear-second-factor', 'reveal-in-bulk', 'export'] as const).filter(kind =>
    caller.permissions.has(decider(kind))
  )

const page = 50
/** What was asked is open for seven days, what was granted is used within one. */
const shown = `select a.id, a.kind, a.payload, a.area, a.asked_by as "askedBy", coalesce(l.name, '') as "askedByName", a.asked_at as "askedAt",
    d.name as "decidedByName", a.decided_at as "decidedAt", a.reason,
    case when a.status = 'asked' and a.asked_at < now() - interval '7 days' then 'expired'
      when a.status = 'granted' and a.decided_at < now() - interval '24 hours' then 'expired' else a.status end as status
  from access.approval a left join access.login l on l.id = a.asked_by left join access.login d on d.id = a.decided_by`

interface Approvals {
  approvals: Approval[]
  next: ApprovalId | null
}

const paged = (rows: Approval[]): Approvals => ({
  approvals: rows.slice(0, page),
  next: rows.length > page ? rows[page - 1]!.id : null
})

/** What waits for the caller's decision: never an own request, nor a post for oneself. Ids are ordered by time. */
export async function listApprovals(ctx: Context, after: string | undefined): Promise<Approvals> {
  const { caller } = ctx
  const { rows } = await ctx.tx.query<Approval>(
    `${shown} where a.status = 'asked' and a.asked_at > now() - interval '7 days' and a.area between $1 and $2 and a.kind = any($3)
       and access.responsible('approval', a.id, a.asked_by) <> $4 and a.asked_by <> $4 and a.payload ->> 'account' is distinct from $4::text
       and a.id > coalesce($5, '00000000-0000-0000-0000-000000000000')::uuid
     order by a.id limit ${page + 1}`,
    [caller.lo, caller.hi, mayDecide(caller), caller.account, after ?? null]
  )
  return paged(rows)
}

/** What the caller asked for, or answers for since a hand-over. */
export async function listAsked(ctx: Context, after: string | undefined): Promise<Approvals> {
  const { rows } = await ctx.tx.query<Approval>(
    `${shown} where (a.asked_by = $1 or a.id in (select w.work_id from access.handed_work w join access.handover h on h.id = w.handover_id
         where w.kind = 'approval' and h.to_account = $1))
       and access.responsible('approval', a.id, a.asked_by) = $1
       and a.id < coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff')::uuid
     order by a.id desc limit ${page + 1}`,
    [ctx.caller.account, after ?? null]
  )
  return paged(rows)
}

/** A request older than seven days is no longer what was asked for: it expires instead. */
const decide = `update access.approval
  set status = case when asked_at < now() - interval '7 days' then 'expired' else $2 end, decided_by = $3, decided_at = now(), reason = $4
  where id = $1 and status = 'asked' returning status`

interface Decided {
  status: Approval['status']
  post: PostId | null
  /** The account whose second factor is to be cleared now. */
  clears: string | null
}

interface Decision {
  id: ApprovalId
  decision: 'grant' | 'refuse'
  reason?: string | undefined
}

/** The second of two people decides. A granted post begins with this; anything else is then used by who asked. */
export async function decideApproval(ctx: Context, { id, decision, reason }: Decision): Promise<Decided> {
  const asked = await getAsked(ctx, id)
  const needs = decider(asked.kind)
  if (!ctx.caller.permissions.has(needs)) throw new Refusal('platform.no-permission', { needs })
  if ([asked.askedBy, asked.answersFor, asked.payload.account].includes(ctx.caller.account))
    throw new Refusal('access.second-person')
  if (decision === 'refuse' && !reason) throw new Refusal('access.reason-needed')
  const atOnce = ofAdministrators.includes(asked.kind)
  const granted = atOnce ? 'used' : 'granted'
  const { rows } = await ctx.tx.query<{ status: Approval['status'] }>(decide, [
    id,
    decision === 'grant' ? granted : 'refused',
    ctx.caller.account,
    reason || null
  ])
  const status = rows[0]?.status
  if (!status) throw new Refusal('access.already-decided')
  ctx.trace({ detail: { approval: id, decision } })
  return {
    status,
    post: status === 'used' && asked.kind === 'grant-post' ? await grantPost(ctx, asked) : null,
    clears: status === 'used' && asked.kind === 'clear-second-factor' ? String(asked.payload.account) : null
  }
}

type Asked = Pick<Approval, 'id' | 'kind' | 'payload' | 'area' | 'askedBy'> & { answersFor: string }

async function getAsked(ctx: Context, id: ApprovalId): Promise<Asked> {
  const { rows } = await ctx.tx.query<Asked>(
    `select id, kind, payload, area, asked_by as "askedBy", access.responsible('approval', id, asked_by) as "answersFor"
     from access.approval where id = $1 and area between $2 and $3`,
    [id, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}
