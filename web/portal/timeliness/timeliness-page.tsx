import type { OpenEqual, OpenLine, OpenServed } from '../../../contract/case-timeliness.ts'
import { matters, measuredDays } from '../../../law/matters.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const timelinessPage: PortalPage = { title: 'timeliness.title', Body: TimelinessPage }

/** The catalogue of what may be asked for with its promise, and the open figures of the last year. */
function TimelinessPage({ view }: { view: View }) {
  const { t, asked, day, moment } = view
  const figures = asked.timeliness
  return (
    <>
      <p className="lead">{t('timeliness.lead')}</p>
      {figures ? (
        <>
          <p>{t('timeliness.span', { from: day(figures.from), to: day(figures.to), at: moment(figures.countedAt) })}</p>
          <ByMatter view={view} lines={figures.matters} />
          <ByStreet view={view} lines={figures.streets} />
          <Equal view={view} lines={figures.equal} />
          <p className="aside">{t('timeliness.fewWords', { least: figures.least })}</p>
        </>
      ) : (
        <p>{t('timeliness.noFigures')}</p>
      )}
      <p>{t('timeliness.late')}</p>
      <Catalogue view={view} />
    </>
  )
}

function ByMatter({ view, lines }: { view: View; lines: readonly OpenLine[] }) {
  const { t, either } = view
  return (
    <div className="table-frame">
      <table className="time-table">
        <caption>{t('timeliness.byMatter')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeliness.matter')}</th>
            <th scope="col">{t('timeliness.promised')}</th>
            <Heads view={view} />
          </tr>
        </thead>
        <tbody>
          {lines.map(line => {
            const matter = matters.find(({ key }) => key === line.key)!
            return (
              <tr key={line.key}>
                <th scope="row">{either(matter.titleZh, matter.titleEn)}</th>
                <td>{measuredDays(matter, view.on) || t('timeliness.atOnce')}</td>
                <Cells view={view} line={line} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function ByStreet({ view, lines }: { view: View; lines: readonly (OpenLine & { name: string })[] }) {
  const { t } = view
  if (lines.length === 0) return null
  return (
    <div className="table-frame">
      <table className="time-table">
        <caption>{t('timeliness.byStreet')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timeliness.street')}</th>
            <Heads view={view} />
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              <Cells view={view} line={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Two lines a matter: for whom it was decided, how fast and how often it was granted. */
function Equal({ view, lines }: { view: View; lines: readonly OpenEqual[] }) {
  const { t, either } = view
  if (lines.length === 0) return null
  return (
    <>
      <p>{t('timeliness.equalLead')}</p>
      <div className="table-frame">
        <table className="time-table">
          <caption>{t('timeliness.equal')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('timeliness.matter')}</th>
              <th scope="col">{t('timeliness.who')}</th>
              <Heads view={view} />
              <th scope="col">{t('timeliness.granted')}</th>
              <th scope="col">{t('timeliness.returned')}</th>
            </tr>
          </thead>
          {lines.map(line => {
            const matter = matters.find(({ key }) => key === line.key)!
            return (
              <tbody key={line.key}>
                {(['residents', 'newcomers'] as const).map((side, at) => (
                  <tr key={side}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={2}>
                        {either(matter.titleZh, matter.titleEn)}
                      </th>
                    )}
                    <th scope="row">{t(`timeliness.${side}`)}</th>
                    <Cells view={view} line={{ key: line.key, ...line[side] }} />
                    <Answered view={view} served={line[side]} />
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </div>
    </>
  )
}

/** How often it was granted, and how often given back without a decision, so that neither hides the other. */
function Answered({ view: { t, number }, served: { decided, granted, returned } }: { view: View; served: OpenServed }) {
  const share = decided ? `${Math.floor(((granted ?? 0) * 100) / decided)}%` : '–'
  return (
    <>
      <td>{granted === null || !decided ? '–' : t('timeliness.share', { share, n: granted })}</td>
      <td>{returned === null ? '–' : number(returned)}</td>
    </>
  )
}

const Heads = ({ view: { t } }: { view: View }) => (
  <>
    <th scope="col">{t('timeliness.decided')}</th>
    <th scope="col">{t('timeliness.inTime')}</th>
    <th scope="col">{t('timeliness.median')}</th>
  </>
)

function Cells({ view, line: { decided, inTime, median } }: { view: View; line: OpenLine }) {
  const { t, number } = view
  if (decided === null || inTime === null)
    return (
      <td colSpan={3} className="few">
        {t('timeliness.few')}
      </td>
    )
  return (
    <>
      <td>{number(decided)}</td>
      <td>
        {decided === 0 ? '–' : t('timeliness.share', { share: `${Math.floor((inTime * 100) / decided)}%`, n: inTime })}
      </td>
      <td>{median ?? '–'}</td>
    </>
  )
}

/** Article 20: what there is, for whom, and by when. */
function Catalogue({ view }: { view: View }) {
  const { t, either } = view
  return (
    <section className="chapter" aria-labelledby="catalogue">
      <h2 id="catalogue">{t('timeliness.catalogue')}</h2>
      <p>{t('timeliness.free')}</p>
      {matters.map(matter => (
        <section key={matter.key} id={matter.key} className="card" aria-labelledby={`${matter.key}-name`}>
          <h3 id={`${matter.key}-name`}>{either(matter.titleZh, matter.titleEn)}</h3>
          <p>{either(matter.aboutZh, matter.aboutEn)}</p>
          <p>
            <strong>
              {matter.deciding ? t('timeliness.days', { n: measuredDays(matter, view.on) }) : t('timeliness.atOnce')}
            </strong>{' '}
            {either(matter.qualityZh, matter.qualityEn)}
          </p>
        </section>
      ))}
    </section>
  )
}
