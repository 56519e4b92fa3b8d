import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

/** What happened in a month to people who live in the area; a move inside the area is none. */
export const MonthHappened = z.object({
  month: z.string(),
  births: z.int(),
  deaths: z.int(),
  arrivals: z.int(),
  departures: z.int()
})
export type MonthHappened = z.infer<typeof MonthHappened>

/** Of those who live in the area on a day, how many are so old. */
export const Aged = z.object({ on: Day, all: z.int(), from60: z.int(), from65: z.int(), from80: z.int() })
export type Aged = z.infer<typeof Aged>

export const Trends = z
  .object({ area: AreaCode, name: z.string(), on: Day, months: z.array(MonthHappened), ages: z.array(Aged) })
  .meta({ id: 'Trends' })
export type Trends = z.infer<typeof Trends>

/** The largest size counted by itself; larger ones are counted together. */
export const largestHousehold = 6

export const HouseholdSizes = z
  .object({
    area: AreaCode,
    /** Households of people who live together, by how many live in them; the last is that many and more. */
    sizes: z.array(z.object({ size: z.int(), households: z.int() })),
    /** Who lives in the area and is in no household of the register. */
    alone: z.int()
  })
  .meta({ id: 'HouseholdSizes' })
export type HouseholdSizes = z.infer<typeof HouseholdSizes>

/** How many moved from one district to another; null where they are so few that they would point at somebody. */
export const DistrictFlow = z.object({ from: AreaCode, to: AreaCode, n: z.int().nullable() })
export type DistrictFlow = z.infer<typeof DistrictFlow>

export const DistrictFlows = z
  .object({
    area: AreaCode,
    /** The days counted: from the one behind `after` to `on`. */
    after: Day,
    on: Day,
    places: z.array(z.object({ code: AreaCode, name: z.string() })),
    flows: z.array(DistrictFlow)
  })
  .meta({ id: 'DistrictFlows' })
export type DistrictFlows = z.infer<typeof DistrictFlows>

const asked = z.object({ area: z.coerce.number().pipe(AreaCode).optional(), on: Day.optional() })
const read = { method: 'GET', needs: 'statistics.read', operation: 'statistics.counts', trace: 'none' } as const

export const dashboard = {
  getTrends: route({
    ...read,
    path: '/trends',
    summary: 'Births, deaths and moves of an area by month for a year, and how old its people are by quarter for three',
    query: asked,
    answer: Trends
  }),
  getHouseholds: route({
    ...read,
    path: '/households/sizes',
    summary: 'Households of an area by size, today',
    query: asked.omit({ on: true }),
    answer: HouseholdSizes
  }),
  getFlows: route({
    ...read,
    path: '/flows',
    summary:
      'Moves between districts in the year up to a day, as far as one end lies in the area; small numbers hidden',
    query: asked,
    answer: DistrictFlows
  })
}
