import type ExcelJS from 'exceljs'
import type { RosterColumn } from '../../../contract/rosters.ts'
import { type CodeList, codesOf, label } from '../code-rules.ts'

/** The words of a code list as people pick them; one- and two-digit codes that share a word are one choice. */
const wordsOf = (list: CodeList): string[] => [...new Set(codesOf(list).map(code => label(list, code)!))]

const lists: Partial<Record<RosterColumn, CodeList>> = { headRelation: 'familyRelation', sex: 'sex' }
const sheetName = '_choices'
const letters = ['A', 'B']
const places = Object.entries(lists).map(([column, list], i) => ({ column, list, letter: letters[i]! }))

/** Picks from the words of a code list in the hidden sheet; another word is told before the file comes back. */
export function choicesOf(column: RosterColumn): ExcelJS.DataValidation | undefined {
  const place = places.find(one => one.column === column)
  if (!place) return undefined
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`'${sheetName}'!$${place.letter}$1:$${place.letter}$${wordsOf(place.list).length}`],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '请从列表中选择',
    error: '这一列只能填列表中的写法。 Please pick from the list.'
  }
}

/** The sheet the choices are picked from, where some column needs it. */
export function addChoices(book: ExcelJS.stream.xlsx.WorkbookWriter, columns: readonly RosterColumn[]): void {
  if (!columns.some(column => lists[column])) return
  const sheet = book.addWorksheet(sheetName, { state: 'veryHidden' })
  const words = places.map(({ list }) => wordsOf(list))
  const rows = Math.max(...words.map(list => list.length))
  for (let i = 0; i < rows; i++) sheet.addRow(words.map(list => list[i] ?? null)).commit()
  sheet.commit()
}
