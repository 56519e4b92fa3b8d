import chineseDays from 'chinese-days'
import * as rule from '../../law/rules/working-days.ts'

/**
 * Whether offices work on a day: the holidays and the weekends worked in their place (调休) as the State Council announced
 * them; of years not announced yet only weekends are known.
 */
const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day)

/** The last of `n` working days after `day` by the announced calendar; the day itself does not count. */
export const workingDaysAfter = (day: string, n: number): string => rule.workingDaysAfter(day, n, isWorkingDay)

/** How many working days are left after `on` through `due`; negative: how many have passed since. Same day: 0. */
export const workingDaysLeft = (on: string, due: string): number => rule.workingDaysLeft(on, due, isWorkingDay)
