/** Root of electronic certificates in GB/T 36904-2018. */
const root = '1.2.156.3005.2'

interface Parts {
  typeCode: string
  /** The area code of the issuing office; an installation whose office has a unified credit code writes that instead. */
  issuer: string
  year: number
  serial: number
  version: number
}

/**
 * A number in the manner of GB/T 36904: root, type, issuer, serial, version and a check character, between dots. The standard's
 * own check character was not read (law reference 8.6); ISO/IEC 7064 MOD 37,36 stands in, which finds every single wrong
 * character and every exchange of neighbours.
 */
export function certificateNumber({ typeCode, issuer, year, serial, version }: Parts): string {
  const body = [typeCode, issuer, `${year}${String(serial).padStart(8, '0')}`, String(version).padStart(2, '0')]
  return [root, ...body, checkCharacter(body.join(''))].join('.')
}

export function isCertificateNumber(number: string): boolean {
  if (!number.startsWith(`${root}.`)) return false
  const parts = number.slice(root.length + 1).split('.')
  return parts.length === 5 && checkCharacter(parts.slice(0, 4).join('')) === parts[4]
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function checkCharacter(text: string): string | undefined {
  let p = 36
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    p = (p + value) % 36 || 36
    p = (p * 2) % 37
  }
  return alphabet[(37 - p) % 36]
}

/** The number of the paper issued in place of another: the same but for version and check character. */
export function nextVersion(number: string): string {
  const [typeCode = '', issuer = '', serial = '', version] = number.slice(root.length + 1).split('.')
  const [year, count] = [Number(serial.slice(0, 4)), Number(serial.slice(4))]
  return certificateNumber({ typeCode, issuer, year, serial: count, version: Number(version) + 1 })
}
