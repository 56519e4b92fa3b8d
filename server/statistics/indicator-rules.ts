import type { IndicatorFigure, Population } from '../../contract/statistics.ts'
import type { Counted, Indicator, People, Stock } from '../../law/indicators.ts'
import type { Level } from './area-rules.ts'
import { ageOfWho, isResident, sexOfWho, splitOfPlace, stayOfPlace } from './cell-rules.ts'
import { wilson } from './chance-rules.ts'
import type { CellCount } from './sum-cells.ts'

export type Reckoned = Pick<IndicatorFigure, 'value' | 'interval' | 'over' | 'under' | 'leftOut'>

export type Cells = readonly Omit<CellCount, 'area'>[]
type OneCell = Cells[number]
type Placed = Pick<OneCell, 'seat' | 'place'>

/** From which stay on somebody counts as a newcomer; who came at an unknown time is one only of all. */
const reached = { all: [0, 1, 2, 3, 4], '30-days': [1, 2, 3], '3-months': [2, 3], 'half-year': [3] }

const isNewcomer = ({ seat, place }: Placed, { outside }: Level): boolean =>
  seat === 'living' && splitOfPlace(place) >= outside && splitOfPlace(place) < 6

export const among: Record<Population, (cell: Placed, level: Level) => boolean> = {
  resident: isResident,
  living: ({ seat }) => seat === 'living',
  hukou: ({ seat }) => seat === 'hukou',
  newcomers: isNewcomer
}

/** Newcomers are a part of those who live here, whichever population is asked for: there is no other to compare them with. */
export const ofLivingOnly = (calculation: Counted): boolean =>
  calculation.kind === 'share' && calculation.part.newcomers !== undefined

export const isWithin = (age: number, [from, to = Number.POSITIVE_INFINITY]: readonly [from: number, to?: number]) =>
  age >= from && age <= to

export function isOne(cell: OneCell, { sex, ages, agesBut, newcomers }: People, level: Level): boolean {
  const age = ageOfWho(cell.who)
  if (sex !== undefined && sexOfWho(cell.who) !== Number(sex) - 1) return false
  if (ages && (age === undefined || !isWithin(age, ages))) return false
  if (agesBut && (age === undefined || isWithin(age, agesBut))) return false
  return newcomers === undefined || (isNewcomer(cell, level) && reached[newcomers].includes(stayOfPlace(cell.place)))
}

export const total = (cells: Cells): number => cells.reduce((sum, { n }) => sum + n, 0)

/** People by full years of age. */
function byAge(cells: Cells): number[] {
  const people = new Array<number>(101).fill(0)
  for (const { who, n } of cells) {
    const age = ageOfWho(who)
    if (age !== undefined) people[age]! += n
  }
  return people
}

export const nothing = (over: number, under: number): Reckoned => ({
  value: null,
  interval: null,
  over,
  under,
  leftOut: 0
})

export function share(over: number, under: number, per: number): Reckoned {
  if (under === 0) return nothing(over, under)
  const { low, high } = wilson(over, under)
  return { ...nothing(over, under), value: (over / under) * per, interval: { low: low * per, high: high * per } }
}

/** Two groups without a common member: the interval is that of the share of one in both. */
export function ratio(over: number, under: number, per: number): Reckoned {
  if (under === 0) return nothing(over, under)
  const { low, high } = wilson(over, over + under)
  const odds = (of: number) => (of / (1 - of)) * per
  return { ...nothing(over, under), value: (over / under) * per, interval: { low: odds(low), high: odds(high) } }
}

function medianAge(cells: Cells): Reckoned {
  const people = byAge(cells)
  const all = people.reduce((sum, n) => sum + n, 0)
  let below = 0
  for (const [age, n] of people.entries()) {
    if (n > 0 && below + n >= all / 2) return { ...nothing(all, 2), value: age + (all / 2 - below) / n }
    below += n
  }
  return nothing(0, 2)
}

function growth(now: number, before: number, as: 'rate' | 'doubling'): Reckoned {
  if (now === 0 || before === 0) return nothing(now, before)
  const rate = Math.log(now / before)
  if (as === 'rate') return { ...nothing(now, before), value: rate * 1000 }
  return rate > 0 ? { ...nothing(now, before), value: Math.LN2 / rate } : nothing(now, before)
}

function heaping(cells: Cells): Reckoned {
  const people = byAge(cells)
  const sum = (counts: (age: number) => boolean) => people.reduce((all, n, age) => (counts(age) ? all + n : all), 0)
  const over = sum(age => age >= 25 && age <= 60 && age % 5 === 0)
  const under = sum(age => age >= 23 && age <= 62)
  return under === 0 ? nothing(over, under) : { ...nothing(over, under), value: (over / (under / 5)) * 100 }
}

function reckonOf(calculation: Stock, cells: Cells, { before, level }: { before: Cells; level: Level }): Reckoned {
  const count = (people: People) => total(cells.filter(cell => isOne(cell, people, level)))
  switch (calculation.kind) {
    case 'share':
      return share(count(calculation.part), count(calculation.whole), calculation.per)
    case 'ratio':
      return ratio(count(calculation.over), count(calculation.under), calculation.per)
    case 'median-age':
      return medianAge(cells)
    case 'growth':
      return growth(total(cells), total(before), calculation.as)
    case 'heaping':
      return heaping(cells)
  }
}

const asksAges = (calculation: Stock): boolean =>
  calculation.kind === 'median-age' ||
  calculation.kind === 'heaping' ||
  (calculation.kind === 'share' && calculation.whole.ages !== undefined) ||
  (calculation.kind === 'ratio' && calculation.under.ages !== undefined)

export type Given = { of: Population; level: Level; cells: Cells; before: Cells }

/** One indicator from the cells of an area; `before` are those of a year ago, which only growth asks for. */
export function reckon(calculation: Stock, { of, level, cells, before }: Given): Reckoned {
  const ours = (some: Cells) => some.filter(cell => among[of](cell, level))
  const people = ours(cells)
  const leftOut = asksAges(calculation) ? total(people.filter(({ who }) => ageOfWho(who) === undefined)) : 0
  return { ...reckonOf(calculation, people, { before: ours(before), level }), leftOut }
}

/** Areas side by side by births would be read as a ranking, whatever their order. */
export const mayCompareAreas = ({ ofBirths }: Indicator): boolean => ofBirths !== true
