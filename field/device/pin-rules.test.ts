import { expect, test } from 'vitest'
import { isGuessable, isSpent, pinShape, waitsUntil, wrongMost } from './pin-rules.ts'

test('two wrong PINs cost nothing, the third half a minute, and each after it twice as long', () => {
  const waits = Array.from({ length: wrongMost }, (_, wrong) => Math.max(0, waitsUntil({ wrong, lastAt: 1000 }) - 1000))
  expect(waits).toEqual([0, 0, 0, 30_000, 60_000, 120_000, 240_000, 480_000, 960_000, 1_920_000])
})

test('the tenth wrong PIN is the last', () => {
  expect(isSpent({ wrong: 9, lastAt: 0 })).toBe(false)
  expect(isSpent({ wrong: 10, lastAt: 0 })).toBe(true)
})

test('a PIN is six digits, and not the first that anybody would try', () => {
  expect(['12345', '1234567', '12345a', ''].some(pin => pinShape.test(pin))).toBe(false)
  expect(['000000', '123456', '654321', '999999'].every(isGuessable)).toBe(true)
  expect(['135790', '112233', '802417', '246802'].some(isGuessable)).toBe(false)
})
