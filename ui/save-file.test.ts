import { expect, test } from 'vitest'
import { toCsv } from './save-file.ts'

test('a table becomes CSV that Excel opens as Chinese, with commas and quotes kept', () => {
  expect(
    toCsv([
      ['年龄', '说"是"'],
      ['0–4', 1200],
      ['a,b', 0]
    ])
  ).toBe('\uFEFF年龄,"说""是"""\r\n0–4,1200\r\n"a,b",0\r\n')
})

test('a text that a spreadsheet would run stays a text, a negative number stays a number', () => {
  expect(toCsv([['=1+1', -3]])).toBe("\uFEFF'=1+1,-3\r\n")
})
