import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { AreaCode } from '../../contract/values.ts'
import { Page, Pictured, Section, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { type AsOfInArea, asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { CaseTimesSection } from '../cases/times.tsx'
import { AgeingChart } from './ageing-chart.tsx'
import { FlowSection } from './flow-section.tsx'
import { HouseholdsChart } from './households-chart.tsx'
import { PyramidSection } from './pyramid-section.tsx'
import { QualityChecks } from './quality-checks.tsx'
import { TwoSeriesChart } from './two-series-chart.tsx'
import './statistics.css'

const route = getRouteApi('/desk/dashboard')

/** The pictures of one area on one page; day, area and choices stand in its address. */
export function DashboardPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const asOf = asOfOnly(search)
  const area = search.area ?? post?.area
  const question: AsOfInArea = { ...asOf, ...(area && { area: AreaCode.parse(area) }) }
  const trends = useTrends(question, may('statistics.read'))
  if (!may('statistics.read')) return <NoPermission />
  return (
    <Page title={t('dashboard.title', { area: trends.data?.name ?? post?.areaName ?? '' })} lead={t('dashboard.lead')}>
      <Pictured value={{ on: asOf.on ?? today(), ...(area && { area }) }}>
        <AsOfControls
          key={`${search.on} ${search.knownAt}`}
          asOf={asOf}
          change={chosen => {
            const { on: _on, knownAt: _knownAt, ...rest } = search
            void navigate({ search: { ...rest, ...chosen }, resetScroll: false })
          }}
        />
        <PyramidSection
          question={question}
          chosen={search}
          change={chosen => void navigate({ search: { ...search, ...chosen }, resetScroll: false })}
        />
        <Happened question={question} />
        <FlowSection question={question} />
        <Households area={question.area} />
        {may('cases.read') && <CaseTimesSection />}
        <QualityChecks area={question.area} />
      </Pictured>
    </Page>
  )
}

function useTrends({ area, on }: AsOfInArea, enabled: boolean) {
  const query = { ...(area && { area }), ...(on && { on }) }
  return useQuery({
    queryKey: ['counts', 'trends', query],
    queryFn: () => calls.dashboard.getTrends({ query }),
    enabled
  })
}

function Happened({ question }: { question: AsOfInArea }) {
  const { t } = useWords()
  const asked = useTrends(question, true)
  if (!asked.data) return <Waiting asked={asked} shape="cards" n={3} />
  const { months, ages, area, on } = asked.data
  return (
    <>
      <Section title={t('dashboard.vital')}>
        <TwoSeriesChart
          title={t('dashboard.vital')}
          months={months}
          of={['births', 'deaths']}
          fileName={`births-deaths-${area}-${on}`}
        />
      </Section>
      <Section title={t('dashboard.moves')}>
        <TwoSeriesChart
          title={t('dashboard.moves')}
          months={months}
          of={['arrivals', 'departures']}
          fileName={`arrivals-departures-${area}-${on}`}
        />
      </Section>
      <Section title={t('dashboard.ageing')}>
        <AgeingChart ages={ages} area={area} />
      </Section>
    </>
  )
}

function Households({ area }: { area: AreaCode | undefined }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['counts', 'households', area],
    queryFn: () => calls.dashboard.getHouseholds({ query: { ...(area && { area }) } })
  })
  return (
    <Section title={t('dashboard.households')}>
      <Waiting asked={asked} shape="cards" n={1} />
      {asked.data && <HouseholdsChart found={asked.data} />}
    </Section>
  )
}
