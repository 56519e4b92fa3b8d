import type { RosterColumn, RosterLine } from '../../../contract/rosters.ts'
import { label } from '../code-rules.ts'
import { endWords, type Language, missingWords, seatWords } from './roster-words.ts'

export interface Telling {
  language: Language
  /** The names of an area from the province down. */
  areaOf: (code: number) => string[]
}

/** A cell as it stands in a file: a code as its word, an area as its name, nothing as nothing. */
export function cellText(line: RosterLine, column: RosterColumn, { language, areaOf }: Telling): string {
  switch (column) {
    case 'headRelation':
      return line.headRelation ? (label('familyRelation', line.headRelation) ?? line.headRelation) : ''
    case 'sex':
      return line.sex ? (label('sex', line.sex) ?? '') : ''
    case 'missing':
      return (line.missing ?? []).map(fact => missingWords[fact][language]).join(language === 'zh' ? '、' : ', ')
    case 'seat':
      return line.seat ? seatWords[line.seat][language] : ''
    case 'endReason':
      return line.endReason ? endWords[line.endReason][language] : ''
    case 'area':
      return areaOf(line.area).slice(-2).join(' ')
    case 'otherArea':
      return line.otherArea ? areaOf(line.otherArea).slice(0, 4).join('') : ''
    case 'livesIn':
      return line.livesIn ? areaOf(line.livesIn).slice(0, 4).join('') : ''
    default:
      return String(line[column] ?? '')
  }
}
