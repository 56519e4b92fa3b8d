import { area } from '@turf/area'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { kinks } from '@turf/kinks'
import type { Datum, Outline, Position } from '../../contract/area-shapes.ts'

export type Ring = Position[]

export const geometryOf = (coordinates: Outline) => ({ type: 'MultiPolygon' as const, coordinates })

export const squareMetres = (outline: Outline): number => area(geometryOf(outline))

/** CGCS2000 and WGS-84 may be compared, GCJ-02 with itself alone, and what states none with nothing. */
export const comparable = (a: Datum, b: Datum): boolean =>
  a !== 'unstated' && b !== 'unstated' && (a === 'GCJ-02') === (b === 'GCJ-02')

export const contains = (outline: Outline, at: Position): boolean => booleanPointInPolygon(at, geometryOf(outline))

/** To a centimetre, so that an edge drawn along a neighbour's stays the same edge. */
const rounded = ([x, y]: Position): Position => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

function closedRing(ring: Ring): Ring {
  const points = ring.map(rounded).filter((point, i, all) => i === 0 || !same(point, all[i - 1]))
  return same(points[0], points.at(-1)) ? points : [...points, points[0]!]
}

/** Rings closed, points of a centimetre, none twice in a row. */
export const tidy = (outline: Outline): Outline => outline.map(part => part.map(closedRing))

export interface ShapeFault {
  what: 'outside' | 'swapped' | 'thin' | 'crossing' | 'long'
  at: string
}

const inChina = ([x, y]: Position) => x > 73 && x < 135.1 && y > 3 && y < 53.6
const said = ([x, y]: Position) => `${x.toFixed(5)}, ${y.toFixed(5)}`
const longest = 5000

export function faultOfPoint(at: Position): ShapeFault | undefined {
  if (inChina(at)) return undefined
  return { what: inChina([at[1], at[0]]) ? 'swapped' : 'outside', at: said(at) }
}

/** What makes an outline unusable, with the place where it does. */
export function faultOf(outline: Outline): ShapeFault | undefined {
  const points = outline.flat(2)
  const strange = points.find(point => !inChina(point))
  if (strange) {
    const swapped = points.every(([x, y]) => inChina([y, x]))
    return { what: swapped ? 'swapped' : 'outside', at: said(strange) }
  }
  if (points.length > longest) return { what: 'long', at: String(points.length) }
  const thin = outline.flat().find(ring => ring.length < 4)
  if (thin) return { what: 'thin', at: said(points[0]!) }
  for (const part of outline) {
    const crossing = kinks({ type: 'Polygon', coordinates: part }).features[0]
    if (crossing) return { what: 'crossing', at: said(crossing.geometry.coordinates as Position) }
  }
  if (squareMetres(outline) < 1) return { what: 'thin', at: said(points[0]!) }
  return undefined
}
