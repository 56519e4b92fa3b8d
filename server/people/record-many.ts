import type { ManyEvents } from '../../contract/life-events.ts'
import type { Context } from '../platform/context.ts'
import { changeHousehold } from './change-household.ts'
import { askMove } from './moves/ask-move.ts'
import { cancelEnrolment, changeAddress, correctPerson, recordDeath, restoreEnrolment } from './record-life-events.ts'
import { recordRelationChange } from './record-relation-change.ts'
import { recordBirth } from './register-person.ts'
import { recordMarriageChange } from './relations.ts'

type One = ManyEvents['events'][number]

/** Different events of different people in one go, all or none: a hospital's births, a registry's marriages. */
export async function recordMany(
  ctx: Context,
  { commandId, source, events }: ManyEvents
): Promise<{ recorded: number }> {
  for (const [at, one] of events.entries())
    await record(ctx, one, { commandId, source: `${source} (${at + 1}/${events.length})` })
  return { recorded: events.length }
}

type Common = Pick<ManyEvents, 'commandId' | 'source'>

function record(ctx: Context, one: One, common: Common): Promise<unknown> {
  switch (one.kind) {
    case 'birth':
      return recordBirth(ctx, { ...common, ...one })
    case 'death':
      return recordDeath(ctx, { ...common, ...one })
    case 'marriage':
      return recordMarriageChange(ctx, { ...common, ...one })
    case 'relation':
      return recordRelationChange(ctx, { ...common, ...one })
    case 'move':
      return askMove(ctx, { ...common, ...one })
    case 'address':
      return changeAddress(ctx, { ...common, ...one })
    case 'household':
      return changeHousehold(ctx, { ...common, ...one })
    case 'correction':
      return correctPerson(ctx, { ...common, ...one })
    case 'cancellation':
      return cancelEnrolment(ctx, { ...common, ...one })
    case 'restoration':
      return restoreEnrolment(ctx, { ...common, ...one })
  }
}
