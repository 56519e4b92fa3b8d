import { expect, test } from 'vitest'
import { heard, reads, silence } from './card-reader.ts'
import { readQuery } from './read-query.ts'

const type = (keys: string[], gap: number) => keys.reduce((burst, key, i) => heard(burst, key, 1000 + i * gap), silence)

test('keys at the speed of a reader are one line, with the Tab of some vendors inside', () => {
  const burst = type([...'ZHANG WEI', 'Tab', 'Shift', ...'34010419900102104X'], 3)
  expect(burst.text).toBe('ZHANG WEI\t34010419900102104X')
  expect(readQuery(burst.text)).toEqual({ by: 'idNumber', text: '34010419900102104X' })
  expect(reads(burst, burst.at + 3)).toBe(true)
})

test('keys at the speed of a person are not read by a machine, and after a pause the line begins anew', () => {
  const slow = type([...'34010419900102104X'], 120)
  expect(slow.text).toBe('34010419900102104X')
  expect(reads(slow, slow.at + 120)).toBe(false)
  expect(type(['3', '4'], 1500).text).toBe('4')
})

test('a Tab of a person after a few fast letters moves on as ever', () => {
  const burst = type([...'wang'], 40)
  expect(reads(burst, burst.at + 40)).toBe(false)
})

test('the lines of several vendors are understood by the number in them', () => {
  const lines = [
    '张伟|男|汉|19900102|合肥市蜀山区三里庵路1号|34010419900102104X|合肥市公安局蜀山分局|20200101|20400101',
    '34010419900102104X,张伟,男,汉族,1990-01-02,合肥市蜀山区三里庵路1号',
    '1\t张伟\t男\t汉\t1990年01月02日\t合肥市蜀山区三里庵路1号\t34010419900102104X\t合肥市公安局\t2020.01.01-2040.01.01',
    '姓名:张伟;性别:男;民族:汉;出生:19900102;住址:三里庵路1号;公民身份号码:34010419900102104x;',
    'ID=34010419900102104X&NAME=ZHANG WEI',
    '0000000000000000001 340104199901021239 34010419900102104X',
    '34010419900102104X'
  ]
  for (const line of lines) expect(readQuery(line)).toEqual({ by: 'idNumber', text: '34010419900102104X' })
})

test('a permanent residence card and a passport are understood by their numbers', () => {
  expect(readQuery('WILSON JOHN|CHN310099010112|19990101')).toEqual({ by: 'idNumber', text: 'CHN310099010112' })
  expect(readQuery('E12345678')).toEqual({ by: 'idNumber', text: 'E12345678' })
})
