import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test('a day is read in every way people type it', () => {
  for (const typed of [
    '1990-01-02',
    '1990.1.2',
    '1990/1/2',
    '19900102',
    '1990年1月2日',
    '１９９０年１月２日',
    ' 1990-1-2 '
  ])
    expect(readDay(typed)).toBe('1990-01-02')
})

test('what is known in part is read only where that is allowed', () => {
  expect([readDay('1990年'), readDay('1990-5')]).toEqual([undefined, undefined])
  expect([readDay('1990年', true), readDay('1990-5', true), readDay('1990', true)]).toEqual(['1990', '1990-05', '1990'])
})

test('what is no day of the calendar is none', () => {
  for (const typed of ['1990-02-30', '2023-2-29', '19901301', '1990-00-10', '昨天', '', '17900101'])
    expect(readDay(typed)).toBeUndefined()
  expect(readDay('2024-2-29')).toBe('2024-02-29')
})

test('every day written in ISO reads as itself', () => {
  const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, day => {
      const iso = day.toISOString().slice(0, 10)
      expect(readDay(iso)).toBe(iso)
      expect(readDay(iso.replaceAll('-', ''))).toBe(iso)
    })
  )
})
