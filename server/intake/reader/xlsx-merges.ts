import { MAX_MERGES } from './limits.ts'
import { IntakeProblem } from './problem.ts'

/** A merged range, 0-based columns, 1-based rows, ends included. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

const MARK = 'mergeCells'
const RANGE = /ref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"/g

/** `A` is 0, `XFD` 16,383. */
export function columnOf(letters: string): number {
  let column = 0
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64
  return column - 1
}

/** The merged ranges of a sheet, from the top. Unpacks the part to its end; a range is ASCII, so bytes are searched. */
export async function readMerges(bytes: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const merges: Merge[] = []
  let carried = ''
  let inside = false
  let tail = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const joined = Buffer.concat([tail, chunk])
    if (!inside && !joined.includes(MARK)) {
      tail = Buffer.from(joined.subarray(-MARK.length))
      continue
    }
    const text = inside ? carried + Buffer.from(chunk).toString('latin1') : joined.toString('latin1')
    const from = inside ? 0 : text.indexOf(MARK)
    inside = true
    let read = from
    for (const match of text.slice(from).matchAll(RANGE)) {
      merges.push({ top: +match[2]!, bottom: +match[4]!, left: columnOf(match[1]!), right: columnOf(match[3]!) })
      read = from + match.index + match[0].length
    }
    if (merges.length > MAX_MERGES) throw new IntakeProblem('intake.too-large', { where: MARK })
    carried = text.slice(Math.max(read, text.length - 64))
  }
  return merges.sort((a, b) => a.top - b.top)
}
