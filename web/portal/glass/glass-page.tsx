import type { ReactNode } from 'react'
import type { Held, OpenPublication, OpenVoices } from '../../../contract/glass.ts'
import { minePages } from '../../../contract/mine.ts'
import { matters, promisedDays } from '../../../law/matters.ts'
import { findKind } from '../../../law/organisation.ts'
import { findVoiceKind } from '../../../law/voice.ts'
import { TextLines } from '../../../ui/text-lines.tsx'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const glassPage: PortalPage = { title: 'glass.title', Body: GlassPage }

/** The boards of street and community on one page, as they hang or as they hung on a day. */
function GlassPage({ view }: { view: View }) {
  const { t, asked, to, on } = view
  const { q = '', after } = asked.query
  const { publications = [], next = null } = asked.glass ?? {}
  return (
    <>
      <p className="lead">{t('glass.lead')}</p>
      <p className="on-paper">{t('glass.asOn', { day: view.day(on) })}</p>
      <search className="search">
        <form className="find" action="/glass" method="get">
          <p className="field field-wide">
            <label htmlFor="q">{t('glass.q')}</label>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={80} />
          </p>
          <p className="field">
            <label htmlFor="on">{t('glass.past')}</label>
            <input id="on" name="on" defaultValue={on} maxLength={10} />
          </p>
          <button type="submit">{t('glass.go')}</button>
        </form>
      </search>
      {publications.length === 0 && (
        <p>
          {t('glass.none')} {q && <a href={to('/glass')}>{t('glass.all')}</a>}
        </p>
      )}
      {publications.map(one => (
        <Publication key={one.id} view={view} publication={one} />
      ))}
      {(next || after) && (
        <p className="turn">
          {after && <a href={to('/glass', { q })}>{t('glass.newest')}</a>}{' '}
          {next && (
            <a href={to('/glass', { q, after: next })} rel="next">
              {t('glass.older')}
            </a>
          )}
        </p>
      )}
      <Services view={view} />
      <Contacts view={view} />
      <Money view={view} />
      <Voices view={view} />
      <p className="aside on-screen">{t('glass.print')}</p>
      <p className="on-screen">
        <a href="/glass/feed.xml">{t('glass.feed')}</a>
      </p>
      <p className="on-screen">
        {t('glass.more')} <a href={minePages.events.path}>{t('events.nav')}</a> ·{' '}
        <a href={to('/timeliness')}>{t('law.nav.timeliness')}</a> · <a href={to('/welcome')}>{t('law.nav.welcome')}</a>{' '}
        · <a href={to('/law/operations')}>{t('law.nav.operations')}</a> ·{' '}
        <a href={minePages.voice.path}>{t('say.nav')}</a>
      </p>
    </>
  )
}

function Publication({ view, publication }: { view: View; publication: OpenPublication }) {
  const { t, day, either } = view
  const { kind: key, areaName, title, body, held, on } = publication
  const kind = findKind(key)
  return (
    <section className="chapter posted">
      <h2 lang="zh-CN">{title}</h2>
      <p className="aside">
        {kind && either(kind.titleZh, kind.titleEn)} · {areaName} · {t('glass.on', { day: day(on) })}
      </p>
      <TextLines text={body} table="time-table" />
      <HeldBack view={view} held={held} />
    </section>
  )
}

function HeldBack({ view, held }: { view: View; held: Held }) {
  const { t } = view
  const all = (Object.entries(held) as [keyof Held, number][]).map(([kind, n]) => t(`glass.held.${kind}`, { n }))
  if (all.length === 0) return null
  return <p className="aside">{t('glass.held', { what: all.join(t('portal.comma')) })}</p>
}

/** A table that is wider than a phone is moved within it, by keyboard too. */
function Frame({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame" tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}

/** What may be asked for, in how many days, and what of it was kept. */
function Services({ view }: { view: View }) {
  const { t, asked, either, number } = view
  const figures = new Map(asked.timeliness?.matters.map(line => [line.key as string, line]))
  return (
    <section className="chapter">
      <h2>{t('glass.services')}</h2>
      <p>{t('glass.servicesLead')}</p>
      <Frame name={t('glass.services')}>
        <table className="time-table sums">
          <caption className="unseen">{t('glass.services')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('glass.service')}</th>
              <th scope="col">{t('glass.promised')}</th>
              <th scope="col">{t('glass.inTime')}</th>
              <th scope="col">{t('glass.fee')}</th>
            </tr>
          </thead>
          <tbody>
            {matters.map(matter => {
              const line = figures.get(matter.key)
              return (
                <tr key={matter.key}>
                  <th scope="row">{either(matter.titleZh, matter.titleEn)}</th>
                  <td>{promisedDays(matter)}</td>
                  <td>
                    {line?.inTime == null || line.decided == null
                      ? '–'
                      : `${number(line.inTime)} / ${number(line.decided)}`}
                  </td>
                  <td>{t('glass.free')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Frame>
    </section>
  )
}

/** Whom to ask where, with the day somebody last made sure of it; of those looked for, as many as are read. */
function Contacts({ view }: { view: View }) {
  const { t, asked, either, day } = view
  const words = (asked.query.q ?? '').split(/\s+/).filter(Boolean)
  const all = (asked.welcome ?? []).filter(({ kind }) => kind === 'contact')
  const here = all.filter(({ areaName }) => words.some(word => areaName.includes(word)))
  const shown = (here.length > 0 ? here : all).slice(0, 40)
  if (shown.length === 0) return null
  return (
    <section className="chapter">
      <h2>{t('glass.contacts')}</h2>
      <ul className="plain">
        {shown.map(({ id, areaName, title, titleEn, body, bodyEn, checkedOn }) => (
          <li key={id}>
            <strong lang="zh-CN">{areaName}</strong> {either(title, titleEn)}：{either(body, bodyEn)}{' '}
            <span className="aside">{t('glass.checked', { day: day(checkedOn) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What street and community had in a year, spent and had audited; in totals, and of nobody. */
function Money({ view }: { view: View }) {
  const { t, asked } = view
  const lines = asked.glass?.money ?? []
  if (lines.length === 0) return null
  return (
    <section className="chapter">
      <h2>{t('glass.money')}</h2>
      <p>{t('glass.moneyLead')}</p>
      <Frame name={t('glass.money')}>
        <table className="time-table sums">
          <caption className="unseen">{t('glass.money')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('glass.office')}</th>
              <th scope="col">{t('glass.year')}</th>
              <th scope="col">{t('money.purpose')}</th>
              <th scope="col">{t('glass.budget')}</th>
              <th scope="col">{t('glass.spent')}</th>
              <th scope="col">{t('glass.audited')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ areaName, year, purpose, budget, spent, audited }) => (
              <tr key={`${areaName}${year}${purpose}`}>
                <th scope="row" lang="zh-CN">
                  {areaName}
                </th>
                <td>{year}</td>
                <td>{t(`money.purpose.${purpose}`)}</td>
                <td>{yuan(budget)}</td>
                <td>{yuan(spent)}</td>
                <td>{yuan(audited)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  )
}

const yuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`

function Voices({ view }: { view: View }) {
  const { t, asked, either, number } = view
  const voices = asked.glass?.voices ?? []
  if (voices.length === 0) return null
  const shown = (n: number | null) => (n === null ? '–' : number(n))
  const title = ({ kind }: OpenVoices) => either(findVoiceKind(kind)!.titleZh, findVoiceKind(kind)!.titleEn)
  return (
    <section className="chapter">
      <h2>{t('glass.voices')}</h2>
      <p>{t('glass.voicesLead')}</p>
      <Frame name={t('glass.voices')}>
        <table className="time-table sums">
          <caption className="unseen">{t('glass.voices')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('glass.office')}</th>
              <th scope="col">{t('glass.kind')}</th>
              <th scope="col">{t('glass.said')}</th>
              <th scope="col">{t('glass.answered')}</th>
              <th scope="col">{t('glass.answeredInTime')}</th>
              <th scope="col">{t('glass.satisfied')}</th>
            </tr>
          </thead>
          <tbody>
            {voices.map(one => (
              <tr key={`${one.areaName}${one.kind}`}>
                <th scope="row" lang="zh-CN">
                  {one.areaName}
                </th>
                <td>{title(one)}</td>
                <td>{number(one.said)}</td>
                <td>{shown(one.answered)}</td>
                <td>{shown(one.inTime)}</td>
                <td>
                  {shown(one.satisfied)} / {shown(one.rated)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  )
}
