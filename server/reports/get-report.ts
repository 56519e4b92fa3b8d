import { type FormCode, type Report, type ReportCell, ReportDeed } from '../../contract/reports.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { isApproved, ledgerWords, type ReportCheck, type ReportForm, sourceOf } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import { figuresOfDays, getArea, type PeopleOrEvents } from '../statistics/index.ts'
import { cellKey, type Figures, fillForm } from './fill-form.ts'
import { yearBefore } from './month-rules.ts'
import {
  type Added,
  type Asked,
  addedTo,
  askedOf,
  eventsOf,
  type Kept,
  keptFigures,
  keptOf,
  placeOf
} from './read-report.ts'
import { denied, isUnbalanced, isUnusual } from './report-rules.ts'

const maker = { zh: '安家人口服务平台', en: 'Anjia' }

/** A form with everything that is to be said of each cell. */
export async function getReport(
  ctx: Context,
  { form: code, ...query }: { form: FormCode; area?: AreaCode | undefined; month: string }
): Promise<Report> {
  return describeReport(ctx, askedOf(ctx, code, query))
}

export async function describeReport(ctx: Context, asked: Asked): Promise<Report> {
  const { form, code, lo, month, days } = asked
  const kept = await keptOf(ctx, asked)
  const filled = await fillReport(ctx, asked, kept)
  const rows = rowsOf(form, filled)
  const cells = rows.flatMap(row => row.cells)
  const approval = isApproved(form, ctx.on) ? form.approval! : undefined
  const typed = cells.filter(({ kind }) => kind === 'typed')
  return {
    code,
    titleZh: form.titleZh,
    titleEn: form.titleEn,
    maker,
    approval: approval
      ? {
          approver: { zh: approval.approverZh, en: approval.approverEn },
          number: approval.number,
          validTo: Day.parse(approval.validTo)
        }
      : null,
    ledger: approval ? null : ledgerWords,
    area: AreaCode.parse(lo),
    areaName: (await getArea(ctx, lo, days.on)).name,
    month,
    from: days.from,
    on: days.on,
    isOver: days.isOver,
    state: kept.state,
    version: kept.version,
    knownAt: kept.knownAt,
    columns: form.columns.map(({ key, titleZh, titleEn }) => ({ key, titleZh, titleEn })),
    rows,
    burden: {
      filled: cells.filter(({ kind }) => kind === 'filled').length,
      typed: typed.length,
      open: typed.filter(({ value }) => value === null).length
    },
    deeds: ReportDeed.options.filter(
      deed => denied(kept, deed, { ...placeOf(ctx, asked), ...openIn(cells), isOver: days.isOver }) === undefined
    ),
    events: await eventsOf(ctx, asked)
  }
}

/** What stands against handing it in. */
export const openIn = (cells: readonly ReportCell[]): { unexplained: number; untyped: number } => ({
  unexplained: cells.filter(({ unusual }) => unusual !== null && unusual.explanation === null).length,
  untyped: cells.filter(({ kind, value }) => kind === 'typed' && value === null).length
})

interface Filled {
  /** As handed in, or as known now. */
  shown: Figures
  now: Figures
  usual: ReadonlyMap<string, number>
  added: Added
}

/** Its figures: those that were handed in, with what the register knows now beside them. */
export async function fillReport(ctx: Context, asked: Asked, kept: Kept): Promise<Filled> {
  const { form, lo, hi, days } = asked
  const added = await addedTo(ctx, asked)
  const filling = { lo, hi, days, knownAt: null, typed: added.typed }
  const now = (await fillForm(ctx, form, { filling, areas: [lo] })).get(lo)!
  for (const [cell, typed] of added.typed) now.set(cell, typed)
  const shown = keptFigures(kept) ?? now
  return { shown, now, usual: await usualOf(ctx, asked, shown), added }
}

/** The figures that are far from what is usual, with what they are compared with. */
async function usualOf(ctx: Context, { form, lo, hi, month }: Asked, shown: Figures): Promise<Map<string, number>> {
  const checks = form.checks ?? []
  const sources = checks.flatMap(check => (check.kind === 'unusual' ? [sourceOfCheck(form, check)] : []))
  const before = await figuresOfDays(ctx, { lo, hi, ...yearBefore(month), knownAt: null }, { areas: [lo], sources })
  const found = new Map<string, number>()
  for (const check of checks) {
    const key = cellKey(check.row, check.column)
    const n = shown.get(key) ?? 0
    if (check.kind === 'unbalanced') {
      if (isUnbalanced(n, shown.get(cellKey(check.whole, check.column)) ?? 0)) found.set(key, 0)
      continue
    }
    const usual = before(lo, sourceOfCheck(form, check)) / 12
    if (isUnusual(n, usual)) found.set(key, Math.round(usual * 10) / 10)
  }
  return found
}

function sourceOfCheck({ rows, columns }: ReportForm, check: ReportCheck): PeopleOrEvents {
  const source = sourceOf(rows.find(({ key }) => key === check.row)!, columns.find(({ key }) => key === check.column)!)
  return source as PeopleOrEvents
}

/** Moves and births of one sex are parts already; a median and a rate are no sum. */
export const hasParts = (source: ReturnType<typeof sourceOf>): boolean =>
  source.from === 'people' ||
  (source.from === 'events' && (!isOfBirths(source) || source.over.sex === undefined)) ||
  source.from === 'rest' ||
  source.from === 'refused' ||
  (source.from === 'cases' && source.count !== 'median-days')

export const isOfBirths = (source: ReturnType<typeof sourceOf>): boolean =>
  source.from === 'events' && (source.over.happening === 'births' || source.over.happening === 'late-births')

const rowsOf = (form: ReportForm, { shown, now, usual, added }: Filled): Report['rows'] =>
  form.rows.map(row => ({
    key: row.key,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    part: row.part !== undefined,
    cells: form.columns.map((column): ReportCell => {
      const source = sourceOf(row, column)
      const key = cellKey(row.key, column.key)
      const value = shown.get(key) ?? null
      const known = now.get(key) ?? null
      const compared = usual.get(key)
      return {
        row: row.key,
        column: column.key,
        value,
        kind: source.from === 'nowhere' || source.from === 'typed' ? source.from : 'filled',
        why: source.from === 'nowhere' ? source.why : (source.from === 'typed' && source.told) || null,
        page: ((source.from === 'nowhere' || source.from === 'typed') && source.page) || null,
        roster: (source.from === 'people' && (source.roster as ReportCell['roster'])) || null,
        hasParts: hasParts(source),
        unusual: compared === undefined ? null : { usual: compared, explanation: added.explained.get(key) ?? null },
        now: known === value ? null : known
      }
    })
  }))
