/** What a case is decided on, from the register and from what was asked for; the rule of a matter sees this and nothing else. */
export interface CaseFacts {
  variant: string
  /** By the schema of the variant. */
  form: Readonly<Record<string, unknown>>
  person: { bornOn: string | null; diedOn: string | null; place: number }
  child: ChildFacts | null
  /** What the register says the person is to the child. */
  kin: 'parent' | 'guardian' | null
  /** The days on which this person asked for the same, this case with them. */
  claimedOn: readonly string[]
  /** What others asked for the same child. */
  otherClaims: readonly { on: string; state: 'open' | 'paid' }[]
  /** What was granted for the same child, or person, before: it is not granted twice. */
  granted: readonly { year: number; from: string }[]
  /** What this person told when it was granted the last time: nobody is asked again. */
  before: Readonly<Record<string, unknown>> | null
}

export interface ChildFacts {
  bornOn: string | null
  diedOn: string | null
  /** As far as the register knows; null where it does not. */
  chineseNational: boolean | null
  /** Six-digit divisions the hukou lay in, each from its first day there. */
  hukou: readonly { region: number; from: string }[]
}
