import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type CaseLine, CaseShelf } from '../../contract/cases.ts'
import { findMatter, matterName } from '../../law/matters.ts'
import { Button, Choice, type Column, DataTable, Empty, Page, RareText, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'
import './cases.css'

const route = getRouteApi('/desk/cases')

/** What residents asked for at the window: first what waits, by the day promised. */
export function CasesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { shelf = 'open' } = route.useSearch()
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
      <Counts />
      <Choice
        label={t('cases.shelf')}
        value={shelf}
        change={to => void navigate({ to: '/cases', search: { shelf: to } })}
        options={CaseShelf.options.map(value => ({ value, label: t(`cases.shelf.${value}`) }))}
      />
      <CaseList shelf={shelf} />
      <p className="case-ways">
        <Link to="/cases/times">{t('times.title')}</Link>
        <Link to="/clues">{t('clue.title')}</Link>
        {may('cases.handle') && <Link to="/cases/legacy">{t('legacy.title')}</Link>}
      </p>
    </Page>
  )
}

const counted = [
  { kind: 'late', shelf: 'late' },
  { kind: 'soon', shelf: 'open' },
  { kind: 'toCheck', shelf: 'to-check' },
  { kind: 'toDecide', shelf: 'to-decide' },
  { kind: 'toDeliver', shelf: 'to-deliver' },
  { kind: 'waiting', shelf: 'waiting' },
  { kind: 'objected', shelf: 'objected' },
  { kind: 'escalated', shelf: 'late' }
] as const satisfies { kind: string; shelf: CaseShelf }[]

/** How much waits, each number the way to its list; what does not wait is not shown. */
function Counts() {
  const { t, number } = useWords()
  const asked = useQuery({ queryKey: ['cases', 'counts'], queryFn: () => calls.cases.countCases({}) })
  const counts = asked.data
  if (!counts) return null
  const waits = counted.filter(({ kind }) => counts[kind] > 0)
  if (waits.length === 0) return null
  return (
    <nav aria-label={t('caseWork.counts')}>
      <ul className="case-counts">
        {waits.map(({ kind, shelf }) => (
          <li key={kind}>
            <Link to="/cases" search={{ shelf }} className={`case-count ${tones[kind] ?? ''}`}>
              <span className="figure">{number(counts[kind])}</span> {t(`caseWork.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
const tones: Partial<Record<(typeof counted)[number]['kind'], string>> = {
  late: 'case-red',
  escalated: 'case-red',
  objected: 'case-amber',
  soon: 'case-amber'
}

const ended: ReadonlySet<CaseShelf> = new Set(['delivered', 'ended', 'drafts', 'objected'])

function CaseList({ shelf }: { shelf: CaseShelf }) {
  const { t } = useWords()
  const columns = useColumns(!ended.has(shelf))
  const asked = useInfiniteQuery({
    queryKey: ['cases', 'list', shelf],
    queryFn: ({ pageParam }) => calls.cases.listCases({ query: { shelf, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const first = asked.data?.pages[0]
  const rows = asked.data?.pages.flatMap(page => page.cases)
  if (!first || !rows) return <Waiting asked={asked} shape="rows" n={8} />
  if (rows.length === 0) return <Empty title={t(`cases.none.${shelf}`)}>{t('cases.noneNext')}</Empty>
  const total = first.total ?? rows.length
  return (
    <>
      <p className="quiet" role="status">
        {t(total >= first.most ? 'cases.countMost' : 'cases.count', { n: total })}
      </p>
      <DataTable
        caption={t(`cases.shelf.${shelf}`)}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        {...goingOn(asked)}
      />
    </>
  )
}

function useColumns(atWork: boolean): Column<CaseLine>[] {
  const { t, day, moment, language } = useWords()
  return useMemo(() => {
    const due: Column<CaseLine> = {
      key: 'due',
      title: t('cases.due'),
      text: row => (row.dueOn ? day(row.dueOn) : row.lamp ? t('cases.paused') : t('common.none')),
      cell: row => <Due line={row} />
    }
    const state: Column<CaseLine> = {
      key: 'state',
      title: t('cases.state'),
      text: row => [t(`case.state.${row.state}`), row.revoked && t('case.revoked')].filter(Boolean).join(' '),
      cell: row => <StateTag line={row} />
    }
    return [
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
      { key: 'matter', title: t('cases.matter'), text: row => matterName(row.matter, language) },
      ...(atWork ? [due, state] : [state]),
      { key: 'number', title: t('cases.number'), wide: true, text: row => row.number ?? t('common.none') },
      { key: 'received', title: t('cases.received'), text: row => moment(row.receivedAt) },
      { key: 'by', title: t('cases.by'), wide: true, text: row => row.by }
    ]
  }, [t, day, moment, language, atWork])
}

const lampTones = { red: 'wrong', amber: 'warm', green: 'plain', paused: 'past' } as const

/** The lamp is said in words too: colour alone tells nothing to everybody. */
export function Due({ line: { dueOn, workingDaysLeft: left, lamp } }: { line: CaseLine }) {
  const { t, day } = useWords()
  if (lamp === null) return <span className="quiet">{t('common.none')}</span>
  if (!dueOn || left === null) return <Tag tone="past">{t('cases.paused')}</Tag>
  return (
    <span className="stacked">
      <Tag tone={lampTones[lamp]}>
        {left < 0 ? t('cases.over', { n: -left }) : t('cases.left', { n: left })}
        {lamp === 'amber' && ` · ${t('caseWork.lamp.amber')}`}
      </Tag>
      <span className="quiet">{day(dueOn)}</span>
    </span>
  )
}

export function StateTag({ line }: { line: CaseLine }) {
  const { t } = useWords()
  // Taken in and passed on is not done yet: how far each office is stands on the case.
  const passed = line.state === 'delivered' && Boolean(findMatter(line.matter)?.variants.some(({ parts }) => parts))
  return (
    <span className="stacked">
      <Tag tone={line.state === 'returned' || line.state === 'withdrawn' ? 'past' : 'plain'}>
        {t(passed ? 'parts.passed' : `case.state.${line.state}`)}
      </Tag>
      {line.revoked && <span className="quiet">{t('case.revoked')}</span>}
    </span>
  )
}
