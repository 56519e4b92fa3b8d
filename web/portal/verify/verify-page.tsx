import { matters } from '../../../law/matters.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const verifyPage: PortalPage = { title: 'verify.title', Body: VerifyPage }

const meanings = ['valid', 'expired', 'revoked', 'forged'] as const

/** Before the script arrives there is what the results mean and how it works; the form shows once it can answer. */
function VerifyPage({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('verify.lead')}</p>
      <noscript>
        <p className="wrong">{t('verify.noscript')}</p>
      </noscript>
      <VerifyForm view={view} />
      <section id="verify-answer" aria-label={t('verify.answer')} />
      <p id="verify-state" className="aside" role="status" />
      <section aria-labelledby="verify-means" className="chapter">
        <h2 id="verify-means">{t('verify.means')}</h2>
        <dl className="facts">
          {meanings.map(is => (
            <div key={is}>
              <dt>{t(`verify.is.${is}`)}</dt>
              <dd>{t(`verify.says.${is}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="verify-open" className="chapter">
        <h2 id="verify-open">{t('verify.open')}</h2>
        <p>{t('verify.openWords')}</p>
        <ul>
          <li>
            <a href="/api/certificates/keys">{t('verify.keys')}</a>
          </li>
          <li>
            <a href="/api/certificates/revocations">{t('verify.revocations')}</a>
          </li>
        </ul>
      </section>
    </>
  )
}

/** The names of the kinds of paper stand on the form, so that the island needs no matter and no schema. */
function VerifyForm({ view }: { view: View }) {
  const { t, either } = view
  const kinds = Object.fromEntries(
    matters.map(({ outcome }) => [outcome.typeCode, either(outcome.titleZh, outcome.titleEn)])
  )
  return (
    <form id="verify" className="verify" data-kinds={JSON.stringify(kinds)} noValidate hidden>
      <h2 className="unseen">{t('verify.how')}</h2>
      <p>
        <button type="button" id="camera" hidden>
          {t('verify.camera')}
        </button>
      </p>
      <video id="camera-view" aria-label={t('verify.cameraView')} playsInline muted hidden />
      <p className="field">
        <label htmlFor="file">{t('verify.file')}</label>
        <input id="file" type="file" accept="image/*,application/pdf" />
      </p>
      <p className="field">
        <label htmlFor="code">{t('verify.code')}</label>
        <textarea id="code" rows={3} autoComplete="off" spellCheck={false} aria-describedby="code-hint" />
        <span id="code-hint" className="aside">
          {t('verify.codeHint')}
        </span>
      </p>
      <button type="submit">{t('verify.go')}</button>
    </form>
  )
}
