import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import type { OwnDraftPaper, Wrong } from '../../contract/mine-data.ts'
import type { Matter, Variant } from '../../law/matters.ts'
import { adoptAttachments, atOffice, listReceipts, openCase } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { unanswered } from './draft-rules.ts'
import { getDraft, requireOwnChild } from './drafts.ts'
import { listDraftPapers } from './list-draft-papers.ts'
import { seatToAskAt } from './own-seat.ts'

/** To which question a refusal of the whole form leads back. */
const fieldOf: Record<string, string> = {
  'cases.child-day': 'childBornOn',
  'cases.child-future': 'childBornOn',
  'cases.child-unborn': 'childBornOn',
  'cases.child-number': 'childNumber',
  'residents.not-your-child': 'child'
}

/** Hands a draft in, once: whoever sends it again is led to the case it became. */
export async function handIn(
  ctx: Context,
  { id, language }: { id: string | undefined; language: 'zh' | 'en' }
): Promise<{ case: string } | { wrong: Wrong[] }> {
  const { row, matter, variant, form } = await getDraft(ctx, id, true)
  if (row.case) return { case: row.case }
  const [lacking] = unanswered(variant, form)
  if (lacking)
    return {
      wrong: [
        {
          field: lacking.name,
          sentence: new Refusal('cases.form', { where: lacking.titleZh, whereEn: lacking.titleEn }).say(language)
        }
      ]
    }
  await ctx.tx.query('savepoint hand_in')
  try {
    const papers = await listDraftPapers(ctx, row.id)
    const opened = await open(ctx, { matter, variant, form, papers })
    await ctx.tx.query('delete from residents.draft_paper where draft_id = $1', [row.id])
    await ctx.tx.query(`update residents.draft set sealed = '', case_id = $2, saved_at = now() where id = $1`, [
      row.id,
      opened
    ])
    return { case: opened }
  } catch (error) {
    // A refused word is undone, counted and traced by the door.
    if (!(error instanceof Refusal) || error.params.refusal) throw error
    await ctx.tx.query('rollback to savepoint hand_in')
    ctx.trace({ detail: { refused: error.code } })
    return { wrong: [{ field: fieldOf[error.code] ?? '', sentence: error.say(language) }] }
  }
}

interface Asking {
  matter: Matter
  variant: Variant
  form: Record<string, unknown>
  papers?: OwnDraftPaper[]
  consent?: string
}

async function open(ctx: Context, { matter, variant, form, papers = [], consent }: Asking): Promise<string> {
  if (form.child !== undefined) await requireOwnChild(ctx, form.child)
  const { enrolment, area } = await seatToAskAt(ctx, form.child)
  const asked = NewCase.parse({
    commandId: v7(),
    matter: matter.key,
    variant: variant.key,
    enrolment,
    applicant: 'self',
    form,
    papers: [...new Set(papers.map(({ paper }) => paper))],
    ...(consent && { consent: { version: consent, channel: 'on-screen' } })
  })
  return atOffice(ctx, area, async there => {
    const { id } = await openCase(there, asked)
    if (papers.length > 0) await adoptAttachments(there, id, papers)
    return id
  })
}

/** What stands by consent is kept once: nothing of it is written before the person agreed, and agreeing again adds nothing. */
export async function registerByConsent(
  ctx: Context,
  { matter, variant, version }: { matter: Matter; variant: Variant; version: string }
): Promise<void> {
  const kept = await listReceipts(ctx, ctx.caller.self!)
  if (kept.some(receipt => receipt.matter === matter.key)) return
  await open(ctx, { matter, variant, form: {}, consent: version })
}
