/** Days are `YYYY-MM-DD` and months `YYYY-MM`, both without a time zone: an entitlement begins at no hour. */
const DAY_MS = 86_400_000

/** The day `n` calendar days after `day`; a negative `n` goes back. Throws RangeError for what is no day. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; the same day is 0. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Months since year 0, so that months subtract: December 2024 is 2024·12 + 12. */
export const monthNumber = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7))

/** The first day of a month given by its number. */
export function firstDayOfMonth(month: number): string {
  const year = Math.floor((month - 1) / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12).padStart(2, '0')}-01`
}

export const lastDayOfMonth = (month: number): string => addDays(firstDayOfMonth(month + 1), -1)

/** The day on which somebody turns `age`. Born on 29 February: the last day of February (Civil Code art. 202). */
export function birthday(bornOn: string, age: number): string {
  const year = String(yearOf(bornOn) + age).padStart(4, '0')
  const same = `${year}${bornOn.slice(4)}`
  const last = lastDayOfMonth(monthNumber(`${year}-${bornOn.slice(5, 7)}-01`))
  return same > last ? last : same
}

/** Full years of age on a day; negative before the birth. */
export function ageOn(bornOn: string, on: string): number {
  const years = yearOf(on) - yearOf(bornOn)
  return on >= birthday(bornOn, years) ? years : years - 1
}
