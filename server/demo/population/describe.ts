import type { Day } from '../../../contract/values.ts'
import { ageOn, dayNumber, dayOf } from './calendar.ts'
import { EDUCATIONS } from './census.ts'
import { type Cohort, MARRIED, NONE } from './cohort.ts'
import type { Living } from './households.ts'
import { type Born, demoPhone, type Identity } from './identity.ts'
import type { Names } from './names.ts'
import { LOCAL, MINORITIES } from './origins.ts'
import type { DemoPerson, HouseholdGroup, PlaceAddress } from './person.ts'
import type { Random } from './random.ts'
import { relationToHead } from './relations.ts'
import { drawStay, type Hukou, type Residence, stayFrom } from './residence.ts'

/** What describing a household draws on. */
export interface Scene {
  cohort: Cohort
  on: Day
  today: number
  seed: number
  chance: Random
  residence: Residence
  names: Names
  identityOf: (born: Born) => Identity
  /** Number of the next person who is only registered here. */
  nextAway: number
}

interface Home {
  number: number
  home: Living
  address: PlaceAddress
}

const MARITAL_CODES = ['10', '20', '40', '30'] as const

export function describe(scene: Scene, { number, home, address }: Home): HouseholdGroup {
  const { cohort } = scene
  const household = new Map<string, DemoPerson>()
  const stay = drawStay(scene.chance)
  const shared: (Hukou | undefined)[] = []
  // The elder first: a child takes the surname of a parent who already has one.
  for (const i of home.members.toSorted((a, b) => cohort.born[a]! - cohort.born[b]!)) {
    const person = describePerson(scene, i, { household, hukou: hukouFor(scene, i, { address, shared, home }) })
    person.livingArea = address.grid
    person.livingAddress = address.text
    if (address.id !== undefined) person.livingAddressId = address.id
    person.livingHousehold = `L${number}`
    const known = cohort.origin[i] !== LOCAL || person.hukouArea !== address.grid || scene.chance.chance(0.6)
    if (known) person.stayFrom = stayFrom(home.kind === 'family' ? stay : drawStay(scene.chance), person.bornOn, scene)
    household.set(person.key, person)
  }
  const members = home.members.map(i => household.get(keyOf(i))!)
  for (const member of members) member.livingRelation = relationToHead(members[0]!, member, household)
  const awayMembers = home.kind === 'family' ? members.flatMap(member => drawAway(scene, member)) : []
  for (const one of awayMembers) household.set(one.key, one)
  formHukouHouseholds([...members, ...awayMembers], { household, prefix: `H${number}` })
  return { key: `L${number}`, kind: home.kind, area: address.grid, members, awayMembers }
}

function keyOf(i: number): string {
  return `P${i + 1}`
}

interface HukouChoice {
  address: PlaceAddress
  shared: (Hukou | undefined)[]
  home: Living
}

/** Most members of a family who come from elsewhere come from the same place; local ones are registered together. */
function hukouFor({ cohort, chance, residence }: Scene, i: number, { address, shared, home }: HukouChoice): Hukou {
  const origin = cohort.origin[i]!
  const known = shared[origin]
  if (known !== undefined && home.kind === 'family' && (origin === LOCAL || chance.chance(0.9))) return known
  const hukou = residence.hukouOf(origin, address)
  shared[origin] ??= hukou
  return hukou
}

interface Around {
  household: ReadonlyMap<string, DemoPerson>
  hukou: Hukou
}

function describePerson(scene: Scene, i: number, { household, hukou }: Around): DemoPerson {
  const { cohort, chance, names, on } = scene
  const sex = cohort.sex[i] === 0 ? '1' : '2'
  const bornOn = dayOf(cohort.born[i]!)
  const age = cohort.age[i]!
  const [father, mother] = [cohort.father[i]!, cohort.mother[i]!].map(parent =>
    parent === -1 ? undefined : household.get(keyOf(parent))
  )
  const minority = cohort.minority[i]!
  const ethnicGroup = minority === 0 ? '01' : MINORITIES[minority - 1]!
  const elder = father !== undefined && (mother === undefined || chance.chance(0.94)) ? father : mother
  const surname = elder === undefined || elder.name.includes('·') ? names.surname() : surnameOf(elder.name)
  const person: DemoPerson = {
    key: keyOf(i),
    name: ethnicGroup === '05' ? names.minority() : surname + names.given(sex, Number(bornOn.slice(0, 4))),
    sex,
    bornOn,
    ...identity(scene, { sex, bornOn, age }, hukou.area),
    livingArea: hukou.area,
    hukouArea: hukou.area,
    ethnicGroup
  }
  if (hukou.address !== undefined) person.hukouAddress = hukou.address
  if (hukou.addressId !== undefined) person.hukouAddressId = hukou.addressId
  if (cohort.education[i] !== NONE) person.education = EDUCATIONS[cohort.education[i]!]!
  if (cohort.marital[i] !== NONE) person.maritalStatus = MARITAL_CODES[cohort.marital[i]!]!
  if (father !== undefined) person.father = father.key
  if (mother !== undefined) person.mother = mother.key
  if (cohort.spouse[i]! !== -1) person.spouse = keyOf(cohort.spouse[i]!)
  givePhone(person, i, { age, relative: mother ?? father, scene, on })
  return person
}

const COMPOUND_SURNAMES = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '司徒',
  '令狐',
  '慕容',
  '宇文',
  '端木',
  '公孙',
  '东方'
])

function surnameOf(name: string): string {
  return COMPOUND_SURNAMES.has(name.slice(0, 2)) ? name.slice(0, 2) : [...name][0]!
}

function identity(scene: Scene, who: { sex: '1' | '2'; bornOn: Day; age: number }, hukouArea: number): Identity {
  const district = scene.residence.birthDistrict(hukouArea)
  return scene.identityOf({ ...who, days: scene.today - dayNumber(who.bornOn), district })
}

interface PhoneChoice {
  age: number
  relative: DemoPerson | undefined
  scene: Scene
  on: Day
}

/** A telephone of one's own, that of a parent for children, or none. */
function givePhone(person: DemoPerson, i: number, { age, relative, scene }: PhoneChoice): void {
  if (age < 14) {
    if (relative?.phone !== undefined && scene.chance.chance(0.8)) person.phone = relative.phone
  } else if (scene.chance.chance(age > 75 ? 0.6 : 0.95)) person.phone = demoPhone(i, scene.seed)
}

/** A grown child or a spouse who is registered with this member and lives elsewhere. */
function drawAway(scene: Scene, member: DemoPerson): DemoPerson[] {
  const { chance, cohort, on, names } = scene
  const age = ageOn(member.bornOn, on)
  if (member.hukouArea !== member.livingArea || age < 30) return []
  const index = Number(member.key.slice(1)) - 1
  const husbandOrWife = cohort.marital[index] === MARRIED && member.spouse === undefined && chance.chance(0.3)
  const grownChild = member.sex === '2' && age >= 45 && age < 75 && chance.chance(0.16)
  if (!husbandOrWife && !grownChild) return []
  const sex = husbandOrWife ? (member.sex === '1' ? '2' : '1') : chance.chance(0.55) ? '1' : '2'
  const younger = husbandOrWife ? chance.below(5) - 2 : 21 + chance.below(Math.min(17, age - 40))
  const bornOn = dayOf(dayNumber(member.bornOn) + Math.round(younger * 365.25))
  const family = !husbandOrWife && chance.chance(0.1) ? surnameOf(member.name) : names.surname()
  const district = scene.residence.awayFrom(member.hukouArea)
  const i = scene.nextAway++
  const person: DemoPerson = {
    key: keyOf(i),
    name: family + names.given(sex, Number(bornOn.slice(0, 4))),
    sex,
    bornOn,
    ...identity(scene, { sex, bornOn, age: ageOn(bornOn, on) }, member.hukouArea),
    phone: demoPhone(i, scene.seed),
    livingArea: district,
    hukouArea: member.hukouArea,
    stayFrom: stayFrom(drawStay(chance), bornOn, scene),
    ethnicGroup: '01'
  }
  if (member.hukouAddress !== undefined) person.hukouAddress = member.hukouAddress
  if (member.hukouAddressId !== undefined) person.hukouAddressId = member.hukouAddressId
  if (husbandOrWife) {
    person.spouse = member.key
    person.maritalStatus = '20'
    member.spouse = person.key
  } else person.mother = member.key
  return [person]
}

interface Registering {
  household: ReadonlyMap<string, DemoPerson>
  prefix: string
}

/** Those registered in one grid who are kin share a household register; anyone else has their own. */
function formHukouHouseholds(people: readonly DemoPerson[], { household, prefix }: Registering): void {
  const heads: DemoPerson[] = []
  for (const person of people) {
    if (person.hukouArea % 1000 === 0) continue
    const head = heads.find(
      one => one.hukouArea === person.hukouArea && Number(relationToHead(one, person, household)) < 90
    )
    if (head === undefined) {
      heads.push(person)
      person.hukouHousehold = `${prefix}-${heads.length}`
      person.hukouRelation = '02'
    } else {
      person.hukouHousehold = head.hukouHousehold!
      person.hukouRelation = relationToHead(head, person, household)
    }
  }
}
