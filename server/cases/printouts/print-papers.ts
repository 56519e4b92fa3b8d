import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Applicant, PrintoutKind } from '../../../contract/cases.ts'
import type { MadeFile } from '../../../contract/rosters.ts'
import { drawPapers, type Paper } from '../../certificates/index.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { actOnCase } from '../act-on-case.ts'
import { requirePlainWords } from '../case-content.ts'
import { getRow } from '../list-cases.ts'
import { paperOf } from '../print-receipt.ts'
import { receiptWords } from '../receipt-words.ts'
import { requireDistance } from '../step-aside.ts'
import { isPrinted, notePrint, type Stands } from './keep-printouts.ts'

interface Chosen extends Stands {
  register: number
  id: string
  case: string
  kind: PrintoutKind
}

/** The papers chosen, in the order in which they waited, held until the transaction ends: of two desks one prints. */
async function take(ctx: Context, ids: readonly string[]): Promise<Chosen[]> {
  const { rows } = await sql<Chosen & { person: string; child: string | null }>`
    select p.register, p.id, p.case_id as "case", p.kind, p.state, ${isPrinted}, c.person_id as person, c.child_person as child
    from cases.printout p join cases."case" c on c.register = p.register and c.id = p.case_id
    where p.id = any(${ids}::uuid[]) and p.state <> 'void' order by p.id for update of p`.execute(ctx.tables<'cases'>())
  if (rows.length < new Set(ids).size) throw new Refusal('cases.printout-void')
  const people = [...new Set(rows.flatMap(({ person, child }) => [person, ...(child ? [child] : [])]))]
  await requireDistance(ctx, ...people)
  ctx.sawPeople(people)
  return rows
}

/** Marks papers printed as one job. What was printed before is printed again for a reason only. */
export async function printPapers(
  ctx: Context,
  { printouts: ids, reason }: { printouts: string[]; reason?: string | undefined }
): Promise<{ job: string; printed: number }> {
  requirePlainWords(reason)
  const chosen = await take(ctx, ids)
  const job = v7()
  for (const printout of chosen) await notePrint(ctx, printout, { job, reason })
  ctx.trace({ detail: { job, printed: chosen.length } })
  return { job, printed: chosen.length }
}

/** The file of a job of one's own, as often as it takes to have it, on the day it was made. */
export async function fetchPrintJob(
  ctx: Context,
  { job, language }: { job: string; language: Paper['language'] }
): Promise<MadeFile> {
  const { rows } = await sql<{ case: string; kind: PrintoutKind }>`
    select p.case_id as "case", p.kind from cases.print t join cases.printout p on p.register = t.register and p.id = t.printout_id
    where t.job = ${job}::uuid and t.account = ${ctx.caller.account}::uuid and t.printed_at > now() - interval '1 day' and p.state <> 'void'
    order by p.id`.execute(ctx.tables<'cases'>())
  if (rows.length === 0) throw new Refusal('platform.not-found')
  const papers: Paper[] = []
  for (const { case: id, kind } of rows) {
    const row = await getRow(ctx, id)
    ctx.sawPeople([row.person])
    papers.push(await paperOf(ctx, row, { language, which: kind }))
  }
  const bytes = await drawPapers(papers)
  const name = papers.length === 1 ? papers[0]!.title : `${receiptWords.job[language]} ${ctx.on} (${papers.length})`
  return { name: `${name}.pdf`, type: 'application/pdf', base64: bytes.toString('base64'), rows: papers.length }
}

/** A decided case is delivered with the paper; what was done at once, or only tells what is missing, is handed over and nothing more. */
export async function handOverPapers(
  ctx: Context,
  { printouts: ids, cameBy }: { printouts: string[]; cameBy?: Applicant | undefined }
): Promise<{ handedOver: number }> {
  const chosen = await take(ctx, ids)
  if (chosen.some(({ state }) => state !== 'printed')) throw new Refusal('cases.printout-not-printed')
  for (const { register, id, case: of, kind } of chosen) {
    const { state, version } = await getRow(ctx, of)
    if (kind === 'outcome' && state === 'decided')
      await actOnCase(ctx, { id: of, version, deed: 'deliver', papers: [], ...(cameBy && { cameBy }) })
    else
      await sql`update cases.printout set state = 'handed-over', closed_at = now(), closed_account = ${ctx.caller.account}::uuid
        where register = ${register} and id = ${id}::uuid`.execute(ctx.tables<'cases'>())
  }
  ctx.trace({ detail: { handedOver: chosen.length } })
  return { handedOver: chosen.length }
}
