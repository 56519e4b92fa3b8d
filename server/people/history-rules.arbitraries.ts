import fc from 'fast-check'
import { addDays, dayAt, dayNumber } from './day-rules.ts'
import type { Assertion, RegisterEvent } from './history-rules.ts'

/** A short span, so that valid days, thresholds and moments of recording meet often. */
export const someDay = fc.integer({ min: 0, max: 400 }).map(n => dayAt(dayNumber('2025-12-01') + n))
export const someInstant = fc.integer({ min: 0, max: 9 }).map(n => `2027-01-0${n}T08:00:00.000Z`)

const place = fc.constantFrom(340104001003007, 340104001003008, 340104001004000, 340104002001001)
const elsewhere = fc.constantFrom(340104001003000, 340104001000000, 340104000000000, 340123000000000, 410102000000000)
const born = fc.constantFrom('1990', '1990-01', '1990-01-02', '2026-01-02')
const partialDay = fc.oneof(someDay, fc.constantFrom('2026', '2026-03'))
const household = fc.constantFrom('0192f0c4-7a10-7c3e-8a55-3f0f6c1d2e01', '0192f0c4-7a10-7c3e-8a55-3f0f6c1d2e02')
const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 })

const assertion = fc.record(
  {
    enrolled: fc.constantFrom(true, true, true, false),
    sex: fc.constantFrom('1', '2', '9'),
    bornOn: born,
    area: place,
    otherArea: orNone(elsewhere),
    stayFrom: orNone(partialDay),
    household: orNone(household)
  },
  { requiredKeys: [] }
) as fc.Arbitrary<Assertion>

/** Any history: back-dated, recorded at equal instants, some events retracting earlier ones, retractions included. */
export const someHistory: fc.Arbitrary<RegisterEvent[]> = fc
  .array(fc.tuple(someDay, assertion, fc.nat(3), fc.option(fc.nat(20), { freq: 3, nil: undefined })), { maxLength: 10 })
  .map(drafts => {
    let day = 0
    return drafts.map(([validOn, facts, wait, target], seq) => {
      day = Math.min(day + Math.max(wait - 1, 0), 9)
      const retracts = target !== undefined && seq > 0 ? `event-${target % seq}` : undefined
      const event: RegisterEvent = {
        id: `event-${seq}`,
        type: retracts ? 'retracted' : 'taken-in',
        version: retracts ? 1 : 2,
        validOn,
        recordedAt: `2027-01-0${day}T08:00:00.000Z`,
        seq,
        facts: retracts ? {} : facts,
        ...(retracts && { retracts })
      }
      return event
    })
  })

/** The same, with births and stays that begin on the very day, and a reason for every end: where something happens. */
export const someEventfulHistory: fc.Arbitrary<RegisterEvent[]> = someHistory.map(events =>
  events.map(event => {
    const { facts, validOn, seq } = event
    if (event.retracts) return event
    return {
      ...event,
      facts: {
        ...facts,
        ...(seq % 3 !== 1 && { bornOn: validOn, stayFrom: validOn }),
        ...(seq % 4 === 0 && { stayFrom: validOn }),
        ...(facts.enrolled === false && { endReason: (['death', 'left', 'duplicate', 'moved'] as const)[seq % 4]! })
      } as Assertion
    }
  })
)

/** The days on which anything could change, and their neighbours, for claims about every day. */
export const tellingDays = (events: readonly RegisterEvent[], extra: readonly string[] = []): string[] =>
  [...events.map(event => event.validOn), ...extra].flatMap(day => [addDays(day, -1), day, addDays(day, 1)])
