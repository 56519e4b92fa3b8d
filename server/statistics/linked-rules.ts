import { fewest } from './disclosure-rules.ts'

/** A sum that is nothing: each cell with its sign. */
export type Equation = readonly (readonly [cell: string, sign: 1 | -1])[]

/** A whole with parts. What they leave is a cell that nobody shows and anybody can subtract; of complete ones it is known that they leave none, unless they do. */
export interface Whole {
  whole: string
  parts: readonly string[]
  complete?: boolean
}

/** Counts that hang together by equations rather than as a product of kinds: the cells of forms. */
export interface LinkedCounts {
  counts: ReadonlyMap<string, number>
  /** Cells that count no people, such as what is left of a balance: they may be below zero, and small ones tell nothing. */
  free?: ReadonlySet<string>
  equations: readonly Equation[]
  wholes: readonly Whole[]
  /** What is hidden anyhow. */
  hidden?: ReadonlySet<string>
}

/** No more steps than this are tried before everything that hangs together with a cell is hidden. */
const mostSteps = 20_000

interface Step {
  moves: ReadonlyMap<string, number>
  cost: number
}

/**
 * The cells to hide: all that are small, and with each a witness as in `protect`: counts of whole people, none below zero,
 * that fulfil every equation, agree with all that is shown, and have five in this cell. Found by moving people into the cell
 * and balancing one equation after the other, the cheapest way first: what is hidden already costs nothing.
 */
export function hideLinked({
  counts,
  free = new Set(),
  equations,
  wholes,
  hidden: already
}: LinkedCounts): Set<string> {
  const known = new Map(counts)
  const all: Equation[] = [...equations]
  const left: string[] = []
  for (const [i, { whole, parts, complete }] of wholes.entries()) {
    const rest = parts.reduce((n, part) => n - counts.get(part)!, counts.get(whole)!)
    const equation: [string, 1 | -1][] = [[whole, 1], ...parts.map(part => [part, -1] as [string, -1])]
    if (rest !== 0 || !complete) {
      known.set(`~${i}`, rest)
      left.push(`~${i}`)
      equation.push([`~${i}`, -1])
    }
    all.push(equation)
  }
  const at = Map.groupBy(
    all.flatMap((equation, i) => equation.map(([cell]) => ({ cell, i }))),
    ({ cell }) => cell
  )
  const hidden = new Set(already)
  const isShown = (cell: string) => !cell.startsWith('~') && !hidden.has(cell)
  /** What counts nobody goes before what does, and little before much. */
  const costOf = (cell: string) => (!isShown(cell) ? 0.01 : free.has(cell) ? 1 : Math.log2(2 + known.get(cell)!))
  const isSmall = (cell: string) => known.get(cell)! >= (cell.startsWith('~') ? 1 : 0) && known.get(cell)! < fewest

  function* nextOf({ moves }: Step, needed: number): Generator<[string, number]> {
    for (const cell of moves.keys())
      for (const { i } of at.get(cell) ?? []) {
        const off = all[i]!.reduce((sum, [other, sign]) => sum + sign * (moves.get(other) ?? 0), 0)
        if (off === 0) continue
        for (const [other, sign] of all[i]!) {
          const move = off > 0 ? -sign : sign
          if (!moves.has(other) && (move > 0 || free.has(other) || known.get(other)! >= needed)) yield [other, move]
        }
        return
      }
  }
  const isBalanced = ({ moves }: Step) =>
    [...moves.keys()].every(cell =>
      (at.get(cell) ?? []).every(
        ({ i }) => all[i]!.reduce((sum, [other, sign]) => sum + sign * (moves.get(other) ?? 0), 0) === 0
      )
    )
  function witnessOf(cell: string): Iterable<string> {
    const needed = fewest - known.get(cell)!
    const open: Step[] = [{ moves: new Map([[cell, 1]]), cost: 0 }]
    const seen = new Set<string>()
    for (let step = 0; step < mostSteps && open.length > 0; step++) {
      const best = open.splice(
        open.reduce((least, one, i) => (one.cost < open[least]!.cost ? i : least), 0),
        1
      )[0]!
      if (isBalanced(best)) return best.moves.keys()
      for (const [other, move] of nextOf(best, needed)) {
        const moves = new Map([...best.moves, [other, move]])
        const key = [...moves].sort().join()
        if (seen.has(key)) continue
        seen.add(key)
        open.push({ moves, cost: best.cost + costOf(other) })
      }
    }
    return together(cell, all, at)
  }

  const small = [...counts.keys(), ...left].filter(cell => !free.has(cell) && isSmall(cell))
  for (const cell of small) if (!cell.startsWith('~')) hidden.add(cell)
  for (const cell of small) for (const moved of witnessOf(cell)) if (!moved.startsWith('~')) hidden.add(moved)
  return hidden
}

/** Everything that hangs together with a cell. */
function together(cell: string, all: readonly Equation[], at: ReadonlyMap<string, { i: number }[]>): Set<string> {
  const found = new Set([cell])
  for (const one of found) for (const { i } of at.get(one) ?? []) for (const [other] of all[i]!) found.add(other)
  return found
}
