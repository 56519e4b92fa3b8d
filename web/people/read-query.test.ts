import { expect, test } from 'vitest'
import { readQuery } from './read-query.ts'

const by = (typed: string) => readQuery(typed).by

test('a name is looked for by Han characters, pinyin or initials', () => {
  for (const name of ['张伟', '欧阳春', 'zhangwei', 'zw', '阿卜杜拉·买买提', '路遥', '𬭎'])
    expect([name, by(name)]).toEqual([name, 'name'])
})

test('18 digits with a birth date inside are an ID number, a lower-case x included', () => {
  expect(readQuery('34010419900102123x')).toEqual({ by: 'idNumber', text: '34010419900102123X' })
  expect(by('340104900102123')).toBe('idNumber')
})

test('a whole line of a card reader is understood by its number', () => {
  expect(readQuery('张伟,男,汉,19900102,合肥市蜀山区三里庵路1号,340104199001021236,合肥市公安局')).toEqual({
    by: 'idNumber',
    text: '340104199001021236'
  })
  expect(readQuery('公民身份号码:340104199001021236').text).toBe('340104199001021236')
})

test('a number with an impossible date inside is not taken for an ID number', () => {
  expect(by('340104199013021236')).not.toBe('idNumber')
})

test('11 digits that begin with 1 are a phone number, however they are grouped', () => {
  expect(readQuery('138 0000 1234')).toEqual({ by: 'phone', text: '13800001234' })
  expect(readQuery('+86 13800001234').text).toBe('13800001234')
})

test('a date is a birth date, as precise as it was typed', () => {
  expect(['1990-01-02', '1990.1.2', '1990年1月2日', '19900102'].map(typed => readQuery(typed).text)).toEqual(
    Array(4).fill('1990-01-02')
  )
  expect(readQuery('1990年1月').text).toBe('1990-01')
  expect(readQuery('1990').text).toBe('1990')
  expect(by('19901302')).not.toBe('bornOn')
})

test('full-width digits count as narrow ones', () => {
  const wide = [...'13800001234'].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('')
  expect(readQuery(wide)).toEqual({ by: 'phone', text: '13800001234' })
})

test('what has a house number or a place word is an address', () => {
  expect(by('三里庵路1号2栋')).toBe('address')
  expect(by('和平小区')).toBe('address')
})
