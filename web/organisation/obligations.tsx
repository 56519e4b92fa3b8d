import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ObligationLine, RecordKindKey } from '../../contract/organisation.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, Tag, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { useTitles } from './kind-words.ts'
import './organisation.css'

const route = getRouteApi('/desk/obligations')
const states = ['open', 'late', 'ended'] as const
const whoses = ['all', 'mine'] as const
export interface Asked {
  kind?: RecordKindKey | undefined
  whose: (typeof whoses)[number]
  state: (typeof states)[number]
}

/** Everything that is owed, by its day: of plans, agreements and meetings alike. */
export function ObligationsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { kindTitle } = useTitles()
  const { kind, whose = 'all', state = 'open' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('organisation.board')) return <NoPermission />
  const asked: Asked = { kind, whose, state }
  const go = (to: Partial<Asked>) => void navigate({ to: '/obligations', search: { ...asked, ...to } })
  return (
    <Page title={t('due.title')} lead={t('due.lead')}>
      <Section title={t('due.list')}>
        <div className="narrowing">
          <Choice
            label={t('due.state')}
            value={state}
            change={to => go({ state: to })}
            options={states.map(value => ({ value, label: t(`due.${value}`) }))}
          />
          <Choice
            label={t('due.kind')}
            value={kind ?? ''}
            change={to => go({ kind: RecordKindKey.safeParse(to).data })}
            options={[
              { value: '', label: t('due.allKinds') },
              ...RecordKindKey.options.map(value => ({ value, label: kindTitle(value) }))
            ]}
          />
          <Choice
            label={t('due.whose')}
            value={whose}
            change={to => go({ whose: to })}
            options={whoses.map(value => ({ value, label: t(`due.${value}`) }))}
          />
        </div>
        <ObligationList asked={asked} />
      </Section>
      <CalendarSection />
    </Page>
  )
}

/** What is owed, as asked for; where a page has two such lists, each is called by its own name. */
export function ObligationList({ asked: { kind, whose, state }, caption }: { asked: Asked; caption?: string }) {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['organisation', 'obligations', kind, whose, state],
    queryFn: ({ pageParam }) =>
      calls.organisation.listObligations({
        query: { whose, state, ...(kind && { kind }), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.obligations)
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0) return <Empty title={t('due.none')}>{t('due.noneNext')}</Empty>
  return (
    <DataTable
      caption={caption ?? t('due.list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(): Column<ObligationLine>[] {
  const { t, day } = useWords()
  const { kindTitle, whatOf } = useTitles()
  const late = ({ state, dueOn }: ObligationLine) => state === 'open' && dueOn < today()
  return [
    {
      key: 'what',
      title: t('org.what'),
      text: whatOf,
      cell: row => (
        <Link to="/organisation/$id" params={{ id: row.record }}>
          {whatOf(row)}
        </Link>
      )
    },
    {
      key: 'due',
      title: t('org.dueOn'),
      text: row => `${day(row.dueOn)}${late(row) ? ` ${t('org.late')}` : ''}`,
      cell: row => (
        <>
          {day(row.dueOn)} {late(row) && <Tag tone="wrong">{t('org.late')}</Tag>}
        </>
      )
    },
    { key: 'owner', title: t('org.owner'), text: row => row.ownerName },
    { key: 'state', title: t('org.state'), text: row => t(`org.owed.${row.state}`) },
    { key: 'record', title: t('due.record'), text: row => `${kindTitle(row.kind)} · ${row.recordTitle}`, wide: true },
    { key: 'area', title: t('org.area'), text: row => row.areaName, wide: true }
  ]
}
