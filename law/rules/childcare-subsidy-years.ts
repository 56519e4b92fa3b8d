import { addDays, birthday, firstDayOfMonth, monthNumber, yearOf } from './days.ts'

/** First day from which the subsidy counts (scheme, S:CCS). Whoever was born before is paid by the month, others by whole years. */
export const SUBSIDY_BEGINS = '2025-01-01'
const FIRST_YEAR = yearOf(SUBSIDY_BEGINS)
/** The day of the scheme itself: nobody could claim before it. */
const CLAIMS_OPEN = '2025-07-28'

/** A year for which the subsidy is owed: a run of months (numbers of days.ts), counted as a whole year where `whole`. */
export interface SubsidyYear {
  year: number
  first: number
  last: number
  whole: boolean
}

/**
 * The years for which a child born on a day is owed the subsidy until it turns three, in order; none for whoever turned three
 * before it began.
 * - Born from 2025-01-01: three whole years, the first that of the birth (claims: year of birth or the next, then two renewals).
 * - Born before: by months still under three, (year + 3)·12 + month − 2025·12, counted from January 2025: the month of the third
 *   birthday is the last (formula M-high, principle S:CCS).
 */
export function subsidyYears(bornOn: string): SubsidyYear[] {
  const year = yearOf(bornOn)
  if (bornOn >= SUBSIDY_BEGINS)
    return [year, year + 1, year + 2].map(at => ({ year: at, first: at * 12 + 1, last: at * 12 + 12, whole: true }))
  const months = (year + 3) * 12 + monthNumber(bornOn) - year * 12 - FIRST_YEAR * 12
  return Array.from({ length: Math.max(0, Math.ceil(months / 12)) }, (_, at) => {
    const first = (FIRST_YEAR + at) * 12 + 1
    const length = Math.min(12, months - at * 12)
    return { year: FIRST_YEAR + at, first, last: first + length - 1, whole: length === 12 }
  })
}

/** When the `at`-th year (from 0) is to be claimed, and the day that answers it, if there is one. */
export interface ClaimOfYear {
  from: string | null
  until: string | null
  claimedOn: string | null
  /** Set when the time has passed without a claim, or the claim came after it. */
  late: boolean
}

/**
 * Which claim stands for which year. First claim: in the year of birth or the next, for those born before 2025 by 2025-12-31;
 * one renewal in each of the following years (Management Rules, S:CCS). The years count for the child: who takes over from
 * another claimant renews and does not begin again. `own` are this claimant's days and `paid` those on which another was paid,
 * both in order and none after `on`.
 */
export function claimsOfYears(
  bornOn: string,
  own: readonly string[],
  paid: readonly string[],
  on: string
): ClaimOfYear[] {
  const opens = [bornOn, CLAIMS_OPEN].sort().at(-1)!
  const firstUntil = `${bornOn >= SUBSIDY_BEGINS ? yearOf(bornOn) + 1 : FIRST_YEAR}-12-31`
  const first = [...own, ...paid].sort().find(day => day >= opens)
  const inTime = first !== undefined && first <= firstUntil
  return subsidyYears(bornOn).map(({ year }, at) => {
    if (!inTime) {
      const window = at === 0 ? { from: opens, until: firstUntil } : { from: null, until: null }
      const claimedOn = own.find(day => day >= opens && yearOf(day) >= year) ?? null
      return { ...window, claimedOn, late: on > firstUntil }
    }
    const [from, until] = [at === 0 ? opens : `${yearOf(first) + at}-01-01`, `${yearOf(first) + at}-12-31`]
    const claimedOn = own.find(day => day >= from) ?? null
    if (claimedOn !== null && claimedOn <= until) return { from, until, claimedOn, late: false }
    return { from, until, claimedOn, late: on > until }
  })
}

/** The last day on which the child is under three. */
export const lastDayUnderThree = (bornOn: string): string => addDays(birthday(bornOn, 3), -1)

/** `2025-03` of a month number. */
export const monthText = (month: number): string => firstDayOfMonth(month).slice(0, 7)

/**
 * Who holds each month where the place of the hukou changes: the old place through the month of leaving, the new one from the
 * next (Heilongjiang art. 17). Months before the first entry belong to the first place. `hukou` is in order and not empty.
 */
export function placeOfMonth(hukou: readonly { region: number; from: string }[], month: number): number {
  return (hukou.findLast(({ from }) => monthNumber(from) < month) ?? hukou[0]!).region
}
