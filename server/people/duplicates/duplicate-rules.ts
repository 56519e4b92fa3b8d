import { comparePartial, isDay } from '../day-rules.ts'
import { oldForm } from '../id-number-rules.ts'

/** What is known of one person, over all seats, for comparing with another. */
export interface Identity {
  name: string
  pinyin: string
  formerName?: string | undefined
  sex: string
  /** A partial day, `1990-01`. */
  bornOn?: string | undefined
  number?: string | undefined
  phone?: string | undefined
  addresses: readonly string[]
  households: readonly string[]
  parents: readonly string[]
}

/**
 * How much each agreement or difference speaks for one person or for two: the logarithm (base 2) of how much more often
 * it is found between two entries of one person than between two people, by the rule of Fellegi and Sunter.
 */
export const weights = {
  'number.same': 18,
  'number.old-form': 16,
  'number.near': 8,
  'number.slightly-different': -8,
  'number.differs': -20,
  'name.same': 9,
  'name.former': 8,
  'name.pinyin': 6,
  'name.near': 4,
  'name.part': 3,
  'name.differs': -9,
  'born.same': 13,
  'born.swapped': 8,
  'born.near': 5,
  'born.month': 8,
  'born.year': 4,
  'born.differs': -9,
  'sex.differs': -6,
  'address.same': 5,
  'kin.parents': 5,
  'kin.household': 3,
  'phone.same': 5
} as const
export type DuplicateReason = keyof typeof weights

export interface Likeness {
  /** Two entries of one person; or two people of whom one holds the other's number. */
  kind: 'same-person' | 'one-number'
  score: number
  reasons: DuplicateReason[]
}

/** Below `possible` a pair is not shown; the others are how strongly it is. */
export const strengths = { strong: 24, likely: 18, possible: 13 } as const
export type Strength = keyof typeof strengths
export const strengthOf = (score: number): Strength =>
  score >= strengths.strong ? 'strong' : score >= strengths.likely ? 'likely' : 'possible'

/** Whether two entries are likely one person, and why; undefined when they are not worth anybody's look. */
export function compareIdentities(a: Identity, b: Identity): Likeness | undefined {
  const number = compareNumbers(a.number, b.number)
  const name = compareNames(a, b)
  const born = compareBirths(a.bornOn, b.bornOn)
  const sex: DuplicateReason | undefined = differ(a.sex, b.sex) ? 'sex.differs' : undefined
  const sameNumber = number === 'number.same' || number === 'number.old-form'
  const agrees = name === 'name.same' || name === 'name.pinyin' || name === 'name.former'
  const address = share(a.addresses, b.addresses)
  const parents = share(a.parents, b.parents)
  const household = share(a.households, b.households)
  // Whoever changed the name is at home where they were; else somebody's number was typed for somebody else.
  if (sameNumber && name === 'name.differs' && (sex || born === 'born.differs' || !(address || parents || household)))
    return { kind: 'one-number', score: weights[number], reasons: [number, name, born, sex].filter(isSaid) }
  // Twins, brothers and sisters are two people; so are the members of one household under different names.
  if (!agrees && !sameNumber && (parents || household)) return undefined
  if (name === 'name.differs' && !sameNumber) return undefined
  const said: (DuplicateReason | undefined)[] = [
    number,
    name,
    born,
    address ? 'address.same' : undefined,
    parents ? 'kin.parents' : undefined,
    household ? 'kin.household' : undefined,
    a.phone !== undefined && a.phone === b.phone ? 'phone.same' : undefined,
    sex
  ]
  const reasons = said.filter(isSaid)
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0)
  return score >= strengths.possible ? { kind: 'same-person', score, reasons } : undefined
}

const isSaid = <T>(reason: T | undefined): reason is T => reason !== undefined
const share = (a: readonly string[], b: readonly string[]): boolean => a.some(one => b.includes(one))
const differ = (a: string, b: string): boolean => ['1', '2'].includes(a) && ['1', '2'].includes(b) && a !== b

const formOf = (number: string): 'citizen' | 'certificate' | 'other' =>
  /^(\d{15}|\d{17}[\dX])$/.test(number) ? 'citizen' : /^[A-Z]\d{9}$/.test(number) ? 'certificate' : 'other'

/** Numbers of different kinds (a birth certificate, a passport, a citizen number) say nothing against each other. */
function compareNumbers(a: string | undefined, b: string | undefined): DuplicateReason | undefined {
  if (!a || !b) return undefined
  if (a === b) return 'number.same'
  if (oldForm(a) === b || oldForm(b) === a) return 'number.old-form'
  if (formOf(a) !== formOf(b)) return undefined
  // Two numbers whose check digits both hold are two numbers; a slip of one digit is found by the check.
  if (a.length === 18 && b.length === 18)
    return substitutions(a, b) <= 2 ? 'number.slightly-different' : 'number.differs'
  if (distance(oldForm(a) ?? a, oldForm(b) ?? b) <= 1) return 'number.near'
  return formOf(a) === 'citizen' ? 'number.differs' : 'number.slightly-different'
}

function substitutions(a: string, b: string): number {
  let n = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) n++
  return n
}

function compareNames(a: Identity, b: Identity): DuplicateReason | undefined {
  if (!a.name || !b.name) return undefined
  if (a.name === b.name) return 'name.same'
  if (a.formerName === b.name || b.formerName === a.name) return 'name.former'
  if (a.pinyin && a.pinyin === b.pinyin) return 'name.pinyin'
  if (isNear(a.name, b.name)) return 'name.near'
  return isLatin(a.name + b.name) && share(wordsOf(a.name), wordsOf(b.name)) ? 'name.part' : 'name.differs'
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{M} '.-]+$/u.test(text)
const wordsOf = (name: string): string[] => name.toLowerCase().split(' ').filter(Boolean)

/** One character in a Han name, the surname standing; in a name of letters, one in five. */
function isNear(a: string, b: string): boolean {
  const [shorter, longer] = [Array.from(a).length, Array.from(b).length].sort((x, y) => x - y) as [number, number]
  if (isLatin(a + b))
    return distance(wordsOf(a).sort().join(' '), wordsOf(b).sort().join(' ')) <= Math.max(1, Math.floor(longer / 4))
  return shorter > 1 && distance(a, b) === 1 && Array.from(a)[0] === Array.from(b)[0]
}

function compareBirths(a: string | undefined, b: string | undefined): DuplicateReason | undefined {
  if (!a || !b) return undefined
  const compared = comparePartial(a, b)
  const shorter = Math.min(a.length, b.length)
  if (compared !== 'different') return shorter === 10 ? 'born.same' : shorter === 7 ? 'born.month' : 'born.year'
  if (shorter < 10) return 'born.differs'
  if (swapped(a) === b) return 'born.swapped'
  return distance(a, b) <= 1 ? 'born.near' : 'born.differs'
}

/** Month and day the other way round, where that is a day. */
export function swapped(day: string): string | undefined {
  const other = `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`
  return other !== day && isDay(other) ? other : undefined
}

/** Characters written otherwise, left out, added, or two neighbours changing places (optimal string alignment). */
export function distance(a: string, b: string): number {
  const x = Array.from(a)
  const y = Array.from(b)
  let beforeLast: number[] = []
  let last = Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    for (let j = 1; j <= y.length; j++) {
      const cost = x[i - 1] === y[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        least = Math.min(least, beforeLast[j - 2]! + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[y.length]!
}
