import type { Hours, Minute } from '../../contract/bookings.ts'
import { workingDaysAfter } from '../platform/working-days.ts'

const daysAhead = 10

/** The days one may book on: the next working days by the announced calendar, from tomorrow on. */
export const bookableDays = (today: string): string[] =>
  Array.from({ length: daysAhead }, (_, n) => workingDaysAfter(today, n + 1))

/** When each stretch of time begins; one that would end after closing is none. */
export function slotsOf({ morning, afternoon, slotMinutes }: Hours): Minute[] {
  return [morning, afternoon].flatMap(half => {
    if (!half) return []
    const n = Math.floor((half.closes - half.opens) / slotMinutes)
    return Array.from({ length: n }, (_, at) => half.opens + at * slotMinutes)
  })
}

export interface Waiting {
  number: number
  /** The time that was booked, in minutes of the day. */
  bookedAt: number | null
}

/**
 * Who is next: whoever booked a time that has come, the earliest first, and then by number. Who booked and came early does not pass
 * those who wait already.
 */
export function nextOf<W extends Waiting>(waiting: readonly W[], minute: Minute): W | undefined {
  const rank = ({ bookedAt }: W) => (bookedAt !== null && bookedAt <= minute ? bookedAt : Number.POSITIVE_INFINITY)
  return [...waiting].sort((a, b) => (rank(a) === rank(b) ? a.number - b.number : rank(a) - rank(b)))[0]
}
