import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import ExcelJS from 'exceljs'
import { screenText } from '../../../law/screen.ts'
import type { FileReading, SheetReading } from './read-rows.ts'
import { type Cell, type SheetRow, textOf } from './sheet.ts'

const { WorkbookWriter } = ExcelJS.stream.xlsx

/**
 * Writes the upload as it may be kept: the sheets with a header, their rows in their places, without the columns that
 * were dropped and without refused words in any cell, titles included. CSV becomes UTF-8 with a byte order mark.
 */
export function writeCleanCopy(reading: FileReading, path: string): Promise<void> {
  return reading.kind === 'csv' ? writeCsv(reading.sheets[0]!, path) : writeXlsx(reading.sheets, path)
}

async function writeCsv(sheet: SheetReading, path: string): Promise<void> {
  const out = createWriteStream(path)
  out.write('\uFEFF')
  for await (const rows of sheet.rows()) {
    let text = ''
    for (const row of rows) text += keptCells(sheet, row).map(csvCell).join(',') + '\r\n'
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

async function writeXlsx(sheets: SheetReading[], path: string): Promise<void> {
  const book = new WorkbookWriter({ filename: path, useStyles: false, useSharedStrings: false })
  for (const reading of sheets) {
    const sheet = book.addWorksheet(reading.name)
    for await (const rows of reading.rows()) {
      for (const { number, cells } of rows.map(row => ({ number: row.number, cells: keptCells(reading, row) }))) {
        const row = sheet.getRow(number)
        for (let at = 0; at < cells.length; at++) {
          const cell = cells[at]!
          if (cell !== '') row.getCell(at + 1).value = keptValue(cell)
        }
        row.commit()
      }
      await new Promise(setImmediate)
    }
    sheet.commit()
  }
  await book.commit()
}

/** Text is always written as text: nothing in a copy is a formula, and no number loses its last digits again. */
export function keptCells({ kept }: Pick<SheetReading, 'kept'>, row: SheetRow): Cell[] {
  return kept.map(at => {
    const cell = row.cells[at] ?? ''
    return typeof cell === 'string' ? screenText(cell).clean : cell
  })
}

/** A number too long for a spreadsheet stays one: as text it could pass for a number nobody rounded. */
function keptValue(cell: Cell): ExcelJS.CellValue {
  if (typeof cell === 'string') return cell
  if ('fault' in cell) return { error: '#VALUE!' }
  return cell.isDate || Number.isSafeInteger(cell.number) ? cell.text : cell.number
}

/** A cell that a spreadsheet program would run as a formula is made text by an apostrophe (OWASP, CSV injection). */
function csvCell(cell: Cell): string {
  const text = textOf(cell)
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
