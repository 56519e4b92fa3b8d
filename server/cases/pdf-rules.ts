import { inflateSync } from 'node:zlib'
import type { Unfit } from './attachment-rules.ts'
import { zipStart } from './image-rules.ts'

/** What acts by itself or carries another file: a paper needs none of it. Written plain or hidden in a packed stream. */
const acts =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Movie|Sound|AA)(?![A-Za-z])/
/** A stream that unpacks to more is not looked through, and so not taken. */
const mostUnpacked = 50_000_000

/** A PDF without scripts, other files, a lock, or another kind of file before, in or after it. */
export function checkPdf(bytes: Buffer): Unfit | undefined {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'broken'
  if (
    text
      .slice(end + 5)
      .replaceAll('\0', '')
      .trim() !== ''
  )
    return 'two-kinds'
  const head = text.slice(0, 1024)
  const zipEnd = 'PK\u0005\u0006'
  if (/<\s*(html|script|svg)/i.test(head) || head.includes(zipStart) || text.slice(-65_600).includes(zipEnd))
    return 'two-kinds'
  const outside = withoutStreams(text)
  const plain = namesRead(outside)
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) return 'encrypted'
  if (acts.test(plain)) return 'script'
  return checkPacked(bytes, text)
}

/** Names may be written by codes: /J#53 is /JS. */
const namesRead = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const withoutStreams = (text: string): string => text.replace(/\bstream\r?\n[\s\S]*?endstream/g, 'stream endstream')

/** Objects packed together are unpacked and read like the rest. What cannot be unpacked cannot be looked through. */
function checkPacked(bytes: Buffer, text: string): Unfit | undefined {
  for (const { index } of text.matchAll(/\/(?:ObjStm|#4[Ff]bjStm)(?![A-Za-z])/g)) {
    const start = /\bstream\r?\n/g
    start.lastIndex = index
    const begins = start.exec(text)
    const ends = begins ? text.indexOf('endstream', begins.index) : -1
    if (!begins || ends < 0) return 'broken'
    const packed = bytes.subarray(begins.index + begins[0].length, ends)
    try {
      const unpacked = inflateSync(packed, { maxOutputLength: mostUnpacked }).toString('latin1')
      if (acts.test(namesRead(unpacked))) return 'script'
    } catch {
      return 'broken'
    }
  }
  return undefined
}
