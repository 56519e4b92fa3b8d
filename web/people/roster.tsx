import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { RosterKey } from '../../contract/people.ts'
import { Empty, Page, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { type AsOfInArea, asOfOnly } from '../app/as-of.ts'
import { AsOfControls } from '../app/as-of-controls.tsx'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPath } from './area-name.tsx'
import { PeopleTable } from './people-table.tsx'
import './people.css'

const route = getRouteApi('/desk/rosters/$roster')

export function RosterPage() {
  const { t } = useWords()
  const { post, may } = useMe()
  const { roster } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate()
  const asked = useRoster(roster, search)
  if (!may('people.rosters')) return <NoPermission />
  const people = asked.data?.pages.flatMap(page => page.people)
  const area = search.area ?? post?.area
  return (
    <Page
      title={t(`roster.${roster}`)}
      back={
        <Link to="/rosters" search={search}>
          {t('roster.back')}
        </Link>
      }
      lead={
        <>
          {t(`roster.${roster}.for`)} · {area && <AreaPath code={area} />}
        </>
      }
    >
      <AsOfControls
        key={`${search.on} ${search.knownAt}`}
        asOf={search}
        change={asOf =>
          void navigate({
            to: '/rosters/$roster',
            params: { roster },
            search: { ...(search.area && { area: search.area }), ...asOf }
          })
        }
      />
      <Waiting asked={asked} shape="rows" n={8} />
      {people?.length === 0 && <Empty title={t('roster.empty')}>{t('roster.emptyNext')}</Empty>}
      {people && people.length > 0 && (
        <PeopleTable
          caption={t(`roster.${roster}`)}
          people={people}
          asOf={asOfOnly(search)}
          more={asked.hasNextPage ? () => void asked.fetchNextPage() : undefined}
          busy={asked.isFetchingNextPage}
        />
      )}
    </Page>
  )
}

function useRoster(roster: RosterKey, search: AsOfInArea) {
  return useInfiniteQuery({
    queryKey: ['people', 'roster', roster, search],
    queryFn: ({ pageParam }) =>
      calls.rosters.listRoster({ params: { roster }, query: { ...search, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: page => page.next ?? undefined
  })
}
