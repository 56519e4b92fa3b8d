import { Button as AntButton } from 'antd'
import { type FormEvent, useState } from 'react'
import { Button, Dialog, Field } from './fields.tsx'
import { type Column, ColumnChoice } from './table-columns.tsx'
import { readCells } from './table-copy.ts'
import type { FoundRows } from './table-find.ts'
import { useWords } from './words.tsx'

interface TableToolsProps<Row> {
  columns: Column<Row>[]
  hidden: ReadonlySet<string>
  hide?: (keys: string[]) => void
  copy: () => void
  /** What is done with pasted cells; without it `find` chooses the rows they name. */
  paste: ((cells: string[][]) => void) | undefined
  find: (cells: string[][]) => void
  /** Offers a box to paste into. */
  boxed: boolean
  found: FoundRows | undefined
  chosen: Row[]
  none: () => void
  copied: number
}

/** Of many that were not found so many are named. */
const mostNamed = 5

/** Above a list: what is chosen and its totals; copy, paste, columns. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { columns, hidden, hide, copy, paste, find, boxed, found, chosen, none, copied } = props
  const { t, number } = useWords()
  const sums = columns.filter(column => column.sum && chosen.length > 0)
  const sumOf = (column: Column<Row>) => chosen.reduce((sum, row) => sum + (Number(column.text(row)) || 0), 0)
  return (
    <div className="table-tools">
      <span role="status" className="table-chosen">
        {chosen.length > 0 && <span>{t('table.chosen', { n: number(chosen.length) })}</span>}
        {sums.map(column => (
          <span key={column.key}>{t('table.sum', { title: column.title, sum: number(sumOf(column)) })}</span>
        ))}
        {copied < 0 && <span>{t('table.copyMost', { n: number(-copied) })}</span>}
        {copied > 0 && chosen.length === 0 && <span>{t('table.copied', { n: number(copied) })}</span>}
        {copied > 0 && chosen.length > 0 && <span className="unseen">{t('table.copied', { n: number(copied) })}</span>}
        {found && <Missing {...found} />}
      </span>
      {chosen.length > 0 && (
        <Button quiet press={none}>
          {t('table.chosenNone')}
        </Button>
      )}
      <span className="table-buttons">
        {boxed && <PasteBox paste={paste} find={find} />}
        <Button quiet press={copy}>
          {t('table.copy')}
        </Button>
        {hide && <ColumnChoice offered={columns} hidden={hidden} hide={hide} />}
      </span>
    </div>
  )
}

/** Which of what was pasted is not in the list as far as it is here. */
function Missing({ missing }: FoundRows) {
  const { t, number, language } = useWords()
  if (missing.length === 0) return null
  const named = missing.slice(0, mostNamed).join(language === 'zh' ? '、' : ', ')
  return (
    <span>
      {t('table.notFound', { n: number(missing.length), named: named + (missing.length > mostNamed ? '…' : '') })}
    </span>
  )
}

/** For those who do not know that Ctrl-V works on the list itself. */
function PasteBox({ paste, find }: Pick<TableToolsProps<unknown>, 'paste' | 'find'>) {
  const { t, number } = useWords()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const cells = readCells(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (cells.length === 0) return
    setOpen(false)
    setText('')
    ;(paste ?? find)(cells)
  }
  return (
    <>
      <Button quiet press={() => setOpen(true)}>
        {t('table.paste')}
      </Button>
      {open && (
        <Dialog title={t('table.pasteTitle')} close={() => setOpen(false)}>
          <form className="form" onSubmit={submit}>
            <Field
              id="table-paste"
              label={t('table.pasteLabel')}
              hint={t(paste ? 'table.pasteHint' : 'table.findHint')}
              value={text}
              change={setText}
              long
              first
            />
            <div className="form-actions">
              <Button primary submit>
                {t(paste ? 'table.pasteGo' : 'table.findGo', { n: number(cells.length) })}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  )
}

interface TableFootProps {
  shown: number
  total: number | undefined
  estimated: boolean
  more: (() => void) | undefined
  busy: boolean
}

/** Below a list that goes on: how much of it is here, and more for those who do not scroll. */
export function TableFoot({ shown, total, estimated, more, busy }: TableFootProps) {
  const { t, number } = useWords()
  return (
    <p className="table-foot">
      <span>
        <span role="status">{t(more ? 'state.shown' : 'state.end', { n: number(shown) })}</span>
        {more && total !== undefined && total > shown && (
          <> · {t(estimated ? 'table.about' : 'table.total', { n: number(total) })}</>
        )}
      </span>
      {more && (
        <AntButton onClick={more} loading={busy}>
          {t('state.more')}
        </AntButton>
      )}
    </p>
  )
}
