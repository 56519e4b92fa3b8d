import type { RecordKind } from './kind.ts'

/** What committees, trainings, groups and activities have in common: they have members with an account, and no resident is in them. */
export const amongPeople: Pick<RecordKind, 'hasMembers' | 'refuses' | 'namesNobody' | 'confirmed'> = {
  hasMembers: true,
  confirmed: false,
  refuses: [
    'contraception',
    'deposit',
    'fee',
    'reports-on-persons',
    'list-of-persons',
    'exclusion',
    'births-target',
    'counts-by-worker'
  ],
  namesNobody: true
}
