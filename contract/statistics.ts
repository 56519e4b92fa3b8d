import { z } from 'zod'
import type { RosterKey } from './people.ts'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

/** Numbers of people of an area on a day. Migrants are counted against the level of the area asked about. */
export const Counts = z
  .object({
    area: AreaCode,
    name: z.string(),
    level: z.string(),
    on: Day,
    knownAt: z.string().nullable(),
    /** People enrolled as living here, and as having their hukou here. */
    living: z.int(),
    hukou: z.int(),
    /** 常住人口: living here with hukou in the area or for half a year; plus hukou here and away for less than half a year. */
    resident: z.int(),
    /** Living here with hukou outside the area, for at least 30 days, 3 months, half a year. */
    inMigrants: z.object({ all: z.int(), days30: z.int(), months3: z.int(), halfYear: z.int(), unknown: z.int() }),
    /** Hukou here and living outside the area. */
    outMigrants: z.object({ all: z.int(), days30: z.int(), months3: z.int(), halfYear: z.int(), unknown: z.int() }),
    /** 人户分离: living here, hukou in another street, at the three thresholds. */
    apart: z.object({ all: z.int(), days30: z.int(), months3: z.int(), halfYear: z.int(), unknown: z.int() })
  })
  .meta({ id: 'Counts' })
export type Counts = z.infer<typeof Counts>

/** The numbers of an area that are numbers of people, by the names of `Counts`. */
export type Figure = 'living' | 'hukou' | 'resident' | 'inMigrants' | 'outMigrants' | 'apart'

const rosters: Record<Figure, RosterKey> = {
  living: 'living',
  hukou: 'hukou',
  resident: 'resident',
  inMigrants: 'in-migrants',
  outMigrants: 'out-migrants',
  apart: 'living-apart'
}

/** The roster of exactly the people of a number; how long they have been there narrows it. */
export const rosterOfFigure = (figure: Figure, level: string): RosterKey =>
  figure === 'living' && level === 'grid' ? 'my-grid' : rosters[figure]

export const Pyramid = z
  .object({
    on: Day,
    seat: z.enum(['living', 'hukou']),
    bands: z.array(z.object({ from: z.int(), male: z.int(), female: z.int() })),
    unknown: z.int()
  })
  .meta({ id: 'Pyramid' })
export type Pyramid = z.infer<typeof Pyramid>

const Asked = z.object({
  area: z.coerce.number().pipe(AreaCode).optional(),
  on: Day.optional(),
  knownAt: z.iso.datetime({ offset: true }).optional()
})

export const statistics = {
  getCounts: route({
    method: 'GET',
    path: '/counts',
    summary: 'People of an area by kind, on any day, as known at any time',
    needs: 'statistics.read',
    operation: 'statistics.counts',
    trace: 'none',
    query: Asked,
    answer: Counts
  }),
  listCountsBelow: route({
    method: 'GET',
    path: '/counts/below',
    summary: 'The same for every area directly below',
    needs: 'statistics.read',
    operation: 'statistics.counts',
    trace: 'none',
    query: Asked,
    answer: z.array(Counts)
  }),
  getPyramid: route({
    method: 'GET',
    path: '/counts/pyramid',
    summary: 'Age and sex, in five-year bands',
    needs: 'statistics.read',
    operation: 'statistics.counts',
    trace: 'none',
    query: Asked.extend({ seat: z.enum(['living', 'hukou']).default('living') }),
    answer: Pyramid
  })
}
