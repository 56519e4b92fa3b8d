import type { IntakeField } from '../../../contract/register-fields.ts'
import { type Refused, screenText } from '../../../law/screen.ts'
import { type BodyShape, type NotData, notData } from './body-rows.ts'
import { type CellsByField, type Cleaned, cleanRow } from './clean-row.ts'
import { ADDED_COLUMNS } from './column-names.ts'
import { findHeader, type Header } from './find-header.ts'
import { HEADER_WITHIN_ROWS, MAX_DATA_ROWS } from './limits.ts'
import { type ColumnMap, type MapChoices, mapColumns } from './map-columns.ts'
import { openFile } from './open-file.ts'
import { IntakeProblem } from './problem.ts'
import { type Cell, type Sheet, type SheetRow, type SheetStream, textOf } from './sheet.ts'

export interface ReadChoices extends MapChoices {
  /** The day of the intake: nothing of a file may lie after it. */
  today: string
}

export interface IntakeRow extends Cleaned {
  /** 1-based, as the spreadsheet program shows it. */
  rowNumber: number
  /** The cells of the kept columns (`columns` of the reading), with refused words taken out. */
  original: string[]
}

/** A refused word found inside cells, and how often. */
export interface RemovedWord extends Refused {
  times: number
}

/** What is known of a file once its header is found. Nothing refused is in here but its name. */
export interface FileReading {
  kind: SheetStream['kind']
  encoding: SheetStream['encoding']
  sheet: string
  /** Sheets that are not read, hidden ones too. */
  otherSheets: string[]
  headerRows: number[]
  map: ColumnMap
  /** Names of the columns kept, in the order of the file, and the field of each. */
  columns: string[]
  fields: (IntakeField | undefined)[]
  /** Their places in the file. */
  kept: number[]
  /** Grows while the rows are read: rows that are no person, by kind, and words taken out of cells, by word. */
  skipped: Record<NotData, number>
  removed: Map<string, RemovedWord>
  /** Data rows in batches, from the first; can be read again. */
  batches(): AsyncGenerator<IntakeRow[]>
  /** Every row of the sheet as it stands, dropped columns included: for the copy that is kept, and for nothing else. */
  rows(): AsyncGenerator<SheetRow[]>
}

/** Opens a file, finds its sheet and header and says what its columns mean. Throws `IntakeProblem`. */
export async function readRows(path: string, choices: ReadChoices): Promise<FileReading> {
  const file = await openFile(path)
  const { sheet, header, head } = await findSheet(file)
  const map = mapColumns(header.columns, choices)
  const kept = map.fields.flatMap((field, at) =>
    field === 'dropped' || ADDED_COLUMNS.includes(header.columns[at]!) ? [] : [at]
  )
  const reading: FileReading = {
    kind: file.kind,
    encoding: file.encoding,
    sheet: screenText(sheet.name).clean,
    otherSheets: file.sheets.filter(other => other !== sheet).map(other => screenText(other.name).clean),
    headerRows: header.headerRows,
    map,
    columns: kept.map(at => header.columns[at]!),
    fields: kept.map(at => map.fields[at] as IntakeField | undefined),
    kept,
    rows: () => sheet.rows(),
    skipped: { blank: 0, header: 0, total: 0, note: 0 },
    removed: new Map(),
    batches: () => readBatches(reading, { shape: shapeOf(map, header, head), today: choices.today })
  }
  return reading
}

interface Found {
  sheet: Sheet
  header: Header
  head: SheetRow[]
}

/** The first visible sheet with a header: an instruction sheet in front of the list is passed over. */
async function findSheet(file: SheetStream): Promise<Found> {
  let empty = true
  for (const sheet of file.sheets) {
    if (sheet.hidden) continue
    const head = await headOf(sheet)
    if (head.length > 0) empty = false
    const header = findHeader(head)
    if (header) return { sheet, header, head }
  }
  throw empty ? new IntakeProblem('intake.empty') : new IntakeProblem('intake.no-header', { limit: HEADER_WITHIN_ROWS })
}

async function headOf(sheet: Sheet): Promise<SheetRow[]> {
  const head: SheetRow[] = []
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (row.number > HEADER_WITHIN_ROWS + 1) return head
      if (row.cells.some(cell => textOf(cell).trim() !== '')) head.push(row)
    }
  }
  return head
}

function shapeOf({ fields }: ColumnMap, { headerRows, columns }: Header, head: SheetRow[]): BodyShape {
  const rows = head.filter(row => headerRows.includes(row.number))
  const above = head.filter(row => row.number < headerRows[0]!)
  return {
    name: fields.indexOf('name'),
    idNumber: fields.indexOf('idNumber'),
    mapped: fields.flatMap((field, at) => (field && field !== 'dropped' ? [at] : [])),
    header: columns.map((_, at) => rows.map(row => textOf(row.cells[at]).trim())),
    titles: new Set(above.flatMap(row => row.cells.map(cell => textOf(cell).trim())))
  }
}

interface Plan {
  shape: BodyShape
  today: string
}

async function* readBatches(reading: FileReading, { shape, today }: Plan): AsyncGenerator<IntakeRow[]> {
  const lastHeader = reading.headerRows.at(-1)!
  reading.skipped = { blank: 0, header: 0, total: 0, note: 0 }
  reading.removed.clear()
  let count = 0
  for await (const rows of reading.rows()) {
    const batch: IntakeRow[] = []
    for (const row of rows) {
      if (row.number <= lastHeader) continue
      const why = notData(row, shape)
      if (why) {
        reading.skipped[why]++
        continue
      }
      if (++count > MAX_DATA_ROWS) throw new IntakeProblem('intake.too-many-rows', { limit: MAX_DATA_ROWS })
      batch.push(intakeRow(reading, row, today))
    }
    if (batch.length > 0) yield batch
  }
}

function intakeRow(reading: FileReading, row: SheetRow, today: string): IntakeRow {
  const { fields, kept } = reading
  const cells: Cell[] = new Array(kept.length)
  const original: string[] = new Array(kept.length)
  for (let at = 0; at < kept.length; at++) {
    const cell = row.cells[kept[at]!] ?? ''
    cells[at] = cell
    original[at] = typeof cell === 'string' ? cell : cell.text
  }
  screenCells(original, cells, reading.removed)
  const byField: CellsByField = {}
  for (let at = 0; at < cells.length; at++) {
    const field = fields[at]
    if (field !== undefined) byField[field] = cells[at]!
  }
  const { values, fixes, problems } = cleanRow(byField, today)
  return { rowNumber: row.number, original, values, fixes, problems }
}

/** Keeps words of neighbouring cells apart: no guard of the screen looks across it. */
const APART = '\n|\n'

/** Takes refused words out of every text cell. A row is screened as one text; only a hit looks at each cell. */
function screenCells(original: string[], cells: Cell[], removed: Map<string, RemovedWord>): void {
  let row = ''
  for (let at = 0; at < original.length; at++) if (hasLetter(original[at]!)) row += original[at] + APART
  if (row === '' || screenText(row).found.length === 0) return
  for (let at = 0; at < original.length; at++) {
    if (typeof cells[at] !== 'string') continue
    const { clean, found } = screenText(original[at]!)
    if (found.length === 0) continue
    original[at] = clean
    cells[at] = clean
    for (const refused of found) {
      const known = removed.get(refused.word)
      if (known) known.times++
      else removed.set(refused.word, { ...refused, times: 1 })
    }
  }
}

/** Every refused word has a letter; numbers, days and phones need no look. */
function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 64) return true
  return false
}
