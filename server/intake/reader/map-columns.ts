import type { IntakeField } from '../../../contract/register-fields.ts'
import { type Refused, screenColumn, screenTogether } from '../../../law/screen.ts'
import { fieldOf } from './column-names.ts'

/** A column that is not read at all: its power is refused by law, or no purpose is declared for it. */
export interface Dropped extends Omit<Refused, 'word'> {
  column: string
  /** The refused word; a column without a purpose has none. */
  word?: string
}

export interface ColumnMap {
  /** What each column means, by its name. */
  mapping: Record<string, IntakeField>
  /** The same by place; `dropped` is not read, and so is a column without a name, for nothing says what it is for. */
  fields: (IntakeField | 'dropped' | undefined)[]
  ignored: string[]
  /** Columns for a field that an earlier column already gives. */
  repeated: string[]
  dropped: Dropped[]
}

export interface MapChoices {
  /** What a person decided for a column; null ignores it. */
  fixed?: Record<string, IntakeField | null>
  /** Fields kept only where a named purpose is declared for this intake. */
  keep?: readonly IntakeField[]
}

/** Kept only under a declared purpose (PIPL art. 6: the least that the purpose needs). */
const NEEDS_PURPOSE: ReadonlySet<IntakeField> = new Set(['ethnicGroup', 'education', 'maritalStatus'])

const noPurpose = (column: string): Dropped => ({
  column,
  code: 'purpose.none',
  article: '',
  reasonZh: '没有声明使用目的，不收集（个人信息保护法第六条：最小范围）。',
  reasonEn: 'No purpose is declared for it, so it is not collected (PIPL article 6: the least that is needed).',
  counterpartZh: '确需使用的，先登记目的和依据，再重新导入。',
  counterpartEn: 'If it is needed, declare the purpose and its basis first and take the file in again.'
})

/** Gives every column its meaning. What the law refuses is dropped first, whatever anybody decided for it. */
export function mapColumns(columns: string[], { fixed = {}, keep = [] }: MapChoices = {}): ColumnMap {
  const map: ColumnMap = { mapping: {}, fields: [], ignored: [], repeated: [], dropped: [] }
  const taken = new Set<IntakeField>()
  // What a person decided goes before what a name suggests, wherever the columns stand.
  const decided = new Set(columns.flatMap(column => fixed[column] ?? []))
  const inPieces = piecesIn(columns)
  for (const [at, column] of columns.entries()) {
    if (column === '') {
      map.ignored.push(`第${at + 1}列`)
      map.fields.push('dropped')
      continue
    }
    const refused = screenColumn(column) ?? inPieces.get(at)
    const field = column in fixed ? fixed[column] : fieldOf(column)
    if (refused || (field && field !== 'none' && NEEDS_PURPOSE.has(field) && !keep.includes(field))) {
      map.dropped.push(refused ? { column, ...refused } : noPurpose(column))
      map.fields.push('dropped')
    } else if (!field || field === 'none' || taken.has(field) || (decided.has(field) && fixed[column] !== field)) {
      const list = field && field !== 'none' ? map.repeated : map.ignored
      list.push(column)
      map.fields.push(undefined)
    } else {
      taken.add(field)
      map.mapping[column] = field
      map.fields.push(field)
    }
  }
  return map
}

/** Columns that make a refused name only when read one after the other: 社会 beside 抚养费. */
function piecesIn(columns: string[]): Map<number, Refused> {
  const found = new Map<number, Refused>()
  for (const { refused, first, last, pieces } of screenTogether(columns))
    if (pieces > 0) for (let at = first; at <= last; at++) found.set(at, refused)
  return found
}
