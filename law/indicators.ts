import { birthIndicators } from './indicators/births.ts'
import { change } from './indicators/change.ts'
import { importedIndicators } from './indicators/imported.ts'
import type { Calculation, Counted, Flow, Indicator, People } from './indicators/indicator.ts'
import { newcomers } from './indicators/newcomers.ts'
import { structure } from './indicators/structure.ts'

export type { Counted, Events, Flow, Indicator, People, Stock } from './indicators/indicator.ts'
export { notCollected } from './indicators/indicator.ts'

/** Everything that may be reckoned of the people of an area, in the order of themes. */
export const indicators: readonly Indicator[] = [
  ...structure,
  ...newcomers,
  ...change,
  ...birthIndicators,
  ...importedIndicators
]

const byCode = new Map(indicators.map(indicator => [indicator.code, indicator]))

export const findIndicator = (code: string): Indicator | undefined => byCode.get(code)

/** Whether the register can answer it; what it does not keep and old tables are only listed. */
export const isCounted = (calculation: Calculation): calculation is Counted =>
  calculation.kind !== 'not-collected' && calculation.kind !== 'imported'

const isOfWho = ({ sex, ages, agesBut }: People): boolean => (sex ?? ages ?? agesBut) !== undefined

/** Whether it asks how old people are, or of what sex. */
export function asksWho(calculation: Counted): boolean {
  switch (calculation.kind) {
    case 'share':
      return isOfWho(calculation.part) || isOfWho(calculation.whole)
    case 'ratio':
      return isOfWho(calculation.over) || isOfWho(calculation.under)
    case 'events':
      return !('happening' in calculation.under) && isOfWho(calculation.under)
    default:
      return calculation.kind !== 'growth'
  }
}

const cityOrWider = 1e11
const yearsKept = 3

/**
 * Whether it takes longer than anybody waits at a screen: ages of an area wider than a district on a day that is neither today nor a
 * month-end of the last three years. It is asked for as work in the background.
 */
export function takesLong(
  { calculation }: Indicator,
  { area, on, today }: { area: number; on: string; today: string }
) {
  if (!isCounted(calculation) || !asksWho(calculation) || area % cityOrWider !== 0) return false
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const isMonthEnd = day === new Date(Date.UTC(year, month, 0)).getUTCDate()
  const oldest = `${Number(today.slice(0, 4)) - yearsKept}${today.slice(4, 8)}01`
  return on < today && !(isMonthEnd && on >= oldest)
}

/** Whether it needs what happened in the year. */
export const isFlow = (calculation: Counted): calculation is Flow =>
  calculation.kind === 'events' || calculation.kind === 'life-table'
