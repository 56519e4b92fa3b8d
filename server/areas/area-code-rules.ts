import type { AreaLevel } from '../../contract/areas.ts'
import { areaRange } from '../platform/access.ts'

/** Zeros below each level in a code of 15 digits: 2 province, 2 city, 2 district, 3 street, 3 community, 3 grid. */
const spans = [
  ['province', 1e13],
  ['city', 1e11],
  ['district', 1e9],
  ['street', 1e6],
  ['community', 1e3],
  ['grid', 1]
] as const satisfies readonly (readonly [AreaLevel, number])[]

export const areaLevels = spans.map(([level]) => level)

const spanOf = new Map<AreaLevel, number>(spans)

export function levelOf(code: number): AreaLevel {
  return spans.find(([, span]) => code % span === 0)![0]
}

/** The subtree of an area as a range of codes, both ends in it: the same range that row-level security compares with. */
export const rangeOf = areaRange

export const isWithin = (code: number, area: number): boolean => code >= area && code <= rangeOf(area).hi

/** The area of the given level that holds this code: `areaAt(340104001003007, 'district')` is 340104000000000. */
export function areaAt(code: number, level: AreaLevel): number {
  const span = spanOf.get(level)!
  return code - (code % span)
}

/** From the outermost to the area itself. */
export function pathOf(code: number): number[] {
  const own = levelOf(code)
  return areaLevels.slice(0, areaLevels.indexOf(own) + 1).map(level => areaAt(code, level))
}

/** Reads a code of 2, 4, 6, 9, 12 or 15 digits as people write it. */
export function readAreaCode(text: string): number | undefined {
  const digits = text.trim()
  return /^[1-9]\d(\d\d|\d{4}|\d{7}|\d{10}|\d{13})?$/.test(digits) ? Number(digits.padEnd(15, '0')) : undefined
}
