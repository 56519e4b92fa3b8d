import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RosterKey } from '../../contract/people.ts'
import type { Counts } from '../../contract/statistics.ts'
import type { AreaCode } from '../../contract/values.ts'
import { useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import type { AsOf } from '../app/as-of.ts'

/** A figure, linked to the roster behind it where one is declared and the post may open it. */
export function Figure(props: { n: number; roster?: RosterKey | undefined; what: string; area: AreaCode; asOf: AsOf }) {
  const { n, roster, what, area, asOf } = props
  const { t, number } = useWords()
  const { may } = useMe()
  if (!roster || n === 0 || !may('people.rosters')) return number(n)
  return (
    <Link to="/rosters/$roster" params={{ roster }} search={{ ...asOf, area }} title={t('counts.roster', { what })}>
      {number(n)}
    </Link>
  )
}

/**
 * The rosters that hold exactly the people of a figure. Of all who live in an area there is one for a grid only, by
 * design; the roster of those living apart goes by street, as the in-migrants of other levels do not.
 */
export function rostersOf({ level }: Counts): { living?: RosterKey; inMigrants?: RosterKey } {
  if (level === 'grid') return { living: 'my-grid' }
  return level === 'street' ? { inMigrants: 'living-apart' } : {}
}

export function Cards({ counts, asOf }: { counts: Counts; asOf: AsOf }) {
  const { t } = useWords()
  const rosters = rostersOf(counts)
  const shared = { area: counts.area, asOf }
  return (
    <div className="cards">
      <Card kind="living">
        <Figure n={counts.living} roster={rosters.living} what={t('counts.living')} {...shared} />
      </Card>
      <Card kind="hukou">
        <Figure n={counts.hukou} what={t('counts.hukou')} {...shared} />
      </Card>
      <Card kind="resident">
        <Figure n={counts.resident} what={t('counts.resident')} {...shared} />
      </Card>
      <Card kind="inMigrants" stays={counts.inMigrants}>
        <Figure n={counts.inMigrants.all} roster={rosters.inMigrants} what={t('counts.inMigrants')} {...shared} />
      </Card>
      <Card kind="apart" stays={counts.apart}>
        <Figure n={counts.apart.all} roster="living-apart" what={t('counts.apart')} {...shared} />
      </Card>
      <Card kind="outMigrants" stays={counts.outMigrants}>
        <Figure n={counts.outMigrants.all} what={t('counts.outMigrants')} {...shared} />
      </Card>
    </div>
  )
}

const bands = ['days30', 'months3', 'halfYear', 'unknown'] as const
type Kind = 'living' | 'hukou' | 'resident' | 'inMigrants' | 'outMigrants' | 'apart'

function Card({ kind, stays, children }: { kind: Kind; stays?: Counts['inMigrants']; children: ReactNode }) {
  const { t, number } = useWords()
  return (
    <section className="card" aria-label={t(`counts.${kind}`)}>
      <h3>{t(`counts.${kind}`)}</h3>
      <p className="figure">
        {children} <span className="unit">{t('counts.people')}</span>
      </p>
      <p className="quiet">{t(`counts.${kind}.what`)}</p>
      {stays && (
        <dl className="stays">
          {bands
            .filter(band => band !== 'unknown' || stays.unknown > 0)
            .map(band => (
              <div key={band}>
                <dt>{t(`counts.${band}`)}</dt>
                <dd>{number(stays[band])}</dd>
              </div>
            ))}
        </dl>
      )}
    </section>
  )
}
