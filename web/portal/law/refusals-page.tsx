import { contactsOn } from '../../../law/parameters/contacts.ts'
import { type Refusal, refusals } from '../../../law/refusals.ts'
import { remedies } from '../../../law/remedies.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'
import { Cited, CitedList } from './cited.tsx'
import { anchorOf, numberOf, provisionName } from './provision-name.ts'

export const refusalsPage: PortalPage = { title: 'refusals.title', Body: RefusalsPage }

function RefusalsPage({ view }: { view: View }) {
  const { t, either } = view
  return (
    <>
      <p className="lead">{t('refusals.lead')}</p>
      <nav className="contents" aria-label={t('refusals.title')}>
        <ol>
          {refusals.map(({ code, titleZh, titleEn }) => (
            <li key={code}>
              <a href={`#${numberOf(code)}`}>
                <span className="number">{numberOf(code)}</span> {either(titleZh, titleEn)}
              </a>
            </li>
          ))}
        </ol>
        <p>
          <a className="next" href="#act">
            {t('refusals.act')}
          </a>
        </p>
      </nav>
      {refusals.map(refusal => (
        <RefusalCard key={refusal.code} view={view} refusal={refusal} />
      ))}
      <WhatToDo view={view} />
    </>
  )
}

function RefusalCard({ view, refusal }: { view: View; refusal: Refusal }) {
  const { t, either } = view
  const number = numberOf(refusal.code)
  return (
    <section id={number} className="card" aria-labelledby={`${number}-name`}>
      <div className="card-head">
        <h2 id={`${number}-name`}>
          <a className="anchor" href={`#${number}`}>
            <span className="number">{number}</span> {either(refusal.titleZh, refusal.titleEn)}
          </a>
        </h2>
        <span className="mark mark-C">
          <span aria-hidden="true">✕</span> {t('law.refuses')}
        </span>
      </div>
      <dl className="facts">
        <div>
          <dt>{t('refusals.why')}</dt>
          <dd>{either(refusal.reasonZh, refusal.reasonEn)}</dd>
        </div>
        <div>
          <dt>{t('refusals.instead')}</dt>
          <dd className="instead">{either(refusal.counterpartZh, refusal.counterpartEn)}</dd>
        </div>
        <div>
          <dt>{t('refusals.cites')}</dt>
          <dd>
            <CitedList view={view} cited={refusal.instruments} />
          </dd>
        </div>
        <div>
          <dt>{t('refusals.once')}</dt>
          <dd>{refusal.once ? <CitedList view={view} cited={refusal.once} /> : t('refusals.onceNone')}</dd>
        </div>
        <div>
          <dt>{t('refusals.place')}</dt>
          <dd>
            <Places view={view} place={refusal.place} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Places({ view, place }: { view: View; place: string }) {
  const { t, to } = view
  if (place === '–') return t('refusals.placeNone')
  return place.split(', ').map((id, at) => (
    <span key={id}>
      {at > 0 && t('portal.comma')}
      <a href={to(`/law#${anchorOf(id)}`)}>{provisionName(view, id)}</a>
    </span>
  ))
}

function WhatToDo({ view }: { view: View }) {
  const { t, on, either } = view
  return (
    <section id="act" className="act" aria-labelledby="act-name">
      <h2 id="act-name">{t('refusals.act')}</h2>
      <ol className="steps">
        <li>{t('refusals.act.1')}</li>
        <li>{t('refusals.act.2')}</li>
        <li>{t('refusals.act.3')}</li>
      </ol>
      <h3>{t('refusals.call')}</h3>
      <ul className="lines">
        {contactsOn(on).map(({ key, phone, titleZh, titleEn, forZh, forEn, verification }) => (
          <li key={key}>
            <a className="phone" href={`tel:${phone}`}>
              {phone}
            </a>
            <span>
              <strong>{either(titleZh, titleEn)}</strong> {either(forZh, forEn)}{' '}
              <span className="aside">{t(`timeline.${verification}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('refusals.ways')}</h3>
      <dl className="ways">
        {remedies.map(({ key, titleZh, titleEn, howZh, howEn, instrument, articles, clocks }) => (
          <div key={key}>
            <dt>{either(titleZh, titleEn)}</dt>
            <dd>
              {either(howZh, howEn)}
              {clocks.length > 0 && (
                <span className="clocks">
                  {clocks.map(({ days, whatZh, whatEn }) => (
                    <span key={whatEn} className="clock">
                      {t('refusals.days', { n: days, what: either(whatZh, whatEn) })}
                    </span>
                  ))}
                </span>
              )}
              <span className="cite">
                <Cited view={view} basis={{ instrument, articles }} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
