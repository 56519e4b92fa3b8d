import type { Verification } from '../instrument.ts'

/**
 * An amount that held for a time. Local top-ups are real, so amounts add or replace by `layer` and are never constants.
 * `to` is the last day, null while open. What is `unverified` is shown and never decides.
 */
export interface Parameter {
  programme: 'childcare-subsidy' | 'rural-reward' | 'special-assistance' | 'complications' | 'one-child-reward'
  category: string
  /** Division code of six digits; 0 is the nation. */
  region: number
  hukou?: 'urban' | 'rural'
  /** Null where no source gives the first day: then it is known but never applied. */
  from: string | null
  to: string | null
  /** Yuan; null where no source gives it. */
  amount: number | null
  unit: 'child-year' | 'child-month' | 'person-year' | 'person-month'
  layer: 'national' | 'province' | 'city' | 'county'
  /** Whether a layer stands in the place of the wider one or comes on top of it. */
  effect: 'base' | 'replaces' | 'adds'
  instrument: string
  verification: Verification
  note?: string
}
