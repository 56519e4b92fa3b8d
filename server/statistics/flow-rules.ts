import type { Population } from '../../contract/statistics.ts'
import type { Counted, Events, Flow, People } from '../../law/indicators.ts'
import type { Level } from './area-rules.ts'
import { ageOfWho, sexOfWho } from './cell-rules.ts'
import { normal, poisson } from './chance-rules.ts'
import type { Happened } from './happening-cells.ts'
import { among, type Cells, isOne, isWithin, nothing, type Reckoned, ratio, share, total } from './indicator-rules.ts'
import { expectationAtBirth } from './life-table-rules.ts'

/** Years taken together where a year has fewer births (of a life table: deaths) than `few` (law reference 5.3, small areas). */
export const few = 100
export const yearsWhereFew = 3

export type FlowGiven = {
  of: Population
  level: Level
  happened: readonly Happened[]
  /** The people on the day before the first and on the last day. */
  start: Cells
  end: Cells
  years: number
}

export const kindOf = {
  births: 'birth',
  'late-births': 'birth',
  deaths: 'death',
  arrivals: 'arrival',
  departures: 'departure'
} as const

/** A move inside the area is none for it; a grid is left by every move. */
const crosses = ({ beyond }: Happened, { level, outside }: Level): boolean => level === 'grid' || beyond >= outside

export function countEvents(
  { of, level, happened }: Pick<FlowGiven, 'of' | 'level' | 'happened'>,
  { happening, sex, ages }: Events
): number {
  return happened.reduce((sum, one) => {
    if (one.kind !== kindOf[happening] || !among[of](one, level)) return sum
    if (happening === 'late-births' && !one.late) return sum
    if ((one.kind === 'arrival' || one.kind === 'departure') && !crosses(one, level)) return sum
    if (sex !== undefined && one.sex !== sex) return sum
    if (ages && (one.age === null || !isWithin(one.age, ages))) return sum
    return sum + one.n
  }, 0)
}

/** A mean of the two ends of the time, for each of its years; none where nobody was counted when it began. */
function meanPeople({ of, level, start, end, years }: FlowGiven, people: People): number {
  const ours = (cells: Cells) => cells.filter(cell => among[of](cell, level))
  const count = (cells: Cells) => total(cells.filter(cell => isOne(cell, people, level)))
  const before = ours(start)
  return total(before) === 0 ? 0 : ((count(before) + count(ours(end))) / 2) * years
}

export const isPeople = (under: Events | People): under is People => !('happening' in under)

/**
 * Who moves here from elsewhere is no resident in the sense of the census before half a year is over: a move is counted of
 * who lives here, or has hukou here.
 */
export const flowPopulation = (calculation: Counted, of: Population): Population =>
  of === 'resident' && calculation.kind === 'events' && asksMoves(calculation) ? 'living' : of

const asksMoves = ({ over }: Extract<Flow, { kind: 'events' }>): boolean =>
  over.happening === 'arrivals' || over.happening === 'departures'

/** What must be frequent for one year to be enough; a rate that bears its chance in its interval asks for nothing. */
export function scarce(calculation: Flow): Events | undefined {
  if (calculation.kind === 'life-table')
    return { happening: 'deaths', ...(calculation.sex && { sex: calculation.sex }) }
  const { over, under } = calculation
  const births = over.happening === 'births' || over.happening === 'late-births' || !isPeople(under)
  return births ? { happening: 'births' } : undefined
}

/** The kinds of what happened that it is reckoned from. */
export function kindsAsked(calculation: Flow): Happened['kind'][] {
  if (calculation.kind === 'life-table') return ['death']
  const { over, less, under } = calculation
  const asked = [over, ...(less ? [less] : []), ...(isPeople(under) ? [] : [under])]
  return [...new Set(asked.map(({ happening }) => kindOf[happening]))]
}

export function reckonFlow(calculation: Flow, given: FlowGiven): Reckoned {
  if (calculation.kind === 'life-table') return lifeTable(given, calculation.sex)
  const { over, less, under, per } = calculation
  const n = countEvents(given, over)
  const leftOut = unknownOf(given, calculation)
  const below = isPeople(under) ? meanPeople(given, under) : countEvents(given, under)
  if (less) return difference(n, countEvents(given, less), { below, per, leftOut })
  if (!isPeople(under) && under.sex) return { ...ratio(n, below, per), leftOut }
  const isShare = over.happening === 'late-births' && n >= 0 && n <= below
  return { ...(isShare ? share(n, below, per) : rate(n, below, per)), leftOut }
}

function rate(over: number, under: number, per: number): Reckoned {
  if (under <= 0 || over < 0) return nothing(over, under)
  const { low, high } = poisson(over)
  const of = (events: number) => (events / under) * per
  return { ...nothing(over, under), value: of(over), interval: { low: of(low), high: of(high) } }
}

/** Of two counts that know nothing of each other the spread is the root of their sum. */
function difference(
  more: number,
  less: number,
  { below, per, leftOut }: { below: number; per: number; leftOut: number }
) {
  const over = more - less
  const half = normal * Math.sqrt(more + less)
  if (below <= 0) return { ...nothing(over, below), leftOut }
  const of = (events: number) => (events / below) * per
  return {
    ...nothing(over, below),
    value: of(over),
    interval: { low: of(over - half), high: of(over + half) },
    leftOut
  }
}

/** Whoever has no known sex or age, where the indicator asks for it. */
function unknownOf(given: FlowGiven, { over, under }: Extract<Flow, { kind: 'events' }>): number {
  if (over.sex) return countEvents(given, { happening: over.happening }) - bySex(given, over.happening)
  if (!over.ages || isPeople(under)) return 0
  return (
    countEvents(given, { happening: over.happening }) - countEvents(given, { happening: over.happening, ages: [0] })
  )
}

const bySex = (given: FlowGiven, happening: Events['happening']) =>
  countEvents(given, { happening, sex: '1' }) + countEvents(given, { happening, sex: '2' })

function lifeTable(given: FlowGiven, sex: '1' | '2' | undefined): Reckoned {
  const { of, level, start, end, years } = given
  const deaths = new Array<number>(101).fill(0)
  let unknown = 0
  for (const { kind, age, n, ...one } of given.happened) {
    if (kind !== 'death' || !among[of](one, level) || (sex !== undefined && one.sex !== sex)) continue
    if (age === null) unknown += n
    else deaths[age]! += n
  }
  const lived = new Array<number>(101).fill(0)
  for (const { who, n, ...cell } of [...start, ...end]) {
    const age = ageOfWho(who)
    if (age === undefined || !among[of](cell, level)) continue
    if (sex === undefined || sexOfWho(who) === Number(sex) - 1) lived[age]! += (n / 2) * years
  }
  const died = deaths.reduce((sum, n) => sum + n, 0)
  const people = lived.reduce((sum, n) => sum + n, 0)
  const found = expectationAtBirth(deaths, lived)
  if (!found) return { ...nothing(died, people), leftOut: unknown }
  const half = normal * Math.sqrt(found.variance)
  return {
    ...nothing(died, people),
    value: found.years,
    interval: { low: found.years - half, high: found.years + half },
    leftOut: unknown
  }
}
