import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** What committees, trainings, groups and activities have in common: they have members with an account, and no resident is in them. */
export const amongPeople: Pick<RecordKind, 'hasMembers' | 'refuses' | 'namesNobody' | 'confirmed'> = {
  hasMembers: true,
  confirmed: false,
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
