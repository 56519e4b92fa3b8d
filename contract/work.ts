import { z } from 'zod'
import { route } from './route.ts'
import { Day } from './values.ts'

/** What waits at a desk. Each kind has a page of its own; one that a post may not open is not in its answer. */
export const WorkKind = z.enum([
  'imports',
  'duplicates',
  'address-open',
  'facts-childcare-subsidy',
  'facts-residence-permit',
  'moves',
  'two-ends',
  'newcomers',
  'birthdays-oldest',
  'lists',
  'prints',
  'proposals',
  'cases',
  'decisions',
  'cases-late',
  'referrals',
  'obligations',
  'reports',
  'approvals',
  'exports',
  'private',
  'voices'
])
export type WorkKind = z.infer<typeof WorkKind>

export const WorkItem = z.object({
  kind: WorkKind,
  /** How many wait, counted no further than `most`. */
  n: z.int(),
  /** The day the longest waiting one came; null where nothing is waited for. */
  since: Day.nullable(),
  /** The day the first one is promised for; null where nothing is promised. */
  due: Day.nullable()
})
export type WorkItem = z.infer<typeof WorkItem>

export const Work = z.object({ on: Day, most: z.int(), items: z.array(WorkItem) }).meta({ id: 'Work' })
export type Work = z.infer<typeof Work>

export const work = {
  listWork: route({
    method: 'GET',
    path: '/work',
    summary: 'What waits today in my area, by kind, as far as my post may do it',
    needs: 'signed-in',
    operation: 'work.read',
    trace: 'none',
    answer: Work
  })
}
