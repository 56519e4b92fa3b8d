import { findInstrument } from '../../../law/instruments.ts'
import type { Basis } from '../../../law/operations.ts'
import { standingOf } from '../../../law/standing.ts'
import type { View } from '../view.ts'

/** `13(3), 34` → 13(3)、34 in Chinese. */
export const listed = ({ either }: View, articles: string): string => either(articles.replaceAll(', ', '、'), articles)

/** A law and its articles, leading to its place in the timeline. An article whose number was not read is named by the law alone. */
export function Cited({ view, basis }: { view: View; basis: Basis }) {
  const { t, on, to, either } = view
  const instrument = findInstrument(basis.instrument)
  if (!instrument) return null
  const title = either(instrument.titleZh, instrument.titleEn)
  const standing = standingOf(instrument, on)
  return (
    <>
      <a href={to(`/law/timeline#${instrument.id}`)}>
        {/^\d/.test(basis.articles)
          ? t('law.articles', { title, articles: listed(view, basis.articles) })
          : t('law.whole', { title })}
      </a>
      {standing !== 'in-force' && <span className="aside"> {t(`timeline.${standing}`)}</span>}
      {basis.verification === 'unverified' && <span className="aside"> {t('operations.notRead')}</span>}
    </>
  )
}

export function CitedList({ view, cited }: { view: View; cited: readonly Basis[] }) {
  return (
    <ul className="plain">
      {cited.map(basis => (
        <li key={`${basis.instrument} ${basis.articles}`}>
          <Cited view={view} basis={basis} />
        </li>
      ))}
    </ul>
  )
}
