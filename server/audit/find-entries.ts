import { type RawBuilder, sql } from 'kysely'
import type { AuditEntry } from '../../contract/audit.ts'
import { areaRange } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

export interface Filter {
  person?: string | undefined
  account?: string | undefined
  username?: string | undefined
  operation?: string | undefined
  route?: string | undefined
  area?: number | undefined
  refused?: boolean | undefined
  from?: string | undefined
  to?: string | undefined
}

/** `e` is an entry; each part has an index to stand on, except a route, which comes with its operation. */
export async function whereOf(ctx: Context, filter: Filter): Promise<RawBuilder<unknown>> {
  // A route by itself has no index, to spare every read and change of the register the cost of one.
  if (filter.route && !filter.operation) throw new Refusal('audit.route-alone')
  const parts = [sql`true`]
  const account = filter.account ?? (filter.username && (await accountOf(ctx, filter.username)))
  if (account) parts.push(sql`e.account = ${account}::uuid`)
  if (filter.operation) parts.push(sql`e.operation = ${filter.operation}`)
  if (filter.route) parts.push(sql`e.route = ${filter.route}`)
  if (filter.from) parts.push(sql`e.at >= ${filter.from}::timestamptz`)
  if (filter.to) parts.push(sql`e.at <= ${filter.to}::timestamptz`)
  if (filter.refused) parts.push(sql`e.detail ? 'refused'`)
  if (filter.person)
    parts.push(sql`(e.chain, e.position) in (select chain, position from audit.about(${filter.person}::uuid))`)
  if (filter.area !== undefined) {
    const { lo, hi } = areaRange(filter.area)
    if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
    parts.push(sql`e.area_lo >= ${lo} and e.area_hi <= ${hi}`)
  }
  return sql.join(parts, sql` and `)
}

async function accountOf(ctx: Context, username: string): Promise<string> {
  const { rows } = await ctx.tx.query<{ id: string }>('select id from access.login where username = $1', [
    username.toLowerCase()
  ])
  if (!rows[0]) throw new Refusal('audit.no-account', { username })
  return rows[0].id
}

type Found = Omit<AuditEntry, 'area'> & { lo: number | null; hi: number | null }

/** The entries come first and the names of accounts after: only those of the page are looked up. */
export async function findEntries(ctx: Context, chosen: RawBuilder<unknown>): Promise<AuditEntry[]> {
  const { rows } = await sql<Found>`
    select e.chain, e.position, e.at, e.account, l.username, l.name as "accountName", e.operation, e.route, e.reason, e.area_lo as lo,
      e.area_hi as hi, cardinality(e.persons) as people, coalesce(e.persons[1:10], '{}')::text[] as persons, e.batch, e.detail ->> 'refused' as refused, e.detail
    from (select * from audit.entry e where ${chosen}) e left join access.login l on l.id = e.account
    order by e.at desc, e.chain desc, e.position desc`.execute(ctx.tables<'audit'>())
  return rows.map(({ lo, hi: _, ...row }) => ({ ...row, area: (lo || null) as AuditEntry['area'] }))
}
