import type { CaseDetail } from '../../contract/cases.ts'
import { AreaCode } from '../../contract/values.ts'
import { Decision } from '../../law/rules/decision.ts'
import { factText, lineWords, outcomeText, rulesTexts } from '../../law/rules/decision-words.ts'
import { moneyText } from '../../law/rules/money.ts'
import { Section, Tag, useWords } from '../../ui/index.ts'
import { AreaPath } from '../people/area-name.tsx'

/** What the rule says today, before anybody decides: with every year, reason, fact and what would change it. */
export function Proposal({ found: { proposal } }: { found: CaseDetail }) {
  const { t } = useWords()
  if (!proposal) return null
  return (
    <Section title={t('caseWork.proposal')}>
      <p className="hint">{t('caseWork.proposalAbout')}</p>
      <Told decision={Decision.parse(proposal)} />
    </Section>
  )
}

export function CaseDecisions({ found: { decisions } }: { found: CaseDetail }) {
  const { t, moment } = useWords()
  return decisions.map(({ id, decision, by, decidedAt }) => (
    <Section key={id} title={t('caseWork.decision')}>
      <p className="quiet">{t('caseWork.decidedBy', { at: moment(decidedAt), by })}</p>
      <Told decision={Decision.parse(decision)} />
    </Section>
  ))
}

const tones = {
  granted: 'plain',
  'granted-in-part': 'plain',
  'not-yet': 'past',
  'not-granted': 'past',
  'ask-a-person': 'warm'
} as const

function Told({ decision }: { decision: Decision }) {
  const { t, language } = useWords()
  return (
    <>
      <p>
        <Tag tone={tones[decision.outcome]}>{outcomeText(decision, language)}</Tag>{' '}
        {decision.lines.length > 0 && (
          <strong className="figure">
            {t('caseWork.total')} {moneyText(decision.total)}
          </strong>
        )}
      </p>
      {decision.lines.length > 0 && <Lines decision={decision} />}
      <Said title={t('caseWork.reasons')} said={decision.reasons.map(one => one[language])} />
      <Said title={t('caseWork.changes')} said={decision.changes.map(one => one[language])} />
      <Said title={t('caseWork.facts')} said={decision.facts.map(one => factText(one, language))} />
      <Said title={t('caseWork.rules')} said={rulesTexts(decision, language)} />
    </>
  )
}

function Lines({ decision: { lines } }: { decision: Decision }) {
  const { t, number, language } = useWords()
  return (
    <table className="case-lines">
      <caption>{t('caseWork.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('caseWork.year')}</th>
          <th scope="col">{t('caseWork.months')}</th>
          <th scope="col">{t('caseWork.state')}</th>
          <th scope="col">{t('caseWork.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ year, from, months, state, amount, expected, payer }) => (
          <tr key={`${year}${from}`}>
            <th scope="row">{year}</th>
            <td>{number(months)}</td>
            <td>
              {lineWords[state][language]}
              {state === 'due' && payer !== null && (
                <span className="quiet">
                  {' '}
                  <AreaPath code={AreaCode.parse(payer * 1e9)} />
                </span>
              )}
            </td>
            <td className="case-sum">
              {state === 'due' ? moneyText(amount) : <span className="quiet">{moneyText(expected)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ title, said }: { title: string; said: readonly string[] }) {
  if (said.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {said.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
