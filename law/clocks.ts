/**
 * The clocks of reconsideration and petition in calendar days, once: the public page and every decision tell the same
 * (Administrative Reconsideration Law art. 20; Petition Work Regulation arts. 22, 34-36; law reference 1.2), and that of a request for
 * information in working days (Open Government Information Regulation art. 33).
 */
export const remedyClocks = {
  reconsideration: { days: 60, instrument: 'arev', articles: '20' },
  petitionReply: { days: 15, instrument: 'petition', articles: '22' },
  petitionOutcome: { days: 60, instrument: 'petition', articles: '34' },
  petitionReview: { days: 30, instrument: 'petition', articles: '35–36' },
  /** Once, with its reasons told. */
  petitionExtended: { days: 30, instrument: 'petition', articles: '34' },
  information: { workingDays: 20, instrument: 'ogi', articles: '33' },
  informationExtended: { workingDays: 20, instrument: 'ogi', articles: '33' }
} as const
