import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Filter, whereOf } from './find-entries.ts'
import { type ChainedRow, format, signedFile } from './signed-file.ts'

const most = 20_000

/** Entries in the order of their chains, each with the hash it follows from, signed with the key of the installation. */
export async function exportAudit(
  ctx: Context,
  { purpose, ...filter }: Filter & { purpose: string }
): Promise<{ name: string; file: string; entries: number }> {
  const where = await whereOf(ctx, filter)
  const { rows } = await sql<ChainedRow>`
    select e.chain, e.position, encode(audit.hash_before(e.chain, e.position), 'hex') as previous, encode(e.hash, 'hex') as hash,
      audit.text_of(e) as row
    from audit.entry e where ${where} order by e.chain, e.position limit ${most + 1}`.execute(ctx.tables<'audit'>())
  if (rows.length > most) throw new Refusal('audit.export-too-long', { most })
  const madeAt = new Date().toISOString()
  const head = { format, madeAt, by: ctx.caller.account, purpose, filter, entries: rows.length } as const
  ctx.trace({ reason: purpose, detail: { exported: rows.length } })
  return {
    name: `anjia-audit-${madeAt.slice(0, 16).replaceAll(/[-:]/g, '')}.jsonl`,
    file: signedFile(head, rows, ctx.sealer.sign),
    entries: rows.length
  }
}
