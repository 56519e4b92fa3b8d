import type { Outline, Position } from '../../../contract/area-shapes.ts'

interface Rect {
  x: number
  y: number
  wide: number
  high: number
}

interface Place {
  code: number
  grids: { code: number; buildings: string[] }[]
}

export interface DrawnPlaces {
  shapes: { code: number; outline: Outline }[]
  points: { building: string; at: Position }[]
}

const cell = 60
const metre = 1 / 111_195

/** A number between −1 and 1 that belongs to a corner of the lattice and to nothing else. */
function jitter(x: number, y: number, turn: number): number {
  const n = Math.sin(x * 127.1 + y * 311.7 + turn * 74.7) * 43758.5453
  return (n - Math.floor(n)) * 2 - 1
}

/** Cut into as many parts as wanted, the longer side first, so that all are about as large. */
function split(rect: Rect, parts: number): Rect[] {
  if (parts <= 1) return [rect]
  const first = Math.floor(parts / 2)
  const upright = rect.wide >= rect.high
  const side = upright ? rect.wide : rect.high
  const at = Math.min(side - 1, Math.max(1, Math.round((side * first) / parts)))
  const a = upright ? { ...rect, wide: at } : { ...rect, high: at }
  const b = upright
    ? { ...rect, x: rect.x + at, wide: rect.wide - at }
    : { ...rect, y: rect.y + at, high: rect.high - at }
  return [...split(a, first), ...split(b, parts - first)]
}

/**
 * Invented shapes of a street, its communities and grids, and places of their buildings, around a point. All follow the
 * edges of one crooked lattice, so that neighbours share theirs exactly.
 */
export function drawDemoShapes(street: number, places: readonly Place[], centre: Position): DrawnPlaces {
  const grids = places.reduce((sum, place) => sum + place.grids.length, 0)
  const side = Math.max(6, Math.ceil(Math.sqrt(grids) * 5))
  const whole: Rect = { x: 0, y: 0, wide: Math.ceil(side * 1.2), high: side }
  const to = positions(centre, whole)
  const drawn: DrawnPlaces = { shapes: [{ code: street, outline: around(whole, to) }], points: [] }
  for (const [i, community] of split(whole, places.length).entries()) {
    const place = places[i]!
    drawn.shapes.push({ code: place.code, outline: around(community, to) })
    const parts = split(community, place.grids.length)
    for (const [j, part] of parts.entries()) {
      const grid = place.grids[j]!
      drawn.shapes.push({ code: grid.code, outline: around(part, to) })
      for (const [n, building] of grid.buildings.entries()) {
        // One building of the street stands across the line of its grid: there is something to look into.
        const strayed = i === 0 && j === 0 && n === 0 && parts[1]
        drawn.points.push({ building, at: spot(strayed || part, { n, of: grid.buildings.length }, to) })
      }
    }
  }
  return drawn
}

type ToPosition = (x: number, y: number) => Position

const positions =
  (centre: Position, whole: Rect): ToPosition =>
  (x, y) => {
    const corner = Number.isInteger(x) && Number.isInteger(y)
    const [dx, dy] = corner ? [jitter(x, y, 1) * 16, jitter(x, y, 2) * 16] : [0, 0]
    const east = ((x - whole.wide / 2) * cell + dx) * metre
    const north = ((y - whole.high / 2) * cell + dy) * metre
    const round = (n: number) => Math.round(n * 1e6) / 1e6
    return [round(centre[0] + east / Math.cos((centre[1] * Math.PI) / 180)), round(centre[1] + north)]
  }

function around({ x, y, wide, high }: Rect, to: ToPosition): Outline {
  const along = (n: number) => Array.from({ length: n }, (_, i) => i)
  const ring = [
    ...along(wide).map(i => to(x + i, y)),
    ...along(high).map(i => to(x + wide, y + i)),
    ...along(wide).map(i => to(x + wide - i, y + high)),
    ...along(high).map(i => to(x, y + high - i)),
    to(x, y)
  ]
  return [[ring]]
}

/** Buildings stand spread over the cells of their grid, each well inside its cell. */
function spot({ x, y, wide, high }: Rect, { n, of }: { n: number; of: number }, to: ToPosition): Position {
  const at = Math.floor(((n + 0.5) * wide * high) / of)
  return to(x + (at % wide) + 0.5 + jitter(n, of, 3) * 0.18, y + Math.floor(at / wide) + 0.5 + jitter(n, of, 4) * 0.18)
}
