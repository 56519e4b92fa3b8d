import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from './words.tsx'

export interface Column<Row> {
  key: string
  title: string
  /** Numbers stand right. */
  right?: boolean
  /** Left out on a phone. */
  wide?: boolean
  /** As a spreadsheet takes it and as what is pasted is compared with it. No list is without: every one can be copied. */
  text: (row: Row) => string | number
  /** As it is shown, where that is more than the text. */
  cell?: (row: Row) => ReactNode
  /** The list can be sorted by it. */
  sorts?: boolean
  /** Summed over the chosen rows. */
  sum?: boolean
  /** Shown only when chosen. */
  hidden?: boolean
}

const memory = (name: string) => `anjia.columns.${name}`

function remembered(name: string | undefined): string[] | undefined {
  if (!name) return undefined
  try {
    return JSON.parse(localStorage.getItem(memory(name)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function remember(name: string, hidden: string[]): void {
  try {
    localStorage.setItem(memory(name), JSON.stringify(hidden))
  } catch {
    // A browser that keeps nothing still hides the column for this visit.
  }
}

/** The columns that are shown, remembered for each list by name; the first one always is. */
export function useColumns<Row>(offered: Column<Row>[], name: string | undefined) {
  const usual = offered.filter(column => column.hidden).map(column => column.key)
  const [kept, setKept] = useState(() => remembered(name))
  const hidden = (kept ?? usual).join()
  const shown = useMemo(() => {
    const without = new Set(hidden.split(','))
    return offered.filter((column, i) => i === 0 || !without.has(column.key))
  }, [offered, hidden])
  const hide = (keys: string[]) => {
    setKept(keys)
    if (name) remember(name, keys)
  }
  return { shown, hidden: new Set(kept ?? usual), hide }
}

interface ColumnChoiceProps<Row> {
  offered: Column<Row>[]
  hidden: ReadonlySet<string>
  hide: (keys: string[]) => void
}

export function ColumnChoice<Row>({ offered, hidden, hide }: ColumnChoiceProps<Row>) {
  const { t } = useWords()
  const menu = useRef<HTMLDetailsElement>(null)
  useCloseOutside(menu)
  const turn = (key: string) => hide(hidden.has(key) ? [...hidden].filter(one => one !== key) : [...hidden, key])
  return (
    <details className="menu" ref={menu}>
      <summary>{t('table.columns')}</summary>
      <fieldset className="menu-sheet">
        <legend className="unseen">{t('table.columns')}</legend>
        {offered.slice(1).map(({ key, title }) => (
          <label key={key}>
            <input type="checkbox" className="tick" checked={!hidden.has(key)} onChange={() => turn(key)} />
            {title}
          </label>
        ))}
        <button type="button" className="link" onClick={() => hide([])}>
          {t('table.columnsAll')}
        </button>
      </fieldset>
    </details>
  )
}

/** A press beside it, or Escape, closes what was opened over the page. */
function useCloseOutside(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const open = menu.current?.open && menu.current
      if (!open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      if (!escaped && (event.type === 'keydown' || open.contains(event.target as Node))) return
      open.open = false
      if (escaped) open.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [menu])
}
