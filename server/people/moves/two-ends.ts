import { v7 } from 'uuid'
import type { Move } from '../../../contract/moves.ts'
import { promisedWorkingDays } from '../../../law/parameters/promises.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { longestNumber } from '../../platform/refused-words.ts'
import { workingDaysAfter } from '../../platform/working-days.ts'

export type End = 'from' | 'to'

export const otherEnd = (end: End): End => (end === 'from' ? 'to' : 'from')

export const holds = ({ caller }: Context, area: number): boolean => area >= caller.lo && area <= caller.hi

/** The day by which whoever is asked today promised to act. */
export const promisedDay = (ctx: Context): string =>
  workingDaysAfter(ctx.on, promisedWorkingDays('move-answer', ctx.on))

interface Said {
  move: string
  side: End
  kind: 'asked' | 'said' | Exclude<Move['status'], 'asked'>
  text?: string | undefined
}

/** Both offices keep what was said: a number of anybody does not get in. */
export async function say(ctx: Context, { move, side, kind, text }: Said): Promise<void> {
  if (longestNumber(text ?? '') >= 11) throw new Refusal('people.move-number')
  await ctx
    .tables<'people'>()
    .insertInto('people.move_message')
    .values({ move_id: move, id: v7(), side, kind, text: text || null, account: ctx.caller.account })
    .execute()
}
