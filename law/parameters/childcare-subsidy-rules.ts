import type { Verification } from '../instrument.ts'

/**
 * Questions the national rules of the childcare subsidy leave to the provinces (管理规范 art. 3), or on which nothing was read.
 * - `move-within-year`: `by-month` the old place pays through the month of leaving, the new one from the next;
 *   `by-claim` whoever holds the child's hukou on the day of the claim pays the year.
 * - `death`: `by-month` paid through the month of the death; `whole-year` the year of the death is paid whole.
 * - `custody`: `parent-with-custody` after a separation only the parent with custody claims.
 * - `late-claim`: `accepted-until-three` a first claim or renewal after its time is still taken until the third birthday.
 * A null `value` is a question without an answer: a person decides.
 */
export interface SubsidyRule {
  question: 'move-within-year' | 'death' | 'custody' | 'late-claim'
  /** Division code of six digits; 0 is the nation. */
  region: number
  from: string
  to: string | null
  value: 'by-month' | 'by-claim' | 'whole-year' | 'parent-with-custody' | 'accepted-until-three' | null
  instrument: string
  articles: string
  verification: Verification
  note?: string
}

export const childcareSubsidyRules: readonly SubsidyRule[] = [
  {
    question: 'move-within-year',
    region: 230000,
    from: '2025-01-01',
    to: null,
    value: 'by-month',
    instrument: 'ccs2025',
    articles: '3',
    verification: 'read',
    note: 'Heilongjiang art. 17, where local sums are reckoned by the month: stops and begins the month after leaving'
  },
  {
    question: 'move-within-year',
    region: 340000,
    from: '2025-01-01',
    to: null,
    value: null,
    instrument: 'ccs2025',
    articles: '3',
    verification: 'unverified',
    note: 'the Anhui implementing rules were not found'
  },
  {
    question: 'death',
    region: 0,
    from: '2025-01-01',
    to: null,
    value: null,
    instrument: 'ccs2025',
    articles: '–',
    verification: 'unverified',
    note: 'not in the articles that were read; an older local scheme (Hohhot) stopped in the following year'
  },
  {
    question: 'custody',
    region: 500000,
    from: '2025-01-01',
    to: null,
    value: 'parent-with-custody',
    instrument: 'ccs2025',
    articles: '6',
    verification: 'read',
    note: 'Chongqing'
  },
  {
    question: 'custody',
    region: 340000,
    from: '2025-01-01',
    to: null,
    value: null,
    instrument: 'ccs2025',
    articles: '6',
    verification: 'unverified',
    note: 'the Anhui implementing rules were not found'
  },
  {
    question: 'late-claim',
    region: 0,
    from: '2025-01-01',
    to: null,
    value: null,
    instrument: 'ccs2025',
    articles: '–',
    verification: 'unverified',
    note: 'the national rules name the last days only; provinces may have kept late channels'
  }
]
