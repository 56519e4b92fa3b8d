import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { birthDaysOfTheOldest } from './birthday-rules.ts'
import { addDays, addMonths, dayAt, dayNumber } from './day-rules.ts'

const on = Day.parse('2026-11-23')

test('who turns 80 today or in 30 days is there, who did yesterday or will in 31 days is not', () => {
  const born = birthDaysOfTheOldest(on)
  expect(born).toContain('1946-11-23')
  expect(born).toContain('1946-12-23')
  expect(born).toContain('1926-12-01')
  for (const other of ['1946-11-22', '1946-12-24', '1947-11-25', '1976-11-25']) expect(born).not.toContain(other)
})

test('a birthday in January is called on in December, and one of 29 February on 1 March', () => {
  expect(birthDaysOfTheOldest(Day.parse('2026-12-20'))).toContain('1940-01-05')
  expect(birthDaysOfTheOldest(Day.parse('2027-03-01'), 0)).toContain('1944-02-29')
  expect(birthDaysOfTheOldest(Day.parse('2027-02-28'), 0)).not.toContain('1944-02-29')
  expect(birthDaysOfTheOldest(Day.parse('2028-02-29'), 0)).toContain('1944-02-29')
})

test('over a year everybody of 80 and more is called on once', () => {
  const born = fc.integer({ min: dayNumber('1908-01-01'), max: dayNumber('1945-12-31') }).map(dayAt)
  fc.assert(
    fc.property(born, day => {
      const called = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i)).filter(today =>
        birthDaysOfTheOldest(Day.parse(today), 0).includes(day)
      )
      expect(called).toHaveLength(1)
      expect(called[0]!.slice(5)).toBe(day.endsWith('-02-29') ? '03-01' : day.slice(5))
    }),
    { seed: 20261123, numRuns: 8 }
  )
  expect(birthDaysOfTheOldest(on, 0)).toContain(addMonths(on, -12 * 100))
})
