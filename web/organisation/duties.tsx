import { findInstrument } from '../../law/instruments.ts'
import { employerDuties } from '../../law/organisation.ts'
import { Section, today, useWords } from '../../ui/index.ts'
import { useTitles } from './kind-words.ts'

/** What the law asks of every employer there, each with its instrument; the sums are reckoned by whoever asks, for themselves. */
export function Duties({ area }: { area: number }) {
  const { t, language } = useWords()
  const { titleOf } = useTitles()
  const duties = employerDuties(Math.floor(area / 1e9), today())
  return (
    <Section title={t('org.duties')}>
      <p className="quiet">{t('org.dutiesAbout')}</p>
      <ul className="owed">
        {duties.map(({ key, instrument, articles, ...duty }) => (
          <li key={key}>
            {titleOf(duty)}
            <p className="quiet">
              {findInstrument(instrument)?.[language === 'zh' ? 'titleZh' : 'titleEn']}{' '}
              {t('org.articles', { articles })}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href="/leave">{t('org.reckonLeave')}</a>
      </p>
    </Section>
  )
}
