import { mineForms } from '../../../contract/mine.ts'
import type { MineData, OwnConsent } from '../../../contract/mine-data.ts'
import { findConsent } from '../../../law/consents.ts'
import { consentTexts } from '../../../ui/texts/consents.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import type { View } from '../view.ts'

export function ConsentsPage({ view, data: { consents } }: { view: View; data: MineData['consents'] }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('mine.consents.lead')}</p>
      {consents.length === 0 && <p>{t('mine.consents.none')}</p>}
      {consents.map(consent => (
        <OneConsent key={consent.id} view={view} consent={consent} endBy={mineForms.withdrawConsent.path} />
      ))}
    </>
  )
}

/** Ended by the person themselves, or by who speaks for a small child. */
export function OneConsent({ view, consent, endBy }: { view: View; consent: OwnConsent; endBy?: string | undefined }) {
  const { t, moment, day, either, language } = view
  const { id, purpose, state, value, words, answeredAt, keepUntil, endedAt } = consent
  const declared = findConsent(purpose)
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{declared ? either(declared.titleZh, declared.titleEn) : purpose}</h2>
        <span className={state === 'given' ? 'mark mark-B' : 'mark mark-D'}>
          {sayIn(consentTexts, language)(`consent.state.${state}`)}
        </span>
      </div>
      {value !== null && (
        <p>
          {t('mine.consents.told')} <strong lang="zh-CN">{value}</strong>
        </p>
      )}
      <p className="aside">
        {t('mine.consents.answered', { at: moment(answeredAt) })}
        {state === 'given' && keepUntil && ` ${t('mine.consents.until', { day: day(keepUntil) })}`}
        {endedAt && ` ${t('mine.consents.ended', { at: moment(endedAt) })}`}
      </p>
      <details>
        <summary>{t('mine.consents.words')}</summary>
        <blockquote lang="zh-CN">{words}</blockquote>
      </details>
      {state === 'given' && endBy && (
        <form method="post" action={endBy}>
          <input type="hidden" name="consent" value={id} />
          <button type="submit" aria-describedby={id}>
            {t('mine.consents.withdraw')}
          </button>
        </form>
      )}
    </section>
  )
}
