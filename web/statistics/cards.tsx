import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Counts } from '../../contract/statistics.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { useWords } from '../../ui/index.ts'
import type { AsOf } from '../app/as-of.ts'
import { Figure } from './figure.tsx'

const plain = ['living', 'hukou', 'resident'] as const
const byStay = ['inMigrants', 'apart', 'outMigrants'] as const
const bands = ['days30', 'months3', 'halfYear', 'unknown'] as const
type Kind = (typeof plain)[number] | (typeof byStay)[number]

const sizeOf = (counts: Counts, kind: Kind): number => {
  const size = counts[kind]
  return typeof size === 'number' ? size : size.all
}

/** The numbers of an area by kind, and by how much each changed since another day. */
export function Cards({ counts, before, asOf }: { counts: Counts; before: Counts | undefined; asOf: AsOf }) {
  const { t } = useWords()
  const figure = (kind: Kind) => (
    <Figure n={sizeOf(counts, kind)} figure={kind} what={t(`counts.${kind}`)} counts={counts} asOf={asOf} />
  )
  const change = (kind: Kind) =>
    before && { on: before.on, area: counts.area, n: sizeOf(counts, kind) - sizeOf(before, kind) }
  return (
    <div className="cards">
      {plain.map(kind => (
        <Card key={kind} kind={kind} change={change(kind)}>
          {figure(kind)}
        </Card>
      ))}
      {byStay.map(kind => (
        <Card key={kind} kind={kind} change={change(kind)} stays={<Stays kind={kind} counts={counts} asOf={asOf} />}>
          {figure(kind)}
        </Card>
      ))}
    </div>
  )
}

interface Change {
  on: Day
  area: AreaCode
  n: number
}

interface CardProps {
  kind: Kind
  stays?: ReactNode
  change: Change | undefined
  children: ReactNode
}

function Card({ kind, stays, change, children }: CardProps) {
  const { t } = useWords()
  return (
    <section className="card" aria-label={t(`counts.${kind}`)}>
      <h3>{t(`counts.${kind}`)}</h3>
      <p className="figure">
        {children} <span className="unit">{t('counts.people')}</span>
      </p>
      {change && <ChangeLine {...change} />}
      <p className="quiet">{t(`counts.${kind}.what`)}</p>
      {stays}
    </section>
  )
}

/** How many of them have stayed how long, each the way to these very people. */
function Stays({ kind, counts, asOf }: { kind: (typeof byStay)[number]; counts: Counts; asOf: AsOf }) {
  const { t } = useWords()
  const stays = counts[kind]
  return (
    <dl className="stays">
      {bands
        .filter(band => band !== 'unknown' || stays.unknown > 0)
        .map(band => (
          <div key={band}>
            <dt>{t(`counts.${band}`)}</dt>
            <dd>
              <Figure
                n={stays[band]}
                figure={kind}
                stay={band}
                what={`${t(`counts.${kind}`)} ${t(`counts.${band}`)}`}
                counts={counts}
                asOf={asOf}
              />
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** A difference is nobody in particular: it leads to the numbers of the other day, and those to their people. */
function ChangeLine({ on, area, n }: Change) {
  const { t, day, number } = useWords()
  const change = t(n > 0 ? 'counts.more' : n < 0 ? 'counts.fewer' : 'counts.same', { n: number(Math.abs(n)) })
  return (
    <p>
      <Link to="/" search={{ on, area }}>
        {t('counts.change', { day: day(on), change })}
      </Link>
    </p>
  )
}
