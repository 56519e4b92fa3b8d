import type { PivotAxis, PivotCode } from '../../contract/pivot.ts'
import type { Population } from '../../contract/statistics.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Level } from './area-rules.ts'
import type { NamedArea } from './areas-asked.ts'
import { ageOfWho, sexOfWho, splitOfPlace, stayOfPlace } from './cell-rules.ts'
import { protect } from './disclosure-rules.ts'
import { among } from './indicator-rules.ts'
import { ageNodeOf, ages, type Code, dimensionOf, hukouNodeOf, hukouPlaces, sexes } from './open-sets.ts'
import type { CellCount } from './sum-cells.ts'

const unknown: Code = { id: '_U', under: '_T', zh: '不详', en: 'not known' }
const stays: readonly Code[] = [
  sexes[0]!,
  { id: 'UNDER_30_DAYS', under: '_T', zh: '不满30天', en: 'under 30 days' },
  { id: '30_DAYS', under: '_T', zh: '30天至3个月', en: '30 days to 3 months' },
  { id: '3_MONTHS', under: '_T', zh: '3个月至半年', en: '3 months to half a year' },
  { id: 'HALF_YEAR', under: '_T', zh: '满半年', en: 'half a year or longer' },
  unknown
]

/** Counts of one cell of the cube, in the area of the row or column it stands in; null of who has no finer place. */
type Placed = Omit<CellCount, 'area'> & { area: number | null }

interface Axis {
  codes: readonly PivotCode[]
  nodeOf: (cell: Placed) => number
}

const nowhere = { id: '_X', under: '_T', zh: '没有再细分的地点', en: 'without a finer place' }

function areaAxis(areas: readonly NamedArea[]): Axis {
  const at = new Map(areas.map(({ code }, i) => [code, i + 1]))
  return {
    codes: [
      sexes[0]!,
      ...areas.map(({ code, name }) => ({
        id: String(code),
        under: '_T',
        zh: name,
        en: name,
        area: AreaCode.parse(code)
      })),
      nowhere
    ],
    nodeOf: ({ area }) => (area === null ? areas.length + 1 : at.get(area)!)
  }
}

function axisOf(axis: PivotAxis, areas: readonly NamedArea[]): Axis {
  switch (axis) {
    case 'area':
      return areaAxis(areas)
    case 'sex':
      return { codes: [...sexes, unknown], nodeOf: ({ who }) => sexOfWho(who) + 1 }
    case 'age':
      return {
        codes: [...ages, unknown],
        nodeOf: ({ who }) => {
          const age = ageOfWho(who)
          return age === undefined ? ages.length : ageNodeOf(age)
        }
      }
    case 'hukou':
      return {
        codes: [...hukouPlaces, unknown],
        nodeOf: ({ place }) => (splitOfPlace(place) > 5 ? hukouPlaces.length : hukouNodeOf(splitOfPlace(place)))
      }
    case 'stay':
      return { codes: stays, nodeOf: ({ place }) => stayOfPlace(place) + 1 }
    case 'none':
      return { codes: [sexes[0]!], nodeOf: () => 0 }
  }
}

interface Layout {
  of: Population
  level: Level
  rows: PivotAxis
  columns: PivotAxis
  areas: readonly NamedArea[]
  hide: boolean
}

interface Laid {
  rows: PivotCode[]
  columns: PivotCode[]
  cells: (number | null)[][]
}

/**
 * Counts laid out in a table whose totals are the sums of their parts. A row or column in which nobody is, but for the
 * areas and the total, is left out.
 */
export function layOut(counts: readonly Placed[], { of, level, rows, columns, areas, hide }: Layout): Laid {
  const [down, across] = [axisOf(rows, areas), axisOf(columns, areas)]
  const [downTree, acrossTree] = [dimensionOf(down.codes), dimensionOf(across.codes)]
  const sums = down.codes.map(() => new Array<number>(across.codes.length).fill(0))
  const leaves = down.codes.map(() => new Array<number>(across.codes.length).fill(0))
  for (const cell of counts.filter(one => among[of](one, level))) {
    const [r, c] = [down.nodeOf(cell), across.nodeOf(cell)]
    leaves[r]![c]! += cell.n
    for (let up = r; up >= 0; up = downTree[up]!)
      for (let along = c; along >= 0; along = acrossTree[along]!) sums[up]![along]! += cell.n
  }
  const kept = (codes: readonly PivotCode[], sum: (at: number) => number) =>
    codes.flatMap((code, at) => (at === 0 || code.area !== undefined || sum(at) !== 0 ? [at] : []))
  const keptRows = kept(down.codes, at => sums[at]![0]!)
  const keptColumns = kept(across.codes, at => sums[0]![at]!)
  const { shown } = hide
    ? protect({
        dimensions: [within(downTree, keptRows), within(acrossTree, keptColumns)],
        leaves: keptRows.flatMap((r, i) => keptColumns.map((c, j) => [[i, j], leaves[r]![c]!] as const))
      })
    : { shown: ([i, j]: readonly number[]) => sums[keptRows[i!]!]![keptColumns[j!]!] }
  return {
    rows: keptRows.map(at => down.codes[at]!),
    columns: keptColumns.map(at => across.codes[at]!),
    cells: keptRows.map((_, i) => keptColumns.map((_, j) => shown([i, j]) ?? null))
  }
}

/** The tree of the nodes that are kept: whoever is kept, what it is a part of is too. */
const within = (parents: readonly number[], kept: readonly number[]): number[] =>
  kept.map(at => (parents[at] === -1 ? -1 : kept.indexOf(parents[at]!)))
