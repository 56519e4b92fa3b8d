import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useWords } from '../../ui/index.ts'
import { installationQuery } from '../access/session.ts'
import { AsOf, isPast } from './as-of.ts'

/** Invented people must never be taken for real ones: the band stands on every page, signed in or not. */
export function DemoBand() {
  const { t } = useWords()
  const { data } = useQuery(installationQuery)
  if (data?.mode !== 'demo') return null
  return (
    <aside className="band demo-band" aria-label={t('demo.band')}>
      {t('demo.band')}
    </aside>
  )
}

/** The past must never be taken for today: coloured, in words, with the way back. */
export function AsOfBand() {
  const { t, day, moment } = useWords()
  const asOf = AsOf.parse(useSearch({ strict: false }))
  if (!isPast(asOf)) return null
  return (
    <p className="band as-of-band" role="status">
      <strong>{t('asof.band')}</strong>
      {asOf.on && <span>{t('asof.on', { on: day(asOf.on) })}</span>}
      {asOf.knownAt && <span>{t('asof.known', { knownAt: moment(asOf.knownAt) })}</span>}
      <Link to="." search={({ on: _on, knownAt: _knownAt, ...rest }) => rest}>
        {t('asof.back')}
      </Link>
    </p>
  )
}
