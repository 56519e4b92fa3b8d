import { useRef } from 'react'
import type { Outline } from '../contract/area-shapes.ts'
import './area-map.css'
import { fitted, labelPlace, pathOf } from './area-map-rules.ts'
import { FigureTable } from './chart.tsx'
import { ChartTools, placeOf } from './chart-tools.tsx'
import { arrowOf, widthOf } from './flow-rules.ts'
import { saveDrawing } from './save-file.ts'
import { colours } from './theme.ts'
import { useWidth } from './use-width.ts'
import { useWords } from './words.tsx'

export interface FlowPlace {
  key: string
  name: string
  outline?: Outline | undefined
}

export interface FlowLine {
  from: string
  to: string
  /** Null where it is too small to be told. */
  n: number | null
}

interface FlowMapProps {
  title: string
  sentence: string
  unit: string
  places: FlowPlace[]
  flows: FlowLine[]
  /** Where the shapes come from, and what is not told. */
  note: string
  fileName: string
}

/** So many arrows are drawn, the largest; the table has all. */
const mostArrows = 12

/** How many went from where to where: arrows as wide as they are many, each with its number; the same as a table, and downloads. */
export function FlowMap({ title, sentence, unit, places, flows, note, fileName }: FlowMapProps) {
  const { t } = useWords()
  const picture = useRef<HTMLDivElement>(null)
  const name = (key: string) => places.find(place => place.key === key)?.name ?? key
  const drawn = places.filter((place): place is FlowPlace & { outline: Outline } => place.outline !== undefined)
  const table = [
    [t('flow.from'), t('flow.to'), unit],
    ...flows.map(({ from, to, n }) => [name(from), name(to), n ?? t('flow.few')])
  ]
  const savePicture = (as: 'svg' | 'png') => {
    const svg = picture.current?.querySelector('svg')
    if (svg) saveDrawing(fileName, svg, as)
  }
  return (
    <figure className="chart" id={placeOf(fileName)}>
      <figcaption>{sentence}</figcaption>
      {drawn.length > 0 && (
        <div ref={picture}>
          <Picture title={title} sentence={sentence} places={drawn} flows={flows} />
        </div>
      )}
      <p className="quiet">{note}</p>
      <ChartTools
        title={t('chart.table')}
        fileName={fileName}
        figures={<FigureTable title={title} table={table} />}
        table={table}
        open={drawn.length === 0}
        savePicture={drawn.length > 0 ? savePicture : undefined}
      />
    </figure>
  )
}

interface PictureProps {
  title: string
  sentence: string
  places: (FlowPlace & { outline: Outline })[]
  flows: FlowLine[]
}

function Picture({ title, sentence, places, flows }: PictureProps) {
  const { number } = useWords()
  const { place, width } = useWidth()
  const wide = Math.max(width, 200)
  const outlines = new Map(places.map(({ key, outline }) => [key, outline]))
  const shown = flows
    .filter(({ from, to }) => outlines.has(from) && outlines.has(to))
    .sort((a, b) => (b.n ?? 0) - (a.n ?? 0))
    .slice(0, mostArrows)
  // As large as those between whom anybody moved; the others stand around them as far as there is room.
  const moved = places.filter(({ key }) => shown.some(({ from, to }) => from === key || to === key))
  const framed = (moved.length > 0 ? moved : places).map(({ outline }) => outline)
  const { height, to: project } = fitted(framed, wide, 420)
  const most = Math.max(...shown.map(({ n }) => n ?? 0), 1)
  const arrows = shown.map(flow => ({
    ...flow,
    ...arrowOf(outlines.get(flow.from)!, outlines.get(flow.to)!, { project, width: widthOf(flow.n, most) })
  }))
  return (
    <div className="area-map" ref={place}>
      <svg viewBox={`0 0 ${wide} ${height}`} height={height} role="img" aria-label={`${title}. ${sentence}`}>
        <title>{title}</title>
        {places.map(({ key, outline }) => (
          <path
            key={key}
            d={pathOf(outline, project)}
            fill="#f3f1ec"
            stroke="#8d8a80"
            strokeWidth="1"
            fillRule="evenodd"
          />
        ))}
        {places.map(({ key, outline, name }) => {
          const { x, y } = labelPlace(outline, project)
          return (
            <text key={key} x={x} y={y} fill={colours.ink} fontSize="13" textAnchor="middle" dominantBaseline="central">
              {name}
            </text>
          )
        })}
        {arrows.map(({ from, to, n, path, width: thick }) => {
          const [line, tip] = path.split('|')
          return (
            <g key={`${from} ${to}`}>
              <path
                d={line}
                fill="none"
                stroke={colours.accent}
                strokeWidth={thick}
                {...(n === null && { strokeDasharray: '4 3' })}
              />
              <path d={tip} fill={colours.accent} />
            </g>
          )
        })}
        {arrows.map(({ from, to, n, at: [x, y] }) => (
          <text
            key={`${from} ${to}`}
            x={x}
            y={y}
            fill={colours.ink}
            stroke="#fff"
            strokeWidth="3"
            paintOrder="stroke"
            fontSize="12"
            fontWeight="600"
            textAnchor="middle"
            dominantBaseline="central"
          >
            {n === null ? '<5' : number(n)}
          </text>
        ))}
      </svg>
    </div>
  )
}
