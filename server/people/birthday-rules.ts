import type { Day } from '../../contract/values.ts'
import { addDays, addMonths, dayAt, dayNumber } from './day-rules.ts'

/** Whose birthday is called on: from the eightieth, as long as anybody has lived. */
const from = 80
const to = 120

/**
 * The days somebody was born on who turns 80 or more within so many days from a day: not of that age the day before, and
 * of it at the end. A set of days, so that one index finds them all; a person born on 29 February turns on 1 March.
 */
export function birthDaysOfTheOldest(on: Day, days = 30): string[] {
  const [before, end] = [addDays(on, -1), addDays(on, days)]
  const born: string[] = []
  for (let age = to; age >= from; age--) {
    const last = dayNumber(addMonths(end, -12 * age))
    for (let day = dayNumber(addMonths(before, -12 * age)) + 1; day <= last; day++) born.push(dayAt(day))
  }
  return born
}
