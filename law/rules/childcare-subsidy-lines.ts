import type { SubsidyRule } from '../parameters/childcare-subsidy-rules.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { amountOn } from './amounts.ts'
import type { SubsidyClaim } from './childcare-subsidy-claim.ts'
import { reasons } from './childcare-subsidy-texts.ts'
import {
  type ClaimOfYear,
  lastDayUnderThree,
  monthText,
  placeOfMonth,
  type SubsidyYear
} from './childcare-subsidy-years.ts'
import { firstDayOfMonth, lastDayOfMonth, monthNumber, yearOf } from './days.ts'
import type { DecisionLine, LineState, Said, UsedParameter } from './decision.ts'

/** All that one year of one child is decided on. */
export interface LineContext {
  claim: SubsidyClaim
  amounts: readonly Parameter[]
  rule: (question: SubsidyRule['question'], place: number, day: string) => SubsidyRule['value']
  on: string
  year: SubsidyYear
  claimed: ClaimOfYear
  /** Set where something stands before the whole claim: nothing is due yet, the figures are shown all the same. */
  held: Said | undefined
}

interface Verdict {
  state: LineState
  because: Said
}

/** A run of months paid by one place; `whole` is reckoned by the year. */
interface Part {
  payer: number
  first: number
  last: number
  whole: boolean
}

/** The lines of one year, one for each place that pays, and every figure looked at. */
export function linesOfYear(context: LineContext): { lines: DecisionLine[]; used: UsedParameter[] } {
  const { year, claimed } = context
  const { parts, settled } = partsOf(context)
  const verdict = verdictOf(context, settled)
  const reckoned = parts.map(part => ({ part, ...reckon(context.amounts, part) }))
  const lines = reckoned.map(({ part, fen }) => {
    const lacking = fen === null && verdict.state !== 'not-due'
    const { state, because } = lacking
      ? { state: 'ask-a-person' as const, because: reasons.noFigure(year.year) }
      : verdict
    const expected = state === 'not-due' ? 0 : (fen ?? 0)
    return {
      year: year.year,
      from: monthText(part.first),
      to: monthText(part.last),
      months: part.last - part.first + 1,
      payer: settled && part.payer !== 0 ? part.payer : null,
      state,
      amount: state === 'due' ? expected : 0,
      expected,
      claimFrom: claimed.from,
      claimUntil: claimed.until,
      because
    }
  })
  return { lines, used: reckoned.flatMap(({ used }) => used) }
}

/** Order matters: what ends the matter comes before what is merely open. */
function verdictOf(context: LineContext, payerSettled: boolean): Verdict {
  const { claim, on, year, claimed, held } = context
  const at = year.year
  const ask = (because: Said): Verdict => ({ state: 'ask-a-person', because })
  if (held) return { state: 'not-yet', because: held }
  const bereaved = afterDeath(context)
  if (bereaved) return bereaved
  const claimantVerdict = whoClaims(context)
  if (claimantVerdict) return claimantVerdict
  if (claimed.late) {
    const accepted = claimed.claimedOn !== null && claimed.claimedOn <= lastDayUnderThree(claim.child.bornOn)
    const rule = context.rule('late-claim', placeOf(context), on)
    if (rule !== 'accepted-until-three' || !accepted) return ask(reasons.late(at))
  }
  if (claimed.claimedOn === null) {
    const open = claimed.from !== null && claimed.from <= on && claimed.until !== null
    return open
      ? { state: 'to-claim', because: reasons.toClaim(at, claimed.until!) }
      : { state: 'not-yet', because: reasons.notYet(at) }
  }
  return payerSettled ? { state: 'due', because: reasons.due(at) } : ask(reasons.moved(at))
}

/** A year claimed before the death stays due: it is paid once for the year (art. 14). */
function afterDeath(context: LineContext): Verdict | undefined {
  const { claim, year, claimed } = context
  const { diedOn } = claim.child
  if (diedOn === undefined || (claimed.claimedOn !== null && claimed.claimedOn < diedOn)) return undefined
  if (year.year > yearOf(diedOn)) return { state: 'not-due', because: reasons.afterDeath(year.year) }
  if (context.rule('death', placeOf(context), diedOn) === null)
    return { state: 'ask-a-person', because: reasons.died(year.year) }
  return undefined
}

/** One child, one claimant (art. 6). A parent is refused only where a rule that was read says so. */
function whoClaims(context: LineContext): Verdict | undefined {
  const { claim, on, year, claimed } = context
  const { claimant } = claim
  const custody = claimant.kind === 'parent' ? claimant.custody : 'shared'
  const byCustody = context.rule('custody', placeOf(context), on) === 'parent-with-custody'
  if (custody === 'with-the-other' && byCustody) return { state: 'not-due', because: reasons.otherHasCustody() }
  if (custody === 'with-the-other' || custody === 'disputed')
    return { state: 'ask-a-person', because: reasons.custodyOpen() }
  const others = claim.otherClaims.filter(
    ({ on: day }) => claimed.from !== null && claimed.until !== null && claimed.from <= day && day <= claimed.until
  )
  const prevails = custody === 'with-claimant' && byCustody
  if (others.some(({ state }) => state === 'paid'))
    return prevails
      ? { state: 'ask-a-person', because: reasons.otherOpen(year.year) }
      : { state: 'not-due', because: reasons.otherPaid(year.year) }
  if (others.length > 0 && !prevails) return { state: 'ask-a-person', because: reasons.otherOpen(year.year) }
  return undefined
}

/** Who takes the claim: the place of the child's hukou on the day of the claim, for an institution its own (art. 9). */
function placeOf({ claim, claimed, on }: LineContext): number {
  if (claim.claimant.kind === 'institution') return claim.claimant.registeredAt
  const day = claimed.claimedOn ?? on
  const { hukou } = claim.child
  return (hukou.findLast(({ from }) => from <= day) ?? hukou[0])?.region ?? 0
}

/** The months of the year by who pays them. `settled` false: the places differ and no rule that was read says which. */
function partsOf(context: LineContext): { parts: Part[]; settled: boolean } {
  const { claim, claimed, on } = context
  const year = monthsLived(context)
  const place = placeOf(context)
  const one: Part[] = [{ ...year, payer: place }]
  const day = claimed.claimedOn ?? on
  const hukou = claim.child.hukou.filter(({ from }) => from <= day)
  if (claim.claimant.kind === 'institution' || hukou.length < 2) return { parts: one, settled: true }
  const months = Array.from({ length: year.last - year.first + 1 }, (_, at) => year.first + at)
  const involved = [...new Set([place, ...months.map(month => placeOfMonth(hukou, month))])]
  if (involved.length === 1) return { parts: one, settled: true }
  const rules = new Set(involved.map(where => context.rule('move-within-year', where, day)))
  if (rules.size > 1 || rules.has(null)) return { parts: one, settled: false }
  if (rules.has('by-claim')) return { parts: one, settled: true }
  const parts: Part[] = []
  for (const month of months) {
    const payer = placeOfMonth(hukou, month)
    const open = parts.at(-1)
    if (open?.payer === payer) open.last = month
    else parts.push({ payer, first: month, last: month, whole: false })
  }
  return { parts: parts.length === 1 ? [{ ...year, payer: parts[0]!.payer }] : parts, settled: true }
}

/** The months of the year; where the child died in it and the place reckons by the month, from birth through the month of death. */
function monthsLived(context: LineContext): Omit<Part, 'payer'> {
  const { claim, year, claimed } = context
  const { bornOn, diedOn } = claim.child
  const { first, last, whole } = year
  const claimedBefore = diedOn !== undefined && claimed.claimedOn !== null && claimed.claimedOn < diedOn
  if (diedOn === undefined || claimedBefore || yearOf(diedOn) !== year.year) return { first, last, whole }
  if (context.rule('death', placeOf(context), diedOn) !== 'by-month') return { first, last, whole }
  return { first: Math.max(first, monthNumber(bornOn)), last: Math.min(last, monthNumber(diedOn)), whole: false }
}

/** Fen of a part; null where no figure was read, or where two different ones hold within one whole year. */
function reckon(amounts: readonly Parameter[], part: Part): { fen: number | null; used: UsedParameter[] } {
  const wanted = { programme: 'childcare-subsidy', place: part.payer } as const
  if (part.whole) {
    const year = { ...wanted, category: 'child-under-3' }
    const [begin, end] = [
      amountOn(amounts, year, firstDayOfMonth(part.first)),
      amountOn(amounts, year, lastDayOfMonth(part.last))
    ]
    return { fen: begin.fen === end.fen ? begin.fen : null, used: [...begin.used, ...end.used] }
  }
  const used: UsedParameter[] = []
  let sum: number | null = 0
  for (let month = part.first; month <= part.last; month += 1) {
    const at = amountOn(amounts, { ...wanted, category: 'child-under-3-part-year' }, firstDayOfMonth(month))
    used.push(...at.used)
    sum = sum === null || at.fen === null ? null : sum + at.fen
  }
  return { fen: sum, used }
}
