import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'

/** What an institution may be doing: testing for the sex of an unborn child, ending a pregnancy for it, practising without a licence, advertising any of it. */
export const ClueKind = z.enum(['testing', 'termination', 'no-licence', 'advertising'])
export type ClueKind = z.infer<typeof ClueKind>

export const ClueState = z.enum(['recorded', 'passed-on', 'received', 'answered'])
export type ClueState = z.infer<typeof ClueState>

export const ClueLine = z.object({
  id: z.uuid(),
  area: AreaCode,
  number: z.string(),
  kind: ClueKind,
  state: ClueState,
  place: z.string(),
  recordedOn: Day
})
export type ClueLine = z.infer<typeof ClueLine>

export const Clue = ClueLine.extend({
  address: z.string(),
  seen: z.string(),
  noticedOn: Day,
  evidence: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
      bytes: z.int(),
      addedAt: z.string()
    })
  ),
  steps: z.array(z.object({ state: ClueState, on: Day, by: z.string() })),
  answer: z.string().nullable(),
  /** What this post may do now. */
  deeds: z.array(z.enum(['pass-on', 'receive', 'answer']))
})
export type Clue = z.infer<typeof Clue>

const one = z.object({ id: z.uuid() })
const read = { needs: 'cases.read', operation: 'cases.clue', trace: 'none' } as const
const street = { needs: 'cases.handle', operation: 'cases.clue', trace: 'changes', status: 201 } as const
const district = { needs: 'cases.decide', operation: 'cases.clue', trace: 'changes', status: 201 } as const

/** Passed on and answered; there is no field about a person in any of it. */
export const clues = {
  listClues: route({
    ...read,
    method: 'GET',
    path: '/clues',
    summary: 'Clues of my area, the latest first; a district sees those passed on to it',
    query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ clues: z.array(ClueLine), next: z.uuid().nullable(), total: Total })
  }),
  getClue: route({
    ...read,
    method: 'GET',
    path: '/clues/{id}',
    summary: 'One clue with its evidence and how far it is',
    params: one,
    answer: Clue
  }),
  recordClue: route({
    ...street,
    method: 'POST',
    path: '/clues',
    summary: 'Record a clue about an institution or a place; nothing about whoever went there',
    body: z.strictObject({
      commandId: CommandId,
      kind: ClueKind,
      place: z.string().trim().min(2).max(100),
      address: z.string().trim().min(2).max(200),
      seen: z.string().trim().min(2).max(500),
      noticedOn: Day
    }),
    answer: one
  }),
  passClueOn: route({
    ...street,
    method: 'POST',
    path: '/clues/{id}/passing-on',
    summary: 'Pass a clue on to the district; it is changed no more',
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  }),
  receiveClue: route({
    ...district,
    method: 'POST',
    path: '/clues/{id}/receipt',
    summary: 'The district confirms that it has the clue',
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  }),
  answerClue: route({
    ...district,
    method: 'POST',
    path: '/clues/{id}/answer',
    summary: 'The district says what came of it',
    params: one,
    body: z.strictObject({ commandId: CommandId, answer: z.string().trim().min(2).max(500) }),
    answer: one
  }),
  printClueReceipt: route({
    ...read,
    method: 'POST',
    path: '/clues/{id}/paper',
    summary: 'The receipt of a clue that was passed on, as a PDF',
    params: one,
    body: z.strictObject({ language: z.enum(['zh', 'en']) }),
    answer: MadeFile
  }),
  readClueEvidence: route({
    ...read,
    method: 'GET',
    path: '/clues/{id}/evidence/{evidence}',
    summary: 'A picture or document of a clue',
    params: one.extend({ evidence: z.uuid() }),
    answer: MadeFile
  })
}
