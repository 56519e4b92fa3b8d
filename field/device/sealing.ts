/**
 * Everything a device keeps is sealed by the browser's own cryptography (AES-256-GCM). The key of the copy is wrapped twice: by a key
 * made from the worker's PIN, and by a key of this device that no script can take out. Neither opens anything without the other.
 */
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

export interface Wrapped {
  salt: Uint8Array<ArrayBuffer>
  rounds: number
  key: Sealed
}

/** What OWASP asks of PBKDF2 with SHA-256. A PIN wrapped by fewer is opened with as many as it was wrapped with. */
const rounds = 600_000

const letters = new TextEncoder()
const words = new TextDecoder()
const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))

export const newDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

const keyOf = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

export async function sealBytes(key: CryptoKey, place: string, bytes: BufferSource): Promise<Sealed> {
  const nonce = random(12)
  const how = { name: 'AES-GCM', iv: nonce, additionalData: letters.encode(place) }
  return { nonce, bytes: await crypto.subtle.encrypt(how, key, bytes) }
}

export const openBytes = (key: CryptoKey, place: string, { nonce, bytes }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: letters.encode(place) }, key, bytes)

/** `place` says where it is kept: moved elsewhere it does not open. */
export const seal = (key: CryptoKey, place: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, place, letters.encode(JSON.stringify(value)))

export const open = async <T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> =>
  JSON.parse(words.decode(await openBytes(key, place, sealed))) as T

async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>, times: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', letters.encode(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times }
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** A new key for a copy, and the form in which it is kept. */
export async function newDataKey(pin: string, device: CryptoKey): Promise<{ key: CryptoKey; wrapped: Wrapped }> {
  const raw = random(32)
  const salt = random(16)
  const inner = await sealBytes(await pinKey(pin, salt, rounds), 'pin', raw)
  const outer = await sealBytes(device, 'device', joined(inner))
  return { key: await keyOf(raw), wrapped: { salt, rounds, key: outer } }
}

/** The key of the copy; undefined where the PIN is not the one. */
export async function unwrap(pin: string, device: CryptoKey, wrapped: Wrapped): Promise<CryptoKey | undefined> {
  const inner = apart(await openBytes(device, 'device', wrapped.key))
  const typed = await pinKey(pin, wrapped.salt, wrapped.rounds)
  return openBytes(typed, 'pin', inner).then(keyOf, () => undefined)
}

function joined({ nonce, bytes }: Sealed): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(nonce.length + bytes.byteLength)
  both.set(nonce)
  both.set(new Uint8Array(bytes), nonce.length)
  return both
}

const apart = (both: ArrayBuffer): Sealed => ({ nonce: new Uint8Array(both.slice(0, 12)), bytes: both.slice(12) })
