import { addDays } from './days.ts'

/**
 * Whether offices work on a day: weekends, holidays and the weekends worked in their place (调休). The State Council
 * announces it year by year, so it is no rule and is passed in.
 */
export type WorkingCalendar = (day: string) => boolean

/** The last of `n` working days after `day`; the day itself does not count. */
export function workingDaysAfter(day: string, n: number, isWorkingDay: WorkingCalendar): string {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** How many working days are left after `on` through `due`; negative: how many have passed since. Same day: 0. */
export function workingDaysLeft(on: string, due: string, isWorkingDay: WorkingCalendar): number {
  const [first, last] = on < due ? [on, due] : [due, on]
  let n = 0
  for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) if (isWorkingDay(at)) n += 1
  return on < due ? n : n === 0 ? 0 : -n
}
