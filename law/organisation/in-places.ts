import { inNoRecord } from './forbidden.ts'
import type { RecordKind } from './kind.ts'

/** What compounds, venues and premises have in common: places and things, in which nobody is named or counted by anything of theirs. */
export const inPlaces: Pick<RecordKind, 'hasMembers' | 'arises' | 'refuses' | 'namesNobody' | 'operation'> = {
  operation: 'organisation.places',
  hasMembers: false,
  arises: [],
  refuses: [...inNoRecord, 'contraception'],
  namesNobody: true
}
