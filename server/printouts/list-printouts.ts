import { sql } from 'kysely'
import type { CasePrint } from '../../contract/cases.ts'
import type { Printout, PrintoutState } from '../../contract/printouts.ts'
import { areaNames } from '../areas/index.ts'
import { totalWith } from '../platform/about-how-many.ts'
import { ask, type Context } from '../platform/context.ts'
import { workingDaysLeft } from '../platform/working-days.ts'
import { type About, bySource, type PaperSource } from './paper-source.ts'

type Row = Omit<Printout, 'name' | 'matter' | 'enrolment' | 'areaName' | 'workingDaysLeft'>

/** Papers of the area by where they are: what waits the oldest first, what is done the latest first. */
export async function listPrintouts(
  ctx: Context,
  sources: readonly PaperSource[],
  { state, after, limit }: { state: PrintoutState; after?: string | undefined; limit: number }
): Promise<{ printouts: Printout[]; next: string | null; total?: number }> {
  const { lo, hi } = ctx.caller
  const done = state === 'handed-over'
  const list = sql`from printouts.printout p where p.area between ${lo} and ${hi} and p.state = ${state}`
  const beyond = after ? (done ? sql`and p.id < ${after}::uuid` : sql`and p.id > ${after}::uuid`) : sql``
  const { rows } = await sql<Row>`
    select p.id, p.subject_id as subject, p.kind, p.state, p.area, p.made_at as "madeAt", p.due_on as "dueOn", p.closed_at as "closedAt",
      coalesce(t.n, 0) as prints, t.by as "printedBy", t.printed_at as "printedAt", t.reason
    from (select p.* ${list} ${beyond} order by p.id ${done ? sql`desc` : sql`asc`} limit ${limit + 1}) p
    left join lateral (select count(*) over ()::int as n, coalesce(l.name, '') as by, t.printed_at, t.reason
      from printouts.print t left join access.login l on l.id = t.account
      where t.register = p.register and t.printout_id = p.id order by t.id desc limit 1) t on true
    order by p.id ${done ? sql`desc` : sql`asc`}`.execute(ctx.tables<'printouts'>())
  const page = rows.slice(0, limit)
  const more = rows.length > limit
  const about = await aboutAll(ctx, sources, page)
  const names = await areaNames(
    ctx,
    page.map(({ area }) => area),
    ctx.on
  )
  return {
    printouts: page.map(row => {
      const { people: _, ...told } = about.get(row.subject) ?? { name: '', matter: null, enrolment: null, people: [] }
      return {
        ...row,
        ...told,
        areaName: names(row.area).at(-1) ?? '',
        workingDaysLeft: row.dueOn === null || done ? null : workingDaysLeft(ctx.on, row.dueOn)
      }
    }),
    next: more ? page.at(-1)!.id : null,
    ...(await totalWith(ctx, { after, more }, list))
  }
}

async function aboutAll(
  ctx: Context,
  sources: readonly PaperSource[],
  page: readonly Row[]
): Promise<Map<string, About>> {
  const all = new Map<string, About>()
  for (const [source, papers] of bySource(sources, page))
    for (const [subject, about] of await source.about(
      ctx,
      papers.map(({ subject }) => subject)
    )) {
      all.set(subject, about)
      ctx.sawPeople(about.people)
    }
  return all
}

/** Each printing of what still stands of a case, the first one first. */
export function listPrints(
  ctx: Context,
  { register, subject }: { register: number; subject: string }
): Promise<CasePrint[]> {
  return ask(
    ctx,
    sql<CasePrint>`
    select t.id, p.kind, coalesce(l.name, '') as by, t.printed_at as "printedAt", t.reason
    from printouts.printout p join printouts.print t on t.register = p.register and t.printout_id = p.id left join access.login l on l.id = t.account
    where p.register = ${register} and p.subject_id = ${subject}::uuid and p.state <> 'void' order by t.id`
  )
}
