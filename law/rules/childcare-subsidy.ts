import { inForce } from '../instruments.ts'
import type { SubsidyRule } from '../parameters/childcare-subsidy-rules.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { onceEach, reaches } from './amounts.ts'
import { claimAsOf, type SubsidyClaim } from './childcare-subsidy-claim.ts'
import { type LineContext, linesOfYear } from './childcare-subsidy-lines.ts'
import { changes, reasons } from './childcare-subsidy-texts.ts'
import { claimsOfYears, SUBSIDY_BEGINS, subsidyYears } from './childcare-subsidy-years.ts'
import {
  type Citation,
  type Decision,
  type DecisionLine,
  onceSaid,
  outcomeOf,
  type Said,
  type UsedFact,
  type UsedParameter
} from './decision.ts'
import { remediesFor } from './remedies.ts'
import { type WorkingCalendar, workingDaysAfter } from './working-days.ts'

export { SubsidyClaim } from './childcare-subsidy-claim.ts'

/** The dated figures and the dated rules of the places, as `law/parameters` keeps them. */
export interface SubsidyNorms {
  amounts: readonly Parameter[]
  rules: readonly SubsidyRule[]
}

const CCS = (articles: string, verification: Citation['verification'] = 'read'): Citation => ({
  instrument: 'ccs2025',
  articles,
  verification
})

/**
 * The line that answers a question at a place on a day: the narrowest, and of two the later. Undefined where it is open or was
 * not read, even if a wider one was: nobody knows whether the place keeps to it.
 */
function ruleAt(rules: readonly SubsidyRule[], question: SubsidyRule['question'], place: number, on: string) {
  const found = rules
    .filter(rule => rule.question === question && reaches(rule.region, place))
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .sort((a, b) => a.region - b.region || (a.from < b.from ? -1 : 1))
    .at(-1)
  return found?.verification === 'unverified' || found?.value === null ? undefined : found
}

/**
 * Decides the childcare subsidy (育儿补贴) of one child on a day. Pure: what happened or was told after `on` does not exist.
 *
 * One line for each year and place that pays, in fen. A year is due once it was claimed in its time: it is reckoned by the year
 * and paid once (art. 14), so a later move or death takes nothing back. What no rule that was read decides (a late claim, a move
 * within the year, the year of a death, contested custody) is `ask-a-person`, with what it would come to by the figures known.
 * Figures marked `unverified` are listed and never paid.
 * Source: 育儿补贴制度实施方案, 管理规范(试行) arts. 3, 5, 6, 9, 14; law reference 3.1. Throws RangeError for days that are none.
 */
export function decideChildcareSubsidy(claim: SubsidyClaim, norms: SubsidyNorms, on: string): Decision {
  const known = claimAsOf(claim, on)
  const barred = barrier(known, on)
  const { lines, used, local } =
    barred?.lines === false ? { lines: [], used: [], local: [] } : linesOf(known, norms, on, barred)
  const outcome = barred?.outcome ?? outcomeOf(lines)
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const parameters = onceEach(used)
  const said = [...(barred ? [barred.reason] : []), ...lines.map(({ because }) => because)]
  return {
    matter: 'childcare-subsidy',
    on,
    outcome,
    lines,
    total,
    rules: [...citationsFor(known), ...local],
    parameters,
    facts: factsOf(known),
    reasons: onceSaid(said),
    changes: onceSaid(whatWouldChange(lines, said, parameters)),
    remedies: remediesFor(null)
  }
}

/** Twins and more: each child is decided alone, and the total is the sum in fen. */
export function decideEach(claims: readonly SubsidyClaim[], norms: SubsidyNorms, on: string) {
  const decisions = claims.map(claim => decideChildcareSubsidy(claim, norms, on))
  return { decisions, total: decisions.reduce((sum, { total }) => sum + total, 0) }
}

/** The last day for first check and confirmation together: 30 working days after the claim was taken (S:CCS). */
export const subsidyDecisionDue = (acceptedOn: string, calendar: WorkingCalendar): string =>
  workingDaysAfter(acceptedOn, 30, calendar)

interface Barrier {
  outcome: Decision['outcome']
  reason: Said
  lines: boolean
}

/** What stands before any reckoning. `lines` false: there is nothing to reckon. */
function barrier({ child, claimant }: SubsidyClaim, on: string): Barrier | undefined {
  if (!inForce('ccs2025', on)) return { outcome: 'not-yet', reason: reasons.notInForce(), lines: false }
  if (child.bornOn > on) return { outcome: 'not-yet', reason: reasons.notBorn(), lines: false }
  if (subsidyYears(child.bornOn).length === 0) return { outcome: 'not-granted', reason: reasons.tooOld(), lines: false }
  if (!child.chineseNational) return { outcome: 'not-granted', reason: reasons.nationality(), lines: false }
  if (claimant.kind !== 'institution' && child.hukou.length === 0 && child.diedOn === undefined)
    return { outcome: 'not-yet', reason: reasons.noHukou(), lines: true }
  return undefined
}

function linesOf(claim: SubsidyClaim, norms: SubsidyNorms, on: string, barred: Barrier | undefined) {
  const paid = claim.otherClaims.filter(({ state }) => state === 'paid').map(({ on: day }) => day)
  const claims = claimsOfYears(claim.child.bornOn, claim.claimedOn, paid, on)
  const lines: DecisionLine[] = []
  const used: UsedParameter[] = []
  const local = new Map<SubsidyRule, Citation>()
  const rule: LineContext['rule'] = (question, place, day) => {
    const found = ruleAt(norms.rules, question, place, day)
    if (found === undefined) return null
    const { instrument, articles, verification } = found
    local.set(found, { instrument, articles, verification })
    return found.value
  }
  subsidyYears(claim.child.bornOn).forEach((year, at) => {
    const context: LineContext = {
      claim,
      amounts: norms.amounts,
      rule,
      on,
      year,
      claimed: claims[at]!,
      held: barred?.reason
    }
    const found = linesOfYear(context)
    lines.push(...found.lines)
    used.push(...found.used)
  })
  return { lines, used, local: [...local.values()] }
}

function whatWouldChange(lines: DecisionLine[], said: Said[], parameters: UsedParameter[]): Said[] {
  const has = (...codes: string[]) => said.some(({ code }) => codes.includes(code))
  return [
    ...lines.flatMap(line =>
      line.state === 'to-claim' && line.claimUntil ? [changes.claim(line.year, line.claimUntil)] : []
    ),
    ...(has('no-hukou') ? [changes.hukou()] : []),
    ...(has('other-has-custody', 'custody-open') ? [changes.custody()] : []),
    ...(has('other-open', 'other-paid') ? [changes.otherClaim()] : []),
    ...(has('late', 'moved', 'custody-open') ? [changes.localRule()] : []),
    ...(parameters.some(({ payable }) => !payable) ? [changes.figure()] : [])
  ]
}

function citationsFor({ child }: SubsidyClaim): Citation[] {
  return [
    CCS('5'),
    CCS('6'),
    CCS('9'),
    CCS('14'),
    // The articles on the times of a claim were read without their number.
    CCS('–'),
    ...(child.bornOn < SUBSIDY_BEGINS ? [CCS('–', 'memory-high')] : [])
  ]
}

function factsOf({ child, claimant, claimedOn, otherClaims, sources = {} }: SubsidyClaim): UsedFact[] {
  const fact = (key: string, value: string, source: keyof typeof sources): UsedFact[] => [
    { key, value, source: sources[source] ?? 'applicant' }
  ]
  return [
    ...fact('child.bornOn', child.bornOn, 'child'),
    ...fact('child.chineseNational', String(child.chineseNational), 'child'),
    ...(child.adoptedOn ? fact('child.adoptedOn', child.adoptedOn, 'adoption') : []),
    ...(child.diedOn ? fact('child.diedOn', child.diedOn, 'death') : []),
    ...child.hukou.flatMap(({ region, from }) => fact('child.hukou', `${region} ${from}`, 'hukou')),
    ...fact('claimant.kind', claimant.kind, 'claims'),
    ...(claimant.kind === 'parent' ? fact('claimant.custody', claimant.custody, 'custody') : []),
    ...(claimant.kind === 'institution' ? fact('claimant.registeredAt', String(claimant.registeredAt), 'claims') : []),
    ...claimedOn.flatMap(day => fact('claimedOn', day, 'claims')),
    ...otherClaims.flatMap(({ on, state }) => fact('otherClaim', `${on} ${state}`, 'claims'))
  ]
}
