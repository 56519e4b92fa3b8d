import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { pathFor, workbookOf } from './making-files.ts'
import { openFile } from './open-file.ts'
import { type SheetRow, textOf } from './sheet.ts'

async function rowsOf(path: string, at = 0): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of (await openFile(path)).sheets[at]!.rows()) rows.push(...batch)
  return rows
}
const textsOf = async (path: string) => (await rowsOf(path)).map(row => row.cells.map(textOf))

async function saved(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook()
  fill(book)
  const path = pathFor('book.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

test('shared, rich and inline strings, numbers, booleans and results of formulas are read', async () => {
  const path = await saved(book => {
    const sheet = book.addWorksheet('一')
    sheet.addRow(['王 小明', { richText: [{ text: '欧' }, { text: '阳' }] }, 13_955_551_234, true])
    sheet.addRow([
      { formula: 'A1', result: '王' },
      { formula: 'SUM(1)', result: 5 },
      { formula: '1+1' },
      { error: '#REF!' }
    ])
  })
  const [first, second] = await rowsOf(path)
  expect(first!.cells.map(textOf)).toEqual(['王 小明', '欧阳', '13955551234', 'TRUE'])
  expect(second!.cells).toEqual([
    '王',
    { text: '5', number: 5, isDate: false },
    { text: '', fault: 'formula' },
    { text: '', fault: 'error' }
  ])
})

test('a shared string is read without its phonetic guide and with its escaped characters', async () => {
  const strings = '<sst><si><r><t>王_x000D_</t></r><r><t>明</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si></sst>'
  expect(
    await textsOf(workbookOf({ strings, rows: '<row><c t="s"><v>0</v></c><c t="s"><v>99</v></c></row>' }))
  ).toEqual([['王\r明']])
})

test('dates carry what their format shows: a day, or a month when the day is hidden and is the first', async () => {
  const path = await saved(book => {
    const row = book.addWorksheet('一').addRow([])
    const formats = ['yyyy-mm-dd', 'yyyy"年"m"月"', 'yyyy"年"m"月"', '0.00', '[$-804]yyyy"年"m"月"d"日";@']
    const days = ['1990-01-02', '1990-01-01', '1990-01-17', '1990-01-02', '1985-12-31']
    for (const [at, day] of days.entries()) {
      row.getCell(at + 1).value = formats[at] === '0.00' ? 32_875 : new Date(`${day}T00:00:00Z`)
      row.getCell(at + 1).numFmt = formats[at]!
    }
  })
  expect(await textsOf(path)).toEqual([['1990-01-02', '1990-01', '1990-01-17', '32875', '1985-12-31']])
})

test('built-in Chinese date formats and the calendar from 1904 are known', async () => {
  const styles =
    '<styleSheet><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>'
  const rows = '<row><c s="1"><v>32875</v></c><c><v>32875</v></c></row>'
  expect(await textsOf(workbookOf({ styles, rows }))).toEqual([['1990-01-02', '32875']])
  const workbook = '<workbookPr date1904="1"/>'
  expect(await textsOf(workbookOf({ styles, rows, workbook }))).toEqual([['1994-01-03', '32875']])
})

test('a number beyond fifteen digits keeps its rounded look', async () => {
  const rows = '<row><c><v>3.4010219900102102E+17</v></c></row>'
  expect((await rowsOf(workbookOf({ rows })))[0]!.cells).toEqual([
    { text: '3.4010219900102102E+17', number: Number('3.4010219900102102E+17'), isDate: false }
  ])
})

test('a value merged downwards holds for every row it covers, a wide one marks its row', async () => {
  const path = await saved(book => {
    const sheet = book.addWorksheet('一')
    sheet.addRows([['登记表'], ['户号', '姓名', '性别'], ['H1', '王'], ['', '李'], ['', '张'], ['H2', '赵']])
    sheet.mergeCells('A1:C1')
    sheet.mergeCells('A3:A5')
  })
  const rows = await rowsOf(path)
  expect(rows.map(row => textOf(row.cells[0]))).toEqual(['登记表', '户号', 'H1', 'H1', 'H1', 'H2'])
  expect(rows.map(row => row.wide === true)).toEqual([true, false, false, false, false, false])
})

test('rows and cells without a place follow the one before, and a wrong row number leads nowhere back', async () => {
  const rows =
    '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="9"><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row>'
  const read = await rowsOf(workbookOf({ rows }))
  expect(read.map(row => row.number)).toEqual([1, 9, 10])
  expect(read[0]!.cells.map(textOf)).toEqual(['1', '', '', '2', '3'])
})

test('prefixed tags of other writers are read', async () => {
  const rows = '<x:row xmlns:x="x"><x:c t="str"><x:v>王</x:v></x:c></x:row>'
  expect(await textsOf(workbookOf({ rows }))).toEqual([['王']])
})

test('sheets come in the order of their tabs, hidden ones marked', async () => {
  const path = await saved(book => {
    book.addWorksheet('说明', { state: 'hidden' }).addRow(['a'])
    book.addWorksheet('名单').addRow(['b'])
    book.addWorksheet('代码', { state: 'veryHidden' }).addRow(['c'])
  })
  const { sheets } = await openFile(path)
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['说明', true],
    ['名单', false],
    ['代码', true]
  ])
  expect((await rowsOf(path, 1))[0]!.cells).toEqual(['b'])
})

test('thousands of merged ranges over one another cost no more than the columns they lie in', async () => {
  const ranges = Array.from({ length: 3000 }, () => '<mergeCell ref="A1:B1048576"/>').join('')
  const rows = Array.from({ length: 3000 }, () => '<row><c><v>1</v></c></row>').join('')
  expect(await rowsOf(workbookOf({ rows, after: `<mergeCells>${ranges}</mergeCells>` }))).toHaveLength(3000)
})
