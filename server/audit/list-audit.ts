import { sql } from 'kysely'
import type { AuditEntry, AuditQuery } from '../../contract/audit.ts'
import type { Context } from '../platform/context.ts'

/** Entries of the caller's area, newest first; they hold ids and reasons, never facts of people. */
export async function listAudit(ctx: Context, { person, account, before, limit }: AuditQuery): Promise<AuditEntry[]> {
  const { rows } =
    await sql<AuditEntry>`select chain, position, at, account, operation, route, reason, cardinality(persons) as people, batch, detail
    from audit.entry where at < ${before ?? 'infinity'}::timestamptz
      ${person ? sql`and persons @> array[${person}::uuid]` : sql``} ${account ? sql`and account = ${account}` : sql``}
    order by at desc limit ${limit}`.execute(ctx.tables<'audit'>())
  return rows
}

/** Walks every chain from its beginning. */
export async function verifyAudit(
  ctx: Context
): Promise<{ sound: boolean; broken: { chain: number; position: number }[] }> {
  const { rows } = await ctx.tx.query<{ chain: number; position: number }>(
    'select chain, position from audit.verify() limit 100'
  )
  return { sound: rows.length === 0, broken: rows }
}
