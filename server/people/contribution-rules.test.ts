import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../contract/register-fields.ts'
import { cellKey, cellOf, contributions, countsOn, difference, splitOf, stayBand } from './contribution-rules.ts'
import { addDays, addMonths, firstDay } from './day-rules.ts'
import { someDay, someHistory, someInstant, tellingDays } from './history-rules.arbitraries.ts'
import { foldHistory, type RegisterEvent, slicesOf } from './history-rules.ts'

const seed = { seed: 20261123, numRuns: 300 }
const seat = 'living'
const deltasOf = (events: readonly RegisterEvent[], knownAt?: string) => contributions(slicesOf(events, knownAt), seat)

const crossings = (events: readonly RegisterEvent[]): string[] =>
  events.flatMap(({ facts: { stayFrom } }) =>
    stayFrom
      ? [addDays(firstDay(stayFrom), 30), addMonths(firstDay(stayFrom), 3), addMonths(firstDay(stayFrom), 6)]
      : []
  )

test('on every day the deltas sum to the one cell of the fold, or to nobody', () => {
  fc.assert(
    fc.property(someHistory, someInstant, (events, knownAt) => {
      const deltas = deltasOf(events, knownAt)
      for (const day of tellingDays(events, crossings(events))) {
        const cell = cellOf(foldHistory(events, { validOn: day, knownAt }), seat, day)
        expect([...countsOn(deltas, day)]).toEqual(cell ? [[cellKey(cell), 1]] : [])
      }
    }),
    seed
  )
})

test('a day takes a person out of one cell and into another at most once', () => {
  fc.assert(
    fc.property(someHistory, events => {
      const deltas = deltasOf(events)
      expect(new Set(deltas.map(({ on, n }) => `${on}|${n}`)).size).toBe(deltas.length)
      expect(deltas.map(delta => delta.on)).toEqual(deltas.map(delta => delta.on).sort())
    }),
    seed
  )
})

test('what is appended turns the counts before into the counts after, on every day', () => {
  fc.assert(
    fc.property(someHistory, someInstant, (events, knownAt) => {
      const before = deltasOf(events, knownAt)
      const after = deltasOf(events)
      const appended = difference(before, after)
      for (const day of tellingDays(events, crossings(events))) {
        expect(countsOn([...before, ...appended], day)).toEqual(countsOn(after, day))
      }
      expect(appended.every(delta => delta.n !== 0)).toBe(true)
      expect(difference(after, after)).toEqual([])
    }),
    seed
  )
})

test('appending command by command never loses anybody', () => {
  fc.assert(
    fc.property(someHistory, someDay, (events, day) => {
      const ledger = events.flatMap((_, i) =>
        difference(deltasOf(events.slice(0, i)), deltasOf(events.slice(0, i + 1)))
      )
      expect(countsOn(ledger, day)).toEqual(countsOn(deltasOf(events), day))
    }),
    seed
  )
})

test('retracting the last event restores the counts of the day before it was recorded', () => {
  fc.assert(
    fc.property(someHistory, events => {
      const last = events.at(-1)
      fc.pre(last !== undefined)
      const taken: RegisterEvent = {
        ...last!,
        id: 'taken-back',
        type: 'retracted',
        version: 1,
        seq: last!.seq + 1,
        facts: {},
        retracts: last!.id
      }
      expect(deltasOf([...events, taken])).toEqual(deltasOf(events.slice(0, -1)))
      expect(difference(deltasOf([...events, taken]), deltasOf(events.slice(0, -1)))).toEqual([])
    }),
    seed
  )
})

const here = 340104001003007
test.each([
  [340104001003007, 0],
  [340104001003009, 0],
  [340104001003000, 0],
  [340104001004000, 1],
  [340104001000000, 1],
  [340104002001000, 2],
  [340104000000000, 2],
  [340123000000000, 3],
  [340100000000000, 3],
  [341002000000000, 4],
  [340000000000000, 4],
  [410102000000000, 5],
  [810000000000000, 5],
  [undefined, 9]
])('someone living in 340104001003007 with the hukou in %s has split %s', (otherArea, split) => {
  expect(splitOf(here, otherArea)).toBe(split)
})

test('a level that neither code names is not shared', () => {
  expect(splitOf(340104001000000, 340104001000000)).toBe(1)
  expect(splitOf(340104000000000, 340104000000000)).toBe(2)
})

test('split does not depend on which of the two places is named first', () => {
  const part = (max: number) => fc.integer({ min: 0, max })
  const code = fc
    .tuple(fc.constantFrom(34, 41), part(2), part(2), part(2), part(2), part(2))
    .map(([p, c, d, s, k, g]) => p * 1e13 + c * 1e11 + d * 1e9 + s * 1e6 + k * 1e3 + g)
  fc.assert(
    fc.property(code, code, (a, b) => {
      expect(splitOf(a, b)).toBe(splitOf(b, a))
    }),
    seed
  )
})

test('the bands of a stay begin on the 31st day, after three months and after half a year', () => {
  const from = '2026-08-31'
  expect(
    ['2026-09-29', '2026-09-30', '2026-11-29', '2026-11-30', '2027-02-27', '2027-02-28'].map(on => stayBand(from, on))
  ).toEqual([0, 1, 1, 2, 2, 3])
  expect(stayBand(undefined, '2026-09-29')).toBe(9)
  expect(stayBand('2026', '2026-01-30')).toBe(0)
})

test('a newcomer crosses three thresholds without any event; a neighbour crosses none', () => {
  const newcomer: Facts = { enrolled: true, area: here, otherArea: 410102000000000 }
  const stayFrom = '2026-03-01' as Facts['stayFrom']
  const deltas = contributions([{ from: '2026-03-01', facts: { ...newcomer, stayFrom } }], seat)
  expect(deltas.filter(delta => delta.n === 1).map(({ on, cell }) => [on, cell.stay])).toEqual([
    ['2026-03-01', 0],
    ['2026-03-31', 1],
    ['2026-06-01', 2],
    ['2026-09-01', 3]
  ])
  const neighbour = contributions([{ from: '2026-03-01', facts: { ...newcomer, stayFrom, otherArea: here } }], seat)
  expect(neighbour.map(({ on, cell, n }) => [on, cell.split, cell.stay, n])).toEqual([['2026-03-01', 0, 3, 1]])
})

test('a threshold reached on the day of a change leaves no trace of its own', () => {
  const facts: Facts = { enrolled: true, area: here, otherArea: 410102000000000 }
  const stayFrom = '2026-03-01' as Facts['stayFrom']
  const deltas = contributions(
    [
      { from: '2026-03-01', to: '2026-03-31', facts: { ...facts, stayFrom } },
      { from: '2026-03-31', facts: { ...facts, enrolled: false } }
    ],
    seat
  )
  expect(deltas.map(({ on, n }) => [on, n])).toEqual([
    ['2026-03-01', 1],
    ['2026-03-31', -1]
  ])
})

test('a birth known to the year counts from the middle of it, and what is unknown is said to be', () => {
  const cell = (facts: Facts) => cellOf({ enrolled: true, area: here, ...facts }, seat, '2026-11-23')!
  expect(cell({ bornOn: '1990' as Facts['bornOn'] }).birthMonth).toBe('1990-07')
  expect(cell({ bornOn: '1990-01-31' as Facts['bornOn'] }).birthMonth).toBe('1990-01')
  expect(cell({})).toEqual({ seat, area: here, sex: '9', birthMonth: null, split: 9, stay: 9 })
})

test('nobody is counted while not enrolled or without a place', () => {
  expect(cellOf({ area: here }, seat, '2026-11-23')).toBeUndefined()
  expect(cellOf({ enrolled: false, area: here }, seat, '2026-11-23')).toBeUndefined()
  expect(cellOf({ enrolled: true }, seat, '2026-11-23')).toBeUndefined()
})
