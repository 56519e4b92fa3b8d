import { z } from 'zod'
import { Job } from './job.ts'
import type { RosterKey } from './people.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'

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

/** Whose figure it is: 常住, who lives here, who has hukou here, or who lives here with hukou outside the area. */
export const Population = z.enum(['resident', 'living', 'hukou', 'newcomers'])
export type Population = z.infer<typeof Population>

/** What an indicator is set side by side with: the areas below, month-ends before, or the other populations. */
export const Compared = z.enum(['areas', 'periods', 'populations'])
export type Compared = z.infer<typeof Compared>

export const IndicatorEntry = z
  .object({
    code: z.string(),
    titleZh: z.string(),
    titleEn: z.string(),
    formulaZh: z.string(),
    formulaEn: z.string(),
    unitZh: z.string(),
    unitEn: z.string(),
    period: z.enum(['day', 'year']),
    interval: z.enum(['wilson', 'exact-poisson', 'normal', 'none']),
    sourceZh: z.string(),
    sourceEn: z.string(),
    notForZh: z.string(),
    notForEn: z.string(),
    /** Areas are never set side by side by it. */
    ofBirths: z.boolean(),
    /** Reckoned from the register; never, for it does not keep what it needs (`why`); or only shown as imported. */
    state: z.enum(['counted', 'not-collected', 'imported']),
    why: z.object({ zh: z.string(), en: z.string() }).nullable()
  })
  .meta({ id: 'IndicatorEntry' })
export type IndicatorEntry = z.infer<typeof IndicatorEntry>

/** One figure of an indicator with what it was reckoned from; no value where there is nothing to divide by. */
export const IndicatorFigure = z
  .object({
    area: AreaCode,
    name: z.string(),
    of: Population,
    on: Day,
    /** Of a period: the years that end with the day, three together where one has too few births or deaths. */
    years: z.int(),
    value: z.number().nullable(),
    /** 95 of 100 times the chance in so few people keeps between these. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    over: z.number(),
    under: z.number(),
    /** People of no known age or sex, where the indicator asks for it. */
    leftOut: z.int()
  })
  .meta({ id: 'IndicatorFigure' })
export type IndicatorFigure = z.infer<typeof IndicatorFigure>

export const IndicatorAnswer = z
  .object({
    code: z.string(),
    knownAt: z.string().nullable(),
    figure: IndicatorFigure,
    /** In the order of codes, days or populations, never of size. */
    compared: z.array(IndicatorFigure)
  })
  .meta({ id: 'IndicatorAnswer' })
export type IndicatorAnswer = z.infer<typeof IndicatorAnswer>

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
  }),
  listIndicators: route({
    method: 'GET',
    path: '/indicators',
    summary: 'The indicators with their formulas, and what they must not be used for',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    answer: z.array(IndicatorEntry)
  }),
  getIndicator: route({
    method: 'GET',
    path: '/indicators/{code}',
    summary: 'One indicator of an area, on any day, as known at any time, beside others of its kind',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    params: z.object({ code: z.string().max(60) }),
    query: Asked.extend({ of: Population.default('resident'), compare: Compared.optional() }),
    answer: IndicatorAnswer
  })
}

/** An indicator that is reckoned in the background: how far it is, and the answer once there is one. */
export const Reckoning = z
  .object({
    id: z.uuid(),
    code: z.string(),
    area: AreaCode,
    /** As known at: the instant it was asked for unless an earlier one was. */
    knownAt: z.string(),
    job: Job.nullable(),
    answer: IndicatorAnswer.nullable()
  })
  .meta({ id: 'Reckoning' })
export type Reckoning = z.infer<typeof Reckoning>

export const reckonings = {
  reckonIndicator: route({
    method: 'POST',
    path: '/indicators/{code}/reckonings',
    summary: 'An indicator of another day of an area wider than a district, reckoned in the background',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    transactions: 'own',
    status: 202,
    params: z.object({ code: z.string().max(60) }),
    body: z.strictObject({
      commandId: CommandId,
      area: AreaCode,
      on: Day,
      knownAt: z.iso.datetime({ offset: true }).optional(),
      of: Population.default('resident'),
      compare: Compared.optional()
    }),
    answer: Reckoning
  }),
  getReckoning: route({
    method: 'GET',
    path: '/reckonings/{id}',
    summary: 'How far it is, and the answer',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    params: z.object({ id: z.uuid() }),
    answer: Reckoning
  }),
  stopReckoning: route({
    method: 'POST',
    path: '/reckonings/{id}/stop',
    summary: 'Stops at the next checkpoint',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: Reckoning
  })
}
