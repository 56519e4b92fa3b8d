/**
 * Somebody who knows every published number and that people are whole and not fewer than none: equations of what is hidden are
 * solved by elimination, then every row narrows the bounds of each unknown until nothing moves. The last number of a row is its sum.
 */
export function boundsOf(
  rows: readonly number[][],
  unknowns: number,
  given: (i: number) => [low: number, high: number] = () => [0, Number.POSITIVE_INFINITY]
) {
  const bounds = Array.from({ length: unknowns }, (_, i) => given(i))
  narrow([...rows, ...eliminated(rows)], bounds)
  return bounds
}

function eliminated(given: readonly number[][]): number[][] {
  const rows = given.map(row => [...row])
  const width = (rows[0]?.length ?? 1) - 1
  let top = 0
  for (let c = 0; c < width && top < rows.length; c++) {
    const pivot = rows.findIndex((row, i) => i >= top && Math.abs(row[c]!) > 1e-9)
    if (pivot < 0) continue
    ;[rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!]
    const by = rows[top]![c]!
    rows[top] = rows[top]!.map(factor => factor / by)
    for (const [i, row] of rows.entries()) {
      const times = row[c]!
      if (i === top || Math.abs(times) < 1e-9) continue
      rows[i] = row.map((factor, j) => factor - times * rows[top]![j]!)
    }
    top++
  }
  return rows.slice(0, top).map(row => row.map(factor => (Math.abs(factor) < 1e-9 ? 0 : factor)))
}

function narrow(rows: readonly number[][], bounds: [number, number][]): void {
  for (let moved = true, round = 0; moved && round < 50; round++) {
    moved = false
    for (const row of rows) {
      const sum = row.at(-1)!
      for (const [i, factor] of row.slice(0, -1).entries()) {
        if (factor === 0) continue
        let [low, high] = [sum, sum]
        for (const [j, other] of row.slice(0, -1).entries()) {
          if (j === i || other === 0) continue
          const ends = [other * bounds[j]![0], other * bounds[j]![1]]
          low -= Math.max(...ends)
          high -= Math.min(...ends)
        }
        const ends = [low / factor, high / factor]
        const from = Math.max(bounds[i]![0], Math.ceil(Math.min(...ends) - 1e-6))
        const to = Math.min(bounds[i]![1], Math.floor(Math.max(...ends) + 1e-6))
        if (from > bounds[i]![0] || to < bounds[i]![1]) {
          bounds[i] = [from, to]
          moved = true
        }
      }
    }
  }
}
