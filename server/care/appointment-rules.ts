import { randomInt } from 'node:crypto'
import type { HalfDay } from '../../contract/care-own.ts'
import type { Day } from '../../contract/values.ts'
import { workingDaysAfter } from '../platform/working-days.ts'

const daysAhead = 10
/** Kept so long after its day, so that the person finds what was noted; then deleted and counted. */
const daysKept = 30
/** Without those that are taken for one another when a code is read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** The days one may book on: the next working days by the announced calendar, none after the last day of the licence. */
export const bookableDays = (today: Day, validUntil: string): Day[] =>
  Array.from({ length: daysAhead }, (_, n) => workingDaysAfter(today, n + 1) as Day).filter(day => day <= validUntil)

/** What opens an appointment at the clinic instead of a name: eight letters by chance, which lead nowhere. */
export function newCode(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${part()}-${part()}`
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** From eight in the morning of the day before, where that is still to come; else on the morning itself. Never after the half-day began. */
export const reminderTimes = (today: Day, on: Day, half: HalfDay): { from: string; until: string } => ({
  from: dayBefore(on) > today ? `${dayBefore(on)}T08:00:00+08:00` : `${on}T08:00:00+08:00`,
  until: `${on}T${half === 'morning' ? '09' : '14'}:00:00+08:00`
})

/** Everything before this day is deleted. */
export const firstDayKept = (today: Day): string =>
  new Date(Date.parse(today) - daysKept * 86_400_000).toISOString().slice(0, 10)
