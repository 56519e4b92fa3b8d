import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { Area } from '../../contract/areas.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { AreaMap, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AreaName } from '../people/area-name.tsx'
import { Applies } from './applies.tsx'
import { areasBelow, oneArea, shapesBelow } from './area-queries.ts'
import { isWithin } from './area-rules.ts'
import { ShapeHistory } from './shape-history.tsx'
import { shapeNote } from './shape-note.ts'

interface DetailProps {
  code: AreaCode
  on: Day | undefined
  choose: (code: AreaCode) => void
}

/** One area on a day: what it is, its map, and what can be done with it. */
export function AreaDetail({ code, on, choose }: DetailProps) {
  const words = useWords()
  const { t, day } = words
  const { may, post } = useMe()
  const asked = useQuery(oneArea(code, on))
  if (!asked.data) return <Waiting asked={asked} shape="page" n={3} />
  const { area, successors, settings } = asked.data
  return (
    <div className="area-detail">
      <header>
        <h2>{area.name}</h2>
        <p className="quiet">
          {t(`areas.level.${area.level}`)} · {t('areas.code', { code: area.code })}
          {area.validFrom && ` · ${t('areas.since', { on: day(area.validFrom) })}`}
          {area.validTo && ` · ${t('areas.ended', { on: day(area.validTo) })}`}
        </p>
        {successors.length > 0 && (
          <p>
            {t('areas.successors', { names: '' })}
            {successors.map((successor, i) => (
              <span key={successor}>
                {i > 0 && '、'}
                <AreaName code={successor} />
              </span>
            ))}
          </p>
        )}
      </header>
      {area.validTo === null && on === undefined && <Deeds area={area} />}
      {area.level !== 'grid' && <MapBelow area={area} on={on} choose={choose} />}
      {area.level === 'street' && (
        <Applies
          area={area}
          settings={settings}
          maySet={may('areas.change') && post !== undefined && isWithin(code, post.area) && on === undefined}
        />
      )}
      <ShapeHistory code={code} />
    </div>
  )
}

function MapBelow({ area, on, choose }: { area: Area; on: Day | undefined; choose: (code: AreaCode) => void }) {
  const words = useWords()
  const { t } = words
  const { may, post } = useMe()
  const router = useRouter()
  const below = useQuery(areasBelow(area.code, on))
  const shapes = useQuery(shapesBelow(area.code, on))
  const question = { area: area.code, ...(on && { on }) }
  const counts = useQuery({
    queryKey: ['counts', 'below', question],
    queryFn: () => calls.statistics.listCountsBelow({ query: question }),
    enabled: may('statistics.read') && post !== undefined && isWithin(area.code, post.area)
  })
  if (!below.data || !shapes.data) return <Waiting asked={below.data ? shapes : below} shape="page" n={2} />
  if (below.data.length === 0) return <p className="quiet">{t('areas.noneBelow')}</p>
  const outline = new Map(shapes.data.shapes.map(shape => [shape.code, shape.outline]))
  const living = new Map((counts.data ?? []).map(row => [row.area, row.living]))
  const title = t('areas.map', { area: area.name })
  const search = (code: AreaCode) => ({ at: code, ...(on && { on }) })
  return (
    <Section
      title={title}
      aside={<span className="quiet">{t('areas.count', { n: below.data.length, drawn: outline.size })}</span>}
    >
      <AreaMap
        title={title}
        unit={t('areas.unit')}
        note={shapeNote(shapes.data.shapes, words)}
        fileName={`map-${area.code}`}
        areas={below.data.map(one => ({
          key: String(one.code),
          name: one.name,
          outline: outline.get(one.code),
          value: living.get(one.code) ?? null,
          href: router.buildLocation({ to: '/areas', search: search(one.code) }).href,
          open: () => choose(one.code)
        }))}
      />
    </Section>
  )
}

/** What this post may do here, each with its page. */
function Deeds({ area }: { area: Area }) {
  const { t } = useWords()
  const { may, post } = useMe()
  const { code, level } = area
  if (!post || !isWithin(code, post.area)) return null
  const params = { code: String(code) }
  const grid = level === 'grid'
  const changes = may('areas.change')
  const kinds = [...(grid ? [] : ['opened' as const]), ...(code === post.area ? [] : changeKinds)]
  return (
    <nav aria-label={t('areas.do')}>
      <ul className="area-deeds">
        {may('statistics.read') && (
          <li>
            <Link to="/" search={{ area: code }}>
              {t('areas.do.counts')}
            </Link>
          </li>
        )}
        {grid && may('people.rosters') && (
          <li>
            <Link to="/rosters/$roster" params={{ roster: 'my-grid' }} search={{ area: code }}>
              {t('areas.do.grid')}
            </Link>
          </li>
        )}
        {changes && !grid && (
          <li>
            <Link to="/areas/$code/draw" params={params}>
              {t('areas.do.draw')}
            </Link>
          </li>
        )}
        {(grid || level === 'community') && (
          <li>
            <Link to="/areas/$code/buildings" params={params} search={{}}>
              {t('areas.do.buildings')}
            </Link>
          </li>
        )}
        {may('people.correct') && (
          <li>
            <Link to="/open-addresses" search={{ area: code }}>
              {t('areas.do.openAddresses')}
            </Link>
          </li>
        )}
        {changes &&
          kinds.map(kind => (
            <li key={kind}>
              <Link to="/areas/$code/change" params={params} search={{ kind }}>
                {t(`areas.do.${kind}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

const changeKinds = ['renamed', 'split', 'merged', 'closed'] as const
