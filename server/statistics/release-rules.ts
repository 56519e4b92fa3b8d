import { levelOf, pathTo } from './area-rules.ts'
import { ageOfWho, sexOfWho, splitOfPlace } from './cell-rules.ts'
import { type Dimension, fewest, protect } from './disclosure-rules.ts'
import { ageNodeOf, ages, dimensionOf, hukouNodeOf, hukouPlaces, isBroadAge, sexes } from './open-sets.ts'
import type { CellCount } from './sum-cells.ts'
import { type Sum, type Told, withoutNarrow } from './tell-in-fives.ts'

export interface OpenCell {
  area: number
  sex: string
  age: string
  hukou: string
  n: number | null
}

export interface Released {
  cells: OpenCell[]
  all: number
  hidden: number
  leftOut: number | null
}

/** The area that stands for all of them, where no one area holds the others. */
export const everyArea = 0

interface AreaTree {
  parents: Dimension
  /** The area of each node; undefined of people kept at an area without a finer place. */
  codes: (number | undefined)[]
  node: Map<number, number>
}

/** The areas in which anybody is, under one that holds all. Who has no finer place is a leaf of its own that is not published. */
function treeOf(areas: readonly number[]): AreaTree {
  const sorted = [...new Set(areas)].sort((a, b) => a - b)
  const [first] = sorted
  const one = first !== undefined && sorted.every(code => pathTo(code).includes(first))
  const codes: (number | undefined)[] = one ? sorted : [everyArea, ...sorted]
  const node = new Map(codes.map((code, at) => [code!, at]))
  const parents = codes.map((code, at) => {
    if (at === 0) return -1
    const above = pathTo(code!).filter(other => other !== code && node.has(other))
    return node.get(above.at(-1) ?? everyArea) ?? 0
  })
  for (let at = codes.length - 1; at >= 0; at--)
    if (parents.includes(at)) {
      parents.push(at)
      codes.push(undefined)
    }
  return { parents, codes, node }
}

/** What is published is told in fives, so that of two months nobody learns who came or went (docs/decisions/0032). */
const inFives = (n: number): number => Math.round(n / 5) * 5

/**
 * The open data of a day from the counts of its areas: who lives there, by sex and age and by where their hukou is. A
 * community is shown by broad age groups only. Whoever is not known by one of them is left out, and said to be.
 */
export function releaseOf(counts: readonly CellCount[]): Released {
  const living = counts.filter(({ seat, n }) => seat === 'living' && n !== 0)
  const tree = treeOf(living.map(({ area }) => area))
  const key = (cell: readonly number[]) => cell.slice(1).join()
  const inArea = new Map<number, Map<string, number>>()
  const root = tree.codes[0]
  let leftOut = 0
  for (const { area, who, place, n } of living) {
    const age = ageOfWho(who)
    const split = splitOfPlace(place)
    if (age === undefined || sexOfWho(who) === 2 || split > 5) {
      if (area === root || (root === everyArea && tree.parents[tree.node.get(area)!] === 0)) leftOut += n
      continue
    }
    const at = key([0, sexOfWho(who) + 1, ageNodeOf(age), hukouNodeOf(split)])
    const cells = inArea.get(area) ?? inArea.set(area, new Map()).get(area)!
    cells.set(at, (cells.get(at) ?? 0) + n)
  }

  const { shown, cells } = protect({
    dimensions: [tree.parents, dimensionOf(sexes), dimensionOf(ages), dimensionOf(hukouPlaces)],
    leaves: leavesOf(tree, inArea),
    published: cell => isPublished(tree, cell)
  })
  const published = [...publishedIn(tree)]
  const told = toldOf(tree, published, shown)
  const listed = published.map((cell, i) => {
    const [at, sex, age, from] = cell as [number, number, number, number]
    return {
      area: tree.codes[at]!,
      sex: sexes[sex]!.id,
      age: ages[age]!.id,
      hukou: hukouPlaces[from]!.id,
      n: told[i]?.n ?? null
    }
  })
  return {
    cells: listed,
    all: cells,
    hidden: listed.filter(({ n }) => n === null).length,
    leftOut: leftOut > 0 && leftOut < fewest ? null : inFives(leftOut)
  }
}

function* publishedIn(tree: AreaTree): Generator<number[]> {
  for (const at of tree.codes.keys())
    for (const sex of sexes.keys())
      for (const age of ages.keys())
        for (const from of hukouPlaces.keys()) {
          const cell = [at, sex, age, from]
          if (isPublished(tree, cell)) yield cell
        }
}

/** Men and women in fives, both sexes as the sum of the two, so that what is lost of one is not found in the other. */
function toldOf(
  tree: AreaTree,
  published: readonly number[][],
  shown: (cell: readonly number[]) => number | undefined
): (Told | undefined)[] {
  const rounded = (cell: readonly number[]): Told | undefined => {
    const n = shown(cell)
    return n === undefined ? undefined : { n: inFives(n), within: 2 }
  }
  const bothSexes = (cell: readonly number[]): Told | undefined => {
    const [men, women] = cell[3] === 0 ? [rounded(cell.with(1, 1)), rounded(cell.with(1, 2))] : []
    return men && women && rounded(cell) && { n: men.n + women.n, within: 4 }
  }
  const told = published.map(cell => (cell[1] === 0 ? (bothSexes(cell) ?? rounded(cell)) : rounded(cell)))
  const place = new Map(published.map((cell, i) => [cell.join(), i]))
  const parents = [tree.parents, dimensionOf(sexes), dimensionOf(ages), dimensionOf(hukouPlaces)]
  const children = parents.map(of => Map.groupBy(of.keys(), node => of[node]!))
  const sums = published.flatMap((cell, whole) =>
    children.flatMap((below, k): Sum[] => {
      const parts = (below.get(cell[k]!) ?? []).map(node => place.get(cell.with(k, node).join()))
      return parts.length > 0 && parts.every(part => part !== undefined) ? [{ whole, parts }] : []
    })
  )
  return withoutNarrow(told, sums)
}

/** Either by sex and age or by hukou, never both at once. */
function isPublished({ codes }: AreaTree, [at, sex, age, from]: readonly number[]): boolean {
  const code = codes[at!]
  if (code === undefined || (from !== 0 && (sex !== 0 || age !== 0))) return false
  return isBroadAge(age!) || code === everyArea || levelOf(code).level !== 'community'
}

/** What stands at the leaves: an area without any below it, or what an area holds beyond those. */
function* leavesOf(
  { parents, codes }: AreaTree,
  inArea: ReadonlyMap<number, ReadonlyMap<string, number>>
): Generator<readonly [number[], number]> {
  const of = (at: number) => inArea.get(codes[at]!) ?? new Map<string, number>()
  for (const [at, code] of codes.entries()) {
    const held = code === undefined ? parents[at]! : at
    if (code !== undefined && parents.includes(at)) continue
    if (code === undefined && codes[held] === everyArea) continue
    const below = code === undefined ? parents.flatMap((up, child) => (up === held && child !== at ? [child] : [])) : []
    for (const [cell, n] of of(held)) {
      const rest = n - below.reduce((sum, child) => sum + (of(child).get(cell) ?? 0), 0)
      if (rest !== 0) yield [[at, ...cell.split(',').map(Number)], rest]
    }
  }
}
