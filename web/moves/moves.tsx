import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Move, MoveBox, MoveState } from '../../contract/moves.ts'
import { Button, Choice, type Column, DataTable, Empty, Page, RareText, Tabs, Tag, useWords } from '../../ui/index.ts'
import '../access/access.css'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { Clock } from './clock.tsx'
import './moves.css'

const route = getRouteApi('/desk/moves')

/** What other registers ask of this area, and what it asks of them, each with its clock. */
export function MovesPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { box = 'waiting', state = 'open' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('people.move')) return <NoPermission />
  const go = (search: { box: MoveBox; state: MoveState }) => void navigate({ to: '/moves', search })
  return (
    <Page
      title={t('moves.title')}
      lead={t('moves.lead')}
      action={
        <Button primary press={() => void navigate({ to: '/moves/new' })}>
          {t('moves.new')}
        </Button>
      }
    >
      <Tabs
        label={t('moves.box')}
        tabs={MoveBox.options.map(key => ({ key, title: t(`moves.${key}`) }))}
        at={box}
        change={to => go({ box: to, state })}
      >
        <Choice
          label={t('moves.state')}
          value={state}
          change={to => go({ box, state: to })}
          options={MoveState.options.map(value => ({ value, label: t(`moves.${value}`) }))}
        />
        <MoveList box={box} state={state} />
      </Tabs>
    </Page>
  )
}

function MoveList({ box, state }: { box: MoveBox; state: MoveState }) {
  const { t } = useWords()
  const columns = useColumns(state)
  const asked = useInfiniteQuery({
    queryKey: ['moves', 'list', box, state],
    queryFn: ({ pageParam }) =>
      calls.moves.listMoves({ query: { box, state, ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.moves)
  if (!rows) return <Waiting asked={asked} shape="rows" n={8} />
  if (rows.length === 0)
    return (
      <Empty title={t('moves.none')}>
        {t(box === 'waiting' && state === 'open' ? 'moves.none.waiting' : 'moves.none.else')}
      </Empty>
    )
  return (
    <DataTable
      caption={t(`moves.${box}`)}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(state: MoveState): Column<Move>[] {
  const { t, day, moment } = useWords()
  const areaText = useAreaText()
  return useMemo(() => {
    const placeText = (code: Move['fromArea']) => (code === null ? t('moves.hidden') : areaText(code))
    return [
      {
        key: 'name',
        title: t('moves.person'),
        text: row => row.name ?? t('moves.byNumber'),
        cell: row => <MoveLink move={row} />
      },
      { key: 'seat', title: t('moves.seat'), wide: true, text: row => t(`seat.${row.seat}`) },
      {
        key: 'from',
        title: t('moves.from'),
        wide: true,
        text: row => placeText(row.fromArea),
        cell: row => <Place code={row.fromArea} />
      },
      {
        key: 'to',
        title: t('moves.to'),
        text: row => placeText(row.toArea),
        cell: row => <Place code={row.toArea} />
      },
      { key: 'on', title: t('moves.validOn'), wide: true, text: row => day(row.validOn) },
      {
        key: 'asked',
        title: t('moves.asked'),
        wide: true,
        text: row => [moment(row.askedAt), row.askedByName].filter(Boolean).join(' '),
        cell: row => (
          <span className="stacked">
            {moment(row.askedAt)}
            {row.askedByName && <span className="quiet">{row.askedByName}</span>}
          </span>
        )
      },
      state === 'closed'
        ? {
            key: 'status',
            title: t('moves.status'),
            text: row => t(`moves.status.${row.status}`),
            cell: row => <Outcome move={row} />
          }
        : { key: 'due', title: t('moves.due'), text: row => day(row.dueOn), cell: row => <Clock of={row} /> }
    ]
  }, [t, day, moment, areaText, state])
}

const MoveLink = ({ move }: { move: Move }) => {
  const { t } = useWords()
  return (
    <Link to="/moves/$id" params={{ id: move.id }}>
      {move.name ? <RareText text={move.name} /> : t('moves.byNumber')}
    </Link>
  )
}

export function Place({ code }: { code: Move['fromArea'] }) {
  const { t } = useWords()
  return code === null ? <span className="quiet">{t('moves.hidden')}</span> : <AreaName code={code} />
}

const Outcome = ({ move }: { move: Move }) => {
  const { t, moment } = useWords()
  return (
    <span className="stacked">
      <Tag tone={move.status === 'accepted' ? 'plain' : 'past'}>{t(`moves.status.${move.status}`)}</Tag>
      {move.answeredAt && <span className="quiet">{moment(move.answeredAt)}</span>}
    </span>
  )
}
