import { v7 as uuidv7 } from 'uuid'
import { ApprovalId, type ApprovalKind, type ApprovalPayload } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

export interface NewApproval {
  kind: ApprovalKind
  area: number
  /** Ids, areas, days, counts and a purpose; nothing of a resident. */
  payload: ApprovalPayload
}

/** Asks for what needs two people. The answer comes from another person whose area covers `area`. */
export async function askApproval(ctx: Context, { kind, area, payload }: NewApproval): Promise<ApprovalId> {
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('access.outside-area', { area })
  const id = ApprovalId.parse(uuidv7())
  await ctx.tx.query('insert into access.approval (id, kind, payload, area, asked_by) values ($1, $2, $3, $4, $5)', [
    id,
    kind,
    payload,
    area,
    ctx.caller.account
  ])
  return id
}

/**
 * Uses up an approval the caller asked for, in the caller's own transaction: what it allowed and its mark stand or fall
 * together. `matches` says whether the approval is for the very thing now being done, in the area it was asked and granted
 * for. It counts for 24 hours, once.
 */
export async function requireApproval(
  ctx: Context,
  kind: ApprovalKind,
  approval: ApprovalId | string | undefined,
  matches: (asked: Pick<NewApproval, 'area' | 'payload'>) => boolean
): Promise<void> {
  const { rows } = await ctx.tx.query<Pick<NewApproval, 'area' | 'payload'>>(
    `update access.approval set status = 'used'
     where id = $1 and kind = $2 and access.responsible('approval', id, asked_by) = $3 and decided_by <> $3 and status = 'granted' and decided_at > now() - interval '24 hours' returning area, payload`,
    [approval ?? null, kind, ctx.caller.account]
  )
  if (!rows[0] || !matches(rows[0])) throw new Refusal('access.approval-needed')
}

interface OneOfSet {
  kind: ApprovalKind
  approval: string | undefined
  /** The enrolment it is used for now. */
  subject: string
  matches: (asked: Pick<NewApproval, 'area' | 'payload'>) => boolean
}

/** Uses an approval for one of the people it names: each of them once, within the same 24 hours. */
export async function requireApprovalFor(ctx: Context, { kind, approval, subject, matches }: OneOfSet): Promise<void> {
  const { rows } = await ctx.tx.query<Pick<NewApproval, 'area' | 'payload'>>(
    `select area, payload from access.approval
     where id = $1 and kind = $2 and access.responsible('approval', id, asked_by) = $3 and decided_by <> $3
       and status = 'granted' and decided_at > now() - interval '24 hours'`,
    [approval ?? null, kind, ctx.caller.account]
  )
  if (!rows[0] || !matches(rows[0])) throw new Refusal('access.approval-needed')
  const { rowCount } = await ctx.tx.query(
    'insert into access.approval_use (approval_id, subject, account) values ($1, $2, $3) on conflict do nothing',
    [approval, subject, ctx.caller.account]
  )
  if (!rowCount) throw new Refusal('access.approval-needed')
}
