/** A cell that does not come to zero: `missing` people are in the histories and not in the counts (negative: the reverse). */
export interface UnevenCell {
  area: number
  seat: string
  sex: string
  birthMonth: string | null
  split: number
  stay: number
  on: string
  missing: number
}

type Cell = Omit<UnevenCell, 'on' | 'missing'>

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
export function newLedger(within: (area: number) => boolean) {
  const kinds = numbering<Omit<Cell, 'area'>>()
  const days = numbering<string>()
  const daysAtMost = 1e6
  const areas = new Map<number, Map<number, number>>()
  return {
    add({ area, seat, sex, birthMonth, split, stay }: Cell, on: string, n: number): void {
      if (!within(area)) return
      const kind = kinds.of(`${seat}|${sex}|${birthMonth}|${split}|${stay}`, { seat, sex, birthMonth, split, stay })
      const key = kind * daysAtMost + days.of(on, on)
      const sums = areas.get(area) ?? new Map<number, number>()
      areas.set(area, sums)
      const sum = (sums.get(key) ?? 0) + n
      if (sum === 0) sums.delete(key)
      else sums.set(key, sum)
    },
    uneven: (): UnevenCell[] =>
      [...areas].flatMap(([area, sums]) =>
        [...sums].map(([key, missing]) => ({
          area,
          ...kinds.values[Math.floor(key / daysAtMost)]!,
          on: days.values[key % daysAtMost]!,
          missing
        }))
      )
  }
}
