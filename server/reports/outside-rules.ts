import { type ReportForm, type ReportRow, type Source, sourceOf } from '../../law/reports.ts'
import { type Equation, hideLinked, type LinkedCounts, type Whole } from '../statistics/index.ts'
import { cellKey, type Figures } from './fill-form.ts'

export interface Filled {
  form: ReportForm
  figures: Figures
}

const countsPeople = (source: Source): boolean =>
  source.from === 'people' ||
  source.from === 'events' ||
  (source.from === 'cases' && source.count !== 'median-days' && source.count !== 'paid')

/** What a cell counts, so that forms which show the same figure hide it together. */
function figureKey(form: ReportForm, row: ReportRow, column: ReportForm['columns'][number]): string {
  const source = sourceOf(row, column)
  if (!countsPeople(source)) return `${form.code}/${row.key}/${column.key}`
  return JSON.stringify({ ...source, roster: undefined })
}

/** Forms whose figures hang together: all that count people and events, or one of cases by itself. */
export const formsTogether = (form: ReportForm, all: readonly ReportForm[]): readonly ReportForm[] => {
  const counts = ({ rows }: ReportForm) =>
    rows.some(({ source }) => source.from === 'people' || source.from === 'events')
  return counts(form) ? all.filter(counts) : [form]
}

/** What is hidden of forms of areas that lie beside each other: what is in one of them, or above, is in all; as keys of figures. */
export const hiddenIn = (areas: readonly (readonly Filled[])[], above: ReadonlySet<string> = new Set()): Set<string> =>
  new Set([...above, ...areas.flatMap(filled => [...hiddenOf(filled, above)])])

function hiddenOf(filled: readonly Filled[], above: ReadonlySet<string>): Set<string> {
  const linked = { ...linkedOf(filled), hidden: above }
  // Of an area in which nobody is there is nobody to hide.
  return [...linked.counts.values()].every(n => n === 0) ? new Set() : hideLinked(linked)
}

/** The figures of an area, each once whatever forms show it, and how they hang together. */
export function linkedOf(filled: readonly Filled[]): LinkedCounts {
  const counts = new Map<string, number>()
  const free = new Set<string>()
  const equations: Equation[] = []
  const wholes: Whole[] = []
  for (const { form, figures } of filled) {
    const rows = form.rows.filter(({ source }) => countsPeople(source) || source.from === 'rest')
    const total = form.columns.find(({ sex }) => sex === undefined)
    const sexes = form.columns.filter(({ sex }) => sex !== undefined)
    for (const column of form.columns) {
      const keyOf = (row: ReportRow) => figureKey(form, row, column)
      for (const row of rows) {
        counts.set(keyOf(row), figures.get(cellKey(row.key, column.key)) ?? 0)
        if (row.source.from !== 'rest') continue
        free.add(keyOf(row))
        equations.push(balanceOf(row, form.rows, keyOf))
      }
      for (const [whole, parts] of partsOf(rows))
        wholes.push({ whole: keyOf(whole), parts: parts.map(keyOf), complete: parts.every(isOfASex) })
    }
    if (total && sexes.length > 0)
      for (const row of rows)
        wholes.push({
          whole: figureKey(form, row, total),
          parts: sexes.map(column => figureKey(form, row, column)),
          complete: true
        })
  }
  return { counts, free, equations, wholes }
}

const isOfASex = ({ source }: ReportRow): boolean => source.from === 'events' && source.over.sex !== undefined

function balanceOf(row: ReportRow, rows: readonly ReportRow[], keyOf: (row: ReportRow) => string): Equation {
  const { plus, less } = row.source as Extract<Source, { from: 'rest' }>
  const named = (key: string) => keyOf(rows.find(one => one.key === key)!)
  return [[keyOf(row), -1], ...plus.map(key => [named(key), 1] as const), ...less.map(key => [named(key), -1] as const)]
}

/** Rows with those that are parts of them. */
function partsOf(rows: readonly ReportRow[]): Map<ReportRow, ReportRow[]> {
  const parts = new Map<ReportRow, ReportRow[]>()
  let [whole, before]: (ReportRow | undefined)[] = []
  for (const row of rows) {
    const of = row.part === 'within' ? before : row.part ? whole : undefined
    if (of) parts.set(of, [...(parts.get(of) ?? []), row])
    if (!row.part) whole = row
    before = row
  }
  return parts
}

/** The cells of a form that nobody outside sees: what is hidden, and middles and sums of cases that are. */
export function hiddenCells(form: ReportForm, hidden: ReadonlySet<string>): Set<string> {
  const cells = new Set<string>()
  for (const row of form.rows)
    for (const column of form.columns) {
      const source = sourceOf(row, column)
      const counted: Source =
        source.from === 'cases' && (source.count === 'median-days' || source.count === 'paid')
          ? { ...source, count: source.count === 'paid' ? 'granted' : 'answered' }
          : source
      if (hidden.has(figureKey(form, { ...row, source: counted }, column))) cells.add(cellKey(row.key, column.key))
    }
  return cells
}
