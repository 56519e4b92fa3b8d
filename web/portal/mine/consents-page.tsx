import { type MineData, mineForms, type OwnConsent } from '../../../contract/mine.ts'
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
        <OneConsent key={consent.purpose} view={view} consent={consent} mayEnd />
      ))}
    </>
  )
}

/** Ended here by the person themselves; of a child's it is read. */
export function OneConsent({ view, consent, mayEnd }: { view: View; consent: OwnConsent; mayEnd?: boolean }) {
  const { t, moment, day, either, language } = view
  const { id, purpose, state, value, words, answeredAt, keepUntil, endedAt } = consent
  const declared = findConsent(purpose)
  return (
    <section className="card" aria-labelledby={purpose}>
      <div className="card-head">
        <h2 id={purpose}>{declared ? either(declared.titleZh, declared.titleEn) : purpose}</h2>
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
      {state === 'given' && mayEnd && (
        <form method="post" action={mineForms.withdrawConsent.path}>
          <input type="hidden" name="consent" value={id} />
          <button type="submit" aria-describedby={purpose}>
            {t('mine.consents.withdraw')}
          </button>
        </form>
      )}
    </section>
  )
}
