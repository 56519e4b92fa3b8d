import { createHash, createPublicKey, verify } from 'node:crypto'

/** An entry as its chain hashes it: `hash` = sha256(`previous` and the bytes of `row`). */
export interface ChainedRow {
  chain: number
  position: number
  previous: string
  hash: string
  row: string
}

export const format = 'anjia-audit/1'

export interface Head {
  format: typeof format
  madeAt: string
  /** The account that took it out, and why. */
  by: string
  purpose: string
  filter: object
  entries: number
}

/** One line each: what it is, the entries, and the signature over every byte before its own line. */
export function signedFile(head: Head, rows: readonly ChainedRow[], sign: (text: string) => object): string {
  const body = [head, ...rows].map(line => `${JSON.stringify(line)}\n`).join('')
  return `${body}${JSON.stringify(sign(body))}\n`
}

export type Verified =
  | { sound: true; head: Head; publicKey: string }
  | { sound: false; problem: 'format' | 'signature' | 'other-key' | 'count' | 'chain'; at?: string }

/** Checks a file without the installation it comes from; `expected` is the public key read off its audit page. */
export function verifyFile(text: string, expected?: string): Verified {
  try {
    return check(text, expected)
  } catch {
    return { sound: false, problem: 'format' }
  }
}

function check(text: string, expected: string | undefined): Verified {
  const lines = text.split('\n')
  const end = JSON.parse(lines.at(-2) ?? '') as { signature: string; publicKey: string }
  const body = `${lines.slice(0, -2).join('\n')}\n`
  const [head, ...rows] = lines.slice(0, -2).map(line => JSON.parse(line)) as [Head, ...ChainedRow[]]
  if (head.format !== format || lines.at(-1) !== '') return { sound: false, problem: 'format' }
  const key = createPublicKey({ key: Buffer.from(end.publicKey, 'base64'), format: 'der', type: 'spki' })
  if (!verify(null, Buffer.from(body), key, Buffer.from(end.signature, 'base64')))
    return { sound: false, problem: 'signature' }
  if (expected !== undefined && expected !== end.publicKey) return { sound: false, problem: 'other-key' }
  if (rows.length !== head.entries) return { sound: false, problem: 'count' }
  const wrong = rows.find((row, i) => !follows(row, rows[i - 1]))
  if (wrong) return { sound: false, problem: 'chain', at: `${wrong.chain}/${wrong.position}` }
  return { sound: true, head, publicKey: end.publicKey }
}

/** Every entry has the hash its text gives, and where its neighbour is in the file too, the two are linked. */
function follows(row: ChainedRow, before: ChainedRow | undefined): boolean {
  const hash = createHash('sha256').update(Buffer.from(row.previous, 'hex')).update(row.row).digest('hex')
  const neighbour = before?.chain === row.chain && before.position === row.position - 1
  return hash === row.hash && (!neighbour || before?.hash === row.previous)
}
