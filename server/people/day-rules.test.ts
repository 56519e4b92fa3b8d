import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  comparePartial,
  dayAt,
  dayNumber,
  firstDay,
  isDay,
  precision,
  readDay
} from './day-rules.ts'

const seed = { seed: 20261123, numRuns: 500 }
const someDay = fc.integer({ min: dayNumber('1880-01-01'), max: dayNumber('2120-12-31') }).map(dayAt)

test.each([
  ['1990.1.2', '1990-01-02'],
  ['1990年1月2日', '1990-01-02'],
  ['1990年01月02日生', '1990-01-02'],
  ['1990/1/2', '1990-01-02'],
  ['1990-01-02 00:00:00', '1990-01-02'],
  ['1990-01-02T00:00:00.000Z', '1990-01-02'],
  ['19900102', '1990-01-02'],
  ['１９９０．１．２', '1990-01-02'],
  [' 1990 年 1 月 2 日 ', '1990-01-02'],
  ['1990 1 2', '1990-01-02'],
  ['1990-01', '1990-01'],
  ['1990年1月', '1990-01'],
  ['1990年10月份', '1990-10'],
  ['199010', '1990-10'],
  ['1990.02', '1990-02'],
  ['1990年', '1990'],
  ['1990', '1990'],
  ['32875', '1990-01-02'],
  ['32875.5', '1990-01-02'],
  [32875, '1990-01-02'],
  [19900102, '1990-01-02'],
  [1990, '1990'],
  ['2000-02-29', '2000-02-29'],
  [new Date(Date.UTC(1990, 0, 2)), '1990-01-02']
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toEqual({ day })
})

test('1990.1 may have been 1990.10, so only the year is kept', () => {
  expect(readDay('1990.1')).toEqual({ day: '1990' })
  expect(readDay(1990.1)).toEqual({ day: '1990' })
  expect(readDay('1990.10')).toEqual({ day: '1990-10' })
})

test.each(['1990-13-01', '1990-02-30', '1900-02-29', '19900000', '0000-00-00', '2990-01-01'])(
  '%s is no day of the calendar',
  text => {
    expect(readDay(text)).toEqual({ problem: 'day.impossible' })
  }
)

test.each(['', '不详', '90.1.2', '1/2/1990', '农历正月初一', '1990年112', '99999', '123', new Date(Number.NaN)])(
  '%s is not guessed at',
  text => {
    expect(readDay(text)).toEqual({ problem: 'day.form' })
  }
)

test('every day survives every way of writing it', () => {
  fc.assert(
    fc.property(someDay, day => {
      const [y, m, d] = day.split('-').map(Number)
      const serial = dayNumber(day) - dayNumber('1899-12-30')
      const forms: (string | number)[] = [day, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, day.replaceAll('-', '')]
      if (serial >= 10000 && serial <= 80000) forms.push(serial)
      for (const form of forms) expect(readDay(form)).toEqual({ day })
    }),
    seed
  )
})

test('day arithmetic agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40000, max: 40000 }), (day, n) => {
      const there = new Date(`${day}T00:00:00Z`)
      there.setUTCDate(there.getUTCDate() + n)
      expect(addDays(day, n)).toBe(there.toISOString().slice(0, 10))
      expect(addDays(addDays(day, n), -n)).toBe(day)
    }),
    seed
  )
})

test('adding months keeps the date or stops at the end of the month', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -300, max: 300 }), (day, n) => {
      const later = addMonths(day, n)
      expect(isDay(later)).toBe(true)
      const months = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
      expect(months(later) - months(day)).toBe(n)
      const kept = later.slice(8) === day.slice(8)
      expect(kept || addDays(later, 1).slice(8) === '01').toBe(true)
    }),
    seed
  )
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
})

test('age rises on the birthday and on no other day', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 40000 }), (born, n) => {
      const on = addDays(born, n)
      const rises = ageOn(born, on) - ageOn(born, addDays(on, -1))
      const birthday =
        on.slice(5) === born.slice(5) ||
        (born.endsWith('02-29') && on.endsWith('03-01') && !isDay(`${on.slice(0, 4)}-02-29`))
      expect(rises).toBe(birthday ? 1 : 0)
    }),
    seed
  )
  expect(ageOn('1990', '2026-01-01')).toBe(36)
  expect(ageOn('1990-05', '2026-04-30')).toBe(35)
})

test('a day known less exactly does not contradict the exact one', () => {
  expect(comparePartial('1990', '1990-05-01')).toBe('compatible')
  expect(comparePartial('1990-05', '1990')).toBe('compatible')
  expect(comparePartial('1990-05', '1990-05')).toBe('same')
  expect(comparePartial('1990-05', '1990-06-01')).toBe('different')
  expect([firstDay('1990'), firstDay('1990-05'), firstDay('1990-05-06')]).toEqual([
    '1990-01-01',
    '1990-05-01',
    '1990-05-06'
  ])
  expect(['1990', '1990-05', '1990-05-06'].map(precision)).toEqual(['year', 'month', 'day'])
})
