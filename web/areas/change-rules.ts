import type { Area, AreaChange } from '../../contract/areas.ts'
import type { Building } from '../../contract/buildings.ts'
import type { AreaCode } from '../../contract/values.ts'
import { freeCodes } from './area-rules.ts'

export type ChangeKind = 'opened' | 'renamed' | 'split' | 'merged' | 'closed'
export type Change = Omit<AreaChange, 'commandId' | 'on' | 'source'>

export interface ChangeDraft {
  on: string
  source: string
  name: string
  /** One a line. */
  names: string
  with: AreaCode[]
  /** Building to the place of its grid among the names. */
  assigned: Record<string, AreaCode>
}

export const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(name => name.trim())
    .filter(name => name !== '')

interface About {
  area: Pick<Area, 'code' | 'name'>
  kind: ChangeKind
  known: readonly number[]
  parent: AreaCode
  buildings: readonly Building[]
}

/** What the form says, as the server takes it; new areas get the lowest free codes. */
export function changeOf(draft: ChangeDraft, { area, kind, known, parent, buildings }: About): Change {
  const names = namesIn(draft.names)
  const codes = freeCodes(parent, known, names.length)
  const fresh = names.flatMap((name, i) => (codes[i] ? [{ code: codes[i], name }] : []))
  const own = { code: area.code, name: draft.name }
  switch (kind) {
    case 'opened':
      return { kind, before: [], after: fresh, buildings: [] }
    case 'renamed':
      return { kind, before: [area.code], after: [own], buildings: [] }
    case 'merged':
      return { kind, before: [area.code, ...draft.with], after: [own], buildings: [] }
    case 'closed':
      return { kind, before: [area.code], after: [], buildings: [] }
    case 'split': {
      const there = new Set(fresh.map(({ code }) => code as number))
      const moves = buildings.flatMap(({ id }) => {
        const grid = draft.assigned[id]
        return grid && there.has(grid) ? [{ building: id, grid }] : []
      })
      return { kind, before: [area.code], after: fresh, buildings: moves }
    }
  }
}

/**
 * The way back, where it leads exactly to what was: a name, or a split of a grid. Who was merged without a building, and
 * communities opened, would not come back as they were.
 */
export function undoOf(
  change: Change,
  { area }: { area: Pick<Area, 'code' | 'name' | 'level'>; buildings: readonly Building[] }
): Change | undefined {
  const was = { code: area.code, name: area.name }
  if (change.kind === 'renamed') return { kind: 'renamed', before: [area.code], after: [was], buildings: [] }
  if (change.kind === 'split' && area.level === 'grid')
    return { kind: 'merged', before: change.after.map(({ code }) => code), after: [was], buildings: [] }
  if (change.kind === 'opened' && area.level === 'community')
    return { kind: 'closed', before: change.after.map(({ code }) => code), after: [], buildings: [] }
  return undefined
}
