import { expect, test } from 'vitest'
import { endOfDay, formats, monthEnd } from './formats.ts'

test('a day is written as people write it, and a partial day claims no more than is known', () => {
  expect(formats.zh.day('2026-11-23')).toBe('2026年11月23日')
  expect(formats.zh.day('1990-01')).toBe('1990年1月')
  expect(formats.en.day('1990')).toBe('1990')
  expect(formats.en.day('2026-11-03')).toBe('3 November 2026')
})

test('an instant is told in the time of China', () => {
  expect(formats.zh.moment('2026-11-23T16:05:00Z')).toBe('2026年11月24日 00:05')
})

test('month ends know leap years and turns of the year', () => {
  expect(monthEnd('2024-03-31', 1)).toBe('2024-02-29')
  expect(monthEnd('2026-01-15', 1)).toBe('2025-12-31')
  expect(monthEnd('2026-01-15', 0)).toBe('2026-01-31')
})

test('the last moment of a day belongs to that day in China', () => {
  expect(formats.zh.moment(endOfDay('2026-10-31'))).toBe('2026年10月31日 23:59')
})

test('numbers are grouped and a percentage brings its count', () => {
  expect(formats.zh.number(1234567)).toBe('1,234,567')
  expect(formats.zh.share(1234, 10000)).toBe('1,234 人（12.3%）')
  expect(formats.en.share(0, 0)).toBe('0 (0.0%)')
})
