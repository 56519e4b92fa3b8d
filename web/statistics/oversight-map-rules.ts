import type { Oversight, OversightKind } from '../../contract/oversight.ts'

type Place = Pick<Oversight['areas'][number], 'planned' | 'called' | 'kinds'>
export type MapAge = 'overdue' | 'month' | 'quarter'

/** How much of a kind, or of all of them, waits in a place: all of it, what is past its day, or what came so long ago. `left`: calls still to make. */
export function sizeOn({ planned, called, kinds }: Place, what: 'open' | 'left' | OversightKind, age?: MapAge): number {
  if (what === 'left') return planned - called
  return kinds
    .filter(({ kind }) => what === 'open' || kind === what)
    .reduce((sum, { open, overdue, ages: [, , month, quarter] }) => {
      if (age === 'overdue') return sum + overdue
      if (age === 'quarter') return sum + quarter
      return sum + (age === 'month' ? month + quarter : open)
    }, 0)
}
