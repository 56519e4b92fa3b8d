import { useRef, useState } from 'react'
import './data-table.css'
import { Skeleton } from './page.tsx'
import { type Column, useColumns } from './table-columns.tsx'
import { type FoundRows, findRows } from './table-find.ts'
import { copyRows, useTableKeys } from './table-keys.ts'
import { TableBody, TableHead } from './table-rows.tsx'
import { useSelection } from './table-selection.ts'
import type { Sort } from './table-sort.ts'
import { TableFoot, TableTools } from './table-tools.tsx'
import { useMoreAtEnd, useRowWindow, useSteadyColumns } from './table-window.ts'
import { useWords } from './words.tsx'

export type { Column } from './table-columns.tsx'

export interface DataTableProps<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[] | undefined
  rowKey: (row: Row) => string
  /** Fetches the next page by its key; absent at the end. Called by itself when the end of the list comes near. */
  more?: (() => void) | undefined
  busy?: boolean
  /** Says how many are shown, for lists that go on. */
  paged?: boolean
  /** How many there are in all; an estimate is said as one. */
  total?: number | undefined
  estimated?: boolean
  /** What the list is sorted by, where the caller sorts; columns that `sort` get a button. */
  sort?: readonly Sort[]
  changeSort?: (sort: Sort[]) => void
  /** Offers the choice of columns and keeps it under this name. */
  name?: string
  /** The keys of the chosen rows; given, each row has a box to tick. Without it rows are chosen for copying only. */
  chosen?: ReadonlySet<string>
  choose?: (chosen: ReadonlySet<string>) => void
  /** More rows than this are not copied: whole rosters leave by an export, with its purpose and its second person. */
  mostCopied?: number
  /** Takes cells pasted from a spreadsheet, the header too where it was copied. Without it the rows they name are chosen. */
  paste?: (cells: string[][]) => void
}

/** A list with a fixed header and first column. Rows arrive by key; there is no total to wait for. */
export function DataTable<Row>({ rows, ...rest }: DataTableProps<Row>) {
  return rows ? <Table {...rest} rows={rows} /> : <Skeleton shape="rows" n={8} />
}

/** Shorter lists are looked through faster than a box is opened; Ctrl-V works in all. */
const longEnough = 5

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 }

function Table<Row>(props: DataTableProps<Row> & { rows: Row[] }) {
  const { caption, rows, rowKey, more, busy = false, paged = false, total } = props
  const { t } = useWords()
  const scroll = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const { shown: columns, hidden, hide } = useColumns(props.columns, props.name)
  const keys = rows.map(rowKey)
  const selection = useSelection(keys, props.chosen, props.choose)
  const window = useRowWindow(scroll, rows.length)
  useSteadyColumns(table, window.enabled, columns.map(column => column.key).join())
  useMoreAtEnd(scroll, end, { more, busy, last: keys.at(-1) })
  const chosenRows = rows.filter((_, i) => selection.chosen.has(keys[i] ?? ''))
  const copied = chosenRows.length > 0 ? chosenRows : rows
  const [found, setFound] = useState<FoundRows>()
  const find = (cells: string[][]) => {
    const rowsFound = findRows(cells, columns, rows)
    setFound(rowsFound)
    selection.only(rowsFound.at.map(at => keys[at] ?? ''))
    if (rowsFound.at[0] !== undefined) goTo(rowsFound.at[0])
  }
  const { listen, said, goTo } = useTableKeys({
    table,
    window,
    count: rows.length,
    selection,
    copy: (event: ClipboardEvent) => copyRows(event, columns, copied, props.mostCopied),
    paste: props.paste ?? find
  })
  return (
    <div className="table-block">
      <TableTools
        columns={props.columns}
        hidden={hidden}
        {...(props.name && { hide })}
        copy={() => said.copy(scroll.current)}
        paste={props.paste}
        find={find}
        boxed={props.paste !== undefined || rows.length >= longEnough}
        found={found}
        chosen={chosenRows}
        none={selection.none}
        copied={said.copied}
      />
      <section
        className="table-scroll"
        ref={scroll}
        {...reachable}
        {...listen}
        aria-label={t('table.scroll', { caption })}
      >
        <table
          className="data-table"
          ref={table}
          {...(window.enabled && { 'aria-rowcount': more ? -1 : rows.length + 1 })}
        >
          <caption className="unseen">{caption}</caption>
          <TableHead
            columns={columns}
            sort={props.sort}
            changeSort={props.changeSort}
            boxes={props.chosen && { all: chosenRows.length === rows.length, turn: selection }}
          />
          <TableBody
            columns={columns}
            rows={rows}
            keys={keys}
            window={window}
            chosen={selection.chosen}
            turn={props.chosen && (at => selection.choose(at, 'turn'))}
          />
        </table>
        <div ref={end} />
      </section>
      {paged && (
        <TableFoot shown={rows.length} total={total} estimated={props.estimated ?? false} more={more} busy={busy} />
      )}
    </div>
  )
}
