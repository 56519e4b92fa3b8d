import { type Assertion, type EventType, type RegisterEvent, standing } from './history-rules.ts'

/** What a batch did to one enrolment, taken back; or what forbids it. */
export type Undoing =
  | { does: 'retract'; events: string[] }
  /** It began here: the record stays and says that it was taken back, for a record begins with its enrolment. */
  | { does: 'close'; on: string; events: string[] }
  | { does: 'nothing' }
  | { does: 'refuse'; because: 'stands' | 'other-way'; event: RegisterEvent }

const begins: readonly EventType[] = ['registered', 'born']
/** Files are decided row by row, areas are cut anew, protection and merging have commands of their own, moves two ends. */
const otherWay: readonly EventType[] = [
  'taken-in',
  'area-recut',
  'protected',
  'unprotected',
  'merged',
  'moved-in',
  'moved-out'
]

/** The facts an event decides: its own, and those of the event it takes back. */
const decides = (event: RegisterEvent, events: readonly RegisterEvent[]): (keyof Assertion)[] =>
  [
    ...(Object.keys(event.facts) as (keyof Assertion)[]),
    ...(event.retracts ? Object.keys(events.find(({ id }) => id === event.retracts)?.facts ?? {}) : [])
  ] as (keyof Assertion)[]

/**
 * A later event stands on an earlier one when it decides a fact that one decided, when it closes or opens the enrolment,
 * when it took the earlier one back, or when the earlier one is where the enrolment began.
 */
export function undoingOf(events: readonly RegisterEvent[], batch: ReadonlySet<string>): Undoing {
  const mine = events.filter(event => batch.has(event.id))
  const first = mine[0]
  if (!first) return { does: 'nothing' }
  const began = begins.includes(first.type)
  const foreign = mine.find(event => otherWay.includes(event.type) && !(began && event.type === 'protected'))
  if (foreign) return { does: 'refuse', because: 'other-way', event: foreign }
  const holds = standing(events)
  const held = mine.filter(event => holds.includes(event))
  if (held.length === 0) return { does: 'nothing' }
  const touched = new Set(mine.flatMap(event => decides(event, events)))
  const recordedSince = new Set(events.filter(({ seq }) => seq > first.seq).map(({ id }) => id))
  const later = holds.filter(
    // Something recorded since and taken back since is gone together with its retraction.
    ({ id, seq, retracts = '' }) =>
      seq > first.seq && !batch.has(id) && (batch.has(retracts) || !recordedSince.has(retracts))
  )
  const stands = later.find(
    event =>
      batch.has(event.retracts ?? '') ||
      (began && Object.keys(event.facts).length > 0) ||
      decides(event, events).some(fact => fact === 'enrolled' || touched.has(fact))
  )
  if (stands) return { does: 'refuse', because: 'stands', event: stands }
  const retracted = held.filter(event => event !== first || !began).filter(event => event.type !== 'protected')
  const ids = retracted.map(event => event.id)
  return began ? { does: 'close', on: first.validOn, events: ids } : { does: 'retract', events: ids }
}

/**
 * An accepted move, taken back by the end that accepted it: the record it opened closes on the day it began, the one it closed
 * goes on. Whatever either office recorded there since stands on it.
 */
export function undoingMove(events: readonly RegisterEvent[], batch: ReadonlySet<string>): Undoing {
  const first = events.find(event => batch.has(event.id))
  if (first?.type !== 'moved-in' && first?.type !== 'moved-out') return followingOf(events, batch)
  const stands = standing(events).find(event => event.seq > first.seq && !batch.has(event.id))
  if (stands) return { does: 'refuse', because: 'stands', event: stands }
  if (first.type === 'moved-in') return { does: 'close', on: first.validOn, events: [] }
  return { does: 'retract', events: [first.id] }
}

/** What followed in another seat is taken back as far as it still holds there; what that office did since stays its own. */
export function followingOf(events: readonly RegisterEvent[], batch: ReadonlySet<string>): Undoing {
  const held = standing(events).filter(event => batch.has(event.id))
  return held.length === 0 ? { does: 'nothing' } : { does: 'retract', events: held.map(event => event.id) }
}
