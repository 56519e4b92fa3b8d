import type { VoiceState, VoiceStepKind } from '../../contract/voice.ts'
import { addDays } from '../../law/rules/days.ts'
import type { VoiceKind } from '../../law/voice.ts'
import { areaAt, levelOf } from '../areas/index.ts'
import { leadsOn, stateAfter, type Ways } from '../platform/way-rules.ts'
import { workingDaysAfter } from '../platform/working-days.ts'

export interface VoiceView {
  kind: string
  state: VoiceState
  receivedOn: string
  answerBy: string
  extended: boolean
  answeredBy: string | null
  reviewUntil: string | null
  rated: boolean
}

const ways: Ways<VoiceStepKind, VoiceState> = {
  route: { from: ['received'], to: 'routed' },
  pass: { from: ['received', 'routed'], to: 'received' },
  extend: { from: ['received', 'routed'], to: null },
  answer: { from: ['received', 'routed'], to: 'answered' },
  'ask-review': { from: ['answered'], to: 'review' },
  review: { from: ['review'], to: 'ended' },
  rate: { from: ['answered', 'ended'], to: null }
}

/** Why a step may not be taken now, or undefined where it may. */
export function deniedStep(
  view: VoiceView,
  { deed, by, on }: { deed: VoiceStepKind; by: string | null; on: string }
): 'not-now' | 'extended-before' | 'other-person' | 'too-late' | 'rated-before' | undefined {
  if (!leadsOn(ways, view.state, deed)) return 'not-now'
  // A report of charges stays with the auditor.
  if (deed === 'pass' && view.kind === 'charges') return 'not-now'
  if (deed === 'extend' && view.extended) return 'extended-before'
  if (deed === 'review' && view.answeredBy === by) return 'other-person'
  if (deed === 'ask-review' && (view.reviewUntil === null || on > view.reviewUntil)) return 'too-late'
  if (deed === 'rate' && view.rated) return 'rated-before'
  return undefined
}

export const stateOf = (state: VoiceState, deed: VoiceStepKind): VoiceState => stateAfter(ways, state, deed)

type Term = VoiceKind['route']
export const termEnd = (from: string, term: Term): string =>
  'days' in term ? addDays(from, term.days) : workingDaysAfter(from, term.workingDays)

/** Who looks into it. A residents' committee answers for nothing by itself: what is said of it goes to its street. */
export function heardAt(goes: VoiceKind['goes'], about: number): number {
  const below = ['community', 'grid'].includes(levelOf(about))
  if (goes === 'auditor') return areaAt(about, 'district')
  return goes === 'here' || below ? areaAt(about, 'street') : areaAt(about, 'district')
}

/** One level above whoever answered. */
export const reviewedAt = (area: number): number => areaAt(area, 'district')
