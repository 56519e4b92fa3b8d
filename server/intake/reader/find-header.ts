import { screenColumn } from '../../../law/screen.ts'
import { fieldOf, GROUP_JOINT } from './column-names.ts'
import { HEADER_WITHIN_ROWS } from './limits.ts'
import { type SheetRow, textOf } from './sheet.ts'

export interface Header {
  /** One row, or rows of groups and the row of names below them; numbered as in the sheet. */
  headerRows: number[]
  /** A name for every column, unique; empty where the file gives none. */
  columns: string[]
}

/** No name of a column is longer; a sentence in a row above the header is. */
const LONGEST_NAME = 60
/** Groups, names below them, and parts of an address below those: nobody stacks more. */
const MOST_HEADER_ROWS = 3

/**
 * Finds the header among the first rows, below titles and lines about maker and date: the row that names the most
 * fields, a name or an identity number among them, or the rows one below the other (groups over names) that name more
 * than any fewer. Undefined when there is none.
 */
export function findHeader(rows: SheetRow[]): Header | undefined {
  const within = rows.filter(row => row.number <= HEADER_WITHIN_ROWS)
  let best: Found | undefined
  let most = 0
  for (let height = 1; height <= MOST_HEADER_ROWS; height++)
    for (let at = 0; at + height <= within.length; at++) {
      const found = stacked(within, at, height)
      const score = scoreOf(found.columns)
      if (score <= most) continue
      most = score
      best = found
    }
  return best && headerOf(withSubRow(withGroups(best, within), within), within)
}

/** The header that stands in the rows a person named; whatever they hold, these are its names. */
export function headerAt(rows: SheetRow[], headerRows: number[]): Header | undefined {
  const named = rows.filter(row => headerRows.includes(row.number))
  return named.length > 0 ? headerOf(stacked(named, 0, named.length), named) : undefined
}

interface Found {
  at: number
  height: number
  columns: string[]
}

const textsOf = (row: SheetRow): string[] => row.cells.map(cell => textOf(cell).trim())

const stacked = (rows: SheetRow[], at: number, height: number): Found => ({
  at,
  height,
  columns: rows
    .slice(at, at + height)
    .map(textsOf)
    .reduce((upper, lower) => joined(upper, lower))
})

const headerOf = ({ at, height, columns }: Found, rows: SheetRow[]): Header => ({
  headerRows: rows.slice(at, at + height).map(row => row.number),
  columns: unique(columns)
})

/** What names a group of columns, not a person, a maker or a day. */
const GROUP_NAME = /(信息|情况|资料|状况|登记|户籍|户口|居住|住址|地址|证件|联系|家庭|基本|其他|人员)/
const NO_GROUP = /[\d:：]/

/** The row of groups above belongs to the header: names merged down stand in both, or it holds groups alone. */
function withGroups(found: Found, within: SheetRow[]): Found {
  const above = within[found.at - 1]
  if (!above || found.height === MOST_HEADER_ROWS) return found
  const higher = stacked(within, found.at - 1, found.height + 1)
  const top = textsOf(within[found.at]!)
  const groups = textsOf(above).filter(text => text !== '')
  const down = textsOf(above).filter((text, column) => text !== '' && text === top[column])
  const belongs = (down.length > 0 && down.length < groups.length) || (groups.length > 1 && groups.every(isGroup))
  return belongs && scoreOf(higher.columns) >= scoreOf(found.columns) ? withGroups(higher, within) : found
}

const isGroup = (text: string): boolean => text.length <= 12 && GROUP_NAME.test(text) && !NO_GROUP.test(text)

/** A further header row whose names say nothing to us (栋, 单元, 室 under 住址) is still no person. */
function withSubRow(found: Found, within: SheetRow[]): Found {
  const below = within[found.at + found.height]
  if (!below || found.height === MOST_HEADER_ROWS) return found
  const names = textsOf(below)
  const own = (text: string, column: number) => text !== '' && text !== lastPart(found.columns[column] ?? '')
  const ofPerson = names.some((text, column) => {
    const field = fieldOf(found.columns[column] ?? '')
    return own(text, column) && (field === 'name' || field === 'idNumber')
  })
  const short = names.every(text => text.length <= 12 && !/\d/.test(text))
  // Below a row of groups only what fills the blanks beside a group is a third level.
  const fills = found.height === 1 || names.some((text, column) => text !== '' && found.columns[column] === '')
  return names.some(own) && short && fills && !ofPerson ? stacked(within, found.at, found.height + 1) : found
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf(GROUP_JOINT) + 1)

/** How many fields the columns name; 0 without a name or an identity number. */
function scoreOf(columns: string[]): number {
  const fields = new Set<string>()
  // Each word once: a title that holds one would otherwise make columns of everything below it.
  const refused = new Set<string>()
  for (const column of columns) {
    if (column === '' || column.length > LONGEST_NAME) continue
    const field = fieldOf(column)
    if (field && field !== 'none') fields.add(field)
    else if (!field) refused.add(screenColumn(column)?.word ?? '')
  }
  refused.delete('')
  return fields.has('name') || fields.has('idNumber') ? fields.size + refused.size : 0
}

/** Names from a row of groups and the row below: a group reaches right over the blanks that have a name below them. */
function joined(upper: string[], lower: string[]): string[] {
  const columns: string[] = []
  let group = ''
  for (let at = 0; at < Math.max(upper.length, lower.length); at++) {
    const top = upper[at] ?? ''
    // A name merged down over both rows stands in both.
    const name = lower[at] === lastPart(top) ? '' : (lower[at] ?? '')
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
