import { sql } from 'kysely'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { CaseState, CaseWord } from '../../contract/cases.ts'
import { findMatter, findVariant } from '../../law/matters.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { actOnCase } from './act-on-case.ts'
import { atOffice } from './at-office.ts'
import { requirePlainWords, requireSafeWords } from './case-content.ts'
import { forgetReceipt, openReceipt } from './consent-receipts.ts'
import { findCase } from './get-case.ts'
import type { CaseRow } from './list-cases.ts'
import { listWords } from './list-words.ts'
import { ownRow } from './own-cases.ts'
import { lockCase, requireVersion } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'

/** What a resident may say in their own words: before the decision a statement, against what came out an objection. */
const sayable: Partial<Record<CaseState, CaseWord['kind']>> = {
  submitted: 'statement',
  noticed: 'statement',
  accepted: 'statement',
  'accepted-gaps': 'statement',
  checked: 'statement',
  decided: 'objection',
  delivered: 'objection',
  returned: 'objection'
}

const Words = z.string().trim().min(2).max(1000)

/** Said once: the same words sent twice are one. An objection waits on the work list until it is answered. */
export async function sayInOwnCase(
  ctx: Context,
  { id, text }: { id: string | undefined; text: string | undefined }
): Promise<void> {
  const { id: known, area, matter, variant } = await ownRow(ctx, id)
  const said = Words.safeParse(text)
  if (!said.success) throw new Refusal('cases.words-short')
  requirePlainWords(said.data)
  if (findVariant(findMatter(matter)!, variant)?.privately) requireSafeWords(said.data)
  await atOffice(ctx, area, async there => {
    await lockCase(there, known)
    const row = await ownRow(there, known)
    const kind = sayable[row.state]
    if (!kind) throw new Refusal('cases.not-now')
    const last = (await listWords(there, row)).at(-1)
    if (last?.own && last.text === said.data) return
    await keep(there, row, { kind, text: said.data })
    if (kind === 'objection') await mark(there, row, there.on)
    there.trace({ detail: { case: known, said: kind } })
  })
}

/** Withdrawn by the person; what stands by consent only is deleted at once. Twice is once. */
export async function withdrawOwnCase(ctx: Context, id: string | undefined): Promise<void> {
  const known = z.uuid().safeParse(id)
  const receipt = known.success ? await openReceipt(ctx, known.data) : undefined
  if (receipt && ctx.caller.self) return forgetReceipt(ctx, known.data!, ctx.caller.self)
  const row = await ownRow(ctx, id)
  if (row.state === 'withdrawn') return
  const { version } = row
  const act = { id: row.id, version, deed: 'withdraw', reason: '本人在网上撤回', papers: [], cameBy: 'self' } as const
  await atOffice(ctx, row.area, there => actOnCase(there, { ...act, papers: [] }))
}

/** The office answers an objection in its own words; the person reads it on their page. */
export async function answerObjection(
  ctx: Context,
  { id, version, text }: { id: string; version: number; text: string }
): Promise<{ id: string; version: number }> {
  await lockCase(ctx, id)
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  requireVersion(row, version)
  if (row.objectedOn === null) throw new Refusal('cases.not-now')
  requirePlainWords(text)
  await keep(ctx, row, { kind: 'answer', text })
  await mark(ctx, row, null)
  ctx.trace({ detail: { case: id, said: 'answer' } })
  return { id, version: version + 1 }
}

async function keep(
  ctx: Context,
  { register, id }: CaseRow,
  { kind, text }: Pick<CaseWord, 'kind' | 'text'>
): Promise<void> {
  await ctx
    .tables<'cases'>()
    .insertInto('cases.word')
    .values({ register, case_id: id, id: v7(), kind, sealed: ctx.sealer.seal(text), account: ctx.caller.account })
    .execute()
}

/** Whoever was at the case just now sees that it changed. */
async function mark(ctx: Context, { register, id, version }: CaseRow, on: string | null): Promise<void> {
  await sql`update cases."case" set objected_on = ${on}::date, version = ${version + 1}
    where register = ${register} and id = ${id}::uuid`.execute(ctx.tables<'cases'>())
}
