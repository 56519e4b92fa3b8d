import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { levelOf, pathTo } from './area-rules.ts'
import {
  addTo,
  ageAt,
  cellAt,
  cellCount,
  countsOf,
  monthNumber,
  pack,
  placeOf,
  places,
  pyramidOf,
  unpackInto,
  whoOf
} from './cell-rules.ts'

const grid = 340104001003007
const someSums = fc
  .array(fc.tuple(fc.nat(cellCount - 1), fc.integer({ min: -5, max: 50 })), { maxLength: 30 })
  .map(entries => {
    const sums = new Int32Array(cellCount)
    for (const [cell, n] of entries) sums[cell] = n
    return sums
  })

test('what is packed unpacks to the same sums, and packed sums add like sums', () => {
  fc.assert(
    fc.property(someSums, someSums, (a, b) => {
      const unpacked = new Int32Array(cellCount)
      unpackInto(unpacked, pack(a))
      expect(unpacked).toEqual(a)
      unpackInto(unpacked, pack(b))
      addTo(a, b)
      expect(unpacked).toEqual(a)
      expect(pack(a).counts).not.toContain(0)
      const { byPlace } = pack(a)
      expect(byPlace).toHaveLength(places)
      expect(byPlace.map((_, place) => a.reduce((sum, n, cell) => sum + (cell % places === place ? n : 0), 0))).toEqual(
        byPlace
      )
    }),
    { seed: 20261123, numRuns: 50 }
  )
})

test('every combination of sex, age, split and stay has a cell of its own', () => {
  const cells = new Set<number>()
  for (const sex of ['1', '2', '9'])
    for (let age = 0; age <= 101; age++)
      for (const split of [0, 1, 2, 3, 4, 5, 9])
        for (const stay of [0, 1, 2, 3, 9]) cells.add(cellAt(whoOf(sex, age), placeOf(split, stay)))
  expect(cells.size).toBe(cellCount)
  expect(Math.max(...cells)).toBe(cellCount - 1)
  expect(whoOf('0', 5)).toBe(whoOf('9', 5))
})

test.each([
  ['2026-11-01', '2026-11-30', 0],
  ['2025-12-01', '2026-11-30', 0],
  ['2025-11-01', '2026-11-30', 1],
  ['2025-11-01', '2026-10-31', 0],
  ['1926-11-01', '2026-11-30', 100],
  ['1901-01-01', '2026-11-30', 100],
  ['2027-01-01', '2026-11-30', 0],
  [undefined, '2026-11-30', 101]
])('born in %s, on %s: age %i', (born, on, age) => {
  expect(ageAt(born === undefined ? undefined : monthNumber(born), monthNumber(on))).toBe(age)
})

test('an area is counted once at every level that names it, also where a person sits at a street or district', () => {
  expect(pathTo(grid)).toEqual([340000000000000, 340100000000000, 340104000000000, 340104001000000, 340104001003000])
  expect(pathTo(340104001000000)).toEqual([340000000000000, 340100000000000, 340104000000000, 340104001000000])
  expect(pathTo(340104000000000)).toEqual([340000000000000, 340100000000000, 340104000000000])
})

const migrant = (split: number, stay: number, n = 1) => [{ seat: 'living' as const, place: placeOf(split, stay), n }]

test.each([
  ['community', 340104001003000, 1],
  ['grid', grid, 1],
  ['street', 340104001000000, 2],
  ['district', 340104000000000, 3],
  ['city', 340100000000000, 4],
  ['province', 340000000000000, 5]
])('a %s counts as in-migrants those whose hukou lies outside it', (name, code, outside) => {
  const level = levelOf(code)
  expect(level.level).toBe(name)
  for (const split of [0, 1, 2, 3, 4, 5, 9])
    expect(countsOf(migrant(split, 3), level).inMigrants.all).toBe(split >= outside && split !== 9 ? 1 : 0)
})

test('the thresholds are 30 days, 3 months and half a year, and an unknown stay is told apart', () => {
  const rows = [...migrant(3, 0, 1), ...migrant(3, 1, 10), ...migrant(3, 2, 100), ...migrant(3, 3, 1000)]
  const { inMigrants, apart } = countsOf([...rows, ...migrant(3, 9, 10000)], levelOf(340104001000000))
  expect(inMigrants).toEqual({ all: 11111, days30: 1110, months3: 1100, halfYear: 1000, unknown: 10000 })
  expect(apart).toEqual(inMigrants)
})

test('moving inside a street is migration for the community, and is not 人户分离', () => {
  const counts = countsOf(migrant(1, 3), levelOf(340104001003000))
  expect([counts.inMigrants.all, counts.apart.all, counts.resident]).toEqual([1, 0, 1])
})

test('residents: here half a year, or of this street, or hukou unknown; and those away for less than half a year', () => {
  const resident = (seat: 'living' | 'hukou', split: number, stay: number) =>
    countsOf([{ seat, place: placeOf(split, stay), n: 1 }], levelOf(340104000000000)).resident
  expect([0, 1, 2, 5, 9].map(split => resident('living', split, split === 9 ? 9 : 2))).toEqual([1, 1, 0, 0, 1])
  expect([0, 1, 2, 3, 9].map(stay => resident('living', 2, stay))).toEqual([0, 0, 0, 1, 0])
  expect([0, 1, 2, 3, 9].map(stay => resident('hukou', 2, stay))).toEqual([1, 1, 1, 0, 0])
  expect([0, 1, 9].map(split => resident('hukou', split, 0))).toEqual([0, 0, 0])
})

test('a pyramid has 21 bands; without age or sex nobody is put into one', () => {
  const rows = [
    { who: whoOf('1', 0), n: 1 },
    { who: whoOf('1', 4), n: 2 },
    { who: whoOf('2', 5), n: 4 },
    { who: whoOf('2', 100), n: 8 },
    { who: whoOf('1', 101), n: 16 },
    { who: whoOf('9', 30), n: 32 }
  ]
  const { bands, unknown } = pyramidOf(rows, { on: Day.parse('2026-11-30'), seat: 'living' })
  expect(bands).toHaveLength(21)
  expect(bands[0]).toEqual({ from: 0, male: 3, female: 0 })
  expect(bands[1]).toEqual({ from: 5, male: 0, female: 4 })
  expect(bands[20]).toEqual({ from: 100, male: 0, female: 8 })
  expect(unknown).toBe(48)
  expect(places).toBe(35)
})
