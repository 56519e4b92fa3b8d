import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { MadeFile } from '../../contract/rosters.ts'
import { type FileStore, keptPath, readKept, sealFile } from '../intake/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type AttachmentKind, attachmentKinds } from './attachment-rules.ts'
import { openContent, requireMatter } from './case-content.ts'
import { fold, isOpen } from './case-rules.ts'
import { findCase } from './get-case.ts'
import { listAttachments } from './list-attachments.ts'
import type { CaseRow } from './list-cases.ts'
import { isInstant, lockCase, recordDeed, stepsOf } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'

/** Kept as long as a suit may still be brought (six months, Administrative Procedure Law 46), and not a day longer (PIPL 19). */
export const attachmentKeptDays = 180

/** Beside the kept uploads, which are swept by other rules. */
export const attachmentStore = ({ folder, keys }: FileStore): FileStore => ({
  folder: join(folder, 'attachments'),
  keys
})

interface Adding {
  id: string
  paper: string
  kind: AttachmentKind
  path: string
  bytes: number
}

/** Keeps a paper sealed and links it to what it shows: who brought it is not asked for it again, and an owed one has come. */
export async function addAttachment(
  ctx: Context,
  store: FileStore,
  { id, paper, kind, path, bytes }: Adding
): Promise<{ id: string; version: number }> {
  await lockCase(ctx, id)
  const row = await seen(ctx, id)
  const { matter, variant } = requireMatter(ctx, row.matter, row.variant)
  if (!variant.papers.some(({ key }) => key === paper)) throw new Refusal('cases.attachment-paper')
  if (isInstant(matter, row) || !(isOpen(row.state as never) || row.state === 'draft'))
    throw new Refusal('cases.not-now')
  const attachment = v7()
  await ctx
    .tables<'cases'>()
    .insertInto('cases.attachment')
    .values({ register: row.register, case_id: id, id: attachment, paper, kind, bytes, account: ctx.caller.account })
    .execute()
  const content = openContent(ctx, row.sealed)
  const sealed = ctx.sealer.seal(JSON.stringify({ ...content, papers: [...new Set([...content.papers, paper])] }))
  const steps = await stepsOf(ctx, row)
  let version = row.version + 1
  if (fold(false, steps).owed.includes(paper))
    version = await recordDeed(ctx, row, {
      matter,
      steps,
      step: { deed: 'supply', by: ctx.caller.account, papers: [paper] },
      set: { sealed }
    })
  else
    await ctx
      .tables<'cases'>()
      .updateTable('cases.case')
      .set({ sealed, version })
      .where('register', '=', row.register)
      .where('id', '=', id)
      .execute()
  await sealFile(attachmentStore(store), attachment, path)
  ctx.trace({ detail: { case: id, attachment } })
  return { id: attachment, version }
}

/** What stands sealed already, brought with the form of a case that was opened just now. */
export async function adoptAttachments(
  ctx: Context,
  id: string,
  files: readonly { id: string; paper: string; kind: string; bytes: number }[]
): Promise<void> {
  const { register } = await seen(ctx, id)
  for (const { id: attachment, paper, kind, bytes } of files)
    await ctx
      .tables<'cases'>()
      .insertInto('cases.attachment')
      .values({ register, case_id: id, id: attachment, paper, kind, bytes, account: ctx.caller.account })
      .execute()
}

async function seen(ctx: Context, id: string): Promise<CaseRow> {
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  await requireDistance(ctx, row.person, ...(row.childPerson ? [row.childPerson] : []))
  return row
}

interface One {
  id: string
  attachment: string
}

/** The paper itself, for whoever may see the case. */
export async function readAttachment(ctx: Context, store: FileStore, { id, attachment }: One): Promise<MadeFile> {
  const row = await seen(ctx, id)
  const found = (await listAttachments(ctx, row)).find(one => one.id === attachment)
  if (!found) throw new Refusal('platform.not-found')
  const { variant } = requireMatter(ctx, row.matter, row.variant)
  const title = variant.papers.find(({ key }) => key === found.paper)?.titleZh ?? found.paper
  const base64 = (await openAttached(store, attachment)).toString('base64')
  ctx.trace({ detail: { case: id, attachment } })
  return { name: `${title}.${attachmentKinds[found.kind].ending}`, type: found.kind, base64, rows: 1 }
}

/** What was sealed under an id, in clear. */
export const openAttached = (store: FileStore, id: string): Promise<Buffer> => readKept(attachmentStore(store), id)

/** A paper brought by mistake goes at once. That it was shown stays said until it is asked for anew. */
export async function removeAttachment(
  ctx: Context,
  store: FileStore,
  { id, attachment }: One
): Promise<{ id: string }> {
  const row = await seen(ctx, id)
  const { rows } = await sql`delete from cases.attachment
    where register = ${row.register} and case_id = ${id}::uuid and id = ${attachment}::uuid returning id`.execute(
    ctx.tables<'cases'>()
  )
  if (rows.length === 0) throw new Refusal('platform.not-found')
  rmSync(keptPath(attachmentStore(store), attachment), { force: true })
  ctx.trace({ detail: { case: id, attachment } })
  return { id }
}

/**
 * Part of the daily work: papers of cases that ended long enough ago, drafts nobody went on with, and files without a row; `held` are
 * those of forms that were not handed in yet.
 */
export async function forgetAttachments(
  platform: Platform,
  store: FileStore,
  { caller, held }: { caller: Caller; held: readonly string[] }
): Promise<number> {
  const asked = { caller, operation: 'platform.housekeeping', route: 'forget attachments', trace: 'none' } as const
  const { gone, known } = await inTransaction(platform, asked, async ctx => {
    const db = ctx.tables<'cases'>()
    const old = await sql<{ id: string }>`
      delete from cases.attachment a using cases."case" c
      where c.register = a.register and c.id = a.case_id
        and c.state in ('draft', 'delivered', 'returned', 'withdrawn')
        and greatest((a.added_at at time zone 'Asia/Shanghai')::date,
          (select max(e.done_on) from cases.event e where e.register = c.register and e.case_id = c.id))
          < ${ctx.on}::date - ${attachmentKeptDays}::int
      returning a.id`.execute(db)
    const seen = await sql<{ id: string }>`
      delete from cases.clue_evidence e using cases.clue c
      where c.register = e.register and c.id = e.clue_id and c.answered_on < ${ctx.on}::date - ${attachmentKeptDays}::int
      returning e.id`.execute(db)
    const rest = await sql<{ id: string }>`
      select id from cases.attachment union all select id from cases.clue_evidence`.execute(db)
    return {
      gone: [...old.rows, ...seen.rows].map(({ id }) => id),
      known: new Set([...rest.rows.map(({ id }) => id), ...held])
    }
  })
  const kept = attachmentStore(store)
  for (const id of gone) rmSync(keptPath(kept, id), { force: true })
  for (const id of orphans(kept)) if (!known.has(id)) rmSync(keptPath(kept, id), { force: true })
  return gone.length
}

/** A file younger than a day may still be on its way to its row. */
function orphans({ folder }: FileStore): string[] {
  const inside = join(folder, 'uploads')
  try {
    return readdirSync(inside)
      .filter(name => name.endsWith('.sealed') && statSync(join(inside, name)).mtimeMs < Date.now() - 86_400_000)
      .map(name => name.replace('.sealed', ''))
  } catch {
    return []
  }
}
