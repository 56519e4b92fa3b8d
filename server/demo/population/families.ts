import { type Cohort, DIVORCED, MARRIED, NEVER_MARRIED, WIDOWED } from './cohort.ts'
import { type Pool, pool } from './pools.ts'
import type { Random } from './random.ts'

/** A mother is 21 to 37 years older than her child and a husband at most 3 younger and 8 older than his wife. */
const [MOTHER_FROM, MOTHER_TO] = [21, 37] as const
const [HUSBAND_YOUNGER, HUSBAND_OLDER] = [3, 8] as const

/** A family of two generations and more while it is put together, eldest generation last. */
export interface Family {
  children: number[]
  parents: number[]
  grandparents: number[]
  greatGrandparents: number[]
}

export interface Waiting {
  cohort: Cohort
  chance: Random
  /** How many people may still be placed beyond those every household needs. */
  spare: number
  /** As in a new development zone. */
  fewElders: boolean
  placed: Uint8Array
  /** By the wife's index, at her age. */
  couples: Pool
  /** Adults without a partner here who have been married: men, women. */
  single: [Pool, Pool]
}

export function matchCouples(cohort: Cohort, chance: Random): Waiting {
  const husbands = pool()
  const wives: number[] = []
  const waiting: Waiting = {
    cohort,
    chance,
    spare: 0,
    fewElders: false,
    placed: new Uint8Array(cohort.size),
    couples: pool(),
    single: [pool(), pool()]
  }
  for (let i = 0; i < cohort.size; i++) {
    if (cohort.marital[i] === MARRIED && cohort.sex[i] === 0) husbands.put(cohort.age[i]!, i)
    else if (cohort.marital[i] === MARRIED) wives.push(i)
    else if (cohort.marital[i] === DIVORCED || cohort.marital[i] === WIDOWED)
      waiting.single[cohort.sex[i] as 0 | 1].put(cohort.age[i]!, i)
  }
  for (const wife of chance.shuffle(wives)) {
    const age = cohort.age[wife]!
    const target = Math.round(chance.normal(age + 2, 2.2))
    const husband = husbands.take(
      clamp(target, age - HUSBAND_YOUNGER, age + HUSBAND_OLDER),
      age - HUSBAND_YOUNGER,
      age + HUSBAND_OLDER
    )
    if (husband === -1) {
      waiting.single[1].put(age, wife)
      continue
    }
    cohort.spouse[wife] = husband
    cohort.spouse[husband] = wife
    waiting.couples.put(age, wife)
  }
  for (const husband of husbands.drain()) waiting.single[0].put(cohort.age[husband]!, husband)
  return waiting
}

/**
 * Families of parents and minor children, at most as many as asked for; one in eight places is kept for families of
 * grown children, except where there are few people old enough to be their parents.
 */
export function raiseMinors(waiting: Waiting, count: number): Family[] {
  const minors = waiting.chance.shuffle(peopleWhere(waiting, i => waiting.cohort.age[i]! < 18))
  const first = Math.min(minors.length, Math.floor(count * (waiting.fewElders ? 1 : 0.88)))
  const siblings = minors.slice(first)
  // Brothers and sisters come before second parents, for a child belongs in a family.
  waiting.spare -= siblings.length
  const families = raiseFamilies(waiting, minors.slice(0, first), count)
  waiting.spare += siblings.length
  addSiblings(waiting, families, siblings)
  return families
}

/** Families of parents and an unmarried grown child. */
export function raiseGrown(waiting: Waiting, count: number): Family[] {
  const { age, marital } = waiting.cohort
  const grown = peopleWhere(waiting, i => age[i]! >= 18 && age[i]! <= 45 && marital[i] === NEVER_MARRIED)
  return raiseFamilies(waiting, waiting.chance.shuffle(grown), count)
}

function peopleWhere({ cohort }: Waiting, passes: (i: number) => boolean): number[] {
  const found: number[] = []
  for (let i = 0; i < cohort.size; i++) if (passes(i)) found.push(i)
  return found
}

function raiseFamilies(waiting: Waiting, children: readonly number[], count: number): Family[] {
  const families: Family[] = []
  for (const child of children) {
    if (families.length >= count) break
    const parents = takeElders(waiting, child, 0.06)
    if (parents.length === 0) continue
    bind(waiting.cohort, child, parents)
    waiting.placed[child] = 1
    families.push({ children: [child], parents, grandparents: [], greatGrandparents: [] })
  }
  return families
}

/**
 * The father and mother, or one of them, of someone; marked as placed. Where there is no room to spare, or `alone` is
 * certain, only one of a couple stays.
 */
function takeElders(waiting: Waiting, child: number, alone: number): number[] {
  const { cohort, chance, couples, placed, single } = waiting
  const age = cohort.age[child]!
  const target = clamp(Math.round(age + chance.normal(27.5, 4)), age + MOTHER_FROM, age + MOTHER_TO)
  const [low, high] = [age + MOTHER_FROM, age + MOTHER_TO]
  let elders: number[] = []
  if (waiting.spare > 0 && !chance.chance(alone)) {
    const wife = couples.take(target, low, high)
    if (wife !== -1) elders = [cohort.spouse[wife]!, wife]
  }
  if (elders.length === 0) {
    const sex = chance.chance(0.7) ? 1 : 0
    const one = single[sex].take(target, low, high)
    const other = one === -1 ? single[sex === 1 ? 0 : 1].take(target, low, high) : one
    if (other !== -1) elders = [other]
  }
  if (elders.length === 0) {
    const wife = couples.take(target, low, high)
    if (wife !== -1) elders = waiting.spare > 0 && alone < 1 ? [cohort.spouse[wife]!, wife] : [part(waiting, wife)]
  }
  if (elders.length === 2) waiting.spare--
  for (const elder of elders) placed[elder] = 1
  return elders
}

/** The wife stays here, the husband waits for a place of his own. */
function part({ cohort, single }: Waiting, wife: number): number {
  const husband = cohort.spouse[wife]!
  cohort.spouse[husband] = -1
  cohort.spouse[wife] = -1
  single[0].put(cohort.age[husband]!, husband)
  return wife
}

function bind(cohort: Cohort, child: number, parents: readonly number[]): void {
  for (const parent of parents) {
    if (cohort.sex[parent] === 0) cohort.father[child] = parent
    else cohort.mother[child] = parent
  }
}

function addSiblings(waiting: Waiting, families: readonly Family[], siblings: readonly number[]): void {
  const { cohort } = waiting
  const byMother = pool()
  // The last parent is the mother, or the only parent.
  const motherAge = (family: Family) => cohort.age[family.parents.at(-1)!]!
  for (const [i, family] of families.entries()) byMother.put(motherAge(family), i)
  for (const child of siblings) {
    if (waiting.spare <= 0) return
    const age = cohort.age[child]!
    const found = byMother.take(age + 29, age + MOTHER_FROM, age + MOTHER_TO)
    if (found === -1) continue
    const family = families[found]!
    bind(cohort, child, family.parents)
    waiting.placed[child] = 1
    waiting.spare--
    family.children.push(child)
    if (family.children.length < 3) byMother.put(motherAge(family), found)
  }
}

/**
 * Lets grandparents, and for `four` great-grandparents too, live with as many of the families as asked for; says how
 * many of each there were no elders for.
 */
export function joinGenerations(waiting: Waiting, families: readonly Family[], wanted: Wanted): Wanted {
  let { three, four } = wanted
  const young = families.filter(
    family => family.grandparents.length === 0 && waiting.cohort.age[family.parents[0]!]! < 60
  )
  for (const family of waiting.chance.shuffle(young)) {
    if (three + four === 0) break
    const grandparents = joinElders(waiting, family.parents, waiting.fewElders ? 1 : 0.5)
    if (grandparents.length === 0) continue
    family.grandparents = grandparents
    if (four > 0) family.greatGrandparents = joinElders(waiting, grandparents, 0.8)
    if (family.greatGrandparents.length > 0) four--
    else if (three > 0) three--
    else release(waiting, family)
  }
  return { three, four }
}

export interface Wanted {
  three: number
  four: number
}

function joinElders(waiting: Waiting, children: readonly number[], alone: number): number[] {
  const { cohort, chance } = waiting
  const child = children.length === 2 && chance.chance(0.25) ? children[1]! : children[0]!
  const elders = takeElders(waiting, child, alone)
  bind(cohort, child, elders)
  return elders
}

/** Three generations are complete and nobody older was found: the grandparents wait again. */
function release(waiting: Waiting, family: Family): void {
  const { cohort, couples, placed, single } = waiting
  for (const parent of family.parents) {
    cohort.father[parent] = -1
    cohort.mother[parent] = -1
  }
  const elder = family.grandparents.at(-1)!
  if (family.grandparents.length === 2) {
    waiting.spare++
    couples.put(cohort.age[elder]!, elder)
  } else single[cohort.sex[elder] as 0 | 1].put(cohort.age[elder]!, elder)
  for (const one of family.grandparents) placed[one] = 0
  family.grandparents = []
}

function clamp(n: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, n))
}
