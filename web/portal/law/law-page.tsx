import { type Provision, type Status, standard, standardHead } from '../../../law/standard.ts'
import { standardStands } from '../../../law/standing.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'
import { chooseProvisions, isNarrowed } from './choose-provisions.ts'
import { FindForm } from './find-form.tsx'
import { ProvisionCard } from './provision-card.tsx'
import { anchorOf, provisionName } from './provision-name.ts'
import { StatusMark, signs } from './status-mark.tsx'

export const lawPage: PortalPage = { title: 'law.title', Body: LawPage }

function LawPage({ view }: { view: View }) {
  const { t, asked } = view
  return (
    <>
      <p className="lead">{t('law.lead', { title: standardHead.titleZh })}</p>
      <ThatDay view={view} />
      <Figures view={view} />
      {!isNarrowed(asked.query) && <ArticleMap view={view} />}
      <FindForm view={view} />
      <Found view={view} />
      <p className="aside">{t('law.source', { number: standardHead.numberZh })}</p>
    </>
  )
}

/** On another day the work rules themselves stood otherwise. */
function ThatDay({ view }: { view: View }) {
  const { t, on, day, asked } = view
  if (on === asked.today) return null
  const standing = standardStands(on)
  const said = standing === 'in-force' ? 'law.then' : standing === 'not-yet' ? 'law.before' : 'law.after'
  return <p className="that-day">{t(said, { on: day(on) })}</p>
}

/** How many provisions stand how; every figure leads to them. */
function Figures({ view }: { view: View }) {
  const { t, to } = view
  const count = (status: Status) => standard.filter(provision => provision.status === status).length
  const refused = standard.filter(({ refusals }) => refusals.length > 0).length
  return (
    <ul className="figures">
      {(['A', 'B', 'C', 'D'] as const).map(status => (
        <li key={status}>
          <a href={to('/law#found', { status })}>
            <strong>{count(status)}</strong> <StatusMark view={view} status={status} />
          </a>
        </li>
      ))}
      <li>
        <a href={to('/law#found', { status: 'refused' })}>
          <strong>{refused}</strong> <span>{t('law.status.refused')}</span>
        </a>
      </li>
    </ul>
  )
}

function Found({ view }: { view: View }) {
  const { t, to, asked } = view
  const found = chooseProvisions(asked.query)
  return (
    <>
      {isNarrowed(asked.query) && (
        <p id="found" className="found" role="status">
          <strong>{found.length > 0 ? t('law.found', { n: found.length }) : t('law.foundNone')}</strong>{' '}
          <a href={to('/law')}>{t('law.all')}</a>
        </p>
      )}
      {([1, 2, 3, 4, 6] as const).map(chapter => {
        const here = found.filter(provision => provision.chapter === chapter)
        if (here.length === 0) return null
        return (
          <section key={chapter} aria-labelledby={`chapter-${chapter}`} className="chapter">
            <h2 id={`chapter-${chapter}`}>{t(`law.chapter.${chapter}`)}</h2>
            {here.map(provision => (
              <ProvisionCard key={provision.id} view={view} provision={provision} />
            ))}
          </section>
        )
      })}
    </>
  )
}

const articles = standard.filter(({ id }) => !id.includes('('))
const itemsOf = (article: Provision) => standard.filter(({ id }) => id.startsWith(`${article.id}(`))

/** The 28 articles as a map: one tile each, with the sign of its status. */
function ArticleMap({ view }: { view: View }) {
  const { t } = view
  return (
    <nav aria-labelledby="map" className="article-map">
      <h2 id="map">{t('law.map')}</h2>
      <p className="aside">{t('law.mapHint')}</p>
      <ol>
        {articles.map(article => {
          const refused = [article, ...itemsOf(article)].some(({ refusals }) => refusals.length > 0)
          return (
            <li key={article.id}>
              <a href={`#${anchorOf(article.id)}`} className={`tile tile-${article.status}`}>
                <span aria-hidden="true">{article.id}</span>
                <span aria-hidden="true" className="tile-sign">
                  {signs[article.status]}
                  {refused && '✕'}
                </span>
                <span className="unseen">
                  {provisionName(view, article.id)}
                  {t('portal.colon')}
                  {t(`law.status.${article.status}`)}
                  {refused && t('portal.comma') + t('law.partly')}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p className="legend">
        {(['A', 'B', 'D'] as const).map(status => (
          <span key={status}>
            <span aria-hidden="true">{signs[status]}</span> {t(`law.status.${status}`)}
          </span>
        ))}
        <span>
          <span aria-hidden="true">{signs.C}</span> {t('law.partly')}
        </span>
      </p>
    </nav>
  )
}
