import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Column } from './table-columns.tsx'
import { readCells, toHtmlTable, toTsv } from './table-copy.ts'
import type { Selection } from './table-selection.ts'

/** The rows with their header, as a spreadsheet takes them; how many they are, below zero where they are too many. */
export function copyRows<Row>(
  event: ClipboardEvent,
  columns: Column<Row>[],
  rows: Row[],
  most = Number.POSITIVE_INFINITY
): number {
  if (rows.length > most) return -most
  const cells = [columns.map(column => column.title), ...rows.map(row => columns.map(column => column.text(row)))]
  event.clipboardData?.setData('text/plain', toTsv(cells))
  event.clipboardData?.setData('text/html', toHtmlTable(cells))
  return rows.length
}

interface TableKeys {
  table: RefObject<HTMLTableElement | null>
  window: { first: number; last: number; show: (at: number) => void }
  count: number
  selection: Selection
  copy: (event: ClipboardEvent) => number
  paste: (cells: string[][]) => void
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: at => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 12, last),
  PageUp: at => Math.max(at - 12, 0),
  Home: () => 0,
  End: (_, last) => last
}

const rowAt = (target: EventTarget): HTMLTableRowElement | null =>
  target instanceof Element ? target.closest<HTMLTableRowElement>('tbody tr[data-index]') : null
const typesHere = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null
const pressesHere = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea, label, summary') !== null

/** A list is walked, chosen, copied and pasted into without the mouse: arrows, Space, Ctrl-A, Ctrl-C, Ctrl-V, Escape. */
export function useTableKeys({ table, window, count, selection, copy, paste }: TableKeys) {
  const [copied, setCopied] = useState(0)
  const goTo = useGoTo(table, window)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (typesHere(target) || event.altKey) return
    const inside = rowAt(target)
    const at = inside ? Number(inside.dataset.index) : undefined
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a') {
        event.preventDefault()
        selection.all()
      }
    } else if (event.key === 'Escape' && selection.chosen.size > 0) selection.none()
    else if (event.key === ' ' && at !== undefined && !isButton(target)) {
      event.preventDefault()
      selection.choose(at, event.shiftKey ? 'range' : 'turn')
    } else if (at !== undefined || (target === event.currentTarget && event.key === 'ArrowDown')) {
      const next = at === undefined ? window.first : steps[event.key]?.(at, count - 1)
      if (next === undefined || count === 0) return
      event.preventDefault()
      goTo(next)
      if (event.shiftKey && at !== undefined) selection.choose(next, 'range')
    }
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const row = rowAt(event.target)
    if (!row || pressesHere(event.target) || getSelection()?.toString()) return
    selection.choose(
      Number(row.dataset.index),
      event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'turn' : 'alone'
    )
  }
  // Shift with the mouse chooses rows here; the browser would mark text as well.
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (event.shiftKey && rowAt(event.target) && !pressesHere(event.target)) event.preventDefault()
  }
  const onCopy = (event: { nativeEvent: ClipboardEvent; target: EventTarget; preventDefault: () => void }) => {
    // What the officer marked with the mouse is copied as it is.
    if (typesHere(event.target) || getSelection()?.toString()) return
    event.preventDefault()
    setCopied(copy(event.nativeEvent))
  }
  const onPaste = (event: { nativeEvent: ClipboardEvent; target: EventTarget; preventDefault: () => void }) => {
    if (typesHere(event.target)) return
    const cells = readCells(event.nativeEvent.clipboardData?.getData('text/plain') ?? '')
    if (cells.length === 0) return
    event.preventDefault()
    paste(cells)
  }
  const copyNow = (place: HTMLElement | null) => {
    getSelection()?.removeAllRanges()
    place?.focus({ preventScroll: true })
    // The clipboard API needs https, which many closed networks do not have; this works in all of them.
    document.execCommand('copy')
  }
  return { listen: { onKeyDown, onMouseDown, onClick, onCopy, onPaste }, said: { copied, copy: copyNow }, goTo }
}

const isButton = (target: EventTarget): boolean => target instanceof Element && target.closest('button, input') !== null

/** Puts the focus on the first link of a row, else on the row, once it is drawn. */
function useGoTo(table: TableKeys['table'], window: TableKeys['window']) {
  const wanted = useRef<number>(undefined)
  const focus = () => {
    const row = table.current?.querySelector<HTMLElement>(`tbody tr[data-index="${wanted.current}"]`)
    if (!row) return
    wanted.current = undefined
    const link = row.querySelector<HTMLElement>('a, button')
    ;(link ?? row).focus()
  }
  useEffect(() => {
    if (wanted.current !== undefined) focus()
  })
  return (at: number) => {
    wanted.current = at
    focus()
    if (wanted.current !== undefined) window.show(at)
  }
}
