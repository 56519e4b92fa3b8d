import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import './data-table.css'
import { Skeleton } from './page.tsx'
import { useWords } from './words.tsx'

export interface Column<Row> {
  key: string
  title: string
  /** Numbers stand right. */
  right?: boolean
  /** Left out on a phone. */
  wide?: boolean
  cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[] | undefined
  rowKey: (row: Row) => string
  /** Fetches the next page by its key; absent at the end. */
  more?: (() => void) | undefined
  busy?: boolean
  /** Says how many are shown, for lists that go on. */
  paged?: boolean
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last
}

/** Arrows move between the first links of the rows, so a list is walked without the mouse. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>) {
  const step = steps[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...event.currentTarget.rows]
  const at = rows.findIndex(row => row.contains(event.target as Node))
  const target = rows[step(at, rows.length - 1)]?.querySelector<HTMLElement>('a, button')
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

const looks = (column: { right?: boolean; wide?: boolean }) =>
  [column.right && 'right', column.wide && 'wide'].filter(Boolean).join(' ') || undefined

/** A list with a fixed header and first column. Rows arrive by key; there is no total to wait for. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, more, busy = false, paged = false } = props
  const { t, number } = useWords()
  if (!rows) return <Skeleton shape="rows" n={8} />
  return (
    <div className="table-block">
      <section className="table-scroll" {...reachable} aria-label={t('table.scroll', { caption })}>
        <table className="data-table">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.key} scope="col" className={looks(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {rows.map(row => (
              <Row key={rowKey(row)} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {paged && (
        <p className="table-foot">
          <span role="status">{t(more ? 'state.shown' : 'state.end', { n: number(rows.length) })}</span>
          {more && (
            <Button onClick={more} loading={busy}>
              {t('state.more')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function Row<R>({ row, columns }: { row: R; columns: Column<R>[] }) {
  return (
    <tr>
      {columns.map((column, i) =>
        i === 0 ? (
          <th key={column.key} scope="row" className={looks(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} className={looks(column)}>
            {column.cell(row)}
          </td>
        )
      )}
    </tr>
  )
}
