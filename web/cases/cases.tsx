import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type CaseLine, CaseShelf } from '../../contract/cases.ts'
import { Button, Choice, type Column, DataTable, Empty, Page, RareText, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'

const route = getRouteApi('/desk/cases')

/** What residents asked for at the window: open cases by deadline, the others the latest first. */
export function CasesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { shelf = 'delivered' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('cases.read')) return <NoPermission />
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      action={
        may('cases.handle') && (
          <Button primary press={() => void navigate({ to: '/cases/new', search: {} })}>
            {t('cases.new')}
          </Button>
        )
      }
    >
      <Choice
        label={t('cases.shelf')}
        value={shelf}
        change={to => void navigate({ to: '/cases', search: { shelf: to } })}
        options={CaseShelf.options.map(value => ({ value, label: t(`cases.shelf.${value}`) }))}
      />
      <CaseList shelf={shelf} />
    </Page>
  )
}

function CaseList({ shelf }: { shelf: CaseShelf }) {
  const { t } = useWords()
  const columns = useColumns(shelf)
  const asked = useInfiniteQuery({
    queryKey: ['cases', 'list', shelf],
    queryFn: ({ pageParam }) => calls.cases.listCases({ query: { shelf, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined
  })
  const first = asked.data?.pages[0]
  const rows = asked.data?.pages.flatMap(page => page.cases)
  if (!first || !rows) return <Waiting asked={asked} shape="rows" n={8} />
  if (rows.length === 0) return <Empty title={t(`cases.none.${shelf}`)}>{t('cases.noneNext')}</Empty>
  const total = first.total ?? 0
  return (
    <>
      <p className="quiet">{t(total < first.most ? 'cases.count' : 'cases.countMost', { n: total })}</p>
      <DataTable
        caption={t(`cases.shelf.${shelf}`)}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
        busy={asked.isFetchingNextPage}
        paged
      />
    </>
  )
}

function useColumns(shelf: CaseShelf): Column<CaseLine>[] {
  const { t, day, moment } = useWords()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('cases.person'),
        text: row => row.name,
        cell: row => (
          <Link to="/cases/$id" params={{ id: row.id }}>
            <RareText text={row.name} />
          </Link>
        )
      },
      { key: 'matter', title: t('cases.matter'), text: row => t(`matter.${row.matter}`) },
      { key: 'number', title: t('cases.number'), wide: true, text: row => row.number ?? t('common.none') },
      { key: 'received', title: t('cases.received'), text: row => moment(row.receivedAt) },
      { key: 'by', title: t('cases.by'), wide: true, text: row => row.by },
      shelf === 'open'
        ? {
            key: 'due',
            title: t('cases.due'),
            text: row => (row.dueOn ? day(row.dueOn) : t('cases.paused')),
            cell: row => <Due line={row} />
          }
        : {
            key: 'state',
            title: t('cases.state'),
            text: row => [t(`case.state.${row.state}`), row.revoked && t('case.revoked')].filter(Boolean).join(' '),
            cell: row => <StateTag line={row} />
          }
    ],
    [t, day, moment, shelf]
  )
}

function Due({ line: { dueOn, workingDaysLeft: left } }: { line: CaseLine }) {
  const { t, day } = useWords()
  if (!dueOn || left === null) return <span className="quiet">{t('cases.paused')}</span>
  return (
    <span className="stacked">
      <Tag tone={left < 0 ? 'wrong' : left <= 2 ? 'warm' : 'plain'}>
        {left < 0 ? t('cases.over', { n: -left }) : t('cases.left', { n: left })}
      </Tag>
      <span className="quiet">{day(dueOn)}</span>
    </span>
  )
}

export function StateTag({ line }: { line: CaseLine }) {
  const { t } = useWords()
  return (
    <span className="stacked">
      <Tag tone={line.state === 'delivered' ? 'plain' : 'past'}>{t(`case.state.${line.state}`)}</Tag>
      {line.revoked && <span className="quiet">{t('case.revoked')}</span>}
    </span>
  )
}
