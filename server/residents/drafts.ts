import { rmSync } from 'node:fs'
import { v7 } from 'uuid'
import { z } from 'zod'
import type { MineData, OwnDraft, Wrong } from '../../contract/mine-data.ts'
import { findMatter, findVariant, type Matter, type Variant } from '../../law/matters.ts'
import { attachmentStore, readDraft, requireMatter, stillAsked } from '../cases/index.ts'
import { type FileStore, keptPath } from '../intake/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { childrenFor, nextQuestion, questionsOf, readAnswer, unanswered, withAnswer } from './draft-rules.ts'
import { listDraftPapers } from './list-draft-papers.ts'
import { listOwnChildren } from './own-children.ts'
import { knownOf } from './own-seat.ts'

/** A draft as it is kept, with its answers on the present edition of the form. */
export interface Draft {
  row: OwnDraft & { edition: string; case: string | null }
  matter: Matter
  variant: Variant
  form: Record<string, unknown>
  olderForm: boolean
}

interface Stored extends OwnDraft {
  edition: string
  sealed: string
  case: string | null
}

const columns = `id, matter, variant, edition, sealed, saved_at as "savedAt", case_id as "case"`

/** The matter as somebody asks for it themselves. */
export function requireOwnMatter(ctx: Context, key: string, variantKey: string): { matter: Matter; variant: Variant } {
  const found = requireMatter(ctx, key, variantKey)
  if (!found.matter.applicants.includes('self') || found.variant.childIsPerson) throw new Refusal('cases.no-matter')
  return found
}

/** Begins a draft, or goes on with the one there is. Where it goes on: the first question. */
export async function beginDraft(ctx: Context, { matter, variant }: { matter: Matter; variant: Variant }) {
  await ctx.tx.query(
    `insert into residents.draft (id, person_id, matter, variant, edition, sealed) values ($1, $2, $3, $4, $5, $6)
     on conflict (person_id, matter, variant) where case_id is null do nothing`,
    [v7(), ctx.caller.self, matter.key, variant.key, variant.edition, ctx.sealer.seal('{}')]
  )
  const { rows } = await ctx.tx.query<Stored>(
    `select ${columns} from residents.draft where matter = $1 and variant = $2 and case_id is null`,
    [matter.key, variant.key]
  )
  const draft = opened(ctx, rows[0]!)
  return { id: draft.row.id, first: questionsOf(variant, draft.form)[0]?.name }
}

export async function listDrafts(ctx: Context): Promise<OwnDraft[]> {
  const { rows } = await ctx.tx.query<OwnDraft>(
    'select id, matter, variant, saved_at as "savedAt" from residents.draft where case_id is null order by saved_at desc'
  )
  return rows.filter(({ matter, variant }) => {
    const found = findMatter(matter)
    return found && findVariant(found, variant)
  })
}

/** A draft of mine; locked where it is about to change. */
export async function getDraft(ctx: Context, id: string | undefined, lock = false): Promise<Draft> {
  const known = z.uuid().safeParse(id)
  const { rows } = known.success
    ? await ctx.tx.query<Stored>(`select ${columns} from residents.draft where id = $1 ${lock ? 'for update' : ''}`, [
        known.data
      ])
    : { rows: [] }
  if (!rows[0]) throw new Refusal('platform.not-found')
  return opened(ctx, rows[0])
}

function opened(ctx: Context, { sealed, ...row }: Stored): Draft {
  const found = requireOwnMatter(ctx, row.matter, row.variant)
  const form = row.case ? {} : (JSON.parse(ctx.sealer.open(sealed)) as Record<string, unknown>)
  const olderForm = row.edition !== found.variant.edition
  return { row, ...found, form: olderForm ? stillAsked(found.variant, form) : form, olderForm }
}

export async function askQuestion(
  ctx: Context,
  { id, field, wrong = [], said }: { id: string | undefined; field: string | undefined; wrong?: Wrong[]; said?: string }
): Promise<MineData['question'] | { case: string }> {
  const { row, variant, form } = await getDraft(ctx, id)
  if (row.case) return { case: row.case }
  const questions = questionsOf(variant, form)
  const place = questions.findIndex(({ name }) => name === field)
  const question = questions[place]
  if (!question) throw new Refusal('platform.not-found')
  return {
    draft: row,
    field: question.name,
    said: said ?? String(form[question.name] ?? ''),
    place: place + 1,
    of: questions.length,
    children: question.kind === 'person' ? childrenFor(question, await listOwnChildren(ctx), ctx.on) : [],
    wrong
  }
}

/** Keeps one answer as the schema of the form reads it; the next question, or undefined where all were asked. */
export async function keepAnswer(
  ctx: Context,
  { id, field, said }: { id: string | undefined; field: string | undefined; said: string | undefined }
): Promise<{ next: string | undefined; case: string | null }> {
  const { row, variant, form } = await getDraft(ctx, id, true)
  if (row.case) return { next: undefined, case: row.case }
  const question = questionsOf(variant, form).find(({ name }) => name === field)
  if (!question) throw new Refusal('platform.not-found')
  const value = readAnswer(question, said)
  if (value === undefined && question.required) throw wrongAnswer(question)
  if (question.kind === 'person' && value !== undefined) await requireOwnChild(ctx, value)
  if (value !== undefined) readDraft(variant, { [question.name]: value })
  const told = withAnswer(variant, form, { name: question.name, value })
  await ctx.tx.query(`update residents.draft set sealed = $2, edition = $3, saved_at = now() where id = $1`, [
    row.id,
    ctx.sealer.seal(JSON.stringify(told)),
    variant.edition
  ])
  return { next: nextQuestion(variant, told, question.name), case: null }
}

const wrongAnswer = ({ titleZh, titleEn }: { titleZh: string; titleEn: string }) =>
  new Refusal('cases.form', { where: titleZh, whereEn: titleEn })

/** A child named by its entry is one of mine, or it is as if it were not there. */
export async function requireOwnChild(ctx: Context, enrolment: unknown): Promise<void> {
  const children = await listOwnChildren(ctx)
  if (!children.some(one => one.enrolment === enrolment)) throw new Refusal('residents.not-your-child')
}

export async function checkAnswers(
  ctx: Context,
  { id, language, wrong = [] }: { id: string | undefined; language: 'zh' | 'en'; wrong?: Wrong[] }
): Promise<MineData['check'] | { case: string }> {
  const { row, variant, form, olderForm } = await getDraft(ctx, id)
  if (row.case) return { case: row.case }
  const lacking = unanswered(variant, form).map(question => ({
    field: question.name,
    sentence: wrongAnswer(question).say(language)
  }))
  const children = form.child === undefined ? [] : await listOwnChildren(ctx)
  const papers = await listDraftPapers(ctx, row.id)
  const toMend = wrong.length > 0 ? wrong : lacking
  return { draft: row, known: await knownOf(ctx), form, children, papers, olderForm, wrong: toMend }
}

/** Its papers go with it, row and file. */
export async function discardDraft(ctx: Context, store: FileStore, id: string | undefined): Promise<void> {
  const { row } = await getDraft(ctx, id, true)
  const papers = await listDraftPapers(ctx, row.id)
  await ctx.tx.query('delete from residents.draft where id = $1', [row.id])
  for (const paper of papers) rmSync(keptPath(attachmentStore(store), paper.id), { force: true })
}

/** Part of the daily work: what nobody went on with for 30 days. */
export const forgetDrafts = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'forget drafts', trace: 'none' },
    async ({ tx }) => Number((await tx.query<{ n: string }>('select residents.forget_drafts() as n')).rows[0]!.n)
  )
