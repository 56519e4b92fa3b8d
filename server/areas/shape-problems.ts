import { difference, intersection, union } from 'polyclip-ts'
import type { DrawnShape, Outline, Position, ShapeProblem } from '../../contract/area-shapes.ts'
import type { AreaCode } from '../../contract/values.ts'
import { squareMetres } from './shape-rules.ts'

/** Square metres below which an overlap or a gap is the width of a hand's line and not told. */
export const tolerance = 10
const mostTold = 50

const without = (outline: Outline, taken: Outline[]): Outline => clean(difference(outline, ...taken) as Outline)
const shared = (a: Outline, b: Outline): Outline => clean(intersection(a, b) as Outline)
export const joined = (outlines: Outline[]): Outline =>
  outlines[0] ? (union(outlines[0], ...outlines.slice(1)) as Outline) : []

/** Slivers left by clipping are no part of anything. */
const clean = (outline: Outline): Outline => outline.filter(part => squareMetres([part]) > tolerance)

type Box = readonly [number, number, number, number]
function boxOf(outline: Outline): Box {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  for (const [x, y] of outline.flat(2)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}
const apart = (a: Box, b: Box) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1]

interface Measured extends DrawnShape {
  box: Box
  size: number
}

/** Overlaps between areas, gaps inside the frame (or enclosed, where there is none), and what reaches beyond it. */
export function findProblems(shapes: readonly DrawnShape[], frame: Outline | undefined): ShapeProblem[] {
  const measured = shapes.map(shape => ({ ...shape, box: boxOf(shape.outline), size: squareMetres(shape.outline) }))
  const found = [...overlaps(measured), ...gaps(measured, frame), ...(frame ? beyond(measured, frame) : [])]
  return found.sort((a, b) => b.squareMetres - a.squareMetres).slice(0, mostTold)
}

export function overlaps(shapes: readonly Measured[]): ShapeProblem[] {
  return shapes.flatMap((a, i) =>
    shapes.slice(i + 1).flatMap((b): ShapeProblem[] => {
      if (apart(a.box, b.box)) return []
      const where = shared(a.outline, b.outline)
      if (where.length === 0) return []
      const size = squareMetres(where)
      const keep = (owner: Measured, other: Measured): ShapeProblem['mends'] => {
        const outline = without(other.outline, [owner.outline])
        return outline.length === 0
          ? []
          : [{ kind: 'keep-with', code: owner.code, shapes: [{ code: other.code, outline }] }]
      }
      const share = Math.min(1, size / Math.min(a.size, b.size))
      const mends = [...keep(a, b), ...keep(b, a)]
      return [{ kind: 'overlap', codes: [a.code, b.code], squareMetres: size, share, where, mends }]
    })
  )
}

/** Whether any two of them share more than a hand's line. */
export const firstOverlap = (shapes: readonly DrawnShape[]): ShapeProblem | undefined =>
  overlaps(shapes.map(shape => ({ ...shape, box: boxOf(shape.outline), size: squareMetres(shape.outline) }))).sort(
    (a, b) => b.squareMetres - a.squareMetres
  )[0]

function gaps(shapes: readonly Measured[], frame: Outline | undefined): ShapeProblem[] {
  if (shapes.length === 0) return []
  const all = joined(shapes.map(shape => shape.outline))
  const whole = frame ? squareMetres(frame) : squareMetres(all)
  const open = frame ? without(frame, [all]) : clean(all.flatMap(part => part.slice(1).map(hole => [hole])))
  return open.map(part => {
    const size = squareMetres([part])
    const beside = neighbours(shapes, [part]).slice(0, 4)
    return {
      kind: 'gap',
      codes: beside.map(({ code }) => code),
      squareMetres: size,
      share: Math.min(1, size / whole),
      where: [part],
      mends: beside.map(({ code, outline }) => ({ kind: 'give-to', code, shapes: [{ code, outline }] }))
    }
  })
}

/** The areas that border on a part, longest border first, each with the part joined to it. */
function neighbours(
  shapes: readonly Measured[],
  part: Outline
): { code: AreaCode; outline: Outline; border: number }[] {
  const box = boxOf(part)
  return shapes
    .filter(shape => !apart(shape.box, box))
    .map(({ code, outline }) => {
      const both = joined([outline, part])
      return { code, outline: both, border: (length(outline) + length(part) - length(both)) / 2 }
    })
    .filter(({ border }) => border > 1)
    .sort((a, b) => b.border - a.border)
}

function beyond(shapes: readonly Measured[], frame: Outline): ShapeProblem[] {
  return shapes.flatMap((shape): ShapeProblem[] => {
    const where = without(shape.outline, [frame])
    if (where.length === 0) return []
    const outline = shared(shape.outline, frame)
    const size = squareMetres(where)
    return [
      {
        kind: 'beyond',
        codes: [shape.code],
        squareMetres: size,
        share: Math.min(1, size / shape.size),
        where,
        mends:
          outline.length === 0 ? [] : [{ kind: 'cut-off', code: shape.code, shapes: [{ code: shape.code, outline }] }]
      }
    ]
  })
}

/** Metres along all rings. */
function length(outline: Outline): number {
  const metres = ([ax, ay]: Position, [bx, by]: Position) =>
    Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 111_195
  return outline
    .flat()
    .reduce((sum, ring) => sum + ring.slice(1).reduce((all, point, i) => all + metres(ring[i]!, point), 0), 0)
}
