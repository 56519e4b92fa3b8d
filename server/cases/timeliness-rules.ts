import { workingDaysLeft } from '../platform/working-days.ts'
import { type DayStep, type Promised, pausesOf } from './case-rules.ts'

export interface Taken {
  workedDays: number
  inTime: boolean
}

/**
 * How many working days a case took from its last submission or reopening to `on`, without those on which the resident owed a paper, and
 * whether that was within the promise with the extension that was told. Null where it never began.
 */
export function takenOf(steps: readonly DayStep[], on: string, { workingDays, extension }: Promised): Taken | null {
  const { start, pauses, extended } = pausesOf(steps)
  if (start === null) return null
  const stood = pauses.reduce((sum, { from, to }) => sum + workingDaysLeft(from, to ?? on), 0)
  const workedDays = Math.max(workingDaysLeft(start, on) - stood, 0)
  return { workedDays, inTime: workedDays <= workingDays + (extended ? extension : 0) }
}

/** The days the middle one of so many took, the lower one of two; null where there is none. */
export function medianOf(counted: readonly { days: number; n: number }[]): number | null {
  const half = counted.reduce((all, { n }) => all + n, 0) / 2
  let before = 0
  for (const { days, n } of [...counted].sort((a, b) => a.days - b.days)) {
    before += n
    if (n > 0 && before >= half) return days
  }
  return null
}

/** Open figures never count fewer people than this: a smaller number may point at somebody. */
export const LEAST_SHOWN = 5

/**
 * Which lines are left out of open figures: those that count too few, and, where that leaves out a single line, the next smallest too, so
 * that nobody finds it by subtraction. Lines that count nothing say nothing of anybody.
 */
export function hiddenLines(counts: readonly number[]): ReadonlySet<number> {
  const bySize = counts
    .map((n, at) => ({ n, at }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.n - b.n)
  const few = bySize.filter(({ n }) => n < LEAST_SHOWN)
  const hidden = few.length === 1 ? bySize.slice(0, 2) : few
  return new Set(hidden.map(({ at }) => at))
}
