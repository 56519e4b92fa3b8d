import type { CaseLine, CaseState } from '../../../contract/cases.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnCertificate } from '../../../contract/mine-data.ts'
import { findMatter, findVariant } from '../../../law/matters.ts'
import type { View } from '../view.ts'

export const caseAddress = (path: string, id: string): string => path.replace(':id', id)

export function CasesPage({
  view,
  data: { cases, receipts, entrusted, ended }
}: {
  view: View
  data: MineData['cases']
}) {
  const { t, day, either } = view
  return (
    <>
      <p className="lead">{t('mine.cases.lead')}</p>
      {cases.length + receipts.length === 0 && <p>{t('mine.cases.none')}</p>}
      {receipts.map(({ id, matter, givenOn, keptUntil }) => (
        <section key={id} className="card" aria-labelledby={id}>
          <h2 id={id}>
            {either(findMatter(matter)!.titleZh, findMatter(matter)!.titleEn)} · {t('mine.cases.receipt')}
          </h2>
          <p>{t('mine.cases.receiptWords', { given: day(givenOn), until: day(keptUntil) })}</p>
          <TakePaper
            view={view}
            id={id}
            paper="outcome"
            words={t('mine.case.letter', { title: t('mine.cases.receipt') })}
          />
          <p>
            <a href={caseAddress(minePages.withdraw.path, id)} aria-describedby={id}>
              {t('mine.cases.receiptWithdraw')}
            </a>
          </p>
        </section>
      ))}
      {cases.map(line => (
        <OneCase key={line.id} view={view} line={line} />
      ))}
      {entrusted.length + ended.length > 0 && (
        <section className="chapter" aria-labelledby="entrusted">
          <h2 id="entrusted">{t('mine.cases.entrusted')}</h2>
          <p>{t('mine.cases.entrustedWords')}</p>
          {ended.map(one => (
            <p key={`${one.how} ${one.name}`} className="that-day">
              {t(one.how === 'proxy' ? 'mine.cases.proxyEnded' : 'mine.cases.guardianEnded', {
                name: one.name,
                day: day(one.ended)
              })}
            </p>
          ))}
          {entrusted.map(line => (
            <OneCase key={line.id} view={view} line={line} of />
          ))}
        </section>
      )}
    </>
  )
}

function OneCase({ view, line, of }: { view: View; line: CaseLine; of?: boolean }) {
  const { t, moment } = view
  const Title = of ? 'h3' : 'h2'
  return (
    <section className="card" aria-labelledby={line.id}>
      <div className="card-head">
        <Title id={line.id}>
          <a href={caseAddress(minePages.case.path, line.id)}>{titleOf(view, line)}</a>
        </Title>
        <StateMark view={view} line={line} />
      </div>
      <p className="aside">
        {of && (
          <>
            <span lang="zh-CN">{line.name}</span> ·{' '}
          </>
        )}
        {t('mine.cases.received', { at: moment(line.receivedAt) })}
        {line.number && ` · ${t('mine.cases.number', { number: line.number })}`}
      </p>
      <ClockWords view={view} line={line} />
    </section>
  )
}

/** The matter, and the variant where the matter has several. */
export function titleOf({ either }: View, { matter: key, variant }: { matter: string; variant: string }): string {
  const matter = findMatter(key)!
  const found = matter.variants.length > 1 ? findVariant(matter, variant) : undefined
  const title = either(matter.titleZh, matter.titleEn)
  return found ? `${title} · ${either(found.titleZh, found.titleEn)}` : title
}

const marks: Partial<Record<CaseState, string>> = {
  noticed: 'C',
  decided: 'A',
  delivered: 'A',
  returned: 'D',
  withdrawn: 'D'
}

export function StateMark({ view, line: { state, revoked } }: { view: View; line: CaseLine }) {
  const { t } = view
  return (
    <span>
      <span className={`mark mark-${marks[state] ?? 'B'}`}>{t(`mine.state.${state}`)}</span>
      {revoked && <span className="mark mark-D"> {t('mine.revoked')}</span>}
    </span>
  )
}

/** What was promised, in working days; nothing where nothing is promised any more. */
export function ClockWords({ view, line: { dueOn, workingDaysLeft, lamp } }: { view: View; line: CaseLine }) {
  const { t, day } = view
  if (lamp === 'paused') return <p>{t('mine.cases.paused')}</p>
  if (dueOn === null || workingDaysLeft === null || lamp === null) return null
  const n = Math.abs(workingDaysLeft)
  return <p>{t(workingDaysLeft < 0 ? 'mine.cases.late' : 'mine.cases.due', { on: day(dueOn), n })}</p>
}

/** A form and no link: each print is entered in the register of the seal. */
export function TakePaper({
  view,
  id,
  paper,
  words
}: {
  view: View
  id: string
  paper: 'outcome' | 'notice'
  words: string
}) {
  return (
    <form method="post" action={caseAddress(mineForms.takePaper.path, id)}>
      <input type="hidden" name="paper" value={paper} />
      <button type="submit" lang={view.language === 'zh' ? 'zh-CN' : 'en'}>
        {words}
      </button>
    </form>
  )
}

export function CertificatesPage({ view, data: { certificates } }: { view: View; data: MineData['certificates'] }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('mine.certificates.lead')}</p>
      <p>
        <a href="/verify">{t('mine.certificates.verify')}</a>
      </p>
      {certificates.length === 0 && <p>{t('mine.certificates.none')}</p>}
      {certificates.map(one => (
        <OneCertificate key={one.id} view={view} one={one} />
      ))}
    </>
  )
}

function OneCertificate({ view, one }: { view: View; one: OwnCertificate }) {
  const { t, day, moment, either } = view
  const { id, number, matter, issuedOn, validUntil, revokedAt, revokedReason } = one
  const { outcome } = findMatter(matter)!
  const title = either(outcome.titleZh, outcome.titleEn)
  const state = revokedAt ? 'revoked' : validUntil !== null && validUntil < view.asked.today ? 'expired' : 'valid'
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        <span className={`mark mark-${state === 'valid' ? 'A' : 'D'}`}>{t(`mine.certificates.${state}`)}</span>
      </div>
      <p className="number-whole">{t('mine.cases.number', { number })}</p>
      <p className="aside">
        {t('mine.certificates.issued', { day: day(issuedOn) })}
        {validUntil && ` · ${t('mine.certificates.until', { day: day(validUntil) })}`}
      </p>
      {revokedAt && <p>{t('mine.certificates.why', { at: moment(revokedAt), reason: revokedReason ?? '' })}</p>}
      {!revokedAt && <TakePaper view={view} id={one.case} paper="outcome" words={t('mine.case.letter', { title })} />}
      <p>
        <a href={caseAddress(minePages.case.path, one.case)}>{t('mine.certificates.case')}</a>
      </p>
    </section>
  )
}

export function paperTitle({ either }: View, { matter, variant }: CaseLine, key: string): string {
  const paper = findVariant(findMatter(matter)!, variant)?.papers.find(one => one.key === key)
  return paper ? either(paper.titleZh, paper.titleEn) : key
}
