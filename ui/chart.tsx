import type { BarSeriesOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts'
import type { ComposeOption } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { DataTable } from './data-table.tsx'
import { Button } from './fields.tsx'
import { saveFile, toCsv } from './save-file.ts'
import { colours, fontStack } from './theme.ts'
import { useWords } from './words.tsx'

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
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
  const savePicture = () => {
    const url = drawing.current?.getDataURL({ type: 'svg' })
    if (url) saveFile(`${fileName}.svg`, decodeURIComponent(url.slice(url.indexOf(',') + 1)), 'image/svg+xml')
  }
  return (
    <figure className="chart">
      <figcaption>{sentence}</figcaption>
      <div ref={place} style={{ height }} role="img" aria-label={`${title}. ${sentence}`} />
      <div className="chart-tools">
        <details>
          <summary>{t('chart.table')}</summary>
          <FigureTable title={title} table={table} />
        </details>
        <div className="chart-downloads">
          <Button press={() => saveFile(`${fileName}.csv`, toCsv(table), 'text/csv;charset=utf-8')}>
            {t('chart.csv')}
          </Button>
          <Button press={savePicture}>{t('chart.svg')}</Button>
        </div>
      </div>
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

function useDrawing(option: ChartOption) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing>(undefined)
  const latest = useRef(option)
  useEffect(() => {
    latest.current = option
    drawing.current?.setOption(option, true)
  }, [option])
  useEffect(() => {
    let gone = false
    const box = place.current
    const watch = new ResizeObserver(() => drawing.current?.resize())
    void Promise.all([import('./echarts.ts'), writing(latest.current)]).then(([{ init }]) => {
      if (gone || !box) return
      drawing.current = init(box, { textStyle: { fontFamily: fontStack, color: colours.ink } }, { renderer: 'svg' })
      drawing.current.setOption(latest.current, true)
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

function FigureTable({ title, table: [head = [], ...rows] }: { title: string; table: (string | number)[][] }) {
  const columns = head.map((text, i) => ({
    key: String(text),
    title: String(text),
    right: i > 0,
    text: (row: (string | number)[]) => row[i] ?? ''
  }))
  return <DataTable caption={title} columns={columns} rows={rows} rowKey={row => String(row[0])} />
}
