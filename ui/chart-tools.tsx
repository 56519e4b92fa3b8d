import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from './fields.tsx'
import { saveFile, toCsv } from './save-file.ts'
import { useWords } from './words.tsx'

/** What the pictures of a page are of, where its own address leaves it out because it is usual: area and day. */
export const Pictured = createContext<Record<string, string | number>>({})

/** The place of a picture on its page: its file's name without area and day. */
export const placeOf = (fileName: string): string => fileName.replaceAll(/-(\d{15}|\d{4}-\d{2}-\d{2})/g, '')

interface ChartToolsProps {
  title: string
  fileName: string
  figures: ReactNode
  /** The same for a file; the first row is the header. */
  table: (string | number)[][]
  open?: boolean
  savePicture?: ((as: 'svg' | 'png') => void) | undefined
}

/** What comes with every picture: its figures, which are printed too, its downloads, and an address to share. */
export function ChartTools({ title, fileName, figures, table, open = false, savePicture }: ChartToolsProps) {
  const { t } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  useOpenOnPaper(details)
  return (
    <div className="chart-tools">
      <details open={open} ref={details}>
        <summary>{title}</summary>
        {figures}
      </details>
      <div className="chart-downloads">
        <Button press={() => saveFile(`${fileName}.csv`, toCsv(table), 'text/csv;charset=utf-8')}>
          {t('chart.csv')}
        </Button>
        {savePicture && <Button press={() => savePicture('png')}>{t('chart.png')}</Button>}
        {savePicture && <Button press={() => savePicture('svg')}>{t('chart.svg')}</Button>}
        <Address place={placeOf(fileName)} />
      </div>
    </div>
  )
}

/** On paper nothing opens: there the figures stand below their picture. */
function useOpenOnPaper(details: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const paper = matchMedia('print')
    let was = false
    const turn = ({ matches }: { matches: boolean }) => {
      if (!details.current) return
      if (matches) was = details.current.open
      details.current.open = matches || was
    }
    paper.addEventListener('change', turn)
    return () => paper.removeEventListener('change', turn)
  }, [details])
}

/** The address says area, day and every choice, so that whoever it is sent to sees the same picture, as far as they may. */
function Address({ place }: { place: string }) {
  const { t } = useWords()
  const pictured = useContext(Pictured)
  const [shown, show] = useState<string>()
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (decodeURIComponent(window.location.hash) === `#${place}`)
      box.current?.closest('figure')?.scrollIntoView({ block: 'center' })
  }, [place])
  const tell = () => {
    const url = new URL(window.location.href)
    for (const [key, value] of Object.entries(pictured)) url.searchParams.set(key, String(value))
    url.hash = place
    show(url.href)
    // Where the browser lets nobody copy, the address is selected.
    void navigator.clipboard?.writeText(url.href).catch(() => undefined)
  }
  return (
    <span className="chart-address" ref={box}>
      <Button press={tell}>{t('chart.address')}</Button>
      {shown && (
        <input
          readOnly
          value={shown}
          aria-label={t('chart.addressSaid')}
          ref={field => field?.select()}
          onFocus={event => event.target.select()}
        />
      )}
    </span>
  )
}
