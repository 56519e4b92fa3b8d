import type { ReportDeed, ReportState } from '../../contract/reports.ts'
import { leadsOn, stateAfter, type Ways } from '../platform/way-rules.ts'

export interface ReportView {
  state: ReportState
  submittedBy: string | null
  checkedBy: string | null
  approvedBy: string | null
}

export interface Acting {
  account: string
  /** The post is for exactly this area; or for one above it. */
  own: boolean
  above: boolean
  isOver: boolean
  /** Unusual figures without a word, and figures still to be typed. */
  unexplained: number
  untyped: number
}

const ways: Ways<ReportDeed, ReportState> = {
  submit: { from: ['open'], to: 'submitted' },
  check: { from: ['submitted'], to: 'checked' },
  approve: { from: ['checked'], to: 'approved' },
  lock: { from: ['approved'], to: 'locked' },
  'send-back': { from: ['submitted', 'checked', 'approved'], to: 'open' }
}

export type Denied = 'not-now' | 'not-over' | 'unexplained' | 'untyped' | 'four-eyes'

/**
 * Why a deed may not be done now, or undefined where it may. The office of the area hands in, another pair of eyes checks,
 * the level above approves and locks; of handing in, checking and approving nobody does two.
 */
export function denied(view: ReportView, deed: ReportDeed, acting: Acting): Denied | undefined {
  const { account, own, above } = acting
  if (!leadsOn(ways, view.state, deed)) return 'not-now'
  switch (deed) {
    case 'submit':
      if (!own) return 'not-now'
      if (!acting.isOver) return 'not-over'
      if (acting.untyped > 0) return 'untyped'
      return acting.unexplained > 0 ? 'unexplained' : undefined
    case 'check':
      return account === view.submittedBy ? 'four-eyes' : undefined
    case 'approve':
      if (!above) return 'not-now'
      return account === view.submittedBy || account === view.checkedBy ? 'four-eyes' : undefined
    case 'lock':
      return above ? undefined : 'not-now'
    case 'send-back':
      return above || account !== view.approvedBy ? undefined : 'not-now'
  }
}

export function after(view: ReportView, deed: ReportDeed, account: string): ReportView {
  const state = stateAfter(ways, view.state, deed)
  switch (deed) {
    case 'submit':
      return { state, submittedBy: account, checkedBy: null, approvedBy: null }
    case 'check':
      return { ...view, state, checkedBy: account }
    case 'approve':
      return { ...view, state, approvedBy: account }
    case 'lock':
      return { ...view, state }
    case 'send-back':
      return { state, submittedBy: null, checkedBy: null, approvedBy: null }
  }
}

/** Three times what chance does to a count of events, and five at least. */
export const isUnusual = (n: number, usual: number): boolean =>
  Math.abs(n - usual) >= 5 && Math.abs(n - usual) > 3 * Math.sqrt(Math.max(usual, 1))

/** Five at least, and a hundredth of the people. */
export const isUnbalanced = (n: number, whole: number): boolean => Math.abs(n) >= 5 && Math.abs(n) > whole / 100
