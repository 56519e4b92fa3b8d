import { Day } from '../../contract/values.ts'

/** The only place that asks the machine for the time; a test or a demo may set the day the platform believes in. */
let fixed: string | undefined

export function setToday(day: Day | undefined): void {
  fixed = day
}

/** Today in China, whatever the time zone of the machine. */
export function today(): Day {
  return Day.parse(fixed ?? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
}

/** This moment, for what tells when it was made. */
export const now = (): string => new Date().toISOString()
