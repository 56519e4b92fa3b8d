import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** Wrong passwords in a row after which a name pauses at an address, and for how long (CSL art. 23; GB/T 22239 identification). */
const allowed = 8
const pause = '15 minutes'

/** A name as it was typed, and the address it was typed at. */
export interface Attempt {
  username: string
  address: string
}

/** Attempts, kept under a keyed hash: a typed name may be a password in the wrong field. */
const keyOf = ({ username, address }: Attempt, secret: string): Buffer =>
  createHmac('sha256', secret).update(`attempt\n${username}\n${address}`).digest()

/**
 * Counts a sign-in before its password is checked, so that many sent at once cannot all slip under the limit. A name
 * nobody has is counted alike, or the pause would tell which names there are. True when the name pauses here or an
 * administrator locked the account, and the password must not be looked at. A right password forgets the count.
 */
export async function countAttempt(signin: pg.Pool, attempt: Attempt, secret: string): Promise<boolean> {
  const { rows } = await signin.query<{ locked: boolean }>(
    `with account as (select id from access.login where username = $2), stale as (
       delete from access.attempt where last_at < now() - interval '1 day' and key <> $1
     ), counted as (
       insert into access.attempt as k (key, account_id) values ($1, (select id from account))
       on conflict (key) do update set last_at = now(),
         failures = case when k.locked_until > now() then k.failures when k.locked_until <= now() then 1 else k.failures + 1 end,
         locked_until = case when k.locked_until > now() then k.locked_until
           when k.locked_until is null and k.failures + 1 >= $3 then now() + $4::interval end
       returning coalesce(old.locked_until > now(), false) as paused
     )
     select paused or exists (select from access.lockout join account on id = account_id) as locked from counted`,
    [keyOf(attempt, secret), attempt.username, allowed, pause]
  )
  return rows[0]!.locked
}

export async function forgetAttempts(signin: pg.Pool, attempt: Attempt, secret: string): Promise<void> {
  await signin.query('delete from access.attempt where key = $1', [keyOf(attempt, secret)])
}
