import { type ReportForm, type Source, sourceOf } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import { type FiguresOf, figuresOfDays, levelOf, type PeopleOrEvents } from '../statistics/index.ts'
import type { MonthDays } from './month-rules.ts'
import { countCases, type ServiceCases, serviceCases } from './service-cases.ts'

/** The figures of a form by `row/column`; null where there is nothing to count. */
export type Figures = Map<string, number | null>

export const cellKey = (row: string, column: string): string => `${row}/${column}`

export interface Filling {
  lo: number
  hi: number
  days: MonthDays
  knownAt: string | null
  /** What was typed, by cell; of the area itself alone. */
  typed: ReadonlyMap<string, number>
}

const residents: PeopleOrEvents = { from: 'people', at: 'end', of: 'resident', who: {} }
const isCounted = (source: Source): source is PeopleOrEvents => source.from === 'people' || source.from === 'events'

const cellsOf = (form: ReportForm) =>
  form.columns.flatMap(column =>
    form.rows.map(row => ({ key: cellKey(row.key, column.key), column: column.key, source: sourceOf(row, column) }))
  )

interface Filled {
  filling: Filling
  areas: readonly number[]
}

/** A form of areas of one level, by area. */
export const fillForm = async (ctx: Context, form: ReportForm, filled: Filled): Promise<Map<number, Figures>> =>
  (await fillForms(ctx, [form], filled))[0]!

/** Forms of areas of one level, each by area. However many, they cost three answers of the counts and one of the cases. */
export async function fillForms(
  ctx: Context,
  forms: readonly ReportForm[],
  { filling, areas }: Filled
): Promise<Map<number, Figures>[]> {
  const { lo, hi, days, knownAt, typed } = filling
  const cellsOfForms = forms.map(cellsOf)
  const cells = cellsOfForms.flat()
  const sources = cells.flatMap(({ source }) =>
    isCounted(source) ? [source] : source.from === 'per-thousand' ? [residents] : []
  )
  const counts = await figuresOfDays(ctx, { lo, hi, after: days.after, on: days.on, knownAt }, { areas, sources })
  const asksCases = cells.some(({ source }) => source.from === 'cases' || source.from === 'refused')
  const cases = asksCases ? await serviceCases(ctx, { lo, hi, days, span: levelOf(areas[0] ?? lo).span }) : undefined
  return cellsOfForms.map(
    cellsOfForm => new Map(areas.map(area => [area, figuresOf(cellsOfForm, { area, counts, cases, typed })] as const))
  )
}

function figuresOf(cells: ReturnType<typeof cellsOf>, known: Omit<Known, 'column'>): Figures {
  const figures: Figures = new Map()
  for (const { key, column, source } of cells) figures.set(key, figureOf(source, { ...known, column }))
  // What is left over needs the rows it is left over from, wherever they stand.
  for (const { key, column, source } of cells)
    if (source.from === 'rest')
      figures.set(
        key,
        restOf(source, row => figures.get(cellKey(row, column)) ?? 0)
      )
  return figures
}

interface Known {
  area: number
  column: string
  counts: FiguresOf
  cases: ServiceCases | undefined
  typed: ReadonlyMap<string, number>
}

function figureOf(source: Source, { area, column, counts, cases, typed }: Known): number | null {
  switch (source.from) {
    case 'people':
    case 'events':
      return counts(area, source)
    case 'cases':
      return countCases(cases!.cases.get(area) ?? [], source)
    case 'refused':
      return cases!.refused.get(area) ?? 0
    case 'per-thousand': {
      const n = typed.get(cellKey(source.row, column))
      const people = counts(area, residents)
      return n === undefined || people <= 0 ? null : Math.round((n / people) * 100_000) / 100
    }
    default:
      return null
  }
}

const restOf = ({ plus, less }: Extract<Source, { from: 'rest' }>, of: (row: string) => number): number =>
  plus.reduce((sum, row) => sum + of(row), 0) - less.reduce((sum, row) => sum + of(row), 0)
