import { expect, test } from 'vitest'
import { PartialDay } from '../../contract/values.ts'
import { partialOf } from './partial-day.ts'

const parts = (year: string, month = '', dayOfMonth = '') => ({ year, month, dayOfMonth })

test('a day is taken as far as it is known', () => {
  const known = [parts('1990'), parts('1990', '3'), parts('1990', '3', '7')].map(day => partialOf(day, '2026-11-23'))
  expect(known).toEqual(['1990', '1990-03', '1990-03-07'])
  expect(known.map(day => PartialDay.safeParse(day).success)).toEqual([true, true, true])
})

test('what is no day, or not over yet, is not taken', () => {
  const none = [
    parts(''),
    parts('90'),
    parts('1990', '13'),
    parts('1990', '2', '30'),
    parts('1990', '', '3'),
    parts('2027'),
    parts('2026', '11', '24')
  ]
  expect(none.map(day => partialOf(day, '2026-11-23'))).toEqual(none.map(() => undefined))
  expect(partialOf(parts('2026', '11', '23'), '2026-11-23')).toBe('2026-11-23')
})
