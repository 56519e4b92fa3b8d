import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { AreaCode } from '../../contract/values.ts'
import { Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { type AsOf, asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName, areaAbove } from '../people/area-name.tsx'
import { AreasBelow } from './areas-below.tsx'
import { Cards } from './cards.tsx'
import { PyramidSection } from './pyramid-section.tsx'
import './statistics.css'

const route = getRouteApi('/desk/')

/** The counts of an area on a day, what lies below it, and its ages. */
export function Home() {
  const { t } = useWords()
  const { post, may } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  const asOf = asOfOnly(search)
  const area = search.area ?? post?.area
  const question = { ...asOf, ...(area && { area }) }
  const counts = useQuery({
    queryKey: ['counts', question],
    queryFn: () => calls.statistics.getCounts({ query: question })
  })
  if (!may('statistics.read')) return <NoPermission />
  const name = counts.data?.name ?? post?.areaName ?? ''
  const above = area === undefined || area === post?.area ? undefined : areaAbove(area)
  return (
    <Page title={t('counts.title', { area: name })} back={above && <Up area={above} asOf={asOf} />}>
      <AsOfControls
        key={`${search.on} ${search.knownAt}`}
        asOf={asOf}
        change={chosen => {
          const { on: _on, knownAt: _knownAt, ...rest } = search
          void navigate({ to: '/', search: { ...rest, ...chosen } })
        }}
      />
      <Section title={t('counts.cards')}>
        <Waiting asked={counts} shape="cards" />
        {counts.data && <Cards counts={counts.data} asOf={asOf} />}
      </Section>
      <PyramidSection question={question} />
      <Section title={t('counts.below')}>
        <AreasBelow question={question} />
      </Section>
    </Page>
  )
}

function Up({ area, asOf }: { area: number; asOf: AsOf }) {
  const code = AreaCode.parse(area)
  const { post } = useMe()
  return (
    <Link to="/" search={{ ...asOf, ...(code !== post?.area && { area: code }) }}>
      ← <AreaName code={code} />
    </Link>
  )
}
