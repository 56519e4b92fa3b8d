import type { IndicatorAnswer, IndicatorEntry, IndicatorFigure, statistics } from '../../contract/statistics.ts'
import { Population } from '../../contract/statistics.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import {
  type Counted,
  type Flow,
  findIndicator,
  type Indicator,
  indicators,
  isCounted,
  isFlow,
  notCollected
} from '../../law/indicators.ts'
import type { Context } from '../platform/context.ts'
import { declareRefusals, Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { levelOf } from './area-rules.ts'
import { areaAsked, getArea, listAreasBelow, type NamedArea } from './areas-asked.ts'
import {
  countEvents,
  few,
  flowPopulation,
  isPeople,
  kindsAsked,
  reckonFlow,
  scarce,
  yearsWhereFew
} from './flow-rules.ts'
import { asksWho, type Cells, mayCompareAreas, ofLivingOnly, reckon } from './indicator-rules.ts'
import { type Asked, sumCells, sumPlaces } from './sum-cells.ts'
import { sumHappenings } from './sum-happenings.ts'

declareRefusals({
  'statistics.never-ranked': {
    zh: '不按出生给社区排名:出生指标不能在辖区之间并列比较。可以看一个辖区各年的变化。',
    en: 'Communities are never ranked by births: areas are not set side by side by such an indicator. One area over the years can be seen.',
    status: 422
  },
  'statistics.not-counted': {
    zh: '这个指标不能由登记数据算出：登记不采集所需的事项，或者只有历史汇总数。',
    en: 'The register cannot answer this indicator: it does not collect what it needs, or it only exists in old tables.',
    status: 422
  }
})

/** What can be asked for, and what not, with the reason. */
export const listIndicators = async (): Promise<IndicatorEntry[]> =>
  indicators.map(({ calculation, basis: _basis, ofBirths, ...entry }) => ({
    ...entry,
    ofBirths: ofBirths === true,
    state: isCounted(calculation) ? 'counted' : calculation.kind,
    why: calculation.kind === 'not-collected' ? notCollected[calculation.why] : null
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
  const of = ofLivingOnly(calculation) ? 'living' : flowPopulation(calculation, query.of)
  const populations =
    query.compare === 'populations' && !ofLivingOnly(calculation)
      ? Population.options.filter(one => flowPopulation(calculation, one) === one)
      : [of]
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

type Question<C = Counted> = {
  calculation: C
  asked: Asked
  areas: readonly NamedArea[]
  populations: readonly Population[]
}

async function figuresOf(ctx: Context, question: Question): Promise<IndicatorFigure[]> {
  const { calculation, asked, areas, populations } = question
  if (isFlow(calculation)) return flowFigures(ctx, { ...question, calculation })
  const codes = areas.map(({ code }) => code)
  const cells = await cellsOf(ctx, calculation, { asked, codes })
  const yearAgo = { ...asked, on: yearsBefore(asked.on, 1) }
  const before =
    calculation.kind === 'growth'
      ? await cellsOf(ctx, calculation, { asked: yearAgo, codes })
      : new Map<number, Cells>()
  return areas.flatMap(({ code, name }) =>
    populations.map((of): IndicatorFigure => {
      const given = { of, level: levelOf(code), cells: cells.get(code) ?? [], before: before.get(code) ?? [] }
      return { area: AreaCode.parse(code), name, of, on: asked.on, years: 1, ...reckon(calculation, given) }
    })
  )
}

/** What happened in the year; where it was too seldom for one, in three years together. */
async function flowFigures(ctx: Context, question: Question<Flow>): Promise<IndicatorFigure[]> {
  const rare = scarce(question.calculation)
  const year = await flowsOver(ctx, question, 1)
  const isRare = ({ given }: (typeof year)[number]) => rare !== undefined && countEvents(given, rare) < few
  if (!year.some(isRare)) return year.map(({ figure }) => figure)
  const areas = question.areas.filter(({ code }) => year.some(one => one.figure.area === code && isRare(one)))
  const longer = await flowsOver(ctx, { ...question, areas }, yearsWhereFew)
  return year.map(one => {
    if (!isRare(one)) return one.figure
    return longer.find(({ figure }) => figure.area === one.figure.area && figure.of === one.figure.of)!.figure
  })
}

/** One query of what happened, and the people of both ends. */
async function flowsOver(ctx: Context, { calculation, asked, areas, populations }: Question<Flow>, years: number) {
  const codes = areas.map(({ code }) => code)
  const after = yearsBefore(asked.on, years)
  const asksPeople = calculation.kind === 'life-table' || isPeople(calculation.under)
  const cellsOn = async (on: Day) =>
    asksPeople ? cellsOf(ctx, calculation, { asked: { ...asked, on }, codes }) : new Map<number, Cells>()
  const kinds = kindsAsked(calculation)
  const happened = Map.groupBy(await sumHappenings(ctx, { ...asked, after }, { areas: codes, kinds }), byArea)
  const start = await cellsOn(after)
  const end = await cellsOn(asked.on)
  return areas.flatMap(({ code, name }) =>
    populations.map(of => {
      const rows = { happened: happened.get(code) ?? [], start: start.get(code) ?? [], end: end.get(code) ?? [] }
      const given = { of, level: levelOf(code), years, ...rows }
      const reckoned = reckonFlow(calculation, given)
      return { given, figure: { area: AreaCode.parse(code), name, of, on: asked.on, years, ...reckoned } }
    })
  )
}

const byArea = ({ area }: { area: number }): number => area

/** The people by area. Where nobody's sex or age is asked, their places alone: these are summed for any day and any knowledge. */
async function cellsOf(
  ctx: Context,
  calculation: Counted,
  { asked, codes }: { asked: Asked; codes: readonly number[] }
): Promise<Map<number, Cells>> {
  if (asksWho(calculation)) return Map.groupBy(await sumCells(ctx, asked, codes), byArea)
  return Map.groupBy(
    (await sumPlaces(ctx, asked, codes)).map(placed => ({ ...placed, who: nobodyAsked })),
    byArea
  )
}

const nobodyAsked = 0

/** The same day so many years ago; of a month-end the month-end, for which there is a snapshot. */
function yearsBefore(on: Day, years: number): Day {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const last = (of: number) => new Date(Date.UTC(of, month, 0)).getUTCDate()
  const same = day === last(year) ? last(year - years) : Math.min(day, last(year - years))
  return Day.parse(`${year - years}${on.slice(4, 8)}${String(same).padStart(2, '0')}`)
}

/** Twelve of them, the oldest first. */
function monthEndsBefore(on: Day): Day[] {
  const [year, month] = on.split('-').map(Number) as [number, number]
  return Array.from({ length: 12 }, (_, i) =>
    Day.parse(new Date(Date.UTC(year, month - 12 + i, 0)).toISOString().slice(0, 10))
  )
}
