import type ExcelJS from 'exceljs'
import type { IntakeField } from '../../../contract/register-fields.ts'
import { openWorkbook } from '../../platform/workbook.ts'
import { ADDED_COLUMNS, reasonBeside } from './column-names.ts'
import { ORIGIN_SHEET, type SheetReading } from './read-rows.ts'
import { type Problem, sayProblem } from './row-problems.ts'

type Columns = Pick<SheetReading, 'name' | 'columns' | 'fields' | 'offset'>

/** A row that was not taken in. */
export interface RejectedRow {
  sheet: Columns
  rowNumber: number
  /** The cells of the kept columns, as `readRows` gave them. */
  original: string[]
  problems: Problem[]
  /** Sentences the reader does not know, such as "twice in the file"; those with a field stand beside its cell. */
  reasons?: { field?: IntakeField | undefined; sentence: string }[]
}

export interface Rejects {
  /** The upload, to be found again when the corrected rows come back. */
  upload: string
  /** Fields with a fault somewhere: beside the columns of these a column of reasons is made. */
  faulty: ReadonlySet<IntakeField>
  rows: AsyncIterable<RejectedRow> | Iterable<RejectedRow>
}

const MARK: ExcelJS.FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE9A8' } }

/**
 * Writes the rows that were not taken in, in the sheets and columns they came in (dropped ones are gone). Each offending
 * cell is marked and the reason stands in the cell beside it; what concerns the row as a whole and its number in the file
 * stand at the end. Every cell is text, so none is a formula.
 */
export async function writeRejects({ upload, faulty, rows }: Rejects, path: string): Promise<void> {
  const book = await openWorkbook({ filename: path })
  let open: SheetWriter | undefined
  for await (const row of rows) {
    if (open?.sheet !== row.sheet) {
      open?.page.commit()
      open = openSheet(book, row.sheet, faulty)
    }
    writeRow(open, row)
  }
  open?.page.commit()
  if (!open) book.addWorksheet(ADDED_COLUMNS[0]!).commit()
  const origin = book.addWorksheet(ORIGIN_SHEET, { state: 'veryHidden' })
  origin.addRow([upload]).commit()
  origin.commit()
  await book.commit()
}

interface SheetWriter {
  sheet: Columns
  page: ExcelJS.Worksheet
  /** For each column of the file its place in the workbook, and the place of its reasons. */
  places: { cell: number; beside?: number }[]
  last: number
  written: number
}

function openSheet(book: ExcelJS.Workbook, sheet: Columns, faulty: ReadonlySet<IntakeField>): SheetWriter {
  const page = book.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const headers: string[] = []
  const places = sheet.columns.map((column, at) => {
    const cell = headers.push(column)
    const field = sheet.fields[at]
    return field && faulty.has(field) ? { cell, beside: headers.push(reasonBeside(column)) } : { cell }
  })
  headers.push(...ADDED_COLUMNS)
  page.columns = headers.map(header => ({ header, width: widthOf(header) }))
  page.getRow(1).font = { bold: true }
  page.getRow(1).commit()
  return { sheet, page, places, last: headers.length, written: 1 }
}

function writeRow(open: SheetWriter, { sheet, rowNumber, original, problems, reasons = [] }: RejectedRow): void {
  const row = open.page.getRow(++open.written)
  for (const [at, { cell }] of open.places.entries()) if (original[at]) row.getCell(cell).value = original[at]
  const ofRow: string[] = []
  const beside = new Map<number, string[]>()
  const said = [...problems.map(problem => ({ field: problem.field, sentence: sayProblem(problem, 'zh') })), ...reasons]
  for (const { field, sentence } of said) {
    const place = field && open.places[sheet.fields.indexOf(field)]
    if (!place?.beside) {
      ofRow.push(sentence)
      continue
    }
    row.getCell(place.cell).fill = MARK
    beside.set(place.beside, [...(beside.get(place.beside) ?? []), sentence])
  }
  for (const [place, sentences] of [...beside, [open.last - 1, ofRow] as const]) {
    if (sentences.length === 0) continue
    row.getCell(place).value = sentences.join('；')
    row.getCell(place).alignment = { wrapText: true }
  }
  row.getCell(open.last).value = String(rowNumber - sheet.offset)
  row.commit()
}

const widthOf = (header: string): number =>
  header === ADDED_COLUMNS[0] ? 40 : Math.min(40, Math.max(10, header.length * 2 + 4))
