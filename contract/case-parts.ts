import { z } from 'zod'
import { route } from './route.ts'
import { CommandId } from './values.ts'

/**
 * How far a part of a case is: to be sent, with the office, not getting through, carried by a colleague because the office has no way in, a
 * case of our own, done, refused by the office, or stopped before it was sent.
 */
export const PartState = z.enum(['waiting', 'sent', 'stuck', 'by-hand', 'own', 'done', 'refused', 'stopped'])
export type PartState = z.infer<typeof PartState>

export const CasePart = z
  .object({
    id: z.uuid(),
    /** By law/matters/newborn-parts.ts. */
    part: z.string(),
    state: PartState,
    /** The office's own number. */
    receipt: z.string().nullable(),
    /** What the office answered, in its words or in ours. */
    answer: z.string().nullable(),
    /** Why it did not get through, as a short code. */
    problem: z.string().nullable(),
    tries: z.int(),
    sentAt: z.string().nullable(),
    doneAt: z.string().nullable(),
    /** The case of this office that it became. */
    followCase: z.uuid().nullable()
  })
  .meta({ id: 'CasePart' })
export type CasePart = z.infer<typeof CasePart>

const one = z.object({ id: z.uuid(), part: z.uuid() })
const handle = { needs: 'cases.handle', operation: 'cases.newborn', trace: 'changes', status: 201 } as const

export const caseParts = {
  listCaseParts: route({
    method: 'GET',
    path: '/cases/{id}/parts',
    summary: 'What other offices do of one case, and how far each part is',
    needs: 'cases.read',
    operation: 'cases.newborn',
    trace: 'none',
    params: z.object({ id: z.uuid() }),
    answer: z.array(CasePart)
  }),
  sendPartAgain: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/parts/{part}/sending',
    summary: 'Try a part again that did not get through; the office knows its id, so that nothing is done twice',
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: CasePart
  }),
  settlePart: route({
    ...handle,
    method: 'POST',
    path: '/cases/{id}/parts/{part}/answer',
    summary: 'Note what an office answered to a part that a colleague carried there',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      outcome: z.enum(['done', 'refused']),
      answer: z.string().trim().min(2).max(200).optional()
    }),
    answer: CasePart
  })
}
