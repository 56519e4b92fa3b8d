import { type OpenRelease, type OpenSet, openSets } from '../../../contract/open-data.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const openDataPage: PortalPage = { title: 'openData.title', Body: OpenDataPage }

const titles = { 'population-by-age': 'openData.age', 'population-by-hukou': 'openData.hukou' } as const

/** The data sets with their days and files. */
function OpenDataPage({ view }: { view: View }) {
  const { t, asked } = view
  const releases = asked.releases ?? []
  return (
    <>
      <p className="lead">{t('openData.lead')}</p>
      {releases.length === 0 && <p>{t('openData.none')}</p>}
      {openSets.map(set => (
        <section key={set} id={set} className="chapter" aria-labelledby={`${set}-name`}>
          <h2 id={`${set}-name`}>{t(titles[set])}</h2>
          <p>
            <a href={`/open-data/${set}/structure.json`}>{t('openData.structure')}</a>
          </p>
          {releases.length > 0 && <Days view={view} set={set} releases={releases} />}
        </section>
      ))}
      <p className="aside">{t('openData.use')}</p>
    </>
  )
}

function Days({ view, set, releases }: { view: View; set: OpenSet; releases: readonly OpenRelease[] }) {
  const { t, day, number } = view
  return (
    <div className="table-frame">
      <table className="time-table">
        <caption>{t(titles[set])}</caption>
        <thead>
          <tr>
            <th scope="col">{t('openData.day')}</th>
            <th scope="col">{t('openData.files')}</th>
            <th scope="col">{t('openData.shown')}</th>
            <th scope="col">{t('openData.leftOut')}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map(({ asOf, cells, hidden, leftOut }) => (
            <tr key={asOf}>
              <th scope="row">{day(asOf)}</th>
              <td>
                <a href={`/open-data/${set}/${asOf}.csv`}>CSV</a> · <a href={`/open-data/${set}/${asOf}.json`}>JSON</a>{' '}
                · <a href={`/open-data/${set}/${asOf}.parquet`}>Parquet</a>
              </td>
              <td>{t('openData.shownOf', { shown: number(cells - hidden), all: number(cells) })}</td>
              <td>{leftOut === null ? t('openData.few') : number(leftOut)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
