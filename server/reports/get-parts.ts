import type { FormCode, ReportParts } from '../../contract/reports.ts'
import { AreaCode } from '../../contract/values.ts'
import { type ReportForm, sourceOf } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { figuresOfDays, levelOf, listAreasBelow, type PeopleOrEvents } from '../statistics/index.ts'
import { cellKey, fillForm } from './fill-form.ts'
import { fillReport, hasParts, isOfBirths } from './get-report.ts'
import { type Asked, askedOf, keptOf } from './read-report.ts'

type Query = { form: FormCode; area?: AreaCode | undefined; month: string; row: string; column: string }

/**
 * What a cell is the sum of, as known when it was handed in. What no part holds is told as the rest, so that parts and rest
 * are the whole by construction.
 */
export async function getReportParts(ctx: Context, { form: code, row, column, ...query }: Query): Promise<ReportParts> {
  const asked = askedOf(ctx, code, query)
  const source = sourceIn(asked.form, row, column)
  if (!hasParts(source)) throw new Refusal('reports.no-such-cell')
  const kept = await keptOf(ctx, asked)
  const { shown } = await fillReport(ctx, asked, kept)
  const whole = shown.get(cellKey(row, column)) ?? 0
  const told = isOfBirths(source)
    ? {
        by: 'sex' as const,
        parts: await bySex(ctx, asked, { source: source as PeopleOrEvents, knownAt: kept.knownAt })
      }
    : { by: 'areas' as const, parts: await byArea(ctx, asked, { key: cellKey(row, column), knownAt: kept.knownAt }) }
  return { ...told, whole, rest: whole - told.parts.reduce((sum, { value }) => sum + value, 0) }
}

function sourceIn({ rows, columns }: ReportForm, row: string, column: string) {
  const found = rows.find(({ key }) => key === row)
  const narrowed = columns.find(({ key }) => key === column)
  if (!found || !narrowed) throw new Refusal('reports.no-such-cell')
  return sourceOf(found, narrowed)
}

async function byArea(
  ctx: Context,
  { form, lo, hi, days }: Asked,
  { key, knownAt }: { key: string; knownAt: string | null }
): Promise<ReportParts['parts']> {
  const areas = await listAreasBelow(ctx, lo, days.on)
  // A grid has so few people that its parts would be people; the communities are the last to be told apart.
  if (areas.length === 0 || levelOf(areas[0]!.code).level === 'grid') return []
  const filling = { lo, hi, days, knownAt, typed: new Map<string, number>() }
  const figures = await fillForm(ctx, form, { filling, areas: areas.map(({ code }) => code) })
  return areas.map(({ code, name }) => ({
    area: AreaCode.parse(code),
    name: { zh: name, en: name },
    value: figures.get(code)?.get(key) ?? 0
  }))
}

const sexes = [
  ['1', { zh: '男', en: 'Boys' }],
  ['2', { zh: '女', en: 'Girls' }]
] as const

async function bySex(
  ctx: Context,
  { lo, hi, days }: Asked,
  { source, knownAt }: { source: PeopleOrEvents; knownAt: string | null }
): Promise<ReportParts['parts']> {
  if (source.from !== 'events') return []
  const of = sexes.map(([sex]) => ({ ...source, over: { ...source.over, sex } }))
  const counts = await figuresOfDays(
    ctx,
    { lo, hi, after: days.after, on: days.on, knownAt },
    { areas: [lo], sources: of }
  )
  return sexes.map(([, name], i) => ({ area: null, name, value: counts(lo, of[i]!) }))
}
