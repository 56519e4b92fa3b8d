import { sql } from 'kysely'
import { FormCode, type HandedIn, type ReportLine, type ReportList, type ReportState } from '../../contract/reports.ts'
import { AreaCode } from '../../contract/values.ts'
import { formStands, type ReportForm, reportForms } from '../../law/reports.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAsked, getArea } from '../statistics/index.ts'
import { daysOfMonth } from './month-rules.ts'

const titleOf = ({ code, titleZh, titleEn }: ReportForm) => ({ code: FormCode.parse(code), titleZh, titleEn })

/** The burden meter of a form: how many of its cells fill themselves, and how many a person types. */
function burdenOf({ rows, columns }: ReportForm): ReportLine['burden'] {
  const of = (typed: boolean) =>
    rows.filter(({ source }) => source.from !== 'nowhere' && (source.from === 'typed') === typed).length *
    columns.length
  return { filled: of(false), typed: of(true) }
}

export async function listReports(
  ctx: Context,
  query: { area?: AreaCode | undefined; month: string }
): Promise<ReportList> {
  const { lo, hi } = areaAsked(ctx, query.area)
  const days = daysOfMonth(query.month, ctx.on)
  if (!days) throw new Refusal('reports.not-begun')
  const kept = await ask(
    ctx,
    sql<{ area: number; form: string; month: string; state: ReportState }>`
      select area, form, to_char(month, 'YYYY-MM') as month, state from reports.report
      where area between ${lo} and ${hi} and (month = ${days.from}::date or state in ('submitted', 'checked', 'approved')) order by month desc, form, area`
  )
  const forms = reportForms.filter(form => formStands(form, ctx.on))
  const handedIn: HandedIn[] = []
  for (const { area, form, month, state } of kept) {
    const found = forms.find(({ code }) => code === form)
    if ((area === lo && month === query.month) || state === 'open' || !found) continue
    handedIn.push({
      ...titleOf(found),
      area: AreaCode.parse(area),
      areaName: (await getArea(ctx, area, days.on)).name,
      month,
      state
    })
  }
  return {
    area: AreaCode.parse(lo),
    areaName: (await getArea(ctx, lo, days.on)).name,
    forms: forms.map(form => ({
      ...titleOf(form),
      state: kept.find(one => one.area === lo && one.month === query.month && one.form === form.code)?.state ?? 'open',
      burden: burdenOf(form)
    })),
    handedIn
  }
}
