import { z } from 'zod'
import { route } from './route.ts'
import { CommandId, Day } from './values.ts'

/** What is put to a person in their case and happens only as they agree; `call`: a grid worker comes about the help they asked for. */
export const OfferKind = z.enum(['referral', 'visit', 'call'])
export type OfferKind = z.infer<typeof OfferKind>

export const ReferralBody = z.enum([
  'civil-affairs',
  'clinic',
  'legal-aid',
  'women-federation',
  'disabled-federation',
  'employment',
  'education',
  'housing'
])

/** How a family wishes its contacts to call; `none`: not at all. */
export const FamilyWay = z.enum(['none', 'phone', 'home', 'window'])
export type FamilyWay = z.infer<typeof FamilyWay>

/** The first three are the person's answer, the others what the office did after it. */
export const OfferStepKind = z.enum(['agreed', 'declined', 'called-off', 'sent', 'answered', 'done', 'ended'])
export type OfferStepKind = z.infer<typeof OfferStepKind>
/** What is the person's alone to say. */
export const answersOfPerson: readonly OfferStepKind[] = ['agreed', 'declined', 'called-off']
export type OfferState = 'offered' | OfferStepKind

export const OfferChannel = z.enum(['on-screen', 'signed-paper', 'in-person', 'by-phone'])

export const OfferStep = z.object({
  id: z.uuid(),
  what: OfferStepKind,
  /** By the person on their own page. */
  own: z.boolean(),
  channel: OfferChannel.nullable(),
  words: z.string().nullable(),
  by: z.string(),
  at: z.string()
})

export const Offer = z.object({
  id: z.uuid(),
  kind: OfferKind,
  body: ReferralBody.nullable(),
  /** The body by its name, and how it is reached; null of a visit. */
  to: z.string().nullable(),
  way: FamilyWay.nullable(),
  on: Day.nullable(),
  /** What is sent, word for word; of a visit, what for. */
  text: z.string(),
  state: z.enum(['offered', ...OfferStepKind.options]),
  by: z.string(),
  at: z.string(),
  steps: z.array(OfferStep),
  /** What may follow now. */
  may: z.array(OfferStepKind)
})
export type Offer = z.infer<typeof Offer>

export const FamilyWish = z.object({ way: FamilyWay, words: z.string().nullable(), own: z.boolean(), at: z.string() })
export type FamilyWish = z.infer<typeof FamilyWish>

export const OffersOfCase = z
  .object({
    /** What may be put to them in this case; nothing in most matters. */
    mayBe: z.array(OfferKind),
    /** What the family wishes; null where it said nothing yet, and nobody visits. */
    wish: FamilyWish.nullable(),
    offers: z.array(Offer)
  })
  .meta({ id: 'OffersOfCase' })
export type OffersOfCase = z.infer<typeof OffersOfCase>

/** A referral that was agreed to and waits to be sent. */
export const ReferralToSend = z.object({
  id: z.uuid(),
  case: z.uuid(),
  name: z.string(),
  body: ReferralBody,
  agreedAt: z.string()
})
export type ReferralToSend = z.infer<typeof ReferralToSend>

const text = z.string().trim().min(2).max(500)
const one = z.object({ id: z.uuid() })
const changes = {
  operation: 'support.offers',
  needs: 'cases.handle',
  method: 'POST',
  trace: 'changes',
  status: 201,
  params: one,
  answer: OffersOfCase
} as const

export const offers = {
  listReferralsToSend: route({
    operation: 'support.offers',
    needs: 'cases.handle',
    method: 'GET',
    path: '/referrals/to-send',
    summary: 'Referrals of the own area that were agreed to and not sent yet, the oldest first; at most 200',
    trace: 'reads-people',
    answer: z.array(ReferralToSend)
  }),
  listOffers: route({
    operation: 'support.offers',
    needs: 'cases.read',
    method: 'GET',
    path: '/cases/{id}/offers',
    summary: 'What was put to a person in their case, what they answered and what came of it',
    trace: 'reads-people',
    params: one,
    answer: OffersOfCase
  }),
  offerReferral: route({
    ...changes,
    path: '/cases/{id}/referrals',
    summary: 'Put to somebody who asked for help to which body it would be passed on, and in which words',
    body: z.strictObject({ commandId: CommandId, body: ReferralBody, to: z.string().trim().min(2).max(100), text })
  }),
  offerVisit: route({
    ...changes,
    path: '/cases/{id}/visits',
    summary: 'Ask a family, in the way it wishes, whether one of its contacts may call on a day',
    body: z.strictObject({ commandId: CommandId, on: Day, text })
  }),
  offerCall: route({
    ...changes,
    path: '/cases/{id}/calls',
    summary:
      'Ask somebody who asked for help whether the grid worker may call on a day; the worker learns nothing of the case',
    body: z.strictObject({ commandId: CommandId, on: Day, text })
  }),
  noteFamilyWish: route({
    ...changes,
    path: '/cases/{id}/family-wish',
    summary: 'Note whether and how a family wishes to be visited, as it said',
    body: z.strictObject({ commandId: CommandId, way: FamilyWay, words: text.nullable() })
  }),
  addOfferStep: route({
    ...changes,
    path: '/offers/{id}/steps',
    summary: 'Note the person’s answer as they gave it, or what was done after they agreed; nothing is sent without it',
    body: z.strictObject({
      commandId: CommandId,
      what: OfferStepKind,
      /** How the person answered; left out of what the office did. */
      channel: OfferChannel.exclude(['on-screen']).nullable(),
      words: text.nullable()
    })
  })
}
