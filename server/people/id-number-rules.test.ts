import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAt, dayNumber } from './day-rules.ts'
import { bornOnOf, checkDigit, maskNumber, readIdNumber, sexOf, upgradeCandidate } from './id-number-rules.ts'

const seed = { seed: 11643, numRuns: 500 }
const bornOn = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2026-11-23') }).map(dayAt)
const sequence = fc.integer({ min: 1, max: 999 }).map(n => String(n).padStart(3, '0'))
const citizen = fc
  .tuple(fc.constantFrom('340104', '110105', '650102', '429004'), bornOn, sequence)
  .map(([region, born, seq]) => {
    const first17 = region + born.replaceAll('-', '') + seq
    return first17 + checkDigit(first17)
  })

test('the check character of the standard’s own example is X', () => {
  expect(checkDigit('11010519491231002')).toBe('X')
  expect(readIdNumber('11010519491231002X')).toEqual({ kind: 'id18', number: '11010519491231002X' })
})

test('a citizen number is read whatever safe dress it wears', () => {
  fc.assert(
    fc.property(citizen, number => {
      const wide = [...number].map(c => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
      const spaced = ` ${number.slice(0, 6)} ${number.slice(6, 14)}\u3000${number.slice(14)}\t`
      for (const dress of [
        number,
        wide,
        spaced,
        number.toLowerCase(),
        `="${number}"`,
        `'${number}`,
        `\ufeff${number}`
      ]) {
        expect(readIdNumber(dress)).toEqual({ kind: 'id18', number })
      }
    }),
    seed
  )
})

test('one wrong digit or two neighbours swapped never pass', () => {
  fc.assert(
    fc.property(citizen, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
      expect(readIdNumber(wrong).problem).toBeDefined()
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
      if (swapped !== number) expect(readIdNumber(swapped).problem).toBeDefined()
    }),
    seed
  )
})

test('birth day and sex are found in a number', () => {
  fc.assert(
    fc.property(citizen, number => {
      expect(bornOnOf(number)!.replaceAll('-', '')).toBe(number.slice(6, 14))
      expect(sexOf(number)).toBe('13579'.includes(number[16]!) ? '1' : '2')
    }),
    seed
  )
  expect(bornOnOf('340104900230123')).toBeUndefined()
  expect([bornOnOf('E12345678'), sexOf('E12345678')]).toEqual([undefined, undefined])
})

test.each([
  '000000000000000000',
  '000000199001020000',
  '000000900102000',
  '111111111111111111',
  '0',
  '无',
  '无证',
  '暂无',
  '/',
  '-',
  '——',
  '***',
  'n/a',
  '',
  '　'
])('the placeholder "%s" is a missing number', text => {
  expect(readIdNumber(text)).toEqual({ kind: 'none' })
})

test('a number that Excel rounded is refused with that reason', () => {
  expect(readIdNumber('3.40102E+17')).toEqual({ kind: 'none', problem: 'id.scientific' })
  expect(readIdNumber('3.40102199001011e+17')).toEqual({ kind: 'none', problem: 'id.scientific' })
  expect(readIdNumber('340102199001011000')).toEqual({ kind: 'none', problem: 'id.scientific' })
  expect(readIdNumber(Number('340102199001011234'))).toEqual({ kind: 'none', problem: 'id.scientific' })
})

test('a true number that ends in zeros is not taken for a rounded one', () => {
  const number = Array.from({ length: 99 }, (_, i) => `34010419900${String(101 + i)}100`).find(
    first17 => checkDigit(first17) === '0' && bornOnOf(`${first17}0`)
  )!
  expect(readIdNumber(`${number}0`)).toEqual({ kind: 'id18', number: `${number}0` })
})

test('15 digits stay 15 digits; the longer form is only a candidate', () => {
  expect(readIdNumber('340104900102123')).toEqual({ kind: 'id15', number: '340104900102123' })
  expect(readIdNumber(340104900102123)).toEqual({ kind: 'id15', number: '340104900102123' })
  const candidate = upgradeCandidate('340104900102123')
  expect(candidate.slice(0, 17)).toBe('34010419900102123')
  expect(readIdNumber(candidate)).toEqual({ kind: 'id18', number: candidate })
  expect(readIdNumber('340104901302123').problem).toBe('id.form')
})

test('permits, passports and birth certificates keep their kind', () => {
  const permit = `81000019900102123${checkDigit('81000019900102123')}`
  const resident = `93115619900102123${checkDigit('93115619900102123')}`
  expect(readIdNumber(permit)).toEqual({ kind: 'hmt-residence-permit', number: permit })
  expect(readIdNumber(resident)).toEqual({ kind: 'permanent-residence', number: resident })
  expect(readIdNumber('usa340112345678').kind).toBe('permanent-residence')
  expect(readIdNumber('E12345678').kind).toBe('passport')
  expect(readIdNumber('EA1234567').kind).toBe('passport')
  expect(readIdNumber('R340123456')).toEqual({ kind: 'birth-certificate', number: 'R340123456' })
})

test.each(['张三', '3401', '3401**********1234', '34010419900102', '123456789', '000000199001021234'])(
  '%s is no number of any kind',
  text => {
    expect(['id.form', 'id.checksum']).toContain(readIdNumber(text).problem)
  }
)

test('a checksum that fails is said, with the cleaned number to show', () => {
  expect(readIdNumber('11010519491231002 1')).toEqual({
    kind: 'id18',
    number: '110105194912310021',
    problem: 'id.checksum'
  })
})

test('a valid checksum over an impossible birth day is a wrong form', () => {
  const first17 = '34010419901302123'
  expect(readIdNumber(first17 + checkDigit(first17))).toEqual({ kind: 'none', problem: 'id.form' })
})

test('a mask hides birth day, sex and sequence and keeps the length', () => {
  expect(maskNumber('11010519491231002X')).toBe('110*************2X')
  expect(maskNumber('E12345678')).toBe('E******78')
  expect(maskNumber('12')).toBe('12')
})
