import { expect, test } from 'vitest'
import { halfText, readHalf } from './time-text.ts'

test('a span of time is read as people type it, and what is none is not guessed', () => {
  for (const text of ['9:00-11:30', '９：００－１１：３０', '09:00 — 11:30', '9:00至11:30', '900-1130'])
    expect(readHalf(text), text).toEqual({ opens: 540, closes: 690 })
  expect(readHalf(' ')).toBeNull()
  for (const text of ['9-11', '11:30-9:00', '9:00-9:00', '9:70-11:00', '23:00-25:00', 'morning'])
    expect(readHalf(text), text).toBeUndefined()
  expect(halfText(readHalf('09:05-11:30')!)).toBe('9:05-11:30')
})
