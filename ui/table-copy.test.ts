import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardCell, readCells, toHtmlTable, toTsv } from './table-copy.ts'

test('what is copied is pasted as it was, with tabs, quotes and line ends inside', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', 'a', '"', '\t', '\n', ' ', '𠮷', '1') }).map(one => one.trim())
  const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, cells => {
      const full = cells.filter(row => row.some(value => value !== ''))
      expect(readCells(toTsv(full))).toEqual(full)
    })
  )
})

test('cells of a spreadsheet come as rows, and its empty last line is none', () => {
  expect(readCells('姓名\t地址\r\n王伟\t"三里庵\n1号"\r\n')).toEqual([
    ['姓名', '地址'],
    ['王伟', '三里庵\n1号']
  ])
})

test('a copied cell is no formula', () => {
  expect(toTsv([['=HYPERLINK("x")', -5]])).toBe('"\'=HYPERLINK(""x"")"\t-5')
  expect(['+1', '-1', '@a'].map(guardCell)).toEqual(["'+1", "'-1", "'@a"])
  expect(toHtmlTable([['<b>', '340104199001021234']])).toBe(
    `<table><tr><td style="mso-number-format:'\\@'">&lt;b&gt;</td><td style="mso-number-format:'\\@'">340104199001021234</td></tr></table>`
  )
})
