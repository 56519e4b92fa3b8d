import { findOpen } from './gate.ts'
import { rosterStands } from './rosters.ts'

/** Why somebody is called on: a round over a segment, or that they asked for it or agreed to it themselves. */
export type CallKind =
  | 'who-lives-here'
  | 'welcome'
  | 'look-in'
  | 'verify-address'
  | 'missing-facts'
  | 'visit'
  | 'help'
  | 'compound'

/**
 * For whom a round of calls may be planned (art. 11 of the standard in its lawful form): those on a declared roster, for the service
 * that is named, and nobody by any other mark. Pure data; the contract names the kinds of task.
 */
export interface Segment {
  key: string
  task: CallKind
  /** The roster that says who; its basis is the segment's. Null where places are gone to, and nobody. */
  roster: string | null
  /** One call for each household, one for each person, or one for each residential compound. */
  per: 'household' | 'person' | 'compound'
}

export const segments: readonly Segment[] = [
  { key: 'households', roster: 'my-grid', task: 'who-lives-here', per: 'household' },
  { key: 'newcomers', roster: 'newcomers', task: 'welcome', per: 'person' },
  { key: 'aged-80', roster: 'aged-80', task: 'look-in', per: 'person' },
  { key: 'address-open', roster: 'address-open', task: 'verify-address', per: 'person' },
  { key: 'open-facts', roster: 'open-facts', task: 'missing-facts', per: 'person' },
  { key: 'compounds', roster: null, task: 'compound', per: 'compound' }
]

export const findSegment = (key: string): Segment | undefined => segments.find(segment => segment.key === key)

export const segmentStands = ({ roster }: Segment, on: string): boolean =>
  roster === null ? findOpen('field.compounds', on) !== undefined : rosterStands(roster, on)

/**
 * Which call comes first, beyond its day, and why: said to the worker on the card. It follows what was promised and asked for, and for
 * whom a day counts most; never a mark of the household, and never a result. 1 comes before everything else, 2 first on its day.
 */
export interface Priority {
  rank: 1 | 2 | 3
  whyZh?: string
  whyEn?: string
}

export const priorities: Record<CallKind, Priority> = {
  visit: { rank: 1, whyZh: '本人请您来，说好了时间', whyEn: 'They asked you to come, at a time they chose' },
  help: {
    rank: 1,
    whyZh: '本人求助时同意您这一天来',
    whyEn: 'They asked for help and agreed that you come on this day'
  },
  'look-in': { rank: 2, whyZh: '八十岁以上，早去看看', whyEn: 'Eighty or older: look in early' },
  welcome: {
    rank: 2,
    whyZh: '刚来不久，早点知道有哪些服务',
    whyEn: 'New here: the sooner they know of services, the better'
  },
  'missing-facts': { rank: 3 },
  compound: { rank: 3 },
  'verify-address': { rank: 3 },
  'who-lives-here': { rank: 3 }
}
