import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnOffer } from '../../../contract/mine-data.ts'
import { FamilyWay } from '../../../contract/offers.ts'
import { callWords, referralBodies, referralConsent, visitWords } from '../../../law/referrals.ts'
import type { View } from '../view.ts'
import { caseAddress } from './cases-page.tsx'
import { WordsQuestion, WrongAnswers } from './form-parts.tsx'
import { WelcomeLink } from './welcome-link.tsx'

type Props = { view: View; data: MineData['support'] }

/** What was put to me in my case, and how my family wishes to be visited: nothing of it happens before I say so. */
export function SupportPage({ view, data }: Props) {
  const { t } = view
  const { case: id, mayBe, offers, wrong } = data
  const family = mayBe.includes('visit')
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{t(family ? 'mine.support.leadVisit' : 'mine.support.leadReferral')}</p>
      {family && <Family view={view} data={data} />}
      <section className="chapter" aria-labelledby="offers">
        <h2 id="offers">{t('mine.support.offers')}</h2>
        {offers.length === 0 && <p>{t('mine.support.noOffers')}</p>}
        {offers.map(offer => (
          <OneOffer key={offer.id} view={view} id={id} offer={offer} />
        ))}
      </section>
      {family && <Doctor view={view} data={data} />}
      <p>
        <a href={caseAddress(minePages.case.path, id)}>{t('mine.support.toCase')}</a>
      </p>
    </>
  )
}

function Family({ view, data: { case: id, wish, contacts, said, wrong } }: Props) {
  const { t, moment } = view
  return (
    <>
      <section className="chapter" aria-labelledby="contacts">
        <h2 id="contacts">{t('mine.support.contacts')}</h2>
        {contacts.length === 0 ? (
          <p>{t('mine.support.noContacts')}</p>
        ) : (
          <ul>
            {contacts.map(({ name, phone }) => (
              <li key={name}>
                <span lang="zh-CN">{name}</span>
                {phone && (
                  <>
                    {' · '}
                    <a href={`tel:${phone}`}>{phone}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="chapter" aria-labelledby="wish">
        <h2 id="wish">{t('mine.support.wish')}</h2>
        <p>
          {wish
            ? t('mine.support.wished', { way: t(`mine.support.way.${wish.way}`), at: moment(wish.at) })
            : t('mine.support.noWish')}
        </p>
        {wish?.words && <p lang="zh-CN">{wish.words}</p>}
        <form method="post" action={caseAddress(mineForms.wishFamily.path, id)} className="question">
          <fieldset className="answers">
            <legend className="unseen">{t('mine.support.wish')}</legend>
            {FamilyWay.options.map(way => (
              <label key={way}>
                <input type="radio" name="way" value={way} required /> {t(`mine.support.way.${way}`)}
              </label>
            ))}
          </fieldset>
          <WordsQuestion
            label={t('mine.support.words')}
            hint={t('mine.support.wordsHint')}
            most={500}
            said={said}
            wrong={wrong}
            needless
          />
          <button type="submit">{t('mine.support.say')}</button>
        </form>
      </section>
    </>
  )
}

function Doctor({ view, data: { street, channels } }: Props) {
  const { t, either } = view
  return (
    <>
      <section className="chapter" aria-labelledby="doctor">
        <h2 id="doctor">{t('mine.support.doctor')}</h2>
        <p>{t('mine.support.doctorWords')}</p>
        <p>{t(channels.length > 0 ? 'mine.support.channels' : 'mine.support.noChannels')}</p>
        {channels.length > 0 && (
          <ul>
            {channels.map(({ key, hospitalZh, hospitalEn, deskZh, deskEn, phone, source }) => (
              <li key={key}>
                <strong>{either(hospitalZh, hospitalEn)}</strong> · {either(deskZh, deskEn)} ·{' '}
                <a href={`tel:${phone}`}>{phone}</a>
                <br />
                <span className="aside" lang="zh-CN">
                  {source}
                </span>
              </li>
            ))}
          </ul>
        )}
        {street && <WelcomeLink view={view} street={street} />}
      </section>
      <section className="chapter" aria-labelledby="claims">
        <h2 id="claims">{t('mine.support.claims')}</h2>
        <p>{t('mine.support.claimsWords')}</p>
        <p>
          <a href={minePages.apply.path}>{t('mine.support.toApply')}</a>
        </p>
      </section>
    </>
  )
}

/** A grid worker came; a family was visited. */
const saidOf = (kind: OwnOffer['kind'], state: OwnOffer['state']) =>
  kind === 'call' && state === 'done' ? 'came' : state

function OneOffer({ view, id, offer }: { view: View; id: string; offer: OwnOffer }) {
  const { t, day, moment, either } = view
  const { kind, body, to, way, on, text, state, steps } = offer
  const title =
    kind === 'referral' && body
      ? t('mine.support.referral', { body: either(referralBodies[body].zh, referralBodies[body].en) })
      : kind === 'call'
        ? t('mine.support.call', { day: on ? day(on) : '' })
        : t('mine.support.visit', { day: on ? day(on) : '', way: way ? t(`mine.support.way.${way}`) : '' })
  const consent = { referral: referralConsent, visit: visitWords, call: callWords }[kind]
  return (
    <section className="card" aria-labelledby={offer.id}>
      <div className="card-head">
        <h3 id={offer.id}>{title}</h3>
        <span className={state === 'offered' ? 'mark mark-B' : 'mark mark-D'}>
          {t(`mine.support.state.${saidOf(kind, state)}`)}
        </span>
      </div>
      <dl className="facts">
        {to && (
          <div>
            <dt>{t('mine.support.to')}</dt>
            <dd lang="zh-CN">{to}</dd>
          </div>
        )}
        <div>
          <dt>{t(kind === 'referral' ? 'mine.support.text' : 'mine.support.why')}</dt>
          <dd lang="zh-CN">{text}</dd>
        </div>
      </dl>
      {steps.length > 0 && (
        <ol className="plain">
          {steps.map(step => (
            <li key={step.id}>
              <span className="aside">
                {moment(step.at)} · {t(`mine.support.state.${saidOf(kind, step.what)}`)}
                {step.channel === 'by-phone' && t('mine.support.byPhone')}
                {step.channel === 'in-person' && t('mine.support.atWindow')}
                {step.channel === 'signed-paper' && t('mine.support.onPaper')}
              </span>
              {step.words && <p lang="zh-CN">{step.words}</p>}
            </li>
          ))}
        </ol>
      )}
      {state === 'offered' && (
        <>
          <blockquote>{either(consent.textZh, consent.textEn)}</blockquote>
          <Answer view={view} id={id} offer={offer} what="agreed" />
          <Answer view={view} id={id} offer={offer} what="declined" />
        </>
      )}
      {state === 'agreed' && <Answer view={view} id={id} offer={offer} what="called-off" />}
    </section>
  )
}

const presses = { agreed: 'agree', declined: 'decline', 'called-off': 'callOff' } as const

function Answer({
  view,
  id,
  offer,
  what
}: {
  view: View
  id: string
  offer: OwnOffer
  what: 'agreed' | 'declined' | 'called-off'
}) {
  return (
    <form method="post" action={caseAddress(mineForms.answerOffer.path, id)}>
      <input type="hidden" name="offer" value={offer.id} />
      <input type="hidden" name="what" value={what} />
      <button type="submit" aria-describedby={offer.id}>
        {view.t(`mine.support.${presses[what]}`)}
      </button>
    </form>
  )
}
