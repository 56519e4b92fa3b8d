import type { OfferKind, OfferState, OfferStepKind } from '../../contract/offers.ts'

const after: Record<OfferKind, Partial<Record<OfferState, readonly OfferStepKind[]>>> = {
  referral: {
    offered: ['agreed', 'declined'],
    agreed: ['sent', 'called-off'],
    sent: ['answered', 'ended'],
    answered: ['answered', 'ended']
  },
  call: { offered: ['agreed', 'declined'], agreed: ['done', 'called-off'] },
  visit: { offered: ['agreed', 'declined'], agreed: ['done', 'called-off'] }
}

/** What may follow: nothing is sent and nobody comes before the person agreed, and nothing follows a no. */
export const mayFollow = (kind: OfferKind, state: OfferState): readonly OfferStepKind[] => after[kind][state] ?? []
