import { readFileSync } from 'node:fs'
import { largestRemainder } from './quotas.ts'

export const AGE_BANDS = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85] as const
export const EDUCATIONS = ['unschooled', 'preschool', 'primary', 'junior', 'senior', 'college', 'bachelor'] as const
export const MARITAL = ['never_married', 'married', 'divorced', 'widowed'] as const

/**
 * The margins of a population, as counted by the census of 2020. Lists by sex begin with men. People of a household
 * row are those of family households; the rest live in collective ones.
 */
export interface Margins {
  people: number
  /** By sex, then by AGE_BANDS. */
  ages: number[][]
  /** By sex, then by EDUCATIONS, people aged 6 and over. */
  education: number[][]
  /** By sex, then by MARITAL, people aged 15 and over. */
  marital: number[][]
  /** By HOUSEHOLDS; `oneGeneration` counts those of two people and more. */
  households: number[]
  inHouseholds: number
  /** By ORIGINS: hukou in another street of the county, elsewhere in the province, in another province; here. */
  origins: number[]
  minority: number
}

type Row = Record<string, string>

export function readTable(file: string): Row[] {
  const lines = readFileSync(new URL(`../../../db/seed/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const names = lines[0]!.split(',')
  return lines.slice(1).map(line => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
  })
}

/** The census row of the district of an area; of its city or of Anhui where the census has no such district. */
export function censusOf(area: number): { code: string; name: string; margins: Margins } {
  const rows = readTable('census/anhui_2020.csv')
  const code = String(area)
  const candidates = [code.slice(0, 6), `${code.slice(0, 4)}00`, '340000']
  const row = candidates.map(candidate => rows.find(row => row.code === candidate)).find(found => found !== undefined)!
  return { code: row.code!, name: row.name!, margins: marginsOfRow(row) }
}

function marginsOfRow(row: Row): Margins {
  const number = (name: string) => Number(row[name])
  const bySex = (names: readonly string[]) => ['m', 'f'].map(sex => names.map(name => number(`${sex}_${name}`)))
  const ages = bySex(
    AGE_BANDS.map((from, i) => (i === 0 ? 'age_0' : from === 85 ? 'age_85' : `age_${from}_${AGE_BANDS[i + 1]! - 1}`))
  )
  const people = sum(ages.flat())
  const moved = ['hukou_same_county', 'hukou_same_province', 'hukou_other_province'].map(number)
  const one = number('one_person')
  return {
    people,
    ages,
    education: bySex(EDUCATIONS),
    marital: bySex(MARITAL),
    households: [
      one,
      number('one_generation') - one,
      number('two_generations'),
      number('three_generations'),
      number('four_generations')
    ],
    inHouseholds: number('in_households'),
    origins: [...moved, people - sum(moved)],
    minority: Math.round((people * number('minority_percent')) / 100)
  }
}

/**
 * The census scaled to `people` by largest remainders: exact when `people` is the real total. Education and marital
 * status are shared out inside the totals of each sex that follow from the ages.
 */
export function scaleMargins(census: Margins, people: number): Margins {
  const flat = largestRemainder(census.ages.flat(), people)
  const ages = [flat.slice(0, AGE_BANDS.length), flat.slice(AGE_BANDS.length)]
  const adults = ages.map(bands => sum(bands.slice(4)))
  const scale = (n: number) => Math.round((n * people) / census.people)
  return {
    people,
    ages,
    education: census.education.map((counts, sex) => scaleEducation(counts, census.ages[sex]!, ages[sex]!)),
    marital: census.marital.map((counts, sex) => largestRemainder(counts, adults[sex]!)),
    households: largestRemainder(census.households, scale(sum(census.households))),
    inHouseholds: scale(census.inHouseholds),
    origins: largestRemainder(census.origins, people),
    minority: scale(census.minority)
  }
}

/** The table of education begins at age 6, so those aged 5 are the rest of their band. */
function scaleEducation(counts: readonly number[], census: readonly number[], ages: readonly number[]): number[] {
  const [younger, all] = [sum(ages.slice(0, 2)), sum(ages)]
  const shares = largestRemainder([sum(census) - sum(counts), ...counts], all)
  const underSix = Math.min(Math.max(shares[0]!, younger), younger + ages[2]!)
  const kept = shares.slice(1)
  return underSix === shares[0] ? kept : largestRemainder(counts, all - underSix)
}

export function sum(list: readonly number[]): number {
  let total = 0
  for (const n of list) total += n
  return total
}
