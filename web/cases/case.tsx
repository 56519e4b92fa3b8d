import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../contract/cases.ts'
import { findMatter, findVariant, formFields } from '../../law/matters.ts'
import { Page, RareText, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { StateTag } from './cases.tsx'
import { Deeds } from './deeds.tsx'
import { PrintReceipt } from './print-receipt.tsx'
import '../access/access.css'
import '../people/people.css'
import './cases.css'

const route = getRouteApi('/desk/cases/$id')

/** One case: what was registered beside what the register knows, its receipts, and everything that was done. */
export function CasePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => calls.cases.getCase({ params: { id } }),
    enabled: may('cases.read')
  })
  if (!may('cases.read')) return <NoPermission />
  const found = asked.data
  const title = found ? `${t(`matter.${found.line.matter}`)} · ${found.line.name}` : t('cases.title')
  const prints = found && !found.line.revoked && !found.stepAside && may('cases.handle')
  return (
    <Page
      title={title}
      heading={<RareText text={title} />}
      lead={found && <StateTag line={found.line} />}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
      action={prints && <PrintReceipt id={id} />}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="case">
          <div className="sheet">
            {found.stepAside && <p className="case-aside">{t(`case.stepAside.${found.stepAside}`)}</p>}
            <Form found={found} />
            <Known found={found} />
          </div>
          <div className="sheet">
            <Receipts found={found} />
            <History found={found} />
            <Deeds found={found} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Form({ found: { line, form, applicant, authority } }: { found: CaseDetail }) {
  const { t, day, language } = useWords()
  const matter = findMatter(line.matter)
  const variant = matter && findVariant(matter, line.variant)
  const fields = variant ? formFields(variant.form) : []
  return (
    <Section title={t('case.form')}>
      <dl className="facts">
        {variant && <Fact label={t('case.variant')}>{language === 'zh' ? variant.titleZh : variant.titleEn}</Fact>}
        {fields
          .filter(({ name, kind }) => kind !== 'person' && form[name] !== undefined)
          .map(({ name, kind, titleZh, titleEn }) => (
            <Fact key={name} label={language === 'zh' ? titleZh : titleEn}>
              {kind === 'day' ? day(String(form[name])) : <RareText text={String(form[name])} />}
            </Fact>
          ))}
        <Fact label={t('case.applicant')}>{t(`case.applicant.${applicant}`)}</Fact>
        {authority && (
          <Fact label={t('case.authority')}>
            <RareText text={authority} />
          </Fact>
        )}
      </dl>
    </Section>
  )
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

function Known({ found: { person, child } }: { found: CaseDetail }) {
  const { t } = useWords()
  return (
    <Section title={t('case.register')}>
      <p className="hint">{t('case.notAsked')}</p>
      {person ? <Line line={person} /> : <p className="quiet">{t('case.unseen')}</p>}
      {child && (
        <>
          <h3>{t('case.child')}</h3>
          <Line line={child} />
        </>
      )}
    </Section>
  )
}

function Line({ line }: { line: NonNullable<CaseDetail['person']> }) {
  const { t, age } = useWords()
  return (
    <p className="stacked">
      <Link to="/people/$id" params={{ id: line.enrolment }} search={{}}>
        <RareText text={line.name} />
      </Link>
      <span className="quiet">
        {t(`sex.${line.sex}`)} · {age(line.age)} · {line.address ?? t('line.addressOpen')}
      </span>
    </p>
  )
}

function Receipts({ found: { certificates } }: { found: CaseDetail }) {
  const { t, day, moment } = useWords()
  return (
    <Section title={t('case.certificates')}>
      <ul className="case-list">
        {certificates.map(one => (
          <li key={one.id} className="stacked">
            <span>
              {t('case.version', { n: one.version })}{' '}
              <Tag tone={one.revokedAt ? 'past' : 'plain'}>{t(one.revokedAt ? 'case.revoked' : 'case.holds')}</Tag>
            </span>
            <span className="case-number">{one.number}</span>
            <span className="quiet">
              {day(one.issuedOn)}
              {one.revokedAt && ` – ${moment(one.revokedAt)} ${one.revokedReason}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function History({ found: { events } }: { found: CaseDetail }) {
  const { t, moment } = useWords()
  return (
    <Section title={t('case.history')}>
      <ol className="case-list">
        {events.map(({ id, deed, by, doneAt, reason }) => (
          <li key={id} className="stacked">
            <span>{t(`case.deed.${deed}`)}</span>
            {reason && <RareText text={reason} />}
            <span className="quiet">
              {moment(doneAt)} {by}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
