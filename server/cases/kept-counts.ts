import { now, today } from '../platform/clock.ts'

/** Whoever asks again within so many minutes reads the same count. */
const KEPT_MINUTES = 15

interface Kept<T> {
  day: string
  at: number
  counted: Promise<T & { countedAt: string }>
}

/**
 * Figures over hundreds of thousands of cases are counted once in so many minutes for all who may read the same ones, told with the
 * moment of the count, and anew on another day. Those who ask meanwhile wait for one count.
 */
export function keptCounts<T extends object>() {
  const kept = new Map<string, Kept<T>>()
  return (key: string, count: () => Promise<T>): Promise<T & { countedAt: string }> => {
    const day = today()
    const at = performance.now()
    for (const [other, one] of kept) if (one.day !== day || at - one.at > KEPT_MINUTES * 60_000) kept.delete(other)
    const known = kept.get(key)
    if (known) return known.counted
    const fresh = { day, at, counted: count().then(figures => ({ ...figures, countedAt: now() })) }
    kept.set(key, fresh)
    // What could not be counted is not kept.
    fresh.counted.catch(() => {
      if (kept.get(key) === fresh) kept.delete(key)
    })
    return fresh.counted
  }
}
