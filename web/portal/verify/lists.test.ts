import { expect, test } from 'vitest'
import { type RevocationList, revocationBody } from '../../../contract/revocation-list.ts'
import { type CertificateKeys, certificateKeys } from '../../../server/platform/certificate-keys.ts'
import { makeKeys } from '../../../server/platform/config.ts'
import { type Lists, newestLists } from './lists.ts'

const file = makeKeys()
const street = certificateKeys(file)
const seed = Buffer.alloc(32, 7).toString('base64')
const rotated = certificateKeys({
  ...file,
  certificates: { current: 'c2', keys: { ...file.certificates!.keys, c2: seed } }
})

const listOf = (at: string, numbers: string[], by: CertificateKeys = street): Lists => {
  const list = { key: by.current, at, numbers }
  return { keys: by.published, revoked: { ...list, signature: by.sign(revocationBody(list)) } }
}
const monday = listOf('2026-11-23T01:00:00.000Z', ['a'])
const tuesday = listOf('2026-11-24T01:00:00.000Z', ['a', 'b'])

/** A device with what it kept, and what the network brings; `undefined` is no network. */
async function onDevice(kept: unknown, network: unknown) {
  let now = kept
  const newest = await newestLists({
    kept: async () => now,
    keep: async lists => {
      now = lists
    },
    fetched: async () => {
      if (network === undefined) throw new TypeError('Failed to fetch')
      return network as { keys: unknown; revoked: unknown }
    }
  })
  return { numbers: newest?.revoked.numbers, now }
}

test('the lists that arrive are kept, and without a network those kept are used', async () => {
  expect(await onDevice(undefined, monday)).toEqual({ numbers: ['a'], now: monday })
  expect(await onDevice(monday, tuesday)).toEqual({ numbers: ['a', 'b'], now: tuesday })
  expect(await onDevice(monday, undefined)).toEqual({ numbers: ['a'], now: monday })
  expect(await onDevice(undefined, undefined)).toEqual({ numbers: undefined, now: undefined })
})

test('an older list presented again is not taken in', async () => {
  expect(await onDevice(tuesday, monday)).toEqual({ numbers: ['a', 'b'], now: tuesday })
})

test('a list from which a number was taken out, or that somebody else signed, is passed over', async () => {
  const shortened = { ...tuesday, revoked: { ...tuesday.revoked, numbers: ['a'] } }
  const older = { ...tuesday, revoked: { ...tuesday.revoked, at: '2026-11-25T01:00:00.000Z' } }
  const stranger = certificateKeys(makeKeys())
  const foreign = { keys: street.published, revoked: listOf('2026-11-25T01:00:00.000Z', [], stranger).revoked }
  const unknownKey = { ...foreign, revoked: { ...foreign.revoked, key: '__proto__' } }
  for (const wrong of [shortened, older, foreign, unknownKey, {}, null, 'x', { keys: [], revoked: {} }])
    expect((await onDevice(monday, wrong)).numbers, JSON.stringify(wrong)).toEqual(['a'])
  expect((await onDevice(shortened, undefined)).numbers).toBeUndefined()
})

test('after a change of keys the list is signed by the new one, and both keys are known', async () => {
  const later = listOf('2026-11-25T01:00:00.000Z', ['a'], rotated)
  const { now } = await onDevice(tuesday, later)
  expect((now as Lists).revoked.key).toBe('c2')
  expect(Object.keys((now as Lists).keys)).toEqual(expect.arrayContaining([street.current, 'c2']))
})

test('what is signed says key, moment and every number', () => {
  const { signature: _, ...list }: RevocationList = tuesday.revoked
  expect(revocationBody(list)).toBe(`ANJIAR1\n${street.current}\n2026-11-24T01:00:00.000Z\na\nb`)
})
