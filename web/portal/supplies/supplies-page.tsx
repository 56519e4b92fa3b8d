import type { OpenOutlet } from '../../../contract/care-open.ts'
import { minePages } from '../../../contract/mine.ts'
import { careServices } from '../../../law/care-services.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const suppliesPage: PortalPage = { title: 'supplies.title', Body: SuppliesPage }

const saysAll = ({ name, areaName, address }: OpenOutlet, words: readonly string[]) =>
  words.every(word => `${name} ${areaName} ${address}`.includes(word))

/** Where one takes what is free, near to where one is: by the words of a street or an address, kept in the address of the page. */
function SuppliesPage({ view }: { view: View }) {
  const { t, asked, to, number } = view
  const q = asked.query.q ?? ''
  const found = (asked.supplies?.outlets ?? []).filter(outlet => saysAll(outlet, q.split(/\s+/).filter(Boolean)))
  return (
    <>
      <p className="lead">{t('supplies.lead')}</p>
      <Recalled view={view} />
      <search className="search">
        <form className="find" action="/supplies" method="get">
          <p className="field field-wide">
            <label htmlFor="q">{t('supplies.q')}</label>
            <input id="q" name="q" type="search" defaultValue={q} maxLength={80} />
          </p>
          <button type="submit">{t('supplies.go')}</button>
        </form>
      </search>
      {found.length === 0 ? (
        <p>
          {t('supplies.none')} {q && <a href={to('/supplies')}>{t('supplies.all')}</a>}
        </p>
      ) : (
        <p>{t('supplies.found', { n: number(found.length) })}</p>
      )}
      {found.map(outlet => (
        <OneOutlet key={`${outlet.areaName} ${outlet.name} ${outlet.address}`} view={view} outlet={outlet} />
      ))}
      <p className="aside">{t('supplies.choice')}</p>
    </>
  )
}

/** Whoever has one at home learns it here, by item and lot, and where to exchange it. */
function Recalled({ view: { t, day, asked, language } }: { view: View }) {
  const recalled = asked.supplies?.recalled ?? []
  if (recalled.length === 0) return null
  return (
    <section className="card" aria-labelledby="recalled">
      <h2 id="recalled">{t('supplies.recalled')}</h2>
      <p>{t('supplies.recalledWords')}</p>
      <ul>
        {recalled.map(({ item, code, recalledOn, reason }) => (
          <li key={`${item} ${code}`}>
            {t(`supply.${item}`)}
            {language === 'zh' ? '，批号 ' : ', lot '}
            <strong>{code}</strong> · {day(recalledOn)} · {t(`supplies.why.${reason}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneOutlet({
  view,
  outlet: { name, areaName, kind, address, hours, phone, items, services }
}: {
  view: View
  outlet: OpenOutlet
}) {
  const { t, language, either } = view
  return (
    <section className="chapter">
      <h2>{name}</h2>
      <p className="aside">
        {t(`outlet.${kind}`)} · {areaName}
      </p>
      <p>
        {t('supplies.address')}
        {language === 'zh' ? '：' : ': '}
        {address}
        <br />
        {t('supplies.hours')}
        {language === 'zh' ? '：' : ': '}
        {hours}
        {phone && (
          <>
            <br />
            {t('supplies.phone')}
            {language === 'zh' ? '：' : ': '}
            <a href={`tel:${phone}`}>{phone}</a>
          </>
        )}
      </p>
      {items.length > 0 && (
        <p>
          {t('supplies.has')}
          {language === 'zh' ? '：' : ': '}
          {items.map(item => t(`supply.${item}`)).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {/* A clinic may have its services alone. */}
      {items.length === 0 && services.length === 0 && <p>{t('supplies.empty')}</p>}
      {services.length > 0 && (
        <>
          <p>{t('supplies.services')}</p>
          <ul>
            {careServices
              .filter(({ key }) => services.includes(key))
              .map(({ key, titleZh, titleEn, free }) => (
                <li key={key}>
                  {either(titleZh, titleEn)} · {t(free === 'basic' ? 'supplies.free' : 'supplies.askPrice')}
                </li>
              ))}
          </ul>
          <p>
            <a href={minePages.appointments.path}>{t('supplies.book')}</a>
          </p>
        </>
      )}
    </section>
  )
}
