import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readIdNumber } from '../../people/index.ts'
import { MAX_DATA_ROWS } from './limits.ts'
import { allRows, fileOf, pathFor, workbookOf } from './making-files.ts'
import { openFile } from './open-file.ts'
import { readRows } from './read-rows.ts'
import { textOf } from './sheet.ts'
import { writeCleanCopy } from './write-clean-copy.ts'
import { writeRejects } from './write-rejects.ts'

const today = '2026-11-23'
const upload = '0198c0de-0000-7000-8000-000000000001'
const read = (path: string) => readRows(path, { today })
const readCopy = (path: string) => readRows(path, { today, kept: true })
const csvOf = (rows: string[][]): string =>
  rows
    .map(row => row.map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')

async function xlsxOf(rows: string[][], name = '名单'): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet(name).addRows(rows)
  const path = pathFor('list.xlsx')
  await book.xlsx.writeFile(path)
  return path
}

async function rawText(path: string): Promise<string> {
  if (!path.endsWith('.xlsx') || path.includes('copy')) return readFileSync(path, 'utf8')
  let text = ''
  for (const sheet of (await openFile(path)).sheets) {
    text += sheet.name
    for await (const rows of sheet.rows()) text += rows.map(row => row.cells.map(textOf).join('|')).join('\n')
  }
  return text
}

const HEADER = ['序号', '姓名', '身份证号', '性别', '出生日期', '现居住地址', '孕检情况', '备注']
const WOMAN = ['1', '王明', '', '女', '1990-01-01', '竹荫里1号', '已查', '独居']
const LISTED = [
  ['孕检登记表'],
  HEADER,
  WOMAN,
  ['2', '李红', '', '女', '1991-1-1', '竹荫里2号', '未查', '住院，社会抚养费未交']
]

const TITLES: string[][] = [['三里庵社区居民登记表'], ['', '填报单位：三里庵', '2026年11月'], ['']]
const NOISE: string[][] = [
  [''],
  ['合计', '12'],
  ['小计'],
  ['填表人：李红', '', '审核人：王明'],
  ['第2页'],
  ['填表人：李红', '联系电话：13800000000'],
  ['7']
]

test('as many rows are read as there are people, whatever titles, blanks, totals and page heads stand between them', async () => {
  const names: Record<string, string> = {
    姓名: '王明',
    身份证号: '',
    性别: '男',
    出生日期: '1990.1',
    联系电话: '13955551234',
    户籍地址: '甲街1号',
    备注: ''
  }
  const table = fc.record({
    order: fc.shuffledSubarray(Object.keys(names), { minLength: 1 }).map(columns => [...new Set([...columns, '姓名'])]),
    titles: fc.array(fc.constantFrom(...TITLES), { maxLength: 5 }),
    body: fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.nat(9999) }, { weight: 1, arbitrary: fc.constantFrom(...NOISE, 'head') }),
      { maxLength: 30 }
    ),
    kind: fc.constantFrom('utf-8', 'gb18030', 'xlsx')
  })
  await fc.assert(
    fc.asyncProperty(table, async ({ order, titles, body, kind }) => {
      const header = ['序号', ...order]
      const people = body.filter(item => typeof item === 'number')
      const rows = body.map(item => {
        if (item === 'head') return header
        return typeof item === 'number' ? [`${item}`, ...order.map(column => names[column]!)] : (item as string[])
      })
      const all = [...titles, header, ...rows]
      const path = kind === 'xlsx' ? await xlsxOf(all) : fileOf(iconv.encode(csvOf(all), kind))
      const reading = await read(path)
      const found = await allRows(reading)
      expect(found.map(row => row.original[0])).toEqual(people.map(String))
      const numbers = all.flatMap((_, at) =>
        at > titles.length && typeof body[at - titles.length - 1] === 'number' ? [at + 1] : []
      )
      expect(found.map(row => row.rowNumber)).toEqual(numbers)
    }),
    { numRuns: 150 }
  )
})

test.each(['csv', 'xlsx'])('refused columns and words are in nothing that is kept of a %s file', async kind => {
  const reading = await read(kind === 'csv' ? fileOf(csvOf(LISTED)) : await xlsxOf(LISTED, '环检名单'))
  const rows = await allRows(reading)
  expect(reading.sheets[0]!.map.dropped.map(({ column }) => column)).toEqual(['孕检情况'])
  expect([...reading.removed.values()].map(({ word, times }) => [word, times])).toEqual([['社会抚养费', 1]])
  expect(rows).toHaveLength(2)
  const copy = pathFor(`copy.${kind}`)
  await writeCleanCopy(reading, copy)
  const rejects = pathFor('rejects.xlsx')
  await writeRejects({ upload, faulty: new Set(), rows }, rejects)
  for (const text of [
    JSON.stringify(rows.map(({ sheet: _, ...row }) => row)),
    await rawText(copy),
    await rawText(rejects)
  ]) {
    expect(text).toContain('王明')
    expect(text).not.toMatch(/孕检|环检|社会抚养费|已查|未查/)
  }
  expect(rows[1]!.values).not.toHaveProperty('remark')
})

test.each(['csv', 'xlsx'])('the copy of a %s file reads like the file itself', async kind => {
  const table = [
    ['登记表'],
    [''],
    ['姓名', '身份证号', '出生日期', '住址'],
    ['=cmd|1', '="110"', '1990.1.2', '-甲,"乙"'],
    ['', '', '', ''],
    ['李红', '3.4E+17', '', '@x']
  ]
  const reading = await read(kind === 'csv' ? fileOf(csvOf(table)) : await xlsxOf(table))
  const copy = pathFor(`copy.${kind}`)
  await writeCleanCopy(reading, copy)
  const again = await allRows(await readCopy(copy))
  const values = (rows: typeof again) =>
    rows.map(({ rowNumber, values, problems }) => ({ rowNumber, values, problems }))
  expect(values(again)).toEqual(values(await allRows(reading)))
})

test('a number rounded by a spreadsheet stays one in the copy, though its digits may happen to fit', async () => {
  const fits = Array.from({ length: 900 }, (_, n) => Number(`34010419900101${100 + n}0`)).filter(
    number => !Number.isSafeInteger(number) && readIdNumber(String(number)).problem === undefined
  )
  expect(fits.length).toBeGreaterThan(5)
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows([['姓名', '身份证号'], ...fits.map(number => ['王明', number])])
  const path = pathFor('rounded.xlsx')
  await book.xlsx.writeFile(path)
  const reading = await read(path)
  const copy = pathFor('copy.xlsx')
  await writeCleanCopy(reading, copy)
  for (const file of [reading, await readCopy(copy)])
    for (const row of await allRows(file)) expect(row.problems.map(({ code }) => code)).toContain('id.scientific')
})

test('a file that pretends to be a kept copy is read as the text it is, and screened', async () => {
  const path = fileOf(
    '{"anjia":"kept","kind":"csv","encoding":"utf-8","sheets":["甲"]}\n[0,1,["姓名"],0]\n[0,2,["孕检"],0]\n'
  )
  const reading = await read(path)
  expect(reading.screened).toBe(false)
  expect(JSON.stringify((await allRows(reading)).map(row => row.original))).not.toContain('孕检')
})

test('a formula without a result stays unreadable in the copy', async () => {
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const path = workbookOf({
    rows: `<row>${inline('姓名')}${inline('身份证号')}</row><row>${inline('王')}<c><f>A1</f></c></row>`
  })
  const reading = await read(path)
  const copy = pathFor('copy.xlsx')
  await writeCleanCopy(reading, copy)
  const problems = async (file: typeof reading) =>
    (await allRows(file))[0]!.problems.filter(({ field }) => field === 'idNumber')
  expect(await problems(reading)).toMatchObject([{ code: 'cell.formula', severity: 'reject' }])
  expect(await problems(await readCopy(copy))).toMatchObject([{ code: 'cell.formula', severity: 'reject' }])
})

test('rejects come back in their columns with reasons, marks and row numbers; the corrected workbook is read as a file', async () => {
  const rows = [
    ['登记表'],
    ['序号', '姓名', '证件·证件号码', '性别', '出生日期'],
    ['1', '', '123', '女', '1990-02-30'],
    ['2', '=1+1', '', '男', '1990']
  ]
  const reading = await read(fileOf(csvOf(rows)))
  const reasons = [{ sentence: '与第 9 行重复' }, { field: 'sex' as const, sentence: '登记为“男”' }]
  const rejected = (await allRows(reading)).map(row => ({ ...row, reasons }))
  const path = pathFor('rejects.xlsx')
  await writeRejects({ upload, faulty: new Set(['name', 'idNumber', 'bornOn', 'sex']), rows: rejected }, path)

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const said = (row: number) => (sheet.getRow(row).values as string[]).slice(1)
  expect(said(1)).toEqual(
    '序号/姓名/姓名 退回原因/证件·证件号码/证件·证件号码 退回原因/性别/性别 退回原因/出生日期/出生日期 退回原因/退回原因/原文件行号'.split(
      '/'
    )
  )
  expect(sheet.getCell('C2').text).toBe('没有姓名')
  expect(sheet.getCell('E2').text).toBe('号码的位数或字符不对')
  expect(sheet.getCell('G2').text).toBe('登记为“男”')
  expect(sheet.getCell('I2').text).toBe('没有这一天')
  expect([sheet.getCell('J2').text, sheet.getCell('K2').text]).toEqual(['与第 9 行重复', '3'])
  expect(sheet.getCell('D2').fill).toMatchObject({ pattern: 'solid' })
  expect(sheet.getCell('E2').fill).not.toMatchObject({ pattern: 'solid' })
  expect(sheet.getCell('B3').type).toBe(ExcelJS.ValueType.String)
  expect(book.worksheets[1]!.state).toBe('veryHidden')

  sheet.getCell('B2').value = '王明'
  sheet.getCell('D2').value = ''
  sheet.getCell('H2').value = new Date('1990-02-28T00:00:00Z')
  await book.xlsx.writeFile(path)
  const corrected = await read(path)
  const [first] = await allRows(corrected)
  expect(first).toMatchObject({ rowNumber: 2, problems: [], values: { name: '王明', bornOn: '1990-02-28' } })
  expect(corrected.sheets[0]!.columns).toEqual(rows[1])
  expect([corrected.corrects, corrected.otherSheets]).toEqual([upload, []])
})

test('every visible sheet with a header is read, row after row; others are named', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('填表说明').addRow(['请如实填写'])
  book.addWorksheet('旧表', { state: 'hidden' }).addRows([['姓名'], ['张三']])
  book.addWorksheet('一网格').addRows([['登记表'], ['姓名', '孕检'], ['王明', '甲'], ['李红', '乙'], ['合计', '2']])
  book.addWorksheet('二网格').addRows([
    ['身份证号', '姓名'],
    ['', '赵天']
  ])
  const path = pathFor('sheets.xlsx')
  await book.xlsx.writeFile(path)
  const said = async (file: string, kept = false) => {
    const reading = await readRows(file, { today, kept })
    const rows = await allRows(reading)
    expect(rows.map(row => [row.values.name, row.sheet.name, row.rowNumber, row.rowNumber - row.sheet.offset])).toEqual(
      [
        ['王明', '一网格', 3, 3],
        ['李红', '一网格', 4, 4],
        ['赵天', '二网格', 6, 2]
      ]
    )
    expect(reading.sheets.map(({ name, people }) => [name, people])).toEqual([
      ['一网格', 2],
      ['二网格', 1]
    ])
    return reading
  }
  const reading = await said(path)
  expect(reading.otherSheets).toEqual(['填表说明', '旧表'])
  const copy = pathFor('copy.xlsx')
  await writeCleanCopy(reading, copy)
  await said(copy, true)
  expect(await rawText(copy)).not.toMatch(/孕检|张三/)

  const one = await readRows(path, { today, sheets: [{ name: '一网格', read: false }] })
  expect((await allRows(one)).map(row => row.values.name)).toEqual(['赵天'])
  expect(one.otherSheets).toEqual(['填表说明', '旧表', '一网格'])
})

test('what a person says of header rows and columns goes before what was found; what the law refuses stays dropped', async () => {
  const rows = [
    ['姓名', '甲'],
    ['人员', '电', '孕检'],
    ['王明', '13800000000', '已查']
  ]
  const reading = await readRows(fileOf(csvOf(rows)), {
    today,
    sheets: [{ name: 'CSV', read: true, headerRows: [2] }],
    fixed: { 人员: 'name', 电: 'phone', 孕检: 'remark' }
  })
  expect((await allRows(reading)).map(row => [row.values.name, row.values.phone])).toEqual([['王明', '13800000000']])
  expect(reading.sheets[0]!.map.dropped.map(({ column }) => column)).toEqual(['孕检'])
})

test('a file without a header, or with empty sheets alone, is refused', async () => {
  const refused = (code: string) => expect.objectContaining({ code })
  await expect(read(fileOf('甲,乙\n1,2'))).rejects.toThrow(refused('intake.no-header'))
  await expect(read(await xlsxOf([]))).rejects.toThrow(refused('intake.empty'))
})

test('a row past the last that is taken, the millionth, is refused', async () => {
  expect(MAX_DATA_ROWS).toBe(1_000_000)
  const mostRows = 12_000
  const all = await readRows(fileOf(`姓名\n${'王\n'.repeat(mostRows)}`), { today, mostRows })
  expect((await allRows(all)).length).toBe(mostRows)
  const reading = await readRows(fileOf(`姓名\n${'王\n'.repeat(mostRows + 1)}`), { today, mostRows })
  let rows = 0
  const readAll = async () => {
    for await (const batch of reading.batches()) rows += batch.length
  }
  await expect(readAll()).rejects.toThrow(expect.objectContaining({ code: 'intake.too-many-rows' }))
  expect(rows).toBeLessThanOrEqual(mostRows)
})

test('what a household shares in one merged cell is read for each of its members', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名单')
  sheet.addRows([
    ['户号', '姓名'],
    ['H1', '王明'],
    ['', '李红'],
    ['H2', '赵天']
  ])
  sheet.mergeCells('A2:A3')
  const path = pathFor('merged.xlsx')
  await book.xlsx.writeFile(path)
  expect((await allRows(await read(path))).map(row => row.values.householdNumber)).toEqual(['H1', 'H1', 'H2'])
})

test('a column below a refused group, or without any name, is not kept', async () => {
  const rows = [
    ['姓名', '孕检', '', '住址', ''],
    ['', '日期', '结果', '', ''],
    ['王明', '2月', '正常', '甲街', '已查']
  ]
  const reading = await read(fileOf(csvOf(rows)))
  expect(reading.sheets[0]!.columns).toEqual(['姓名', '住址'])
  expect(reading.sheets[0]!.map.dropped.map(({ column }) => column)).toEqual(['孕检·日期', '孕检·结果'])
  expect((await allRows(reading)).map(row => row.original)).toEqual([['王明', '甲街']])
})
