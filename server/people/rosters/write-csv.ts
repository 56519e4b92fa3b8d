import type { ExportedList } from '../export-roster.ts'
import { columnTitles } from './roster-words.ts'

/** With a byte order mark, without which Excel reads Chinese wrongly. */
export function writeCsv({ columns, cells, language }: Pick<ExportedList, 'columns' | 'cells' | 'language'>): string {
  return csvOf([columns.map(column => columnTitles[column][language]), ...cells])
}

export const csvOf = (rows: readonly string[][]): string =>
  `\uFEFF${rows.map(row => row.map(csvCell).join(',')).join('\r\n')}`

/** A cell that a spreadsheet would run as a formula is written as text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
