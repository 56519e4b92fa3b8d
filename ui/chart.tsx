import type {
  AriaComponentOption,
  BarSeriesOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption
} from 'echarts'
import type { ComposeOption } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { ChartTools, placeOf } from './chart-tools.tsx'
import { DataTable } from './data-table.tsx'
import { saveFile, savePng } from './save-file.ts'
import { colours, fontStack } from './theme.ts'
import { useWords } from './words.tsx'

export type ChartOption = ComposeOption<
  AriaComponentOption | BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>

interface Drawing {
  setOption: (option: ChartOption, notMerge: boolean) => void
  resize: () => void
  dispose: () => void
  getDataURL: (how: { type: 'svg' }) => string
}

interface ChartProps {
  title: string
  /** What the chart shows, in words; read out instead of the picture. */
  sentence: string
  option: ChartOption
  height: number
  /** The same figures; the first row is the header. */
  table: (string | number)[][]
  /** Of the downloads, without an extension. */
  fileName: string
}

/** A chart never stands alone: a sentence, its table and its downloads come with it. ECharts loads when it is needed. */
export function Chart({ title, sentence, option, height, table, fileName }: ChartProps) {
  const { t } = useWords()
  const { place, drawing } = useDrawing(option)
  const savePicture = (as: 'svg' | 'png') => {
    const url = drawing.current?.getDataURL({ type: 'svg' })
    if (!url || !place.current) return
    const svg = decodeURIComponent(url.slice(url.indexOf(',') + 1))
    if (as === 'svg') saveFile(`${fileName}.svg`, svg, 'image/svg+xml')
    else void savePng(fileName, svg, { width: place.current.clientWidth, height })
  }
  return (
    <figure className="chart" id={placeOf(fileName)}>
      <figcaption>{sentence}</figcaption>
      <div ref={place} style={{ height }} role="img" aria-label={`${title}. ${sentence}`} />
      <ChartTools
        title={t('chart.table')}
        fileName={fileName}
        figures={<FigureTable title={title} table={table} />}
        table={table}
        savePicture={savePicture}
      />
    </figure>
  )
}

/**
 * The slices of the font that the words of a chart need. Its engine measures each word once: measured in another font, labels and legends
 * would be cut for as long as the page lives.
 */
const writing = (option: ChartOption): Promise<unknown> =>
  import('./fonts.ts')
    .then(() => document.fonts.load(`12px 'Noto Sans SC'`, JSON.stringify(option)))
    .catch(() => undefined)

/** Series are told apart by patterns too: on paper without colour, and by who sees few. */
const patterned = (option: ChartOption) => {
  const several = Array.isArray(option.series) && new Set(option.series.map(({ name }) => name)).size > 1
  return several ? { ...option, aria: { enabled: true, label: { enabled: false }, decal: { show: true } } } : option
}

function useDrawing(option: ChartOption) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing>(undefined)
  const latest = useRef(option)
  useEffect(() => {
    latest.current = option
    drawing.current?.setOption(patterned(option), true)
  }, [option])
  useEffect(() => {
    let gone = false
    const box = place.current
    const watch = new ResizeObserver(() => drawing.current?.resize())
    void Promise.all([import('./echarts.ts'), writing(latest.current)]).then(([{ init }]) => {
      if (gone || !box) return
      drawing.current = init(box, { textStyle: { fontFamily: fontStack, color: colours.ink } }, { renderer: 'svg' })
      drawing.current.setOption(patterned(latest.current), true)
      watch.observe(box)
    })
    return () => {
      gone = true
      watch.disconnect()
      drawing.current?.dispose()
      drawing.current = undefined
    }
  }, [])
  return { place, drawing }
}

/** The figures behind a picture: words to the left, numbers to the right. */
export function FigureTable({ title, table: [head = [], ...rows] }: { title: string; table: (string | number)[][] }) {
  const columns = head.map((text, i) => ({
    key: String(text),
    title: String(text),
    right: i > 0 && rows.some(row => typeof row[i] === 'number'),
    text: (row: (string | number)[]) => row[i] ?? ''
  }))
  return <DataTable caption={title} columns={columns} rows={rows} rowKey={row => row.slice(0, 2).join(' ')} />
}
