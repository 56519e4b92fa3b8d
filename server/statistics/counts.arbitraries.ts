import fc from 'fast-check'
import { Day, type Seat } from '../../contract/values.ts'

/** A signed count as `people.count_delta` holds it, of any shape and order: the answers may rely on nothing else. */
export type SomeDelta = {
  area: number
  seat: Seat
  sex: string
  birth_month: string | null
  split: number
  stay: number
  valid_on: string
  recorded_at: string
  n: number
}

/** Grids, and people kept at a community, a street or the district itself; one lies in another city. */
export const places = [
  990104001003007, 990104001003008, 990104001003000, 990104001004001, 990104001000000, 990104002001001, 990104000000000,
  990202001001001
]
export const asked = [
  990000000000000, 990100000000000, 990104000000000, 990104001000000, 990104002000000, 990104001003000, 990104001003007,
  990202001001000
]

export const someDay = fc
  .integer({ min: 0, max: 400 })
  .map(n => Day.parse(new Date(Date.UTC(2025, 10, 20 + n)).toISOString().slice(0, 10)))
export const someInstant = fc.integer({ min: 1, max: 9 }).map(n => `2026-12-0${n}T08:00:00.000Z`)
const splits = fc.constantFrom(0, 1, 2, 3, 4, 5, 9)

export const someDelta: fc.Arbitrary<SomeDelta> = fc.record({
  area: fc.constantFrom(...places),
  seat: fc.constantFrom<Seat>('living', 'hukou'),
  sex: fc.constantFrom('1', '2', '9', '0'),
  birth_month: fc.constantFrom('1990-01-01', '1990-12-01', '1921-06-01', '2026-02-01', '2021-11-01', null),
  split: splits,
  stay: fc.constantFrom(0, 1, 2, 3, 9),
  valid_on: someDay,
  recorded_at: someInstant,
  n: fc.constantFrom(1, 1, 1, 2, -1)
})

/** What happened, signed, as `people.happening` holds it: taken back under another knowledge, late, at any age. */
export type SomeHappening = Omit<SomeDelta, 'birth_month'> & {
  kind: 'birth' | 'death' | 'arrival' | 'departure'
  age: number | null
  beyond: number
}

/** From months before the day on, so that what is learned is learned in its month, in the next, or long after. */
export const someMoment = fc
  .integer({ min: 0, max: 460 })
  .map(n => new Date(Date.UTC(2025, 10, 20 + n, n % 24, n % 60)).toISOString())

export const someHappening: fc.Arbitrary<SomeHappening> = fc.record({
  kind: fc.constantFrom('birth', 'death', 'arrival', 'departure'),
  area: fc.constantFrom(...places),
  seat: fc.constantFrom<Seat>('living', 'hukou'),
  sex: fc.constantFrom('1', '2', '9', '0'),
  age: fc.constantFrom(0, 1, 64, 100, null),
  split: splits,
  stay: fc.constantFrom(0, 1, 2, 3, 9),
  beyond: splits,
  valid_on: someDay,
  recorded_at: someMoment,
  n: fc.constantFrom(1, 1, 1, 2, -1)
})
