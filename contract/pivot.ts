import { z } from 'zod'
import { RosterKey } from './people.ts'
import { route } from './route.ts'
import { Population } from './statistics.ts'
import { AreaCode, Day } from './values.ts'

/** What a table of counts can be laid out by. Nothing of marriage or children is in the counts. */
export const PivotAxis = z.enum(['area', 'sex', 'age', 'hukou', 'stay', 'none'])
export type PivotAxis = z.infer<typeof PivotAxis>

/** One row or column: a code with its words and what it is a part of; the first is the total. */
export const PivotCode = z.object({
  id: z.string(),
  under: z.string().optional(),
  zh: z.string(),
  en: z.string(),
  area: AreaCode.optional()
})
export type PivotCode = z.infer<typeof PivotCode>

export const Pivot = z
  .object({
    area: AreaCode,
    on: Day,
    knownAt: z.string().nullable(),
    of: Population,
    rows: z.array(PivotCode),
    columns: z.array(PivotCode),
    /** By row, then by column; null where a small figure is hidden. */
    cells: z.array(z.array(z.int().nullable())),
    /** Whether small figures are hidden, with what they could be subtracted from. */
    hidden: z.boolean(),
    /** The declared rosters of the total and of the totals of areas; every other cell opens to nobody, and none of fewer than five. */
    opens: z.object({ total: RosterKey.nullable(), areas: RosterKey.nullable() })
  })
  .meta({ id: 'Pivot' })
export type Pivot = z.infer<typeof Pivot>

export const leastToOpen = 5

export const pivot = {
  getPivot: route({
    method: 'GET',
    path: '/counts/pivot',
    summary: 'Counts of an area laid out by two of: areas below, sex, age, place of hukou, length of stay',
    needs: 'statistics.read',
    operation: 'statistics.counts',
    trace: 'none',
    query: z.object({
      area: z.coerce.number().pipe(AreaCode).optional(),
      on: Day.optional(),
      knownAt: z.iso.datetime({ offset: true }).optional(),
      of: Population.default('living'),
      rows: PivotAxis.default('age'),
      columns: PivotAxis.default('sex'),
      hide: z.enum(['small', 'nothing']).default('nothing')
    }),
    answer: Pivot
  })
}
