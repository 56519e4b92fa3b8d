/** A sum: a whole and its parts, by their places among all cells. */
export interface Sum {
  whole: number
  parts: readonly number[]
}

/** A number as it is told, and by how much the true one may differ. */
export interface Told {
  n: number
  within: number
}

/** Numbers of a cell that somebody must be left with, whatever is added and subtracted. */
const leastLeft = 3

/**
 * Takes away what could be told too closely: of every number so many stay possible that of two months nobody learns that few came
 * or went (docs/decisions/0032). All sums narrow what each cell may be, until nothing moves; what is too narrow is not told, nor
 * the whole it is a part of; then again, for what is left.
 */
export function withoutNarrow(told: readonly (Told | undefined)[], sums: readonly Sum[]): (Told | undefined)[] {
  const left = [...told]
  for (;;) {
    const bounds = narrowed(left, sums)
    const isNarrow = (cell: number) => bounds[cell]![1] - bounds[cell]![0] + 1 < leastLeft
    const taken = new Set<number>()
    for (const cell of left.keys()) if (left[cell] && isNarrow(cell)) taken.add(cell)
    for (const { whole, parts } of sums) if (left[whole] && parts.some(isNarrow)) taken.add(whole)
    if (taken.size === 0) return left
    for (const cell of taken) left[cell] = undefined
  }
}

function narrowed(told: readonly (Told | undefined)[], sums: readonly Sum[]): [low: number, high: number][] {
  const bounds = told.map((one): [number, number] =>
    one ? [Math.max(0, one.n - one.within), one.n + one.within] : [0, Number.POSITIVE_INFINITY]
  )
  const keep = (cell: number, low: number, high: number): boolean => {
    const [least, most] = bounds[cell]!
    if (low <= least && high >= most) return false
    bounds[cell] = [Math.max(least, low), Math.min(most, high)]
    return true
  }
  for (let moved = true, round = 0; moved && round < 20; round++) {
    moved = false
    for (const { whole, parts } of sums) {
      const low = parts.reduce((n, part) => n + bounds[part]![0], 0)
      const open = parts.filter(part => bounds[part]![1] === Number.POSITIVE_INFINITY).length
      const high = parts.reduce((n, part) => n + Math.min(bounds[part]![1], 1e12), 0)
      if (keep(whole, low, open > 0 ? Number.POSITIVE_INFINITY : high)) moved = true
      const [least, most] = bounds[whole]!
      for (const part of parts) {
        const [own, top] = bounds[part]!
        const others = open - (top === Number.POSITIVE_INFINITY ? 1 : 0) > 0 ? undefined : high - Math.min(top, 1e12)
        const from = others === undefined ? 0 : least - others
        if (keep(part, from, most - (low - own))) moved = true
      }
    }
  }
  return bounds
}
