import { type Instrument, instruments } from '../../../law/instruments.ts'
import { issuerEn } from '../../../law/issuers.ts'
import { operations } from '../../../law/operations.ts'
import { type Standing, standingOf } from '../../../law/standing.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'
import { listed } from './cited.tsx'
import { DayForm } from './find-form.tsx'

export const timelinePage: PortalPage = { title: 'timeline.title', Body: TimelinePage }

const firstYear = 1990
const lastYearOf = (today: string) => Number(today.slice(0, 4)) + 1
const order: Standing[] = ['in-force', 'ended', 'not-yet', 'unknown']

function TimelinePage({ view }: { view: View }) {
  const { t, on, asked } = view
  const groups = order
    .map(standing => ({ standing, here: instruments.filter(one => standingOf(one, on) === standing).sort(byDay) }))
    .filter(({ here }) => here.length > 0)
  return (
    <>
      <p className="lead">{t('timeline.lead')}</p>
      <DayForm view={view} />
      <ul className="figures">
        {groups.map(({ standing, here }) => (
          <li key={standing}>
            <a href={`#${standing}`}>
              <strong>{here.length}</strong> <span>{nameOf(view, standing)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="aside">{t('timeline.scale', { from: firstYear, to: lastYearOf(asked.today) })}</p>
      {groups.map(({ standing, here }) => (
        <section key={standing} aria-labelledby={standing} className="chapter">
          <h2 id={standing}>{nameOf(view, standing)}</h2>
          <ol className="instruments">
            {here.map(instrument => (
              <InstrumentCard key={instrument.id} view={view} instrument={instrument} standing={standing} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

const nameOf = ({ t }: View, standing: Standing) => t(standing === 'in-force' ? 'timeline.now' : `timeline.${standing}`)

/** The latest first; one without a day last. */
const byDay = (a: Instrument, b: Instrument) => (b.from ?? '').localeCompare(a.from ?? '')

function InstrumentCard({ view, instrument, standing }: { view: View; instrument: Instrument; standing: Standing }) {
  const { t, day, to, either } = view
  const { id, titleZh, titleEn, issuer, from, to: ended, articles, gives, verification, noteZh, noteEn } = instrument
  const used = operations.filter(({ basis }) => basis.some(one => one.instrument === id))
  const note = either(noteZh ?? '', noteEn ?? '')
  return (
    <li id={id} className={`instrument instrument-${standing}`}>
      <h3>
        <a className="anchor" href={`#${id}`}>
          {either(`《${titleZh}》`, titleEn)}
        </a>
      </h3>
      <p className="days">
        {from === null ? t('timeline.fromUnknown') : t('timeline.from', { on: day(from) })}
        {ended !== undefined && (
          <>
            {t('portal.then')}
            <strong>{t('timeline.to', { on: day(ended) })}</strong>
          </>
        )}
        <span className="aside"> {either(issuer, issuerEn(issuer) ?? issuer)}</span>
      </p>
      <Span view={view} instrument={instrument} />
      <dl className="facts facts-short">
        <div>
          <dt>{t('timeline.gives')}</dt>
          <dd>
            {gives.map(one => t(`timeline.gives.${one}`)).join(t('portal.comma'))}
            {/^\d/.test(articles) && (
              <span className="aside"> {either(`第${listed(view, articles)}条`, `arts. ${articles}`)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('timeline.checked')}</dt>
          <dd>
            <span className={`checked checked-${verification}`}>{t(`timeline.${verification}`)}</span>
            {note && <span className="aside"> {note}</span>}
          </dd>
        </div>
        {used.length > 0 && (
          <div>
            <dt>{t('timeline.used')}</dt>
            <dd>
              {used.map(({ key, titleZh: zh, titleEn: en }, at) => (
                <span key={key}>
                  {at > 0 && t('portal.comma')}
                  <a href={to(`/law/operations#${key}`)}>{either(zh, en)}</a>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

/** How long it is in force, on one scale for all; what it shows stands in words above it. */
function Span({ view, instrument }: { view: View; instrument: Instrument }) {
  const { on, asked } = view
  const { from, to } = instrument
  if (from === null) return null
  const lastYear = lastYearOf(asked.today)
  const at = (day: string) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
    const share = (year + (month - 1) / 12 + (date - 1) / 372 - firstYear) / (lastYear - firstYear)
    return Math.round(Math.min(1, Math.max(0, share)) * 1000)
  }
  const [begins, ends] = [at(from), to === undefined ? 1000 : at(to)]
  return (
    <svg className="span" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="span-all" x="0" y="5" width="1000" height="2" />
      <rect
        className={standingOf(instrument, on) === 'in-force' ? 'span-now' : 'span-past'}
        x={begins}
        y="2"
        width={Math.max(4, ends - begins)}
        height="8"
      />
      <rect className="span-on" x={Math.min(996, at(on))} y="0" width="4" height="12" />
    </svg>
  )
}
