import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Exchange, OpeningKind, TwoEndBox, TwoEndListState } from '../../contract/two-ends.ts'
import { Button, Choice, type Column, DataTable, Empty, Page, RareText, Tabs, Tag, useWords } from '../../ui/index.ts'
import '../access/access.css'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Clock } from '../moves/clock.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { useTwoEndWords } from './words.tsx'
import '../moves/moves.css'
import './two-ends.css'

const route = getRouteApi('/desk/two-ends')

interface Shown {
  box: TwoEndBox
  state: TwoEndListState
  kind?: OpeningKind | undefined
}

/** What this area settles with other places about people who move, each with its clock. */
export function ExchangesPage() {
  const { t } = useWords()
  const { kind: kindName } = useTwoEndWords()
  const { may } = useMe()
  const { box = 'waiting', state = 'open', kind } = route.useSearch()
  const navigate = useNavigate()
  if (!may('two-ends.handle')) return <NoPermission />
  const go = (search: Shown) => void navigate({ to: '/two-ends', search })
  return (
    <Page
      title={t('two.title')}
      lead={t('two.lead')}
      action={<Button press={() => void navigate({ to: '/people' })}>{t('two.new')}</Button>}
    >
      <Tabs
        label={t('two.box')}
        tabs={TwoEndBox.options.map(key => ({ key, title: t(`two.${key}`) }))}
        at={box}
        change={to => go({ box: to, state, kind })}
      >
        <div className="two-choices">
          <Choice
            label={t('two.state')}
            value={state}
            change={to => go({ box, state: to, kind })}
            options={TwoEndListState.options.map(value => ({ value, label: t(`two.${value}`) }))}
          />
          <Choice
            label={t('two.kind')}
            value={kind ?? 'all'}
            change={to => go({ box, state, kind: to === 'all' ? undefined : to })}
            options={[
              { value: 'all' as const, label: t('two.kind.all') },
              ...OpeningKind.options.map(value => ({ value, label: kindName(value) }))
            ]}
          />
        </div>
        <ExchangeList box={box} state={state} kind={kind} />
      </Tabs>
    </Page>
  )
}

function ExchangeList({ box, state, kind }: Shown) {
  const { t } = useWords()
  const columns = useColumns(state)
  const asked = useInfiniteQuery({
    queryKey: ['two-ends', 'list', box, state, kind],
    queryFn: ({ pageParam }) =>
      calls.twoEnds.listExchanges({
        query: { box, state, ...(kind && { kind }), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.exchanges)
  if (!rows) return <Waiting asked={asked} shape="rows" n={8} />
  if (rows.length === 0)
    return (
      <Empty title={t('two.none')}>
        {t(box === 'waiting' && state === 'open' ? 'two.none.waiting' : 'two.none.else')}
      </Empty>
    )
  return (
    <DataTable
      caption={t(`two.${box}`)}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(state: TwoEndListState): Column<Exchange>[] {
  const { t, day, moment, language } = useWords()
  const areaText = useAreaText()
  const words = useTwoEndWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language and nothing else
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('two.person'),
        text: row => words.names(row),
        cell: row => (
          <Link to="/two-ends/$id" params={{ id: row.id }}>
            <RareText text={words.names(row)} />
          </Link>
        )
      },
      { key: 'kind', title: t('two.kind'), text: row => words.kind(row.kind) },
      {
        key: 'asking',
        title: t('two.asking'),
        wide: true,
        text: row => areaText(row.askingArea),
        cell: row => <AreaName code={row.askingArea} />
      },
      {
        key: 'asked',
        title: t('two.asked'),
        wide: true,
        text: row => areaText(row.askedArea),
        cell: row => <AreaName code={row.askedArea} />
      },
      {
        key: 'opened',
        title: t('two.openedAt'),
        wide: true,
        text: row => [moment(row.openedAt), row.openedByName].filter(Boolean).join(' '),
        cell: row => (
          <span className="stacked">
            {moment(row.openedAt)}
            {row.openedByName && <span className="quiet">{row.openedByName}</span>}
          </span>
        )
      },
      { key: 'age', title: t('two.age'), number: true, wide: true, text: row => String(row.ageDays) },
      state === 'closed'
        ? {
            key: 'outcome',
            title: t('two.outcome'),
            text: row => t(`two.state.${row.state}`),
            cell: row => (
              <span className="stacked">
                <Tag tone={row.state === 'closed' ? 'plain' : 'past'}>{t(`two.state.${row.state}`)}</Tag>
                {row.closedAt && <span className="quiet">{moment(row.closedAt)}</span>}
              </span>
            )
          }
        : { key: 'due', title: t('two.due'), text: row => day(row.dueOn), cell: row => <Clock of={row} /> }
    ],
    [t, day, moment, areaText, state, language]
  )
}
