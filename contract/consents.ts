import { z } from 'zod'
import { route } from './route.ts'
import { CommandId, Day, EnrolmentId } from './values.ts'

/** How somebody answered: on a paper they signed, on the screen they read, or by a word at the window where they withdraw. */
export const ConsentChannel = z.enum(['signed-paper', 'on-screen', 'in-person', 'by-phone'])
export type ConsentChannel = z.infer<typeof ConsentChannel>

export const ConsentPurpose = z.enum([
  'adult-education-offer',
  'minority-service',
  'help-health',
  'benefit-told',
  'service-archive',
  'two-ends'
])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** What the desk asks for; what two places tell each other is asked where it is told, each time anew (two-ends). */
export const AskedPurpose = ConsentPurpose.exclude(['two-ends'])

/** An entry of the ledger. What was consented to is not in it. */
export const ConsentEntry = z.object({
  id: z.uuid(),
  answer: z.enum(['given', 'refused']),
  version: z.string(),
  words: z.string(),
  channel: z.string(),
  answeredAt: z.string(),
  by: z.string(),
  keepUntil: Day.nullable(),
  endedAt: z.string().nullable(),
  endedHow: z.enum(['withdrawn', 'expired', 'renewed']).nullable()
})
export type ConsentEntry = z.infer<typeof ConsentEntry>

export const PersonConsent = z
  .object({
    purpose: ConsentPurpose,
    /** `none`: never asked. `ended`: withdrawn or past its term. */
    state: z.enum(['none', 'given', 'refused', 'ended']),
    /** What the person told; null unless a consent is live. */
    value: z.string().nullable(),
    entries: z.array(ConsentEntry)
  })
  .meta({ id: 'PersonConsent' })
export type PersonConsent = z.infer<typeof PersonConsent>

const of = z.object({ id: EnrolmentId })
const common = { operation: 'people.consent-vault', params: of } as const

export const consents = {
  listConsents: route({
    ...common,
    method: 'GET',
    path: '/people/{id}/consents',
    summary: 'What one person consented to, refused or withdrew, and what is held by it',
    needs: 'people.read',
    trace: 'reads-people',
    answer: z.array(PersonConsent)
  }),
  answerConsent: route({
    ...common,
    method: 'POST',
    path: '/people/{id}/consents',
    summary: 'Note that a person agreed, with what they told, or refused; refusing changes nothing else',
    needs: 'people.record',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      purpose: AskedPurpose,
      version: z.string().max(20),
      channel: z.enum(['signed-paper', 'on-screen']),
      /** Left out where the person refused. */
      value: z.string().trim().min(1).max(200).optional()
    }),
    answer: PersonConsent
  }),
  withdrawConsent: route({
    ...common,
    method: 'POST',
    path: '/people/{id}/consents/{consent}/withdrawal',
    summary: 'Withdraw a consent: what was held by it is destroyed at once',
    needs: 'people.record',
    trace: 'changes',
    params: z.object({ id: EnrolmentId, consent: z.uuid() }),
    body: z.strictObject({ commandId: CommandId, channel: ConsentChannel }),
    answer: PersonConsent
  })
}
