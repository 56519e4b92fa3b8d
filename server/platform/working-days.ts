import chineseDays from 'chinese-days'

const next = (day: string, step = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10)

/**
 * Whether offices work on a day: the holidays and the weekends worked in their place (调休) as the State Council announced
 * them; of years not announced yet only weekends are known.
 */
const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day)

/** The last of `n` working days after `day`; the day itself does not count. */
export function workingDaysAfter(day: string, n: number): string {
  let at = day
  for (let left = n; left > 0; ) {
    at = next(at)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** How many working days are left after `on` through `due`; negative: how many have passed since. Same day: 0. */
export function workingDaysLeft(on: string, due: string): number {
  const [first, last] = on < due ? [on, due] : [due, on]
  let n = 0
  for (let at = next(first); at <= last; at = next(at)) if (isWorkingDay(at)) n += 1
  return on < due ? n : n === 0 ? 0 : -n
}
