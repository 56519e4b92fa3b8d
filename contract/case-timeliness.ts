import { z } from 'zod'
import { MatterKey } from './cases.ts'
import { route } from './route.ts'
import { AreaCode, Day } from './values.ts'

const counts = {
  /** Decided in the time asked about; of these, within what was promised. */
  decided: z.int(),
  inTime: z.int(),
  /** Half of them took no more working days than this; null where none was decided. */
  median: z.int().nullable(),
  /** At work today; due within three working days; past the promised day. */
  open: z.int(),
  amber: z.int(),
  red: z.int()
}

/** The moment of the count: it is kept for some minutes, for everybody who may read the same. */
const countedAt = z.string()

export const MatterTime = z.object({ matter: MatterKey, promised: z.int(), ...counts }).meta({ id: 'MatterTime' })
export type MatterTime = z.infer<typeof MatterTime>
/** One side of the comparison: how many were decided, of these in time and granted, how long half of them took at most; and given back undecided. */
export const Served = z.object({
  decided: z.int(),
  inTime: z.int(),
  granted: z.int(),
  median: z.int().nullable(),
  returned: z.int()
})
export type Served = z.infer<typeof Served>

/** A matter for those with their hukou in the street, and for those who live here with their hukou elsewhere. */
export const EqualService = z
  .object({ matter: MatterKey, residents: Served, newcomers: Served })
  .meta({ id: 'EqualService' })
export type EqualService = z.infer<typeof EqualService>

export const AreaTime = z.object({ area: AreaCode, name: z.string(), ...counts }).meta({ id: 'AreaTime' })
export type AreaTime = z.infer<typeof AreaTime>

export const Timeliness = z
  .object({
    from: Day,
    to: Day,
    countedAt,
    matters: z.array(MatterTime),
    areas: z.array(AreaTime),
    equal: z.array(EqualService)
  })
  .meta({ id: 'Timeliness' })
export type Timeliness = z.infer<typeof Timeliness>

/** What a colleague did in a time: how much work it was, never how fast somebody is. */
export const OfficerLoad = z
  .object({ name: z.string(), received: z.int(), checked: z.int(), decided: z.int(), delivered: z.int() })
  .meta({ id: 'OfficerLoad' })
export type OfficerLoad = z.infer<typeof OfficerLoad>

export const Workload = z
  .object({ from: Day, to: Day, countedAt, officers: z.array(OfficerLoad) })
  .meta({ id: 'Workload' })
export type Workload = z.infer<typeof Workload>

const asked = z.object({ months: z.coerce.number().int().min(1).max(24).default(12) })

export const caseTimeliness = {
  getTimeliness: route({
    method: 'GET',
    path: '/cases/timeliness',
    summary: 'How long cases of my area took, by matter and by the areas below, and what is open',
    needs: 'cases.read',
    operation: 'cases.timeliness',
    trace: 'none',
    query: asked.extend({ area: z.coerce.number().pipe(AreaCode).optional() }),
    answer: Timeliness
  }),
  getWorkload: route({
    method: 'GET',
    path: '/cases/workload',
    summary: 'How much each colleague of my area did, for whoever decides',
    needs: 'cases.decide',
    operation: 'cases.handle',
    trace: 'none',
    query: asked,
    answer: Workload
  })
}

/** A line of the public page; null where so few were decided that they would point at people. */
export interface OpenLine {
  key: string
  decided: number | null
  inTime: number | null
  median: number | null
}

/** `granted` and `returned`: null where one of them, or what was refused, is so few that it would point at people. */
export type OpenServed = Omit<OpenLine, 'key'> & { granted: number | null; returned: number | null }

/** Both sides of a matter, or neither: with the sum that is shown as well, one alone would tell the other. */
export interface OpenEqual {
  key: string
  residents: OpenServed
  newcomers: OpenServed
}

/** What everybody may read. `least`: a number below it is not shown. */
export interface OpenTimeliness {
  from: string
  to: string
  countedAt: string
  least: number
  matters: OpenLine[]
  streets: (OpenLine & { name: string })[]
  equal: OpenEqual[]
}
