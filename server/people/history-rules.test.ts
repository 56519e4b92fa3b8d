import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../contract/register-fields.ts'
import { someDay, someHistory, someInstant, tellingDays } from './history-rules.arbitraries.ts'
import {
  type EventType,
  eventTypes,
  foldHistory,
  type RegisterEvent,
  type StoredEvent,
  sameFacts,
  slicesOf,
  upcast,
  upcasters
} from './history-rules.ts'

const seed = { seed: 20261123, numRuns: 400 }
const golden = new URL('./golden/', import.meta.url)
const goldenFiles = readdirSync(golden).sort()
const readGolden = (file: string) =>
  JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as { event: StoredEvent; facts: Facts }

const event = (seq: number, validOn: string, rest: Partial<RegisterEvent>): RegisterEvent => ({
  id: `event-${seq}`,
  type: 'corrected',
  version: 1,
  validOn,
  recordedAt: `2027-01-0${seq}T08:00:00.000Z`,
  seq,
  facts: {},
  ...rest
})

/** The definition of ARCHITECTURE.md (Two times) word by word and as slowly as it likes: the reference for what runs. */
function definition(events: RegisterEvent[], validOn: string, knownAt: string): Facts {
  const known = events.filter(e => e.recordedAt <= knownAt)
  const isRetracted = (id: string): boolean => known.some(e => e.retracts === id && !isRetracted(e.id))
  const holding = known.filter(e => !isRetracted(e.id) && e.validOn <= validOn)
  const facts: Record<string, unknown> = {}
  for (const name of new Set(holding.flatMap(e => Object.keys(e.facts)))) {
    const saying = holding.filter(e => name in e.facts)
    const lastDay = saying
      .map(e => e.validOn)
      .sort()
      .at(-1)
    const last = saying
      .filter(e => e.validOn === lastDay)
      .sort((a, b) => a.seq - b.seq)
      .at(-1)!
    const value = last.facts[name as keyof Facts]
    if (value !== null) facts[name] = value
  }
  return facts as Facts
}

test('the fold is the definition, for any history, day and instant', () => {
  fc.assert(
    fc.property(someHistory, someDay, someInstant, (events, validOn, knownAt) => {
      expect(foldHistory(events, { validOn, knownAt })).toStrictEqual(definition(events, validOn, knownAt))
    }),
    seed
  )
})

test('the order in which events are handed over does not matter', () => {
  const shuffled = someHistory.chain(events =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))
  )
  fc.assert(
    fc.property(shuffled, someInstant, ([events, mixed], knownAt) => {
      expect(slicesOf(mixed, knownAt)).toEqual(slicesOf(events, knownAt))
    }),
    seed
  )
})

test('the slices say on every day what the fold says', () => {
  fc.assert(
    fc.property(someHistory, someInstant, (events, knownAt) => {
      const slices = slicesOf(events, knownAt)
      for (const validOn of tellingDays(events)) {
        const slice = slices.find(s => s.from <= validOn && (s.to === undefined || validOn < s.to))
        expect(slice?.facts ?? {}).toEqual(foldHistory(events, { validOn, knownAt }))
      }
    }),
    seed
  )
})

test('slices adjoin, differ from their neighbours, and only the last is open', () => {
  fc.assert(
    fc.property(someHistory, events => {
      const slices = slicesOf(events)
      slices.forEach((slice, i) => {
        const next = slices[i + 1]
        expect(slice.to).toBe(next?.from)
        if (next) expect(slice.from < next.from && !sameFacts(slice.facts, next.facts)).toBe(true)
      })
    }),
    seed
  )
})

test('what was known at an instant never changes by what is recorded later', () => {
  fc.assert(
    fc.property(someHistory, someDay, someInstant, (events, validOn, knownAt) => {
      const then = events.filter(e => e.recordedAt <= knownAt)
      expect(foldHistory(events, { validOn, knownAt })).toEqual(foldHistory(then, { validOn }))
    }),
    seed
  )
})

test('of two assertions for one day the one recorded later holds, even at the same instant', () => {
  const recordedAt = '2027-01-01T08:00:00.000Z'
  const events = [
    event(2, '2026-05-01', { recordedAt, facts: { name: '李红' } }),
    event(1, '2026-05-01', { recordedAt, facts: { name: '李虹' } })
  ]
  expect(foldHistory(events, { validOn: '2026-05-01' })).toEqual({ name: '李红' })
})

test('a back-dated assertion does not hide a later one', () => {
  const events = [
    event(1, '2026-05-01', { facts: { area: 340104001003007 } }),
    event(2, '2026-03-01', { facts: { area: 340104001003008 } })
  ]
  expect(foldHistory(events, { validOn: '2026-06-01' })).toEqual({ area: 340104001003007 })
  expect(foldHistory(events, { validOn: '2026-04-01' })).toEqual({ area: 340104001003008 })
})

test('a retraction counts from its own recording, and taking it back restores what it took', () => {
  const events = [
    event(1, '2026-05-01', { facts: { name: '李红' } }),
    event(2, '2026-05-01', { type: 'retracted', retracts: 'event-1' }),
    event(3, '2026-05-01', { type: 'retracted', retracts: 'event-2' })
  ]
  const knownOn = (n: number) => foldHistory(events, { validOn: '2026-06-01', knownAt: `2027-01-0${n}T08:00:00.000Z` })
  expect([knownOn(1), knownOn(2), knownOn(3)]).toEqual([{ name: '李红' }, {}, { name: '李红' }])
})

test('null ends a fact from its day on and leaves the days before', () => {
  const events = [
    event(1, '2026-05-01', { facts: { formerName: '李虹' } }),
    event(2, '2026-06-01', { facts: { formerName: null } })
  ]
  expect(slicesOf(events)).toEqual([
    { from: '2026-05-01', to: '2026-06-01', facts: { formerName: '李虹' } },
    { from: '2026-06-01', facts: {} }
  ])
})

test('every kind of event has a golden file of every version it ever had, and no file is without a kind', () => {
  const expected = (Object.keys(eventTypes) as EventType[]).flatMap(type =>
    Array.from({ length: eventTypes[type].version }, (_, i) => `${type}.v${i + 1}.json`)
  )
  expect(goldenFiles).toEqual(expected.sort())
})

test.each(goldenFiles)('%s is brought to the shape of today and folds to what was recorded', file => {
  const { event: stored, facts } = readGolden(file)
  expect(file).toBe(`${stored.type}.v${stored.version}.json`)
  const today = upcast(stored)
  expect(today.version).toBe(eventTypes[today.type].version)
  expect(eventTypes[today.type].facts.parse(today.facts)).toEqual(today.facts)
  expect(foldHistory([today], { validOn: stored.validOn })).toEqual(facts)
})

test('every upcaster is needed: the facts it is for do not pass as facts of today', () => {
  for (const key of Object.keys(upcasters)) {
    const { event: stored } = readGolden(`${key.replace('@', '.v')}.json`)
    expect(eventTypes[stored.type as EventType].facts.safeParse(stored.facts).success).toBe(false)
  }
})

test('an event of an unknown kind or of a later version is refused, not guessed at', () => {
  const { event: stored } = readGolden('corrected.v1.json')
  expect(() => upcast({ ...stored, version: 2 })).toThrow('corrected@2')
  expect(() => upcast({ ...stored, type: 'vanished' })).toThrow('vanished@1')
})

test('no event but its own can lift a protection, and a marriage cannot move anybody', () => {
  const passes = (type: EventType, facts: object) => eventTypes[type].facts.safeParse(facts).success
  for (const type of Object.keys(eventTypes) as EventType[]) {
    expect(passes(type, { protected: false })).toBe(type === 'unprotected')
  }
  expect(passes('relation-changed', { area: 340104001003007 })).toBe(false)
  expect(passes('relation-changed', { name: '李红' })).toBe(true)
})
