import { RecordKindKey } from '../../contract/organisation.ts'

export const kindGroups = ['work', 'places'] as const
export type KindGroup = (typeof kindGroups)[number]

const places: readonly RecordKindKey[] = ['employer', 'compound', 'venue', 'premises']

/** Where a kind is found on the page. */
export const groupOf = (kind: RecordKindKey): KindGroup => (places.includes(kind) ? 'places' : 'work')

export const kindsIn = (group: KindGroup): RecordKindKey[] =>
  RecordKindKey.options.filter(kind => groupOf(kind) === group)
