import { randomBytes } from 'node:crypto'
import type { AccountId, NewAccount } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addAccounts } from './add-accounts.ts'
import { requireAdministered } from './lock-account.ts'
import { hashOf } from './resolve-caller.ts'
import type { SignIn } from './sign-in.ts'

/** An administrator hands the token on as a link and never knows a password (law reference 6). */
interface Activation {
  account: AccountId
  activation: string
}

/** A new password, with which everything made under the old one ends. `changed` is a statement that names the account. */
const replacePassword = (changed: string): string => `
  with changed as (${changed}), proven as (
    update access.credential c set password = $2, updated_at = now() from changed where c.user_id = changed.account_id
  ), ended as (
    delete from access.session s using changed where s.user_id = changed.account_id
  ), revoked as (
    update access.token t set revoked_at = now(), revoked_by = changed.account_id
    from access.post p join changed on p.account_id = changed.account_id where t.post_id = p.id and t.revoked_at is null
  )
  select l.id as account, l.username from access.login l join changed on l.id = changed.account_id`

/** Nobody knows it, and it costs a guess as much time as any other. */
const unguessable = (): string => randomBytes(32).toString('base64url')

export async function addAccount(ctx: Context, signIn: SignIn, draft: NewAccount): Promise<Activation> {
  const { caller } = ctx
  if (draft.area < caller.lo || draft.area > caller.hi) throw new Refusal('access.outside-area', { area: draft.area })
  const [account] = await addAccounts(signIn, signIn.pool, [{ ...draft, password: unguessable() }])
  return makeActivation(signIn, account as AccountId)
}

/** The old password counts no more; sessions and tokens end at once. */
export async function resetPassword(ctx: Context, signIn: SignIn, account: AccountId): Promise<Activation> {
  await requireAdministered(ctx, account)
  return makeActivation(signIn, account)
}

async function makeActivation({ pool, hashPassword }: SignIn, account: AccountId): Promise<Activation> {
  const activation = unguessable()
  await pool.query(
    replacePassword(`insert into access.activation (account_id, hash) values ($1, $3)
      on conflict (account_id) do update set hash = excluded.hash, made_at = now() returning account_id`),
    [account, await hashPassword(unguessable()), hashOf(activation)]
  )
  return { account, activation }
}

/** Uses the token up. Answers the name to sign in with, which the person may not have been told. */
export async function activate(
  ctx: Context,
  { pool, hashPassword }: SignIn,
  { token, password }: { token: string; password: string }
): Promise<{ username: string }> {
  const { rows } = await pool.query<{ account: AccountId; username: string }>(
    replacePassword(
      `delete from access.activation where hash = $1 and made_at > now() - interval '7 days' returning account_id`
    ),
    [hashOf(token), await hashPassword(password)]
  )
  if (!rows[0]) throw new Refusal('access.activation-spent')
  ctx.trace({ detail: { account: rows[0].account } })
  return { username: rows[0].username }
}
