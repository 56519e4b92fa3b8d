import type { CaseDetail, CaseEvent } from '../../../contract/cases.ts'
import { minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { findMatter, findVariant, formFields } from '../../../law/matters.ts'
import { Facts } from '../../../ui/facts.tsx'
import type { View } from '../view.ts'
import { Authority, Bring, MayDo, WordsSaid } from './case-doing.tsx'
import { ClockWords, paperTitle, StateMark, TakePaper, titleOf } from './cases-page.tsx'
import { DecisionTold } from './decision-told.tsx'
import { WrongAnswers } from './form-parts.tsx'
import { WelcomeLink } from './welcome-link.tsx'

export function CasePage({ view, data: { found, wrong, entrusted, street } }: { view: View; data: MineData['case'] }) {
  const { t, moment } = view
  const { line } = found
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <section className="card" aria-labelledby="matter">
        <div className="card-head">
          <h2 id="matter">{titleOf(view, line)}</h2>
          <StateMark view={view} line={line} />
        </div>
        <p className="aside">
          {line.name} · {t('mine.cases.received', { at: moment(line.receivedAt) })}
        </p>
        <ClockWords view={view} line={line} />
        {entrusted && <p>{t('mine.case.entrusted', { name: line.name })}</p>}
        <Outcome view={view} found={found} mine={!entrusted} />
        {!entrusted && mayBePut(found) && (
          <p>
            <a href={minePages.support.path.replace(':id', line.id)}>
              {t(line.matter === 'help-request' ? 'mine.support.referrals' : 'mine.support.family')}
            </a>
          </p>
        )}
        {street && <WelcomeLink view={view} street={street} />}
      </section>
      <Notice view={view} found={found} />
      {found.decisions[0] && <DecisionTold view={view} decided={found.decisions[0]} events={found.events} />}
      <Papers view={view} found={found} />
      {!entrusted && <Bring view={view} found={found} wrong={wrong} />}
      <WordsSaid view={view} found={found} />
      {!entrusted && <Authority view={view} found={found} />}
      {!entrusted && <MayDo view={view} found={found} />}
      <Told view={view} found={found} />
      {found.contacts.length > 0 && (
        <section className="chapter" aria-labelledby="contacts">
          <h2 id="contacts">{t('mine.case.contacts')}</h2>
          <p lang="zh-CN">{found.contacts.map(({ name }) => name).join('、')}</p>
        </section>
      )}
      <section className="chapter" aria-labelledby="steps">
        <h2 id="steps">{t('mine.case.steps')}</h2>
        <ol className="plain looks">
          {found.events.map(event => (
            <Step key={event.id} view={view} event={event} found={found} />
          ))}
        </ol>
      </section>
      <p>
        <a href={minePages.cases.path}>{t('mine.case.back')}</a>
      </p>
    </>
  )
}

/** A request for help may be passed on, and a family with contacts may be visited: both only as the person agrees. */
const mayBePut = ({ line }: CaseDetail): boolean =>
  line.state !== 'withdrawn' && (line.matter === 'help-request' || findMatter(line.matter)?.contacts !== undefined)

/** What one takes home: there as soon as it is decided, also before it was handed out. */
function Outcome({ view, found: { line, certificates }, mine }: { view: View; found: CaseDetail; mine: boolean }) {
  const { outcome } = findMatter(line.matter)!
  const atOnce = findVariant(findMatter(line.matter)!, line.variant)?.atOnce && line.state === 'delivered'
  if (atOnce ? !mine : !certificates.some(({ revokedAt }) => revokedAt === null)) return null
  const title = view.either(outcome.titleZh, outcome.titleEn)
  return <TakePaper view={view} id={line.id} paper="outcome" words={view.t('mine.case.letter', { title })} />
}

function Notice({ view, found: { line, papers } }: { view: View; found: CaseDetail }) {
  const { t } = view
  const owed = papers.filter(({ state }) => state === 'owed')
  if (owed.length === 0) return null
  return (
    <section className="wrong" aria-labelledby="notice">
      <h2 id="notice">{t('mine.case.notice')}</h2>
      <ol>
        {owed.map(({ key }) => (
          <li key={key}>{paperTitle(view, line, key)}</li>
        ))}
      </ol>
      <p>{t(line.state === 'noticed' ? 'mine.case.noticeWords' : 'mine.case.noticeGaps')}</p>
      <TakePaper view={view} id={line.id} paper="notice" words={t('mine.case.noticeFile')} />
    </section>
  )
}

function Papers({ view, found: { line, papers } }: { view: View; found: CaseDetail }) {
  const { t } = view
  if (papers.length === 0) return null
  return (
    <section className="chapter" aria-labelledby="papers">
      <h2 id="papers">{t('mine.case.papers')}</h2>
      <dl className="facts">
        {papers.map(({ key, state }) => (
          <div key={key}>
            <dt>{paperTitle(view, line, key)}</dt>
            <dd>{t(`mine.paper.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** An account of a bank by its last four digits, a person of the register by name. */
function Told({ view, found: { line, form, child } }: { view: View; found: CaseDetail }) {
  const { t, either, day } = view
  const fields = formFields(findVariant(findMatter(line.matter)!, line.variant)!.form)
  const said = fields.flatMap(({ name, kind, options, titleZh, titleEn }) => {
    const value = form[name]
    if (value === undefined || value === null || value === '') return []
    const option = options?.find(one => one.value === value)
    const words = option
      ? either(option.titleZh, option.titleEn)
      : kind === 'person'
        ? (child?.name ?? '')
        : kind === 'account'
          ? `•••• ${String(value).slice(-4)}`
          : kind === 'day'
            ? day(String(value))
            : String(value)
    return [[either(titleZh, titleEn), words] as const]
  })
  return (
    <section className="chapter" aria-labelledby="told">
      <h2 id="told">{t('mine.case.told')}</h2>
      {said.length === 0 ? <p>{t('mine.case.nothingTold')}</p> : <Facts facts={said} />}
    </section>
  )
}

/** Who did it: the office is an office, and a colleague is not named; what has no name was done on this page, or by the clock. */
function Step({ view, event, found: { line } }: { view: View; event: CaseEvent; found: CaseDetail }) {
  const { t, moment } = view
  const { deed, doneAt, by, reason, papers } = event
  const who = deed === 'escalate' ? 'mine.case.bySystem' : by === '' ? 'mine.case.byYou' : 'mine.case.byOffice'
  return (
    <li className="card">
      <p className="aside">
        <time dateTime={doneAt}>{moment(doneAt)}</time> · {t(who)}
      </p>
      <p>
        <strong>{t(`mine.deed.${deed}`)}</strong>
      </p>
      {papers.length > 0 && <p>{papers.map(key => paperTitle(view, line, key)).join(t('portal.comma'))}</p>}
      {reason && <p lang="zh-CN">{reason}</p>}
    </li>
  )
}
