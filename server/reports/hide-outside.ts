import type { Report } from '../../contract/reports.ts'
import { formStands, type ReportForm, reportForms } from '../../law/reports.ts'
import { acrossTerritory, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { lastOf, listAreasBelow, pathTo } from '../statistics/index.ts'
import { cellKey, type Figures, fillForms } from './fill-form.ts'
import { type Filled, formsTogether, hiddenCells, hiddenIn } from './outside-rules.ts'
import type { Asked } from './read-report.ts'

/**
 * The cells of a form that do not leave its area, once it is approved: small ones and those that would tell them (docs/decisions/0032). A cell that is
 * hidden in one area is hidden in all that lie beside it and below, so that nobody subtracts the others from the whole; which those
 * are depends on figures that the caller does not see, and is all that comes of them.
 */
export async function hiddenOutside(ctx: Context, asked: Asked, report: Report): Promise<Set<string>> {
  if (report.state !== 'approved' && report.state !== 'locked') throw new Refusal('reports.not-approved')
  const { form, lo } = asked
  const forms = formsTogether(
    form,
    reportForms.filter(one => formStands(one, ctx.on))
  )
  const shown: Figures = new Map(
    report.rows.flatMap(row => row.cells.map(cell => [cellKey(cell.row, cell.column), cell.value] as const))
  )
  const holds = (of: number) => figuresBeside(ctx, { ...asked, lo: of }, { forms, knownAt: report.knownAt })
  const above = pathTo(lo).at(-2)
  const inherited = above === undefined ? new Set<string>() : hiddenIn([...(await holds(above)).values()])
  const beside = await holds(lo)
  beside.set(
    lo,
    beside.get(lo)!.map(one => (one.form === form ? { form, figures: shown } : one))
  )
  return hiddenCells(form, hiddenIn([...beside.values()], inherited))
}

/** The forms of an area and of those that lie beside it. */
async function figuresBeside(
  ctx: Context,
  { lo, days }: Asked,
  { forms, knownAt }: { forms: readonly ReportForm[]; knownAt: string | null }
): Promise<Map<number, Filled[]>> {
  const above = pathTo(lo).at(-2) ?? lo
  const territory = { lo: above, hi: lastOf(above) }
  return acrossTerritory(ctx, territory, async () => {
    const beside = above === lo ? [] : (await listAreasBelow(ctx, above, days.on)).map(({ code }) => code)
    const areas = [...new Set([lo, ...beside])]
    const filled = new Map<number, Filled[]>(areas.map(area => [area, []]))
    const filling = { ...territory, days, knownAt, typed: new Map<string, number>() }
    for (const [i, form] of (await fillForms(ctx, forms, { filling, areas })).entries())
      for (const [area, figures] of form) filled.get(area)!.push({ form: forms[i]!, figures })
    return filled
  })
}
