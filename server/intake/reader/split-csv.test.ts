import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvSplitter } from './split-csv.ts'

const split = (chunks: string[], newline = '\n'): string[][] => {
  const splitter = new CsvSplitter(',', newline)
  return [...chunks.flatMap(chunk => splitter.push(chunk)), ...splitter.end()]
}

const cell = fc.string({ unit: fc.constantFrom('a', '王', ',', '"', '\n', '\r\n', ' ', ''), maxLength: 6 })
const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('any table is read as csv-parse reads it, wherever its text is cut into chunks', () => {
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  const cuts = fc.array(fc.nat(200), { maxLength: 6 })
  fc.assert(
    fc.property(table, cuts, fc.constantFrom('\n', '\r\n'), (rows, at, end) => {
      const text = rows.map(row => row.map(quoted).join(',') + end).join('')
      const places = [...new Set([0, ...at.filter(n => n < text.length), text.length])].sort((a, b) => a - b)
      const chunks = places.slice(1).map((to, i) => text.slice(places[i], to))
      expect(split(chunks)).toEqual(parse(text, { relax_column_count: true, record_delimiter: end }))
    }),
    { numRuns: 400 }
  )
})

test('quotation marks inside a cell are kept, as in ="3401"', () => {
  expect(split(['a,="3401",b\n"x"y,z'])).toEqual([
    ['a', '="3401"', 'b'],
    ['xy', 'z']
  ])
})

test('old Macintosh line ends are read', () => {
  expect(split(['a,b\rc,d'], '\r')).toEqual([
    ['a', 'b'],
    ['c', 'd']
  ])
})

test('a quotation mark that never ends is damage, not one enormous cell', () => {
  expect(() => split(['a\n"b,c\nd\n'])).toThrow(expect.objectContaining({ code: 'intake.damaged' }))
  expect(() => split(Array.from({ length: 12 }, () => `"${'x'.repeat(250_000)}`))).toThrow(
    expect.objectContaining({ code: 'intake.damaged' })
  )
})
