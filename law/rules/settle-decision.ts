import { type Decision, type DecisionLine, onceSaid, outcomeOf, type Said } from './decision.ts'

/**
 * What an official does with what a rule proposed. `as-proposed`: nothing is left open, the rule is followed. What the rule
 * leaves to a person is granted as reckoned, or is not, each with a reason of their own. Nothing a rule decides is changed by
 * hand: whoever thinks the facts wrong corrects the facts.
 */
export const choices = ['as-proposed', 'grant-open', 'refuse-open'] as const
export type Choice = (typeof choices)[number]

/** Why a choice cannot be made. `no-figure`: an amount nobody has read is not paid, by nobody's word. */
export type Unsettled = 'ask-a-person' | 'nothing-open' | 'no-figure'

const isOpen = ({ lines, outcome }: Decision): boolean =>
  outcome === 'ask-a-person' || lines.some(({ state }) => state === 'ask-a-person')

export function unsettled(decision: Decision, choice: Choice): Unsettled | undefined {
  const open = isOpen(decision)
  if (choice === 'as-proposed') return open ? 'ask-a-person' : undefined
  if (!open) return 'nothing-open'
  const asked = decision.lines.filter(({ state }) => state === 'ask-a-person')
  const { parameters } = decision
  const unread = asked.length === 0 && parameters.length > 0 && parameters.every(({ payable }) => !payable)
  if (choice === 'grant-open' && (unread || asked.some(({ expected }) => expected === 0))) return 'no-figure'
  return undefined
}

/** The decision as it is made; only for a choice that is not `unsettled`. `reason` is what the official says. */
export function settle(decision: Decision, choice: Choice, reason: Said | null): Decision {
  if (choice === 'as-proposed') return reason ? { ...decision, reasons: [reason, ...decision.reasons] } : decision
  const granted = choice === 'grant-open'
  const asked = decision.lines.some(({ state }) => state === 'ask-a-person')
  const lines = decision.lines.map((line): DecisionLine => {
    if (line.state !== 'ask-a-person') return line
    return granted
      ? { ...line, state: 'due', amount: line.expected, because: reason ?? line.because }
      : { ...line, state: 'not-due', amount: 0, because: reason ?? line.because }
  })
  return {
    ...decision,
    lines,
    outcome: asked ? outcomeOf(lines) : granted ? 'granted' : 'not-granted',
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    reasons: onceSaid([...(reason ? [reason] : []), ...decision.reasons])
  }
}

/** Without the lines that were granted in an earlier decision: each year is paid once. */
export function leaveOutGranted(decision: Decision, granted: readonly { year: number; from: string }[]): Decision {
  const before = (line: DecisionLine) => granted.some(({ year, from }) => line.year === year && line.from === from)
  const lines = decision.lines.filter(line => !before(line))
  if (lines.length === decision.lines.length) return decision
  const gone = decision.lines.filter(line => before(line) && line.state === 'due').map(({ because }) => because.zh)
  const kept = new Set(lines.map(({ because }) => because.zh))
  const paid: Said = {
    code: 'paid-before',
    zh: `${decision.lines
      .filter(before)
      .map(({ year }) => year)
      .join('、')}年度已经决定发放，不重复计算。`,
    en: `${decision.lines
      .filter(before)
      .map(({ year }) => year)
      .join(', ')} was granted before and is not counted again.`
  }
  return {
    ...decision,
    lines,
    outcome: lines.length > 0 ? outcomeOf(lines) : 'not-granted',
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    reasons: onceSaid([...decision.reasons.filter(({ zh }) => !gone.includes(zh) || kept.has(zh)), paid])
  }
}
