import type { DrawnShape, Outline, Shape, StatedDatum } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import type { AreaCode } from '../../contract/values.ts'
import { today } from '../../ui/index.ts'
import type { Change } from './change-rules.ts'

/** What an officer has drawn and not yet kept; it outlives a reload. */
export interface Drawing {
  /** Outlines by code, as changed. */
  outlines: Record<string, Outline>
  added: { code: AreaCode; name: string }[]
  datum: StatedDatum
  origin: 'drawn' | 'imported'
  on: string
  source: string
  /** Buildings that stand in another grid go there, and people with them. */
  follow: boolean
}

export const emptyDrawing = (): Drawing => ({
  outlines: {},
  added: [],
  datum: 'CGCS2000',
  origin: 'drawn',
  on: today(),
  source: '',
  follow: true
})

export interface DrawnOne {
  code: AreaCode
  name: string
  outline: Outline | undefined
  /** As it is kept; undefined where nothing is. */
  kept: Shape | undefined
  fresh: boolean
}

/** The areas below with what is kept and what is drawn over it. */
export function drawnAreas(areas: readonly Area[], shapes: readonly Shape[], drawing: Drawing): DrawnOne[] {
  const kept = new Map(shapes.filter(({ origin }) => origin !== 'official').map(shape => [shape.code, shape]))
  const known = areas.map(({ code, name }) => ({ code, name, fresh: false }))
  const fresh = drawing.added.map(one => ({ ...one, fresh: true }))
  return [...known, ...fresh].map(one => ({
    ...one,
    kept: kept.get(one.code),
    outline: drawing.outlines[one.code] ?? kept.get(one.code)?.outline
  }))
}

/** What is drawn already decides the datum: the two are never mixed. */
export function datumOf(shapes: readonly Shape[], drawing: Drawing): { datum: StatedDatum; fixed: boolean } {
  const kept = shapes.find(({ origin, datum }) => origin !== 'official' && datum !== 'unstated')
  return kept && kept.datum !== 'unstated' ? { datum: kept.datum, fixed: true } : { datum: drawing.datum, fixed: false }
}

export const shapesOf = (areas: readonly DrawnOne[]): DrawnShape[] =>
  areas.flatMap(({ code, outline }) => (outline ? [{ code, outline }] : []))

const changedIn = (areas: readonly DrawnOne[], drawing: Drawing): DrawnOne[] =>
  areas.filter(({ code, outline }) => outline && drawing.outlines[code])

export interface Stray {
  id: string
  grid: AreaCode
  lies: AreaCode
}

export type Plan =
  | { kind: 'nothing' }
  | { kind: 'shapes'; shapes: DrawnShape[] }
  | { kind: 'change'; change: Change; back: Change }

/**
 * What keeping a drawing means: shapes alone, or, where grids are added or buildings go along, a re-cut with its way back.
 */
export function planOf(
  areas: readonly DrawnOne[],
  drawing: Drawing,
  { datum, strays }: { datum: StatedDatum; strays: readonly Stray[] }
): Plan {
  const changed = changedIn(areas, drawing)
  const moving = drawing.follow ? strays : []
  const added = areas.filter(({ fresh }) => fresh)
  if (changed.length === 0 && moving.length === 0 && added.length === 0) return { kind: 'nothing' }
  const shapes = shapesOf(changed)
  if (added.length === 0 && moving.length === 0) return { kind: 'shapes', shapes }
  const touched = new Set<number>([
    ...changed.map(({ code }) => code),
    ...moving.flatMap(({ grid, lies }) => [grid, lies])
  ])
  const before = areas.filter(({ code, fresh }) => !fresh && touched.has(code))
  const named = ({ code, name }: DrawnOne) => ({ code, name })
  const after = [...before, ...added].map(named)
  const kept = changed.flatMap(({ code, kept: shape }) => (shape ? [{ code, outline: shape.outline }] : []))
  return {
    kind: 'change',
    change: {
      kind: before.length === 0 ? 'opened' : 'recut',
      before: before.map(({ code }) => code),
      after,
      buildings: moving.map(({ id, lies }) => ({ building: id, grid: lies })),
      shapes: { datum, drawn: shapes }
    },
    back: {
      kind: before.length === 0 ? 'closed' : 'recut',
      before: after.map(({ code }) => code),
      after: before.map(named),
      buildings: moving.map(({ id, grid }) => ({ building: id, grid })),
      ...(kept.length > 0 && { shapes: { datum, drawn: kept } })
    }
  }
}
