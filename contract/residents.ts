import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from './values.ts'
import { written } from './written.ts'

/** How the window made sure who stands there. */
export const IdentityCheck = z.enum(['card-read', 'card-seen', 'other-document'])
export type IdentityCheck = z.infer<typeof IdentityCheck>

/** By what a person opens their own page, and since when: a phone, the identity provider (no number), both, or nothing yet. */
export const ResidentAccount = z.array(
  z.object({
    phoneMasked: z.string().nullable(),
    checked: IdentityCheck,
    boundAt: z.string(),
    by: z.string()
  })
)
export type ResidentAccount = z.infer<typeof ResidentAccount>

/** What somebody new tells by phone, in the order of the questions; number, address, what follows it and the wish may stay empty. */
export const arrivalFields = [
  'street',
  'community',
  'name',
  'bornOn',
  'idNumber',
  'address',
  'since',
  'hukou',
  'together',
  'wants',
  'contact'
] as const
export type ArrivalField = (typeof arrivalFields)[number]

export const ArrivalContact = z.enum(['come', 'call'])

/** Somebody new who waits: what they told, which nobody has checked. */
export const ArrivalLine = z.object({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  name: z.string(),
  contact: ArrivalContact,
  askedOn: Day,
  due: Day
})
export type ArrivalLine = z.infer<typeof ArrivalLine>

export const Arrival = ArrivalLine.extend({
  bornOn: Day,
  idNumber: z.string().nullable(),
  address: z.string().nullable(),
  /** Since when they live here, where their hukou is, and who of the family came along, in their own words. */
  since: Day.nullable(),
  hukou: z.string().nullable(),
  together: z.string().nullable(),
  wants: z.string().nullable(),
  /** The phone that was signed in with; null where it was the identity provider. */
  phone: z.string().nullable()
})
export type Arrival = z.infer<typeof Arrival>

/** How it was made sure who it is: by a document that was seen, or by what the person declared; that opens no account. */
export const ArrivalCheck = z.enum([...IdentityCheck.options, 'declared'])
export type ArrivalCheck = z.infer<typeof ArrivalCheck>

const arrival = { operation: 'residents.arrive', needs: 'residents.bind' } as const
const ofArrival = z.object({ id: z.uuid() })

const of = z.object({ id: EnrolmentId })
const common = { operation: 'residents.account', params: of, answer: ResidentAccount } as const

export const residents = {
  getResidentAccount: route({
    ...common,
    operation: 'people.register',
    method: 'GET',
    path: '/people/{id}/resident-account',
    summary: 'By what a person opens their own page',
    needs: 'people.read',
    trace: 'reads-people'
  }),
  bindResident: route({
    ...common,
    method: 'POST',
    path: '/people/{id}/resident-account',
    summary:
      'Bind the phone, or the subject of the identity provider, of who stands at the window to their file, once their identity was checked',
    needs: 'residents.bind',
    trace: 'changes',
    status: 201,
    perMinute: 10,
    body: z.strictObject({
      commandId: CommandId,
      /**
       * The eight digits their page shows, and the last four of the phone, or the four that it shows beside them: a slip of one digit
       * binds nobody else.
       */
      shown: written('secret', z.string().max(20)),
      tail: written('secret', z.string().max(8)),
      checked: IdentityCheck
    })
  }),
  endResidentAccount: route({
    ...common,
    method: 'POST',
    path: '/people/{id}/resident-account/end',
    summary: 'End the account at the person’s word; their page closes at once',
    needs: 'residents.bind',
    trace: 'changes',
    body: z.strictObject({ commandId: CommandId })
  }),
  listArrivals: route({
    ...arrival,
    method: 'GET',
    path: '/arrivals',
    summary: 'Newcomers of my area who asked by phone to be registered, by the day promised',
    trace: 'reads-people',
    answer: z.array(ArrivalLine)
  }),
  getArrival: route({
    ...arrival,
    method: 'GET',
    path: '/arrivals/{id}',
    summary: 'What one newcomer told',
    trace: 'reads-people',
    params: ofArrival,
    answer: Arrival
  }),
  takeInArrival: route({
    ...arrival,
    method: 'POST',
    path: '/arrivals/{id}/take-in',
    summary:
      'Ties what a newcomer told to their entry, opens the newcomer service for them, and, where they showed a document and the phone, binds it',
    trace: 'changes',
    params: ofArrival,
    body: z.strictObject({
      commandId: CommandId,
      enrolment: EnrolmentId,
      checked: ArrivalCheck,
      /** As at the window; it must be the phone from which was asked. */
      account: z
        .strictObject({ shown: written('secret', z.string().max(20)), tail: written('secret', z.string().max(8)) })
        .optional()
    }),
    answer: z.object({ enrolment: EnrolmentId, case: z.uuid().nullable(), bound: z.boolean() })
  }),
  endArrival: route({
    ...arrival,
    method: 'POST',
    path: '/arrivals/{id}/end',
    summary: 'Ends it without taking in; what was told is destroyed at once',
    trace: 'changes',
    params: ofArrival,
    body: z.strictObject({ commandId: CommandId }),
    answer: z.object({ id: z.uuid() })
  })
}
