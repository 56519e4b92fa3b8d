import type { OpenNotice } from '../../../contract/notices.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const boardPage: PortalPage = { title: 'board.title', Body: BoardPage }

/** The boards of the street on one page, narrowed by words kept in the address. */
function BoardPage({ view }: { view: View }) {
  const { t, asked, to, number } = view
  const q = asked.query.q ?? ''
  const words = q.split(/\s+/).filter(Boolean)
  const says = ({ areaName, building, title, body }: OpenNotice) => `${areaName} ${building ?? ''} ${title} ${body}`
  const found = (asked.notices ?? []).filter(notice => words.every(word => says(notice).includes(word)))
  return (
    <>
      <p className="lead">{t('board.lead')}</p>
      <search className="search">
        <form className="find" action="/board" method="get">
          <p className="field field-wide">
            <label htmlFor="q">{t('board.q')}</label>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={80} />
          </p>
          <button type="submit">{t('board.go')}</button>
        </form>
      </search>
      {found.length === 0 ? (
        <p>
          {t('board.none')} {q && <a href={to('/board')}>{t('board.all')}</a>}
        </p>
      ) : (
        <p>{t('board.found', { n: number(found.length) })}</p>
      )}
      {found.map(notice => (
        <section key={notice.id} className="chapter">
          <h2 lang="zh-CN">{notice.title}</h2>
          <NoticeWords view={view} notice={notice} />
        </section>
      ))}
      <p className="aside">{t('board.ask')}</p>
    </>
  )
}

/** Where it is for, what it says, until when. */
export function NoticeWords({ view, notice }: { view: View; notice: OpenNotice }) {
  const { t, day } = view
  const { areaName, building, topic, body, sentAt, until } = notice
  const china = new Date(Date.parse(sentAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return (
    <>
      <p className="aside">
        {[areaName, building, topic && t(`topic.${topic}`)].filter(Boolean).join(' · ')}
        <br />
        {t('board.until', { from: day(china), until: day(until) })}
      </p>
      {body.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never changes here
        <p key={at} lang="zh-CN">
          {line}
        </p>
      ))}
    </>
  )
}
