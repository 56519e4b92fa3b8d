import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type ExcelJS from 'exceljs'
import type { RosterKey } from '../../../contract/people.ts'
import type { MadeFile, RosterColumn } from '../../../contract/rosters.ts'
import { openWorkbook } from '../../platform/workbook.ts'
import { addChoices, choicesOf } from './choices.ts'
import { columnTitles, fileWords, type Language, rosterTitles } from './roster-words.ts'
import { addRule } from './sheet-parts.ts'

/** What taking a person in needs; where the roster is about coming from elsewhere, since when too. */
const usual: RosterColumn[] = ['name', 'sex', 'bornOn', 'idNumber', 'phone', 'address', 'household', 'headRelation']
const fromElsewhere: RosterKey[] = ['newcomers', 'in-migrants', 'living-apart', 'facts-residence-permit']
const rows = 500

const hints: Partial<Record<RosterColumn, { prompt: string; promptTitle: string }>> = {
  bornOn: { promptTitle: '出生日期', prompt: '如 1990-01-02；只知年月时写 1990-01。' },
  stayFrom: { promptTitle: '来本地时间', prompt: '如 2026-03-01。' },
  idNumber: { promptTitle: '公民身份号码', prompt: '18 位，按文本填写。' }
}

/** An empty workbook for new people of a roster: it is filled in and taken in as any other file. */
export async function writeTemplate({
  roster,
  language
}: {
  roster: RosterKey
  language: Language
}): Promise<MadeFile> {
  const columns = fromElsewhere.includes(roster) ? [...usual, 'stayFrom' as const] : usual
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = await openWorkbook({ stream })
  const sheet = book.addWorksheet(fileWords.template[language], { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(column => ({
    header: columnTitles[column][language],
    width: column === 'address' ? 40 : 20,
    style: { numFmt: '@' }
  }))
  sheet.getRow(1).font = { bold: true }
  sheet.getRow(1).commit()
  for (const [i, column] of columns.entries()) {
    const rule = choicesOf(column) ?? hintOf(column)
    const letter = sheet.getColumn(i + 1).letter
    if (rule) addRule(sheet, `${letter}2:${letter}${rows + 1}`, rule)
  }
  sheet.commit()
  addChoices(book, columns)
  await book.commit()
  return {
    name: `${rosterTitles[roster][language]} ${fileWords.template[language]}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    base64: (await bytes).toString('base64'),
    rows: 0
  }
}

const hintOf = (column: RosterColumn): ExcelJS.DataValidation | undefined =>
  hints[column] && {
    type: 'textLength',
    operator: 'lessThan',
    formulae: [41],
    allowBlank: true,
    showInputMessage: true,
    ...hints[column]
  }
