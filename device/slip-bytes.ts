import iconv from 'iconv-lite'
import type { Slip } from '../contract/device.ts'

const esc = 0x1b
const group = 0x1d
const start = [esc, 0x40, 0x1c, 0x26]
const feedAndCut = [0x0a, 0x0a, 0x0a, group, 0x56, 0x42, 0x00]

/** Receipt printers draw the characters of GBK; what lies beyond is printed as its code point, not as two wrong characters. */
export const printable = (text: string): string =>
  [...text]
    .map(character =>
      iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character
        ? character
        : `[U+${character.codePointAt(0)?.toString(16).toUpperCase()}]`
    )
    .join('')

/** A receipt in the language of receipt printers (ESC/POS), its text in GBK. */
export function slipBytes({ title, lines }: Slip): Buffer {
  const line = (text: string, centre: boolean, strong: boolean) =>
    Buffer.concat([
      Buffer.from([esc, 0x61, centre ? 1 : 0, esc, 0x45, strong ? 1 : 0]),
      iconv.encode(printable(text), 'gbk'),
      Buffer.from([0x0a])
    ])
  return Buffer.concat([
    Buffer.from(start),
    line(title, true, true),
    Buffer.from([0x0a]),
    ...lines.map(({ text, align, strong = false }) => line(text, align === 'centre', strong)),
    Buffer.from(feedAndCut)
  ])
}
