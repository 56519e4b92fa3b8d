import { sql } from 'kysely'
import type { CasePrint } from '../../../contract/cases.ts'
import type { Printout, PrintoutState } from '../../../contract/printouts.ts'
import { areaNames } from '../../areas/index.ts'
import { totalWith } from '../../platform/about-how-many.ts'
import type { Context } from '../../platform/context.ts'
import { workingDaysLeft } from '../../platform/working-days.ts'
import { openContent } from '../case-content.ts'

type Row = Omit<Printout, 'name' | 'areaName' | 'workingDaysLeft'> & { sealed: string; person: string }

/** Papers of the area by where they are: what waits the oldest first, what is done the latest first. */
export async function listPrintouts(
  ctx: Context,
  { state, after, limit }: { state: PrintoutState; after?: string | undefined; limit: number }
): Promise<{ printouts: Printout[]; next: string | null; total?: number }> {
  const { lo, hi } = ctx.caller
  const done = state === 'handed-over'
  const list = sql`from cases.printout p where p.area between ${lo} and ${hi} and p.state = ${state}`
  const beyond = after ? (done ? sql`and p.id < ${after}::uuid` : sql`and p.id > ${after}::uuid`) : sql``
  const { rows } = await sql<Row>`
    select p.id, p.case_id as "case", p.kind, p.state, c.matter, p.area, p.made_at as "madeAt", p.due_on as "dueOn", p.closed_at as "closedAt",
      c.sealed, p.person_id as person, coalesce(t.n, 0) as prints, t.by as "printedBy", t.printed_at as "printedAt", t.reason
    from (select p.* ${list} ${beyond} order by p.id ${done ? sql`desc` : sql`asc`} limit ${limit + 1}) p
    join cases."case" c on c.register = p.register and c.id = p.case_id
    left join lateral (select count(*) over ()::int as n, coalesce(l.name, '') as by, t.printed_at, t.reason
      from cases.print t left join access.login l on l.id = t.account
      where t.register = p.register and t.printout_id = p.id order by t.id desc limit 1) t on true
    order by p.id ${done ? sql`desc` : sql`asc`}`.execute(ctx.tables<'cases'>())
  const page = rows.slice(0, limit)
  const more = rows.length > limit
  ctx.sawPeople(page.map(({ person }) => person))
  const names = await areaNames(
    ctx,
    page.map(({ area }) => area),
    ctx.on
  )
  return {
    printouts: page.map(({ sealed, person: _, ...row }) => ({
      ...row,
      name: openContent(ctx, sealed).name,
      areaName: names(row.area).at(-1) ?? '',
      workingDaysLeft: row.dueOn === null || done ? null : workingDaysLeft(ctx.on, row.dueOn)
    })),
    next: more ? page.at(-1)!.id : null,
    ...(await totalWith(ctx, { after, more }, list))
  }
}

/** Each printing of what still stands in a case, the first one first. */
export async function listPrints(
  ctx: Context,
  { register, id }: { register: number; id: string }
): Promise<CasePrint[]> {
  const { rows } = await sql<CasePrint>`
    select t.id, p.kind, coalesce(l.name, '') as by, t.printed_at as "printedAt", t.reason
    from cases.printout p join cases.print t on t.register = p.register and t.printout_id = p.id left join access.login l on l.id = t.account
    where p.register = ${register} and p.case_id = ${id}::uuid and p.state <> 'void' order by t.id`.execute(
    ctx.tables<'cases'>()
  )
  return rows
}
