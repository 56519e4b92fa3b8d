import { sql } from 'kysely'
import { type MatterKey, PrintoutKind } from '../../contract/cases.ts'
import type { Context } from '../platform/context.ts'
import type { PaperSource } from '../printouts/index.ts'
import { actOnCase } from './act-on-case.ts'
import { openContent } from './case-content.ts'
import { getRow } from './list-cases.ts'
import { paperOf } from './print-receipt.ts'
import { requireDistance } from './step-aside.ts'

interface Row {
  id: string
  matter: MatterKey
  sealed: string
  person: string
  child: string | null
}

const rowsOf = async (ctx: Context, subjects: readonly string[]): Promise<Row[]> =>
  (
    await sql<Row>`select id, matter, sealed, person_id as person, child_person as child from cases."case"
      where id = any(${subjects}::uuid[])`.execute(ctx.tables<'cases'>())
  ).rows

/** Decisions, certificates and receipts, and notices of what is missing. */
export const casePapers: PaperSource = {
  kinds: PrintoutKind.options,
  about: async (ctx, subjects) =>
    new Map(
      (await rowsOf(ctx, subjects)).map(({ id, matter, sealed, person }) => [
        id,
        { name: openContent(ctx, sealed).name, matter, enrolment: null, people: [person] }
      ])
    ),
  async require(ctx, subjects) {
    const people = new Set((await rowsOf(ctx, subjects)).flatMap(({ person, child }) => [person, child ?? person]))
    await requireDistance(ctx, ...people)
    ctx.sawPeople(people)
  },
  draw: async (ctx, { subject, kind }, language) =>
    paperOf(ctx, await getRow(ctx, subject), { language, which: PrintoutKind.parse(kind) }),
  /** A decided case is delivered with its paper; what was done at once, or only tells what is missing, is handed over and nothing more. */
  async handOver(ctx, { subject, kind, cameBy }) {
    const { state, version } = await getRow(ctx, subject)
    if (kind !== 'outcome' || state !== 'decided') return false
    await actOnCase(ctx, { id: subject, version, deed: 'deliver', papers: [], ...(cameBy && { cameBy }) })
    return true
  }
}
