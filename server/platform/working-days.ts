import chineseDays from 'chinese-days'
import * as rule from '../../law/rules/working-days.ts'

/**
 * Whether offices work on a day: the holidays and the weekends worked in their place (调休) as the State Council announced
 * them; of years not announced yet only weekends are known.
 */
const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day)

/** The last of `n` working days after `day` by the announced calendar; the day itself does not count. */
export const workingDaysAfter = (day: string, n: number): string => rule.workingDaysAfter(day, n, isWorkingDay)

/** What was counted once: a list of fifty cases asks again and again about the same few days, and walking through them took most of its time. */
const counted = new Map<string, number>()
const most = 20_000

/** How many working days are left after `on` through `due`; negative: how many have passed since. Same day: 0. */
export function workingDaysLeft(on: string, due: string): number {
  const key = `${on} ${due}`
  const known = counted.get(key)
  if (known !== undefined) return known
  const left = rule.workingDaysLeft(on, due, isWorkingDay)
  if (counted.size >= most) counted.clear()
  counted.set(key, left)
  return left
}
