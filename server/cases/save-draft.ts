import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { openContent, readDraft, readForm, requireMatter } from './case-content.ts'
import { childOf, claimKeyOf, seatOf } from './case-people.ts'
import { findCase } from './get-case.ts'
import { isInstant, lockCase, requireVersion } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'

interface Draft {
  id: string
  version: number
  form: Record<string, unknown>
  papers: string[]
}

/**
 * Writes a draft on the present edition of its form; what was written wrongly in a case that is not accepted yet is put right the
 * same way, so that nobody has to begin anew for a slip.
 */
export async function saveDraft(
  ctx: Context,
  { id, version, form, papers }: Draft
): Promise<{ id: string; version: number }> {
  await lockCase(ctx, id)
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  requireVersion(row, version)
  const { matter, variant } = requireMatter(ctx, row.matter, row.variant)
  if (isInstant(matter, row) || !['draft', 'submitted', 'noticed'].includes(row.state))
    throw new Refusal('cases.not-now')
  const draft = row.state === 'draft'
  const read = (draft ? readDraft : readForm)(variant, form)
  const person = await seatOf(ctx, row.enrolment)
  const child = await childOf(ctx, { variant, person, form: read })
  const content = openContent(ctx, row.sealed)
  const told = { ...read, ...child?.facts }
  const shown = papers.filter(key => variant.papers.some(paper => paper.key === key))
  await ctx
    .tables<'cases'>()
    .updateTable('cases.case')
    .set({
      version: version + 1,
      child_id: child?.enrolment ?? null,
      child_person: child?.person ?? null,
      claim_key: await claimKeyOf(ctx, { matter, variant, person, child, form: told, draft }),
      sealed: ctx.sealer.seal(
        JSON.stringify({
          ...content,
          form: told,
          papers: draft ? shown : [...new Set([...content.papers, ...shown])],
          edition: variant.edition
        })
      )
    })
    .where('register', '=', row.register)
    .where('id', '=', id)
    .execute()
    .catch((error: { code?: string }) => {
      throw error.code === '23505' ? new Refusal('cases.open-already') : error
    })
  ctx.trace({ detail: { case: id } })
  return { id, version: version + 1 }
}
