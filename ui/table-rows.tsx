import { memo, type ReactNode } from 'react'
import type { Column } from './table-columns.tsx'
import type { Selection } from './table-selection.ts'
import { nextSort, type Sort } from './table-sort.ts'
import { useWords } from './words.tsx'

const looks = (column: { right?: boolean; wide?: boolean }) =>
  [column.right && 'right', column.wide && 'wide'].filter(Boolean).join(' ') || undefined

interface TableHeadProps<Row> {
  columns: Column<Row>[]
  sort: readonly Sort[] | undefined
  changeSort: ((sort: Sort[]) => void) | undefined
  boxes: { all: boolean; turn: Selection } | undefined
}

export function TableHead<Row>({ columns, sort, changeSort, boxes }: TableHeadProps<Row>) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        {boxes && (
          <td className="box">
            <input
              type="checkbox"
              className="tick"
              aria-label={t('table.chooseAll')}
              checked={boxes.all}
              onChange={() => (boxes.all ? boxes.turn.none() : boxes.turn.all())}
            />
          </td>
        )}
        {columns.map(column => (
          <SortedHead key={column.key} column={column} sort={sort} changeSort={column.sorts ? changeSort : undefined} />
        ))}
      </tr>
    </thead>
  )
}

interface SortedHeadProps<Row> {
  column: Column<Row>
  sort: readonly Sort[] | undefined
  changeSort: ((sort: Sort[]) => void) | undefined
}

function SortedHead<Row>({ column, sort = [], changeSort }: SortedHeadProps<Row>) {
  const { t } = useWords()
  const at = sort.findIndex(one => one.key === column.key)
  const way = sort[at]
  // Only the column that counts most may say so to readers (ARIA); the others show their number.
  const said = way && at === 0 ? (way.down ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" className={looks(column)} {...(said && { 'aria-sort': said })}>
      {changeSort ? (
        <button
          type="button"
          className="sort"
          title={t('table.sortHint')}
          onClick={event => changeSort(nextSort(sort, column.key, event.shiftKey))}
        >
          {column.title}
          <span aria-hidden="true" className={way ? 'sort-way' : 'sort-way none'}>
            {way?.down ? '▾' : '▴'}
            {way && sort.length > 1 && <sub>{at + 1}</sub>}
          </span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

interface TableBodyProps<Row> {
  columns: Column<Row>[]
  rows: Row[]
  keys: string[]
  window: {
    enabled: boolean
    first: number
    last: number
    before: number
    after: number
    measure: ((row: HTMLElement | null) => void) | undefined
  }
  chosen: ReadonlySet<string>
  turn: ((at: number) => void) | undefined
}

export function TableBody<Row>({ columns, rows, keys, window, chosen, turn }: TableBodyProps<Row>) {
  const { first, last, enabled } = window
  const span = columns.length + (turn ? 1 : 0)
  return (
    <tbody>
      <Gap height={window.before} span={span} />
      {rows.slice(first, last + 1).map((row, i) => {
        const at = first + i
        const key = keys[at] ?? ''
        return (
          <tr
            key={key}
            data-index={at}
            ref={window.measure}
            tabIndex={-1}
            className={[at % 2 ? 'even' : '', chosen.has(key) ? 'chosen' : ''].join(' ').trim() || undefined}
            {...(enabled && { 'aria-rowindex': at + 2 })}
          >
            {turn && <Box row={row} label={columns[0]} chosen={chosen.has(key)} turn={() => turn(at)} />}
            <Cells row={row} columns={columns} />
          </tr>
        )
      })}
      <Gap height={window.after} span={span} />
    </tbody>
  )
}

/** As high as the rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

interface BoxProps<Row> {
  row: Row
  label: Column<Row> | undefined
  chosen: boolean
  turn: () => void
}

function Box<Row>({ row, label, chosen, turn }: BoxProps<Row>) {
  const { t } = useWords()
  return (
    <td className="box">
      <input
        type="checkbox"
        className="tick"
        aria-label={`${t('table.choose')} ${label?.text(row) ?? ''}`.trim()}
        checked={chosen}
        onChange={turn}
      />
    </td>
  )
}

/** Drawn again only when the row or the columns change, so that a long list scrolls smoothly. */
const Cells = memo(function Cells({ row, columns }: { row: unknown; columns: unknown }) {
  const { number } = useWords()
  const shown = ({ cell, text }: Column<unknown>): ReactNode => {
    if (cell) return cell(row)
    const value = text(row)
    return typeof value === 'number' ? number(value) : value
  }
  return (columns as Column<unknown>[]).map(
    (column, i): ReactNode =>
      i === 0 ? (
        <th key={column.key} scope="row" className={looks(column)}>
          {shown(column)}
        </th>
      ) : (
        <td key={column.key} className={looks(column)}>
          {shown(column)}
        </td>
      )
  )
})
