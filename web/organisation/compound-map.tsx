import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Compound } from '../../contract/buildings.ts'
import type { RecordLine } from '../../contract/organisation.ts'
import type { AreaCode } from '../../contract/values.ts'
import { DrawMap, type MapPoint, Section, useWords } from '../../ui/index.ts'
import { compoundsIn, shapesBelow } from '../areas/area-queries.ts'

const nothing: never[] = []

interface MapProps {
  area: AreaCode
  compounds: readonly Pick<Compound, 'id' | 'name' | 'at'>[]
  at?: string | undefined
  label: string
  said: string
  choose?: (id: string) => void
}

/** Compounds as points over the shapes of the area; the same is in the list. */
export function CompoundMap({ area, compounds, at, label, said, choose }: MapProps) {
  const shapes = useQuery(shapesBelow(area)).data
  const areas = useMemo(
    () => (shapes?.shapes ?? []).map(({ code, name, outline }) => ({ key: String(code), name, outline })),
    [shapes]
  )
  const points = useMemo(
    () =>
      compounds.flatMap((one): MapPoint[] =>
        one.at ? [{ key: one.id, name: one.name, at: one.at, kind: 'compound' }] : []
      ),
    [compounds]
  )
  // The map shows what it is first given: it waits for the shapes.
  if (!shapes || points.length === 0) return null
  return (
    <DrawMap
      label={label}
      said={said}
      areas={areas}
      background={nothing}
      points={points}
      marks={nothing}
      at={at}
      mode="look"
      choose={() => {}}
      choosePoint={id => choose?.(id)}
    />
  )
}

/** Every compound of the area on the map; one that has a file opens it. */
export function CompoundsOnMap({ area, records }: { area: AreaCode; records: readonly RecordLine[] }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const compounds = useQuery(compoundsIn(area)).data
  if (!compounds?.some(({ at }) => at)) return null
  return (
    <Section title={t('place.map')}>
      <CompoundMap
        area={area}
        compounds={compounds}
        label={t('place.map')}
        said={t('place.mapSaid')}
        choose={id => {
          const file = records.find(({ told }) => told.compound === id)
          if (file) void navigate({ to: '/organisation/$id', params: { id: file.id } })
        }}
      />
    </Section>
  )
}
