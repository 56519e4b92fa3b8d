import { everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { keptDays } from './get-list.ts'

/** What lists said of people goes after its term, whether it was confirmed or not: the events in the register are what stays. */
export function forgetRows(platform: Platform): Promise<number> {
  const caller = {
    account: '00000000-0000-7000-8000-0000000011f7',
    post: undefined,
    role: 'jobs',
    ...everywhere,
    permissions: new Set<string>()
  }
  const request = { caller, operation: 'lists.match', route: 'forgetRows', trace: 'changes' as const }
  return inTransaction(platform, request, async ctx => {
    const { rowCount } = await ctx.tx.query(
      `delete from lists.row where made_at < now() - make_interval(days => $1::int)`,
      [keptDays]
    )
    ctx.trace({ detail: { rows: rowCount ?? 0 } })
    return rowCount ?? 0
  })
}
