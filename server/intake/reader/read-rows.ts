import type { IntakeField } from '../../../contract/register-fields.ts'
import { screenText } from '../../../law/screen.ts'
import { type BodyShape, type NotData, notData } from './body-rows.ts'
import { type CellsByField, type Cleaned, cleanRow } from './clean-row.ts'
import { isAdded } from './column-names.ts'
import { findHeader, headerAt } from './find-header.ts'
import { HEADER_WITHIN_ROWS, MAX_DATA_ROWS } from './limits.ts'
import { type ColumnMap, type MapChoices, mapColumns } from './map-columns.ts'
import { openFile } from './open-file.ts'
import { openKept } from './open-kept.ts'
import { IntakeProblem } from './problem.ts'
import { type RemovedWord, screenCells } from './screen-cells.ts'
import { type Cell, type Sheet, type SheetRow, type SheetStream, textOf } from './sheet.ts'

/** What a person decided for one sheet: whether it is read, and which of its rows name the columns. */
export interface SheetChoice {
  name: string
  read: boolean
  headerRows?: number[] | undefined
}

/** What was corrected in an earlier sheet with the same column names; header rows are counted from the one found. */
export interface SheetMemory {
  /** Names of sheets that were not to be read. */
  leftOut: string[]
  columns: Record<string, IntakeField | null>
  shift?: number[]
}

export interface ReadChoices extends MapChoices {
  /** The day of the intake: nothing of a file may lie after it. */
  today: string
  sheets?: readonly SheetChoice[]
  mostRows?: number
  /** A copy we kept ourselves: what anybody sends is never taken for one, for its words are not looked at again. */
  kept?: boolean
  recall?: (names: string[]) => Promise<SheetMemory | undefined>
}

export interface IntakeRow extends Cleaned {
  sheet: SheetReading
  /** 1-based and growing over all sheets read: `rowNumber - sheet.offset` is the row as the spreadsheet program shows it. */
  rowNumber: number
  /** The cells of the kept columns (`columns` of the sheet), with refused words taken out. */
  original: string[]
}

/** A sheet with a header. */
export interface SheetReading {
  /** As it may be kept: without refused words, as Excel allows it, different from the others. */
  name: string
  /** A person may leave a sheet out; it is kept all the same, so that they may change their mind. */
  read: boolean
  headerRows: number[]
  /** The header found without anybody's help, and its column names without dropped ones: they tell the kind of sheet. */
  found: { headerRows: number[]; kind: string[] } | undefined
  /** What a person decided for its columns, now or for an earlier sheet of the kind. */
  decided: Record<string, IntakeField | null>
  /** All its column names, those not kept too. */
  names: string[]
  map: ColumnMap
  /** Names of the columns kept, in the order of the file, and the field of each. */
  columns: string[]
  fields: (IntakeField | undefined)[]
  /** Their places in the file. */
  kept: number[]
  /** Which of them hold names of people, which may hold such characters. */
  ofNames: ReadonlySet<number>
  /** Row numbers of the sheets before it, and its own rows of people: both are known once it has been read. */
  offset: number
  people: number
  /** Its first rows, blank ones left out. */
  head: SheetRow[]
  /** Every row as it stands, dropped columns included: for the copy that is kept, and for nothing else. */
  rows(): AsyncGenerator<SheetRow[]>
}

/** What is known of a file once its headers are found. Nothing refused is in here but its name. */
export interface FileReading {
  kind: SheetStream['kind']
  encoding: SheetStream['encoding']
  /** Every visible sheet with a header. */
  sheets: SheetReading[]
  /** Read from the kept copy, out of which refused words are gone. */
  screened: boolean
  /** Sheets that are not read: without a header, hidden, or left out by a person. */
  otherSheets: string[]
  /** The upload whose rejects these rows are, if the file says so. */
  corrects: string | undefined
  /** Grows while the rows are read: rows that are no person, by kind, and words taken out of cells, by word. */
  skipped: Record<NotData, number>
  removed: Map<string, RemovedWord>
  /** Data rows in batches, sheet after sheet, from the first; can be read again. */
  batches(): AsyncGenerator<IntakeRow[]>
}

/** Opens a file, finds its sheets and headers and says what the columns mean. Throws `IntakeProblem`. */
export async function readRows(path: string, choices: ReadChoices): Promise<FileReading> {
  const file = (choices.kept && (await openKept(path))) || (await openFile(path))
  const { sheets, others } = await findSheets(file, choices)
  const reading: FileReading = {
    kind: file.kind,
    encoding: file.encoding,
    sheets,
    screened: file.screened ?? false,
    otherSheets: [...others, ...sheets.filter(sheet => !sheet.read).map(sheet => sheet.name)],
    corrects: await originOf(file),
    skipped: { blank: 0, header: 0, total: 0, note: 0 },
    removed: new Map(),
    batches: () => readBatches(reading, choices)
  }
  return reading
}

async function findSheets(
  file: SheetStream,
  choices: ReadChoices
): Promise<{ sheets: SheetReading[]; others: string[] }> {
  const sheets: SheetReading[] = []
  const others: string[] = []
  let empty = true
  for (const sheet of file.sheets) {
    const name = keptName(sheet.name, sheets)
    const head = sheet.hidden ? [] : await headOf(sheet)
    if (head.length > 0) empty = false
    const reading = await sheetReading({ sheet, name, head }, choices)
    if (reading) sheets.push(reading)
    else if (sheet.name !== ORIGIN_SHEET) others.push(name)
  }
  const decided = choices.sheets?.some(choice => !choice.read)
  // What was left out of an earlier workbook may be all there is of this one.
  if (!decided && sheets.every(sheet => !sheet.read)) for (const sheet of sheets) sheet.read = true
  if (sheets.some(sheet => sheet.read)) return { sheets, others }
  if (sheets.length > 0) throw new IntakeProblem('intake.no-sheet')
  throw empty ? new IntakeProblem('intake.empty') : new IntakeProblem('intake.no-header', { limit: HEADER_WITHIN_ROWS })
}

interface FoundSheet {
  sheet: Sheet
  name: string
  head: SheetRow[]
}

async function sheetReading(
  { sheet, name, head }: FoundSheet,
  choices: ReadChoices
): Promise<SheetReading | undefined> {
  const automatic = findHeader(head)
  const found = automatic && { headerRows: automatic.headerRows, kind: kindOf(automatic.columns) }
  const choice = choices.sheets?.find(one => one.name === name)
  const memory = found && (await choices.recall?.(found.kind))
  const asBefore = found && memory?.shift && headerAt(head, headerRowsBy(found.headerRows, memory.shift))
  const header = choice?.headerRows ? headerAt(head, choice.headerRows) : (asBefore ?? automatic)
  if (!header) return undefined
  const decided = { ...memory?.columns, ...choices.fixed }
  const map = mapColumns(header.columns, { ...choices, fixed: decided })
  const kept = map.fields.flatMap((field, at) => (field === 'dropped' || isAdded(header.columns[at]!) ? [] : [at]))
  return {
    name,
    read: choice?.read ?? !memory?.leftOut.includes(name),
    headerRows: header.headerRows,
    found,
    decided,
    names: header.columns,
    map,
    columns: kept.map(at => header.columns[at]!),
    fields: kept.map(at => map.fields[at] as IntakeField | undefined),
    kept,
    ofNames: new Set(kept.flatMap((at, place) => (isName(map.fields[at]) ? [place] : []))),
    offset: 0,
    people: 0,
    head,
    rows: () => sheet.rows()
  }
}

const isName = (field: IntakeField | 'dropped' | undefined): boolean =>
  field === 'name' || field === 'formerName' || field === 'headName'

const headerRowsBy = (found: number[], shift: number[]): number[] => shift.map(rows => found[0]! + rows)

/** The same for a file and for its kept copy, which has no dropped columns. */
function kindOf(columns: string[]): string[] {
  const { fields } = mapColumns(columns)
  return columns.filter((column, at) => fields[at] !== 'dropped' && !isAdded(column))
}

/** Excel allows 31 characters, none of these signs, and no name twice. */
function keptName(name: string, before: SheetReading[]): string {
  const plain = screenText(name)
    .clean.replaceAll(/[*?:\\/[\]']/g, ' ')
    .trim()
    .slice(0, 26)
  const taken = new Set(before.map(sheet => sheet.name))
  for (let times = 1; ; times++) {
    const tried = times === 1 ? plain || 'Sheet1' : `${plain}(${times})`
    if (!taken.has(tried)) return tried
  }
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

/** A hidden sheet of this name says in its first cell which upload the rows of a reject workbook come from. */
export const ORIGIN_SHEET = 'anjia'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function originOf(file: SheetStream): Promise<string | undefined> {
  const sheet = file.sheets.find(one => one.hidden && one.name === ORIGIN_SHEET)
  const [row] = sheet ? await headOf(sheet) : []
  const text = textOf(row?.cells[0])
  return UUID.test(text) ? text : undefined
}

function shapeOf({ map: { fields }, headerRows, names, head }: SheetReading): BodyShape {
  const rows = head.filter(row => headerRows.includes(row.number))
  const above = head.filter(row => row.number < headerRows[0]!)
  return {
    name: fields.indexOf('name'),
    idNumber: fields.indexOf('idNumber'),
    mapped: fields.flatMap((field, at) => (field && field !== 'dropped' ? [at] : [])),
    header: names.map((_, at) => rows.map(row => textOf(row.cells[at]).trim())),
    titles: new Set(above.flatMap(row => row.cells.map(cell => textOf(cell).trim())))
  }
}

async function* readBatches(
  reading: FileReading,
  { today, mostRows = MAX_DATA_ROWS }: ReadChoices
): AsyncGenerator<IntakeRow[]> {
  reading.skipped = { blank: 0, header: 0, total: 0, note: 0 }
  reading.removed.clear()
  let offset = 0
  let count = 0
  for (const sheet of reading.sheets.filter(one => one.read)) {
    Object.assign(sheet, { offset, people: 0 })
    const shape = shapeOf(sheet)
    const lastHeader = sheet.headerRows.at(-1)!
    for await (const rows of sheet.rows()) {
      const batch: IntakeRow[] = []
      for (const row of rows) {
        if (row.number <= lastHeader) continue
        const why = notData(row, shape)
        if (why) {
          reading.skipped[why]++
          continue
        }
        if (++count > mostRows) throw new IntakeProblem('intake.too-many-rows', { limit: mostRows })
        batch.push(intakeRow({ reading, sheet, today }, row))
      }
      if (batch.length === 0) continue
      sheet.people += batch.length
      offset = batch.at(-1)!.rowNumber
      yield batch
    }
  }
}

interface Place {
  reading: FileReading
  sheet: SheetReading
  today: string
}

function intakeRow({ reading, sheet, today }: Place, row: SheetRow): IntakeRow {
  const { fields, kept } = sheet
  const cells: Cell[] = new Array(kept.length)
  for (let at = 0; at < kept.length; at++) cells[at] = row.cells[kept[at]!] ?? ''
  if (!reading.screened) screenCells(cells, reading.removed, sheet.ofNames)
  const original = cells.map(textOf)
  const byField: CellsByField = {}
  for (let at = 0; at < cells.length; at++) {
    const field = fields[at]
    if (field !== undefined) byField[field] = cells[at]!
  }
  const { values, fixes, problems } = cleanRow(byField, today)
  return { sheet, rowNumber: sheet.offset + row.number, original, values, fixes, problems }
}
