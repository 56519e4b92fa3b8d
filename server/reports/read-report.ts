import { sql } from 'kysely'
import type { FormCode } from '../../contract/reports.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { findReportForm, formStands, type ReportForm } from '../../law/reports.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAsked, lastOf, levelOf } from '../statistics/index.ts'
import type { Figures } from './fill-form.ts'
import { daysOfMonth, type MonthDays } from './month-rules.ts'
import type { Acting, ReportView } from './report-rules.ts'

/** A form of an area and a month, and what is kept of it. */
export interface Asked {
  form: ReportForm
  code: FormCode
  lo: number
  hi: number
  month: string
  days: MonthDays
}

/** A form is of a community and what lies above it: the figures of a grid would point at people. */
export function askedOf(
  ctx: Context,
  code: FormCode,
  { area, month }: { area?: AreaCode | undefined; month: string }
): Asked {
  const form = findReportForm(code)
  const { lo, hi } = areaAsked(ctx, area)
  if (!form || !formStands(form, ctx.on) || levelOf(lo).level === 'grid') throw new Refusal('platform.not-found')
  const days = daysOfMonth(month, ctx.on)
  if (!days) throw new Refusal('reports.not-begun')
  return { form, code, lo, hi, month, days }
}

export interface Kept extends ReportView {
  version: number
  figures: Record<string, number | null> | null
  knownAt: string | null
}

const fresh: Kept = {
  state: 'open',
  version: 1,
  figures: null,
  knownAt: null,
  submittedBy: null,
  checkedBy: null,
  approvedBy: null
}

const key = ({ lo, code, month }: Asked) => sql`area = ${lo} and form = ${code} and month = ${`${month}-01`}::date`

/** What is kept of it; locked against others where it is going to be changed, and begun where nobody did. */
export async function keptOf(ctx: Context, asked: Asked, toChange = false): Promise<Kept> {
  if (toChange)
    await ask(
      ctx,
      sql`insert into reports.report (area, form, month, state) values (${asked.lo}, ${asked.code}, ${`${asked.month}-01`}::date, 'open')
        on conflict do nothing returning area`
    )
  const read = (lock: boolean) =>
    ask(
      ctx,
      sql<Kept>`select state, version, figures, known_at as "knownAt", submitted_by as "submittedBy", checked_by as "checkedBy", approved_by as "approvedBy"
      from reports.report where ${key(asked)} ${lock ? sql`for update` : sql``}`
    )
  // A form that is locked can be locked by nobody: it is read all the same.
  const [row] = [...(toChange ? await read(true) : []), ...(await read(false))]
  return row ?? fresh
}

export interface Added {
  typed: Map<string, number>
  explained: Map<string, string>
}

export async function addedTo(ctx: Context, asked: Asked): Promise<Added> {
  const rows = await ask(
    ctx,
    sql<{ cell: string; typed: number | null; explanation: string | null }>`
      select cell, typed::float8 as typed, explanation from reports.cell where ${key(asked)}`
  )
  return {
    typed: new Map(rows.flatMap(({ cell, typed }) => (typed === null ? [] : [[cell, typed]]))),
    explained: new Map(rows.flatMap(({ cell, explanation }) => (explanation === null ? [] : [[cell, explanation]])))
  }
}

export const eventsOf = (ctx: Context, asked: Asked) =>
  ask(
    ctx,
    sql<{ deed: 'submit'; name: string; said: string | null; on: Day }>`
      select e.deed, coalesce(l.name, '') as name, e.said, e.done_on as on from reports.event e
      left join access.login l on l.id = e.account
      where e.area = ${asked.lo} and e.form = ${asked.code} and e.month = ${`${asked.month}-01`}::date order by e.seq`
  )

export const keptFigures = ({ figures }: Kept): Figures | undefined =>
  figures === null ? undefined : new Map(Object.entries(figures))

/** In which place of the hierarchy the caller stands to the area of a form. */
export const placeOf = ({ caller }: Context, { lo }: Asked): Pick<Acting, 'account' | 'own' | 'above'> => ({
  account: caller.account,
  own: caller.lo === lo && caller.hi === lastOf(lo),
  above: caller.lo <= lo && caller.hi >= lastOf(lo) && !(caller.lo === lo && caller.hi === lastOf(lo))
})
