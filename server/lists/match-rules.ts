import type { ListGroup, ListReason } from '../../contract/lists.ts'
import type { ListFacts } from './read-list.ts'

/** Whom the register has for a name or number of a list: one person, with the entry to record on. */
export interface Candidate {
  person: string
  enrolment: string
  enrolled: boolean
  endReason: string | null
  diedOn: string | null
  name: string
  bornOn: string | null
  address: string | null
  household: string | null
  /** Whether the register has a number for the person. */
  numbered: boolean
}

export interface Verdict {
  group: ListGroup
  reasons: ListReason[]
  candidates: string[]
}

const verdict = (group: ListGroup, reasons: ListReason[], candidates: Candidate[] = []): Verdict => ({
  group,
  reasons: [...new Set(reasons)],
  candidates: candidates.map(one => one.enrolment)
})

export interface DeathRow {
  facts: ListFacts
  byNumber: Candidate[]
  byName: Candidate[]
  /** The number is of somebody under protection inside the area. */
  hidden: boolean
  repeated: boolean
}

/** What a row of a death list is to the register on a day. A number with its name is sure; a name alone never is. */
export function judgeDeath({ facts, byNumber, byName, hidden, repeated }: DeathRow, on: string): Verdict {
  if (repeated) return verdict('recorded', ['row.repeated'])
  if (!facts.name && !facts.number) return verdict('nobody', ['unreadable'])
  if (hidden) return verdict('review', ['ask-duty-officer'])
  const known = byNumber[0]
  if (known) return judgeKnown(facts, known, on)
  // Somebody of the same name and birth date with another number is somebody else.
  const alike = byName.filter(one => !(facts.number && one.numbered))
  if (alike.length === 0) return verdict('nobody', facts.unsound ? ['number.unsound'] : [])
  const gone = alike.filter(one => one.endReason === 'death')
  if (gone.length === alike.length) return verdict('recorded', [], gone)
  const open = alike.filter(one => one.enrolled)
  if (open.length === 0) return verdict('nobody', ['closed'], alike)
  const home = open.filter(one => one.address !== null && one.address === facts.address)
  const how: ListReason = home.length > 0 ? 'by-name-and-address' : 'by-name'
  const reasons: ListReason[] = [how, ...(open.length > 1 ? (['several'] as const) : []), ...dayFaults(facts, on)]
  if (facts.unsound) reasons.push('number.unsound')
  return verdict('review', reasons, home.length > 0 ? home : open)
}

function judgeKnown(facts: ListFacts, known: Candidate, on: string): Verdict {
  if (known.endReason === 'death')
    return facts.day === undefined || known.diedOn === null || known.diedOn === facts.day
      ? verdict('recorded', [], [known])
      : verdict('recorded', ['day.differs'], [known])
  if (!known.enrolled) return verdict('nobody', ['closed'], [known])
  const reasons = dayFaults(facts, on)
  if (facts.name === undefined) reasons.push('name.missing')
  else if (facts.name !== known.name) reasons.push('name.differs')
  if (facts.bornOn && known.bornOn && !facts.bornOn.startsWith(known.bornOn) && !known.bornOn.startsWith(facts.bornOn))
    reasons.push('born.differs')
  return verdict(reasons.length === 0 ? 'sure' : 'review', reasons, [known])
}

function dayFaults({ day, bornOn }: ListFacts, on: string): ListReason[] {
  if (day?.length !== 10) return ['day.missing']
  if (day > on) return ['day.future']
  return bornOn && day < bornOn ? ['day.before-birth'] : []
}

export interface BirthRow {
  facts: ListFacts
  mother: Candidate | undefined
  father: Candidate | undefined
  hidden: boolean
  repeated: boolean
  /** Children of these parents born on the day, as the register has them. */
  children: { name: string }[]
}

/** A birth is matched by the numbers of the parents alone; nobody is looked for by name to find a mother. */
export function judgeBirth({ facts, mother, father, hidden, repeated, children }: BirthRow, on: string): Verdict {
  if (repeated) return verdict('recorded', ['row.repeated'])
  if (hidden) return verdict('review', ['ask-duty-officer'])
  if (!facts.mother?.number && !facts.father?.number) return verdict('nobody', ['parents.no-number'])
  const parents = [mother, father].filter(one => one?.enrolled) as Candidate[]
  if (parents.length === 0) return verdict('nobody', mother || father ? ['closed'] : [])
  if (children.some(child => child.name === facts.name)) return verdict('recorded', [], parents)
  const reasons: ListReason[] = []
  if (!facts.name) reasons.push('name.missing')
  if (facts.bornOn?.length !== 10) reasons.push('born.missing')
  else if (facts.bornOn > on) reasons.push('day.future')
  if (!facts.sex || !['1', '2'].includes(facts.sex)) reasons.push('sex.missing')
  if (otherName(facts.mother?.name, mother) || otherName(facts.father?.name, father))
    reasons.push('parent-name.differs')
  const households = new Set(parents.map(one => one.household))
  if (households.size > 1) reasons.push('two-households')
  else if (households.has(null)) reasons.push('no-household')
  if (children.length > 0) reasons.push('child.same-day')
  // Without a household of its own a child is entered with the parent: nothing to decide.
  const decided = reasons.every(reason => reason === 'no-household')
  return verdict(decided ? 'sure' : 'review', reasons, parents)
}

const otherName = (said: string | undefined, known: Candidate | undefined): boolean =>
  said !== undefined && known !== undefined && said !== known.name
