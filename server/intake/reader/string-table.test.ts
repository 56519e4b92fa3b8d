import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StringTable } from './string-table.ts'

test('every text comes back from its place, across pages', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.nat(60_000).map(length => '𬭎'.repeat(length / 2))
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), texts => {
      const table = new StringTable()
      for (const text of texts) table.add(text)
      expect(texts.map((_, at) => table.at(at))).toEqual(texts)
      expect(table.at(texts.length)).toBeUndefined()
      expect(table.at(Number.NaN)).toBeUndefined()
    }),
    { numRuns: 60 }
  )
})

test('the table grows past its first size', () => {
  const table = new StringTable()
  for (let at = 0; at < 5000; at++) table.add(`王${at}`)
  expect([table.size, table.at(0), table.at(4999)]).toEqual([5000, '王0', '王4999'])
})
