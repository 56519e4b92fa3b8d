import { z } from 'zod'
import { SupplyItem } from './care.ts'
import { route } from './route.ts'
import { Day } from './values.ts'

/** What is wrong with a cabinet. */
export const CabinetFault = z.enum(['jam', 'door', 'power', 'empty'])
export type CabinetFault = z.infer<typeof CabinetFault>

/**
 * What a cabinet tells, under its own sequence that only grows. There is no time of day, no picture, no card and no number of
 * anybody: who takes something is not known to the cabinet either.
 */
export const CabinetEvent = z.strictObject({
  seq: z.int().min(1),
  what: z.enum(['handed', 'counted', 'fault', 'well']),
  /** Of `handed` and `counted`. */
  item: SupplyItem.optional(),
  /** Handed out, or found at a count, where it may be none. */
  quantity: z.int().min(0).max(10_000).optional(),
  /** Of `fault`. */
  fault: CabinetFault.optional()
})
export type CabinetEvent = z.infer<typeof CabinetEvent>

export const CabinetState = z.strictObject({
  name: z.string(),
  /** The last of its events that is known here; it sends what came after. */
  last: z.int(),
  /** What it may hand out, by the book. */
  items: z.array(z.strictObject({ item: SupplyItem, quantity: z.int() })),
  /** Lots it is to keep shut: recalled, or past their day. */
  shut: z.array(z.strictObject({ item: SupplyItem, lotCode: z.string(), expiresOn: Day, recalled: z.boolean() }))
})
export type CabinetState = z.infer<typeof CabinetState>

export const CabinetTold = CabinetState.extend({
  /** Events that were not booked, and why; they are known and not sent again. */
  refused: z.array(z.strictObject({ seq: z.int(), code: z.string() }))
})
export type CabinetTold = z.infer<typeof CabinetTold>

const common = { operation: 'care.cabinet', needs: 'care.cabinet' } as const

/** For machines: the bearer credential of one cabinet, made at the desk and shown once, and nothing else. */
export const cabinet = {
  getCabinet: route({
    ...common,
    method: 'GET',
    path: '/cabinet',
    summary: 'What the cabinet holds by the book, the last event known, and the lots to keep shut',
    trace: 'none',
    answer: CabinetState
  }),
  tellCabinet: route({
    ...common,
    method: 'POST',
    path: '/cabinet/events',
    summary: 'Handings out, counts and faults, also of hours without a network; an event sent again does nothing twice',
    trace: 'changes',
    body: z.strictObject({ events: z.array(CabinetEvent).min(1).max(200) }),
    answer: CabinetTold
  })
}
