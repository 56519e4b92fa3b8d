import type { Day } from '../../../contract/values.ts'
import { today } from '../../platform/clock.ts'

const DAY = 86400000

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY
}

export function dayOf(number: number): Day {
  return new Date(number * DAY).toISOString().slice(0, 10) as Day
}

export function ageOn(bornOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return bornOn.slice(5) <= on.slice(5) ? years : years - 1
}

/** The first birth day that is too late to be `age` on the day: that of someone one year younger. */
function tooYoung(age: number, on: Day): number {
  const year = Number(on.slice(0, 4)) - age
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const rest = on.slice(5) === '02-29' && !leap ? '02-28' : on.slice(5)
  return dayNumber(`${year}-${rest}`) + 1
}

/** The birth days `[from, to)` of people who are `age` on the day. */
export function birthDays(age: number, on: Day): { from: number; to: number } {
  return { from: tooYoung(age + 1, on), to: tooYoung(age, on) }
}

/** The day so many days before today; after it where they are less than none. */
export const daysAgo = (n: number): Day => dayOf(dayNumber(today()) - n)
