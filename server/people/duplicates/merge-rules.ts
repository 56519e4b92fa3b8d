import type { MergeFact } from '../../../contract/duplicates.ts'
import type { FactName, Facts } from '../../../contract/register-fields.ts'
import { type Assertion, type RegisterEvent, type Slice, standing } from '../history-rules.ts'

/**
 * From when and in which stretches an entry is not counted because another one of the same person is. Every day on which
 * it was told to be open is told against, also one closed and opened again on the same day, which no slice shows.
 */
export function closedBy(dropped: readonly RegisterEvent[], [first, counted]: readonly [string, string]): string[] {
  const from = max(first, counted)
  const opened = standing(dropped).filter(event => event.validOn > from && event.facts.enrolled)
  return [...new Set([from, ...opened.map(event => event.validOn)])]
}

const max = (a: string, b: string): string => (a > b ? a : b)

/** Who somebody is: the same in every seat. `numbers` are two facts in one seal and are put together apart. */
const ofPerson: readonly (FactName & MergeFact)[] = ['name', 'formerName', 'sex', 'bornOn']
/** Where and how somebody is in one seat. */
const ofSeat = {
  address: ['area', 'address', 'addressId', 'addressOpen'],
  stayFrom: ['stayFrom'],
  otherArea: ['otherArea'],
  household: ['household', 'headRelation']
} as const satisfies Partial<Record<MergeFact, readonly FactName[]>>

/** A fact that says more: 9 is no sex, and the year of a birth less than its day. */
const fuller = (name: FactName, mine: unknown, theirs: unknown): boolean => {
  if (theirs === undefined || theirs === '') return false
  if (mine === undefined || mine === '') return true
  if (name === 'sex') return !['1', '2'].includes(String(mine)) && ['1', '2'].includes(String(theirs))
  return name === 'bornOn' && String(theirs).length > String(mine).length && String(theirs).startsWith(String(mine))
}

/** What the merged person is called and is: the kept entry's facts, with what it lacks and what was chosen from the other. */
export function identityFacts(kept: Facts, dropped: Facts, take: readonly MergeFact[]): Assertion {
  const facts: Record<string, unknown> = {}
  for (const name of ofPerson) {
    const chosen = take.includes(name) ? dropped[name] !== undefined : fuller(name, kept[name], dropped[name])
    const value = chosen ? dropped[name] : kept[name]
    if (value !== undefined) facts[name] = value
  }
  return facts as Assertion
}

/** What the kept seat takes from the one that is closed beside it. */
export function seatFacts(kept: Facts, dropped: Facts, take: readonly MergeFact[]): Assertion {
  const facts: Record<string, unknown> = {}
  for (const [fact, names] of Object.entries(ofSeat) as [MergeFact, readonly FactName[]][]) {
    const lacks = fact === 'address' ? false : names.every(name => kept[name] === undefined)
    if (!take.includes(fact) && !lacks) continue
    for (const name of names) if (dropped[name] !== undefined) facts[name] = dropped[name]
  }
  return facts as Assertion
}

/** What of a told identity is news to a seat, by the day from which the seat says otherwise. */
export function news(slices: readonly Slice[], told: Assertion): Map<string, Assertion> {
  const days = new Map<string, Assertion>()
  const last = slices.at(-1)!.facts
  for (const name of Object.keys(told) as FactName[]) {
    if (last[name] === told[name]) continue
    const since = slices.findLastIndex((slice, at) => slice.facts[name] !== slices[at - 1]?.facts[name])
    const day = slices[Math.max(since, 0)]!.from
    days.set(day, { ...days.get(day), [name]: told[name] })
  }
  return days
}
