import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Compared, IndicatorAnswer, IndicatorEntry } from '../../contract/statistics.ts'
import { AreaCode } from '../../contract/values.ts'
import { findIndicator, takesLong } from '../../law/indicators.ts'
import { Choice, Page, Pictured, Section, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { ComparedChart } from './compared-chart.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { IndicatorCatalogue } from './indicator-catalogue.tsx'
import { LongAnswer } from './long-answer.tsx'
import './statistics.css'

const route = getRouteApi('/desk/indicators')
const populations = ['resident', 'living', 'hukou', 'newcomers'] as const
const comparisons = ['periods', 'areas', 'populations'] as const

/** One indicator of an area with what it stands on, beside others of its kind; and the catalogue. */
export function IndicatorsPage() {
  const { t, language } = useWords()
  const catalogue = useQuery({
    queryKey: ['indicators'],
    queryFn: () => calls.statistics.listIndicators({}),
    staleTime: Number.POSITIVE_INFINITY
  })
  const search = route.useSearch()
  const counted = catalogue.data?.filter(({ state }) => state === 'counted') ?? []
  const entry = counted.find(({ code }) => code === search.code) ?? counted[0]
  return (
    <Page title={t('indicators.title')} lead={t('indicators.lead')}>
      <Waiting asked={catalogue} shape="cards" n={1} />
      {entry && (
        <Section title={language === 'zh' ? entry.titleZh : entry.titleEn}>
          <Asked entry={entry} counted={counted} />
        </Section>
      )}
      {catalogue.data && (
        <Section title={t('indicators.catalogue')}>
          <IndicatorCatalogue rows={catalogue.data} />
        </Section>
      )}
    </Page>
  )
}

function Answered({ entry, answer, compare }: { entry: IndicatorEntry; answer: IndicatorAnswer; compare: Compared }) {
  return (
    <Pictured value={{ code: entry.code, area: answer.figure.area, on: answer.figure.on }}>
      <IndicatorCard entry={entry} figure={answer.figure} />
      <ComparedChart entry={entry} answer={answer} compare={compare} />
    </Pictured>
  )
}

function Asked({ entry, counted }: { entry: IndicatorEntry; counted: IndicatorEntry[] }) {
  const { t, language } = useWords()
  const { post } = useMe()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const { of = 'resident' } = search
  const offered = comparisons.filter(one => one !== 'areas' || !entry.ofBirths)
  const compare = offered.find(one => one === search.compare) ?? 'periods'
  const asOf = asOfOnly(search)
  const area = search.area ?? post?.area
  const query = { ...asOf, of, compare, ...(area && { area }) }
  const indicator = findIndicator(entry.code)
  const isLong = indicator && area && takesLong(indicator, { area, on: asOf.on ?? today(), today: today() })
  const answer = useQuery({
    queryKey: ['indicators', entry.code, query],
    queryFn: () => calls.statistics.getIndicator({ params: { code: entry.code }, query }),
    enabled: !isLong
  })
  const { reckoning: _asked, ...choices } = search
  const change = (chosen: Partial<typeof search>) =>
    void navigate({ search: { ...choices, ...chosen }, resetScroll: false })
  return (
    <>
      <div className="pyramid-choices">
        <Choice
          label={t('indicators.choose')}
          value={entry.code}
          change={code => change({ code })}
          options={counted.map(one => ({ value: one.code, label: language === 'zh' ? one.titleZh : one.titleEn }))}
        />
        <Choice
          label={t('indicators.of')}
          value={of}
          change={chosen => change({ of: chosen })}
          options={populations.map(value => ({ value, label: t(`indicators.${value}`) }))}
        />
        <Choice
          label={t('indicators.compare')}
          value={compare}
          change={chosen => change({ compare: chosen })}
          options={offered.map(value => ({ value, label: t(`indicators.${value}`) }))}
        />
      </div>
      <AsOfControls
        key={`${search.on} ${search.knownAt}`}
        asOf={asOf}
        change={chosen => {
          const { on: _on, knownAt: _knownAt, ...rest } = choices
          void navigate({ search: { ...rest, ...chosen }, resetScroll: false })
        }}
      />
      {isLong && asOf.on ? (
        <LongAnswer
          key={JSON.stringify([entry.code, query])}
          code={entry.code}
          question={{ ...asOf, on: asOf.on, of, compare, area: AreaCode.parse(area) }}
          id={search.reckoning}
          begun={reckoning => void navigate({ search: { ...search, reckoning }, resetScroll: false })}
          show={found => <Answered entry={entry} answer={found} compare={compare} />}
        />
      ) : (
        <Waiting asked={answer} shape="cards" n={1} />
      )}
      {answer.data && <Answered entry={entry} answer={answer.data} compare={compare} />}
    </>
  )
}
