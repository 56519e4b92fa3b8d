import { leadsOn, stateAfter, type Ways } from '../platform/way-rules.ts'
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

/**
 * What happens to a case. `notice` is the one complete 一次性告知, `accept-gaps` is 容缺受理, `supply` brings what was owed,
 * `escalate` is the clock's own: the promise was not kept, and those above are told.
 */
export const deeds = [
  'submit',
  'notice',
  'supply',
  'accept',
  'accept-gaps',
  'check',
  'decide',
  'deliver',
  'reissue',
  'extend',
  'transfer',
  'return',
  'withdraw',
  'reopen',
  'escalate'
] as const
export type Deed = (typeof deeds)[number]

/** A case as the rules see it: all of it follows from its events. */
export interface CaseView {
  state: CaseState
  /** Done at once with a receipt: nobody checks or decides. */
  instant: boolean
  /** The papers the resident owes. */
  owed: readonly string[]
  noticed: boolean
  extended: boolean
  escalated: boolean
  checkedBy: string | null
}

/** A deed with who did it, and the papers it is about: asked for, left to follow, or brought. */
export interface Step {
  deed: Deed
  by: string
  papers?: readonly string[]
}

export type Denied =
  | 'not-now'
  | 'instant'
  | 'noticed-before'
  | 'extended-before'
  | 'paper-owed'
  | 'nothing-owed'
  | 'four-eyes'

const open: readonly CaseState[] = ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked', 'decided']
export const isOpen = (state: CaseState): boolean => open.includes(state)

const beforeDecision: readonly CaseState[] = ['submitted', 'noticed', 'accepted', 'accepted-gaps', 'checked']

const ways: Ways<Deed, CaseState> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  notice: { from: ['submitted'], to: 'noticed' },
  supply: { from: ['noticed', 'accepted-gaps', 'checked'], to: null },
  accept: { from: ['submitted'], to: 'accepted' },
  'accept-gaps': { from: ['submitted', 'noticed'], to: 'accepted-gaps' },
  check: { from: ['accepted', 'accepted-gaps'], to: 'checked' },
  decide: { from: ['checked'], to: 'decided' },
  deliver: { from: ['decided'], to: 'delivered' },
  return: { from: beforeDecision, to: 'returned' },
  withdraw: { from: ['draft', ...beforeDecision, 'returned'], to: 'withdrawn' },
  extend: { from: ['accepted', 'accepted-gaps', 'checked'], to: null },
  transfer: { from: beforeDecision, to: 'submitted' },
  reopen: { from: ['decided', 'delivered', 'returned'], to: 'accepted' },
  reissue: { from: ['decided', 'delivered'], to: null },
  escalate: { from: beforeDecision, to: null }
}

/** What is done at once has no way between submission and delivery; what was issued wrongly may be taken back. */
const instantWays: Ways<Deed, CaseState> = {
  submit: { from: ['draft'], to: 'submitted' },
  deliver: { from: ['submitted'], to: 'delivered' },
  return: { from: [...beforeDecision, 'delivered'], to: 'returned' },
  withdraw: { from: ['draft', ...open, 'returned', 'delivered'], to: 'withdrawn' },
  reissue: { from: ['delivered'], to: null }
}

const waysOf = ({ instant }: CaseView): Ways<Deed, CaseState> => (instant ? instantWays : ways)

/** Why a deed may not be done now by this account, or undefined where it may. */
export function denied(view: CaseView, { deed, by, papers = [] }: Step): Denied | undefined {
  const led = waysOf(view)
  if (!led[deed]) return 'instant'
  if (!leadsOn(led, view.state, deed)) return 'not-now'
  // Everything that is missing is said at once: there is no second notice.
  if (deed === 'notice' && view.noticed) return 'noticed-before'
  if (deed === 'extend' && view.extended) return 'extended-before'
  if (deed === 'escalate' && view.escalated) return 'not-now'
  if ((deed === 'notice' || deed === 'accept-gaps') && papers.length === 0) return 'nothing-owed'
  if (deed === 'supply' && !papers.some(paper => view.owed.includes(paper))) return 'nothing-owed'
  if (deed === 'decide' && view.owed.length > 0) return 'paper-owed'
  if (deed === 'decide' && view.checkedBy === by) return 'four-eyes'
  return undefined
}

/** The case after a deed that is not denied. */
export function after(view: CaseView, { deed, by, papers = [] }: Step): CaseView {
  const owed = owedAfter(view, deed, papers)
  const came = deed === 'supply' && view.state === 'noticed' && owed.length === 0
  const state = came ? 'submitted' : stateAfter(waysOf(view), view.state, deed)
  const anew = deed === 'reopen' || (deed === 'submit' && view.state === 'returned')
  return {
    ...view,
    state,
    owed: isOpen(state) ? owed : [],
    noticed: view.noticed || deed === 'notice',
    extended: !anew && (view.extended || deed === 'extend'),
    escalated: !anew && (view.escalated || deed === 'escalate'),
    checkedBy: deed === 'check' ? by : anew || deed === 'transfer' ? null : view.checkedBy
  }
}

function owedAfter({ owed }: CaseView, deed: Deed, papers: readonly string[]): readonly string[] {
  if (deed === 'notice' || deed === 'accept-gaps') return [...papers]
  if (deed === 'supply') return owed.filter(paper => !papers.includes(paper))
  return deed === 'reopen' || deed === 'submit' ? [] : owed
}

export const newCase = (instant: boolean): CaseView => ({
  state: 'draft',
  instant,
  owed: [],
  noticed: false,
  extended: false,
  escalated: false,
  checkedBy: null
})

/** What was done on which day. */
export interface DayStep extends Step {
  on: string
}

/** The case as all its deeds left it. */
export const fold = (instant: boolean, steps: readonly Step[]): CaseView => steps.reduce(after, newCase(instant))

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

export interface Promised {
  workingDays: number
  extension: number
}

/**
 * The day a case is due, from what was done: the clock begins with the last submission or reopening, stands while a paper is
 * owed, and an extension adds its days once. Null where nothing is promised any more, or the clock stands.
 */
export function clockOf(steps: readonly DayStep[], { workingDays, extension }: Promised): string | null {
  const { view, start, pauses, extended } = pausesOf(steps)
  if (start === null || !beforeDecision.includes(view.state)) return null
  return dueOn(start, workingDays + (extended ? extension : 0), pauses)
}

/** The day the clock began, the stretches in which it stood, and whether more days were told. */
export function pausesOf(steps: readonly DayStep[]): {
  view: CaseView
  start: string | null
  pauses: Pause[]
  extended: boolean
} {
  let view = newCase(false)
  let start: string | null = null
  let pauses: Pause[] = []
  for (const step of steps) {
    const before = view
    view = after(view, step)
    const begins = step.deed === 'reopen' || (step.deed === 'submit' && !isOpen(before.state))
    if (begins) [start, pauses] = [step.on, []]
    if (before.owed.length === 0 && view.owed.length > 0) pauses = [...pauses, { from: step.on, to: null }]
    if (before.owed.length > 0 && view.owed.length === 0)
      pauses = pauses.map(pause => (pause.to === null ? { ...pause, to: step.on } : pause))
  }
  return { view, start, pauses, extended: view.extended }
}

/** How a deadline looks at a desk. `amber`: three working days or fewer are left. */
export const AMBER_DAYS = 3
