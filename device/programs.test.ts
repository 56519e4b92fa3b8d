import { expect, test } from 'vitest'
import { cardIn, readerProgram } from './programs.ts'
import { printable, slipBytes } from './slip-bytes.ts'

const line = JSON.stringify({
  name: '张伟',
  sex: '1',
  bornOn: '1990-01-02',
  idNumber: '34010419900102104X',
  ethnicGroup: '汉',
  photo: 'iVBORw0KGgo=',
  fingerprint: 'AAAA'
})

test('of what a reader writes, five items are passed on: no photo, no fingerprint, no ethnic group', () => {
  expect(cardIn(line)).toEqual({
    name: '张伟',
    sex: '1',
    bornOn: '1990-01-02',
    idNumber: '34010419900102104X',
    address: null,
    validTo: null
  })
  expect([cardIn('not json'), cardIn('{}'), cardIn('null')]).toEqual([undefined, undefined, undefined])
})

test('the program of a maker tells of each card by a line', async () => {
  const driver = readerProgram([process.execPath, '-e', `console.log(${JSON.stringify(line)})`])
  const name = await new Promise(resolve => driver.start?.({ card: card => resolve(card.name), changed: () => {} }))
  driver.stop?.()
  expect(name).toBe('张伟')
})

test('a receipt is printed in GBK, and a character the printer lacks by its code point', () => {
  expect(printable('欧阳𠮷㛃')).toBe('欧阳[U+20BB7][U+36C3]')
  const bytes = slipBytes({ title: '回执', lines: [{ text: '材料 1 份', strong: true }] })
  expect(bytes.includes(Buffer.from([0xbb, 0xd8, 0xd6, 0xb4]))).toBe(true)
  expect(bytes.subarray(-4)).toEqual(Buffer.from([0x1d, 0x56, 0x42, 0x00]))
})
