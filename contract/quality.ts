import { z } from 'zod'
import { RosterKey } from './people.ts'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

export const QualityKey = z.enum([
  'childcare-facts',
  'permit-facts',
  'open-facts',
  'address-open',
  'household-head',
  'parent-ages',
  'two-claims',
  'long-silence'
])
export type QualityKey = z.infer<typeof QualityKey>

/** One rule with how many it lists, counted no further than `most` of the answer. */
export const QualityList = z.object({
  rule: QualityKey,
  /** The roster that lists them; null where pairs are compared on a page of their own. */
  roster: RosterKey.nullable(),
  /** The service that waits. */
  holdsUpZh: z.string(),
  holdsUpEn: z.string(),
  n: z.int()
})
export type QualityList = z.infer<typeof QualityList>

/** What is to be put right in an area. There is nothing of who entered it, and no sum over the rules. */
export const Quality = z
  .object({ on: Day, area: AreaCode, most: z.int(), lists: z.array(QualityList) })
  .meta({ id: 'Quality' })
export type Quality = z.infer<typeof Quality>

export const quality = {
  getQuality: route({
    method: 'GET',
    path: '/quality',
    summary: 'What is to be put right in the register of an area, by rule, and the service each holds up',
    needs: 'people.rosters',
    operation: 'people.quality',
    trace: 'none',
    query: z.object({ area: z.coerce.number().pipe(AreaCode).optional() }),
    answer: Quality
  })
}

/** Checks of the ages and sexes of all who live in an area. They speak of the data alone and are in the order of codes. */
export const AreaChecks = z
  .object({
    area: AreaCode,
    name: z.string(),
    people: z.int(),
    /** 100 without heaping at ages that end in 0 or 5, 500 where all do; null of too few people, where chance moves it. */
    whipple: z.number().nullable(),
    /** 0 where every last digit of age is as frequent as the others, 90 where all end in one; null of too few. */
    myers: z.number().nullable(),
    /** Males to 100 females; null of too few. */
    sexRatio: z.number().nullable(),
    ageUnknown: z.int(),
    sexUnknown: z.int()
  })
  .meta({ id: 'AreaChecks' })
export type AreaChecks = z.infer<typeof AreaChecks>

export const checks = {
  getChecks: route({
    method: 'GET',
    path: '/quality/checks',
    summary: 'Demographic checks of the data of an area and those below: age heaping, sexes, what is not known',
    needs: 'statistics.read',
    operation: 'statistics.indicators',
    trace: 'none',
    query: z.object({ area: z.coerce.number().pipe(AreaCode).optional(), on: Day.optional() }),
    answer: z.object({ on: Day, areas: z.array(AreaChecks) })
  })
}
