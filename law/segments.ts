import { rosterStands } from './rosters.ts'

/**
 * For whom a round of calls may be planned (art. 11 of the standard in its lawful form): those on a declared roster, for the service
 * that is named, and nobody by any other mark. Pure data; the contract names the kinds of task.
 */
export interface Segment {
  key: string
  /** The roster that says who; its basis is the segment's. */
  roster: string
  task: 'who-lives-here' | 'welcome' | 'look-in' | 'verify-address' | 'missing-facts'
  /** One call for each household, or one for each person. */
  per: 'household' | 'person'
}

export const segments: readonly Segment[] = [
  { key: 'households', roster: 'my-grid', task: 'who-lives-here', per: 'household' },
  { key: 'newcomers', roster: 'newcomers', task: 'welcome', per: 'person' },
  { key: 'aged-80', roster: 'aged-80', task: 'look-in', per: 'person' },
  { key: 'address-open', roster: 'address-open', task: 'verify-address', per: 'person' },
  { key: 'open-facts', roster: 'open-facts', task: 'missing-facts', per: 'person' }
]

export const findSegment = (key: string): Segment | undefined => segments.find(segment => segment.key === key)

export const segmentStands = ({ roster }: Segment, on: string): boolean => rosterStands(roster, on)
