import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { AreaCode } from '../../contract/values.ts'
import { Page, Pictured, Section, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { type AsOf, type AsOfInArea, asOfOnly, isPast } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { Waiting } from '../app/states.tsx'
import { AreaName, areaAbove } from '../people/area-name.tsx'
import { WorkToday } from '../work/work-today.tsx'
import { AreasBelow } from './areas-below.tsx'
import { Cards } from './cards.tsx'
import { belowId } from './figure.tsx'
import { MapSection } from './map-section.tsx'
import { PyramidSection } from './pyramid-section.tsx'
import { useCounts, useCountsAtMonthEnd } from './use-counts.ts'
import './statistics.css'

const route = getRouteApi('/desk/')

/** What waits today, and the people of an area: by kind, by age, and by the areas below. */
export function Home() {
  const { t } = useWords()
  const { post, may } = useMe()
  const search = route.useSearch()
  const asOf = asOfOnly(search)
  const area = search.area ?? post?.area
  const question = { ...asOf, ...(area && { area }) }
  const own = area === post?.area
  const above = area === undefined || own ? undefined : areaAbove(area)
  const counts = useCounts(question, may('statistics.read'))
  return (
    <Page
      title={
        own ? t('home.title', { area: post?.areaName ?? '' }) : t('counts.title', { area: counts.data?.name ?? '' })
      }
      back={above && <Up area={above} asOf={asOf} />}
    >
      {own && !isPast(asOf) && <WorkToday />}
      {may('statistics.read') && (
        <Pictured value={{ on: asOf.on ?? today(), ...(area && { area }) }}>
          <People question={question} />
        </Pictured>
      )}
    </Page>
  )
}

function People({ question }: { question: AsOfInArea }) {
  const { t } = useWords()
  const search = route.useSearch()
  const navigate = useNavigate()
  const asOf = asOfOnly(question)
  const { area } = question
  const counts = useCounts(question)
  const before = useCountsAtMonthEnd(question)
  return (
    <>
      <Section title={t('counts.cards')}>
        <AsOfControls
          key={`${search.on} ${search.knownAt}`}
          asOf={asOf}
          change={chosen => {
            const { on: _on, knownAt: _knownAt, ...rest } = search
            void navigate({ to: '/', search: { ...rest, ...chosen } })
          }}
        />
        <Waiting asked={counts} shape="cards" />
        {counts.data && <Cards counts={counts.data} before={before.data} asOf={asOf} />}
      </Section>
      <PyramidSection
        question={question}
        chosen={search}
        change={chosen => void navigate({ to: '/', search: { ...search, ...chosen }, resetScroll: false })}
      />
      {area && <MapSection question={question} area={AreaCode.parse(area)} />}
      <div id={belowId}>
        <Section title={t('counts.below')}>
          <AreasBelow question={question} />
        </Section>
      </div>
    </>
  )
}

function Up({ area, asOf }: { area: number; asOf: AsOf }) {
  const code = AreaCode.parse(area)
  const { post } = useMe()
  return (
    <Link to="/" search={{ ...asOf, ...(code !== post?.area && { area: code }) }}>
      <AreaName code={code} />
    </Link>
  )
}
