import type { IndicatorAnswer, IndicatorEntry, IndicatorFigure, statistics } from '../../contract/statistics.ts'
import { Population } from '../../contract/statistics.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { type Counted, findIndicator, type Indicator, indicators, isCounted } from '../../law/indicators.ts'
import type { Context } from '../platform/context.ts'
import { declareRefusals, Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { levelOf } from './area-rules.ts'
import { areaAsked, getArea, listAreasBelow, type NamedArea } from './areas-asked.ts'
import { mayCompareAreas, ofLivingOnly, reckon } from './indicator-rules.ts'
import { type Asked, sumCells } from './sum-cells.ts'

declareRefusals({
  'statistics.never-ranked': {
    zh: '不按出生给社区排名:出生指标不能在辖区之间并列比较。可以看一个辖区各年的变化。',
    en: 'Communities are never ranked by births: areas are not set side by side by such an indicator. One area over the years can be seen.',
    status: 422
  },
  'statistics.not-counted': {
    zh: '这个指标现在还不能由登记数据算出:一段时间内的出生、死亡和迁移还没有计数,或者只有历史汇总数。',
    en: 'The register cannot answer this indicator yet: births, deaths and moves of a period are not counted, or it only exists in old tables.',
    status: 422
  }
})

/** What can be asked for, and what not yet. */
export const listIndicators = async (): Promise<IndicatorEntry[]> =>
  indicators.map(({ calculation, basis: _basis, ofBirths: _ofBirths, ...entry }) => ({
    ...entry,
    state: isCounted(calculation) ? 'counted' : calculation.kind === 'imported' ? 'imported' : 'not-counted'
  }))

function getDeclared(code: string): Indicator {
  const indicator = findIndicator(code)
  if (!indicator) throw new Refusal('platform.not-found')
  return indicator
}

type Query = Input<typeof statistics.getIndicator>

/**
 * An indicator of one area, or beside it the areas below, the month-ends of a year, or the other populations. Ages are
 * exact at month-ends, as in the pyramid. Each day is one answer of the counts, however many areas it speaks of.
 */
export async function getIndicator(ctx: Context, { params, query }: Query): Promise<IndicatorAnswer> {
  const indicator = getDeclared(params.code)
  if (query.compare === 'areas' && !mayCompareAreas(indicator)) throw new Refusal('statistics.never-ranked')
  const { calculation } = indicator
  if (!isCounted(calculation)) throw new Refusal('statistics.not-counted')
  const asked = { ...areaAsked(ctx, query.area), on: query.on ?? ctx.on, knownAt: query.knownAt ?? null }
  const area = await getArea(ctx, asked.lo, asked.on)
  const of = ofLivingOnly(calculation) ? 'living' : query.of
  const populations =
    query.compare === 'populations' && !ofLivingOnly(calculation) ? Population.options : ([of] as const)
  const figures = await figuresOf(ctx, { calculation, asked, areas: [area], populations })
  const compared: IndicatorFigure[] = query.compare === 'populations' ? figures : []
  if (query.compare === 'areas') {
    const areas = await listAreasBelow(ctx, asked.lo, asked.on)
    if (areas.length > 0) compared.push(...(await figuresOf(ctx, { calculation, asked, areas, populations: [of] })))
  }
  if (query.compare === 'periods')
    for (const on of monthEndsBefore(asked.on))
      compared.push(
        ...(await figuresOf(ctx, { calculation, asked: { ...asked, on }, areas: [area], populations: [of] }))
      )
  return {
    code: indicator.code,
    knownAt: asked.knownAt,
    figure: figures.find(figure => figure.of === of)!,
    compared
  }
}

type Question = { calculation: Counted; asked: Asked; areas: readonly NamedArea[]; populations: readonly Population[] }

async function figuresOf(ctx: Context, { calculation, asked, areas, populations }: Question) {
  const codes = areas.map(({ code }) => code)
  const cells = Map.groupBy(await sumCells(ctx, asked, codes), ({ area }) => area)
  const yearAgo = { ...asked, on: aYearBefore(asked.on) }
  const before = Map.groupBy(
    calculation.kind === 'growth' ? await sumCells(ctx, yearAgo, codes) : [],
    ({ area }) => area
  )
  return areas.flatMap(({ code, name }) =>
    populations.map((of): IndicatorFigure => {
      const given = { of, level: levelOf(code), cells: cells.get(code) ?? [], before: before.get(code) ?? [] }
      return { area: AreaCode.parse(code), name, of, on: asked.on, ...reckon(calculation, given) }
    })
  )
}

/** The same day a year ago; of a month-end the month-end, for which there is a snapshot. */
function aYearBefore(on: Day): Day {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const last = (of: number) => new Date(Date.UTC(of, month, 0)).getUTCDate()
  const same = day === last(year) ? last(year - 1) : day
  return Day.parse(`${year - 1}${on.slice(4, 8)}${String(same).padStart(2, '0')}`)
}

/** Twelve of them, the oldest first. */
function monthEndsBefore(on: Day): Day[] {
  const [year, month] = on.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) =>
    Day.parse(new Date(Date.UTC(year, month - 12 + i, 0)).toISOString().slice(0, 10))
  )
}
