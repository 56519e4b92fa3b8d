import { workingDaysAfter, workingDaysLeft } from '../platform/working-days.ts'

export const caseStates = [
  'draft',
  'submitted',
  'noticed',
  'accepted',
  'accepted-gaps',
  'checked',
  'decided',
  'delivered',
  'returned',
  'withdrawn'
] as const
export type CaseState = (typeof caseStates)[number]

/** What happens to a case. `notice` is the one complete 一次性告知, `accept-gaps` is 容缺受理, `supply` brings what was owed. */
export const deeds = [
  'submit',
  'notice',
  'supply',
  'accept',
  'accept-gaps',
  'check',
  'decide',
  'deliver',
  'return',
  'withdraw',
  'extend',
  'transfer',
  'reopen',
  'reissue'
] as const
export type Deed = (typeof deeds)[number]

/** A case as the rules see it: all of it follows from its events. */
export interface CaseView {
  state: CaseState
  /** Done at once with a receipt: nobody checks or decides. */
  instant: boolean
  /** A paper is owed by the resident. */
  owes: boolean
  noticed: boolean
  extended: boolean
  checkedBy: string | null
}

export type Denied = 'not-now' | 'instant' | 'noticed-before' | 'extended-before' | 'paper-owed' | 'four-eyes'

const open: readonly CaseState[] = ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked', 'decided']
export const isOpen = (state: CaseState): boolean => open.includes(state)

/** From which states a deed leads on, and where to; `null` leaves the state as it is. */
const ways: Record<Deed, { from: readonly CaseState[]; to: CaseState | null }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  notice: { from: ['submitted'], to: 'noticed' },
  supply: { from: ['noticed', 'accepted-gaps', 'checked'], to: null },
  accept: { from: ['submitted'], to: 'accepted' },
  'accept-gaps': { from: ['submitted', 'noticed'], to: 'accepted-gaps' },
  check: { from: ['accepted', 'accepted-gaps'], to: 'checked' },
  decide: { from: ['checked'], to: 'decided' },
  deliver: { from: ['decided'], to: 'delivered' },
  return: { from: ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked', 'delivered'], to: 'returned' },
  withdraw: { from: ['draft', ...open, 'returned', 'delivered'], to: 'withdrawn' },
  extend: { from: ['accepted', 'accepted-gaps', 'checked'], to: null },
  transfer: { from: ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked'], to: 'submitted' },
  reopen: { from: ['delivered', 'returned'], to: 'accepted' },
  reissue: { from: ['delivered'], to: null }
}

/** Deeds by officials between submission and delivery, which a matter that is done at once has none of. */
const ofProcedure: readonly Deed[] = [
  'notice',
  'supply',
  'accept',
  'accept-gaps',
  'check',
  'decide',
  'extend',
  'transfer',
  'reopen'
]

/** Why a deed may not be done now by this account, or undefined where it may. */
export function denied(view: CaseView, deed: Deed, by: string): Denied | undefined {
  if (view.instant && ofProcedure.includes(deed)) return 'instant'
  const from = view.instant && deed === 'deliver' ? ['submitted'] : ways[deed].from
  if (!from.includes(view.state)) return 'not-now'
  // Everything that is missing is said at once: there is no second notice.
  if (deed === 'notice' && view.noticed) return 'noticed-before'
  if (deed === 'extend' && view.extended) return 'extended-before'
  if (deed === 'supply' && !view.owes) return 'not-now'
  if (deed === 'decide' && view.owes) return 'paper-owed'
  if (deed === 'decide' && view.checkedBy === by) return 'four-eyes'
  return undefined
}

/** The case after a deed that is not denied. */
export function after(view: CaseView, deed: Deed, by: string): CaseView {
  const state = deed === 'supply' && view.state === 'noticed' ? 'submitted' : (ways[deed].to ?? view.state)
  return {
    ...view,
    state,
    owes: deed === 'notice' || deed === 'accept-gaps' || (view.owes && deed !== 'supply' && isOpen(state)),
    noticed: view.noticed || deed === 'notice',
    extended: deed !== 'reopen' && (view.extended || deed === 'extend'),
    checkedBy: deed === 'check' ? by : deed === 'reopen' || deed === 'transfer' ? null : view.checkedBy
  }
}

export const newCase = (instant: boolean): CaseView => ({
  state: 'draft',
  instant,
  owes: false,
  noticed: false,
  extended: false,
  checkedBy: null
})

/** Stretches of days in which the resident owed a paper: from the day it was asked to the day it came, or still open. */
export interface Pause {
  from: string
  to: string | null
}

/**
 * The last promised day: so many working days after the day of submission, and as many more as passed while the resident owed a
 * paper. Null while one is owed: the clock stands.
 */
export function dueOn(submitted: string, workingDays: number, pauses: readonly Pause[]): string | null {
  let owed = 0
  for (const { from, to } of pauses) {
    if (to === null) return null
    owed += workingDaysLeft(from, to)
  }
  return workingDaysAfter(submitted, workingDays + owed)
}
