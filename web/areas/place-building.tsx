import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Position, Shape, StatedDatum } from '../../contract/area-shapes.ts'
import type { Building, Compound, NewPoints } from '../../contract/buildings.ts'
import { type AreaCode, CommandId } from '../../contract/values.ts'
import { Button, Choice, DrawMap, ErrorSummary, type MapPoint, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { readPosition } from './coordinate-text.ts'
import { shapeNote } from './shape-note.ts'
import { useChangedAreas } from './use-changed-areas.ts'

/** A building, or a compound: whatever stands as a point. */
type Placed = Pick<Building & Compound, 'id' | 'name' | 'at' | 'datum'> & Pick<NewPoints['points'][number], 'kind'>

interface PlaceProps {
  buildings: Building[]
  compounds: Compound[]
  lies: ReadonlyMap<string, AreaCode>
  shapes: { frame: Shape | null; shapes: Shape[] } | undefined
  at: string | undefined
  choose: (id: string) => void
}

const nothing: never[] = []
const datums: StatedDatum[] = ['CGCS2000', 'WGS-84', 'GCJ-02']

/** Says where a building or a compound stands: a click on the map, or its coordinates typed. */
export function PlaceBuilding({ buildings, compounds, lies, shapes, at, choose }: PlaceProps) {
  const words = useWords()
  const { t } = words
  const id = useId()
  const [typed, type] = useState<{ id: string; text: string }>()
  const drawn = shapes?.shapes.find(({ origin, datum }) => origin !== 'official' && datum !== 'unstated')?.datum
  const [picked, pick] = useState<StatedDatum>('CGCS2000')
  const datum = drawn && drawn !== 'unstated' ? drawn : picked
  const all = useMemo(
    (): Placed[] => [
      ...buildings.map(one => ({ ...one, kind: 'building' as const })),
      ...compounds.map(one => ({ ...one, kind: 'compound' as const }))
    ],
    [buildings, compounds]
  )
  const chosen = all.find(one => one.id === at)
  const field = useRef<HTMLInputElement>(null)
  // A compound is chosen below the map: what comes next stands here.
  useEffect(() => {
    if (compounds.some(({ id }) => id === at)) field.current?.focus()
  }, [at, compounds])
  const place = usePlace(datum)
  const areas = useMemo(
    () => (shapes?.shapes ?? []).map(({ code, name, outline }) => ({ key: String(code), name, outline })),
    [shapes]
  )
  const points = useMemo(
    () =>
      all.flatMap((one): MapPoint[] =>
        one.at ? [{ key: one.id, name: one.name, at: one.at, kind: one.kind, strays: lies.has(one.id) }] : []
      ),
    [all, lies]
  )
  const text = typed?.id === at ? typed?.text : undefined
  const shown = text ?? chosen?.at?.join(', ') ?? ''
  const position = readPosition(shown)
  return (
    <Section title={t('buildings.place')}>
      <DrawMap
        label={t('drawing.map')}
        said={chosen ? t('buildings.placing', { name: chosen.name }) : t('buildings.placeHint')}
        areas={areas}
        background={nothing}
        points={points}
        marks={nothing}
        at={at}
        mode={chosen ? 'place' : 'look'}
        choose={() => {}}
        choosePoint={choose}
        placed={where => chosen && type({ id: chosen.id, text: where.join(', ') })}
      />
      {shapes && shapes.shapes.length > 0 && <p className="quiet">{shapeNote(shapes.shapes, words)}</p>}
      {chosen && (
        <div className="plain-form">
          {place.error && <ErrorSummary problem={place.error} />}
          {!drawn && (
            <Choice
              label={t('drawing.datum')}
              value={datum}
              change={pick}
              options={datums.map(value => ({ value, label: value }))}
            />
          )}
          <div className="field">
            <label htmlFor={id}>
              {chosen.name} · {t('buildings.longLat')}（{datum}）
            </label>
            {shown !== '' && !position && (
              <p className="field-error" id={`${id}-error`}>
                {t('buildings.longLatWrong')}
              </p>
            )}
            <input
              id={id}
              ref={field}
              value={shown}
              aria-invalid={shown !== '' && !position}
              onChange={event => type({ id: chosen.id, text: event.target.value })}
            />
          </div>
          <div className="button-row">
            <Button primary busy={place.isPending} press={() => position && place.mutate({ chosen, at: position })}>
              {t('buildings.placeGo')}
            </Button>
            {chosen.at && (
              <Button press={() => place.mutate({ chosen, at: null })}>{t('buildings.placeRemove')}</Button>
            )}
          </div>
        </div>
      )}
    </Section>
  )
}

function usePlace(datum: StatedDatum) {
  const { t } = useWords()
  const tellDone = useUndo()
  const changed = useChangedAreas()
  const send = async ({ kind, id }: Placed, at: Position | null, its: StatedDatum) => {
    await calls.areas.placeBuildings({
      body: {
        commandId: CommandId.parse(uuidv7()),
        datum: its,
        source: t('buildings.place'),
        points: [{ kind, id, at }]
      }
    })
    await changed()
  }
  return useMutation({
    mutationFn: ({ chosen, at }: { chosen: Placed; at: Position | null }) => send(chosen, at, datum),
    onSuccess: (_, { chosen, at }) =>
      tellDone({
        said: t(at ? 'buildings.placed' : 'buildings.unplaced', { name: chosen.name }),
        undo: () => send(chosen, chosen.at, chosen.datum && chosen.datum !== 'unstated' ? chosen.datum : datum)
      })
  })
}
