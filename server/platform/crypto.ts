import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  sign
} from 'node:crypto'
import { type CertificateKeys, certificateKeys, ed25519 } from './certificate-keys.ts'
import type { Keys } from './config.ts'

/** What is sealed together: one value of both keeps sealing at 230,000 a second instead of two at 60,000. */
export interface Numbers {
  id?: string
  phone?: string
}

const nonceLength = 12
const tagLength = 16

/** Nonces are drawn in blocks: one system call for 4,096 of them. */
const nonces = Buffer.alloc(4096 * nonceLength)
let nextNonce = nonces.length

function drawNonce(): Buffer {
  if (nextNonce >= nonces.length) {
    randomFillSync(nonces)
    nextNonce = 0
  }
  nextNonce += nonceLength
  return Buffer.from(nonces.subarray(nextNonce - nonceLength, nextNonce))
}

export interface Sealer {
  /** AES-256-GCM under the current key: `keyId.base64url(nonce, tag, text)`. */
  seal(text: string): string
  open(sealed: string): string
  sealNumbers(numbers: Numbers): string
  openNumbers(sealed: string | null | undefined): Numbers
  /** A keyed hash (HMAC-SHA-256, first 16 bytes) that finds a value again without revealing it to who has no key. */
  lookup(kind: Kind, value: string): Buffer
  /** Signs with the installation's own key (Ed25519), for what is read elsewhere; anyone with the public key can check it. */
  sign(text: string): { signature: string; publicKey: string }
  /** SPKI in base64. */
  publicKey: string
  certificates: CertificateKeys
}

/** Equal values of two kinds have different hashes. */
type Kind = 'id' | 'child' | 'phone' | 'household' | 'file' | 'row' | 'command' | 'export' | 'resident' | 'care'

export function sealer(keys: Keys): Sealer {
  // Key objects are made once: handed the bytes, Node examines them anew for every value, a quarter of an import's time.
  const keyOf = (base64: string) => createSecretKey(base64, 'base64')
  const opened = new Map(Object.entries(keys.sealing).map(([id, key]) => [id, keyOf(key)]))
  const current = opened.get(keys.current)!
  const lookupKey = keyOf(keys.lookup)
  const seal = (text: string): string => {
    const nonce = drawNonce()
    const cipher = createCipheriv('aes-256-gcm', current, nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return `${keys.current}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
  }
  const open = (sealed: string): string => {
    const dot = sealed.indexOf('.')
    const key = opened.get(sealed.slice(0, dot))
    if (!key) throw new Error('a sealed value names a key that is not in the key file')
    const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
  }
  const signing = signingKey(keys)
  const publicKey = createPublicKey(signing).export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    seal,
    open,
    publicKey,
    certificates: certificateKeys(keys),
    sign: text => ({ signature: sign(null, Buffer.from(text), signing).toString('base64'), publicKey }),
    sealNumbers: numbers => seal(`${numbers.id ?? ''}\n${numbers.phone ?? ''}`),
    openNumbers: sealed => {
      if (!sealed) return {}
      const [id, phone] = open(sealed).split('\n')
      return { ...(id && { id }), ...(phone && { phone }) }
    },
    lookup: (kind, value) => createHmac('sha256', lookupKey).update(`${kind}:${value}`).digest().subarray(0, 16)
  }
}

/** An Ed25519 key grown from the key file, so that no further secret must be kept. */
const signingKey = (keys: Keys) =>
  ed25519(Buffer.from(hkdfSync('sha256', Buffer.from(keys.database, 'base64'), '', 'anjia audit signature', 32)))

/** A password for a database role, so that no second secret must be kept. */
export function rolePassword(keys: Keys, role: string): string {
  return Buffer.from(hkdfSync('sha256', Buffer.from(keys.database, 'base64'), '', `anjia role ${role}`, 24)).toString(
    'base64url'
  )
}
