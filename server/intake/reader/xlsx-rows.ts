import { MAX_CELL_CHARS, MAX_COLUMNS } from './limits.ts'
import { IntakeProblem } from './problem.ts'
import type { Cell, SheetRow } from './sheet.ts'
import type { StringTable } from './string-table.ts'
import { type DateFormat, dayOfSerial } from './xlsx-dates.ts'
import { columnOf, type Merge } from './xlsx-merges.ts'
import { readXml, unescaped, type XmlEvents } from './xlsx-xml.ts'

/** What all sheets of a workbook share. */
export interface Book {
  strings: StringTable
  formats: (DateFormat | undefined)[]
  from1904: boolean
}

interface SheetPart {
  part: string
  bytes: AsyncIterable<Uint8Array>
  book: Book
  merges: Merge[]
}

const WIDE_COLUMNS = 3

export async function* sheetRows({ part, bytes, book, merges }: SheetPart): AsyncGenerator<SheetRow[]> {
  const builder = new RowBuilder(book, new MergeFiller(merges))
  for await (const _ of readXml(part, bytes, builder)) if (builder.rows.length > 0) yield builder.take()
  if (builder.rows.length > 0) yield builder.take()
}

/** Turns the tags of a sheet into rows. */
class RowBuilder implements XmlEvents {
  rows: SheetRow[] = []
  readonly #book: Book
  readonly #filler: MergeFiller
  #number = 0
  #cells: Cell[] = []
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #taking = false
  #phonetic = false
  #hasValue = false
  #hasFormula = false

  constructor(book: Book, filler: MergeFiller) {
    this.#book = book
    this.#filler = filler
  }

  take(): SheetRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'v' || name === 't') {
      this.#taking = !this.#phonetic
      this.#hasValue = true
    } else if (name === 'f') this.#hasFormula = true
    else if (name === 'rPh') this.#phonetic = true
    else if (name === 'row') {
      // A row number is optional, and a wrong one must not lead backwards.
      this.#number = Math.max(this.#number + 1, Number(attributes.r) || 0)
      this.#cells = []
      this.#column = -1
    }
  }

  text(text: string): void {
    if (!this.#taking) return
    this.#value += text
    if (this.#value.length > MAX_CELL_CHARS) throw this.#problem('intake.damaged')
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = false
    else if (name === 'c') this.#closeCell()
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'row') this.rows.push(this.#filler.fill({ number: this.#number, cells: this.#cells }))
  }

  #openCell(attributes: Record<string, string>): void {
    const reference = attributes.r
    let letters = 0
    while (reference && reference.charCodeAt(letters) > 64) letters++
    this.#column = letters > 0 ? columnOf(reference!.slice(0, letters)) : this.#column + 1
    this.#type = attributes.t ?? 'n'
    this.#style = Number(attributes.s) || 0
    this.#value = ''
    this.#hasValue = false
    this.#hasFormula = false
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === '') return
    // Whole columns formatted out to XFD are common and hold nothing; only a value there is a column too many.
    if (this.#column >= MAX_COLUMNS) throw this.#problem('intake.too-many-columns')
    const cells = this.#cells
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = cell
  }

  #cell(): Cell {
    const value = this.#value
    switch (this.#type) {
      case 's':
        return this.#book.strings.at(Number(value)) ?? ''
      case 'e':
        return { text: '', fault: 'error' }
      case 'd':
        return value.slice(0, 10)
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return this.#hasValue && value !== '' ? this.#numeric(value) : this.#missing()
      default:
        return this.#hasValue ? unescaped(value) : this.#missing()
    }
  }

  #missing(): Cell {
    return this.#hasFormula ? { text: '', fault: 'formula' } : ''
  }

  #numeric(value: string): Cell {
    const number = Number(value)
    if (Number.isNaN(number)) return value
    const format = this.#book.formats[this.#style]
    const day = format && dayOfSerial(number, format, this.#book.from1904)
    if (day) return { text: day, number, isDate: true }
    return { text: Number.isSafeInteger(number) ? String(number) : value, number, isDate: false }
  }

  #problem(code: 'intake.damaged' | 'intake.too-many-columns'): IntakeProblem {
    const row = this.#number
    return new IntakeProblem(code, { row, where: `第 ${row} 行`, columns: this.#column + 1, limit: MAX_COLUMNS })
  }
}

/** A value merged downwards holds for every row it covers: a family's household number stands in one merged cell. */
class MergeFiller {
  readonly #merges: Merge[]
  #next = 0
  /** By column: however many ranges a hostile file claims, one value is carried for each column. */
  readonly #carried = new Map<number, { bottom: number; cell: Cell }>()

  constructor(merges: Merge[]) {
    this.#merges = merges
  }

  fill(row: SheetRow): SheetRow {
    for (const [column, { bottom, cell }] of this.#carried) {
      if (bottom < row.number) this.#carried.delete(column)
      else put(row.cells, column, cell)
    }
    for (let merge = this.#merges[this.#next]; merge && merge.top <= row.number; merge = this.#merges[++this.#next]) {
      const cell = row.cells[merge.left] ?? ''
      if (merge.top < row.number || cell === '') continue
      if (merge.right - merge.left + 1 >= WIDE_COLUMNS) row.wide = true
      if (merge.bottom > merge.top) this.#carried.set(merge.left, { bottom: merge.bottom, cell })
    }
    return row
  }
}

function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push('')
  if ((cells[column] ?? '') === '') cells[column] = cell
}
