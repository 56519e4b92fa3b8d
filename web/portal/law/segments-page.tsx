import { NoticeTopic } from '../../../contract/notices.ts'
import { type Segment, segmentBasis, segmentStands, segments } from '../../../law/segments.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'
import { CitedList } from './cited.tsx'

export const segmentsPage: PortalPage = { title: 'segments.title', Body: SegmentsPage }

/** Article 11 in its lawful form, for everybody to read: what services are planned by, and what never. */
function SegmentsPage({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('segments.lead')}</p>
      <section className="chapter" aria-labelledby="calls">
        <h2 id="calls">{t('segments.calls')}</h2>
        {segments.map(segment => (
          <SegmentCard key={segment.key} view={view} segment={segment} />
        ))}
        <p>{t('segments.decline')}</p>
      </section>
      <section className="chapter" aria-labelledby="notices">
        <h2 id="notices">{t('segments.notices')}</h2>
        <p>{t('segments.noticesLead')}</p>
        <ul>
          {NoticeTopic.options.map(topic => (
            <li key={topic}>{t(`topic.${topic}`)}</li>
          ))}
        </ul>
      </section>
      <section className="chapter" aria-labelledby="never">
        <h2 id="never">{t('segments.never')}</h2>
        <p>{t('segments.neverList')}</p>
      </section>
    </>
  )
}

function SegmentCard({ view, segment }: { view: View; segment: Segment }) {
  const { t, on, either } = view
  const { key, titleZh, titleEn, forZh, forEn } = segment
  const open = segmentStands(segment, on)
  return (
    <section id={key} className="card" aria-labelledby={`${key}-name`}>
      <div className="card-head">
        <h3 id={`${key}-name`}>{either(titleZh, titleEn)}</h3>
        <span className={`mark ${open ? 'mark-A' : 'mark-C'}`}>
          <span aria-hidden="true">{open ? '●' : '✕'}</span> {t(open ? 'operations.open' : 'operations.closed')}
        </span>
      </div>
      <p>{either(forZh, forEn)}</p>
      <dl className="facts">
        <div>
          <dt>{t('operations.basis')}</dt>
          <dd>
            <CitedList view={view} cited={segmentBasis(segment)} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
