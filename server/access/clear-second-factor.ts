import type { AccountId, ApprovalId } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { askApproval } from './ask-approval.ts'
import type { SignIn } from './sign-in.ts'

/** A device is lost and the spare codes too. One administrator alone could enter in somebody's name: two are needed. */
export async function askClearSecondFactor(ctx: Context, account: AccountId): Promise<{ approval: ApprovalId }> {
  const { rows } = await ctx.tx.query<{ area: number; on: boolean }>(
    'select area, two_factor_enabled as on from access.login where id = $1 and area between $2 and $3',
    [account, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  if (!rows[0].on) throw new Refusal('access.no-second-factor')
  return { approval: await askApproval(ctx, { kind: 'clear-second-factor', area: rows[0].area, payload: { account } }) }
}

/** When the second administrator has agreed: the factor and every session go; the password alone opens until a new one is set up. */
export async function clearSecondFactor({ pool }: SignIn, account: string): Promise<void> {
  await pool.query(
    `with factor as (delete from access.second_factor where user_id = $1), ended as (delete from access.session where user_id = $1)
     update access.login set two_factor_enabled = false, updated_at = now() where id = $1`,
    [account]
  )
}
