import { isCertificateNumber } from '../../../contract/certificate-number.ts'
import { type Credential, type Verdict, verifyCredential } from '../../../contract/credential.ts'
import type { Lists } from './lists.ts'
import { verifyHere } from './verify-signature.ts'

/** What a code or a number comes to. A number alone proves nothing: it only shows whether it is on the list. */
export type Checked = {
  is: Verdict['is'] | 'early' | 'no-lists' | 'number-revoked' | 'number-only' | 'number-wrong'
  credential?: Credential
}

/** The signed line in whatever it came in: a QR code, an address, a sentence, the properties of a PDF. */
export function codeIn(text: string): string | undefined {
  return /ANJIA1\.[\w-]+\.[\w-]+/.exec(text)?.[0]
}

/** Verified here, on this day, by these lists; nothing of it leaves the page. */
export async function checkCode(typed: string, lists: Lists | undefined, on: string): Promise<Checked> {
  const code = codeIn(typed.normalize('NFKC').replace(/\s+/g, ''))
  const number = numberIn(typed)
  if (!code && number === undefined) return { is: 'unreadable' }
  if (!lists) return { is: 'no-lists' }
  const revoked = new Set(lists.revoked.numbers)
  if (!code) return { is: ofNumber(number!, revoked) }
  const verdict = await verifyCredential(code, { keys: lists.keys, revoked, on, verify: verifyHere })
  return verdict.is === 'expired' && on < verdict.credential.issuedOn ? { ...verdict, is: 'early' } : verdict
}

function ofNumber(number: string, revoked: ReadonlySet<string>): Checked['is'] {
  if (!isCertificateNumber(number)) return 'number-wrong'
  return revoked.has(number) ? 'number-revoked' : 'number-only'
}

/** A number as somebody types it from a paper: in wide or small letters, with blanks, with the word before it. */
function numberIn(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  return /1\.2\.156\.[\d.]*[\dA-Z.]*/.exec(plain)?.[0]
}
