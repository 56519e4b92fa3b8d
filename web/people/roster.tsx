import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RosterKey } from '../../contract/people.ts'
import type { Pasted as PastedCells, RosterColumn } from '../../contract/rosters.ts'
import { declaredRoster, isTooWide } from '../../law/rosters.ts'
import { Button, DataTable, Empty, Ledger, Page, readSort, sortText, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { asOfOnly, isPast } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPath, useNameOf } from './area-name.tsx'
import { NumbersOfChosen } from './ask-numbers.tsx'
import { matchPasted } from './match-pasted.ts'
import { ReturnedCells } from './returned-cells.tsx'
import { RosterBasis } from './roster-basis.tsx'
import { useRosterColumns, useTelling } from './roster-columns.tsx'
import { RosterControls } from './roster-filters.tsx'
import { type RosterSearch, viewOf } from './roster-search.ts'
import { TakeOut } from './take-out.tsx'
import './people.css'
import './rosters.css'

const route = getRouteApi('/desk/rosters/$roster')

export function RosterPage() {
  const { t } = useWords()
  const { post, may } = useMe()
  const { roster } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  if (!may('people.rosters')) return <NoPermission />
  const area = search.area ?? post?.area
  const change = (some: Partial<RosterSearch>) =>
    void navigate({
      to: '/rosters/$roster',
      params: { roster },
      search: viewOf({ ...search, ...some }),
      replace: true
    })
  const tooWide = isTooWide(roster, area)
  const choose = declaredRoster(roster).widest === 'grid' ? 'roster.chooseGrid' : 'roster.chooseStreet'
  return (
    <Page
      title={t(`roster.${roster}`)}
      back={
        <Link to="/rosters" search={{ ...asOfOnly(search), ...(search.area && { area: search.area }) }}>
          {t('roster.back')}
        </Link>
      }
      lead={
        <>
          <p>
            {t(`roster.${roster}.for`)} · {area && <AreaPath code={area} />}
          </p>
          <RosterBasis roster={roster} />
        </>
      }
      action={!tooWide && <RosterTools roster={roster} search={search} />}
    >
      <RosterControls roster={roster} search={search} within={post?.area} change={change} />
      <AsOfControls
        key={`${search.on} ${search.knownAt}`}
        asOf={search}
        change={({ on, knownAt }) => change({ on, knownAt })}
      />
      {tooWide ? (
        <Empty title={t(choose)}>{t(`${choose}Next`)}</Empty>
      ) : (
        <People roster={roster} search={search} change={change} />
      )}
    </Page>
  )
}

function RosterTools({ roster, search }: { roster: RosterKey; search: RosterSearch }) {
  const { t } = useWords()
  const { may } = useMe()
  const [open, setOpen] = useState(false)
  return (
    <span className="roster-tools">
      {may('people.correct') && !isPast(search) && (
        <Link to="/rosters/$roster/returns" params={{ roster }} search={search} className="as-button">
          {t('returns.button')}
        </Link>
      )}
      {may('people.export') && (
        <Button primary press={() => setOpen(true)}>
          {t('takeOut.button')}
        </Button>
      )}
      {open && <TakeOut roster={roster} search={search} close={() => setOpen(false)} />}
    </span>
  )
}

interface PeopleProps {
  roster: RosterKey
  search: RosterSearch
  change: (some: Partial<RosterSearch>) => void
}

/** Pasted cells are compared on the page itself, above the list they came from. */
function People({ roster, search, change }: PeopleProps) {
  const { t } = useWords()
  const { may, post, me } = useMe()
  const [pasted, setPasted] = useState<PastedCells>()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const tell = useTelling()
  const asked = useRoster(roster, search)
  const total = useTotal(roster, search)
  const area = search.area ?? post?.area
  const areaName = useNameOf(area ?? null)
  const columns = useRosterColumns(roster, search, area !== undefined && area % 1e9 !== 0)
  const people = asked.data?.pages.flatMap(page => page.people)
  const pastes = may('people.correct') && !isPast(search)
  const asks = may('people.reveal') && may('access.ask') && !isPast(search)
  const paste = (cells: string[][]) => {
    const titles = new Map(columns.map(({ key, title }) => [title, key as RosterColumn]))
    const lines = (people ?? []).map(line => ({
      enrolment: line.enrolment,
      cells: Object.fromEntries(columns.map(({ key }) => [key, tell(line, key as RosterColumn)]))
    }))
    setPasted({ cells, known: matchPasted(cells, lines, titles) })
  }
  if (pasted) return <Pasted roster={roster} pasted={pasted} close={() => setPasted(undefined)} />
  return (
    <>
      <Waiting asked={asked} shape="rows" n={8} />
      {people?.length === 0 && <Empty title={t('roster.empty')}>{t('roster.emptyNext')}</Empty>}
      {asks && <NumbersOfChosen chosen={chosen} />}
      {people && people.length > 0 && (
        <Ledger title={t(`roster.${roster}`)} area={areaName ?? ''} day={search.on ?? today()} maker={me.account.name}>
          <DataTable
            caption={t(`roster.${roster}`)}
            columns={columns}
            rows={people}
            rowKey={line => line.enrolment}
            {...goingOn(asked)}
            total={total?.people}
            estimated={total?.exact === false}
            sort={readSort(search.sort)}
            changeSort={sort => change({ sort: sortText(sort) || undefined })}
            name={`roster.${roster}`}
            mostCopied={200}
            {...(pastes && { paste })}
            {...(asks && { chosen, choose })}
          />
        </Ledger>
      )}
    </>
  )
}

function Pasted({ roster, pasted, close }: { roster: RosterKey; pasted: PastedCells; close: () => void }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['people', 'pasted', roster, pasted],
    queryFn: () => calls.rosters.comparePasted({ params: { roster }, body: pasted }),
    staleTime: 0,
    gcTime: 0
  })
  if (!asked.data)
    return (
      <>
        <Waiting asked={asked} shape="rows" n={4} />
        <Button press={close}>{t('returns.cancel')}</Button>
      </>
    )
  return (
    <ReturnedCells
      key={asked.dataUpdatedAt}
      roster={roster}
      preview={asked.data}
      name={t('returns.pasted')}
      again={() => void asked.refetch()}
      close={close}
    />
  )
}

function useRoster(roster: RosterKey, search: RosterSearch) {
  return useInfiniteQuery({
    queryKey: ['people', 'roster', roster, search],
    queryFn: ({ pageParam }) =>
      calls.rosters.listRoster({
        params: { roster },
        query: { ...viewOf(search), ...(pageParam && { after: pageParam }) }
      }),
    ...byKey
  })
}

/** How many there are, in a large district about; asked apart, so that the first rows never wait for it. */
function useTotal(roster: RosterKey, search: RosterSearch): { people: number; exact: boolean } | undefined {
  const { sort: _, ...view } = viewOf(search)
  const { data } = useQuery({
    queryKey: ['people', 'roster-total', roster, view],
    queryFn: () => calls.rosters.countRoster({ params: { roster }, query: view })
  })
  return data
}
