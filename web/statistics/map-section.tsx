import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { Shape } from '../../contract/area-shapes.ts'
import type { Counts } from '../../contract/statistics.ts'
import type { AreaCode } from '../../contract/values.ts'
import { AreaMap, Choice, type MapArea, Section, useWords } from '../../ui/index.ts'
import { type AsOfInArea, asOfOnly } from '../app/as-of.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { useCountsBelow } from './use-counts.ts'

const route = getRouteApi('/desk/')

const measures = ['living', 'resident', 'inMigrants', 'apart', 'outMigrants'] as const
type Measure = (typeof measures)[number]

/** How many live where: the areas below on a map, as far as they are drawn. Of a grid there is nothing below. */
export function MapSection({ question, area }: { question: AsOfInArea; area: AreaCode }) {
  const { t } = useWords()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const measure = search.map ?? 'living'
  const below = useCountsBelow(question)
  const shapes = useQuery({
    queryKey: ['areas', 'shapes', area, question.on],
    queryFn: () => calls.areas.listShapes({ query: { below: area, ...(question.on && { on: question.on }) } }),
    staleTime: 600_000
  })
  const open = useOpenArea(question)
  if (below.data?.length === 0) return null
  const outlines = new Map(shapes.data?.shapes.map(shape => [shape.code, shape]))
  const areas = (below.data ?? []).map(
    (one): MapArea => ({
      key: String(one.area),
      name: one.name,
      outline: outlines.get(one.area)?.outline,
      value: sizeOf(one, measure),
      ...open(one.area)
    })
  )
  return (
    <Section
      title={t('home.map')}
      aside={
        <Choice
          label={t('home.mapOf')}
          value={measure}
          change={map => void navigate({ search: { ...search, map }, resetScroll: false })}
          options={measures.map(value => ({ value, label: t(`counts.${value}`) }))}
        />
      }
    >
      <Waiting asked={shapes.error ? shapes : below} shape="cards" n={1} />
      {below.data && shapes.data && (
        <AreaMap
          title={t(`counts.${measure}`)}
          unit={t('counts.people')}
          areas={areas}
          frame={shapes.data.frame?.outline}
          note={noteOf(shapes.data.shapes, t)}
          fileName={`map-${measure}-${area}`}
        />
      )}
    </Section>
  )
}

/** Whose shapes these are: nobody shall take a drawn line for a boundary. */
export function noteOf(shapes: readonly Shape[], t: ReturnType<typeof useWords>['t']): string {
  const notes = shapes.map(({ origin, source }) =>
    origin === 'official' ? t('home.shape.official', { source }) : t(`home.shape.${origin}`)
  )
  return shapes.length === 0 ? t('home.shape.none') : [...new Set(notes)].join(' ')
}

function sizeOf(counts: Counts, measure: Measure): number {
  const size = counts[measure]
  return typeof size === 'number' ? size : size.all
}

function useOpenArea(question: AsOfInArea) {
  const router = useRouter()
  return (area: AreaCode) => {
    const to = { to: '/', search: { ...asOfOnly(question), area } } as const
    return { href: router.buildLocation(to).href, open: () => void router.navigate(to) }
  }
}
