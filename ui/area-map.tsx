import { useRef, useState } from 'react'
import type { Outline } from '../contract/area-shapes.ts'
import './area-map.css'
import { classesOf, classOf, fitted, labelPlace, pathOf, type ValueClass } from './area-map-rules.ts'
import { ChartTools, placeOf } from './chart-tools.tsx'
import { DataTable } from './data-table.tsx'
import { saveDrawing } from './save-file.ts'
import { colours } from './theme.ts'
import { useWidth } from './use-width.ts'
import { useWords, type Words } from './words.tsx'

export interface MapArea {
  key: string
  name: string
  /** Absent where nobody has drawn it yet: it stands in the table only. */
  outline?: Outline | undefined
  /** Null where there is no figure, or none the post may see. */
  value: number | null
  /** Where the area leads on; `open` goes there without loading the page anew. */
  href?: string
  open?: () => void
}

interface AreaMapProps {
  title: string
  /** What is counted, in a word: 人. */
  unit: string
  areas: MapArea[]
  /** Where the shapes come from; shown below, always. */
  note: string
  /** The outline of the whole, dashed. */
  frame?: Outline | undefined
  /** What the map shows, in words; made from the figures unless given. */
  sentence?: string
  /** Of the downloads, without an extension. */
  fileName: string
}

const fills = ['#d7e6e5', '#9fc5c4', '#4f8d8f', '#0f5257'] as const
const emptyFill = '#fffdf6'
/** On the darker steps a name is read in white. */
const inkOn = (step: number) => (step >= 2 ? '#fff' : colours.ink)

/** How much there is where: classes in words, a sentence, the same figures as a table, and downloads. */
export function AreaMap({ title, unit, areas, note, frame, sentence, fileName }: AreaMapProps) {
  const words = useWords()
  const { t } = words
  const picture = useRef<HTMLDivElement>(null)
  const classes = classesOf(areas.flatMap(({ value }) => value ?? []))
  const drawn = areas.filter((area): area is MapArea & { outline: Outline } => area.outline !== undefined)
  const missing = areas.filter(({ outline }) => outline === undefined)
  const table = [
    [t('map.area'), unit, t('map.class')],
    ...areas.map(area => [area.name, area.value ?? '', wordOf(area.value, classes, words)])
  ]
  const savePicture = (as: 'svg' | 'png') => {
    const svg = picture.current?.querySelector('svg')
    if (svg) saveDrawing(fileName, svg, as)
  }
  return (
    <figure className="chart" id={placeOf(fileName)}>
      <figcaption>{sentence ?? sentenceOf({ title, unit, areas }, words)}</figcaption>
      {drawn.length > 0 && (
        <div ref={picture}>
          <Picture title={title} unit={unit} areas={drawn} frame={frame} classes={classes} />
        </div>
      )}
      <Legend classes={classes} unit={unit} areas={drawn} />
      {missing.length > 0 && (
        <p className="quiet">{t('map.noShape', { names: missing.map(({ name }) => name).join('、') })}</p>
      )}
      <p className="quiet">{note}</p>
      <ChartTools
        title={t('map.table')}
        fileName={fileName}
        figures={<Figures title={title} unit={unit} areas={areas} classes={classes} />}
        table={table}
        open={drawn.length === 0}
        savePicture={drawn.length > 0 ? savePicture : undefined}
      />
    </figure>
  )
}

function wordOf(value: number | null, classes: readonly ValueClass[], { t }: Words): string {
  if (value === null) return t('map.class.noData')
  const found = classOf(value, classes)
  return found ? t(`map.class.${found.step as 0 | 1 | 2 | 3}`) : t('map.class.none')
}

function sentenceOf(
  { title, unit, areas }: Pick<AreaMapProps, 'title' | 'unit' | 'areas'>,
  { t, number }: Words
): string {
  const known = areas.filter((area): area is MapArea & { value: number } => area.value !== null)
  if (known.length === 0) return t('map.sentenceNone', { title })
  const most = known.reduce((a, b) => (b.value > a.value ? b : a))
  const least = known.reduce((a, b) => (b.value < a.value ? b : a))
  const figures = { mostValue: number(most.value), leastValue: number(least.value) }
  return t('map.sentence', { title, n: known.length, most: most.name, least: least.name, unit, ...figures })
}

const fillOf = (value: number | null, classes: readonly ValueClass[]): string =>
  value === null ? 'url(#no-data)' : (fills[classOf(value, classes)?.step ?? -1] ?? emptyFill)

type Drawn = MapArea & { outline: Outline }
interface PictureProps {
  title: string
  unit: string
  areas: Drawn[]
  frame: Outline | undefined
  classes: ValueClass[]
}

function Picture({ title, unit, areas, frame, classes }: PictureProps) {
  const words = useWords()
  const { place, width } = useWidth()
  const [now, setNow] = useState<{ key: string; focused: boolean }>()
  const shown = areas.map(({ outline }) => outline)
  const { height, to } = fitted(frame ? [...shown, frame] : shown, Math.max(width, 200), 460)
  const current = areas.find(({ key }) => key === now?.key)
  return (
    <div className="area-map" ref={place}>
      <svg viewBox={`0 0 ${Math.max(width, 200)} ${height}`} height={height}>
        <title>{title}</title>
        <defs>
          <pattern id="no-data" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="#f3f1ec" />
            <line x1="0" x2="0" y1="0" y2="8" stroke="#b9b6ad" strokeWidth="3" />
          </pattern>
        </defs>
        {frame && <path d={pathOf(frame, to)} className="map-frame" />}
        {areas.map(area => (
          <Shape
            key={area.key}
            area={area}
            path={pathOf(area.outline, to)}
            fill={fillOf(area.value, classes)}
            said={saidOf(area, { unit, classes }, words)}
            attend={focused => setNow(focused === undefined ? undefined : { key: area.key, focused })}
          />
        ))}
        <g>
          {areas.map(area => {
            const { x, y, width: room } = labelPlace(area.outline, to)
            // With its number where there is room: a shade alone is lost on many a printer.
            const wide = (text: string) => text.length * (/[a-z]/i.test(text) ? 8 : 14)
            const fits = room > wide(area.name)
            const told = area.value === null ? '' : words.number(area.value)
            const ink = inkOn(area.value === null ? 0 : (classOf(area.value, classes)?.step ?? 0))
            return fits ? (
              <text key={area.key} x={x} y={y} fill={ink} fontSize="13" textAnchor="middle" dominantBaseline="central">
                {told !== '' && room > wide(`${area.name} `) + told.length * 8 ? `${area.name} ${told}` : area.name}
              </text>
            ) : null
          })}
        </g>
        {current && <path d={pathOf(current.outline, to)} className={`map-now${now?.focused ? ' focused' : ''}`} />}
      </svg>
      <p className="map-said" aria-hidden="true">
        {current ? saidOf(current, { unit, classes }, words) : ''}
      </p>
      {areas.some(({ href }) => href) && <p className="unseen">{words.t('map.hint')}</p>}
    </div>
  )
}

function saidOf(area: MapArea, { unit, classes }: { unit: string; classes: ValueClass[] }, words: Words): string {
  const { t, number } = words
  if (area.value === null) return t('map.noValue', { name: area.name })
  return t('map.value', { name: area.name, value: number(area.value), unit, word: wordOf(area.value, classes, words) })
}

interface ShapeProps {
  area: Drawn
  path: string
  fill: string
  said: string
  /** Looked at by pointer or by keyboard; undefined when no longer. */
  attend: (focused: boolean | undefined) => void
}

function Shape({ area, path, fill, said, attend }: ShapeProps) {
  const shape = (
    <path d={path} fill={fill} fillRule="evenodd" className="shape" stroke="#fff">
      <title>{said}</title>
    </path>
  )
  const attention = {
    onPointerEnter: () => attend(false),
    onPointerLeave: () => attend(undefined),
    onFocus: () => attend(true),
    onBlur: () => attend(undefined)
  }
  if (!area.href) return <g {...attention}>{shape}</g>
  return (
    <a
      href={area.href}
      aria-label={said}
      {...attention}
      onClick={event => {
        if (!area.open || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        area.open()
      }}
    >
      {shape}
    </a>
  )
}

function Legend({ classes, unit, areas }: { classes: ValueClass[]; unit: string; areas: Drawn[] }) {
  const { t, number } = useWords()
  const lines: { fill: string; text: string }[] = classes.map(({ step, from, to }) => {
    const word = t(`map.class.${step as 0 | 1 | 2 | 3}`)
    const range = { word, from: number(from), unit }
    return {
      fill: fills[step]!,
      text: from === to ? t('map.one', range) : t('map.range', { ...range, to: number(to) })
    }
  })
  if (areas.some(({ value }) => value === 0)) lines.push({ fill: emptyFill, text: t('map.class.none') })
  const noData = areas.some(({ value }) => value === null)
  return (
    <ul className="map-legend" aria-label={t('map.legend')}>
      {lines.map(({ fill, text }) => (
        <li key={text}>
          <svg aria-hidden="true">
            <rect width="24" height="16" fill={fill} />
          </svg>
          {text}
        </li>
      ))}
      {noData && (
        <li>
          <svg aria-hidden="true">
            <rect width="24" height="16" fill="url(#no-data)" />
          </svg>
          {t('map.class.noData')}
        </li>
      )}
    </ul>
  )
}

function Figures({
  title,
  unit,
  areas,
  classes
}: {
  title: string
  unit: string
  areas: MapArea[]
  classes: ValueClass[]
}) {
  const words = useWords()
  const { t } = words
  const columns = [
    {
      key: 'area',
      title: t('map.area'),
      text: ({ name }: MapArea) => name,
      cell: ({ name, href, open }: MapArea) =>
        href ? (
          <a
            href={href}
            onClick={event => {
              if (!open || event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              open()
            }}
          >
            {name}
          </a>
        ) : (
          name
        )
    },
    {
      key: 'value',
      title: unit,
      right: true,
      text: ({ value }: MapArea) => value ?? '—'
    },
    { key: 'class', title: t('map.class'), text: ({ value }: MapArea) => wordOf(value, classes, words) }
  ]
  return <DataTable caption={title} columns={columns} rows={areas} rowKey={({ key }) => key} />
}
