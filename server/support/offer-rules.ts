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

const notSafe =
  /家暴|家庭暴力|施暴|殴打|毒打|虐待|性侵|猥亵|遗弃|人身安全保护令|domestic violence|child abuse|beaten|battered/i

/** Who is not safe at home is no referral: that is handed to the trained role and to nobody else (tell-privately.ts). */
export const needsTrained = (text: string): boolean => notSafe.test(text.normalize('NFKC').replace(/\s+/g, ' '))
