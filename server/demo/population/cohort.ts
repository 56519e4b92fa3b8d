import type { Day } from '../../../contract/values.ts'
import { birthDays } from './calendar.ts'
import { AGE_BANDS, type Margins, readTable, sum } from './census.ts'
import { fitTable, largestRemainder } from './quotas.ts'
import type { Random } from './random.ts'

export const OLDEST = 104
export const [NEVER_MARRIED, MARRIED, DIVORCED, WIDOWED] = [0, 1, 2, 3] as const
export const NONE = 255

/** People by index, in columns, so that a million of them take some 30 MB. Links are indices, -1 for none. */
export interface Cohort {
  size: number
  /** 0 man, 1 woman */
  sex: Uint8Array
  age: Uint8Array
  /** days since 1970-01-01 */
  born: Int32Array
  /** index in MARITAL, NONE under 15 */
  marital: Uint8Array
  /** index in EDUCATIONS, NONE under 6 */
  education: Uint8Array
  /** index in ORIGINS */
  origin: Uint8Array
  minority: Uint8Array
  spouse: Int32Array
  father: Int32Array
  mother: Int32Array
}

/** People whose ages, education and marital status add up to the quotas exactly; not yet related to each other. */
export function drawCohort(quotas: Margins, on: Day, chance: Random): Cohort {
  const size = quotas.people
  const cohort: Cohort = {
    size,
    sex: new Uint8Array(size),
    age: new Uint8Array(size),
    born: new Int32Array(size),
    marital: new Uint8Array(size).fill(NONE),
    education: new Uint8Array(size).fill(NONE),
    origin: new Uint8Array(size),
    minority: new Uint8Array(size),
    spouse: new Int32Array(size).fill(-1),
    father: new Int32Array(size).fill(-1),
    mother: new Int32Array(size).fill(-1)
  }
  let next = 0
  for (const sex of [0, 1]) {
    const ages = singleYears(quotas, sex)
    const education = fitTable(
      ages.map((_, age) => educationShape(age, sex)).slice(6),
      ages.slice(6),
      quotas.education[sex]!
    )
    const marital = fitTable(maritalShape(sex), ages.slice(15), quotas.marital[sex]!)
    for (const [age, count] of ages.entries()) {
      const days = birthDays(age, on)
      cohort.sex.fill(sex, next, next + count)
      cohort.age.fill(age, next, next + count)
      for (let i = next; i < next + count; i++) cohort.born[i] = days.from + chance.below(days.to - days.from)
      if (age >= 6) cohort.education.set(chance.shuffle(spread(education[age - 6]!)), next)
      if (age >= 15) cohort.marital.set(chance.shuffle(spread(marital[age - 15]!)), next)
      next += count
    }
  }
  return cohort
}

/** Each index as often as its count says. */
function spread(counts: readonly number[]): number[] {
  return counts.flatMap((count, i) => new Array<number>(count).fill(i))
}

/** The bands of the census cut into years: evenly, but aged 5 as education tells, and thinning out from 85 on. */
function singleYears(quotas: Margins, sex: number): number[] {
  const bands = quotas.ages[sex]!
  const ages: number[] = []
  for (const [i, from] of AGE_BANDS.entries()) {
    const count = bands[i]!
    const width = (AGE_BANDS[i + 1] ?? OLDEST + 1) - from
    if (from === 5) {
      const five = sum(bands) - sum(quotas.education[sex]!) - bands[0]! - bands[1]!
      ages.push(five, ...largestRemainder([1, 1, 1, 1], count - five))
    } else {
      const thinning = from === 85 ? 0.8 : 1
      ages.push(
        ...largestRemainder(
          Array.from({ length: width }, (_, k) => thinning ** k),
          count
        )
      )
    }
  }
  return ages
}

/** Nobody marries below 20 (women) and 22 (men): Civil Code art. 1047. Shape by age from the census of 2010. */
function maritalShape(sex: number): number[][] {
  const rows = readTable('census/china_marital_2010.csv').filter(row => row.sex === String(sex + 1))
  return Array.from({ length: OLDEST - 14 }, (_, k) => {
    const age = k + 15
    if (age < (sex === 1 ? 20 : 22)) return [1, 0, 0, 0]
    const row = rows.findLast(row => Number.parseInt(row.age!, 10) <= age)!
    const counts = [row.never_married, row.married, row.divorced, row.widowed].map(Number)
    // The table ends at 60 and over; the widowed among them grow with age.
    const widowhood = age < 60 ? 1 : [0.35, 0.6, 1, 1.7, 2.8, 5][Math.min(5, Math.floor((age - 60) / 5))]!
    const total = sum(counts)
    return counts.map((count, i) => Math.max(1e-6, (count / total) * (i === WIDOWED ? widowhood : 1)))
  })
}

/** How schooling spreads over an age, in the order of EDUCATIONS; only the shape matters, the sums are the census's. */
function educationShape(age: number, sex: number): number[] {
  if (age === 6) return [0.05, 0.3, 0.65, 0, 0, 0, 0]
  if (age < 12) return [0.004, age < 8 ? 0.002 : 0, 1, 0, 0, 0, 0]
  if (age < 15) return [0.003, 0, age === 12 ? 0.5 : 0.06, age === 12 ? 0.5 : 0.94, age === 14 ? 0.05 : 0, 0, 0]
  if (age < 18) return [0.003, 0, 0.02, age === 15 ? 0.45 : 0.15, 0.85, 0.02, age === 17 ? 0.03 : 0]
  if (age < 23) return [0.003, 0, 0.01, 0.12, 0.25, 0.3, 0.35]
  if (age < 35) return [0.005, 0, 0.03, 0.25, 0.2, 0.25, 0.27]
  if (age < 45) return [0.01, 0, 0.1, 0.4, 0.2, 0.16, 0.14]
  if (age < 60) return [0.05 + 0.05 * sex, 0, 0.27, 0.42, 0.17, 0.06, 0.04]
  return [0.15 + 0.2 * sex, 0, 0.42, 0.24, 0.1, 0.03, 0.02]
}
