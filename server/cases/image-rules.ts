import type { Unfit } from './attachment-rules.ts'

/** What begins another kind of file, or is run by a browser: no picture carries it outside its own pixels. */
const foreign = /%PDF-|<\s*(script|html|svg|iframe)|<\?php|javascript:/i
/** How every ZIP archive begins, and with it every office document and program of Java. */
export const zipStart = 'PK\u0003\u0004'

const hidesAnother = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1')
  return foreign.test(text) || text.includes(zipStart)
}

/** Between its segments and after its end a JPEG holds nothing else; phones add a second picture, which is one as well. */
export function checkJpeg(bytes: Buffer): Unfit | undefined {
  let at = 2
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return 'broken'
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return 'broken'
    const length = bytes.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return 'broken'
    if (hidesAnother(bytes.subarray(at + 4, end))) return 'two-kinds'
    at = end
    if (marker !== 0xda) continue
    at = afterScan(bytes, at)
    if (at < 0) return 'broken'
    if (bytes[at + 1] === 0xd9) return checkAfterJpeg(bytes.subarray(at + 2))
  }
}

/** Where the pixels end: at the first marker that is no stuffing and no restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next === 0xff || next === 0 || (next >= 0xd0 && next <= 0xd7)) continue
    return at
  }
  return -1
}

function checkAfterJpeg(rest: Buffer): Unfit | undefined {
  const from = rest.findIndex(byte => byte !== 0)
  if (from < 0) return undefined
  const second = rest.subarray(from)
  return second[0] === 0xff && second[1] === 0xd8 && second[2] === 0xff ? checkJpeg(second) : 'two-kinds'
}

/** A PNG is its chunks and nothing after the last one. */
export function checkPng(bytes: Buffer): Unfit | undefined {
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length) return 'broken'
    if (kind !== 'IDAT' && hidesAnother(bytes.subarray(at + 8, end - 4))) return 'two-kinds'
    if (kind === 'IEND') return end === bytes.length ? undefined : 'two-kinds'
    at = end
  }
  return 'broken'
}

/** Segments a picture is drawn from. All others tell of it: when, where, by which device, and a small copy of it. */
const draws = (marker: number): boolean => marker < 0xe0 || marker === 0xe0 || marker === 0xee

/** A JPEG that was found well, without anything but what its first picture is drawn from. */
export function onlyPixels(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  for (;;) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0xd9) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const next = marker === 0xda ? afterScan(bytes, end) : end
    if (draws(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
}
