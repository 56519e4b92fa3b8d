import { ageOfWho, sexOfWho, type WhoCount } from './cell-rules.ts'

export interface Checked {
  people: number
  whipple: number | null
  myers: number | null
  sexRatio: number | null
  ageUnknown: number
  sexUnknown: number
}

/** Of fewer people chance alone heaps ages. */
export const enoughToCheck = 500

/** The usual demographic checks of recorded ages and sexes (law reference 5.3): of the data, never of who entered them. */
export function checksOf(rows: readonly WhoCount[]): Checked {
  const ages = new Array<number>(101).fill(0)
  const sexes = [0, 0, 0]
  let ageUnknown = 0
  for (const { who, n } of rows) {
    const age = ageOfWho(who)
    if (age === undefined) ageUnknown += n
    else ages[age]! += n
    sexes[sexOfWho(who)]! += n
  }
  const [male, female, sexUnknown] = sexes as [number, number, number]
  const people = male + female + sexUnknown
  const enough = people >= enoughToCheck
  return {
    people,
    whipple: whippleOf(ages),
    myers: myersOf(ages),
    sexRatio: enough && female > 0 ? (male / female) * 100 : null,
    ageUnknown,
    sexUnknown
  }
}

const sumOf = (ages: readonly number[], from: number, to: number, step = 1): number => {
  let sum = 0
  for (let age = from; age <= to; age += step) sum += ages[age]!
  return sum
}

function whippleOf(ages: readonly number[]): number | null {
  const all = sumOf(ages, 23, 62)
  return all < enoughToCheck ? null : (sumOf(ages, 25, 60, 5) / (all / 5)) * 100
}

/** Blended over ten starts, so that there being fewer people at higher ages is no preference of digits. */
function myersOf(ages: readonly number[]): number | null {
  if (sumOf(ages, 10, 99) < enoughToCheck) return null
  const blended = Array.from(
    { length: 10 },
    (_, digit) => (digit + 1) * sumOf(ages, 10 + digit, 89, 10) + (9 - digit) * sumOf(ages, 20 + digit, 99, 10)
  )
  const all = blended.reduce((sum, n) => sum + n, 0)
  return blended.reduce((sum, n) => sum + Math.abs((n / all) * 100 - 10), 0) / 2
}
