import type {
  Compared,
  IndicatorAnswer,
  IndicatorEntry,
  IndicatorFigure,
  statistics
} from '../../contract/statistics.ts'
import { Population } from '../../contract/statistics.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import {
  asksWho,
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
import { type Cells, mayCompareAreas, ofLivingOnly, reckon } from './indicator-rules.ts'
import { type Asked, sumCells, sumPlaces } from './sum-cells.ts'
import { sumHappenings } from './sum-happenings.ts'

declareRefusals({
  'statistics.never-ranked': {
    zh: '不按出生给社区排名：出生指标不能在辖区之间并列比较。可以看一个辖区各年的变化。',
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
export function getIndicator(ctx: Context, { params, query }: Query): Promise<IndicatorAnswer> {
  const indicator = requireCounted(params.code, query.compare)
  const asked = { ...areaAsked(ctx, query.area), on: query.on ?? ctx.on, knownAt: query.knownAt ?? null }
  const from: Sums = { ask: action => action(ctx), cells: (calculation, of) => cellsOf(ctx, calculation, of) }
  return answerFrom(from, indicator, { asked, of: query.of, compare: query.compare })
}

/** A declared indicator that can be answered, and set beside what is asked. */
export function requireCounted(code: string, compare: Compared | undefined): Indicator & { calculation: Counted } {
  const indicator = getDeclared(code)
  if (compare === 'areas' && !mayCompareAreas(indicator)) throw new Refusal('statistics.never-ranked')
  const { calculation } = indicator
  if (!isCounted(calculation)) throw new Refusal('statistics.not-counted')
  return { ...indicator, calculation }
}

/** Where an answer takes its sums from: one transaction, or several where it is reckoned in parts. */
export interface Sums {
  ask: <T>(action: (ctx: Context) => Promise<T>) => Promise<T>
  cells: (calculation: Counted, of: { asked: Asked; codes: readonly number[] }) => Promise<Map<number, Cells>>
}

export async function answerFrom(
  from: Sums,
  { code, calculation }: Indicator & { calculation: Counted },
  { asked, of: population, compare }: { asked: Asked; of: Population; compare: Compared | undefined }
): Promise<IndicatorAnswer> {
  const area = await from.ask(ctx => getArea(ctx, asked.lo, asked.on))
  const of = ofLivingOnly(calculation) ? 'living' : flowPopulation(calculation, population)
  const populations =
    compare === 'populations' && !ofLivingOnly(calculation)
      ? Population.options.filter(one => flowPopulation(calculation, one) === one)
      : [of]
  const figures = await figuresOf(from, { calculation, asked, areas: [area], populations })
  const compared: IndicatorFigure[] = compare === 'populations' ? figures : []
  if (compare === 'areas') {
    const areas = await from.ask(ctx => listAreasBelow(ctx, asked.lo, asked.on))
    if (areas.length > 0) compared.push(...(await figuresOf(from, { calculation, asked, areas, populations: [of] })))
  }
  if (compare === 'periods')
    for (const on of monthEndsBefore(asked.on))
      compared.push(
        ...(await figuresOf(from, { calculation, asked: { ...asked, on }, areas: [area], populations: [of] }))
      )
  return { code, knownAt: asked.knownAt, figure: figures.find(figure => figure.of === of)!, compared }
}

type Question<C = Counted> = {
  calculation: C
  asked: Asked
  areas: readonly NamedArea[]
  populations: readonly Population[]
}

async function figuresOf(from: Sums, question: Question): Promise<IndicatorFigure[]> {
  const { calculation, asked, areas, populations } = question
  if (isFlow(calculation)) return flowFigures(from, { ...question, calculation })
  const codes = areas.map(({ code }) => code)
  const cells = await from.cells(calculation, { asked, codes })
  const yearAgo = { ...asked, on: yearsBefore(asked.on, 1) }
  const before =
    calculation.kind === 'growth' ? await from.cells(calculation, { asked: yearAgo, codes }) : new Map<number, Cells>()
  return areas.flatMap(({ code, name }) =>
    populations.map((of): IndicatorFigure => {
      const given = { of, level: levelOf(code), cells: cells.get(code) ?? [], before: before.get(code) ?? [] }
      return { area: AreaCode.parse(code), name, of, on: asked.on, years: 1, ...reckon(calculation, given) }
    })
  )
}

/** What happened in the year; where it was too seldom for one, in three years together. */
async function flowFigures(from: Sums, question: Question<Flow>): Promise<IndicatorFigure[]> {
  const rare = scarce(question.calculation)
  const year = await flowsOver(from, question, 1)
  const isRare = ({ given }: (typeof year)[number]) => rare !== undefined && countEvents(given, rare) < few
  if (!year.some(isRare)) return year.map(({ figure }) => figure)
  const areas = question.areas.filter(({ code }) => year.some(one => one.figure.area === code && isRare(one)))
  const longer = await flowsOver(from, { ...question, areas }, yearsWhereFew)
  return year.map(one => {
    if (!isRare(one)) return one.figure
    return longer.find(({ figure }) => figure.area === one.figure.area && figure.of === one.figure.of)!.figure
  })
}

/** One query of what happened, and the people of both ends. */
async function flowsOver(from: Sums, { calculation, asked, areas, populations }: Question<Flow>, years: number) {
  const codes = areas.map(({ code }) => code)
  const after = yearsBefore(asked.on, years)
  const asksPeople = calculation.kind === 'life-table' || isPeople(calculation.under)
  const cellsOn = async (on: Day) =>
    asksPeople ? from.cells(calculation, { asked: { ...asked, on }, codes }) : new Map<number, Cells>()
  const kinds = kindsAsked(calculation)
  const happened = Map.groupBy(
    await from.ask(ctx => sumHappenings(ctx, { ...asked, after }, { areas: codes, kinds })),
    byArea
  )
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
export async function cellsOf(
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
