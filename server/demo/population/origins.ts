import type { Margins } from './census.ts'
import type { Cohort } from './cohort.ts'
import type { Living } from './households.ts'
import type { Random } from './random.ts'

export const LOCAL = 3

/** Households move together, the young more often; the numbers by origin are exactly those of the quotas. */
export function drawOrigins(cohort: Cohort, homes: readonly Living[], { quotas, chance }: Drawing): void {
  cohort.origin.fill(LOCAL)
  const left = quotas.origins.slice(0, LOCAL)
  const open = () => left.reduce((a, b) => a + b, 0)
  function assign(person: number, origin: number): void {
    if (cohort.origin[person] !== LOCAL || left[origin]! === 0) return
    cohort.origin[person] = origin
    left[origin]!--
  }
  const order = byChance(homes, home => mobility(cohort, home), chance)
  for (const home of order) {
    if (open() === 0) return
    const origin = pickOrigin(left, chance)
    for (const person of home.members) if (cohort.age[person]! < 60 || chance.chance(0.6)) assign(person, origin)
  }
  for (const home of order) {
    for (const person of home.members) if (open() > 0) assign(person, pickOrigin(left, chance))
  }
}

/** Members of a minority live together; their number is exactly the quota. */
export function drawMinorities(cohort: Cohort, homes: readonly Living[], { quotas, chance }: Drawing): void {
  let left = quotas.minority
  for (const home of byChance(homes, () => 1, chance)) {
    const group = 1 + chance.below(MINORITIES.length)
    for (const person of home.members) {
      if (left === 0) return
      if (home.members.length > 1 && chance.chance(0.25)) continue
      cohort.minority[person] = group
      left--
    }
  }
}

interface Drawing {
  quotas: Margins
  chance: Random
}

/** GB/T 3304-1991; in Anhui most are Hui, hence the repeats. */
export const MINORITIES = [
  '03',
  '03',
  '03',
  '03',
  '03',
  '03',
  '11',
  '06',
  '08',
  '15',
  '07',
  '09',
  '12',
  '02',
  '05',
  '22'
] as const

/** Efraimidis and Spirakis (2006): a random order in which heavier ones tend to come first. */
function byChance(homes: readonly Living[], weight: (home: Living) => number, chance: Random): Living[] {
  return homes
    .map((home, i) => ({ home, i, key: -Math.log(1 - chance.next()) / weight(home) }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ home }) => home)
}

function mobility(cohort: Cohort, { kind, members }: Living): number {
  if (kind === 'collective') return 4
  const age = cohort.age[members[0]!]!
  return age < 35 ? 3 : age < 50 ? 1.5 : age < 65 ? 0.7 : 0.4
}

function pickOrigin(left: readonly number[], chance: Random): number {
  let at = chance.next() * left.reduce((a, b) => a + b, 0)
  for (const [origin, count] of left.entries()) {
    if (at < count) return origin
    at -= count
  }
  return left.findIndex(count => count > 0)
}
