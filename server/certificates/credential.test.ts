import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Credential, credentialBody, readCredential, verifyCredential } from '../../contract/credential.ts'
import { certificateKeys } from '../platform/certificate-keys.ts'
import { makeKeys } from '../platform/config.ts'

const seed = () => randomBytes(32).toString('base64')
const file = makeKeys()
const signer = certificateKeys(file)
const on = '2026-11-23'
const facts: Credential = {
  key: signer.current,
  number: '1.2.156.3005.2.BR01.340104001000000.202600000123.01.K',
  type: 'BR01',
  issuer: '三里庵街道',
  holder: '张𬭎',
  issuedOn: '2026-11-01',
  validUntil: null
}
const signed = (credential: Credential, by = signer) =>
  `${credentialBody(credential)}.${by.sign(credentialBody(credential))}`
const verdict = async (text: string, more: Partial<Parameters<typeof verifyCredential>[1]> = {}) =>
  (await verifyCredential(text, { keys: signer.published, revoked: new Set(), on, ...more })).is

test('what a known key signed is valid, with rare and long names, and says only what stands on the paper', async () => {
  for (const holder of ['张𬭎', '㛃䶮㐱𠮷', '阿卜杜热合曼·麦麦提图尔荪江·买买提艾力阿吉木罕']) {
    const text = signed({ ...facts, holder })
    expect(await verdict(` ${text}\n`)).toBe('valid')
    expect(readCredential(text)).toEqual({ ...facts, holder })
  }
})

test('a changed fact, a changed signature, another’s key and a key nobody knows are forged', async () => {
  const text = signed(facts)
  const [, , signature] = text.split('.')
  expect(await verdict(`${credentialBody({ ...facts, holder: '李四' })}.${signature}`)).toBe('forged')
  expect(await verdict(`${credentialBody(facts)}.${'A'.repeat(86)}`)).toBe('forged')
  expect(await verdict(signed(facts, certificateKeys(makeKeys())))).toBe('forged')
  for (const key of ['c9', '__proto__', 'constructor']) expect(await verdict(signed({ ...facts, key }))).toBe('forged')
})

test('the signature of one paper put under another is forged, and an earlier version presented again is revoked', async () => {
  const other = signed({ ...facts, number: facts.number.replace('0123', '0124') })
  expect(await verdict(`${credentialBody(facts)}.${other.split('.')[2]}`)).toBe('forged')
  expect(await verdict(signed(facts), { revoked: new Set([facts.number]) })).toBe('revoked')
})

test('it holds from the day of issue through its last day', async () => {
  const text = signed({ ...facts, validUntil: '2026-11-23' })
  expect(await verdict(text)).toBe('valid')
  expect(await verdict(text, { on: '2026-11-24' })).toBe('expired')
  expect(await verdict(text, { on: '2026-10-31' })).toBe('expired')
})

test('anything else is unreadable, and nothing makes it fail', async () => {
  for (const text of ['', 'ANJIA1', 'ANJIA1.e30.x', 'https://example.org', `${signed(facts)}.x`, 'ANJIA1.W10.AA'])
    expect(await verdict(text)).toBe('unreadable')
  await fc.assert(
    fc.asyncProperty(fc.string(), async text => {
      expect(await verdict(text)).toBe('unreadable')
      expect(['forged', 'unreadable']).toContain(await verdict(`ANJIA1.${text}.${text}`))
    })
  )
})

test('after a change of keys what the old one signed is still verified; a key file without any signs by its own secret', async () => {
  const rotated = certificateKeys({
    ...file,
    certificates: { current: 'c2', keys: { ...file.certificates!.keys, c2: seed() } }
  })
  expect(await verdict(signed(facts), { keys: rotated.published })).toBe('valid')
  const fresh = signed({ ...facts, key: 'c2' }, rotated)
  expect(await verdict(fresh, { keys: rotated.published })).toBe('valid')
  expect(await verdict(fresh)).toBe('forged')
  const { certificates: _, ...old } = file
  const grown = certificateKeys(old)
  expect(grown.current).toBe('c0')
  expect(await verdict(signed({ ...facts, key: 'c0' }, grown))).toBe('valid')
})
