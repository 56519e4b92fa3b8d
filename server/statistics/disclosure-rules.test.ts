import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf } from './attacker.ts'
import { type CountTable, type Dimension, fewest, protect } from './disclosure-rules.ts'

/** A total over kinds that stand side by side. */
const flat = (kinds: number): Dimension => [-1, ...new Array<number>(kinds).fill(0)]
const leavesOf = (parents: Dimension) => parents.flatMap((_, node) => (parents.includes(node) ? [] : [node]))

function* productOf(lists: readonly (readonly number[])[]): Generator<number[]> {
  const [first, ...rest] = lists
  if (!first) yield []
  else for (const node of first) for (const more of productOf(rest)) yield [node, ...more]
}

const nodes = (parents: Dimension) => parents.map((_, node) => node)
const isUnder = (parents: Dimension, leaf: number, node: number): boolean =>
  leaf === node || (leaf > 0 && isUnder(parents, parents[leaf]!, node))

interface Some {
  dimensions: readonly Dimension[]
  numbers: number[]
}

const tableOf = ({ dimensions, numbers }: Some): CountTable & { leaves: [number[], number][] } => ({
  dimensions,
  leaves: [...productOf(dimensions.map(leavesOf))].map((cell, i) => [cell, numbers[i % numbers.length]!])
})

const truth = ({ dimensions, leaves }: CountTable, cell: readonly number[]) =>
  [...leaves].reduce((n, [leaf, m]) => (leaf.every((l, k) => isUnder(dimensions[k]!, l, cell[k]!)) ? n + m : n), 0)

/** Few and many, so that small cells meet each other and stand alone. */
const someNumbers = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 400 })),
  { minLength: 60, maxLength: 60 }
)
const someDimension = fc.constantFrom<Dimension>(
  flat(1),
  flat(2),
  flat(3),
  flat(4),
  [-1, 0, 0, 1, 1, 2, 2],
  [-1, 0, 1, 1]
)
const someTable = fc.record({
  dimensions: fc.array(someDimension, { minLength: 1, maxLength: 3 }),
  numbers: someNumbers
})

type Bounds = Map<string, [low: number, high: number]>

/**
 * Somebody who knows every published number and that people are whole and not fewer than none. Each total less its parts
 * is an equation; the system is solved by elimination, then every row narrows the bounds of each unknown until nothing moves.
 */
function attack({ dimensions }: CountTable, shown: (cell: readonly number[]) => number | undefined): Bounds {
  const lattice = [...productOf(dimensions.map(nodes))]
  const unknown = lattice.filter(cell => shown(cell) === undefined)
  const column = new Map(unknown.map((cell, i) => [cell.join(), i]))
  const rows: number[][] = []
  for (const cell of lattice)
    for (const [k, parents] of dimensions.entries()) {
      const parts = parents.flatMap((parent, node) => (parent === cell[k] ? [cell.with(k, node)] : []))
      if (parts.length === 0) continue
      const row = new Array<number>(unknown.length + 1).fill(0)
      for (const [one, sign] of [[cell, 1], ...parts.map(part => [part, -1])] as [number[], number][]) {
        const number = shown(one)
        if (number === undefined) row[column.get(one.join())!]! += sign
        else row[unknown.length]! -= sign * number
      }
      if (row.slice(0, -1).some(factor => factor !== 0)) rows.push(row)
    }
  const bounds = boundsOf(rows, unknown.length)
  return new Map(unknown.map((cell, i) => [cell.join(), bounds[i]!]))
}

test('whoever subtracts totals and solves what is left can tell no hidden cell, nor that a small one is small', () => {
  fc.assert(
    fc.property(someTable, some => {
      const table = tableOf(some)
      const { shown } = protect(table)
      for (const [cell, [low, high]] of attack(table, shown)) {
        const n = truth(table, cell.split(',').map(Number))
        expect(low).toBeLessThanOrEqual(n)
        expect(high).toBeGreaterThanOrEqual(n)
        expect(high, cell).toBeGreaterThan(low)
        if (n < fewest) expect(high, cell).toBeGreaterThanOrEqual(fewest)
      }
    }),
    { numRuns: 150 }
  )
})

test('what is shown is true, and nothing small is shown', () => {
  fc.assert(
    fc.property(someTable, some => {
      const table = tableOf(some)
      const { shown, cells, hidden } = protect(table)
      const lattice = [...productOf(table.dimensions.map(nodes))]
      const seen = lattice.filter(cell => shown(cell) !== undefined)
      for (const cell of seen) expect(shown(cell)).toBe(truth(table, cell))
      for (const cell of seen) expect(truth(table, cell)).toBeGreaterThanOrEqual(fewest)
      expect([cells, hidden]).toEqual([lattice.length, lattice.length - seen.length])
    }),
    { numRuns: 100 }
  )
})

test('with the small cells alone hidden the same attack tells them', () => {
  const table = tableOf({ dimensions: [flat(3), flat(2)], numbers: [3, 40, 50, 60, 70, 80] })
  const bare = attack(table, cell => (truth(table, cell) < fewest ? undefined : truth(table, cell)))
  expect(bare.get('1,1')).toEqual([3, 3])
  const [low, high] = attack(table, protect(table).shown).get('1,1')!
  expect(high - low).toBeGreaterThanOrEqual(fewest)
})

test('trying every table of whole people finds more than one for each hidden cell', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 4, maxLength: 4 }), numbers => {
      const table = tableOf({ dimensions: [flat(2), flat(2)], numbers })
      const { shown } = protect(table)
      const lattice = [...productOf(table.dimensions.map(nodes))]
      const seen = new Map<string, Set<number>>()
      const leaves = table.leaves.map(([cell]) => cell)
      const possible = leaves.map(cell => shown(cell)).map(n => (n === undefined ? [...Array(13).keys()] : [n]))
      for (const tried of productOf(possible)) {
        const sumOf = ([a, b]: readonly number[]) =>
          leaves.reduce((n, [x, y], i) => ((a === 0 || a === x) && (b === 0 || b === y) ? n + tried[i]! : n), 0)
        if (lattice.some(cell => (shown(cell) ?? sumOf(cell)) !== sumOf(cell))) continue
        for (const cell of lattice) seen.set(cell.join(), (seen.get(cell.join()) ?? new Set()).add(sumOf(cell)))
      }
      for (const cell of lattice.filter(one => shown(one) === undefined)) {
        expect(seen.get(cell.join())!.size, cell.join()).toBeGreaterThan(1)
        if (truth(table, cell) < fewest) expect(Math.max(...seen.get(cell.join())!)).toBeGreaterThanOrEqual(fewest)
      }
    }),
    { numRuns: 30 }
  )
})

test('two tables that share a margin are protected together, so that one does not tell what the other hides', () => {
  fc.assert(
    fc.property(someNumbers, numbers => {
      // Areas by age in one, by place of hukou in the other; both show the areas.
      const whole = tableOf({ dimensions: [[-1, 0, 0, 1, 1], flat(3), flat(2)], numbers })
      const table = { ...whole, published: ([, age, from]: readonly number[]) => age === 0 || from === 0 }
      const { shown } = protect(table)
      for (const [cell, [low, high]] of attack(table, shown)) {
        const [, age, from] = cell.split(',').map(Number)
        if (age !== 0 && from !== 0) continue
        expect(high, cell).toBeGreaterThan(low)
      }
    }),
    { numRuns: 60 }
  )
})

test('of a street by age and sex most people stay in cells that are shown', () => {
  const ages = [-1, 0, 0, 0, ...Array.from({ length: 19 }, (_, i) => (i < 3 ? 1 : i < 12 ? 2 : 3))]
  const areas = flat(8)
  const table: CountTable = {
    dimensions: [areas, flat(2), ages],
    // Communities of about 2,000 to 5,000 people, fewer at every age from 60 on.
    leaves: [...productOf([areas, flat(2), ages].map(leavesOf))].map(([area, sex, age]) => [
      [area!, sex!, age!],
      Math.round((60 + area! * 12 - sex! * 3) * (age! < 16 ? 1 : 0.62 ** (age! - 15)))
    ])
  }
  const { shown, cells, hidden } = protect(table)
  const leaves = [...table.leaves]
  const people = leaves.reduce((sum, [, n]) => sum + n, 0)
  const seen = leaves.reduce((sum, [cell]) => sum + (shown(cell) ?? 0), 0)
  process.stdout.write(
    `disclosure control: ${cells - hidden} of ${cells} cells shown, with ${((seen / people) * 100).toFixed(1)}% of the people\n`
  )
  expect(hidden / cells).toBeLessThan(0.2)
  expect(seen / people).toBeGreaterThan(0.95)
})
