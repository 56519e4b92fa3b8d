/** Whole numbers in proportion to the weights that add up to the total (Hamilton's method, ties to the first). */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (sum === 0) return weights.map((_, i) => (i === 0 ? total : 0))
  const exact = weights.map(weight => (weight * total) / sum)
  const shares = exact.map(Math.floor)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) shares[i]!++
  return shares
}

/**
 * A table of whole numbers with exactly these row and column sums and the shape of the seed table: iterative
 * proportional fitting (Deming and Stephan 1940), then controlled rounding. Zeros of the seed stay zeros as long as
 * the sums allow it. Both lists of sums must have the same total.
 */
export function fitTable(seed: number[][], rows: readonly number[], columns: readonly number[]): number[][] {
  const table = proportionalFit(seed, rows, columns)
  const rowLeft = [...rows]
  const columnLeft = [...columns]
  const fitted = table.map((cells, i) =>
    cells.map((cell, j) => {
      const whole = Math.min(Math.floor(cell + 1e-9), rowLeft[i]!, columnLeft[j]!)
      rowLeft[i]! -= whole
      columnLeft[j]! -= whole
      return whole
    })
  )
  const byRest = table
    .flatMap((cells, i) => cells.map((cell, j) => ({ i, j, rest: cell - Math.floor(cell) })))
    .filter(({ i, j }) => seed[i]![j]! > 0)
    .sort((a, b) => b.rest - a.rest || a.i - b.i || a.j - b.j)
  for (const { i, j } of byRest) {
    if (rowLeft[i]! < 1 || columnLeft[j]! < 1) continue
    fitted[i]![j]!++
    rowLeft[i]!--
    columnLeft[j]!--
  }
  settle({ fitted, allowed: seed, rowLeft, columnLeft })
  return fitted
}

function proportionalFit(seed: number[][], rows: readonly number[], columns: readonly number[]): number[][] {
  const table = seed.map(cells => [...cells])
  for (let round = 0; round < 200; round++) {
    for (let j = 0; j < columns.length; j++) {
      const sum = table.reduce((a, cells) => a + cells[j]!, 0)
      if (sum > 0) for (const cells of table) cells[j]! *= columns[j]! / sum
    }
    for (const [i, cells] of table.entries()) {
      const sum = cells.reduce((a, b) => a + b, 0)
      if (sum > 0) for (let j = 0; j < cells.length; j++) cells[j]! *= rows[i]! / sum
    }
  }
  return table
}

interface Open {
  fitted: number[][]
  allowed: number[][]
  rowLeft: number[]
  columnLeft: number[]
}

/** Places what rounding left over, along augmenting paths so that no sum is missed. */
function settle(open: Open): void {
  for (let i = 0; i < open.rowLeft.length; i++) {
    while (open.rowLeft[i]! > 0 && augment(open, i)) open.rowLeft[i]!--
  }
  // Only if the zeros of the seed leave no way at all.
  for (let i = 0; i < open.rowLeft.length; i++) {
    for (let j = 0; j < open.columnLeft.length; j++) {
      const some = Math.min(open.rowLeft[i]!, open.columnLeft[j]!)
      open.fitted[i]![j]! += some
      open.rowLeft[i]! -= some
      open.columnLeft[j]! -= some
    }
  }
}

function augment({ fitted, allowed, columnLeft }: Open, start: number): boolean {
  const rowOf = new Array<number>(columnLeft.length).fill(-1)
  const columnBefore = new Map<number, number>([[start, -1]])
  const queue = [start]
  for (const i of queue) {
    for (let j = 0; j < columnLeft.length; j++) {
      if (rowOf[j] !== -1 || allowed[i]![j]! <= 0) continue
      rowOf[j] = i
      if (columnLeft[j]! > 0) {
        columnLeft[j]!--
        for (let column = j; column !== -1; ) {
          const row = rowOf[column]!
          fitted[row]![column]!++
          column = columnBefore.get(row)!
          if (column !== -1) fitted[row]![column]!--
        }
        return true
      }
      for (let k = 0; k < fitted.length; k++) {
        if (fitted[k]![j]! > 0 && !columnBefore.has(k)) {
          columnBefore.set(k, j)
          queue.push(k)
        }
      }
    }
  }
  return false
}
