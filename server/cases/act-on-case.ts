import { v7 } from 'uuid'
import type { CaseDeed } from '../../contract/cases.ts'
import { findMatter } from '../../law/matters.ts'
import { reissueCertificate, revokeCertificate } from '../certificates/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requirePlainWords } from './case-content.ts'
import { after, denied } from './case-rules.ts'
import { forgetReceipt, openReceipt } from './consent-receipts.ts'
import { findCase, viewOf } from './get-case.ts'
import { requireDistance } from './step-aside.ts'

interface Act {
  id: string
  deed: Extract<CaseDeed, 'return' | 'withdraw' | 'reissue'>
  reason: string
}

/** Withdraws at the resident's wish, returns what was issued wrongly, or issues anew. What stands by consent is withdrawn at once. */
export async function actOnCase(ctx: Context, { id, deed, reason }: Act): Promise<{ id: string }> {
  requirePlainWords(reason)
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`case ${id}`])
  const row = await findCase(ctx, id)
  if (!row) return withdrawReceipt(ctx, id, deed)
  await requireDistance(ctx, row.person)
  const { account } = ctx.caller
  const view = viewOf(row)
  if (denied(view, deed, account)) throw new Refusal('cases.not-now')
  const { state } = after(view, deed, account)
  const db = ctx.tables<'cases'>()
  await db
    .insertInto('cases.event')
    .values({
      register: row.register,
      case_id: id,
      id: v7(),
      deed,
      state,
      account,
      basis: findMatter(row.matter)!.operation,
      reason
    })
    .execute()
  await db.updateTable('cases.case').set({ state }).where('register', '=', row.register).where('id', '=', id).execute()
  const { register, area, person } = row
  if (deed === 'reissue') await reissueCertificate(ctx, { register, id, area, person }, reason)
  else await revokeCertificate(ctx, id, reason)
  ctx.trace({ detail: { case: id, deed } })
  return { id }
}

/** The reason is not kept: nothing is. */
async function withdrawReceipt(ctx: Context, id: string, deed: Act['deed']): Promise<{ id: string }> {
  const receipt = await openReceipt(ctx, id)
  if (!receipt) throw new Refusal('platform.not-found')
  if (deed !== 'withdraw') throw new Refusal('cases.not-now')
  await requireDistance(ctx, receipt.person)
  await forgetReceipt(ctx, id)
  return { id }
}
