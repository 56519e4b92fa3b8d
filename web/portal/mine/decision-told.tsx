import type { CaseDecision, CaseEvent } from '../../../contract/cases.ts'
import { Decision, type UsedParameter } from '../../../law/rules/decision.ts'
import { factText, lineWords, outcomeText, rulesTexts } from '../../../law/rules/decision-words.ts'
import { moneyText } from '../../../law/rules/money.ts'
import { remediesFor } from '../../../law/rules/remedies.ts'
import type { View } from '../view.ts'

/** The decision as the letter tells it: outcome, why, by which rule and figures, on which facts, what would change it, remedies. */
export function DecisionTold({ view, decided, events }: { view: View; decided: CaseDecision; events: CaseEvent[] }) {
  const { t, moment, language, day } = view
  const decision = Decision.parse(decided.decision)
  const delivered = events.find(({ deed }) => deed === 'deliver')
  const remedies = remediesFor(delivered ? dayHere(delivered.doneAt) : null).map(
    remedy => `${remedy[language]}${remedy.until ? ` (${t('mine.case.until', { day: day(remedy.until) })})` : ''}`
  )
  return (
    <section className="chapter" aria-labelledby="decision">
      <h2 id="decision">{t('mine.case.decision')}</h2>
      <p className="aside">{t('mine.case.decided', { at: moment(decided.decidedAt) })}</p>
      <p>
        <strong>{outcomeText(decision, language)}</strong>
        {decision.lines.length > 0 && ` · ${t('mine.case.total')} ${moneyText(decision.total)}`}
      </p>
      {decision.lines.length > 0 && (
        <ul>
          {decision.lines.map(({ year, from, months, state, amount, because }) => (
            <li key={`${year}${from}`}>
              {t('mine.case.line', { year: String(year), n: months })}
              {t('portal.colon')}
              {lineWords[state][language]} {state === 'due' && moneyText(amount)}
              <br />
              <span className="aside">{because[language]}</span>
            </li>
          ))}
        </ul>
      )}
      <Part title={t('mine.case.reasons')} said={decision.reasons.map(one => one[language])} />
      <Part title={t('mine.case.changes')} said={decision.changes.map(one => one[language])} />
      <Part title={t('mine.case.facts')} said={decision.facts.map(fact => factText(fact, language))} />
      <Part title={t('mine.case.rules')} said={rulesTexts(decision, language)} />
      <Part title={t('mine.case.figures')} said={decision.parameters.map(one => figureText(view, one))} />
      <Part title={t('mine.case.remedies')} said={remedies} />
    </section>
  )
}

/** The day of a moment where the office is. */
const dayHere = (at: string): string => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

function Part({ title, said }: { title: string; said: readonly string[] }) {
  if (said.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {[...new Set(said)].map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

const units: Record<UsedParameter['unit'], [zh: string, en: string]> = {
  'child-year': ['每孩每年', 'a child and year'],
  'child-month': ['每孩每月', 'a child and month'],
  'person-year': ['每人每年', 'a person and year'],
  'person-month': ['每人每月', 'a person and month']
}

function figureText({ t, either, day }: View, { amount, unit, from, payable }: UsedParameter): string {
  const sum = amount === null ? '–' : moneyText(amount)
  const since = from === null ? '' : either(`，${day(from)}起`, `, from ${day(from)}`)
  return `${either(...units[unit])} ${sum}${since}${payable ? '' : ` (${t('mine.case.unverified')})`}`
}
