import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { Area } from '../../contract/areas.ts'
import type { Building } from '../../contract/buildings.ts'
import { AreaCode } from '../../contract/values.ts'
import { Choice, type Column, DataTable, Empty, Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission, Waiting, WaitingPage } from '../app/states.tsx'
import { AddBuildings } from './add-buildings.tsx'
import { areasBelow, buildingsIn, compoundsIn, misplacedIn, oneArea, shapesBelow } from './area-queries.ts'
import { parentOf } from './area-rules.ts'
import { byName } from './building-order.ts'
import { Compounds } from './compounds.tsx'
import { MoveBuildings } from './move-buildings.tsx'
import { PlaceBuilding } from './place-building.tsx'
import './areas.css'

const route = getRouteApi('/desk/areas/$code/buildings')

/** Buildings of a community: which grid each belongs to, where it stands. */
export function BuildingsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const code = AreaCode.parse(Number(route.useParams().code))
  const asked = useQuery(oneArea(code))
  if (!may('areas.read')) return <NoPermission />
  if (!asked.data) return <WaitingPage title={t('nav.areas')} asked={asked} />
  const { area } = asked.data
  const community = area.level === 'grid' ? parentOf(code) : code
  return (
    <Page
      title={t('buildings.title', { area: area.name })}
      lead={t('buildings.lead')}
      back={
        <Link to="/areas" search={{ at: code }}>
          {t('change.back')}
        </Link>
      }
    >
      <Buildings area={area} community={community} />
    </Page>
  )
}

const none: never[] = []
const shows = ['all', 'strays', 'noPoint'] as const

function Buildings({ area, community }: { area: Area; community: AreaCode }) {
  const { t } = useWords()
  const { may } = useMe()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [compound, placeCompound] = useState<string>()
  const choose = useCallback((ids: ReadonlySet<string>) => {
    setChosen(ids)
    placeCompound(undefined)
  }, [])
  const buildings = useQuery(buildingsIn(community))
  const grids = useQuery(areasBelow(community))
  const compounds = useQuery(compoundsIn(community)).data ?? none
  const misplaced = useQuery(misplacedIn(community))
  const shapes = useQuery(shapesBelow(community))
  const grid = search.grid ?? (area.level === 'grid' ? area.code : undefined)
  const show = search.show ?? 'all'
  const lies = useMemo(() => new Map(misplaced.data?.map(one => [one.id, one.lies])), [misplaced.data])
  const rows = useMemo(
    () =>
      (buildings.data ?? [])
        .filter(row => grid === undefined || row.grid === grid)
        .filter(row => show === 'all' || (show === 'strays' ? lies.has(row.id) : row.at === null))
        .sort(byName),
    [buildings.data, grid, show, lies]
  )
  const names = useMemo(() => new Map(grids.data?.map(({ code, name }) => [code as number, name])), [grids.data])
  const columns = useColumns(names, lies)
  if (!buildings.data || !grids.data) return <Waiting asked={buildings.data ? grids : buildings} shape="rows" />
  const go = (next: typeof search) =>
    void navigate({ to: '/areas/$code/buildings', params: { code: String(area.code) }, search: next })
  const changes = may('areas.addresses')
  return (
    <>
      <Section
        title={t('buildings.list')}
        aside={
          <span className="button-row">
            <Choice
              label={t('buildings.grid')}
              value={String(grid ?? '')}
              change={value => go({ ...search, grid: value ? AreaCode.parse(Number(value)) : undefined })}
              options={[
                { value: '', label: t('buildings.all') },
                ...grids.data.map(({ code, name }) => ({ value: String(code), label: name }))
              ]}
            />
            <Choice
              label={t('buildings.show')}
              value={show}
              change={value => go({ ...search, show: value === 'all' ? undefined : value })}
              options={shows.map(value => ({
                value,
                label: t(
                  value === 'all'
                    ? 'buildings.showAll'
                    : value === 'strays'
                      ? 'buildings.showStrays'
                      : 'buildings.showNoPoint'
                )
              }))}
            />
          </span>
        }
      >
        {rows.length === 0 ? (
          <Empty title={t('buildings.empty')}>{changes && t('buildings.emptyNext')}</Empty>
        ) : (
          <DataTable
            caption={t('buildings.list')}
            name="buildings"
            columns={columns}
            rows={rows}
            rowKey={row => row.id}
            {...(changes && { chosen, choose })}
          />
        )}
      </Section>
      {may('areas.change') && (
        <MoveBuildings
          chosen={buildings.data.filter(({ id }) => chosen.has(id))}
          grids={grids.data}
          lies={lies}
          done={() => choose(new Set())}
        />
      )}
      {changes && (
        <PlaceBuilding
          buildings={buildings.data}
          compounds={compounds}
          lies={lies}
          shapes={shapes.data}
          at={compound ?? [...chosen][0]}
          choose={id => (compounds.some(one => one.id === id) ? placeCompound(id) : choose(new Set([id])))}
        />
      )}
      <Compounds compounds={compounds} place={changes ? placeCompound : undefined} />
      {changes && <AddBuildings grids={grids.data} at={grid} />}
    </>
  )
}

function useColumns(names: ReadonlyMap<number, string>, lies: ReadonlyMap<string, AreaCode>): Column<Building>[] {
  const { t, number } = useWords()
  return useMemo(
    () => [
      { key: 'name', title: t('buildings.name'), cell: row => row.name, text: row => row.name },
      {
        key: 'compound',
        title: t('buildings.compound'),
        wide: true,
        cell: row => row.compound ?? '',
        text: row => row.compound ?? ''
      },
      {
        key: 'grid',
        title: t('buildings.grid'),
        cell: row => names.get(row.grid) ?? row.grid,
        text: row => names.get(row.grid) ?? String(row.grid)
      },
      {
        key: 'flats',
        title: t('buildings.flats'),
        right: true,
        cell: row => number(row.flats),
        text: row => String(row.flats),
        sum: true
      },
      {
        key: 'at',
        title: t('buildings.at'),
        cell: row => pointText(row, { t, names, lies }),
        text: row => row.at?.join(', ') ?? ''
      }
    ],
    [t, number, names, lies]
  )
}

interface Told {
  t: ReturnType<typeof useWords>['t']
  names: ReadonlyMap<number, string>
  lies: ReadonlyMap<string, AreaCode>
}

function pointText(row: Building, { t, names, lies }: Told): string {
  if (!row.at) return t('buildings.noPoint')
  const there = lies.get(row.id)
  if (there) return t('buildings.lies', { name: names.get(there) ?? there })
  const [x, y] = row.at
  return `${x.toFixed(5)}, ${y.toFixed(5)}${row.invented ? ` · ${t('areas.origin.invented')}` : ''}`
}
