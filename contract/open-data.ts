import { z } from 'zod'
import type { Day } from './values.ts'

/** The public data sets; both are one table after disclosure control, so that neither tells what the other hides. */
export const openSets = ['population-by-age', 'population-by-hukou'] as const
export const OpenSet = z.enum(openSets)
export type OpenSet = z.infer<typeof OpenSet>

/** A published day. */
export interface OpenRelease {
  asOf: Day
  madeAt: string
  cells: number
  hidden: number
  /** People whose sex, age or place of hukou is not known; null where they are too few to say. */
  leftOut: number | null
}

/** One line of a data set, in the order of its file. `value` is null where the cell is hidden. */
export interface OpenLine {
  area: string
  name: string
  sex: string
  age: string
  hukou: string
  value: number | null
}
