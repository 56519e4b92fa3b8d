import type { Day } from '../../../contract/values.ts'
import { ageOn } from './calendar.ts'
import { AGE_BANDS, EDUCATIONS, type Margins } from './census.ts'
import type { DemoPerson, HouseholdGroup } from './person.ts'
import { generationOf } from './relations.ts'

const MARITAL_CODES = ['10', '20', '40', '30']

/** Counts a population the way the census did; those who only are registered here do not count. */
export function marginsOf(groups: Iterable<HouseholdGroup>, on: Day): Margins {
  const zeros = (n: number) => new Array<number>(n).fill(0)
  const margins: Margins = {
    people: 0,
    ages: [zeros(AGE_BANDS.length), zeros(AGE_BANDS.length)],
    education: [zeros(EDUCATIONS.length), zeros(EDUCATIONS.length)],
    marital: [zeros(4), zeros(4)],
    households: zeros(5),
    inHouseholds: 0,
    origins: zeros(4),
    minority: 0
  }
  for (const group of groups) {
    for (const person of group.members) addPerson(margins, person, ageOn(person.bornOn, on))
    if (group.kind === 'collective') continue
    margins.inHouseholds += group.members.length
    const generations = new Set(group.members.map(one => generationOf(one.livingRelation!))).size
    margins.households[group.members.length === 1 ? 0 : Math.min(generations, 4)]!++
  }
  return margins
}

function addPerson(margins: Margins, person: DemoPerson, age: number): void {
  const sex = person.sex === '1' ? 0 : 1
  margins.people++
  margins.ages[sex]![AGE_BANDS.findLastIndex(from => from <= age)]!++
  if (person.education !== undefined) margins.education[sex]![EDUCATIONS.indexOf(person.education)]!++
  if (person.maritalStatus !== undefined) margins.marital[sex]![MARITAL_CODES.indexOf(person.maritalStatus)]!++
  margins.origins[originOf(person)]!++
  if (person.ethnicGroup !== '01') margins.minority++
}

/** 户口登记地在外乡镇街道: same county, same province, another province; 3 for hukou in the same street. */
function originOf({ hukouArea, livingArea }: DemoPerson): number {
  const same = (span: number) => Math.floor(hukouArea / span) === Math.floor(livingArea / span)
  if (same(1e6)) return 3
  return same(1e9) ? 0 : same(1e13) ? 1 : 2
}
