import { z } from 'zod'

/** How far work in the background has come, for a progress bar. */
export const Job = z
  .object({
    id: z.uuid(),
    state: z.enum(['waiting', 'running', 'stopping', 'stopped', 'done', 'failed']),
    done: z.int(),
    total: z.int(),
    /** Of the present run; null until it can be told. */
    perSecond: z.number().nullable(),
    secondsLeft: z.int().nullable(),
    askedAt: z.string(),
    endedAt: z.string().nullable(),
    /** Why it ended before it was through. */
    problem: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable()
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>
