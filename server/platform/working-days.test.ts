import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workingDaysAfter, workingDaysLeft } from './working-days.ts'

test.each([
  ['over the National Day of 2026, with the Saturday worked in its place', '2026-09-29', 5, '2026-10-12'],
  ['over the Spring Festival of 2026', '2026-02-13', 1, '2026-02-14'],
  ['over an ordinary weekend', '2026-11-20', 1, '2026-11-23'],
  ['from a Saturday', '2026-11-21', 5, '2026-11-27']
])('%s', (_, from, n, due) => {
  expect(workingDaysAfter(from, n)).toBe(due)
})

test('what is left and what was promised agree on every day', () => {
  const day = fc
    .integer({ min: 0, max: 1400 })
    .map(n => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (on, n) => {
      const due = workingDaysAfter(on, n)
      expect(workingDaysLeft(on, due)).toBe(n)
      expect(workingDaysLeft(due, due)).toBe(0)
      expect(workingDaysLeft(workingDaysAfter(due, 2), due)).toBe(-2)
    }),
    { numRuns: 300 }
  )
})
