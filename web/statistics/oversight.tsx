import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Oversight, OversightKind } from '../../contract/oversight.ts'
import { AreaCode } from '../../contract/values.ts'
import { AreaMap, Chart, Choice, Empty, Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName, areaAbove, useNameOf } from '../people/area-name.tsx'
import { noteOf } from './map-section.tsx'
import { sizeOn } from './oversight-map-rules.ts'
import { agesOption, coverageOption } from './oversight-option.ts'
import { kindPages } from './oversight-pages.ts'

const route = getRouteApi('/desk/oversight')

/** What waits by kind, age and place, for whoever answers for it. `more` are sections of other domains about the same area. */
export function OversightPage({ more }: { more: (area: AreaCode | undefined) => ReactNode }) {
  const { t } = useWords()
  const { post, may } = useMe()
  const { area = post?.area } = route.useSearch()
  const asked = useQuery({
    queryKey: ['oversight', area],
    queryFn: () => calls.oversight.getOversight({ query: area === undefined ? {} : { area } }),
    enabled: may('statistics.oversee')
  })
  const name = useNameOf(area ?? null)
  if (!may('statistics.oversee')) return <NoPermission />
  const above = area === undefined || area === post?.area ? undefined : areaAbove(area)
  return (
    <Page
      title={t('oversight.title', { area: name ?? '' })}
      lead={t('oversight.lead')}
      back={
        above && (
          <Link to="/oversight" search={above === post?.area ? {} : { area: AreaCode.parse(above) }}>
            <AreaName code={AreaCode.parse(above)} />
          </Link>
        )
      }
    >
      {!asked.data && <Waiting asked={asked} shape="page" />}
      {asked.data && (
        <>
          {area === post?.area && asked.data.privateOverdue > 0 && (
            <p>{t('oversight.private', { n: asked.data.privateOverdue })}</p>
          )}
          <Ages found={asked.data} />
          {asked.data.areas.length > 0 && <Where found={asked.data} />}
          {asked.data.areas.length > 0 && <Coverage found={asked.data} />}
        </>
      )}
      {more(area)}
    </Page>
  )
}

const barHeight = 34

function Ages({ found: { kinds } }: { found: Oversight }) {
  const words = useWords()
  const { t, day, number } = words
  const used = kinds.filter(({ open }) => open > 0)
  if (used.length === 0)
    return (
      <Section title={t('oversight.ages')}>
        <Empty title={t('oversight.none')}>{t('oversight.noneNext')}</Empty>
      </Section>
    )
  const named = used.map(line => ({ ...line, name: t(`oversight.kind.${line.kind}`) }))
  const all = (of: 'open' | 'overdue') => named.reduce((sum, line) => sum + line[of], 0)
  const openOf = (kind: string) => named.find(line => line.kind === kind)?.open ?? 0
  const most = [...named].sort((a, b) => b.open - a.open)[0]!
  const late = named.filter(({ overdue }) => overdue > 0)
  const ages = [0, 1, 2, 3] as const
  return (
    <Section title={t('oversight.ages')}>
      <Chart
        title={t('oversight.ages')}
        sentence={t('oversight.agesSentence', {
          open: number(all('open')),
          overdue: number(all('overdue')),
          two: number(openOf('two-ends')),
          conflicts: number(openOf('conflicts')),
          most: most.name
        })}
        option={agesOption(named, words)}
        height={70 + named.length * barHeight}
        table={[
          [
            t('oversight.kind'),
            t('oversight.open'),
            t('oversight.overdue'),
            t('oversight.oldest'),
            ...ages.map(at => t(`oversight.age.${at}`))
          ],
          ...named.map(line => [line.name, line.open, line.overdue, line.oldest ? day(line.oldest) : '–', ...line.ages])
        ]}
        fileName={t('nav.oversight')}
      />
      {late.length > 0 && (
        <p>
          {t('oversight.go')}
          {late.map(({ kind, name, overdue }, at) => (
            <span key={kind}>
              {at > 0 && ' · '}
              <Link {...kindPages[kind]}>{t('oversight.goTo', { kind: name, n: number(overdue) })}</Link>
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}

/** On the map as far as the areas below are drawn; always in its table. */
function Where({ found: { area, areas, kinds } }: { found: Oversight }) {
  const { t } = useWords()
  const router = useRouter()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { map: what = 'open', age } = search
  const shapes = useQuery({
    queryKey: ['areas', 'shapes', area, undefined],
    queryFn: () => calls.areas.listShapes({ query: { below: area } }),
    staleTime: 600_000
  })
  const outlines = new Map(shapes.data?.shapes.map(shape => [shape.code, shape]))
  const used = OversightKind.options.filter(
    kind => kind === what || kinds.some(one => one.kind === kind && one.open > 0)
  )
  const whatOf = (value: typeof what) =>
    t(value === 'open' || value === 'left' ? `oversight.${value}` : `oversight.kind.${value}`)
  const title = [whatOf(what), age && what !== 'left' && t(`oversight.older.${age}`)].filter(Boolean).join(' · ')
  return (
    <Section
      title={t('oversight.map')}
      aside={
        <span className="choice-row">
          <Choice
            label={t('oversight.mapOf')}
            value={what}
            change={map => void navigate({ search: { ...search, map }, resetScroll: false })}
            options={(['open', ...used, 'left'] as const).map(value => ({ value, label: whatOf(value) }))}
          />
          {what !== 'left' && (
            <Choice
              label={t('oversight.older')}
              value={age ?? 'any'}
              change={value =>
                void navigate({ search: { ...search, age: value === 'any' ? undefined : value }, resetScroll: false })
              }
              options={(['any', 'overdue', 'month', 'quarter'] as const).map(value => ({
                value,
                label: t(`oversight.older.${value}`)
              }))}
            />
          )}
        </span>
      }
    >
      {!shapes.data && <Waiting asked={shapes} shape="cards" n={1} />}
      {shapes.data && (
        <AreaMap
          title={title}
          unit={t('oversight.pieces')}
          areas={areas.map(one => {
            const to = { to: '/oversight', search: { ...search, area: one.area } } as const
            return {
              key: String(one.area),
              name: one.name,
              outline: outlines.get(one.area)?.outline,
              value: sizeOn(one, what, age),
              href: router.buildLocation(to).href,
              open: () => void router.navigate(to)
            }
          })}
          frame={shapes.data.frame?.outline}
          note={noteOf(shapes.data.shapes, t)}
          fileName={`${t('nav.oversight')}-${title}-${area}`}
        />
      )}
    </Section>
  )
}

function Coverage({ found: { areas } }: { found: Oversight }) {
  const words = useWords()
  const { t, number } = words
  const all = (of: 'planned' | 'called' | 'grids' | 'covered') => number(areas.reduce((sum, line) => sum + line[of], 0))
  return (
    <Section title={t('oversight.places')}>
      <Chart
        title={t('oversight.places')}
        sentence={t('oversight.placesSentence', {
          planned: all('planned'),
          called: all('called'),
          grids: all('grids'),
          covered: all('covered')
        })}
        option={coverageOption(areas, words)}
        height={70 + areas.length * barHeight}
        table={[
          [
            t('oversight.place'),
            ...(['planned', 'called', 'grids', 'covered', 'open', 'overdue', 'conflicts'] as const).map(key =>
              t(`oversight.${key}`)
            )
          ],
          ...areas.map(line => [
            line.name,
            line.planned,
            line.called,
            line.grids,
            line.covered,
            line.open,
            line.overdue,
            sizeOn(line, 'conflicts')
          ])
        ]}
        fileName={`${t('nav.oversight')}-${t('oversight.places')}`}
      />
    </Section>
  )
}
