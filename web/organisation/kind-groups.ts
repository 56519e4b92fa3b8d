import { RecordKindKey } from '../../contract/organisation.ts'

export const kindGroups = ['work', 'places', 'serving'] as const
export type KindGroup = (typeof kindGroups)[number]

const places: readonly RecordKindKey[] = ['employer', 'compound', 'venue', 'premises']

const serving: readonly RecordKindKey[] = ['committee', 'training', 'group', 'activity']

/** Where a kind is found on the page. */
export const groupOf = (kind: RecordKindKey): KindGroup => {
  if (places.includes(kind)) return 'places'
  return serving.includes(kind) ? 'serving' : 'work'
}

export const kindsIn = (group: KindGroup): RecordKindKey[] =>
  RecordKindKey.options.filter(kind => groupOf(kind) === group)
