import { useDevice, useDoors } from '../app/device.tsx'
import { Page } from '../app/parts.tsx'
import { to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'
import { type Building, roundsOf, wayOf } from './grid.ts'

const width = 360

/** The round drawn from what lies on the phone: the grid, its buildings, and the way past those with something to do. */
export function RoundMap() {
  const { t } = useWords()
  const { store, today } = useDevice()
  const due = roundsOf(useDoors(), today).flatMap(({ doors }) => doors)
  const callsAt = (id: string | undefined) => due.filter(({ building }) => building?.id === id)
  const stops = wayOf(store.rows).flatMap(building => {
    const here = callsAt(building.id)
    return here.length > 0 ? [{ building, doors: here }] : []
  })
  const elsewhere = callsAt(undefined)
  return (
    <Page title={t('round.map')} back={to('today')}>
      <p>{t('round.map.lead')}</p>
      <Drawn stops={stops.map(({ building }) => building)} />
      {due.length === 0 && <p>{t('door.none')}</p>}
      <ol className="stops">
        {stops.map(({ building: { id, name, address }, doors }) => (
          <li key={id}>
            <strong>{name.startsWith(address) ? name : `${address} ${name}`}</strong> ·{' '}
            {t('door.count', { n: doors.length })}
            <ul>
              {doors.map(({ key, address: door }) => (
                <li key={key}>
                  <a href={to('door', key)}>{door}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {elsewhere.length > 0 && <p>{t('round.map.elsewhere', { n: elsewhere.length })}</p>}
    </Page>
  )
}

/** A drawing says where; the list below it says the same in words. */
function Drawn({ stops }: { stops: Building[] }) {
  const { t } = useWords()
  const { rows } = useDevice().store
  const rings = rows.flatMap(row => (row.is === 'ground' ? row.outline.flat() : []))
  const standing = rows.flatMap(row => (row.is === 'building' && row.at ? [row.at] : []))
  const all = [...rings.flat(), ...standing]
  if (all.length === 0) return <p>{t('round.map.none')}</p>
  const { at, height } = frame(all)
  const walked = stops.flatMap(({ at: point }) => (point ? [at(point)] : []))
  const line = (points: (readonly [number, number])[]) => points.map(([x, y]) => `${x},${y}`).join(' ')
  return (
    <svg
      className="round-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('round.map.of', { n: walked.length })}
    >
      {rings.map(ring => (
        <polygon key={line(ring)} className="ground" points={line(ring.map(at))} />
      ))}
      {standing.map(point => (
        <rect key={line([point])} className="stands" x={at(point)[0] - 4} y={at(point)[1] - 4} width="8" height="8" />
      ))}
      <polyline className="way" points={line(walked)} />
      {walked.map(([x, y], n) => (
        <g key={line([[x, y]])}>
          <circle cx={x} cy={y} r="11" />
          <text x={x} y={y + 4}>
            {n + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}

const edge = 16

/** From degrees to the drawing, north up and undistorted. */
function frame(points: readonly (readonly [number, number])[]) {
  const [west, east] = bounds(points.map(([x]) => x))
  const [south, north] = bounds(points.map(([, y]) => y))
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const span = Math.max((east - west) * narrow, (north - south) / 1.4, 1e-6)
  const scale = (width - 2 * edge) / span
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    height: round((north - south) * scale + 2 * edge),
    at: ([x, y]: readonly [number, number]): readonly [number, number] => [
      round(edge + (x - west) * narrow * scale),
      round(edge + (north - y) * scale)
    ]
  }
}

const bounds = (values: number[]): [number, number] => [
  values.reduce((a, b) => Math.min(a, b)),
  values.reduce((a, b) => Math.max(a, b))
]
