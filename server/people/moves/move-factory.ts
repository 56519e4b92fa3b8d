import { MoveRequest } from '../../../contract/life-events.ts'
import { commandOf, type Enrolled, farGrid, farStreet, officer, officerOf, type Register } from '../people-factory.ts'
import { answerMove } from './answer-move.ts'
import { askMove } from './ask-move.ts'

/** Somebody living in the street moves to another district: asked here, accepted there. */
export async function moveAway(register: Pick<Register, 'as'>, { enrolment }: Pick<Enrolled, 'enrolment'>) {
  const request = { operation: 'people.move', route: 'move away', trace: 'changes' } as const
  const asked = MoveRequest.parse({
    ...commandOf(),
    seat: 'living',
    on: '2026-11-20',
    enrolment,
    to: { area: farGrid }
  })
  const { move } = await register.as(officer, ctx => askMove(ctx, asked), request)
  await register.as(officerOf(farStreet), ctx => answerMove(ctx, { id: move, decision: 'accept' }), request)
}
