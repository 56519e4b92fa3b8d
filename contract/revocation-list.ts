import type { CredentialKeys } from './credential.ts'
import { isSigned, type VerifySignature } from './signature.ts'

/** The public list of certificates that no longer hold, signed as a whole: whoever passes it on can leave nothing out. */
export interface RevocationList {
  key: string
  /** When it was signed: of two lists the later one counts, so that an old one presented again hides nothing. */
  at: string
  numbers: string[]
  signature: string
}

/** What is signed. No number holds a line break. */
export const revocationBody = ({ key, at, numbers }: Omit<RevocationList, 'signature'>): string =>
  ['ANJIAR1', key, at, ...numbers].join('\n')

/** A list as it came from somewhere, if it has the shape of one. */
export function readRevocationList(value: unknown): RevocationList | undefined {
  const { key, at, numbers, signature } = (value ?? {}) as Record<string, unknown>
  const texts = [key, at, signature]
  if (!texts.every(one => typeof one === 'string') || !Array.isArray(numbers)) return undefined
  if (!numbers.every(one => typeof one === 'string' && !one.includes('\n'))) return undefined
  return { key, at, numbers, signature } as RevocationList
}

export async function isGenuineList(
  list: RevocationList,
  keys: CredentialKeys,
  verify?: VerifySignature
): Promise<boolean> {
  const publicKey = Object.hasOwn(keys, list.key) ? keys[list.key]! : undefined
  return publicKey !== undefined && isSigned(revocationBody(list), { signature: list.signature, publicKey, verify })
}
