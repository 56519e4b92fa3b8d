import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type ExcelJS from 'exceljs'
import type { RosterColumn } from '../../../contract/rosters.ts'
import type { Sealer } from '../../platform/crypto.ts'
import { textPicture } from '../../platform/text-picture.ts'
import { openWorkbook, type Workbook } from '../../platform/workbook.ts'
import type { ExportedList } from '../export-roster.ts'
import { addChoices, choicesOf } from './choices.ts'
import { isEditable } from './editable-cells.ts'
import { marksOf, marksSheet } from './return-marks.ts'
import { columnTitles, count, fileWords, type Language } from './roster-words.ts'
import { addRule, keepOrder } from './sheet-parts.ts'
import { watermarkOf } from './watermark.ts'

const headerRow = 3
const grey: ExcelJS.FillPattern = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
/** Every cell is text: nothing in it is run as a formula, and no number loses its last digits. */
const text = { numFmt: '@', alignment: { vertical: 'top' } } as const

/**
 * The roster as a workbook that can come back: choices to pick from where a code is meant, a hidden mark on each row, and
 * on every sheet who took it out, when and what for, behind the cells and around them on paper.
 */
export async function writeWorkbook(list: ExportedList, sealer: Sealer): Promise<Buffer> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const book = await openWorkbook({ stream })
  const picture = book.addImage({ buffer: (await textPicture(watermarkOf(list))) as never, extension: 'png' })
  const { marks, rows } = list.returns ? marksOf(sealer, list) : { marks: list.lines.map(() => ''), rows: [] }
  await writeList(book, { list, marks, picture })
  addChoices(book, list.columns)
  if (list.returns) addMarks(book, list, rows)
  await book.commit()
  return bytes
}

function addMarks(book: Workbook, list: ExportedList, rows: string[][]): void {
  const hidden = book.addWorksheet(marksSheet, { state: 'veryHidden', headerFooter: aroundPaper(list) })
  for (const row of rows) hidden.addRow(row).commit()
  hidden.commit()
}

interface Writing {
  list: ExportedList
  marks: string[]
  picture: number
}

async function writeList(book: Workbook, { list, marks, picture }: Writing): Promise<void> {
  const { language, columns, cells } = list
  const say = (word: keyof typeof fileWords) => fileWords[word][language]
  const sheet = book.addWorksheet(say('list'), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headerRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: aroundPaper(list)
  })
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`
  sheet.addBackgroundImage(picture)
  keepOrder(sheet)
  sheet.columns = [
    { width: 4, hidden: true, style: text },
    ...columns.map((column, i) => ({ width: widthOf(columnTitles[column][language], cells, i), style: text }))
  ]
  const title = sheet.getRow(1)
  title.getCell(2).value = list.title
  title.font = { bold: true, size: 14 }
  title.commit()
  const facts = sheet.getRow(2)
  facts.getCell(2).value = factsOf(list)
  facts.commit()
  const head = sheet.getRow(headerRow)
  head.values = [say('mark'), ...columns.map(column => columnTitles[column][language])]
  head.font = { bold: true }
  head.commit()
  const readOnly = columns.flatMap((column, i) => (isEditable(column) ? [] : [i]))
  for (const [at, mark] of marks.entries()) {
    const row = sheet.getRow(headerRow + 1 + at)
    row.values = [mark, ...cells[at]!]
    for (const i of readOnly) row.getCell(i + 2).fill = grey
    row.commit()
    // Other requests are served in between.
    if (at % 500 === 499) await new Promise(setImmediate)
  }
  addRules(sheet, columns, marks.length)
  sheet.autoFilter = {
    from: { row: headerRow, column: 2 },
    to: { row: headerRow + marks.length, column: columns.length + 1 }
  }
  sheet.commit()
}

function addRules(sheet: ExcelJS.Worksheet, columns: RosterColumn[], rows: number): void {
  for (const [i, column] of columns.entries()) {
    const choices = choicesOf(column)
    const letter = sheet.getColumn(i + 2).letter
    if (choices && rows > 0) addRule(sheet, `${letter}${headerRow + 1}:${letter}${headerRow + rows}`, choices)
  }
}

function factsOf({ area, on, maker, madeAt, purpose, lines, language, columns }: ExportedList): string {
  const say = (word: keyof typeof fileWords) => fileWords[word][language]
  const parts = [
    `${say('area')}${area}`,
    `${say('asOf')}${on}`,
    count(lines.length, language),
    `${say('maker')}${maker} ${madeAt}`,
    `${say('purpose')}${purpose}`,
    ...(columns.every(isEditable) ? [] : [say('readOnly')])
  ]
  return parts.join('    ')
}

/** An ampersand gives an order to the program, so it is written twice; what is too long for the field is cut. */
const plain = (words: string) => words.slice(0, 80).replaceAll('&', '&&')

/** Header and footer on paper: who, when and what for. */
function aroundPaper({ title, maker, madeAt, purpose, language }: ExportedList): Partial<ExcelJS.HeaderFooter> {
  const page: Record<Language, string> = { zh: '第 &P 页 共 &N 页', en: 'Page &P of &N' }
  return {
    oddHeader: `&L${plain(title)}&R${plain(`${maker} ${madeAt}`)}`,
    oddFooter: `&L${plain(`${fileWords.purpose[language]}${purpose}`)}&R${page[language]}`
  }
}

/** Han characters are twice as wide as letters; the longest of the first rows decides. */
function widthOf(title: string, cells: string[][], i: number): number {
  const wide = (words: string) => [...words].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
  return Math.min(48, Math.max(10, wide(title) + 4, ...cells.slice(0, 200).map(row => wide(row[i] ?? '') + 2)))
}
