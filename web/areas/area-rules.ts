import type { Shape } from '../../contract/area-shapes.ts'
import type { AreaLevel } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'

/** The same digits as server/areas/area-code-rules.ts: 2 province, 2 city, 2 district, 3 street, 3 community, 3 grid. */
const spans: readonly (readonly [AreaLevel, number])[] = [
  ['province', 1e13],
  ['city', 1e11],
  ['district', 1e9],
  ['street', 1e6],
  ['community', 1e3],
  ['grid', 1]
]

export const levelOf = (code: number): AreaLevel => spans.find(([, span]) => code % span === 0)![0]
const spanBelow = (code: number): number => spans[spans.findIndex(([level]) => level === levelOf(code)) + 1]?.[1] ?? 1
export const isWithin = (code: number, area: number): boolean =>
  code >= area && code < area + spans.find(([, span]) => area % span === 0)![1]

/** The area directly above. */
export function parentOf(code: number): AreaCode {
  const at = spans.findIndex(([level]) => level === levelOf(code))
  const span = spans[Math.max(at - 1, 0)]![1]
  return AreaCode.parse(code - (code % span))
}

/** The lowest codes below an area that nobody has, as many as asked for. */
export function freeCodes(area: number, taken: readonly number[], many: number): AreaCode[] {
  const step = spanBelow(area)
  const used = new Set(taken)
  const free: AreaCode[] = []
  for (let code = area + step; free.length < many && code < area + 1000 * step; code += step)
    if (!used.has(code)) free.push(AreaCode.parse(code))
  return free
}

/** What must be said beside shapes: the strongest word first. */
export function originOf(shapes: readonly Pick<Shape, 'origin' | 'datum'>[]): Shape['origin'] | undefined {
  const origins = new Set(shapes.map(({ origin }) => origin))
  return (['invented', 'drawn', 'imported', 'official'] as const).find(origin => origins.has(origin))
}
