import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { fileOf, partsOf, pathFor, workbookOf, zipOf } from './making-files.ts'
import { openFile } from './open-file.ts'
import { fileProblems, IntakeProblem } from './problem.ts'
import type { Cell, SheetRow } from './sheet.ts'

async function rowsOf(path: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of (await openFile(path)).sheets[0]!.rows()) rows.push(...batch)
  return rows
}
const cellsOf = async (path: string): Promise<Cell[][]> => (await rowsOf(path)).map(row => row.cells)
const refused = (code: string) => expect.objectContaining({ code })

const TABLE = [
  ['姓名', '住址'],
  ['𬭎㛃·阿', '三里庵,1号']
]
const CSV = '姓名,住址\r\n𬭎㛃·阿,"三里庵,1号"'

test.each([
  ['utf-8', Buffer.from(CSV)],
  ['utf-8', Buffer.from(`\uFEFF${CSV}`)],
  ['gb18030', iconv.encode(CSV, 'gb18030')],
  ['utf-16le', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\uFEFF${CSV}`, 'utf16le').swap16()],
  ['utf-16le', Buffer.from(`name,id\n${'a,1\n'.repeat(50)}${CSV}`, 'utf16le')]
] as const)('a CSV file in %s is recognised by its bytes', async (encoding, bytes) => {
  const path = fileOf(bytes, 'any.dat')
  expect((await openFile(path)).encoding).toBe(encoding)
  expect((await cellsOf(path)).slice(-2)).toEqual(TABLE)
})

test('GB18030 is recognised even when the first Chinese character stands far below', async () => {
  const text = `name,id\n${'a,1\n'.repeat(200_000)}王,2`
  const path = fileOf(iconv.encode(text, 'gb18030'))
  expect((await openFile(path)).encoding).toBe('gb18030')
  expect((await openFile(fileOf(text))).encoding).toBe('utf-8')
})

test.each([',', ';', '\t'])('the separator %j is found', async delimiter => {
  expect(await cellsOf(fileOf(`姓名${delimiter}性别\n王${delimiter}男`))).toEqual([
    ['姓名', '性别'],
    ['王', '男']
  ])
})

const OLE2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const sheet = '<row><c t="inlineStr"><is><t>姓名</t></is></c></row>'
const withPart = (part: { name: string; content: string; declares?: number; encrypted?: boolean }) =>
  zipOf([...partsOf({ rows: sheet }).filter(other => other.name !== part.name), part])
const inner = 'xl/worksheets/sheet1.xml'

test.each<[string, string, string | Uint8Array]>([
  ['an old .xls or .et', 'intake.save-as-xlsx', OLE2],
  ['an .xlsb', 'intake.save-as-xlsx', zipOf([{ name: 'xl/workbook.bin', content: 'x' }])],
  ['an .ods', 'intake.save-as-xlsx', zipOf([{ name: 'content.xml', content: 'x' }])],
  ['a password', 'intake.password', Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')])],
  ['an encrypted part', 'intake.password', withPart({ name: inner, content: 'x', encrypted: true })],
  ['a page named .xls', 'intake.html-not-sheet', '\r\n<html><table><tr><td>姓名</td></tr></table></html>'],
  ['a page in UTF-16', 'intake.html-not-sheet', Buffer.from('\uFEFF<!DOCTYPE html><html>', 'utf16le')],
  ['Excel 2003 XML', 'intake.html-not-sheet', '\uFEFF<?xml version="1.0"?><Workbook/>'],
  ['nothing', 'intake.empty', ''],
  ['only blanks', 'intake.empty', ' \r\n\r\n'],
  ['a Word file', 'intake.not-a-sheet', zipOf([{ name: 'word/document.xml', content: 'x' }])],
  ['a PDF', 'intake.not-a-sheet', '%PDF-1.7'],
  ['bytes', 'intake.not-a-sheet', Buffer.from([1, 2, 0, 0, 0, 7, 0, 0])],
  ['only the head of a zip', 'intake.damaged', Buffer.from('PK\x03\x04 and no more')],
  ['broken XML', 'intake.damaged', withPart({ name: inner, content: '<worksheet><sheetData><row></c>' })],
  [
    'a part that is larger than it says',
    'intake.damaged',
    withPart({ name: inner, content: ' '.repeat(99_999), declares: 9 })
  ],
  ['a missing part', 'intake.damaged', zipOf(partsOf({ rows: sheet }).slice(0, 2))],
  [
    'entities that multiply',
    'intake.damaged',
    withPart({
      name: inner,
      content: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    })
  ],
  [
    'a sheet of elements nested without end',
    'intake.damaged',
    withPart({
      name: inner,
      content: `<worksheet><sheetData>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</sheetData></worksheet>`
    })
  ],
  ['a zip bomb', 'intake.too-large', withPart({ name: inner, content: '0'.repeat(40_000_000) })],
  [
    'a bomb of strings',
    'intake.too-large',
    zipOf(partsOf({ rows: sheet, strings: `<sst><si><t>${'0'.repeat(70_000)}</t></si></sst>` }))
  ],
  ['300 columns in CSV', 'intake.too-many-columns', Array.from({ length: 300 }, (_, at) => `列${at}`).join(',')],
  [
    '300 columns in XLSX',
    'intake.too-many-columns',
    zipOf(partsOf({ rows: '<row r="1"><c r="KN1" t="inlineStr"><is><t>x</t></is></c></row>' }))
  ]
])('%s is refused with %s', async (_what, code, bytes) => {
  await expect(rowsOf(fileOf(bytes, 'register.xls'))).rejects.toThrow(refused(code))
})

test('a workbook cut short anywhere is refused as damaged', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('一').addRows(Array.from({ length: 500 }, (_, at) => [`王${at}`, at]))
  const path = pathFor('whole.xlsx')
  await book.xlsx.writeFile(path)
  const bytes = readFileSync(path)
  expect(await rowsOf(path)).toHaveLength(500)
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const cut = fileOf(bytes.subarray(0, Math.floor(bytes.length * share)), 'cut.xlsx')
    await expect(rowsOf(cut)).rejects.toThrow(refused('intake.damaged'))
  }
})

test('empty cells out to the last column of Excel are no columns', async () => {
  expect(await cellsOf(workbookOf({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>' }))).toEqual([
    [{ text: '1', number: 1, isDate: false }]
  ])
  expect(await cellsOf(fileOf(`a,b${','.repeat(400)}\n`))).toHaveLength(1)
})

test('every refusal of a file has a sentence in both languages, with its figures filled in', () => {
  for (const code of Object.keys(fileProblems) as (keyof typeof fileProblems)[]) {
    const params = { format: 'F', where: 'W', row: 1, columns: 2, limit: 3 }
    const problem = new IntakeProblem(code, params)
    expect(problem.say('zh')).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u)
    expect(problem.say('en')).toMatch(/^[^{}]+$/)
  }
})
