import type { ExchangeDeed, ExchangeState } from '../../contract/two-ends.ts'
import type { TwoEndSide } from '../../contract/two-ends-message.ts'

export interface Standing {
  state: ExchangeState
  turn: TwoEndSide
}

export const otherSide = (side: TwoEndSide): TwoEndSide => (side === 'asking' ? 'asked' : 'asking')

/** What an office may do. Who was asked answers and pairs, who asked ends it; a hand-over is reviewed by the end it waits for. */
export function deedsOf({ state, turn }: Standing, side: TwoEndSide): ExchangeDeed[] {
  const asked = side === 'asked'
  switch (state) {
    case 'open':
      return asked ? ['answer', 'pair', 'say', 'hand-over'] : ['say', 'hand-over', 'withdraw']
    case 'answered':
      return asked ? ['answer', 'pair', 'say', 'hand-over'] : ['close', 'say', 'hand-over']
    case 'handing-over':
      return [...(side === turn ? (['review'] as const) : (['take-back'] as const)), 'say']
    default:
      return []
  }
}

/** Where it stands afterwards. A word passes the turn while a question is open; asking on opens it again. */
export function after(deed: ExchangeDeed, { state, turn }: Standing, side: TwoEndSide): Standing {
  const other = otherSide(side)
  switch (deed) {
    case 'answer':
      return { state: 'answered', turn: 'asking' }
    case 'say':
      if (state === 'open') return { state, turn: side === turn ? other : turn }
      return state === 'answered' && side === 'asking' ? { state: 'open', turn: 'asked' } : { state, turn }
    case 'hand-over':
      return { state: 'handing-over', turn: other }
    case 'take-back':
    case 'review':
      return { state: 'answered', turn: 'asking' }
    case 'close':
      return { state: 'closed', turn }
    case 'withdraw':
      return { state: 'withdrawn', turn }
    default:
      return { state, turn }
  }
}
