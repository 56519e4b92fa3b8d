import { OLDEST } from './cohort.ts'

/** People, or couples, waiting to be placed, by age. */
export interface Pool {
  size: number
  put(age: number, item: number): void
  /** The one nearest in age to the target inside [low, high], or -1. */
  take(target: number, low: number, high: number): number
  drain(): number[]
}

export function pool(): Pool {
  const byAge: number[][] = Array.from({ length: OLDEST + 1 }, () => [])
  return {
    size: 0,
    put(age, item) {
      byAge[age]!.push(item)
      this.size++
    },
    take(target, low, high) {
      const [first, last] = [Math.max(0, low), Math.min(OLDEST, high)]
      for (let away = 0; away <= OLDEST; away++) {
        if (target - away < first && target + away > last) return -1
        for (const age of away === 0 ? [target] : [target - away, target + away]) {
          if (age < first || age > last) continue
          const item = byAge[age]!.pop()
          if (item === undefined) continue
          this.size--
          return item
        }
      }
      return -1
    },
    drain() {
      const all = byAge.flat()
      for (const items of byAge) items.length = 0
      this.size = 0
      return all
    }
  }
}
