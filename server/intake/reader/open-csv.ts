import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { MAX_COLUMNS } from './limits.ts'
import { IntakeProblem } from './problem.ts'
import { decoded, type SheetRow, type SheetStream } from './sheet.ts'
import { CsvSplitter } from './split-csv.ts'

type Encoding = SheetStream['encoding']
const CHUNK = 1 << 18
const DELIMITERS = [',', '\t', ';']

export async function openCsv(path: string): Promise<SheetStream> {
  const encoding = await encodingOf(path)
  const format = await formatOf(path, encoding)
  return { kind: 'csv', encoding, sheets: [{ name: 'CSV', hidden: false, rows: () => csvRows(path, format) }] }
}

/** Looks on until something outside ASCII decides; a text that is not UTF-8 is GB18030, which contains GBK and GB 2312. */
async function encodingOf(path: string): Promise<Encoding> {
  let first = true
  let tail = Buffer.alloc(0)
  for await (const part of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = Buffer.concat([tail, part as Buffer])
    if (first) {
      const wide = utf16Of(bytes)
      if (wide) return wide
      if (bytes.includes(0)) throw new IntakeProblem('intake.not-a-sheet', { format: '二进制文件 / binary' })
      first = false
    }
    const whole = bytes.length - unfinished(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return 'gb18030'
    if (bytes.subarray(0, whole).some(byte => byte > 0x7f)) return 'utf-8'
    tail = Buffer.from(bytes.subarray(whole))
  }
  return tail.length > 0 ? 'gb18030' : 'utf-8'
}

/** How many bytes at the end begin a UTF-8 character that the next chunk finishes. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}

/** By its byte order mark, or by the zero bytes that commas, digits and line ends have in UTF-16. */
function utf16Of(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let at = 0; at < head.length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++
  if (odd > head.length / 20 && even === 0) return 'utf-16le'
  if (even > head.length / 20 && odd === 0) return 'utf-16be'
  return undefined
}

interface Format {
  encoding: Encoding
  delimiter: string
  newline: string
}

/** The separator seen most often in the first lines; a file of one column has none and reads as comma-separated. */
async function formatOf(path: string, encoding: Encoding): Promise<Format> {
  let head = ''
  for await (const text of decoded(createReadStream(path, { end: CHUNK - 1 }), encoding)) head += text
  if (head.trim() === '') throw new IntakeProblem('intake.empty')
  const bare = head
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 60)
    .join('\n')
  const count = (delimiter: string) => bare.split(delimiter).length
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
  return { encoding, delimiter, newline: head.includes('\n') ? '\n' : '\r' }
}

async function* csvRows(path: string, { encoding, delimiter, newline }: Format): AsyncGenerator<SheetRow[]> {
  const splitter = new CsvSplitter(delimiter, newline)
  let number = 0
  const numbered = (records: string[][]): SheetRow[] => {
    const rows: SheetRow[] = new Array(records.length)
    for (let at = 0; at < records.length; at++) {
      const cells = records[at]!
      number++
      if (cells.length > MAX_COLUMNS) checkWidth(cells, number)
      rows[at] = { number, cells }
    }
    return rows
  }
  for await (const text of decoded(createReadStream(path, { highWaterMark: CHUNK }), encoding)) {
    yield numbered(splitter.push(text))
  }
  yield numbered(splitter.end())
}

/** Trailing empty cells are an export's habit, not columns. */
function checkWidth(cells: string[], row: number): void {
  const columns = cells.findLastIndex(cell => cell.trim() !== '') + 1
  if (columns > MAX_COLUMNS) throw new IntakeProblem('intake.too-many-columns', { row, columns, limit: MAX_COLUMNS })
  cells.length = MAX_COLUMNS
}
