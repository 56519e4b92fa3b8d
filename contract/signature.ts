/** Ed25519 by whatever carries it out: a browser of before 2025 has none of its own, and on an address without https none has. */
export type VerifySignature = (signature: Uint8Array, text: Uint8Array, publicKey: Uint8Array) => Promise<boolean>

/** What runs this cannot verify at all: that must never be told as a forgery. */
export class CannotVerify extends Error {}

/** By what the browser or Node itself has. */
export const verifyByPlatform: VerifySignature = async (signature, text, publicKey) => {
  const key = await importKey(publicKey)
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(text))
}

async function importKey(publicKey: Uint8Array) {
  if (!globalThis.crypto?.subtle) throw new CannotVerify('no web cryptography at this address')
  try {
    return await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  } catch (error) {
    if ((error as Error).name === 'NotSupportedError') throw new CannotVerify('no Ed25519')
    throw error
  }
}

/** Whether a text is what the holder of a key signed. Anything malformed is not. */
export async function isSigned(
  text: string,
  { signature, publicKey, verify = verifyByPlatform }: Signed
): Promise<boolean> {
  try {
    return await verify(fromBase64url(signature), new TextEncoder().encode(text), fromBase64url(publicKey))
  } catch (error) {
    if (error instanceof CannotVerify) throw error
    return false
  }
}

interface Signed {
  /** In base64url. */
  signature: string
  publicKey: string
  verify?: VerifySignature | undefined
}

export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error('not base64url')
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))
}
