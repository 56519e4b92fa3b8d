import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AccountId, type Approval, type ApprovalId, PostId, Role } from '../../contract/access.ts'
import type { NewPost } from '../../contract/accounts.ts'
import { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { askApproval } from './ask-approval.ts'
import { settleWork, type WorkHeld } from './hand-over.ts'

const Asked = z.strictObject({ account: AccountId, role: Role, validFrom: Day, validTo: Day.nullable() })

export async function askPost(
  ctx: Context,
  { account, role, area, validFrom, validTo }: NewPost
): Promise<{ approval: ApprovalId }> {
  if (validTo && validTo < validFrom) throw new Refusal('access.post-days')
  const { rowCount } = await ctx.tx.query('select from access.login where id = $1', [account])
  if (!rowCount) throw new Refusal('platform.not-found')
  return {
    approval: await askApproval(ctx, { kind: 'grant-post', area, payload: { account, role, validFrom, validTo } })
  }
}

/** Called when the second person has agreed, in the same transaction. */
export async function grantPost(
  ctx: Context,
  asked: Pick<Approval, 'id' | 'area' | 'payload' | 'askedBy'>
): Promise<PostId> {
  const { account, role, validFrom, validTo } = Asked.parse(asked.payload)
  const id = PostId.parse(uuidv7())
  await ctx.tx.query(
    `insert into access.post (id, account_id, role, area, valid_from, valid_to, asked_by, approved_by, approval_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, account, role, asked.area, validFrom, validTo, asked.askedBy, ctx.caller.account, asked.id]
  )
  return id
}

interface Ending {
  post: PostId
  /** Who takes the open work over; null leaves it to the office. */
  successor: AccountId | null | undefined
}

/** Taking a power away needs no second person, and acts at once. Open work gets a successor first. */
export async function endPost(
  ctx: Context,
  { post, successor }: Ending,
  kinds: readonly WorkHeld[]
): Promise<{ post: PostId }> {
  await settleWork(ctx, { post, successor }, kinds)
  const { rowCount } = await ctx.tx.query(
    'update access.post set ended_at = now(), ended_by = $2 where id = $1 and ended_at is null and area between $3 and $4',
    [post, ctx.caller.account, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rowCount) throw new Refusal('platform.not-found')
  return { post }
}
