import ExcelJS from 'exceljs'
import type { IntakeField } from '../../../contract/register-fields.ts'
import { ADDED_COLUMNS } from './column-names.ts'
import type { FileReading } from './read-rows.ts'
import { type Problem, sayProblem } from './row-problems.ts'

const { WorkbookWriter } = ExcelJS.stream.xlsx

/** A row that was not taken in. `reasons` are sentences the reader does not know, such as "twice in the file". */
export interface RejectedRow {
  rowNumber: number
  /** The cells of the kept columns, as `readRows` gave them. */
  original: string[]
  problems: Problem[]
  reasons?: string[]
}

/** Comments are held in memory until the end; after this many, colour and the reason column must do. */
const MOST_COMMENTS = 20_000
const MARK: ExcelJS.FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE9A8' } }

/**
 * Writes the rows that were not taken in, in the columns they came in (dropped ones are gone), each offending cell
 * marked and commented, the reasons and the row number of the file at the end. Every cell is text, so none is a formula.
 */
export async function writeRejects(
  reading: Pick<FileReading, 'columns' | 'fields'>,
  rows: AsyncIterable<RejectedRow> | Iterable<RejectedRow>,
  path: string
): Promise<void> {
  const book = new WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false })
  const sheet = book.addWorksheet('退回', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = [...reading.columns, ...ADDED_COLUMNS].map(header => ({ header, width: widthOf(header) }))
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).commit()
  const places = new Map(reading.fields.flatMap((field, at) => (field ? [[field, at] as const] : [])))
  let comments = 0
  let written = 1
  for await (const { rowNumber, original, problems, reasons = [] } of rows) {
    const row = sheet.getRow(++written)
    row.values = [...original, sayAll(problems, reasons, reading, places), rowNumber]
    row.getCell(original.length + 1).alignment = { wrapText: true }
    for (const problem of problems) {
      const at = places.get(problem.field)
      if (at === undefined) continue
      const cell = row.getCell(at + 1)
      cell.fill = MARK
      if (comments++ < MOST_COMMENTS) cell.note = sayProblem(problem, 'zh')
    }
    row.commit()
  }
  await book.commit()
}

function sayAll(
  problems: Problem[],
  reasons: string[],
  { columns }: Pick<FileReading, 'columns'>,
  places: Map<IntakeField, number>
): string {
  const said = problems.map(problem => {
    const at = places.get(problem.field)
    const sentence = sayProblem(problem, 'zh')
    return at === undefined ? sentence : `【${columns[at]}】${sentence}`
  })
  return [...said, ...reasons].join('；')
}

const widthOf = (header: string): number =>
  header === ADDED_COLUMNS[0] ? 60 : Math.min(40, Math.max(10, header.length * 2 + 4))
