import type { Margins } from './census.ts'
import { type Cohort, NEVER_MARRIED, WIDOWED } from './cohort.ts'
import { type Family, joinGenerations, matchCouples, raiseGrown, raiseMinors, type Waiting } from './families.ts'
import type { Random } from './random.ts'

/** Who lives together; the head comes first. */
export interface Living {
  kind: 'family' | 'collective'
  members: number[]
}

/**
 * Places everybody into households so that their numbers by generation and the number of people in family households
 * are those of the quotas. Every household gets first the people it cannot do without; room left is spent on second
 * parents, brothers and sisters, second grandparents and last on other relatives.
 */
export function formHouseholds(cohort: Cohort, quotas: Margins, chance: Random): Living[] {
  const [one, oneGeneration, two, three, four] = quotas.households as [number, number, number, number, number]
  const waiting = matchCouples(cohort, chance)
  waiting.spare = quotas.inHouseholds - one - 2 * oneGeneration - 2 * two - 3 * three - 4 * four
  const elders = cohort.age.reduce((count, age) => count + Number(age >= 45 && age < 75), 0)
  waiting.fewElders = elders < 5 * (three + four)
  const families = raiseMinors(waiting, two + three + four)
  // Elders join the young before others of their age are taken for parents of grown children.
  const missing = joinGenerations(waiting, families, { three, four })
  families.push(...raiseGrown(waiting, two + three + four - families.length))
  joinGenerations(waiting, families, missing)
  const households: Living[] = families.map(family => ({
    kind: 'family',
    members: orderFamily(cohort, family, chance)
  }))
  const couples = keepCouples(waiting, oneGeneration)
  const rest = placeRest(waiting, quotas, { one, sharing: oneGeneration - couples.length })
  households.push(...couples, ...rest.sharing)
  addRelatives({ cohort, chance, households, relatives: rest.relatives })
  return chance.shuffle([...households, ...rest.alone, ...dormitories(cohort, rest.collective, chance)])
}

function orderFamily(cohort: Cohort, family: Family, chance: Random): number[] {
  const byAge = family.children.toSorted((a, b) => cohort.born[a]! - cohort.born[b]!)
  const { parents, grandparents, greatGrandparents } = family
  const elderHead = grandparents.length > 0 && chance.chance(0.4)
  return elderHead
    ? [...grandparents, ...parents, ...byAge, ...greatGrandparents]
    : [...parents, ...byAge, ...grandparents, ...greatGrandparents]
}

/** Couples on their own; those beyond the quota wait singly, the spouse living elsewhere. */
function keepCouples({ cohort, couples, placed, chance }: Waiting, most: number): Living[] {
  const wives = chance.shuffle(couples.drain())
  const kept = wives.slice(0, most)
  for (const wife of kept) {
    placed[wife] = 1
    placed[cohort.spouse[wife]!] = 1
  }
  for (const wife of wives.slice(most)) {
    cohort.spouse[cohort.spouse[wife]!] = -1
    cohort.spouse[wife] = -1
  }
  return kept.map(wife => ({ kind: 'family', members: [cohort.spouse[wife]!, wife] }))
}

interface Rest {
  collective: number[]
  alone: Living[]
  sharing: Living[]
  relatives: number[]
}

function placeRest(waiting: Waiting, quotas: Margins, { one, sharing }: { one: number; sharing: number }): Rest {
  const { cohort, chance, placed } = waiting
  const left: number[] = []
  for (let i = 0; i < cohort.size; i++) if (placed[i] === 0) left.push(i)
  const inDormitory = byScore(left, i => chance.next() + dormitoryBias(cohort, i))
  const collective = inDormitory.splice(0, quotas.people - quotas.inHouseholds)
  const onTheirOwn = byScore(inDormitory, i => chance.next() + aloneBias(cohort, i))
  const alone = onTheirOwn.splice(0, one).map(member => ({ kind: 'family' as const, members: [member] }))
  // Friends and siblings of one generation who share a flat: neighbours in age.
  const sharers = onTheirOwn.splice(0, 2 * sharing).sort((a, b) => cohort.born[a]! - cohort.born[b]!)
  const pairs: Living[] = []
  for (let i = 0; i + 1 < sharers.length; i += 2)
    pairs.push({ kind: 'family', members: [sharers[i]!, sharers[i + 1]!] })
  return { collective, alone, sharing: pairs, relatives: onTheirOwn }
}

function byScore(people: readonly number[], score: (i: number) => number): number[] {
  return people
    .map(i => ({ i, score: score(i) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ i }) => i)
}

/** Students and young workers first; children only if there is nobody else. */
function dormitoryBias(cohort: Cohort, i: number): number {
  const age = cohort.age[i]!
  if (age < 16) return -9
  if (cohort.marital[i] !== NEVER_MARRIED) return age >= 80 ? 0.2 : 0
  return age < 24 ? 2 : age < 31 ? 0.6 : 0.2
}

function aloneBias(cohort: Cohort, i: number): number {
  if (cohort.age[i]! < 18) return -9
  return cohort.marital[i] === WIDOWED ? 0.3 : 0
}

interface Joining {
  cohort: Cohort
  chance: Random
  households: Living[]
  relatives: readonly number[]
}

/** Those left join a household of several people as other relatives, in its head's generation. */
function addRelatives({ cohort, chance, households, relatives }: Joining): void {
  if (households.length === 0) {
    for (const one of relatives) households.push({ kind: 'collective', members: [one] })
    return
  }
  for (const one of relatives) {
    const grown = (home: Living) => cohort.age[home.members[0]!]! >= 18 && home.members.length < 8
    let home = chance.pick(households)
    for (let tries = 0; tries < 20 && !grown(home); tries++) home = chance.pick(households)
    home.members.push(one)
  }
}

/** Rooms of up to eight of one sex and near in age. */
function dormitories(cohort: Cohort, people: readonly number[], chance: Random): Living[] {
  const rooms: Living[] = []
  for (const sex of [0, 1]) {
    const beds = people.filter(i => cohort.sex[i] === sex).sort((a, b) => cohort.born[a]! - cohort.born[b]!)
    for (let at = 0; at < beds.length; ) {
      const size = 3 + chance.below(6)
      // The eldest is the head.
      rooms.push({ kind: 'collective', members: beds.slice(at, at + size) })
      at += size
    }
  }
  return rooms
}
