import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { VoiceLine } from '../../contract/voice.ts'
import { type Column, DataTable, Empty, Page, Section, Tabs, Tag, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { TakeVoice } from './take-voice.tsx'
import { useVoiceTitle } from './voice-title.ts'

const route = getRouteApi('/desk/voices')
const states = ['open', 'past'] as const

/** What residents say: heard by whoever is charged with it, typed in by whoever is at the window. */
export function VoicesPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const { state = 'open' } = route.useSearch()
  const navigate = useNavigate()
  if (!post || !(may('voice.hear') || may('voice.take'))) return <NoPermission />
  return (
    <Page title={t('voices.title')} lead={t('voices.lead')}>
      {may('voice.hear') && (
        <Tabs
          label={t('voices.tabs')}
          tabs={states.map(key => ({ key, title: t(`voices.${key}`) }))}
          at={state}
          change={to => void navigate({ to: '/voices', search: { state: to } })}
        >
          <VoiceList key={state} state={state} />
        </Tabs>
      )}
      {may('voice.take') && (
        <div className="sheet narrow">
          <Section title={t('voices.take')}>
            <p className="hint">{t('voices.takeLead')}</p>
            <TakeVoice area={post.area} />
          </Section>
        </div>
      )}
    </Page>
  )
}

function VoiceList({ state }: { state: (typeof states)[number] }) {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['voices', state],
    queryFn: ({ pageParam }) => calls.voice.listVoices({ query: { state, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.voices)
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0) return <Empty title={t('voices.none')}>{t('voices.noneNext')}</Empty>
  return (
    <DataTable
      caption={t('voices.list', { state: t(`voices.${state}`) })}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(): Column<VoiceLine>[] {
  const { t, day } = useWords()
  const title = useVoiceTitle()
  const due = ({ dueOn }: VoiceLine) => (dueOn ? day(dueOn) : '')
  return [
    {
      key: 'kind',
      title: t('voices.kind'),
      text: ({ kind }) => title(kind),
      cell: ({ id, kind }) => (
        <Link to="/voices/$id" params={{ id }}>
          {title(kind)}
        </Link>
      )
    },
    { key: 'office', title: t('voices.office'), text: row => row.areaName },
    {
      key: 'state',
      title: t('voices.state'),
      text: row => t(`voice.state.${row.state}`),
      cell: row => <Tag tone={row.dueOn ? 'warm' : 'past'}>{t(`voice.state.${row.state}`)}</Tag>
    },
    {
      key: 'due',
      title: t('voice.due'),
      text: due,
      cell: row =>
        row.dueOn && row.dueOn < today() ? <Tag tone="wrong">{t('voices.late', { day: due(row) })}</Tag> : due(row)
    },
    { key: 'received', title: t('voice.receivedOn'), text: row => day(row.receivedOn), wide: true }
  ]
}
