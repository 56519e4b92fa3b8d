import { CannotVerify, fromBase64url, isSigned, toBase64url, type VerifySignature } from './signature.ts'

/**
 * The signed line in the QR code of a certificate, and how anybody checks it: pure, for server and browser alike. It says the
 * fewest facts that let a paper be compared with it, all of which stand on the paper, and nothing about a child or a number of a
 * person. `ANJIA1.<facts as JSON in base64url>.<Ed25519 signature in base64url>`; the facts name the key.
 */
export interface Credential {
  key: string
  number: string
  /** What kind of paper, such as BR01. */
  type: string
  issuer: string
  holder: string
  issuedOn: string
  /** The last day it holds; null where it holds until revoked. */
  validUntil: string | null
}

/** A public key by its id: 32 bytes in base64url. */
export type CredentialKeys = Readonly<Record<string, string>>

export type Verdict =
  | { is: 'valid' | 'expired' | 'revoked'; credential: Credential }
  /** `unreadable`: no credential at all. `forged`: not what a known key signed. `unable`: what runs this has no means to say. */
  | { is: 'forged' | 'unreadable' | 'unable' }

const head = 'ANJIA1'

/** What is signed: the head and the facts, as they stand in the code. */
export function credentialBody(credential: Credential): string {
  const { key, number, type, issuer, holder, issuedOn, validUntil } = credential
  return `${head}.${toBase64url(new TextEncoder().encode(JSON.stringify([key, number, type, issuer, holder, issuedOn, validUntil])))}`
}

/** The facts of a code, unverified. */
export function readCredential(text: string): Credential | undefined {
  const [start, facts, signature, ...rest] = text.trim().split('.')
  if (start !== head || !facts || !signature || rest.length > 0) return undefined
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(facts)))
    if (!Array.isArray(list) || list.length !== 7) return undefined
    const [key, number, type, issuer, holder, issuedOn, validUntil] = list as string[]
    const texts = [key, number, type, issuer, holder, issuedOn]
    if (texts.some(one => typeof one !== 'string') || (validUntil !== null && typeof validUntil !== 'string'))
      return undefined
    return { key, number, type, issuer, holder, issuedOn, validUntil } as Credential
  } catch {
    return undefined
  }
}

interface Known {
  keys: CredentialKeys
  /** The numbers on the revocation list. */
  revoked: ReadonlySet<string>
  on: string
  verify?: VerifySignature | undefined
}

/** Whether a code is what a known key signed, and whether it still holds on a day. Needs no network. */
export async function verifyCredential(text: string, { keys, revoked, on, verify }: Known): Promise<Verdict> {
  const credential = readCredential(text)
  if (!credential) return { is: 'unreadable' }
  const publicKey = Object.hasOwn(keys, credential.key) ? keys[credential.key] : undefined
  const dot = text.trim().lastIndexOf('.')
  const [body, signature] = [text.trim().slice(0, dot), text.trim().slice(dot + 1)]
  try {
    if (!publicKey || !(await isSigned(body, { signature, publicKey, verify }))) return { is: 'forged' }
  } catch (error) {
    if (error instanceof CannotVerify) return { is: 'unable' }
    throw error
  }
  if (revoked.has(credential.number)) return { is: 'revoked', credential }
  const { issuedOn, validUntil } = credential
  if (on < issuedOn || (validUntil !== null && on > validUntil)) return { is: 'expired', credential }
  return { is: 'valid', credential }
}
