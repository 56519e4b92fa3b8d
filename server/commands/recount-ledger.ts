/** A cell that does not come to zero: `missing` are in the histories and not on record (negative: the reverse). */
export type Uneven<C> = C & { on: string; missing: number }

/** Gives every different value a small number. */
function numbering<T>() {
  const numbers = new Map<string, number>()
  const values: T[] = []
  return {
    values,
    of: (key: string, value: T): number => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, values.length)
      return values.push(value) - 1
    }
  }
}

/**
 * Sums signed cells by their day. A cell and a day are kept as one number, and what comes to zero is forgotten: the
 * changes of a million people stay within some hundred megabytes.
 */
export function newLedger<C extends { area: number }>(
  within: (area: number) => boolean,
  keyOf: (cell: Omit<C, 'area'>) => string
) {
  const kinds = numbering<Omit<C, 'area'>>()
  const days = numbering<string>()
  const daysAtMost = 1e8
  const areas = new Map<number, Map<number, number>>()
  return {
    add(cell: C, on: string, n: number): void {
      const { area, ...kind } = cell
      if (!within(area)) return
      const key = kinds.of(keyOf(kind), kind) * daysAtMost + days.of(on, on)
      const sums = areas.get(area) ?? new Map<number, number>()
      areas.set(area, sums)
      const sum = (sums.get(key) ?? 0) + n
      if (sum === 0) sums.delete(key)
      else sums.set(key, sum)
    },
    uneven: (): Uneven<C>[] =>
      [...areas].flatMap(([area, sums]) =>
        [...sums].map(
          ([key, missing]) =>
            ({
              area,
              ...kinds.values[Math.floor(key / daysAtMost)],
              on: days.values[key % daysAtMost],
              missing
            }) as Uneven<C>
        )
      )
  }
}
