/** A cell that a spreadsheet would run as a formula is told to be text. */
export const guardCell = (value: string | number): string =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)

/** One cell of tab-separated text: quoted where it holds what separates cells. */
const cell = (value: string | number): string => {
  const text = guardCell(value)
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as every spreadsheet takes them from the clipboard. */
export const toTsv = (rows: (string | number)[][]): string => rows.map(row => row.map(cell).join('\t')).join('\r\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** The same as a table in which a long number or a date stays text: Excel would make 3.40104E+17 of it. */
export const toHtmlTable = (rows: (string | number)[][]): string => {
  const td = (value: string | number) =>
    typeof value === 'number'
      ? `<td>${value}</td>`
      : `<td style="mso-number-format:'\\@'">${escaped(guardCell(value))}</td>`
  return `<table>${rows.map(row => `<tr>${row.map(td).join('')}</tr>`).join('')}</table>`
}

/**
 * What a spreadsheet put on the clipboard or saved as CSV, as cells: quoted cells may hold line ends and what separates
 * cells; the last empty line is none.
 */
export function readCells(text: string, separator: '\t' | ',' = '\t'): string[][] {
  const rows: string[][] = [[]]
  // A cell is quoted text, or anything up to the next separator or line end.
  const cells = separator === '\t' ? tabbed : commaed
  cells.lastIndex = 0
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim())
    if (end === '') break
    if (end !== separator) rows.push([])
  }
  return rows.filter(row => row.some(value => value !== ''))
}
const tabbed = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy
const commaed = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy
