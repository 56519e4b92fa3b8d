/** Six digits: typed with a thumb in a stairwell. What makes them enough is the device key beside them, and the waits. */
export const pinShape = /^\d{6}$/
/** After so many wrong tries in a row the copy of the grid is taken off the device; what was recorded stays. */
export const wrongMost = 10

export interface Tries {
  wrong: number
  /** When the last wrong one was made; milliseconds. */
  lastAt: number
}

const second = 1000
const free = 2

/** Until when no further PIN is tried: two wrong ones are free, the third waits half a minute, each after it twice as long. */
export const waitsUntil = ({ wrong, lastAt }: Tries): number =>
  wrong <= free ? 0 : lastAt + 30 * second * 2 ** (wrong - free - 1)

export const isSpent = ({ wrong }: Tries): boolean => wrong >= wrongMost

/** All the same digit, or digits in a row up or down: the first that somebody else would try. */
export function isGuessable(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))
  return steps.every(step => step === steps[0] && Math.abs(step) <= 1)
}
