import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'

/** Up to here every row stands in the page, so that readers and the browser's own search see them all. */
const most = 200
/** A row of one line; each is measured when it shows. */
const usual = 39

let printing = false
const watchPrinting = (tell: () => void) => {
  const turn = (on: boolean) => () => {
    printing = on
    tell()
  }
  const [start, end] = [turn(true), turn(false)]
  addEventListener('beforeprint', start)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', start)
    removeEventListener('afterprint', end)
  }
}

/** The rows near the part of a long list that is looked at, and the height of those that are not drawn. Paper shows all. */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, count: number) {
  const onPaper = useSyncExternalStore(watchPrinting, () => printing)
  const enabled = count > most && !onPaper
  const virtual = useVirtualizer({
    count,
    enabled,
    getScrollElement: () => scroll.current,
    estimateSize: () => usual,
    overscan: 12,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 8,
    useFlushSync: false
  })
  const items = virtual.getVirtualItems()
  const [first, last] = enabled
    ? [items[0]?.index ?? 0, items.at(-1)?.index ?? Math.min(count, 40) - 1]
    : [0, count - 1]
  return {
    enabled,
    first,
    last,
    before: enabled ? (items[0]?.start ?? 0) : 0,
    after: enabled ? Math.max(0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)) : 0,
    measure: enabled ? virtual.measureElement : undefined,
    show: (at: number) => {
      if (enabled) virtual.scrollToIndex(at)
    }
  }
}

/** Columns of a windowed list only grow: rows that come and go would else make them jump. */
export function useSteadyColumns(table: RefObject<HTMLTableElement | null>, enabled: boolean, columns: string): void {
  const before = useRef(columns)
  useLayoutEffect(() => {
    const heads = [...(table.current?.tHead?.rows[0]?.cells ?? [])]
    const fresh = before.current !== columns || !enabled
    before.current = columns
    const widths = heads.map(head => head.offsetWidth)
    heads.forEach((head, i) => {
      head.style.setProperty('--grown', fresh ? '' : `${widths[i]}px`)
    })
  })
}

interface Loaded {
  more: (() => void) | undefined
  busy: boolean
  /** Of the last row that is loaded. */
  last: string | undefined
}

/** Fetches the next page when the end of what is loaded comes near; once after each last row, so that a failure is not repeated. */
export function useMoreAtEnd(
  scroll: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
  { more, busy, last }: Loaded
): void {
  const asked = useRef<string>(undefined)
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  const goesOn = more !== undefined && !busy && last !== undefined
  useEffect(() => {
    if (!goesOn || !end.current) return undefined
    const watch = new IntersectionObserver(
      seen => {
        // Of several that come together the last is how it stands: whoever scrolls fast is told twice at once.
        if (!seen.at(-1)?.isIntersecting || asked.current === last) return
        asked.current = last
        latest.current?.()
      },
      { root: scroll.current, rootMargin: '0px 0px 400px 0px' }
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [goesOn, last, scroll, end])
}
