import type { AccountId } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** Only accounts administered in the caller's area. */
export async function requireAdministered(ctx: Context, account: AccountId): Promise<void> {
  const { rowCount } = await ctx.tx.query('select from access.login where id = $1 and area between $2 and $3', [
    account,
    ctx.caller.lo,
    ctx.caller.hi
  ])
  if (!rowCount) throw new Refusal('platform.not-found')
}

export async function lockAccount(ctx: Context, account: AccountId): Promise<{ account: AccountId }> {
  await revokeSessions(ctx, account)
  await ctx.tx.query(
    `insert into access.lockout (account_id, locked_by) values ($1, $2)
     on conflict (account_id) do update set locked_at = excluded.locked_at, locked_by = excluded.locked_by`,
    [account, ctx.caller.account]
  )
  return { account }
}

export async function unlockAccount(ctx: Context, account: AccountId): Promise<{ account: AccountId }> {
  await requireAdministered(ctx, account)
  await ctx.tx.query('delete from access.lockout where account_id = $1', [account])
  await ctx.tx.query('delete from access.attempt where account_id = $1', [account])
  return { account }
}

export async function revokeSessions(ctx: Context, account: AccountId): Promise<{ revoked: number }> {
  await requireAdministered(ctx, account)
  const { rowCount } = await ctx.tx.query('delete from access.session where user_id = $1', [account])
  return { revoked: rowCount ?? 0 }
}
