import { birthIndicators } from './indicators/births.ts'
import { change } from './indicators/change.ts'
import { importedIndicators } from './indicators/imported.ts'
import type { Calculation, Counted, Flow, Indicator } from './indicators/indicator.ts'
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

/** Whether it needs what happened in the year. */
export const isFlow = (calculation: Counted): calculation is Flow =>
  calculation.kind === 'events' || calculation.kind === 'life-table'
