import { z } from 'zod'
import { Position } from './area-shapes.ts'
import { Minute } from './bookings.ts'
import { CompoundThing, ThingState } from './field-data.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'

/** A venue taken for a while: for what and by which colleague, never for whom. */
export const VenueBooking = z.object({
  id: z.uuid(),
  on: Day,
  from: Minute,
  to: Minute,
  what: z.string(),
  by: z.string(),
  /** Whether this account may cancel it. */
  mine: z.boolean()
})
export type VenueBooking = z.infer<typeof VenueBooking>

/** What the register of areas knows of a compound: how much there is and where, and nobody who lives there. */
export const CompoundFacts = z.object({
  compound: z.uuid(),
  name: z.string(),
  community: AreaCode,
  communityName: z.string(),
  buildings: z.int(),
  flats: z.int(),
  at: Position.nullable(),
  /** The last confirmed check, and what it found. */
  checkedOn: Day.nullable(),
  found: z.partialRecord(CompoundThing, ThingState)
})
export type CompoundFacts = z.infer<typeof CompoundFacts>

const one = z.object({ id: z.uuid() })
const read = { needs: 'organisation.read', operation: 'organisation.places', trace: 'none' } as const
const book = { needs: 'organisation.book', operation: 'organisation.places', trace: 'changes' } as const

/** Places of the organisation: what is known of a compound, and who has a venue when. */
export const venues = {
  getCompoundFacts: route({
    ...read,
    method: 'GET',
    path: '/records/{id}/compound',
    summary: 'What the register of areas and the last yearly check know of the compound of a record',
    params: one,
    answer: CompoundFacts
  }),
  listVenueBookings: route({
    ...read,
    method: 'GET',
    path: '/records/{id}/bookings',
    summary: 'When a venue is taken from today on',
    params: one,
    answer: z.array(VenueBooking)
  }),
  bookVenue: route({
    ...book,
    method: 'POST',
    path: '/records/{id}/bookings',
    summary: 'Book a venue for part of a day; what is taken is not booked twice',
    status: 201,
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      on: Day,
      begins: Minute,
      ends: Minute,
      what: z.string().trim().min(2).max(60)
    }),
    answer: one
  }),
  cancelVenueBooking: route({
    ...book,
    method: 'POST',
    path: '/venue-bookings/{id}/cancel',
    summary: 'Cancel a booking: one’s own, or any as the office of the venue',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  })
}
