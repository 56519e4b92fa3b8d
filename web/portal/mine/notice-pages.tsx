import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { NoticeWords } from '../board/board-page.tsx'
import type { View } from '../view.ts'

/** Notices for me, and of what I want to hear. */
export function NoticesPage({ view, data: { notices, topics, around } }: { view: View; data: MineData['notices'] }) {
  const { t, day } = view
  return (
    <>
      <p className="lead">{t('mine.notices.lead')}</p>
      {notices.length === 0 && <p>{t('mine.notices.none')}</p>}
      {notices.map(({ id, title, areaName, building, until }) => (
        <div key={id} className="card">
          <p>
            <a href={minePages.notice.path.replace(':id', id)} lang="zh-CN">
              <strong>{title}</strong>
            </a>
          </p>
          <p className="aside">{[areaName, building, day(until)].filter(Boolean).join(' · ')}</p>
        </div>
      ))}
      <section className="chapter" aria-labelledby="wishes">
        <h2 id="wishes">{t('mine.notices.wishes')}</h2>
        <p>{t('mine.notices.wishesLead')}</p>
        <Wish view={view} topic="around-me" said={t('mine.notices.around')} wanted={around} />
        {topics.map(({ topic, wanted }) => (
          <Wish key={topic} view={view} topic={topic} said={t(`topic.${topic}`)} wanted={wanted} />
        ))}
      </section>
    </>
  )
}

interface WishProps {
  view: View
  topic: string
  said: string
  wanted: boolean
}

function Wish({ view: { t }, topic, said, wanted }: WishProps) {
  return (
    <form method="post" action={mineForms.wishNotices.path} className="card">
      <input type="hidden" name="topic" value={topic} />
      <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
      <p>
        <strong>{said}</strong> ({t(wanted ? 'mine.notices.on' : 'mine.notices.off')})
      </p>
      <button type="submit">{t(wanted ? 'mine.notices.stop' : 'mine.notices.want', { what: said })}</button>
    </form>
  )
}

export function NoticePage({ view, data: { notice } }: { view: View; data: MineData['notice'] }) {
  const { t } = view
  return (
    <>
      {notice ? <NoticeWords view={view} notice={notice} /> : <p>{t('mine.notice.gone')}</p>}
      <p>
        <a href={minePages.notices.path}>{t('mine.notice.back')}</a>
      </p>
    </>
  )
}
