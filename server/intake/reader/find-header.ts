import { screenColumn } from '../../../law/screen.ts'
import { fieldOf, GROUP_JOINT } from './column-names.ts'
import { HEADER_WITHIN_ROWS } from './limits.ts'
import { type SheetRow, textOf } from './sheet.ts'

export interface Header {
  /** One row, or a row of groups and the row of names below it; numbered as in the file. */
  headerRows: number[]
  /** A name for every column, unique; empty where the file gives none. */
  columns: string[]
}

/** No name of a column is longer; a sentence in a row above the header is. */
const LONGEST_NAME = 60

/**
 * Finds the header among the first rows, below titles and lines about maker and date: the row that names the most
 * fields, a name or an identity number among them, or the pair of rows (groups over names) that names more than any
 * single row. Undefined when there is none.
 */
export function findHeader(rows: SheetRow[]): Header | undefined {
  const within = rows.filter(row => row.number <= HEADER_WITHIN_ROWS)
  const singles = within.map(row => ({ headerRows: [row.number], columns: textsOf(row) }))
  const pairs = within.slice(0, -1).map((row, at) => pairOf(row, within[at + 1]!))
  let best: Header | undefined
  let most = 0
  for (const header of [...singles, ...pairs]) {
    const score = scoreOf(header.columns)
    if (score <= most) continue
    most = score
    best = header
  }
  const header = best && withSubRow(withGroups(best, within), within)
  return header && { ...header, columns: unique(header.columns) }
}

const textsOf = (row: SheetRow): string[] => row.cells.map(cell => textOf(cell).trim())

const pairOf = (upper: SheetRow, below: SheetRow): Header => ({
  headerRows: [upper.number, below.number],
  columns: joined(textsOf(upper), textsOf(below))
})

/** Names merged down over two rows stand in both: then the row of groups above belongs to the header. */
function withGroups(header: Header, within: SheetRow[]): Header {
  const at = within.findIndex(row => row.number === header.headerRows[0])
  const above = within[at - 1]
  if (header.headerRows.length > 1 || !above) return header
  const groups = textsOf(above).filter(text => text !== '')
  const down = textsOf(above).filter((text, column) => text !== '' && text === header.columns[column])
  const pair = pairOf(above, within[at]!)
  const names = down.length > 0 && down.length < groups.length && scoreOf(pair.columns) >= scoreOf(header.columns)
  return names ? pair : header
}

/** A second header row whose names say nothing to us (栋, 单元, 室 under 住址) is still no person. */
function withSubRow(header: Header, within: SheetRow[]): Header {
  const at = within.findIndex(row => row.number === header.headerRows[0])
  const below = within[at + 1]
  if (header.headerRows.length > 1 || !below) return header
  const names = textsOf(below)
  const isName = names.some((text, column) => text !== '' && text !== header.columns[column])
  const ofPerson = names.some((text, column) => {
    const field = fieldOf(header.columns[column] ?? '')
    return text !== '' && text !== header.columns[column] && (field === 'name' || field === 'idNumber')
  })
  const short = names.every(text => text.length <= 12 && !/\d/.test(text))
  return isName && short && !ofPerson ? pairOf(within[at]!, below) : header
}

/** How many fields the columns name; 0 without a name or an identity number. */
function scoreOf(columns: string[]): number {
  const fields = new Set<string>()
  let refused = 0
  for (const column of columns) {
    if (column === '' || column.length > LONGEST_NAME) continue
    const field = fieldOf(column)
    if (field && field !== 'none') fields.add(field)
    else if (!field && screenColumn(column)) refused++
  }
  return fields.has('name') || fields.has('idNumber') ? fields.size + refused : 0
}

/** Names from a row of groups and the row below: a group reaches right over the blanks that have a name below them. */
function joined(upper: string[], lower: string[]): string[] {
  const columns: string[] = []
  let group = ''
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    const top = upper[at] ?? ''
    // A name merged down over both rows stands in both.
    const name = lower[at] === top ? '' : (lower[at] ?? '')
    if (top !== '') group = name === '' ? '' : top
    if (name === '') columns.push(top)
    else columns.push(group === '' ? name : `${group}${GROUP_JOINT}${name}`)
  }
  return columns
}

/** Two columns of one name stay two columns; names become one line. */
function unique(columns: string[]): string[] {
  const last = columns.findLastIndex(column => column !== '')
  const seen = new Map<string, number>()
  return columns.slice(0, last + 1).map(column => {
    const name = column.replaceAll(/\s+/g, ' ')
    if (name === '') return name
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}(${times})`
  })
}
