import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../../contract/values.ts'
import { checkDigit } from '../../people/id-number-rules.ts'
import { ageOn, birthDays, dayOf } from './calendar.ts'
import { censusOf, scaleMargins, sum } from './census.ts'
import { drawPlaces } from './demo-places.ts'
import { generatePopulation } from './generate.ts'
import { marginsOf } from './margins.ts'
import type { DemoPerson, HouseholdGroup } from './person.ts'
import { fitTable, largestRemainder } from './quotas.ts'

const on = '2026-11-23' as Day
const districts = [
  { code: 340111e9, name: '安徽省合肥市包河区' },
  { code: 341502e9, name: '安徽省六安市金安区' },
  { code: 320102e9, name: '江苏省南京市玄武区' }
]

function draw(district: number, people: number, seed = 7): Generator<HouseholdGroup> {
  const streets = [1, 2, 3].flatMap(street => [1, 2].map(n => district + street * 1e6 + n * 1e3))
  const communities = drawPlaces(
    streets.map(code => ({ code, name: `社区${code}` })),
    seed,
    people / 2.4
  )
  return generatePopulation({ people, seed, area: district, places: { communities, districts }, on })
}

test.each([340104, 340176, 341221])('100,000 people of %i have exactly the margins of the census', district => {
  const got = marginsOf(draw(district * 1e9, 100000), on)
  expect(got).toEqual(scaleMargins(censusOf(district * 1e9).margins, 100000))
})

test('at the real total the quotas are the census itself, to the last person', () => {
  const { margins } = censusOf(340104e9)
  const quotas = scaleMargins(margins, margins.people)
  expect(margins.people).toBe(1047150)
  expect(quotas).toEqual({ ...margins, marital: quotas.marital })
  // Marital status is a sample of a tenth: the same shares, within one person.
  const [men] = quotas.marital
  const share = sum(men!) / sum(margins.marital[0]!)
  for (const [i, count] of men!.entries()) expect(Math.abs(count - margins.marital[0]![i]! * share)).toBeLessThan(1)
})

test('a zone the census does not know takes its city, and a foreign place Anhui', () => {
  expect(censusOf(340199001001000).name).toBe('合肥市')
  expect(censusOf(349999e9).name).toBe('安徽省')
})

test('the same request gives the same people, another seed others', () => {
  const names = (seed: number) => [...draw(340104e9, 2000, seed)].flatMap(group => group.members.map(one => one.name))
  expect(names(3)).toEqual(names(3))
  expect(names(3)).not.toEqual(names(4))
})

test('a street has people only in its own grids', () => {
  const communities = drawPlaces(
    [
      { code: 340104001001000, name: '甲' },
      { code: 340104002001000, name: '乙' }
    ],
    1
  )
  const places = { communities, districts }
  const groups = [...generatePopulation({ people: 1000, seed: 1, area: 340104001000000, places, on })]
  const grids = new Set(communities[0]!.grids)
  expect(groups.every(group => grids.has(group.area))).toBe(true)
  expect(sum(groups.map(group => group.members.length))).toBe(1000)
})

test('same-name pairs are as frequent as in real registers: 4 to 9 million among a million people', () => {
  const counts = new Map<string, number>()
  for (const group of draw(340104e9, 30000)) {
    for (const { name } of group.members) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // Pairs grow with the square of the number of people.
  const pairs = sum([...counts.values()].map(n => (n * (n - 1)) / 2)) * (1e6 / 3e4) ** 2
  expect(pairs).toBeGreaterThan(4e6)
  expect(pairs).toBeLessThan(9e6)
})

const groups = [...draw(340104e9, 20000)]
const everybody = groups.flatMap(group => [...group.members, ...group.awayMembers])
const byKey = new Map(everybody.map(one => [one.key, one]))

test('a household has one head, named first, and so has every household register', () => {
  for (const { members } of groups) {
    expect(members.filter(one => one.livingRelation === '02')).toEqual([members[0]])
  }
  const registers = Map.groupBy(
    everybody.filter(one => one.hukouHousehold !== undefined),
    one => one.hukouHousehold
  )
  for (const people of registers.values()) {
    expect(people.filter(one => one.hukouRelation === '02')).toHaveLength(1)
    expect(new Set(people.map(one => one.hukouArea)).size).toBe(1)
  }
})

test('parents are 18 to 45 years older than their children', () => {
  let links = 0
  for (const child of everybody) {
    for (const key of [child.father, child.mother]) {
      if (key === undefined) continue
      const parent = byKey.get(key)!
      const gap = ageOn(parent.bornOn, on) - ageOn(child.bornOn, on)
      expect(gap).toBeGreaterThanOrEqual(18)
      expect(gap).toBeLessThanOrEqual(45)
      links++
    }
  }
  expect(links).toBeGreaterThan(8000)
})

test('spouses name each other, are of two sexes, married and of an age to be', () => {
  const spouses = everybody.filter(one => one.spouse !== undefined)
  expect(spouses.length).toBeGreaterThan(8000)
  for (const one of spouses) {
    const other = byKey.get(one.spouse!)!
    expect(other.spouse).toBe(one.key)
    expect(other.sex).not.toBe(one.sex)
    expect(one.maritalStatus).toBe('20')
    expect(ageOn(one.bornOn, on)).toBeGreaterThanOrEqual(one.sex === '2' ? 20 : 22)
  }
})

test('most children bear their father’s surname', () => {
  const children = everybody.filter(one => one.father !== undefined && !one.name.includes('·'))
  const same = children.filter(one => byKey.get(one.father!)!.name[0] === one.name[0])
  expect(same.length / children.length).toBeGreaterThan(0.88)
})

test('a number holds the birth day, the sex and its check digit, and nobody shares one', () => {
  const numbers = everybody.filter(one => one.idKind === 'id18')
  for (const { idNumber, bornOn, sex } of numbers) {
    expect(idNumber!.slice(6, 14)).toBe(bornOn.replaceAll('-', ''))
    expect(Number(idNumber![16]) % 2 === 1).toBe(sex === '1')
    expect(idNumber![17]).toBe(checkDigit(idNumber!.slice(0, 17)))
  }
  expect(new Set(numbers.map(one => one.idNumber)).size).toBe(numbers.length)
  expect(numbers.length / everybody.length).toBeGreaterThan(0.985)
  const kinds = new Set(everybody.map(one => one.idKind))
  expect(kinds).toContain('none')
  expect(kinds).toContain('id15')
})

test('nobody lives anywhere before birth, and some came within 30 days and 3 months', () => {
  const stays = everybody.flatMap(one => (one.stayFrom === undefined ? [] : [{ one, from: one.stayFrom as string }]))
  expect(stays.every(({ one, from }) => from >= one.bornOn.slice(0, from.length))).toBe(true)
  expect(stays.every(({ from }) => from <= on)).toBe(true)
  expect(stays.filter(({ from }) => from > '2026-10-24').length).toBeGreaterThan(100)
  expect(stays.filter(({ from }) => from > '2026-08-23' && from <= '2026-10-24').length).toBeGreaterThan(100)
  expect(new Set(stays.map(({ from }) => from.length))).toEqual(new Set([4, 7, 10]))
})

test('some are only registered here and live in another district', () => {
  const away = groups.flatMap(group => group.awayMembers)
  expect(away.length).toBeGreaterThan(200)
  expect(away.every(one => one.livingArea % 1e9 === 0 && one.livingHousehold === undefined)).toBe(true)
})

test('telephones are of a range nobody has', () => {
  const phones = everybody.flatMap((one: DemoPerson) => one.phone ?? [])
  expect(phones.every(phone => /^1540\d{7}$/.test(phone))).toBe(true)
})

test('largest remainders add up and stay within one of the exact share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }), fc.nat(100000), (weights, total) => {
      const shares = largestRemainder(weights, total)
      const whole = sum(weights)
      expect(sum(shares)).toBe(total)
      if (whole > 0) {
        for (const [i, share] of shares.entries())
          expect(Math.abs(share - (weights[i]! * total) / whole)).toBeLessThan(1)
      }
    })
  )
})

test('a fitted table has the sums asked for, whatever the seed', () => {
  const cells = fc.array(fc.nat(300), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(cells, cells, fc.array(fc.nat(3), { minLength: 36, maxLength: 36 }), (rows, weights, seed) => {
      const columns = largestRemainder(weights, sum(rows))
      const fitted = fitTable(
        rows.map((_, i) => columns.map((_, j) => seed[i * 6 + j]!)),
        rows,
        columns
      )
      expect(fitted.map(sum)).toEqual(rows)
      expect(columns.map((_, j) => sum(fitted.map(row => row[j]!)))).toEqual(columns)
      expect(fitted.flat().every(n => n >= 0)).toBe(true)
    }),
    { numRuns: 50 }
  )
})

test('the birth days of an age are those of people of that age, in leap years too', () => {
  for (const day of ['2026-11-23', '2028-02-29', '2027-02-28', '2026-01-01'] as Day[]) {
    for (const age of [0, 1, 4, 22, 23, 24, 60]) {
      const { from, to } = birthDays(age, day)
      expect([dayOf(from), dayOf(to - 1)].map(born => ageOn(born, day))).toEqual([age, age])
      expect(ageOn(dayOf(from - 1), day)).toBe(age + 1)
    }
  }
})
