import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateNumber, isCertificateNumber } from './certificate-number.ts'

const number = certificateNumber({ typeCode: 'BR01', issuer: '340104001000000', year: 2026, serial: 123, version: 1 })

test('a number names its kind, its office, a serial of the year and a version, and ends in a check character', () => {
  expect(number).toMatch(/^1\.2\.156\.3005\.2\.BR01\.340104001000000\.202600000123\.01\.[0-9A-Z]$/)
  expect(isCertificateNumber(number)).toBe(true)
  for (const wrong of ['', '1.2.3', number.slice(0, -1), `${number}.1`, number.toLowerCase()])
    expect(isCertificateNumber(wrong), wrong).toBe(false)
})

test('one wrong character, or two neighbours exchanged, is noticed', () => {
  const start = '1.2.156.3005.2.'.length
  const places = fc.integer({ min: start, max: number.length - 3 })
  fc.assert(
    fc.property(places, fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (at, other) => {
      fc.pre(number[at] !== '.' && number[at] !== other)
      expect(isCertificateNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false)
    })
  )
  fc.assert(
    fc.property(places, at => {
      const [a, b] = [number[at]!, number[at + 1]!]
      fc.pre(a !== b && a !== '.' && b !== '.')
      expect(isCertificateNumber(number.slice(0, at) + b + a + number.slice(at + 2))).toBe(false)
    })
  )
})
