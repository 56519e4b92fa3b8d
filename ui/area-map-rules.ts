import type { Outline, Position } from '../contract/area-shapes.ts'

type Point = readonly [x: number, y: number]
export type Project = (at: Position) => Point

/** East–west degrees are shorter away from the equator: at the latitude of the middle a metre is a metre both ways. */
export function fitted(outlines: readonly Outline[], width: number, tallest: number): { height: number; to: Project } {
  const points = outlines.flat(3)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const min = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const max = (all: number[]) => all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [west, east, south, north] = [min(xs), max(xs), min(ys), max(ys)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const margin = 4
  const wide = Math.max((east - west) * narrow, 1e-6)
  const high = Math.max(north - south, 1e-6)
  const scale = Math.min((width - 2 * margin) / wide, (tallest - 2 * margin) / high)
  const left = (width - wide * scale) / 2
  return {
    height: Math.ceil(high * scale + 2 * margin),
    to: ([x, y]) => [left + (x - west) * narrow * scale, margin + (north - y) * scale]
  }
}

const round = (n: number) => Math.round(n * 10) / 10

export const pathOf = (outline: Outline, to: Project): string =>
  outline
    .flat()
    .map(ring => `M${ring.map(at => to(at).map(round).join(' ')).join('L')}Z`)
    .join('')

/** Where a name fits best: the middle of the widest stretch inside the largest part, and how wide it is there. */
export function labelPlace(outline: Outline, to: Project): { x: number; y: number; width: number } {
  const rings = outline.map(part => part[0]!.map(to)).sort((a, b) => extent(b) - extent(a))
  const ring = rings[0]!
  const ys = ring.map(([, y]) => y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  let best = { x: 0, y: 0, width: 0 }
  for (let step = 3; step <= 7; step++) {
    const y = top + ((bottom - top) * step) / 10
    const cuts = crossings(ring, y)
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const width = cuts[i + 1]! - cuts[i]!
      if (width > best.width) best = { x: (cuts[i]! + cuts[i + 1]!) / 2, y, width }
    }
  }
  return best
}

const extent = (ring: Point[]) =>
  Math.abs(ring.reduce((sum, [x, y], i) => sum + cross([x, y], ring[i - 1] ?? ring.at(-1)!), 0))
const cross = ([ax, ay]: Point, [bx, by]: Point) => ax * by - bx * ay

const crossings = (ring: Point[], y: number): number[] =>
  ring
    .flatMap(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!
      return ay < y === by < y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)]
    })
    .sort((a, b) => a - b)

/** A class of values with its least and greatest; `step` is 0 for the fewest to 3 for the most. */
export interface ValueClass {
  step: number
  from: number
  to: number
}

/** Up to four classes of about as many areas each; nothing and no data are classes of their own. */
export function classesOf(values: readonly number[]): ValueClass[] {
  const sorted = [...new Set(values.filter(value => value > 0))].sort((a, b) => a - b)
  const many = Math.min(4, sorted.length)
  const steps = many === 1 ? [3] : many === 2 ? [1, 3] : many === 3 ? [0, 1, 3] : [0, 1, 2, 3]
  return steps.map((step, i) => {
    const part = sorted.slice(Math.floor((i * sorted.length) / many), Math.floor(((i + 1) * sorted.length) / many))
    return { step, from: part[0]!, to: part.at(-1)! }
  })
}

export const classOf = (value: number, classes: readonly ValueClass[]): ValueClass | undefined =>
  classes.find(({ from, to }) => value >= from && value <= to)
