import type { IntakeReport } from '../../contract/intake.ts'
import { Section, useWords } from '../../ui/index.ts'
import { LawLink } from '../app/law-link.tsx'

/** What is not collected: with its place in the standard, why, and what can be offered to residents instead. */
export function DroppedColumns({ report }: { report: IntakeReport }) {
  const { t, language, number } = useWords()
  const zh = language === 'zh'
  if (report.dropped_columns.length === 0 && report.removed_words.length === 0) return null
  return (
    <Section title={t('columns.dropped')}>
      {report.dropped_columns.length > 0 && <p>{t('columns.droppedLead')}</p>}
      <ul className="dropped">
        {report.dropped_columns.map(one => (
          <li key={one.column}>
            <strong>{one.column}</strong> <Article of={one} />
            <p>{zh ? one.reasonZh : one.reasonEn}</p>
            <p>
              <span className="quiet">{t('columns.instead')}</span>
              {zh ? one.counterpartZh : one.counterpartEn}
            </p>
          </li>
        ))}
      </ul>
      {report.removed_words.length > 0 && (
        <details>
          <summary>{t('columns.words')}</summary>
          <ul className="dropped">
            {report.removed_words.map(one => (
              <li key={one.word}>
                <strong>{t('columns.word', { word: one.word, n: number(one.times) })}</strong> <Article of={one} />
                <p>{zh ? one.reasonZh : one.reasonEn}</p>
                <p>
                  <span className="quiet">{t('columns.instead')}</span>
                  {zh ? one.counterpartZh : one.counterpartEn}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

/** Its place in the standard leads to the public page that says why, and what can be done instead. */
function Article({ of: { code, article } }: { of: { code: string; article?: string | undefined } }) {
  const { t } = useWords()
  if (!article) return null
  return (
    <span className="tag">
      <LawLink place={`/refusals#${code.replace(/_.*/, '')}`} text={t('columns.article', { article })} />
    </span>
  )
}
