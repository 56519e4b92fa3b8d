import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day-rules.ts'
import { differentHappenings, type Happening, happenings } from './happening-rules.ts'
import { someEventfulHistory, tellingDays } from './history-rules.arbitraries.ts'
import { type Assertion, type EventType, foldHistory, type RegisterEvent } from './history-rules.ts'

const grid = 340104001003007
const nextGrid = 340104001003008

const told = (...events: [type: EventType, on: string, facts: Assertion, retracts?: number][]): RegisterEvent[] =>
  events.map(([type, validOn, facts, retracts], seq) => ({
    id: String(seq),
    type,
    version: 1,
    validOn,
    recordedAt: `2026-12-01T08:00:0${seq}.000Z`,
    seq,
    facts,
    ...(retracts !== undefined && { retracts: String(retracts) })
  }))
const lived = (from: string): Assertion =>
  ({ enrolled: true, area: grid, sex: '2', bornOn: '1990-06-15', stayFrom: from }) as Assertion
const died = (on: string): Assertion => ({ enrolled: false, endReason: 'death', diedOn: on }) as Assertion
const born = (on: string): Assertion => ({ ...lived(on), bornOn: on }) as Assertion
const said = (events: RegisterEvent[]) =>
  happenings(events, 'living').map(({ cell, on }) => [on, cell.kind, cell.area, cell.age, cell.beyond])

test('a birth, a move and a death are each counted where and at the age at which they happened', () => {
  const history = told(
    ['born', '2025-03-01', born('2025-03-01')],
    ['address-changed', '2026-02-28', { area: 340104002001001 }],
    ['died', '2026-03-01', died('2026-03-01')]
  )
  expect(said(history)).toEqual([
    ['2025-03-01', 'birth', grid, 0, 9],
    ['2026-02-28', 'departure', grid, 0, 2],
    ['2026-02-28', 'arrival', 340104002001001, 0, 2],
    ['2026-03-01', 'death', 340104002001001, 1, 9]
  ])
})

test('who is taken in late, has always lived here or is put right has not moved', () => {
  expect(said(told(['registered', '2026-03-01', lived('2020-05-01')]))).toEqual([])
  expect(said(told(['registered', '2026-03-01', lived('2026-03-01')]))).toEqual([
    ['2026-03-01', 'arrival', grid, 35, 9]
  ])
  for (const type of ['area-recut', 'corrected'] as const)
    expect(said(told(['registered', '2026-03-01', lived('2020')], [type, '2026-04-01', { area: nextGrid }]))).toEqual(
      []
    )
  const exact = told(
    ['registered', '2026-03-01', { ...lived('2020'), area: 340104001003000 } as Assertion],
    ['address-changed', '2026-04-01', { area: grid }],
    ['address-changed', '2026-05-01', { area: nextGrid }]
  )
  expect(said(exact).map(([on, kind, , , beyond]) => [on, kind, beyond])).toEqual([
    ['2026-05-01', 'departure', 0],
    ['2026-05-01', 'arrival', 0]
  ])
})

test('a child that lived less than a day was born and died', () => {
  const history = told(['born', '2026-03-01', born('2026-03-01')], ['died', '2026-03-01', died('2026-03-01')])
  expect(said(history)).toEqual([
    ['2026-03-01', 'birth', grid, 0, 9],
    ['2026-03-01', 'death', grid, 0, 9]
  ])
})

test('somebody counted again after a death recorded by mistake did not die, and who came back arrived', () => {
  const back = (endReason: 'death' | 'left') =>
    told(
      ['registered', '2026-01-01', lived('2020')],
      ['cancelled', '2026-03-01', { enrolled: false, endReason }],
      ['restored', '2026-04-01', { enrolled: true, endReason: null }]
    )
  expect(said(back('death'))).toEqual([])
  expect(said(back('left')).map(([on, kind]) => [on, kind])).toEqual([
    ['2026-03-01', 'departure'],
    ['2026-04-01', 'arrival']
  ])
})

test('what is taken back did not happen, and a mistake or a second entry is neither death nor move', () => {
  expect(said(told(['born', '2026-03-01', born('2026-03-01')], ['retracted', '2026-03-05', {}, 0]))).toEqual([])
  for (const endReason of ['mistake', 'duplicate', 'undone'] as const)
    expect(
      said(
        told(['registered', '2026-01-01', lived('2020')], ['cancelled', '2026-03-01', { enrolled: false, endReason }])
      )
    ).toEqual([])
})

/** Signed sums by kind of happening and seat agree with the histories, whatever the order of recording. */
test('what each recording appends comes to the happenings of the whole history', () => {
  fc.assert(
    fc.property(someEventfulHistory, fc.constantFrom('living' as const, 'hukou' as const), (events, seat) => {
      const upTo = (n: number): Happening[] => happenings(events.slice(0, n), seat)
      const appended = events.flatMap((_, i) => differentHappenings(upTo(i), upTo(i + 1)))
      expect(differentHappenings(appended, upTo(events.length))).toEqual([])
    })
  )
})

/** Looked at day by day, by nothing but what held on it and on the day before. */
function naive(events: readonly RegisterEvent[]): string[] {
  const days = [...new Set(tellingDays(events))].sort()
  const at = (validOn: string) => {
    const facts = foldHistory(events, { validOn })
    return { ...facts, here: facts.enrolled === true && facts.area !== undefined }
  }
  return days.flatMap(day => {
    const [before, now] = [at(addDays(day, -1)), at(day)]
    const back = days.some(later => later > day && at(later).here)
    if (!before.here && !now.here)
      return before.enrolled === undefined && now.endReason === 'death' && now.bornOn === day && now.diedOn === day
        ? ['impossible']
        : []
    if (before.here === now.here) return []
    if (before.here) {
      if (now.enrolled !== false) return []
      if (now.endReason === 'death') return back ? [] : [`${day} death`]
      return now.endReason === 'left' || now.endReason === 'moved' ? [`${day} departure`] : []
    }
    if (before.enrolled === undefined && now.bornOn === day) return [`${day} birth`]
    const cameBack = before.enrolled === false && (before.endReason === 'left' || before.endReason === 'moved')
    return cameBack || now.stayFrom === day ? [`${day} arrival`] : []
  })
}

test('entries and ends of any history are those found by looking at each day and the one before', () => {
  let found = 0
  fc.assert(
    fc.property(someEventfulHistory, events => {
      const ends = happenings(events, 'living').filter(({ cell }) => cell.beyond === 9)
      found += ends.length
      expect(ends.map(({ cell, on }) => `${on} ${cell.kind}`)).toEqual(naive(events))
    }),
    { numRuns: 500 }
  )
  expect(found).toBeGreaterThan(50)
})
