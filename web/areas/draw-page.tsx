import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Outline } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'
import { Button, DrawMap, type DrawMode, type MapPoint, Page, Section, useDraft, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, WaitingPage } from '../app/states.tsx'
import { areasBelow, buildingsIn, oneArea, shapesBelow } from './area-queries.ts'
import { Coordinates } from './coordinates.tsx'
import { DrawProblems } from './draw-problems.tsx'
import { type Drawing, datumOf, drawnAreas, emptyDrawing, shapesOf } from './drawing.ts'
import { AddGrid, DrawnList } from './drawn-list.tsx'
import { GeoJsonFiles } from './geojson-files.tsx'
import { SaveDrawing } from './save-drawing.tsx'
import { shapeNote } from './shape-note.ts'
import './areas.css'

const route = getRouteApi('/desk/areas/$code/draw')

/** Drawing and re-cutting the areas below one, on the map or by coordinates. */
export function DrawPage() {
  const { t } = useWords()
  const { may } = useMe()
  const code = AreaCode.parse(Number(route.useParams().code))
  const area = useQuery(oneArea(code))
  if (!may('areas.change')) return <NoPermission />
  if (!area.data) return <WaitingPage title={t('nav.areas')} asked={area} />
  return <Draw key={code} area={area.data.area} />
}

function Draw({ area }: { area: Area }) {
  const words = useWords()
  const { t } = words
  const { code } = area
  const below = useQuery(areasBelow(code))
  const shapes = useQuery(shapesBelow(code))
  const draft = useDraft<Drawing>(`drawing:${code}`, emptyDrawing())
  const drawing = draft.values
  const kept = shapes.data?.shapes
  const { datum, fixed } = datumOf(kept ?? [], drawing)
  const areas = useMemo(() => drawnAreas(below.data ?? [], kept ?? [], drawing), [below.data, kept, drawing])
  const [at, setAt] = useState<AreaCode>()
  const [mode, setMode] = useState<DrawMode>('look')
  const checked = useCheck({ code, datum, areas })
  const points = usePoints(area, checked.data?.buildings)
  const background = useMemo(
    () => (shapes.data?.frame ? [{ key: 'frame', name: '', outline: shapes.data.frame.outline }] : []),
    [shapes.data]
  )
  const marks = useMemo(() => checked.data?.problems.map(({ where }) => where) ?? [], [checked.data])
  const mapped = useMemo(
    () => areas.map(({ code: its, name, outline }) => ({ key: String(its), name, outline })),
    [areas]
  )
  if (!below.data || !shapes.data) return <WaitingPage title={t('nav.areas')} asked={below.data ? shapes : below} />
  const chosen = areas.find(one => one.code === at)
  const change = (outlines: Record<string, Outline>, origin: Drawing['origin'] = 'drawn') =>
    draft.change({ outlines: { ...drawing.outlines, ...outlines }, origin })
  const choose = (its: AreaCode) => {
    setAt(its)
    setMode('look')
  }
  return (
    <Page
      title={t('drawing.title', { area: area.name })}
      lead={t('drawing.lead')}
      back={
        <Link to="/areas" search={{ at: code }}>
          {t('change.back')}
        </Link>
      }
    >
      <div className="drawing-layout">
        <div className="area-detail">
          <DrawMap
            label={t('drawing.map')}
            said={saidNow(t, mode, chosen?.name)}
            areas={mapped}
            background={background}
            points={points}
            marks={marks}
            at={at === undefined ? undefined : String(at)}
            mode={mode}
            choose={key => choose(AreaCode.parse(Number(key)))}
            drawn={outline => {
              if (!chosen) return
              change({ [chosen.code]: outline })
              if (mode === 'draw') setMode('look')
            }}
          />
          <p className="quiet">{shapeNote(kept?.length ? kept : [{ origin: 'drawn', datum }], words)}</p>
          <DrawProblems area={area} areas={areas} checked={checked} mend={change} draft={draft} />
        </div>
        <div className="drawing-side">
          <Section title={t('drawing.list')}>
            <DrawnList areas={areas} drawing={drawing} at={at} choose={choose} />
            {chosen && (
              <div className="button-row">
                <Button primary={mode === 'look'} press={() => setMode(mode === 'draw' ? 'look' : 'draw')}>
                  {t(mode === 'draw' ? 'drawing.stop' : chosen.outline ? 'drawing.redraw' : 'drawing.draw')}
                </Button>
                {chosen.outline && (
                  <Button press={() => setMode(mode === 'edit' ? 'look' : 'edit')}>
                    {t(mode === 'edit' ? 'drawing.stop' : 'drawing.edit')}
                  </Button>
                )}
                {drawing.outlines[chosen.code] && (
                  <Button
                    press={() => {
                      const { [String(chosen.code)]: _gone, ...rest } = drawing.outlines
                      draft.change({ outlines: rest })
                      setMode('look')
                    }}
                  >
                    {t('drawing.reset')}
                  </Button>
                )}
              </div>
            )}
            {chosen && (
              <Coordinates key={chosen.code} area={chosen} use={outline => change({ [chosen.code]: outline })} />
            )}
            {area.level === 'community' && <AddGrid area={area} areas={areas} draft={draft} added={choose} />}
          </Section>
          <SaveDrawing
            {...{ area, areas, draft, datum, fixed }}
            checked={checked.data}
            fresh={!checked.isPlaceholderData}
          />
          <GeoJsonFiles area={area} areas={areas} datum={datum} fixed={fixed} draft={draft} />
        </div>
      </div>
    </Page>
  )
}

/** What the hand does now. */
function saidNow(t: ReturnType<typeof useWords>['t'], mode: DrawMode, name: string | undefined): string {
  if (name && mode === 'draw') return t('drawing.drawing', { name })
  if (name && mode === 'edit') return t('drawing.editing', { name })
  return t('drawing.look')
}

interface Checking {
  code: AreaCode
  datum: ReturnType<typeof datumOf>['datum']
  areas: ReturnType<typeof drawnAreas>
}

/** Asked anew at every change; what was found before stands until the answer is there. */
function useCheck({ code, datum, areas }: Checking) {
  const shapes = shapesOf(areas)
  return useQuery({
    queryKey: ['shapes', 'check', code, datum, shapes],
    queryFn: () => calls.areas.checkShapes({ body: { below: code, datum, shapes } }),
    placeholderData: keepPreviousData,
    enabled: shapes.length > 0,
    gcTime: 0
  })
}

/** The buildings of a community as points; of larger areas there are too many to tell anything. */
function usePoints(area: Area, strays: readonly { id: string }[] | undefined): MapPoint[] {
  const { data } = useQuery({ ...buildingsIn(area.code), enabled: area.level === 'community' })
  return useMemo(() => {
    const elsewhere = new Set(strays?.map(({ id }) => id))
    return (data ?? []).flatMap(({ id, name, at }): MapPoint[] =>
      at ? [{ key: id, name, at, kind: 'building', strays: elsewhere.has(id) }] : []
    )
  }, [data, strays])
}
