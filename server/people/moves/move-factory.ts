import { MoveRequest } from '../../../contract/life-events.ts'
import { commandOf, type Enrolled, farGrid, farStreet, officer, officerOf, type Register } from '../people-factory.ts'
import { answerMove } from './answer-move.ts'
import { askMove } from './ask-move.ts'
import { undoMove } from './undo-move.ts'

const request = { operation: 'people.move', route: 'move away', trace: 'changes' } as const

/** Somebody of the street moves to another district, with one of their seats: asked here, accepted there. */
export async function moveAway(
  register: Pick<Register, 'as'>,
  { enrolment }: Pick<Enrolled, 'enrolment'>,
  { seat = 'living', on = '2026-11-20' }: { seat?: 'living' | 'hukou'; on?: string } = {}
): Promise<{ undo: () => Promise<unknown> }> {
  const asked = MoveRequest.parse({ ...commandOf(), seat, on, enrolment, to: { area: farGrid } })
  const far = officerOf(farStreet)
  const { move: id } = await register.as(officer, ctx => askMove(ctx, asked), request)
  await register.as(far, ctx => answerMove(ctx, { id, decision: 'accept' }), request)
  return { undo: () => register.as(far, ctx => undoMove(ctx, { id, reason: '点错了人' }), request) }
}
