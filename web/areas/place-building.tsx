import { useMutation } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Position, Shape, StatedDatum } from '../../contract/area-shapes.ts'
import type { Building } from '../../contract/buildings.ts'
import { type AreaCode, CommandId } from '../../contract/values.ts'
import { Button, Choice, DrawMap, ErrorSummary, type MapPoint, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { readPosition } from './coordinate-text.ts'
import { shapeNote } from './shape-note.ts'
import { useChangedAreas } from './use-changed-areas.ts'

interface PlaceProps {
  buildings: Building[]
  lies: ReadonlyMap<string, AreaCode>
  shapes: { frame: Shape | null; shapes: Shape[] } | undefined
  at: string | undefined
  choose: (id: string) => void
}

const nothing: never[] = []
const datums: StatedDatum[] = ['CGCS2000', 'WGS-84', 'GCJ-02']

/** Says where one building stands: a click on the map, or its coordinates typed. */
export function PlaceBuilding({ buildings, lies, shapes, at, choose }: PlaceProps) {
  const words = useWords()
  const { t } = words
  const id = useId()
  const [typed, type] = useState<{ id: string; text: string }>()
  const drawn = shapes?.shapes.find(({ origin, datum }) => origin !== 'official' && datum !== 'unstated')?.datum
  const [picked, pick] = useState<StatedDatum>('CGCS2000')
  const datum = drawn && drawn !== 'unstated' ? drawn : picked
  const building = buildings.find(one => one.id === at)
  const place = usePlace(datum)
  const areas = useMemo(
    () => (shapes?.shapes ?? []).map(({ code, name, outline }) => ({ key: String(code), name, outline })),
    [shapes]
  )
  const points = useMemo(
    () =>
      buildings.flatMap((one): MapPoint[] =>
        one.at ? [{ key: one.id, name: one.name, at: one.at, kind: 'building', strays: lies.has(one.id) }] : []
      ),
    [buildings, lies]
  )
  const text = typed?.id === at ? typed?.text : undefined
  const shown = text ?? building?.at?.join(', ') ?? ''
  const position = readPosition(shown)
  return (
    <Section title={t('buildings.place')}>
      <DrawMap
        label={t('drawing.map')}
        said={building ? t('buildings.placing', { name: building.name }) : t('buildings.placeHint')}
        areas={areas}
        background={nothing}
        points={points}
        marks={nothing}
        at={at}
        mode={building ? 'place' : 'look'}
        choose={() => {}}
        choosePoint={choose}
        placed={where => building && type({ id: building.id, text: where.join(', ') })}
      />
      {shapes && shapes.shapes.length > 0 && <p className="quiet">{shapeNote(shapes.shapes, words)}</p>}
      {building && (
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
              {building.name} · {t('buildings.longLat')}（{datum}）
            </label>
            {shown !== '' && !position && (
              <p className="field-error" id={`${id}-error`}>
                {t('buildings.longLatWrong')}
              </p>
            )}
            <input
              id={id}
              value={shown}
              aria-invalid={shown !== '' && !position}
              onChange={event => type({ id: building.id, text: event.target.value })}
            />
          </div>
          <div className="button-row">
            <Button primary busy={place.isPending} press={() => position && place.mutate({ building, at: position })}>
              {t('buildings.placeGo')}
            </Button>
            {building.at && (
              <Button press={() => place.mutate({ building, at: null })}>{t('buildings.placeRemove')}</Button>
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
  const send = async (building: Building, at: Position | null, its: StatedDatum) => {
    await calls.areas.placeBuildings({
      body: {
        commandId: CommandId.parse(uuidv7()),
        datum: its,
        source: t('buildings.place'),
        points: [{ kind: 'building', id: building.id, at }]
      }
    })
    await changed()
  }
  return useMutation({
    mutationFn: ({ building, at }: { building: Building; at: Position | null }) => send(building, at, datum),
    onSuccess: (_, { building, at }) =>
      tellDone({
        said: t(at ? 'buildings.placed' : 'buildings.unplaced', { name: building.name }),
        undo: () =>
          send(building, building.at, building.datum && building.datum !== 'unstated' ? building.datum : datum)
      })
  })
}
