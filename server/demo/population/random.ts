/** A seeded stream of chance. The same seed gives the same stream on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, n). */
  below(n: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  normal(mean: number, deviation: number): number
  shuffle<T>(list: T[]): T[]
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, passes gjrand; ample for invented people. */
export function random(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  function shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const kept = list[i]!
      list[i] = list[j]!
      list[j] = kept
    }
    return list
  }
  return {
    next,
    below,
    chance: probability => next() < probability,
    pick: list => list[below(list.length)]!,
    // Box and Muller
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle
  }
}
