import { type RawBuilder, sql } from 'kysely'
import type { AuditEntry, AuditQuery } from '../../contract/audit.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { findEntries, whereOf } from './find-entries.ts'

/** Entries of the caller's area, newest first; they hold ids and reasons, never facts of people. */
export async function listAudit(
  ctx: Context,
  { after, limit, refused, ...filter }: AuditQuery
): Promise<{ entries: AuditEntry[]; next: string | null; total?: number }> {
  const where = await whereOf(ctx, { ...filter, refused: refused === 'true' })
  const rest = after === undefined ? sql`` : beyond(after)
  const rows = await findEntries(
    ctx,
    sql`${where} ${rest} order by e.at desc, e.chain desc, e.position desc limit ${limit + 1}`
  )
  const entries = rows.slice(0, limit)
  const last = rows.length > limit ? entries.at(-1) : undefined
  const total = await totalWith(ctx, { after, more: last !== undefined }, sql`from audit.entry e where ${where}`)
  return { entries, next: last ? keyOf(last) : null, ...total }
}

const keyOf = ({ chain, position }: AuditEntry): string => `${chain}.${position}`

/** What comes after an entry. Its moment is read where it stands: what is shown of it is cut to milliseconds. */
function beyond(key: string): RawBuilder<unknown> {
  const [, chain, position] = /^(\d{1,3})\.(\d{1,15})$/.exec(key) ?? []
  if (!chain || !position) throw new Refusal('audit.page')
  const at = sql`(select k.at from audit.entry k where k.chain = ${chain}::smallint and k.position = ${position}::bigint)`
  return sql`and e.at <= ${at} and (e.at, e.chain, e.position) < (${at}, ${chain}::smallint, ${position}::bigint)`
}

/** Walks chains from their beginning; the desk asks for a few at a time, so that who waits sees how far it has come. */
export async function verifyAudit(
  ctx: Context,
  { first, last }: { first: number; last: number }
): Promise<{ sound: boolean; entries: number; broken: { chain: number; position: number }[] }> {
  const { rows } = await ctx.tx.query<{ chain: number; entries: number; broken: number[] }>(
    'select chain, entries, to_jsonb(broken) as broken from audit.verify_chains($1, $2)',
    [first, last]
  )
  const broken = rows.flatMap(({ chain, broken: wrong }) => [...new Set(wrong)].map(position => ({ chain, position })))
  const entries = rows.reduce((sum, row) => sum + row.entries, 0)
  ctx.trace({ detail: { verified: entries, broken: broken.length } })
  return { sound: broken.length === 0, entries, broken: broken.slice(0, 100) }
}
