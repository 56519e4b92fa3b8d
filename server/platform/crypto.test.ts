import { expect, test } from 'vitest'
import { makeKeys } from './config.ts'
import { sealer } from './crypto.ts'

const keys = makeKeys()
const { seal, open, sealNumbers, openNumbers, lookup } = sealer(keys)
const numbers = { id: '34010419900101123X', phone: '13800000000' }

test('a sealed value names its key, shows nothing, never looks the same twice, and opens again', () => {
  const sealed = sealNumbers(numbers)
  expect(sealed).toMatch(/^k1\.[\w-]+$/)
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toMatch(/3401|1380/)
  expect(sealNumbers(numbers)).not.toBe(sealed)
  expect(openNumbers(sealed)).toEqual(numbers)
  expect(openNumbers(sealNumbers({ phone: numbers.phone }))).toEqual({ phone: numbers.phone })
  expect(openNumbers(null)).toEqual({})
  // More values than one block of nonces holds.
  const many = new Set(Array.from({ length: 5000 }, () => seal('甲').slice(3, 19)))
  expect(many.size).toBe(5000)
})

test('a value changed by one bit does not open', () => {
  const [id, body] = seal('安家').split('.') as [string, string]
  const bytes = Buffer.from(body, 'base64url')
  for (const at of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(() => open(`${id}.${changed.toString('base64url')}`)).toThrow()
  }
})

test('a new key seals from now on, what the old one sealed opens still, and without its key nothing does', () => {
  const old = seal('安家')
  const other = makeKeys().sealing.k1!
  const next = sealer({ ...keys, current: 'k2', sealing: { ...keys.sealing, k2: other } })
  expect(next.seal('安家')).toMatch(/^k2\./)
  expect(next.open(old)).toBe('安家')
  const without = sealer({ ...keys, current: 'k2', sealing: { k2: other } })
  expect(() => without.open(old)).toThrow(/key that is not in the key file/)
  expect(() => sealer({ ...keys, sealing: { k1: other } }).open(old)).toThrow()
})

test('a keyed hash finds a value again; another kind, another value or another key gives another', () => {
  const hash = lookup('id', numbers.id)
  expect(lookup('id', numbers.id)).toEqual(hash)
  const others = [
    lookup('phone', numbers.id),
    lookup('id', `${numbers.id}1`),
    sealer(makeKeys()).lookup('id', numbers.id)
  ]
  for (const other of others) expect(other).not.toEqual(hash)
})
