import { Day } from '../../contract/values.ts'

export interface MonthDays {
  /** The first of the month, and the day before. */
  from: Day
  after: Day
  /** Its last day, or today while it is not over. */
  on: Day
  isOver: boolean
}

const dayOf = (year: number, month: number, day: number) =>
  Day.parse(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10))

/** The days of `2026-10`, or undefined where it has not begun. */
export function daysOfMonth(month: string, today: Day): MonthDays | undefined {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const from = dayOf(year, number - 1, 1)
  const last = dayOf(year, number, 0)
  if (from > today) return undefined
  return { from, after: dayOf(year, number - 1, 0), on: last < today ? last : today, isOver: last < today }
}

/** The twelve months before a month: from behind which day, to which. */
export function yearBefore(month: string): { after: Day; on: Day } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return { after: dayOf(year - 1, number - 1, 0), on: dayOf(year, number - 1, 0) }
}
