import { findOpen } from '../../../law/gate.ts'
import { type Operation, operations } from '../../../law/operations.ts'
import { purposes } from '../../../law/purposes.ts'
import type { PortalPage } from '../page.ts'
import type { PortalText, View } from '../view.ts'
import { CitedList } from './cited.tsx'
import { DayForm } from './find-form.tsx'

export const operationsPage: PortalPage = { title: 'operations.title', Body: OperationsPage }

/** By domain, those that concern residents first. */
const groups = {
  cases: 'operations.group.cases',
  certificates: 'operations.group.certificates',
  people: 'operations.group.people',
  lists: 'operations.group.lists',
  intake: 'operations.group.intake',
  areas: 'operations.group.areas',
  benefits: 'operations.group.benefits',
  services: 'operations.group.services',
  statistics: 'operations.group.statistics',
  law: 'operations.group.law',
  audit: 'operations.group.audit',
  work: 'operations.group.work',
  access: 'operations.group.access',
  platform: 'operations.group.platform',
  demo: 'operations.group.demo'
} as const satisfies Record<string, PortalText>

const domainOf = ({ key }: Operation) => key.split('.')[0] ?? ''
/** A domain that has no heading yet stands at the end under its own name, rather than nowhere. */
const others = [...new Set(operations.map(domainOf))].filter(domain => !(domain in groups))

function OperationsPage({ view }: { view: View }) {
  const { t, on, day } = view
  const open = operations.filter(operation => findOpen(operation.key, on)).length
  return (
    <>
      <p className="lead">{t('operations.lead', { n: operations.length })}</p>
      <DayForm view={view} />
      <p className="found">
        <strong>{t('operations.sum', { on: day(on), open, closed: operations.length - open })}</strong>
      </p>
      {Object.entries(groups).map(([domain, heading]) => (
        <Group key={domain} view={view} domain={domain} heading={t(heading)} />
      ))}
      {others.map(domain => (
        <Group key={domain} view={view} domain={domain} heading={domain} />
      ))}
      <Purposes view={view} />
    </>
  )
}

function Group({ view, domain, heading }: { view: View; domain: string; heading: string }) {
  return (
    <section className="chapter">
      <h2 id={`group-${domain}`}>{heading}</h2>
      {operations
        .filter(operation => domainOf(operation) === domain)
        .map(operation => (
          <OperationCard key={operation.key} view={view} operation={operation} />
        ))}
    </section>
  )
}

function OperationCard({ view, operation }: { view: View; operation: Operation }) {
  const { t, on, either } = view
  const { key, titleZh, titleEn, purposeZh, purposeEn, basis } = operation
  const open = findOpen(operation.key, on) !== undefined
  return (
    <section id={key} className="card" aria-labelledby={`${key}-name`}>
      <div className="card-head">
        <h3 id={`${key}-name`}>
          <a className="anchor" href={`#${key}`}>
            {either(titleZh, titleEn)}
          </a>
        </h3>
        <span className={`mark ${open ? 'mark-A' : 'mark-C'}`}>
          <span aria-hidden="true">{open ? '●' : '✕'}</span> {t(open ? 'operations.open' : 'operations.closed')}
        </span>
      </div>
      <p>{either(purposeZh, purposeEn)}</p>
      <dl className="facts">
        <div>
          <dt>{t('operations.basis')}</dt>
          <dd>
            <CitedList view={view} cited={basis} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function Purposes({ view }: { view: View }) {
  const { t, either } = view
  return (
    <section className="chapter" aria-labelledby="purposes">
      <h2 id="purposes">{t('operations.purposes')}</h2>
      <p>{t('operations.purposesLead')}</p>
      {purposes.map(({ key, titleZh, titleEn, fields, ground, keepDays }) => (
        <section key={key} id={key} className="card" aria-labelledby={`${key}-name`}>
          <h3 id={`${key}-name`}>{either(titleZh, titleEn)}</h3>
          <dl className="facts">
            <div>
              <dt>{t('operations.keeps')}</dt>
              <dd>
                {fields.map(field => t(`operations.fact.${field}`)).join(t('portal.comma'))}
                <span className="aside"> {t('operations.kept', { n: keepDays })}</span>
              </dd>
            </div>
            <div>
              <dt>{t('operations.because')}</dt>
              <dd>{t(`operations.ground.${ground}`)}</dd>
            </div>
          </dl>
        </section>
      ))}
    </section>
  )
}
