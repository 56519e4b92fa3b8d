import { z } from 'zod'
import type { Parameter } from '../parameters/parameter.ts'
import { amountOn, onceEach } from './amounts.ts'
import { birthday, firstDayOfMonth, monthNumber, yearOf } from './days.ts'
import {
  type Citation,
  type Decision,
  type DecisionLine,
  FactSource,
  onceSaid,
  outcomeOf,
  type Said,
  type UsedFact,
  type UsedParameter
} from './decision.ts'
import { remediesFor } from './remedies.ts'
import { changes, reasons } from './special-assistance-texts.ts'

const Day = z.iso.date()

/**
 * What special assistance is decided on. That the family is one of those the law means is found once and kept as a yes:
 * nobody shows a death again, and no certificate, marriage or count of children is copied (law reference 1.3, 3.3).
 */
export const SpecialAssistanceClaim = z.strictObject({
  circumstance: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('only-child-died') }),
    z.strictObject({ kind: z.literal('only-child-disabled'), grade: z.int().min(1).max(4) })
  ]),
  /** `found`: an office has found the family to be one that art. 32 means. */
  family: z.enum(['found', 'not-found-yet']),
  claimant: z.strictObject({ bornOn: Day, diedOn: Day.optional() }),
  /** The mother, by whose age the time is reckoned; absent where it is not known. */
  motherBornOn: Day.optional(),
  /** Six-digit division of the claimant's hukou. */
  place: z.int().min(100_000).max(999_999),
  /** Told apart in 2014 and 2015 only. */
  hukou: z.enum(['urban', 'rural']).optional(),
  /** A day of the first month, as the county confirmed it; absent at the first claim. */
  entitledFrom: Day.optional(),
  /** The years the county has confirmed. */
  confirmedYears: z.array(z.int()).max(100),
  sources: z.partialRecord(z.enum(['circumstance', 'family', 'claimant', 'mother', 'confirmed']), FactSource).optional()
})
export type SpecialAssistanceClaim = z.infer<typeof SpecialAssistanceClaim>

/** The conditions are from memory: met, they grant; not met, they refuse nobody and a person looks (law reference 3.3, M-high). */
const FIRST_BIRTH = '1933-01-01'
const AGE_OF_MOTHER = 49
const LOWEST_GRADE = 3

const RULES: Citation[] = [
  { instrument: 'pfpl', articles: '32', verification: 'read' },
  // The scheme under it (人口发〔2007〕78号, 国卫家庭发〔2013〕41号) with its conditions.
  { instrument: 'pfpl', articles: '32', verification: 'memory-high' }
]

/**
 * Decides special assistance (计划生育家庭特别扶助) of one person on a day: fen for each confirmed year, month by month. A month
 * is due from its first day, so a death within it takes nothing back. A year is confirmed from the register; nobody has to come.
 * Source: PFPL art. 32; law reference 3.3. Figures marked `unverified` are listed and never paid. Throws RangeError for no day.
 */
export function decideSpecialAssistance(
  claim: SpecialAssistanceClaim,
  norms: readonly Parameter[],
  on: string
): Decision {
  const open = openQuestion(claim, on)
  const { lines, used } = linesOf(claim, norms, on, open)
  const rate = amountOn(norms, wantedOf(claim), on)
  const parameters = onceEach([...used, ...rate.used])
  const said = open ? [open] : lines.map(({ because }) => because)
  const waiting = open?.code === 'mother-younger' || open?.code === 'not-begun'
  return {
    matter: 'special-assistance',
    on,
    outcome: waiting ? 'not-yet' : open ? 'ask-a-person' : outcomeOf(lines),
    lines,
    total: lines.reduce((sum, { amount }) => sum + amount, 0),
    rules: RULES,
    parameters,
    facts: factsOf(claim),
    reasons: [reasons.opening(claim.circumstance.kind), ...onceSaid(said)],
    changes: [
      ...(open ? [changes.person()] : []),
      changes.local(),
      ...(parameters.some(({ payable }) => !payable) ? [changes.figure()] : [])
    ],
    remedies: remediesFor(null)
  }
}

/** What a person has to settle, or time, before anything is reckoned. */
function openQuestion(claim: SpecialAssistanceClaim, on: string): Said | undefined {
  const { circumstance, family, claimant, motherBornOn, entitledFrom } = claim
  if (family === 'not-found-yet') return reasons.familyOpen()
  if (circumstance.kind === 'only-child-disabled' && circumstance.grade > LOWEST_GRADE) return reasons.gradeOpen()
  if (claimant.bornOn < FIRST_BIRTH || motherBornOn === undefined) return reasons.conditionsOpen()
  const from = birthday(motherBornOn, AGE_OF_MOTHER)
  if (on < from) return reasons.motherYounger(from)
  if (entitledFrom === undefined) return reasons.beginOpen()
  const { diedOn } = claimant
  if (diedOn !== undefined && diedOn <= on && monthNumber(diedOn) < monthNumber(entitledFrom))
    return reasons.daysDisagree()
  return entitledFrom > on ? reasons.notBegun(entitledFrom) : undefined
}

function linesOf(claim: SpecialAssistanceClaim, norms: readonly Parameter[], on: string, open: Said | undefined) {
  const lines: DecisionLine[] = []
  const used: UsedParameter[] = []
  if (open || claim.entitledFrom === undefined) return { lines, used }
  const ended = claim.claimant.diedOn !== undefined && claim.claimant.diedOn <= on ? claim.claimant.diedOn : on
  const [begin, end] = [monthNumber(claim.entitledFrom), monthNumber(ended)]
  for (let year = yearOf(claim.entitledFrom); year <= yearOf(ended); year += 1) {
    const first = Math.max(begin, year * 12 + 1)
    const last = Math.min(end, year * 12 + 12)
    const sum = sumOfMonths(claim, norms, first, last)
    used.push(...sum.used)
    const { state, because } = verdictOf(claim, year, sum.fen, on)
    lines.push({
      year,
      from: firstDayOfMonth(first).slice(0, 7),
      to: firstDayOfMonth(last).slice(0, 7),
      months: last - first + 1,
      payer: claim.place,
      state,
      amount: state === 'due' ? (sum.fen ?? 0) : 0,
      expected: sum.fen ?? 0,
      claimFrom: null,
      claimUntil: null,
      because
    })
  }
  return { lines, used }
}

function verdictOf(claim: SpecialAssistanceClaim, year: number, fen: number | null, on: string) {
  if (fen === null) return { state: 'ask-a-person' as const, because: reasons.noFigure(year) }
  if (claim.confirmedYears.includes(year)) return { state: 'due' as const, because: reasons.due(year) }
  return year === yearOf(on)
    ? { state: 'not-yet' as const, because: reasons.confirming(year) }
    : { state: 'ask-a-person' as const, because: reasons.unconfirmed(year) }
}

const wantedOf = ({ circumstance, place, hukou }: SpecialAssistanceClaim) => ({
  programme: 'special-assistance' as const,
  category: circumstance.kind === 'only-child-died' ? 'only-child-dead' : 'only-child-disabled',
  place,
  ...(hukou && { hukou })
})

function sumOfMonths(claim: SpecialAssistanceClaim, norms: readonly Parameter[], first: number, last: number) {
  const used: UsedParameter[] = []
  let fen: number | null = 0
  for (let month = first; month <= last; month += 1) {
    const at = amountOn(norms, wantedOf(claim), firstDayOfMonth(month))
    used.push(...at.used)
    fen = fen === null || at.fen === null ? null : fen + at.fen
  }
  return { fen, used }
}

function factsOf({
  circumstance,
  family,
  claimant,
  motherBornOn,
  place,
  entitledFrom,
  confirmedYears,
  sources = {}
}: SpecialAssistanceClaim): UsedFact[] {
  const fact = (key: string, value: string, source: keyof typeof sources): UsedFact => ({
    key,
    value,
    source: sources[source] ?? 'office'
  })
  return [
    fact('circumstance', circumstance.kind, 'circumstance'),
    fact('family', family, 'family'),
    fact('claimant.bornOn', claimant.bornOn, 'claimant'),
    ...(claimant.diedOn ? [fact('claimant.diedOn', claimant.diedOn, 'claimant')] : []),
    ...(motherBornOn ? [fact('motherBornOn', motherBornOn, 'mother')] : []),
    fact('place', String(place), 'claimant'),
    ...(entitledFrom ? [fact('entitledFrom', entitledFrom, 'confirmed')] : []),
    ...confirmedYears.map(year => fact('confirmedYear', String(year), 'confirmed'))
  ]
}
