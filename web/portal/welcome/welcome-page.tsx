import type { WelcomeLine } from '../../../contract/welcome.ts'
import { matters, promisedDays } from '../../../law/matters.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const welcomePage: PortalPage = { title: 'welcome.title', Body: WelcomePage }

/** The pack of each street, narrowed by its name, and what anybody who lives here may ask for: read from the matters, not written again. */
function WelcomePage({ view }: { view: View }) {
  const { t, asked, to } = view
  const q = asked.query.q ?? ''
  const sought = q.split(/\s+/).filter(Boolean)
  const says = ({ areaName, title, body, titleEn }: WelcomeLine) => `${areaName} ${title} ${body} ${titleEn}`
  const found = (asked.welcome ?? []).filter(line => sought.every(word => says(line).includes(word)))
  const places = [...new Set(found.map(({ areaName }) => areaName))]
  return (
    <>
      <p className="lead">{t('welcome.lead')}</p>
      <search className="search">
        <form className="find" action="/welcome" method="get">
          <p className="field field-wide">
            <label htmlFor="q">{t('welcome.q')}</label>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={80} />
          </p>
          <button type="submit">{t('welcome.go')}</button>
        </form>
      </search>
      {places.length === 0 && (
        <p>
          {t('welcome.none')} {q && <a href={to('/welcome')}>{t('welcome.all')}</a>}
        </p>
      )}
      {places.map(place => (
        <section key={place} className="chapter">
          <h2 lang="zh-CN">{place}</h2>
          {found
            .filter(({ areaName }) => areaName === place)
            .map(line => (
              <OneLine key={line.id} view={view} line={line} />
            ))}
        </section>
      ))}
      <Matters view={view} />
      <p className="aside">{t('welcome.noGate')}</p>
    </>
  )
}

function OneLine({ view, line }: { view: View; line: WelcomeLine }) {
  const { t, day, language, asked } = view
  const { kind, title, body, titleEn, bodyEn, checkedOn, reviewBy } = line
  const zh = language === 'zh'
  return (
    <>
      <h3>
        {t(`welcome.kind.${kind}`)}
        {zh ? '：' : ': '}
        {zh ? title : titleEn}
      </h3>
      <p>{zh ? body : bodyEn}</p>
      <p className="aside">
        {t('welcome.checked', { day: day(checkedOn) })}
        {reviewBy < asked.today && ` ${t('welcome.overdue')}`}
      </p>
    </>
  )
}

function Matters({ view: { t, language, number } }: { view: View }) {
  return (
    <section className="chapter">
      <h2>{t('welcome.matters')}</h2>
      <p>{t('welcome.same')}</p>
      {matters.map(matter => {
        const n = promisedDays(matter)
        return (
          <div key={matter.key}>
            <h3>{language === 'zh' ? matter.titleZh : matter.titleEn}</h3>
            <p>
              {language === 'zh' ? matter.aboutZh : matter.aboutEn}{' '}
              {n > 0 ? t('welcome.days', { n: number(n) }) : t('welcome.atOnce')}
            </p>
          </div>
        )
      })}
    </section>
  )
}
