import { sql } from 'kysely'
import type { CaseDeed, CaseDetail, CaseEvent } from '../../contract/cases.ts'
import type { PersonLine } from '../../contract/people.ts'
import { findMatter } from '../../law/matters.ts'
import { listCertificates } from '../certificates/index.ts'
import { personLine } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { CaseContent } from './case-content.ts'
import { type CaseState, denied, newCase } from './case-rules.ts'
import { type CaseRow, caseLine, select } from './list-cases.ts'
import { standsNear } from './step-aside.ts'

/** What the desk offers on a case now. */
export const offered = ['reissue', 'return', 'withdraw'] as const satisfies CaseDeed[]

/** A case as the rules see it. What is done at once has no notice, no check and nothing owed; the rest follows from its events. */
export const viewOf = ({ matter, state }: Pick<CaseRow, 'matter' | 'state'>) => ({
  ...newCase(findMatter(matter)?.instant ?? false),
  state: state as CaseState
})

export async function findCase(ctx: Context, id: string): Promise<CaseRow | undefined> {
  const [row] = await select(ctx, sql`c.id = ${id}::uuid`)
  if (row) ctx.sawPeople([row.person])
  return row
}

/** One case: the form beside what the register knows today, what was done, and every version of its certificate. */
export async function getCase(ctx: Context, id: string): Promise<CaseDetail> {
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  const { authority, form } = CaseContent.parse(JSON.parse(ctx.sealer.open(row.sealed)))
  const stepAside = await standsNear(ctx, row.person)
  const handles = ctx.caller.permissions.has('cases.handle') && !stepAside
  const lines = await registerLines(ctx, [row.enrolment, ...(row.child ? [row.child] : [])])
  return {
    line: caseLine(ctx, row),
    applicant: row.applicant as CaseDetail['applicant'],
    authority: authority ?? null,
    form,
    person: lines.get(row.enrolment) ?? null,
    child: (row.child && lines.get(row.child)) || null,
    events: await eventsOf(ctx, row),
    certificates: await listCertificates(ctx, id),
    deeds: handles ? offered.filter(deed => !denied(viewOf(row), deed, ctx.caller.account)) : [],
    stepAside
  }
}

async function registerLines(ctx: Context, enrolments: string[]): Promise<Map<string, PersonLine>> {
  const rows = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .selectAll()
    .where('id', 'in', enrolments)
    .execute()
  ctx.sawPeople(rows.map(({ person_id }) => person_id))
  return new Map(rows.map(row => [row.id, personLine(ctx, row as Parameters<typeof personLine>[1], ctx.on)]))
}

async function eventsOf(ctx: Context, { id, register }: CaseRow): Promise<CaseEvent[]> {
  const { rows } = await sql<CaseEvent>`
    select e.id, e.deed, e.state, coalesce(l.name, '') as by, e.done_at as "doneAt", e.basis, e.reason
    from cases.event e left join access.login l on l.id = e.account
    where e.register = ${register} and e.case_id = ${id}::uuid order by e.id desc`.execute(ctx.tables<'cases'>())
  return rows
}
