import type { RosterKey } from '../../../contract/people.ts'
import { type ReturnPreview, RosterColumn } from '../../../contract/rosters.ts'
import { type Refused, screenColumn } from '../../../law/screen.ts'
import { Refusal } from '../../platform/refusal.ts'
import { columnsOf } from './declared-rosters.ts'
import { columnTitles, fileWords } from './roster-words.ts'

/** The header is looked for no further down. */
const headerWithin = 12

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
const columnOf = new Map(
  RosterColumn.options.flatMap(column => Object.values(columnTitles[column]).map(title => [plain(title), column]))
)
/** What people also write over these columns. */
for (const [title, column] of [
  ['身份证号', 'idNumber'],
  ['身份证号码', 'idNumber'],
  ['证件号码', 'idNumber'],
  ['电话', 'phone'],
  ['手机号', 'phone'],
  ['现居住地址', 'address'],
  ['地址', 'address']
] as const)
  columnOf.set(title, column)
const marks = new Set(Object.values(fileWords.mark).map(plain))
const numbers = new Set(['序号', 'no.', '备注', 'remarks'])

/** One row that came back: the cells of the columns this roster has, and the row as it stood. */
export interface ReturnedRow {
  row: number
  mark: string
  cells: Partial<Record<RosterColumn, string>>
  whole: string[]
}

export interface ReturnedTable extends Pick<ReturnPreview, 'refusedColumns' | 'ignoredColumns'> {
  header: string[]
  columns: RosterColumn[]
  rows: ReturnedRow[]
  refused: Refused[]
}

/** Finds the header and says what each column is; what the law refuses is not read, and told with its article. */
export function readTable(roster: RosterKey, table: string[][]): ReturnedTable {
  const at = headerAt(table)
  const titles = table[at]!.map(title => title.trim())
  const may = new Set(columnsOf(roster))
  const found: ReturnedTable = {
    header: [],
    columns: [],
    rows: [],
    refused: [],
    refusedColumns: [],
    ignoredColumns: []
  }
  const kept: number[] = []
  const places = new Map<RosterColumn, number>()
  let markAt = -1
  for (const [i, title] of titles.entries()) {
    const column = columnOf.get(plain(title))
    const refused = column ? undefined : screenColumn(title)
    if (marks.has(plain(title))) markAt = i
    else if (refused) {
      found.refused.push(refused)
      found.refusedColumns.push(told(title, refused))
    } else if (title !== '' && !numbers.has(plain(title))) kept.push(i)
    if (column && may.has(column) && !places.has(column)) places.set(column, i)
    else if (!column && title && !refused && i !== markAt && !numbers.has(plain(title)))
      found.ignoredColumns.push(title)
  }
  found.header = kept.map(i => titles[i]!)
  found.columns = [...places.keys()]
  for (const [i, cells] of table.entries()) {
    if (i <= at || cells.every(cell => cell.trim() === '')) continue
    found.rows.push({
      row: i + 1,
      mark: cells[markAt]?.trim() ?? '',
      cells: Object.fromEntries([...places].map(([column, place]) => [column, cells[place]?.trim() ?? ''])),
      whole: kept.map(place => cells[place]?.trim() ?? '')
    })
  }
  return found
}

function headerAt(table: string[][]): number {
  const at = table
    .slice(0, headerWithin)
    .findIndex(row => row.some(cell => columnOf.get(plain(cell)) === 'name') && row.filter(Boolean).length > 1)
  if (at < 0) throw new Refusal('people.return-no-header')
  return at
}

const told = (column: string, refused: Refused) => ({
  column,
  article: refused.article,
  reason: { zh: refused.reasonZh, en: refused.reasonEn },
  counterpart: { zh: refused.counterpartZh, en: refused.counterpartEn }
})
