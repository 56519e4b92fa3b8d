import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../contract/cases.ts'
import { findMatter, findVariant, matterName } from '../../law/matters.ts'
import { Page, RareText, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { Offers } from '../support/offers.tsx'
import { Attachments } from './attachments.tsx'
import { Answers, Known } from './case-content.tsx'
import { CaseDecisions, Proposal } from './case-decision.tsx'
import { CaseParts } from './case-parts.tsx'
import { Due, StateTag } from './cases.tsx'
import { Contacts } from './contacts.tsx'
import { Deeds } from './deeds.tsx'
import { EditForm } from './edit-form.tsx'
import { PrintReceipt } from './print-receipt.tsx'
import { AnswerObjection, Words } from './words.tsx'
import '../access/access.css'
import '../people/people.css'
import './cases.css'

const route = getRouteApi('/desk/cases/$id')

/** One case: what was asked for beside what the register knows, what the rule says of it, what to do next, and all that was done. */
export function CasePage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: () => calls.cases.getCase({ params: { id } }),
    enabled: may('cases.read')
  })
  if (!may('cases.read')) return <NoPermission />
  const found = asked.data
  const title = found ? `${matterName(found.line.matter, language)} · ${found.line.name}` : t('cases.title')
  return (
    <Page
      title={title}
      heading={<RareText text={title} />}
      lead={found && <Standing found={found} />}
      back={
        <Link to="/cases" search={{}}>
          {t('cases.title')}
        </Link>
      }
      action={found && !found.stepAside && may('cases.handle') && <Prints found={found} />}
    >
      <Waiting asked={asked} shape="page" />
      {found && (
        <div className="case">
          <div className="sheet">
            {found.stepAside && <p className="case-aside">{t(`case.stepAside.${found.stepAside}`)}</p>}
            <Alerts found={found} />
            <Answers found={found} />
            <CaseParts found={found} />
            <Contacts found={found} />
            <Offers found={found} />
            <Words found={found} />
            <Attachments found={found} />
            <Known found={found} />
            <Receipts found={found} />
            <Printed found={found} />
            <History found={found} />
          </div>
          <div className="sheet">
            <EditForm found={found} />
            <AnswerObjection found={found} />
            <Deeds found={found} />
            <Proposal found={found} />
            <CaseDecisions found={found} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Standing({ found: { line } }: { found: CaseDetail }) {
  return (
    <span className="case-ways">
      <StateTag line={line} />
      {line.lamp && <Due line={line} />}
    </span>
  )
}

/** What can be printed now: the notice while a paper is owed, what was issued while it holds. */
function Prints({ found: { line, papers, certificates, prints } }: { found: CaseDetail }) {
  const matter = findMatter(line.matter)
  const paper = matter && findVariant(matter, line.variant)?.atOnce
  if (paper) return <PrintReceipt id={line.id} what={paper} />
  const holds = certificates.some(({ revokedAt }) => revokedAt === null)
  if (papers.some(({ state }) => state === 'owed'))
    return <PrintReceipt id={line.id} what="notice" again={prints.some(({ kind }) => kind === 'notice')} />
  if (!holds) return null
  const again = prints.some(({ kind }) => kind === 'outcome')
  return <PrintReceipt id={line.id} what={matter?.deciding ? 'letter' : 'receipt'} again={again} />
}

function Alerts({ found: { alerts } }: { found: CaseDetail }) {
  const { t, language } = useWords()
  if (alerts.length === 0) return null
  return (
    <Section title={t('caseWork.alerts')}>
      {alerts.map(alert => (
        <p key={alert.code} className="case-aside">
          {alert[language]}
        </p>
      ))}
    </Section>
  )
}

function Receipts({ found: { certificates, line } }: { found: CaseDetail }) {
  const { t, day, moment } = useWords()
  if (certificates.length === 0) return null
  return (
    <Section title={t(findMatter(line.matter)?.deciding ? 'caseWork.certificates' : 'case.certificates')}>
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

function Printed({ found: { prints, line } }: { found: CaseDetail }) {
  const { t, moment } = useWords()
  if (prints.length === 0) return null
  const outcome = findMatter(line.matter)?.deciding ? 'prints.kind.letter' : 'prints.kind.receipt'
  return (
    <Section title={t('prints.history')}>
      <ol className="case-list">
        {prints.map(({ id, kind, by, printedAt, reason }) => (
          <li key={id} className="stacked">
            <span>{t(kind === 'notice' ? 'prints.kind.notice' : outcome)}</span>
            {reason && <RareText text={reason} />}
            <span className="quiet">
              {moment(printedAt)} {by}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function History({ found: { events, line } }: { found: CaseDetail }) {
  const { t, moment, language } = useWords()
  const matter = findMatter(line.matter)
  const papers = (matter && findVariant(matter, line.variant)?.papers) ?? []
  const named = (keys: string[]) =>
    papers
      .filter(({ key }) => keys.includes(key))
      .map(({ titleZh, titleEn }) => (language === 'zh' ? titleZh : titleEn))
      .join(language === 'zh' ? '、' : ', ')
  return (
    <Section title={t('case.history')}>
      <ol className="case-list">
        {events.map(({ id, deed, by, doneAt, reason, papers: keys }) => (
          <li key={id} className="stacked">
            <span>{t(`case.deed.${deed}`)}</span>
            {keys.length > 0 && <span>{named(keys)}</span>}
            {reason && <RareText text={reason} />}
            <span className="quiet">
              {moment(doneAt)} {by || (deed === 'escalate' ? '' : t('case.byResident'))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
