import { rmSync } from 'node:fs'
import { v7 } from 'uuid'
import { minePages } from '../../contract/mine.ts'
import { isAtOnce, type Matter, type Variant } from '../../law/matters.ts'
import { attachmentStore } from '../cases/index.ts'
import { keptPath, sealFile } from '../intake/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import { checkAnswers, getDraft } from './drafts.ts'
import { listDraftPapers } from './list-draft-papers.ts'
import type { Files } from './mine-own-case.ts'
import { ownSeats } from './show-own-file.ts'

/** More than a form needs, and few enough that nobody fills the disk with drafts. */
const mostPapers = 20

/** The papers one may photograph while the form is filled in; what is done in the moment needs none. */
export const papersOfDraft = (matter: Matter, variant: Variant): Variant['papers'] =>
  isAtOnce(matter, variant.key) ? [] : variant.papers

/** Taken by the camera, checked by its bytes and scanned like an attachment, and sealed beside them: it stays where the phone is closed. */
export async function addDraftPaper(ctx: Context, { store }: Files, request: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const { params, file, language } = request
  const { row, matter, variant } = await getDraft(ctx, params.id, true)
  if (row.case) return { to: minePages.case.path.replace(':id', row.case) }
  try {
    if (!file) throw new Refusal('intake.no-file')
    if (file instanceof Refusal) throw file
    const { paper, kind, path, bytes, note } = file
    if (!papersOfDraft(matter, variant).some(({ key }) => key === paper)) throw new Refusal('cases.attachment-paper')
    if ((await listDraftPapers(ctx, row.id)).length >= mostPapers) throw new Refusal('residents.many-papers')
    const id = v7()
    await ctx.tx.query(
      'insert into residents.draft_paper (id, draft_id, person_id, paper, kind, bytes) values ($1, $2, $3, $4, $5, $6)',
      [id, row.id, ctx.caller.self, paper, kind, bytes]
    )
    await ctx.tx.query('update residents.draft set saved_at = now() where id = $1', [row.id])
    note(id)
    await sealFile(attachmentStore(store), id, path)
    return toCheck(row.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    ctx.trace({ detail: { refused: error.code } })
    const data = await checkAnswers(ctx, {
      id: row.id,
      language,
      wrong: [{ field: 'file', sentence: error.say(language) }]
    })
    return 'case' in data ? toCheck(row.id) : { page: 'check', data, status: error.status }
  }
}

export async function removeDraftPaper(
  ctx: Context,
  { store }: Files,
  { params, form }: MineRequest
): Promise<MineAnswer> {
  const { row } = await getDraft(ctx, params.id, true)
  const paper = (await listDraftPapers(ctx, row.id)).find(({ id }) => id === form.paper)
  if (!paper) throw new Refusal('platform.not-found')
  await ctx.tx.query('delete from residents.draft_paper where id = $1', [paper.id])
  rmSync(keptPath(attachmentStore(store), paper.id), { force: true })
  return toCheck(row.id)
}

const toCheck = (id: string): MineAnswer => ({ to: minePages.check.path.replace(':id', id) })

/** Ids of what drafts hold, for the daily work that deletes sealed files without a row. */
export const heldByDrafts = (platform: Platform, caller: Caller): Promise<string[]> =>
  inTransaction(
    platform,
    { caller, operation: 'platform.housekeeping', route: 'papers of drafts', trace: 'none' },
    async ({ tx }) =>
      (await tx.query<{ id: string }>('select residents.sealed_papers() as id')).rows.map(({ id }) => id)
  )
