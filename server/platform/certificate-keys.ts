import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign } from 'node:crypto'
import type { Keys } from './config.ts'

/** Signs what is verified outside: every key ever used is published, one signs. */
export interface CertificateKeys {
  current: string
  /** Ed25519 public keys by id, 32 bytes in base64url. */
  published: Record<string, string>
  /** In base64url, by the current key. */
  sign: (text: string) => string
}

/**
 * The keys of certificates stand in the key file by id. A file of an earlier version has none: it signs with one grown from
 * what it holds, which stays published when own keys are added, so that what was issued stays verifiable.
 */
export function certificateKeys({ certificates, database }: Keys): CertificateKeys {
  const grown = Buffer.from(hkdfSync('sha256', Buffer.from(database, 'base64'), '', 'anjia certificate signature', 32))
  const seeds = new Map<string, Buffer>([['c0', grown]])
  for (const [id, seed] of Object.entries(certificates?.keys ?? {})) seeds.set(id, Buffer.from(seed, 'base64'))
  const current = certificates?.current ?? 'c0'
  const pairs = new Map([...seeds].map(([id, seed]) => [id, ed25519(seed)]))
  const signing = pairs.get(current)!
  return {
    current,
    published: Object.fromEntries([...pairs].map(([id, key]) => [id, publicPart(key)])),
    sign: text => sign(null, Buffer.from(text), signing).toString('base64url')
  }
}

/** PKCS#8 is a fixed head before the 32 bytes. */
export function ed25519(seed: Buffer): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
}

const publicPart = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x!
