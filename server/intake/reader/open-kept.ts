import { createReadStream } from 'node:fs'
import { type Cell, decoded, type SheetRow, type SheetStream } from './sheet.ts'

/** First line of a kept copy. */
export interface KeptHead {
  anjia: 'kept'
  kind: SheetStream['kind']
  encoding: SheetStream['encoding']
  sheets: string[]
}

/** Every further line: place of the sheet, row number, cells, and 1 for a title merged across. */
export type KeptRow = [sheet: number, row: number, cells: Cell[], wide: 0 | 1]

const MARK = '{"anjia":"kept"'
const CHUNK = 1 << 18

/** Opens the copy of an upload that `writeCleanCopy` wrote; undefined for a copy of an earlier version, which is a sheet itself. */
export async function openKept(path: string): Promise<SheetStream | undefined> {
  for await (const [line = ''] of linesOf(path)) {
    if (!line.startsWith(MARK)) return undefined
    const { kind, encoding, sheets } = JSON.parse(line) as KeptHead
    return {
      kind,
      encoding,
      screened: true,
      sheets: sheets.map((name, at) => ({ name, hidden: false, rows: () => rowsOf(path, at) }))
    }
  }
  return undefined
}

async function* rowsOf(path: string, sheet: number): AsyncGenerator<SheetRow[]> {
  const mark = `[${sheet},`
  for await (const lines of linesOf(path)) {
    const rows: SheetRow[] = []
    for (const line of lines) {
      if (!line.startsWith(mark)) continue
      const [, number, cells, wide] = JSON.parse(line) as KeptRow
      rows.push(wide ? { number, cells, wide: true } : { number, cells })
    }
    if (rows.length > 0) yield rows
  }
}

async function* linesOf(path: string): AsyncGenerator<string[]> {
  let rest = ''
  for await (const text of decoded(createReadStream(path, { highWaterMark: CHUNK }), 'utf-8')) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    if (lines.length > 0) yield lines
  }
  if (rest !== '') yield [rest]
}
