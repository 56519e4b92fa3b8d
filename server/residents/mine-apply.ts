import { minePages } from '../../contract/mine.ts'
import { findMatter, type Matter, type Variant } from '../../law/matters.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineHandlers, MineRequest } from '../platform/serve-mine.ts'
import { addDraftPaper, removeDraftPaper } from './draft-papers.ts'
import {
  askQuestion,
  beginDraft,
  checkAnswers,
  discardDraft,
  keepAnswer,
  listDrafts,
  requireOwnMatter
} from './drafts.ts'
import { handIn, registerByConsent } from './hand-in.ts'
import type { Files } from './mine-own-case.ts'
import { knownOf } from './own-seat.ts'
import type { SignedIn } from './sessions.ts'
import { ownSeats } from './show-own-file.ts'

type Own = MineHandlers<SignedIn>['own']

/** Names of one's own children, for who agreed to be told and as long as the consent lives. */
async function entitledChildren(ctx: Context): Promise<string[]> {
  const { rows } = await ctx.tx.query<{ name: string; child: string }>(
    'select name, child from residents.may_be_entitled($1) order by name',
    [ctx.on]
  )
  ctx.sawPeople(rows.map(({ child }) => child))
  return rows.map(({ name }) => name)
}

/** Asking for something on one's own page: one question a page, kept on the server after each. */
type Applying = 'apply' | 'matter' | 'begin' | 'question' | 'answer' | 'check' | 'discard' | 'handIn'
export const applyHandlers = (files: Files): Pick<Own, Applying | 'addDraftPaper' | 'removeDraftPaper'> => ({
  addDraftPaper: (ctx, request) => addDraftPaper(ctx, files, request),
  removeDraftPaper: (ctx, request) => removeDraftPaper(ctx, files, request),
  apply: async ctx => {
    await ownSeats(ctx)
    return { page: 'apply', data: { drafts: await listDrafts(ctx), entitled: await entitledChildren(ctx) } }
  },
  matter: async (ctx, { params }) => {
    const matter = ownMatter(ctx, params.matter)
    return { page: 'matter', data: { matter: matter.key, variant: '', known: await knownOf(ctx), wrong: [] } }
  },
  begin,
  question: async (ctx, { params }) => {
    await ownSeats(ctx)
    const data = await askQuestion(ctx, { id: params.id, field: params.field })
    return 'case' in data ? toCase(data.case) : { page: 'question', data }
  },
  answer,
  check: async (ctx, { params, language }) => {
    const data = await checkAnswers(ctx, { id: params.id, language })
    return 'case' in data ? toCase(data.case) : { page: 'check', data }
  },
  discard: async (ctx, { params }) => {
    await discardDraft(ctx, files.store, params.id)
    return { to: minePages.apply.path }
  },
  handIn: async (ctx, { params, language }) => {
    await ownSeats(ctx)
    const done = await handIn(ctx, { id: params.id, language })
    if ('case' in done) return toCase(done.case)
    const data = await checkAnswers(ctx, { id: params.id, language, wrong: done.wrong })
    return 'case' in data ? toCase(data.case) : { page: 'check', data, status: 422 }
  }
})

const toCase = (id: string): MineAnswer => ({ to: minePages.case.path.replace(':id', id) })
const toDraft = (id: string, field?: string): MineAnswer => ({
  to: field
    ? minePages.question.path.replace(':id', id).replace(':field', field)
    : minePages.check.path.replace(':id', id)
})

/** What nobody may ask for themselves is not there. */
function ownMatter(ctx: Context, key: string | undefined): Matter {
  const matter = findMatter(key ?? '')
  if (!matter?.applicants.includes('self')) throw new Refusal('platform.not-found')
  requireOwnMatter(ctx, matter.key, matter.variants[0]!.key)
  return matter
}

async function begin(ctx: Context, { params, form, language }: MineRequest): Promise<MineAnswer> {
  const matter = ownMatter(ctx, params.matter)
  const known = await knownOf(ctx)
  const variant = matter.variants.find(({ key }) => key === form.variant)
  if (!variant || variant.childIsPerson) {
    const sentence = new Refusal('residents.choose-variant').say(language)
    const data = { matter: matter.key, variant: '', known, wrong: [{ field: 'variant', sentence }] }
    return { page: 'matter', data, status: 422 }
  }
  requireOwnMatter(ctx, matter.key, variant.key)
  if (variant.ground.kind === 'consent') return byConsent(ctx, { matter, variant, form, language })
  const { id, first } = await beginDraft(ctx, { matter, variant })
  return toDraft(id, first)
}

async function byConsent(
  ctx: Context,
  { matter, variant, form, language }: { matter: Matter; variant: Variant } & Pick<MineRequest, 'form' | 'language'>
): Promise<MineAnswer> {
  const asked = { matter: matter.key, variant: variant.key }
  if (form.asked === undefined) return { page: 'consent', data: { ...asked, wrong: [] } }
  if (form.agree === undefined) {
    const sentence = new Refusal('residents.agree').say(language)
    return { page: 'consent', data: { ...asked, wrong: [{ field: 'agree', sentence }] }, status: 422 }
  }
  await registerByConsent(ctx, { matter, variant, version: form.agree })
  return { to: minePages.cases.path }
}

async function answer(ctx: Context, { params, form, language }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const { id, field } = params
  try {
    const kept = await keepAnswer(ctx, { id, field, said: form[field ?? ''] })
    if (kept.case) return toCase(kept.case)
    return toDraft(id!, form.back === 'check' ? undefined : kept.next)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'platform.not-found') throw error
    // Nothing was written before it was refused; a refused word leaves its trace by the door, which comes back here.
    if (error.params.refusal) throw error
    return askAgain(ctx, { params, form, language }, error)
  }
}

async function askAgain(
  ctx: Context,
  { params: { id, field = '' }, form, language }: Pick<MineRequest, 'params' | 'form' | 'language'>,
  refusal: Refusal
): Promise<MineAnswer> {
  const wrong = [{ field, sentence: refusal.say(language) }]
  const data = await askQuestion(ctx, { id, field, wrong, said: (form[field] ?? '').slice(0, 300) })
  return 'case' in data ? toCase(data.case) : { page: 'question', data, status: 422 }
}

/** What was written and the law refuses stands beside its question with article, reason and what there is instead. */
export const applyRefused: MineHandlers<SignedIn>['refused'] = {
  answer: askAgain,
  handIn: async (ctx, { params, language }, refusal) => {
    const wrong = [{ field: 'answers', sentence: refusal.say(language) }]
    const data = await checkAnswers(ctx, { id: params.id, language, wrong })
    return 'case' in data ? toCase(data.case) : { page: 'check', data, status: 422 }
  }
}
