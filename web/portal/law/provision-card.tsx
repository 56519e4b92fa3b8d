import { functionsOf, type ProvisionFunction } from '../../../law/functions.ts'
import { findOpen } from '../../../law/gate.ts'
import { findRefusal } from '../../../law/refusals.ts'
import { english } from '../../../law/standard/english.ts'
import type { Provision } from '../../../law/standard.ts'
import { standardStands } from '../../../law/standing.ts'
import type { View } from '../view.ts'
import { anchorOf, numberOf, provisionName } from './provision-name.ts'
import { StatusMark } from './status-mark.tsx'

/** One article or item (both of one level: a search may find an item without its article): what it said, how it stands, why, what is lawful, what is refused of it and what does it. */
export function ProvisionCard({ view, provision }: { view: View; provision: Provision }) {
  const { t, either } = view
  const { id, text, whyZh, whyEn, formZh, formEn, refusals } = provision
  const anchor = anchorOf(id)
  const name = provisionName(view, id)
  const isItem = id.includes('(')
  const isHeading = !isItem && /见各项/.test(formZh)
  return (
    <section id={anchor} className={isItem ? 'card card-item' : 'card'} aria-labelledby={`${anchor}-name`}>
      <div className="card-head">
        <h3 id={`${anchor}-name`}>
          <a className="anchor" href={`#${anchor}`}>
            {name}
          </a>
        </h3>
        <Marks view={view} provision={provision} />
      </div>
      <blockquote aria-label={t('law.said')}>
        <p>{either(text, english[id] ?? text)}</p>
      </blockquote>
      <dl className="facts">
        <div>
          <dt>{t('law.why')}</dt>
          <dd>{either(whyZh, whyEn)}</dd>
        </div>
        {!isHeading && (
          <div>
            <dt>{t('law.form')}</dt>
            <dd>{either(formZh, formEn)}</dd>
          </div>
        )}
        {refusals.length > 0 && <Refused view={view} codes={refusals} />}
        {!isHeading && functionsOf(id).length > 0 && (
          <div>
            <dt>{t('law.does')}</dt>
            <dd>
              <ul className="plain">
                {functionsOf(id).map(one => (
                  <li key={one.titleEn}>
                    <DoneBy view={view} does={one} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** On a day when the rules were in use, or not yet issued, that is said first, and how they stand today after it. */
function Marks({ view, provision }: { view: View; provision: Provision }) {
  const { t, on } = view
  const standing = standardStands(on)
  if (standing === 'ended') return <StatusMark view={view} status={provision.status} />
  return (
    <span className="marks">
      <span className="mark mark-then">{t(standing === 'in-force' ? 'law.status.then' : 'law.status.before')}</span>
      <span className="aside">
        {t('law.today')}
        {t('portal.colon')}
      </span>
      <StatusMark view={view} status={provision.status} />
    </span>
  )
}

function Refused({ view, codes }: { view: View; codes: string[] }) {
  const { t, to, either } = view
  return (
    <div>
      <dt>{t('law.refuses')}</dt>
      <dd>
        <ul className="plain">
          {codes.map(code => {
            const refusal = findRefusal(code)!
            return (
              <li key={code}>
                <a href={to(`/law/refusals#${numberOf(code)}`)}>
                  {numberOf(code)} {either(refusal.titleZh, refusal.titleEn)}
                </a>
              </li>
            )
          })}
        </ul>
      </dd>
    </div>
  )
}

function DoneBy({ view, does }: { view: View; does: ProvisionFunction }) {
  const { t, to, on, asked, either } = view
  const title = either(does.titleZh, does.titleEn)
  if (does.state === 'planned')
    return (
      <>
        <span className="state state-planned">{t('law.planned')}</span> {title}
      </>
    )
  const isPublic = does.link.startsWith('/law')
  const closed = on !== asked.today && !findOpen(does.operation, on)
  return (
    <>
      <span className="state state-works">{t('law.works')}</span>{' '}
      <a href={isPublic ? to(does.link) : does.link}>{title}</a>
      {!isPublic && <span className="aside"> {t('law.staff')}</span>}
      {closed && <strong className="closed"> {t('law.closedThen')}</strong>}
    </>
  )
}
