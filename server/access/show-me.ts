import type { Me } from '../../contract/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { postsJson } from './account-posts.ts'
import { worksUntil } from './qualifications.ts'

export async function showMe(ctx: Context): Promise<Me> {
  const { rows } = await ctx.tx.query<Pick<Me, 'account' | 'posts' | 'worksUntil'>>(
    `select jsonb_build_object('id', l.id, 'username', l.username, 'name', l.name, 'secondFactor', l.two_factor_enabled) as account, ${worksUntil} as "worksUntil",
       ${postsJson('p.valid_from <= $1')} as posts
     from access.login l where l.id = $2`,
    [ctx.on, ctx.caller.account]
  )
  if (!rows[0]) throw new Refusal('platform.sign-in')
  const { post, permissions, withheld } = ctx.caller
  return {
    ...rows[0],
    activePost: (post ?? null) as Me['activePost'],
    secondFactorNeeded: withheld === 'access.second-factor-needed',
    permissions: [...permissions].sort()
  }
}
