import { expect, test } from 'vitest'
import { rateOf, roughTime, secondsLeft } from './job-rate.ts'

test('the rate is that of the last half minute', () => {
  const samples = [
    { at: 0, done: 0 },
    { at: 60_000, done: 100 },
    { at: 80_000, done: 2100 }
  ]
  expect(rateOf(samples)).toBe(100)
  expect(rateOf(samples.slice(0, 1))).toBeUndefined()
  expect(rateOf([])).toBeUndefined()
})

test('the time left is rounded up to what people say', () => {
  expect(secondsLeft(2100, 10_000, 100)).toBe(79)
  expect(secondsLeft(10, 10, 100)).toBeUndefined()
  expect(secondsLeft(0, 10, undefined)).toBeUndefined()
  expect([3, 42, 79, 6000].map(roughTime)).toEqual([
    { n: 3, unit: 'seconds' },
    { n: 50, unit: 'seconds' },
    { n: 2, unit: 'minutes' },
    { n: 2, unit: 'hours' }
  ])
})
