/** How a fact of the law was checked: read in a published source, or from memory. `unverified` must never decide alone. */
export type Verification = 'read' | 'memory-high' | 'memory-med' | 'unverified'

/**
 * One legal instrument, in one text. A later text of the same law is another instrument, because its articles differ.
 * Days are `YYYY-MM-DD`. `from` is null where the day is not known: such an instrument is never in force for the gate.
 * Where only the month or the year is known the last day of it is taken, so that a doubt falls on the side of no power.
 */
export interface Instrument {
  id: string
  titleZh: string
  titleEn: string
  issuer: string
  from: string | null
  /** The first day on which it is no longer in force. */
  to?: string
  articles: string
  gives: ('power' | 'duty' | 'right')[]
  verification: Verification
  noteZh?: string
  noteEn?: string
}
