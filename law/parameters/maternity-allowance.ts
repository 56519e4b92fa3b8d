import type { Verification } from '../instrument.ts'

/**
 * How an allowance is reckoned from a month's wage (law reference 3.6). The article says what it is measured by, and no source that was
 * read says by how many days a month is divided: 30 is the common practice, shown as unverified, and an estimate is all that follows.
 */
export const allowanceMonth: { days: number; verification: Verification } = { days: 30, verification: 'unverified' }

/** 国令619 art. 8: the fund pays what the insurance covers; whoever is not insured is paid the wage of before by the employer. */
export const allowanceBasis = { instrument: 'sp619', articles: '8', verification: 'read' } as const satisfies {
  instrument: string
  articles: string
  verification: Verification
}
