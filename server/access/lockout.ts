import type pg from 'pg'

/** Wrong passwords in a row after which an account pauses, and for how long (CSL art. 23; GB/T 22239 identification). */
const allowed = 8
const pause = '15 minutes'

/**
 * Counts a sign-in before its password is checked, so that many sent at once cannot all slip under the limit.
 * True when the account is locked and the password must not be looked at. A right password forgets the count.
 */
export async function countAttempt(signin: pg.Pool, username: string): Promise<boolean> {
  const { rows } = await signin.query<{ locked: boolean }>(
    `insert into access.lockout as k (account_id, failures) select id, 1 from access.login where username = $1
     on conflict (account_id) do update set
       failures = case when k.locked_until > now() then k.failures when k.locked_until <= now() then 1 else k.failures + 1 end,
       locked_until = case when k.locked_until > now() then k.locked_until
         when k.locked_until is null and k.failures + 1 >= $2 then now() + $3::interval end
     returning coalesce(old.locked_until > now(), false) or new.locked_at is not null as locked`,
    [username, allowed, pause]
  )
  return rows[0]?.locked ?? false
}

export async function forgetAttempts(signin: pg.Pool, username: string): Promise<void> {
  await signin.query(
    `delete from access.lockout k using access.login l where l.id = k.account_id and l.username = $1 and k.locked_at is null`,
    [username]
  )
}
