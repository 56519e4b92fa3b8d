/** What was done by when, in milliseconds of a steady clock. */
export interface Sample {
  at: number
  done: number
}

/** Work a second over the samples of the last half minute; undefined until two of them differ in time. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const last = samples.at(-1)
  const first = samples.find(one => last !== undefined && last.at - one.at <= 30_000)
  if (!last || !first || last.at === first.at || last.done < first.done) return undefined
  return ((last.done - first.done) * 1000) / (last.at - first.at)
}

export const secondsLeft = (done: number, total: number, rate: number | undefined): number | undefined =>
  rate && total > done ? Math.ceil((total - done) / rate) : undefined

/** Roughly: the unit people would say, rounded up, so that nobody waits longer than was said. */
export function roughTime(seconds: number): { n: number; unit: 'seconds' | 'minutes' | 'hours' } {
  if (seconds < 60)
    return { n: Math.max(1, seconds <= 10 ? Math.ceil(seconds) : Math.ceil(seconds / 10) * 10), unit: 'seconds' }
  if (seconds < 5400) return { n: Math.ceil(seconds / 60), unit: 'minutes' }
  return { n: Math.ceil(seconds / 1800) / 2, unit: 'hours' }
}
