import { z } from 'zod'

/**
 * One shape for everything a rule decides, so that a window, a letter and a court read the same thing: what comes out, how
 * much for which time and from whom, by which rule, with which dated figures, on which facts, why, what would change it, and
 * what one may do against it. A rule never decides by a figure or a rule nobody has read: it says so and names a person.
 */
const Day = z.iso.date()
const Fen = z.int().nonnegative()
const Texts = { zh: z.string().min(1), en: z.string().min(1) }

export const Verification = z.enum(['read', 'memory-high', 'memory-med', 'unverified'])

/** `granted-in-part`: some lines are due, others need a person or a claim. `ask-a-person`: no rule that was read decides. */
export const Outcome = z.enum(['granted', 'granted-in-part', 'not-yet', 'not-granted', 'ask-a-person'])
export type Outcome = z.infer<typeof Outcome>

/** An instrument with the article; `–` where the article was read without its number. */
export const Citation = z.strictObject({
  instrument: z.string(),
  articles: z.string().min(1),
  verification: Verification
})
export type Citation = z.infer<typeof Citation>

/** A dated figure the decision looked at. `payable` false: it is shown with its mark and counts for nothing. */
export const UsedParameter = z.strictObject({
  programme: z.string(),
  category: z.string(),
  region: z.int(),
  layer: z.enum(['national', 'province', 'city', 'county']),
  effect: z.enum(['base', 'replaces', 'adds']),
  from: Day.nullable(),
  to: Day.nullable(),
  /** Fen for one `unit`; null where no source gives it. */
  amount: Fen.nullable(),
  unit: z.enum(['child-year', 'child-month', 'person-year', 'person-month']),
  instrument: z.string(),
  verification: Verification,
  payable: z.boolean()
})
export type UsedParameter = z.infer<typeof UsedParameter>

export const FactSource = z.enum(['register', 'applicant', 'paper', 'office'])
export type FactSource = z.infer<typeof FactSource>

export const UsedFact = z.strictObject({ key: z.string(), value: z.string(), source: FactSource })
export type UsedFact = z.infer<typeof UsedFact>

/** A sentence for the person, with a code that stays when its wording changes. */
export const Said = z.strictObject({ code: z.string(), ...Texts })
export type Said = z.infer<typeof Said>

/** `due`: to be paid. `to-claim`: may still be asked for, within the days given. */
export const LineState = z.enum(['due', 'to-claim', 'not-yet', 'ask-a-person', 'not-due'])
export type LineState = z.infer<typeof LineState>

/** What one place owes for one year. Fen; `amount` is what is due and 0 unless `state` is `due`. */
export const DecisionLine = z.strictObject({
  year: z.int(),
  /** First and last month (`YYYY-MM`) it stands for. */
  from: z.string(),
  to: z.string(),
  months: z.int().nonnegative(),
  /** Six-digit division of the place that pays; null where no rule that was read says which. */
  payer: z.int().nullable(),
  state: LineState,
  amount: Fen,
  /** What the line would come to by the figures that were read, due or not: so that nobody asks in the dark. */
  expected: Fen,
  claimFrom: Day.nullable(),
  claimUntil: Day.nullable(),
  because: Said
})
export type DecisionLine = z.infer<typeof DecisionLine>

export const Remedy = z.strictObject({
  key: z.enum(['reconsideration', 'petition-reply', 'petition-outcome', 'petition-review']),
  ...Texts,
  /** Calendar days. */
  days: z.int().positive(),
  /** The day from which the days count, and the last one, where it is known already. */
  from: Day.nullable(),
  until: Day.nullable(),
  rule: Citation
})
export type Remedy = z.infer<typeof Remedy>

export const Decision = z.strictObject({
  matter: z.enum(['childcare-subsidy', 'special-assistance', 'one-child-honour', 'help-request', 'my-data']),
  on: Day,
  outcome: Outcome,
  lines: z.array(DecisionLine),
  /** Fen; the sum of the lines that are due. */
  total: Fen,
  rules: z.array(Citation),
  parameters: z.array(UsedParameter),
  facts: z.array(UsedFact),
  reasons: z.array(Said).min(1),
  changes: z.array(Said),
  remedies: z.array(Remedy)
})
export type Decision = z.infer<typeof Decision>

/** What the lines come to as a whole. No line at all is left to the caller, who knows why. */
export function outcomeOf(lines: readonly Pick<DecisionLine, 'state'>[]): Outcome {
  const states = new Set(lines.map(({ state }) => state))
  if (states.has('due')) return states.has('ask-a-person') || states.has('to-claim') ? 'granted-in-part' : 'granted'
  if (states.has('ask-a-person')) return 'ask-a-person'
  return states.has('to-claim') || states.has('not-yet') ? 'not-yet' : 'not-granted'
}

/** The same sentence once, in the order in which it was first said. */
export const onceSaid = (said: readonly Said[]): Said[] => [...new Map(said.map(one => [one.zh, one])).values()]
