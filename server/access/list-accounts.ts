import type { Account, AccountFilter } from '../../contract/accounts.ts'
import type { Context } from '../platform/context.ts'
import { postJson, postsJson } from './account-posts.ts'

const page = 50

interface Asked {
  after: string
  /** The beginning of a user name or of a name. */
  q: string
  show: AccountFilter
  id?: string | undefined
  username?: string | undefined
}

const open = 'p.account_id = l.id and p.ended_at is null'

/** `$1` is today. A post warns 30 days before its last day; one that lapsed stays in sight for 90 days. */
const filters: Record<AccountFilter, string> = {
  all: 'true',
  locked: `(k.locked_at is not null or exists (select from access.attempt t where t.account_id = l.id and t.locked_until > now()))`,
  'no-post': `not exists (select from access.post p where ${open} and (p.valid_to is null or p.valid_to >= $1))`,
  expiring: `exists (select from access.post p where ${open} and p.valid_to between $1 and $1::date + 30)`,
  lapsed: `exists (select from access.post p where ${open} and p.valid_to between $1::date - 90 and $1::date - 1)`,
  'no-second-factor': `not l.two_factor_enabled and exists (select from access.post p where ${open} and p.role in ('administrator', 'auditor', 'dpo'))`
}

/** The accounts administered in the caller's area, by user name from `after` on; staff only, nothing of residents. */
export async function listAccounts(
  ctx: Context,
  { after, q, show, id, username }: Asked
): Promise<{ accounts: Account[]; next: string | null; total?: number }> {
  const asked = [ctx.on, ctx.caller.lo, ctx.caller.hi, q.toLowerCase(), q, id ?? null, username ?? null]
  const list = `from access.login l left join access.lockout k on k.account_id = l.id
     where $1::date is not null and l.area between $2 and $3 and (l.username ^@ $4 or l.name collate "C" ^@ $5)
       and ($6::uuid is null or l.id = $6) and ($7::text is null or l.username = $7) and ${filters[show]}`
  const { rows } = await ctx.tx.query<Account>(
    `select l.id, l.username, l.name, l.area, l.two_factor_enabled as "secondFactor",
       case when k.locked_at is not null then 'administrator' when exists (select from access.attempt t where t.account_id = l.id and t.locked_until > now()) then 'wrong-passwords' else 'no' end as locked,
       (select count(*) from access.session s where s.user_id = l.id and s.expires_at > now()) as sessions,
       (select a.made_at from access.activation a where a.account_id = l.id) as "waitsSince",
       ${postsJson('true')} as posts,
       coalesce((select jsonb_agg(${postJson} order by p.valid_to, p.id) from access.post p
         where ${open} and p.valid_to between $1::date - 90 and $1::date - 1), '[]') as lapsed
     ${list} and l.username > $8
     order by l.username limit ${page + 1}`,
    [...asked, after]
  )
  const accounts = rows.slice(0, page)
  if (rows.length <= page) return { accounts, next: null }
  const next = accounts[page - 1]!.username
  if (after) return { accounts, next }
  // So few accounts there are that they are counted.
  const { rows: counted } = await ctx.tx.query<{ n: number }>(`select count(*)::int as n ${list}`, asked)
  return { accounts, next, total: counted[0]!.n }
}
