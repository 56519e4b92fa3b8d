import type { Arising, Beginning } from '../../law/organisation.ts'
import { addDays } from '../../law/rules/days.ts'
import { leadsOn, stateAfter, type Ways } from '../platform/way-rules.ts'
import { workingDaysAfter } from '../platform/working-days.ts'

export type RecordState = 'draft' | 'in-force' | 'ended' | 'withdrawn'
/** `sign` is the office’s own signature, `countersign` the other side’s; a change of the text begins both anew. */
export type RecordDeed =
  | 'open'
  | 'change'
  | 'adopt'
  | 'sign'
  | 'countersign'
  | 'hold'
  | 'owe'
  | 'hand-over'
  | 'note'
  | 'end'
  | 'withdraw'

export type ObligationState = 'open' | 'done' | 'confirmed' | 'withdrawn'
export type ObligationDeed = 'do' | 'confirm' | 'send-back' | 'withdraw'

/** A record as the rules see it: all of it follows from its events. */
export interface RecordView {
  state: RecordState
  beginning: Beginning
  /** Hash of the text each side signed, or null. */
  signed: string | null
  countersigned: string | null
}
export interface RecordStep {
  deed: RecordDeed
  by: string
  /** Of the text that is signed. */
  hash?: string | null
}

const common: Ways<RecordDeed, RecordState> = {
  open: { from: ['draft'], to: null },
  change: { from: ['draft'], to: null },
  owe: { from: ['draft', 'in-force'], to: null },
  'hand-over': { from: ['draft', 'in-force'], to: null },
  end: { from: ['in-force'], to: 'ended' },
  withdraw: { from: ['draft', 'in-force'], to: 'withdrawn' }
}
const waysOf: Record<Beginning, Ways<RecordDeed, RecordState>> = {
  adopted: { ...common, adopt: { from: ['draft'], to: 'in-force' } },
  // What is owed is part of what was signed: it is not added to afterwards.
  signed: {
    ...common,
    owe: { from: ['draft'], to: null },
    sign: { from: ['draft'], to: null },
    countersign: { from: ['draft'], to: null },
    note: { from: ['in-force'], to: null }
  },
  held: { ...common, hold: { from: ['draft'], to: 'in-force' } }
}

export type Denied = 'not-now' | 'open-left' | 'signed-before' | 'four-eyes'

export interface Around {
  /** How much is still owed under it: a record does not end over it. */
  openLeft: number
  /** Who signed for the office, so that nobody signs for both. */
  signer?: string | undefined
}

/** Why a deed may not be done now, or undefined where it may. */
export function denied(view: RecordView, { deed, by }: RecordStep, { openLeft, signer }: Around): Denied | undefined {
  if (!leadsOn(waysOf[view.beginning], view.state, deed)) return 'not-now'
  if (deed === 'end' && openLeft > 0) return 'open-left'
  if (deed === 'sign' && view.signed !== null) return 'signed-before'
  if (deed === 'countersign' && view.signed === null) return 'not-now'
  if (deed === 'countersign' && signer === by) return 'four-eyes'
  return undefined
}

export function after(view: RecordView, { deed, hash = null }: RecordStep): RecordView {
  // What is owed is part of the text: either change makes it another one, and nobody has signed that.
  if (deed === 'change' || (deed === 'owe' && view.state === 'draft'))
    return { ...view, signed: null, countersigned: null }
  const next = { ...view, state: stateAfter(waysOf[view.beginning], view.state, deed) }
  if (deed === 'sign') return { ...next, signed: hash }
  // It holds once both sides signed one and the same text.
  if (deed === 'countersign')
    return { ...next, countersigned: hash, state: hash !== null && view.signed === hash ? 'in-force' : next.state }
  return next
}

export const newRecord = (beginning: Beginning): RecordView => ({
  state: 'draft',
  beginning,
  signed: null,
  countersigned: null
})

/** The record as all its deeds left it. */
export const fold = (beginning: Beginning, steps: readonly RecordStep[]): RecordView =>
  steps.reduce(after, newRecord(beginning))

/** What of a decision is done is accepted by the meeting; of a task its owner says so, and that is the end. */
const obligationWays = (confirmed: boolean): Ways<ObligationDeed, ObligationState> => ({
  do: { from: ['open'], to: 'done' },
  withdraw: { from: confirmed ? ['open', 'done'] : ['open'], to: 'withdrawn' },
  ...(confirmed && { confirm: { from: ['done'], to: 'confirmed' }, 'send-back': { from: ['done'], to: 'open' } })
})

export const mayFollow = (confirmed: boolean, state: ObligationState, deed: ObligationDeed): boolean =>
  leadsOn(obligationWays(confirmed), state, deed)

export const foldObligation = (confirmed: boolean, deeds: readonly ObligationDeed[]): ObligationState =>
  deeds.reduce<ObligationState>((state, deed) => stateAfter(obligationWays(confirmed), state, deed), 'open')

/** Until when an obligation that arises by itself is due; never before the day it arose. */
export function dueOf({ due }: Arising, { inForceOn, endsOn }: { inForceOn: string; endsOn: string }): string {
  const from = due.from === 'end' ? endsOn : inForceOn
  const day = 'workingDays' in due ? workingDaysAfter(from, due.workingDays) : addDays(from, due.days)
  return day < inForceOn ? inForceOn : day
}
