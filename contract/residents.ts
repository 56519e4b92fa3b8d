import { z } from 'zod'
import { route } from './route.ts'
import { CommandId, EnrolmentId } from './values.ts'
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
  })
}
