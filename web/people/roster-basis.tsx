import type { RosterKey } from '../../contract/people.ts'
import { findInstrument } from '../../law/instruments.ts'
import { declaredRoster } from '../../law/rosters.ts'
import { useWords } from '../../ui/index.ts'

/** On what ground the list is made: instrument and articles, and honestly where an article was not read. */
export function RosterBasis({ roster }: { roster: RosterKey }) {
  const { t, language } = useWords()
  const basis = declaredRoster(roster).basis.map(({ instrument, articles, verification }) => {
    const found = findInstrument(instrument)
    const title = found ? (language === 'zh' ? `《${found.titleZh}》` : found.titleEn) : instrument
    // What is not numbered is said in English only; the title stands for it.
    const numbered = /^\d/.test(articles)
    const which = !numbered ? '' : language === 'zh' ? `第 ${articles.replaceAll(', ', '、')} 条` : `, art. ${articles}`
    return `${title}${which}${verification === 'unverified' ? t('roster.unverified') : ''}`
  })
  return <p className="quiet">{t('roster.basis', { basis: basis.join(language === 'zh' ? '；' : '; ') })}</p>
}
