import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

export const OversightKind = z.enum([
  'cases',
  'calls',
  'proposals',
  'conflicts',
  'two-ends',
  'two-ends-theirs',
  'newcomers',
  'moves',
  'prints',
  'lists',
  'duplicates',
  'imports'
])
export type OversightKind = z.infer<typeof OversightKind>

/** Days since it came: up to a week, a month, a quarter, and longer. */
export const ageBounds = [7, 30, 90] as const

const open = { open: z.int(), overdue: z.int() }

export const KindAges = z.object({
  kind: OversightKind,
  ...open,
  oldest: Day.nullable(),
  ages: z.tuple([z.int(), z.int(), z.int(), z.int()])
})
export type KindAges = z.infer<typeof KindAges>

export const AreaWork = z.object({
  area: AreaCode,
  name: z.string(),
  ...open,
  /** Of the kinds that wait here, each by its age. */
  kinds: z.array(KindAges),
  /** Calls whose window began in the last ninety days, and those of them that were made. */
  planned: z.int(),
  called: z.int(),
  /** Grids, and those with a device that was heard of within three days. */
  grids: z.int(),
  covered: z.int()
})
export type AreaWork = z.infer<typeof AreaWork>

/** Work by its age, kind and place. There is no field for who does it. */
export const Oversight = z
  .object({
    on: Day,
    area: AreaCode,
    kinds: z.array(KindAges),
    areas: z.array(AreaWork),
    /** Private matters of the whole own territory that nobody has looked into by their day: a number, by no place and no kind. */
    privateOverdue: z.int()
  })
  .meta({ id: 'Oversight' })
export type Oversight = z.infer<typeof Oversight>

export const oversight = {
  getOversight: route({
    method: 'GET',
    path: '/oversight',
    summary: 'Open work of an area by kind and age, and of the areas below; by worker there is nothing',
    needs: 'statistics.oversee',
    operation: 'work.oversee',
    trace: 'none',
    query: z.object({ area: z.coerce.number().pipe(AreaCode).optional() }),
    answer: Oversight
  })
}
