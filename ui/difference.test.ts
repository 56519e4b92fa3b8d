import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceIn } from './difference.ts'

test('one wrong digit is what differs', () => {
  expect(differenceIn('340104199001021234', '340104199001021284')).toEqual(['3401041990010212', '3', '4'])
  expect(differenceIn('𠮷田', '吉田')).toEqual(['', '𠮷', '田'])
})

test('the three parts are the text, and nothing differs from itself', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(differenceIn(a, b).join('')).toBe(a)
      expect(differenceIn(a, a)[1]).toBe('')
    })
  )
})
