import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Pairing {
  /** Shown at the machine; six digits. */
  code: () => string
  /** A token for a browser whose user read the code at the machine; undefined for a wrong code. */
  pair: (code: string) => string | undefined
  /** After five wrong codes no code is taken until the adapter is started again. */
  closed: () => boolean
  knows: (token: string) => boolean
}

const tries = 5
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Only hashes of tokens are kept, in a file of the user of this machine; without a file, until the adapter ends. */
export function openPairing(file?: string): Pairing {
  const known: string[] = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
  let code = freshCode()
  let wrong = 0
  return {
    code: () => code,
    closed: () => wrong >= tries,
    pair(offered) {
      if (wrong >= tries) return undefined
      if (!same(offered, code)) {
        wrong++
        return undefined
      }
      // A code pairs one browser: whoever read it over a shoulder comes too late.
      code = freshCode()
      wrong = 0
      const token = randomBytes(32).toString('base64url')
      known.push(hashOf(token))
      if (file) {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeFileSync(file, JSON.stringify(known.slice(-20)), { mode: 0o600 })
      }
      return token
    },
    knows: token => known.some(hash => same(hash, hashOf(token)))
  }
}

const freshCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')
