import type { Account } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { postsJson } from './account-posts.ts'

const page = 50

/** The accounts administered in the caller's area, by user name from `after` on; staff only, nothing of residents. */
export async function listAccounts(ctx: Context, after: string): Promise<{ accounts: Account[]; next: string | null }> {
  const { rows } = await ctx.tx.query<Account>(
    `select l.id, l.username, l.name, l.area, l.two_factor_enabled as "secondFactor",
       case when k.locked_at is not null then 'administrator' when exists (select from access.attempt t where t.account_id = l.id and t.locked_until > now()) then 'wrong-passwords' else 'no' end as locked,
       (select count(*) from access.session s where s.user_id = l.id and s.expires_at > now()) as sessions,
       ${postsJson('true')} as posts
     from access.login l left join access.lockout k on k.account_id = l.id
     where l.area between $2 and $3 and l.username > $4
     order by l.username limit ${page + 1}`,
    [ctx.on, ctx.caller.lo, ctx.caller.hi, after]
  )
  const accounts = rows.slice(0, page)
  return { accounts, next: rows.length > page ? accounts[page - 1]!.username : null }
}
