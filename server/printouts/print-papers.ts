import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Applicant } from '../../contract/cases.ts'
import type { PaperKind } from '../../contract/printouts.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { actOperations } from '../../law/acts.ts'
import { type Context, requireBasis } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { longestNumber } from '../platform/refused-words.ts'
import { drawPapers, type Paper } from './draw-paper.ts'
import { isPrinted, notePrint, type Stands } from './keep-printouts.ts'
import { bySource, type PaperSource, sourceOf } from './paper-source.ts'

interface Chosen extends Stands {
  register: number
  id: string
  subject: string
  kind: PaperKind
  person: string | null
}

const jobWords = { zh: '文书打印', en: 'Papers' } as const

/** The papers chosen, in the order in which they waited, held until the transaction ends: of two desks one prints. */
async function take(ctx: Context, sources: readonly PaperSource[], ids: readonly string[]): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`
    select p.register, p.id, p.subject_id as subject, p.kind, p.state, p.person_id as person, ${isPrinted} from printouts.printout p
    where p.id = any(${ids}::uuid[]) and p.state <> 'void' order by p.id for update of p`.execute(
    ctx.tables<'printouts'>()
  )
  if (rows.length < new Set(ids).size) throw new Refusal('printouts.void')
  for (const { kind } of rows) requireBasis(actOperations.paper[kind], ctx.on)
  ctx.sawPeople(rows.flatMap(({ person }) => person ?? []))
  for (const [source, papers] of bySource(sources, rows)) {
    await source.require?.(
      ctx,
      papers.map(({ subject }) => subject)
    )
  }
  return rows
}

/** Marks papers printed as one job. What was printed before is printed again for a reason only. */
export async function printPapers(
  ctx: Context,
  sources: readonly PaperSource[],
  { printouts: ids, reason }: { printouts: string[]; reason?: string | undefined }
): Promise<{ job: string; printed: number }> {
  if (longestNumber(reason ?? '') >= 11) throw new Refusal('printouts.number')
  const chosen = await take(ctx, sources, ids)
  const job = v7()
  for (const printout of chosen) await notePrint(ctx, printout, { job, reason })
  ctx.trace({ detail: { job, printed: chosen.length } })
  return { job, printed: chosen.length }
}

/** The file of a job of one's own, as often as it takes to have it, on the day it was made. */
export async function fetchPrintJob(
  ctx: Context,
  sources: readonly PaperSource[],
  { job, language }: { job: string; language: Paper['language'] }
): Promise<MadeFile> {
  const { rows } = await sql<Pick<Chosen, 'subject' | 'kind' | 'person'>>`
    select p.subject_id as subject, p.kind, p.person_id as person
    from printouts.print t join printouts.printout p on p.register = t.register and p.id = t.printout_id
    where t.job = ${job}::uuid and t.account = ${ctx.caller.account}::uuid and t.printed_at > now() - interval '1 day' and p.state <> 'void'
    order by p.id`.execute(ctx.tables<'printouts'>())
  if (rows.length === 0) throw new Refusal('platform.not-found')
  ctx.sawPeople(rows.flatMap(({ person }) => person ?? []))
  const papers: Paper[] = []
  for (const row of rows) {
    requireBasis(actOperations.paper[row.kind], ctx.on)
    papers.push(await sourceOf(sources, row.kind).draw(ctx, row, language))
  }
  const bytes = await drawPapers(papers)
  const name = papers.length === 1 ? papers[0]!.title : `${jobWords[language]} ${ctx.on} (${papers.length})`
  return { name: `${name}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: papers.length }
}

/** What was printed is handed over; what follows for the thing itself, its domain does. */
export async function handOverPapers(
  ctx: Context,
  sources: readonly PaperSource[],
  { printouts: ids, cameBy }: { printouts: string[]; cameBy?: Applicant | undefined }
): Promise<{ handedOver: number }> {
  const chosen = await take(ctx, sources, ids)
  if (chosen.some(({ state }) => state !== 'printed')) throw new Refusal('printouts.not-printed')
  for (const { register, id, subject, kind, state } of chosen)
    if (!(await sourceOf(sources, kind).handOver?.(ctx, { subject, kind, state, cameBy })))
      await sql`update printouts.printout set state = 'handed-over', closed_at = now(), closed_account = ${ctx.caller.account}::uuid
        where register = ${register} and id = ${id}::uuid`.execute(ctx.tables<'printouts'>())
  ctx.trace({ detail: { handedOver: chosen.length } })
  return { handedOver: chosen.length }
}
