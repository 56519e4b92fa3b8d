import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageAt, type WhoCount, whoOf } from './cell-rules.ts'
import { checksOf } from './quality-check-rules.ts'

const at = (age: number, n: number, sex = '1'): WhoCount => ({ who: whoOf(sex, age), n })
const everyAge = (n: (age: number) => number) => Array.from({ length: 101 }, (_, age) => at(age, n(age)))

test('even ages show no heaping, ages that all end in 0 or 5 the most, and of few people nothing is said', () => {
  expect(checksOf(everyAge(() => 100))).toMatchObject({ whipple: 100, myers: 0 })
  expect(checksOf(everyAge(age => (age % 5 === 0 ? 100 : 0))).whipple).toBe(500)
  expect(checksOf(everyAge(age => (age % 10 === 0 ? 100 : 0))).myers).toBeCloseTo(90)
  expect(checksOf(everyAge(() => 1))).toMatchObject({ people: 101, whipple: null, myers: null, sexRatio: null })
})

test('that there are fewer people at higher ages is taken for no preference of digits', () => {
  expect(checksOf(everyAge(age => 2000 - 18 * age)).myers!).toBeLessThan(0.6)
})

test('who is not known by age or sex is counted apart, and everybody once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('1', '2', '0', '9'), fc.option(fc.nat(100)), fc.nat(50))), told => {
      const rows = told.map(([sex, age, n]) => ({ who: whoOf(sex, age ?? ageAt(undefined, 0)), n }))
      const sum = (counted: (one: (typeof told)[number]) => boolean) =>
        told.reduce((all, one) => (counted(one) ? all + one[2] : all), 0)
      expect(checksOf(rows)).toMatchObject({
        people: sum(() => true),
        ageUnknown: sum(([, age]) => age === null),
        sexUnknown: sum(([sex]) => sex === '0' || sex === '9')
      })
    })
  )
})
