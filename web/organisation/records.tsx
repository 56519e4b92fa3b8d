import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { RecordKindKey, RecordLine } from '../../contract/organisation.ts'
import { AreaCode } from '../../contract/values.ts'
import { applicabilityOf } from '../../law/applicability.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, Tabs, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { oneArea } from '../areas/area-queries.ts'
import { CompoundsOnMap } from './compound-map.tsx'
import { FindRecords, FoundRecords } from './find-records.tsx'
import { groupOf, kindGroups, kindsIn } from './kind-groups.ts'
import { useTitles } from './kind-words.ts'
import { WriteRecord } from './write-record.tsx'
import './organisation.css'

const route = getRouteApi('/desk/organisation')

/** Plans, agreements and meetings of the area and of the areas above it. */
export function RecordsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { kindTitle, aboutKind } = useTitles()
  const { kind = 'plan', q } = route.useSearch()
  const columns = useColumns()
  const navigate = useNavigate()
  if (!may('organisation.read')) return <NoPermission />
  return (
    <Page title={t('org.title')} lead={t('org.lead')}>
      {may('organisation.board') && <FindRecords />}
      {q && <FoundRecords q={q} columns={columns} />}
      <div className="narrowing">
        <Choice
          label={t('org.group')}
          value={groupOf(kind)}
          change={group => void navigate({ to: '/organisation', search: { kind: kindsIn(group)[0]! } })}
          options={kindGroups.map(value => ({ value, label: t(`org.group.${value}`) }))}
        />
      </div>
      <Tabs
        label={t('org.kinds')}
        tabs={kindsIn(groupOf(kind)).map(key => ({ key, title: kindTitle(key) }))}
        at={kind}
        change={to => void navigate({ to: '/organisation', search: { kind: to } })}
      >
        <p className="quiet">{aboutKind(kind)}</p>
        <HowFar />
        <RecordList key={kind} kind={kind} />
        {may('organisation.keep') && (
          <Section title={t('org.draft')}>
            <WriteRecord
              key={kind}
              kind={kind}
              written={({ id }) => void navigate({ to: '/organisation/$id', params: { id } })}
            />
          </Section>
        )}
      </Tabs>
    </Page>
  )
}

/** Where the standard binds only by reference, that is said beside what it would ask for. */
function HowFar() {
  const { language } = useWords()
  const { post } = useMe()
  const asked = useQuery({ ...oneArea(post?.area ?? AreaCode.parse(0), undefined), enabled: post !== undefined })
  const { settings, path } = asked.data ?? {}
  const street = path?.find(({ level }) => level === 'street')
  if (!settings || !street) return null
  const how = applicabilityOf(settings['standard-applies'], street.kind)
  if (how.binds) return null
  return <p role="note">{language === 'zh' ? `${how.titleZh}：${how.effectZh}` : `${how.titleEn}: ${how.effectEn}`}</p>
}

function RecordList({ kind }: { kind: RecordKindKey }) {
  const { t } = useWords()
  const { may, post } = useMe()
  const { kindTitle } = useTitles()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['organisation', 'records', kind],
    queryFn: ({ pageParam }) =>
      calls.organisation.listRecords({ query: { kind, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.records)
  if (!rows) return <Waiting asked={asked} shape="rows" n={4} />
  if (rows.length === 0)
    return (
      <Empty title={t('org.none', { kind: kindTitle(kind) })}>
        {t(may('organisation.keep') ? 'org.noneNext' : 'org.noneRead')}
      </Empty>
    )
  return (
    <>
      <DataTable
        caption={t('org.list', { kind: kindTitle(kind) })}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        {...goingOn(asked, asked.data?.pages[0]?.total)}
      />
      {kind === 'compound' && post && may('areas.read') && <CompoundsOnMap area={post.area} records={rows} />}
    </>
  )
}

export const stateTones = { draft: 'warm', 'in-force': 'plain', ended: 'past', withdrawn: 'past' } as const

function useColumns(): Column<RecordLine>[] {
  const { t, day } = useWords()
  const owed = ({ open, late }: RecordLine) =>
    late > 0 ? t('org.openLate', { n: open, late }) : t('org.openN', { n: open })
  return [
    {
      key: 'title',
      title: t('org.name'),
      text: row => row.title,
      cell: row => (
        <Link to="/organisation/$id" params={{ id: row.id }}>
          {row.title}
        </Link>
      )
    },
    {
      key: 'state',
      title: t('org.state'),
      text: row => t(`org.state.${row.state}`),
      cell: row => <Tag tone={stateTones[row.state]}>{t(`org.state.${row.state}`)}</Tag>
    },
    {
      key: 'open',
      title: t('org.open'),
      text: owed,
      cell: row => (row.late > 0 ? <Tag tone="wrong">{owed(row)}</Tag> : owed(row))
    },
    { key: 'area', title: t('org.area'), text: row => row.areaName, wide: true },
    { key: 'owner', title: t('org.owner'), text: row => row.ownerName },
    { key: 'days', title: t('org.days'), text: row => `${day(row.beginsOn)} – ${day(row.endsOn)}`, wide: true }
  ]
}
