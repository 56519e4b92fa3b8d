import { findInstrument } from '../../law/instruments.ts'
import { refusals } from '../../law/refusals.ts'
import { Page } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'

const may = ['card', 'who', 'told', 'service', 'no'] as const

/** The law's short guide for the door, from the same declarations that the server refuses by. */
export default function Guide() {
  const { t, language } = useWords()
  const zh = language === 'zh'
  return (
    <Page title={t('door.guide')}>
      <p>{t('door.guide.lead')}</p>
      <section>
        <h2>{t('door.guide.may')}</h2>
        <ul>
          {may.map(key => (
            <li key={key}>{t(`door.guide.may.${key}`)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('door.guide.never')}</h2>
        {refusals.map(refusal => (
          <details key={refusal.code}>
            <summary>
              <b>{refusal.code.split('_')[0]}</b> {zh ? refusal.titleZh : refusal.titleEn}
            </summary>
            <h3>{t('door.guide.why')}</h3>
            <p>{zh ? refusal.reasonZh : refusal.reasonEn}</p>
            <h3>{t('door.guide.instead')}</h3>
            <p>{zh ? refusal.counterpartZh : refusal.counterpartEn}</p>
            <h3>{t('door.guide.basis')}</h3>
            <ul>
              {refusal.instruments.map(({ instrument, articles }) => {
                const found = findInstrument(instrument)
                return (
                  <li key={instrument}>
                    {zh ? found?.titleZh : found?.titleEn}
                    {articles !== '–' && ` ${t('door.guide.articles', { articles })}`}
                  </li>
                )
              })}
            </ul>
          </details>
        ))}
      </section>
    </Page>
  )
}
