import { findOpen } from './gate.ts'
import type { Basis } from './operation.ts'
import { declaredRoster, rosterStands } from './rosters.ts'

/**
 * What may be wrong or missing in the register, and which service that holds up. Nothing is missing by itself: a rule asks
 * only while the operation it holds up is open, and whoever chose not to say is complete. Pure data; the contract names the keys.
 */
export interface QualityRule {
  key: string
  /** The roster that lists who it is about, with its own basis; or the page where two entries are compared. */
  list: { roster: string } | { page: '/duplicates' }
  /** The operation that waits for it (law/operations). */
  holdsUp: string
}

/** After so many years without any record of somebody a letter may go to the wrong door. */
export const silentYears = 3

/** Nobody younger becomes a parent, and nobody so much older: a record that says so is wrong, not the family. */
export const parentAges = { least: 12, most: 80 } as const

export const qualityRules: readonly QualityRule[] = [
  { key: 'childcare-facts', list: { roster: 'facts-childcare-subsidy' }, holdsUp: 'cases.childcare-subsidy' },
  { key: 'permit-facts', list: { roster: 'facts-residence-permit' }, holdsUp: 'cases.newcomer-service' },
  { key: 'open-facts', list: { roster: 'open-facts' }, holdsUp: 'statistics.counts' },
  { key: 'address-open', list: { roster: 'address-open' }, holdsUp: 'notices.own' },
  { key: 'household-head', list: { roster: 'household-head' }, holdsUp: 'lists.notice' },
  { key: 'parent-ages', list: { roster: 'parent-ages' }, holdsUp: 'people.child-file' },
  { key: 'two-claims', list: { page: '/duplicates' }, holdsUp: 'people.register' },
  { key: 'long-silence', list: { roster: 'long-silence' }, holdsUp: 'notices.welcome' }
]

export const findQualityRule = (key: string): QualityRule | undefined => qualityRules.find(rule => rule.key === key)

/** The ground of a rule: that of its roster; what compares two entries stands on the duty to keep true records. */
export const basisOfRule = ({ list }: QualityRule): readonly Basis[] =>
  'roster' in list ? declaredRoster(list.roster).basis : [{ instrument: 'pipl', articles: '8, 13(3), 34, 46' }]

/** Whether anything may be asked for by a rule on a day. */
export const qualityRuleStands = ({ list, holdsUp }: QualityRule, on: string): boolean =>
  findOpen(holdsUp, on) !== undefined && (!('roster' in list) || rosterStands(list.roster, on))
