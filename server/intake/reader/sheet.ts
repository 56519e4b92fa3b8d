/** A cell of a workbook that is more than text. A date carries its day as text, to the precision its format shows. */
export interface NumberCell {
  text: string
  number: number
  isDate: boolean
}

/** A formula saved without its result, or an error such as `#REF!`: there is no value to read. */
export interface FaultyCell {
  text: ''
  fault: 'formula' | 'error'
}

/** What one cell says. Everything of a CSV file is text. */
export type Cell = string | NumberCell | FaultyCell

export interface SheetRow {
  /** 1-based, as the spreadsheet program shows it. */
  number: number
  cells: Cell[]
  /** One cell is merged across at least three columns: a title or a section, not a person. */
  wide?: boolean
}

export interface Sheet {
  name: string
  hidden: boolean
  /** Batches of rows; wholly blank rows may be left out. Can be read more than once. */
  rows(): AsyncGenerator<SheetRow[]>
}

/** A file recognised by its content, with its sheets in the order of their tabs. */
export interface SheetStream {
  kind: 'csv' | 'xlsx'
  encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
  sheets: Sheet[]
  /** Refused words are gone already: a kept copy. */
  screened?: boolean
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text

/** Reads a byte stream as text, however the chunks cut its characters. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
