import { birthIndicators } from './indicators/births.ts'
import { change } from './indicators/change.ts'
import { importedIndicators } from './indicators/imported.ts'
import type { Calculation, Counted, Indicator } from './indicators/indicator.ts'
import { newcomers } from './indicators/newcomers.ts'
import { structure } from './indicators/structure.ts'

export type { Counted, Indicator, People } from './indicators/indicator.ts'

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

/** Whether the counts of people are enough for it: births, deaths and moves of a period are not counted yet. */
export const isCounted = (calculation: Calculation): calculation is Counted =>
  calculation.kind !== 'events' && calculation.kind !== 'schedule' && calculation.kind !== 'imported'
