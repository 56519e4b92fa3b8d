export interface Held {
  lot: string
  quantity: number
  /** The last day it is good for. */
  expiresOn: string
  recalled: boolean
}

/** Whether it may go to somebody on that day: neither recalled nor past its day. */
export const isUsable = ({ expiresOn, recalled }: Held, on: string): boolean => !recalled && expiresOn >= on

/** From which lots so many are taken: what ends first goes first. Undefined where there is not enough that is good. */
export function chooseLots(
  held: readonly Held[],
  { quantity, on }: { quantity: number; on: string }
): { lot: string; quantity: number }[] | undefined {
  const good = held
    .filter(one => isUsable(one, on))
    .sort((a, b) => (a.expiresOn === b.expiresOn ? (a.lot < b.lot ? -1 : 1) : a.expiresOn < b.expiresOn ? -1 : 1))
  let left = quantity
  const chosen = good.flatMap(one => {
    const taken = Math.min(left, one.quantity)
    left -= taken
    return taken > 0 ? [{ lot: one.lot, quantity: taken }] : []
  })
  return left === 0 ? chosen : undefined
}
