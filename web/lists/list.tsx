import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type EventList, ListGroup, type ListRow } from '../../contract/lists.ts'
import { Button, DataTable, Empty, ErrorSummary, Page, Section, Tabs, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Review } from './review.tsx'
import { useRowColumns } from './row-columns.tsx'
import { useDeeds } from './use-deeds.ts'
import './lists.css'

const route = getRouteApi('/desk/lists/$id')

/** One list: its groups, each row beside whom the register has; confirmed in bulk, taken back singly or all. */
export function ListPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['lists', 'one', id],
    queryFn: () => calls.lists.getList({ params: { id } }),
    enabled: may('people.record')
  })
  if (!may('people.record')) return <NoPermission />
  const list = asked.data
  const title = list
    ? t('list.name', { kind: t(`list.kind.${list.kind}`), issuer: list.issuer, month: list.month })
    : t('list.title')
  return (
    <Page title={title} back={<Link to="/lists">{t('list.back')}</Link>} lead={list && <Kept list={list} />}>
      <Waiting asked={asked} shape="page" />
      {list && <Groups list={list} />}
      {list && <Columns list={list} />}
    </Page>
  )
}

function Kept({ list }: { list: EventList }) {
  const { t, day } = useWords()
  return t('list.keptUntil', { day: day(list.keptUntil) })
}

function Groups({ list }: { list: EventList }) {
  const { t } = useWords()
  const { group = list.groups.sure > 0 || list.groups.review === 0 ? 'sure' : 'review' } = route.useSearch()
  const navigate = useNavigate()
  return (
    <Tabs
      label={t('list.groups')}
      tabs={ListGroup.options.map(key => ({ key, title: t(`list.group.${key}`), n: list.groups[key] }))}
      at={group}
      change={key => void navigate({ to: '/lists/$id', params: { id: list.id }, search: { group: key } })}
    >
      <Rows key={group} list={list} group={group} />
    </Tabs>
  )
}

function Rows({ list, group }: { list: EventList; group: ListGroup }) {
  const { t } = useWords()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [reviewed, review] = useState<ListRow>()
  const asked = useInfiniteQuery({
    queryKey: ['lists', 'rows', list.id, group],
    queryFn: ({ pageParam }) =>
      calls.lists.listRows({ params: { id: list.id }, query: { group, after: pageParam, limit: 100 } }),
    initialPageParam: 0,
    getNextPageParam: page => page.next ?? undefined
  })
  const rows = asked.data?.pages.flatMap(page => page.rows)
  const columns = useRowColumns(list.kind, review)
  const decides = group === 'sure' || group === 'review'
  const picked = (rows ?? []).filter(row => chosen.has(String(row.row)))
  return (
    <>
      <p className="quiet group-for">{t(`list.group.${group}.for`)}</p>
      <Waiting asked={asked} shape="rows" n={6} />
      {rows?.length === 0 && <Empty title={t('list.group.empty')} />}
      {decides && picked.length > 0 && <Deeds list={list} rows={picked} done={() => choose(new Set())} />}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('list.caption')}
          name={`list-${list.kind}`}
          columns={columns}
          rows={rows}
          rowKey={row => String(row.row)}
          {...goingOn(asked, list.groups[group])}
          {...(decides && { chosen, choose })}
        />
      )}
      {reviewed && <Review list={list} row={reviewed} close={() => review(undefined)} />}
    </>
  )
}

/** What is done with the chosen rows, as far as their state allows. */
function Deeds({ list, rows, done }: { list: EventList; rows: ListRow[]; done: () => void }) {
  const { t, number } = useWords()
  const { confirm, undo, setAside, busy, problem } = useDeeds(list.id, done)
  const open = rows.filter(row => row.decision === null)
  // A row with one person beside it is confirmed in bulk; of several somebody chooses.
  const clear = open.filter(row => row.group === 'sure' && row.candidates.length > 0)
  const recorded = rows.filter(row => row.decision === 'confirmed')
  const aside = rows.filter(row => row.decision === 'set-aside')
  return (
    <div className="deeds">
      {problem !== undefined && <ErrorSummary problem={problem} />}
      {clear.length > 0 && (
        <Button
          primary
          busy={busy}
          press={() =>
            confirm(
              clear.map(({ row, candidates }) => ({
                row,
                enrolment: candidates[0]!.enrolment,
                version: candidates[0]!.version
              }))
            )
          }
        >
          {t('list.confirmAll', { n: number(clear.length) })}
        </Button>
      )}
      {recorded.length > 0 && (
        <Button busy={busy} press={() => undo(recorded.map(row => row.row))}>
          {t('list.undoAll', { n: number(recorded.length) })}
        </Button>
      )}
      {open.length > 0 && (
        <Button
          busy={busy}
          press={() =>
            setAside(
              open.map(row => row.row),
              'set-aside'
            )
          }
        >
          {t('list.setAside')}
        </Button>
      )}
      {aside.length > 0 && (
        <Button
          busy={busy}
          press={() =>
            setAside(
              aside.map(row => row.row),
              'open'
            )
          }
        >
          {t('list.takeUp')}
        </Button>
      )}
    </div>
  )
}

/** Which columns were read, and which were not and why. */
function Columns({ list: { report } }: { list: EventList }) {
  const { t, language } = useWords()
  return (
    <div className="list-columns">
      <Section title={t('list.columns')}>
        <ul>
          {Object.entries(report.columns).map(([column, field]) => (
            <li key={column}>
              {column} <span className="quiet">→ {t(`list.field.${field}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('list.dropped')}>
        {report.dropped.length === 0 && <p className="quiet">{t('list.droppedNone')}</p>}
        <ul>
          {report.dropped.map(({ column, reasonZh, reasonEn }) => (
            <li key={column}>
              <strong>{column}</strong> <span className="quiet">{language === 'zh' ? reasonZh : reasonEn}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
