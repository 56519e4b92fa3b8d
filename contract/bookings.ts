import { z } from 'zod'
import { MatterKey } from './cases.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from './values.ts'

/** Minutes of the day: 540 is nine o'clock. */
export const Minute = z.int().min(0).max(1440)
export type Minute = z.infer<typeof Minute>

/** Who comes to the window says for which matter, or this; no reason stands beside it. */
export const anythingElse = 'other'

const Half = z.strictObject({ opens: Minute, closes: Minute })

/** When a window is open on working days, and how many may book each stretch of time. */
export const Hours = z.strictObject({
  morning: Half.nullable(),
  afternoon: Half.nullable(),
  slotMinutes: z.int().min(5).max(120),
  places: z.int().min(1).max(20),
  /** Closed, nobody books; numbers are given all the same. */
  bookingOpen: z.boolean()
})
export type Hours = z.infer<typeof Hours>

export const ServiceWindow = z.object({ area: AreaCode, name: z.string(), hours: Hours.nullable() })
export type ServiceWindow = z.infer<typeof ServiceWindow>

export const Counter = z.int().min(1).max(99)

export const Ticket = z.object({
  number: z.int(),
  state: z.enum(['waiting', 'called', 'done', 'missed']),
  /** The time that was booked; without one, who came without. */
  bookedAt: Minute.nullable(),
  counter: Counter.nullable(),
  takenAt: z.string()
})
export type Ticket = z.infer<typeof Ticket>

export const DayBooking = z.object({
  id: z.uuid(),
  at: Minute,
  /** Null where the post may not see who it is. */
  name: z.string().nullable(),
  enrolment: EnrolmentId.nullable(),
  matter: MatterKey,
  /** The number once they came. */
  number: z.int().nullable()
})
export type DayBooking = z.infer<typeof DayBooking>

export const WindowDay = z.object({ bookings: z.array(DayBooking), tickets: z.array(Ticket) })
export type WindowDay = z.infer<typeof WindowDay>

const of = z.object({ area: z.coerce.number().pipe(AreaCode) })
const numbered = of.extend({ number: z.coerce.number().pipe(z.int().min(1).max(9999)) })
const common = { operation: 'bookings.window', needs: 'bookings.serve' } as const
const command = z.strictObject({ commandId: CommandId })

export const bookings = {
  listWindows: route({
    ...common,
    method: 'GET',
    path: '/windows',
    summary: 'The service windows of the own area with their hours',
    trace: 'none',
    answer: z.array(ServiceWindow)
  }),
  setHours: route({
    ...common,
    method: 'PUT',
    path: '/windows/{area}/hours',
    summary: 'Set when a window is open, and how many may book',
    needs: 'bookings.hours',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, hours: Hours }),
    answer: ServiceWindow
  }),
  getWindowDay: route({
    ...common,
    method: 'GET',
    path: '/windows/{area}/day',
    summary: 'Who comes to a window today, and the numbers of the day',
    trace: 'reads-people',
    params: of,
    query: z.object({ on: Day.optional() }),
    answer: WindowDay
  }),
  giveNumber: route({
    ...common,
    method: 'POST',
    path: '/windows/{area}/numbers',
    summary: 'Give the next number to who came without a booking; nothing of them is recorded',
    trace: 'changes',
    status: 201,
    params: of,
    body: command,
    answer: Ticket
  }),
  noteArrival: route({
    ...common,
    method: 'POST',
    path: '/windows/{area}/bookings/{id}/arrival',
    summary: 'Give a number to who had booked and came',
    trace: 'changes',
    status: 201,
    params: of.extend({ id: z.uuid() }),
    body: command,
    answer: Ticket
  }),
  callNext: route({
    ...common,
    method: 'POST',
    path: '/windows/{area}/calls',
    summary: 'Call the next number to a counter; null where nobody waits',
    trace: 'changes',
    params: of,
    body: z.strictObject({ commandId: CommandId, counter: Counter }),
    answer: Ticket.nullable()
  }),
  endNumber: route({
    ...common,
    method: 'POST',
    path: '/windows/{area}/numbers/{number}/end',
    summary: 'Served, or called and not there',
    trace: 'changes',
    params: numbered,
    body: z.strictObject({ commandId: CommandId, how: z.enum(['done', 'missed']) }),
    answer: Ticket
  }),
  getScreen: route({
    method: 'GET',
    path: '/windows/{area}/screen',
    summary: 'What the screen in the hall shows: numbers and counters, nobody’s name',
    needs: 'anyone',
    operation: 'bookings.screen',
    trace: 'none',
    params: of,
    answer: z.object({
      name: z.string(),
      called: z.array(z.object({ number: z.int(), counter: Counter })),
      waiting: z.int()
    })
  })
}
