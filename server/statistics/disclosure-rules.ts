/** Cells of fewer people point at somebody (law reference 5.1(2)). Nobody at all is fewer too: what is empty is hidden like the rest. */
export const fewest = 5

/** A tree of kinds: node 0 is the total, every other node comes after its parent. Kinds without one below are the leaves. */
export type Dimension = readonly number[]

/**
 * Counts of people over the product of some trees, given at its leaves. `published` says which of all its cells anybody
 * would see: tables that share margins are one such product, so that they cannot be set against each other.
 */
export interface CountTable {
  dimensions: readonly Dimension[]
  leaves: Iterable<readonly [cell: readonly number[], n: number]>
  published?: (cell: readonly number[]) => boolean
}

export interface ProtectedTable {
  /** Undefined where the cell is hidden. */
  shown: (cell: readonly number[]) => number | undefined
  cells: number
  hidden: number
}

/** One way to change a table in one dimension: nodes that gain with `+1` and that lose with `−1`. All others stay. */
interface Shift {
  corners: readonly (readonly [leaf: number, sign: 1 | -1])[]
  moved: readonly (readonly [node: number, sign: 1 | -1])[]
}

/**
 * Hides what is small and whatever else somebody could subtract it from. Every hidden cell has a witness: another table
 * of whole people, none below zero, that agrees with everything published and differs here; for a small cell one in which
 * five stand there. Whatever is computed from what is published, it holds for both, so no hidden cell can be told.
 *
 * A witness is a shift of people between two leaves in some dimensions at once (the corners of a box with signs in turn):
 * the sums above both do not change, and the cells that do are hidden with it. What is cheapest is taken, small before
 * large and what is hidden already for nothing. Moving a leaf up to the total is always one, so that an answer is found.
 */
export function protect({ dimensions, leaves, published = () => true }: CountTable): ProtectedTable {
  const trees = dimensions.map(treeOf)
  const strides: number[] = []
  const size = trees.reduce((all, { nodes }) => {
    strides.push(all)
    return all * nodes
  }, 1)
  const at = (cell: readonly number[]) => cell.reduce((sum, node, k) => sum + node * strides[k]!, 0)
  const cellOf = (index: number) => trees.map(({ nodes }, k) => Math.floor(index / strides[k]!) % nodes)

  const counts = new Int32Array(size)
  for (const [cell, n] of leaves) counts[at(cell)]! += n
  for (const [k, { parents, nodes }] of trees.entries())
    for (let index = 0; index < size; index++) {
      if (Math.floor(index / strides[k]!) % nodes !== 0) continue
      for (let node = nodes - 1; node > 0; node--)
        counts[index + parents[node]! * strides[k]!]! += counts[index + node * strides[k]!]!
    }

  for (const [k, tree] of trees.entries()) tree.people = tree.parents.map((_, node) => counts[node * strides[k]!]!)
  const isPublished = Uint8Array.from({ length: size }, (_, index) => Number(published(cellOf(index))))
  const hidden = new Uint8Array(size)
  const witnessed = new Uint8Array(size)
  const small: number[] = []
  for (let index = 0; index < size; index++)
    if (isPublished[index] && counts[index]! < fewest) {
      hidden[index] = 1
      small.push(index)
    }
  const depth = (index: number) => cellOf(index).reduce((sum, node, k) => sum + trees[k]!.depth[node]!, 0)
  const depths = new Map(small.map(index => [index, depth(index)]))
  small.sort((a, b) => depths.get(a)! - depths.get(b)! || a - b)

  for (const index of small) if (!witnessed[index]) witness(index)

  /** The moved cells of a box with their signs. */
  function* movedBy(shifts: readonly Shift[], of: 'moved' | 'corners', k = 0): Generator<readonly [number, number]> {
    if (k === shifts.length) {
      yield [0, 1]
      return
    }
    for (const [rest, sign] of movedBy(shifts, of, k + 1))
      for (const [node, own] of shifts[k]![of]) yield [rest + node * strides[k]!, sign * own]
  }

  function witness(index: number): void {
    const needed = fewest - counts[index]!
    const choices = cellOf(index).map((node, k) => shiftsOf(trees[k]!, node))
    let best: { cost: number; shifts: Shift[] } | undefined
    for (const shifts of product(choices)) {
      if (!has(shifts, needed)) continue
      const cost = costOf(shifts, best?.cost ?? Number.POSITIVE_INFINITY)
      if (best && cost >= best.cost) continue
      best = { cost, shifts }
      if (cost === 0) break
    }
    for (const [moved, sign] of movedBy(best!.shifts, 'moved')) {
      hidden[moved] = isPublished[moved]!
      if (sign > 0 && fewest - counts[moved]! <= needed) witnessed[moved] = 1
    }
  }

  /** Whether whoever is moved away is there to be moved. */
  function has(shifts: readonly Shift[], needed: number): boolean {
    for (const [corner, sign] of movedBy(shifts, 'corners')) if (sign < 0 && counts[corner]! < needed) return false
    return true
  }

  function costOf(shifts: readonly Shift[], most: number): number {
    let cost = 0
    for (const [moved] of movedBy(shifts, 'moved')) {
      if (isPublished[moved] && !hidden[moved]) cost += Math.log2(2 + counts[moved]!)
      if (cost >= most) break
    }
    return cost
  }

  return {
    shown: cell => (hidden[at(cell)] || !isPublished[at(cell)] ? undefined : counts[at(cell)]!),
    cells: isPublished.reduce((sum, one) => sum + one, 0),
    hidden: hidden.reduce((sum, one) => sum + one, 0)
  }
}

interface Tree {
  /** How many people are at each node, whatever else they are: a partner with many gives what is needed. */
  people: number[]
  nodes: number
  parents: Dimension
  depth: number[]
  children: number[][]
}

function treeOf(parents: Dimension): Tree {
  const children: number[][] = parents.map(() => [])
  const depth: number[] = []
  for (const [node, parent] of parents.entries()) {
    depth.push(node === 0 ? 0 : depth[parent]! + 1)
    if (node > 0) children[parent]!.push(node)
  }
  return { people: [], nodes: parents.length, parents, depth, children }
}

const leafUnder = (tree: Tree, node: number): number => {
  const below = tree.children[node]!
  if (below.length === 0) return node
  return leafUnder(
    tree,
    below.reduce((most, one) => (tree.people[one]! > tree.people[most]! ? one : most))
  )
}

function pathUp(tree: Tree, leaf: number, below: number): number[] {
  const path: number[] = []
  for (let node = leaf; node !== below; node = tree.parents[node]!) {
    path.push(node)
    if (node === 0) break
  }
  return path
}

/** The ways to change a node: with each that stands beside it under the same parent, and from the total down. */
function shiftsOf(tree: Tree, node: number): Shift[] {
  const up = (leaf: number): Shift => ({
    corners: [[leaf, 1]],
    moved: pathUp(tree, leaf, -1).map(one => [one, 1] as const)
  })
  if (node === 0) {
    // The total changes with whatever is below; the fullest leaves of its branches stand for all.
    const branches = tree.children[0]!.length === 0 ? [0] : tree.children[0]!
    return branches.map(branch => up(leafUnder(tree, branch)))
  }
  const parent = tree.parents[node]!
  const leaf = leafUnder(tree, node)
  const beside = tree.children[parent]!.filter(other => other !== node).map((other): Shift => {
    const partner = leafUnder(tree, other)
    return {
      corners: [
        [leaf, 1],
        [partner, -1]
      ],
      moved: [
        ...pathUp(tree, leaf, parent).map(one => [one, 1] as const),
        ...pathUp(tree, partner, parent).map(one => [one, -1] as const)
      ]
    }
  })
  return [...beside, up(leaf)]
}

function* product(choices: readonly Shift[][], k = 0): Generator<Shift[]> {
  if (k === choices.length) {
    yield []
    return
  }
  for (const shift of choices[k]!) for (const rest of product(choices, k + 1)) yield [shift, ...rest]
}
