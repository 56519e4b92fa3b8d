import type { Outline } from '../contract/area-shapes.ts'
import { labelPlace, type Project } from './area-map-rules.ts'

/** An arrow from one area to another, bent to its left so that the way back does not lie on it. */
export interface Arrow {
  path: string
  /** Where its number stands, and how wide the line is. */
  at: readonly [x: number, y: number]
  width: number
}

const round = (n: number) => Math.round(n * 10) / 10

/** Three widths and a thin one for what is not told: a width is read without colour. */
export const widthOf = (n: number | null, most: number): number =>
  n === null ? 1 : 1.5 + 5 * Math.sqrt(n / Math.max(most, 1))

/** From the middle of one outline to the middle of the other, short of both, with its head. */
export function arrowOf(from: Outline, to: Outline, { project, width }: { project: Project; width: number }): Arrow {
  const [a, b] = [labelPlace(from, project), labelPlace(to, project)]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.max(Math.hypot(dx, dy), 1)
  const [ux, uy] = [dx / length, dy / length]
  // The side to its left, by a fifth of the way; both ends keep clear of the names.
  const [sx, sy] = [uy * 6, -ux * 6]
  const clear = Math.min(16, length / 4)
  const [x1, y1] = [a.x + ux * clear + sx, a.y + uy * clear + sy]
  const [x2, y2] = [b.x - ux * clear + sx, b.y - uy * clear + sy]
  const [cx, cy] = [(x1 + x2) / 2 + uy * length * 0.18, (y1 + y2) / 2 - ux * length * 0.18]
  const [hx, hy] = unit(x2 - cx, y2 - cy)
  const head = 5 + width
  const [bx, by] = [x2 - hx * head, y2 - hy * head]
  const wing = head * 0.55
  const line = `M${round(x1)} ${round(y1)}Q${round(cx)} ${round(cy)} ${round(bx)} ${round(by)}`
  const tip = `M${round(x2)} ${round(y2)}L${round(bx + hy * wing)} ${round(by - hx * wing)}L${round(bx - hy * wing)} ${round(by + hx * wing)}Z`
  return {
    path: `${line}|${tip}`,
    at: [round((x1 + 2 * cx + x2) / 4), round((y1 + 2 * cy + y2) / 4)],
    width: round(width)
  }
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.max(Math.hypot(x, y), 1e-6)
  return [x / length, y / length]
}
