import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import iconv from 'iconv-lite'
import { openWorkbook } from '../../platform/workbook.ts'
import type { FileCell } from './file-rows.ts'

/** Where lines go, one after the other. */
export interface Sink {
  line(cells: readonly FileCell[]): void | Promise<void>
  /** Joins cells of the lines from … to, both counted from 1; a text file has blanks instead. */
  merge(from: [line: number, column: number], to: [line: number, column: number]): void
  end(): Promise<void>
}

const CHUNK = 1 << 18
/** Titles and headers stand above this line. */
const HEAD_LINES = 5

export function csvSink(path: string, encoding: 'utf8' | 'utf8-bom' | 'gb18030'): Sink {
  const file = createWriteStream(path)
  let chunk = encoding === 'utf8-bom' ? '\ufeff' : ''
  function flush(): boolean {
    const text = chunk
    chunk = ''
    return file.write(encoding === 'gb18030' ? iconv.encode(text, 'gb18030') : text)
  }
  return {
    async line(cells) {
      chunk += `${cells.map(quoted).join(',')}\r\n`
      if (chunk.length > CHUNK && !flush()) await once(file, 'drain')
    },
    merge() {},
    async end() {
      flush()
      file.end()
      await finished(file)
    }
  }
}

function quoted(cell: FileCell): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export async function xlsxSink(path: string): Promise<Sink> {
  const book = await openWorkbook({ filename: path }, { useStyles: false })
  const sheet = book.addWorksheet('人员信息')
  return {
    line(cells) {
      const row = sheet.addRow(cells.map(cell => (cell === '' ? null : cell)))
      // A committed row can no longer be merged, and committing one commits all above it.
      if (row.number > HEAD_LINES) row.commit()
    },
    merge(from, to) {
      sheet.mergeCells(...from, ...to)
    },
    async end() {
      await book.commit()
    }
  }
}
