import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AreaTime, EqualService, MatterTime, OfficerLoad, Timeliness } from '../../contract/case-timeliness.ts'
import type { AreaCode } from '../../contract/values.ts'
import { matterName } from '../../law/matters.ts'
import { Chart, Empty, Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { equalOption, loadOption, timesOption } from './times-option.ts'
import '../access/access.css'
import './cases.css'

const barHeight = 34
const heightOf = (n: number) => 70 + n * barHeight

/** How long cases took and what is open, by matter and area; whoever decides sees how the work is shared, too. */
export function TimesPage() {
  const { t, day, moment } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['cases', 'times'],
    queryFn: () => calls.caseTimeliness.getTimeliness({ query: { months: 12 } }),
    enabled: may('cases.read')
  })
  if (!may('cases.read')) return <NoPermission />
  const found = asked.data
  return (
    <Page
      title={t('times.title')}
      lead={found && t('times.lead', { from: day(found.from), to: day(found.to), at: moment(found.countedAt) })}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
    >
      <Waiting asked={asked} shape="page" />
      {found && <Figures found={found} />}
      {may('cases.decide') && <Workload />}
      <p className="case-ways">
        <span className="quiet">{t('times.about')}</span>
        <a href="/timeliness">{t('times.public')}</a>
      </p>
    </Page>
  )
}

/** How long each matter takes, for a page that shows other things beside. */
export function CaseTimesSection({ area }: { area?: AreaCode | undefined }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['cases', 'times', area],
    queryFn: () => calls.caseTimeliness.getTimeliness({ query: { months: 12, ...(area && { area }) } })
  })
  if (!asked.data) return <Waiting asked={asked} shape="cards" n={1} />
  const { matters, areas } = asked.data
  const used = matters.filter(({ decided, open }) => decided + open > 0)
  if (used.length === 0) return null
  return (
    <>
      <ByMatter lines={used} title={t('times.title')} />
      {areas.length > 1 && <ByArea lines={areas} title={t('times.places')} />}
    </>
  )
}

function Figures({ found: { matters, areas, equal } }: { found: Timeliness }) {
  const { t } = useWords()
  const used = matters.filter(({ decided, open }) => decided + open > 0)
  if (used.length === 0) return <Empty title={t('times.none')}>{t('times.noneNext')}</Empty>
  return (
    <>
      <ByMatter lines={used} />
      {areas.length > 1 && <ByArea lines={areas} />}
      <Equal
        lines={equal.filter(({ residents, newcomers }) =>
          [residents, newcomers].some(one => one.decided + one.returned > 0)
        )}
      />
    </>
  )
}

type Line = Omit<MatterTime, 'matter' | 'promised'>
const sum = (lines: readonly Line[], of: 'decided' | 'inTime' | 'open' | 'red') =>
  lines.reduce((all, line) => all + line[of], 0)

function useTable() {
  const { t } = useWords()
  const head = (['decided', 'inTime', 'share', 'median', 'open', 'amber', 'red'] as const).map(key => t(`times.${key}`))
  const cells = ({ decided, inTime, median, open, amber, red }: Line) => [
    decided,
    inTime,
    decided === 0 ? '–' : `${Math.floor((inTime * 100) / decided)}%`,
    median ?? '–',
    open,
    amber,
    red
  ]
  const sentence = (lines: readonly Line[]) =>
    t('times.sentence', {
      decided: sum(lines, 'decided'),
      inTime: sum(lines, 'inTime'),
      open: sum(lines, 'open'),
      red: sum(lines, 'red')
    })
  return { head, cells, sentence }
}

function ByMatter({ lines, title }: { lines: MatterTime[]; title?: string }) {
  const words = useWords()
  const { t, language } = words
  const { head, cells, sentence } = useTable()
  const named = lines.map(line => ({ ...line, name: matterName(line.matter, language) }))
  return (
    <Section title={title ?? t('times.byMatter')}>
      <Chart
        title={t('times.byMatter')}
        sentence={sentence(lines)}
        option={timesOption(named, words)}
        height={heightOf(lines.length)}
        table={[
          [t('times.matter'), t('times.promised'), ...head],
          ...named.map(line => [line.name, line.promised, ...cells(line)])
        ]}
        fileName={t('times.title')}
      />
    </Section>
  )
}

function ByArea({ lines, title }: { lines: AreaTime[]; title?: string }) {
  const words = useWords()
  const { t } = words
  const { head, cells, sentence } = useTable()
  return (
    <Section title={title ?? t('times.byArea')}>
      <Chart
        title={t('times.byArea')}
        sentence={sentence(lines)}
        option={timesOption(lines, words)}
        height={heightOf(lines.length)}
        table={[[t('times.area'), ...head], ...lines.map(line => [line.name, ...cells(line)])]}
        fileName={`${t('times.title')}-${t('times.byArea')}`}
      />
    </Section>
  )
}

/** For each matter those with their hukou here beside those with it elsewhere: as bars of days, and the figures in the table. */
function Equal({ lines }: { lines: EqualService[] }) {
  const words = useWords()
  const { t, language } = words
  if (lines.length === 0) return null
  const sides = ['residents', 'newcomers'] as const
  const named = lines.map(line => ({ ...line, name: matterName(line.matter, language) }))
  const all = (side: (typeof sides)[number]) => lines.reduce((n, line) => n + line[side].decided, 0)
  return (
    <Section title={t('times.equal')}>
      <p className="hint">{t('times.equalAbout')}</p>
      <Chart
        title={t('times.equal')}
        sentence={t('times.equalSentence', { residents: all('residents'), newcomers: all('newcomers') })}
        option={equalOption(named, words)}
        height={heightOf(lines.length * 2)}
        table={[
          [
            t('times.matter'),
            t('times.who'),
            ...(['decided', 'inTime', 'median', 'granted', 'grantedShare', 'returned'] as const).map(key =>
              t(`times.${key}`)
            )
          ],
          ...named.flatMap(line =>
            sides.map(side => {
              const { decided, inTime, median, granted, returned } = line[side]
              const share = decided === 0 ? '–' : `${Math.floor((granted * 100) / decided)}%`
              return [line.name, t(`times.side.${side}`), decided, inTime, median ?? '–', granted, share, returned]
            })
          )
        ]}
        fileName={`${t('times.title')}-${t('times.equal')}`}
      />
    </Section>
  )
}

function Workload() {
  const words = useWords()
  const { t, moment } = words
  const asked = useQuery({
    queryKey: ['cases', 'workload'],
    queryFn: () => calls.caseTimeliness.getWorkload({ query: { months: 12 } })
  })
  const found = asked.data
  if (!found) return <Waiting asked={asked} shape="rows" n={4} />
  const { officers, countedAt } = found
  if (officers.length === 0) return null
  const all = (of: keyof Omit<OfficerLoad, 'name'>) => officers.reduce((n, one) => n + one[of], 0)
  const keys = ['received', 'checked', 'done', 'delivered'] as const
  return (
    <Section title={t('times.load')}>
      <p className="hint">
        {t('times.loadAbout')} {t('times.countedAt', { at: moment(countedAt) })}
      </p>
      <Chart
        title={t('times.load')}
        sentence={t('times.loadSentence', {
          n: officers.length,
          received: all('received'),
          checked: all('checked'),
          decided: all('decided')
        })}
        option={loadOption(officers, words)}
        height={heightOf(officers.length)}
        table={[
          [t('times.officer'), ...keys.map(key => t(`times.${key}`))],
          ...officers.map(({ name, received, checked, decided, delivered }) => [
            name,
            received,
            checked,
            decided,
            delivered
          ])
        ]}
        fileName={t('times.load')}
      />
    </Section>
  )
}
