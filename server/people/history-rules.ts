import { z } from 'zod'
import { EndReason, Facts } from '../../contract/register-fields.ts'
import { PartialDay } from '../../contract/values.ts'

/** What an event asserts: a value from its day on, or `null`: from that day on the fact no longer holds. */
export type Assertion = { [K in keyof Facts]?: Facts[K] | null }

const nullable = (shape: Record<string, z.ZodType>) =>
  z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, fact]) => [name, fact.nullable()])))
const some = (...names: (keyof Facts)[]) => nullable(Object.fromEntries(names.map(name => [name, Facts.shape[name]])))

/** Protection has events and a permission of its own, so no other event may touch the flag. */
const { protected: _flag, ...unprotected } = Facts.shape
const { enrolled: _enrolled, endReason: _endReason, ...described } = unprotected
const whole = nullable(unprotected)
const entering = whole.extend({ enrolled: z.literal(true) })
const leaving = whole.extend({ enrolled: z.literal(false), endReason: EndReason })

type Declared = { version: number; facts: z.ZodType<Assertion> }

/** Every kind of event, the version of its facts that is written today, and what it may say. */
const declared = {
  'taken-in': { version: 2, facts: whole },
  registered: { version: 1, facts: entering },
  born: { version: 1, facts: entering.extend({ bornOn: PartialDay }) },
  died: { version: 1, facts: leaving.extend({ endReason: z.literal('death') }) },
  'moved-in': { version: 1, facts: entering },
  'moved-out': { version: 1, facts: leaving },
  'address-changed': {
    version: 1,
    facts: some('area', 'address', 'addressId', 'addressOpen', 'otherArea', 'stayFrom')
  },
  'household-changed': { version: 1, facts: some('household', 'headRelation') },
  /** A marriage or its end touches names and the household, nothing else. */
  'relation-changed': { version: 1, facts: some('name', 'formerName', 'household', 'headRelation') },
  corrected: { version: 1, facts: nullable(described) },
  cancelled: { version: 1, facts: z.strictObject({ enrolled: z.literal(false), endReason: EndReason }) },
  restored: { version: 1, facts: entering },
  'area-recut': { version: 1, facts: some('area', 'otherArea', 'address', 'addressId', 'addressOpen') },
  protected: { version: 1, facts: z.strictObject({ protected: z.literal(true) }) },
  unprotected: { version: 1, facts: z.strictObject({ protected: z.literal(false) }) },
  retracted: { version: 1, facts: z.strictObject({}) },
  merged: { version: 1, facts: whole }
} satisfies Record<string, Declared>

export type EventType = keyof typeof declared
export const eventTypes: Record<EventType, Declared> = declared

/**
 * One assertion about an enrolment. `validOn` is a day, `recordedAt` an ISO instant in UTC with one number of decimals
 * throughout (compared as text), `seq` the order of recording. `retracts` is the id of an earlier event, which may be a
 * retraction itself: then what that one had retracted holds again.
 */
export type RegisterEvent = {
  id: string
  type: EventType
  version: number
  validOn: string
  recordedAt: string
  seq: number
  facts: Assertion
  retracts?: string
}

/** An event as it was once written: its type and facts may be of an older version. */
export type StoredEvent = Omit<RegisterEvent, 'type' | 'facts'> & { type: string; facts: Record<string, unknown> }

type Upcaster = (facts: Record<string, unknown>) => Record<string, unknown>

/** From the named version to the next. A stored event is never rewritten, so an entry here is never removed. */
export const upcasters: Record<string, Upcaster> = {
  /** Version 1 knew newcomers only and called the day they came `arrivedOn`; version 2 keeps both seats' clocks alike. */
  'taken-in@1': ({ arrivedOn, ...facts }) => (arrivedOn === undefined ? facts : { ...facts, stayFrom: arrivedOn })
}

/** The event in the shape of today. It was checked when it was written; a kind or version not known here is refused. */
export function upcast(event: StoredEvent): RegisterEvent {
  const current = eventTypes[event.type as EventType]
  if (!current || event.version > current.version) throw new Error(`unknown event ${event.type}@${event.version}`)
  let facts = event.facts
  for (let version = event.version; version < current.version; version++) {
    const step = upcasters[`${event.type}@${version}`]
    if (!step) throw new Error(`no upcaster for ${event.type}@${version}`)
    facts = step(facts)
  }
  return { ...event, version: current.version, facts: facts as Assertion, type: event.type as EventType }
}

/**
 * The assertions known and not retracted at the instant, in the order in which they take effect. From the last
 * recorded to the first: a retraction counts only if nothing after it has taken it back.
 */
export function standing(events: readonly RegisterEvent[], knownAt?: string): RegisterEvent[] {
  const known = events.filter(event => knownAt === undefined || event.recordedAt <= knownAt)
  known.sort((a, b) => b.seq - a.seq)
  const retracted = new Set<string>()
  const left = known.filter(event => {
    if (retracted.has(event.id)) return false
    if (event.retracts !== undefined) retracted.add(event.retracts)
    return true
  })
  return left.sort((a, b) => (a.validOn < b.validOn ? -1 : a.validOn > b.validOn ? 1 : a.seq - b.seq))
}

export function apply(state: Facts, facts: Assertion): Facts {
  const next: Record<string, unknown> = { ...state }
  for (const [name, value] of Object.entries(facts)) {
    if (value === null) delete next[name]
    else if (value !== undefined) next[name] = value
  }
  return next as Facts
}

/** Facts are flat, so a comparison field by field is exact. */
export function sameFacts(a: Facts, b: Facts): boolean {
  const names = Object.keys(a) as (keyof Facts)[]
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name])
}

/** What held on the day `validOn`, as it was known at the instant `knownAt` (left out: with everything recorded). */
export function foldHistory(events: readonly RegisterEvent[], at: { validOn: string; knownAt?: string }): Facts {
  return standing(events, at.knownAt)
    .filter(event => event.validOn <= at.validOn)
    .reduce<Facts>((state, event) => apply(state, event.facts), {})
}

/** The event each fact stands on, by the same rule: what is known of somebody, from where. */
export function sourcesOf(
  events: readonly RegisterEvent[],
  at: { validOn: string; knownAt?: string }
): Partial<Record<keyof Facts, string>> {
  const sources: Partial<Record<keyof Facts, string>> = {}
  for (const event of standing(events, at.knownAt)) {
    if (event.validOn > at.validOn) continue
    for (const [name, value] of Object.entries(event.facts) as [keyof Facts, unknown][])
      if (value === null) delete sources[name]
      else if (value !== undefined) sources[name] = event.id
  }
  return sources
}

/** A stretch of days on which nothing changes: `from` is the first day, `to` the first day no longer in it. */
export type Slice = { from: string; to?: string; facts: Facts }

/** The whole history over valid time, as known at the instant: adjoining slices that differ, the last one open. */
export function slicesOf(events: readonly RegisterEvent[], knownAt?: string): Slice[] {
  const slices: Slice[] = []
  let state: Facts = {}
  const ordered = standing(events, knownAt)
  ordered.forEach((event, i) => {
    state = apply(state, event.facts)
    if (ordered[i + 1]?.validOn === event.validOn) return
    const last = slices.at(-1)
    if (sameFacts(state, last?.facts ?? {})) return
    if (last) last.to = event.validOn
    slices.push({ from: event.validOn, facts: state })
  })
  return slices
}
