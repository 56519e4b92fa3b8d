import { linkOptions } from '@tanstack/react-router'
import type { OversightKind } from '../../contract/oversight.ts'
import { workPages } from '../work/work-pages.ts'

/** Where each kind of work is done; what is past its day first, where a page can say so. */
export const kindPages = {
  cases: workPages['cases-late'],
  calls: linkOptions({ to: '/calls', search: { tab: 'rounds' } }),
  proposals: workPages.proposals,
  conflicts: linkOptions({ to: '/calls', search: { tab: 'conflict' } }),
  'two-ends': workPages['two-ends'],
  'two-ends-theirs': linkOptions({ to: '/two-ends', search: { box: 'ours', state: 'late' } }),
  newcomers: workPages.newcomers,
  moves: workPages.moves,
  prints: workPages.prints,
  lists: workPages.lists,
  duplicates: workPages.duplicates,
  imports: workPages.imports
} satisfies Record<OversightKind, unknown>
