import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Seat, Total } from './values.ts'
import { written } from './written.ts'

export const MoveStatus = z.enum(['asked', 'accepted', 'returned', 'withdrawn', 'undone'])

const End = z.enum(['from', 'to'])

/** Moves that wait for my area, all asked of it, or all asked by it. */
export const MoveBox = z.enum(['waiting', 'inbox', 'outbox'])
export type MoveBox = z.infer<typeof MoveBox>
export const MoveState = z.enum(['open', 'late', 'closed'])
export type MoveState = z.infer<typeof MoveState>

export const Move = z
  .object({
    id: z.uuid(),
    seat: Seat,
    /** Null for who asks by number until the origin accepts: asking tells nothing of where somebody is. */
    fromArea: AreaCode.nullable(),
    toArea: AreaCode,
    askedBy: End,
    validOn: Day,
    status: MoveStatus,
    askedAt: z.string(),
    askedByName: z.string(),
    /** The end that is to act next; by when it promised to; and in how many working days, below zero when late. */
    turn: End,
    dueOn: Day,
    workingDaysLeft: z.int(),
    answeredAt: z.string().nullable(),
    answeredByName: z.string().nullable(),
    answerReason: z.string().nullable(),
    /** As far as the caller's own register knows it; empty otherwise. */
    name: z.string(),
    /** The caller's own record of the person, if there is one. */
    enrolment: EnrolmentId.nullable(),
    /** The ends in the caller's area. */
    mine: z.array(End)
  })
  .meta({ id: 'Move' })
export type Move = z.infer<typeof Move>

const MoveMessage = z.object({
  id: z.uuid(),
  side: End,
  kind: z.enum(['asked', 'said', 'accepted', 'returned', 'withdrawn', 'undone']),
  text: z.string().nullable(),
  by: z.string(),
  at: z.string()
})

export const MoveDetail = Move.extend({
  /** The address that was asked for, for the end it lies in. */
  address: z.string().nullable(),
  messages: z.array(MoveMessage)
}).meta({ id: 'MoveDetail' })
export type MoveDetail = z.infer<typeof MoveDetail>

/** A short text the other end reads as well. */
const words = z.string().trim().max(200)
const Place = z.strictObject({ area: AreaCode, address: z.string().max(200).optional() })
const one = z.strictObject({ id: z.uuid() })
const move = { needs: 'people.move', operation: 'people.move' } as const
const changed = z.object({ move: z.uuid(), status: MoveStatus })

export const moves = {
  listMoves: route({
    ...move,
    method: 'GET',
    path: '/moves',
    summary: 'Moves asked of my area and by it, with their clocks',
    trace: 'reads-people',
    query: z.object({
      box: MoveBox.default('waiting'),
      state: MoveState.default('open'),
      after: written('cursor', z.string().max(300)).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ moves: z.array(Move), next: z.string().nullable(), total: Total })
  }),
  getMove: route({
    ...move,
    method: 'GET',
    path: '/moves/{id}',
    summary: 'One move with everything both ends said',
    trace: 'reads-people',
    params: one,
    answer: MoveDetail
  }),
  answerMove: route({
    ...move,
    method: 'POST',
    path: '/moves/{id}/answer',
    summary: 'Accept or return a move, or take back one of your own',
    trace: 'changes',
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      decision: z.enum(['accept', 'return', 'withdraw']),
      reason: words.optional(),
      /** Where the person lives here, if the destination accepts and knows better than the origin did. */
      place: Place.optional()
    }),
    answer: changed
  }),
  undoMove: route({
    ...move,
    method: 'POST',
    path: '/moves/{id}/undo',
    summary: 'Take an acceptance back, as long as nothing was recorded on it since',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId, reason: words.min(2) }),
    answer: changed
  }),
  sayInMove: route({
    ...move,
    method: 'POST',
    path: '/moves/{id}/messages',
    summary: 'Ask the other end, or answer it; the clock passes to the other end',
    trace: 'changes',
    params: one,
    body: z.strictObject({ commandId: CommandId, text: words.min(2) }),
    answer: z.object({ move: z.uuid() })
  })
}
