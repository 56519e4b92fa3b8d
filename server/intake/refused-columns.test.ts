import { readFileSync, statSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idNumber } from '../people/people-factory.ts'
import { keptPath, openKept } from './file-store.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'
import { writeRejectsOf } from './rejects.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const birth = '1992-03-04'
/** Cell values that stand nowhere else, so that a search for them finds only them. */
const secret = { 孕检: '孕检值甲壹', 避孕措施: '避孕值乙贰', 社会抚养费: '抚养值丙叁', 政策内外: '政策值丁肆' }
const words = ['孕检', '避孕', '抚养费', '政策内', '透环', '超生']
const values = Object.values(secret)

const rows: Told[] = [2, 4, 6, 8].map((n, i) => ({
  姓名: i === 3 ? '' : '周欣然',
  公民身份号码: idNumber(n, birth),
  性别: '女',
  出生日期: i === 2 ? '1992-03-05' : birth,
  联系电话: '13912345678',
  现居住地址: '梅山路社区居委会梅山路8号',
  ...secret,
  备注: i % 2 ? '已透环,独居老人' : '超生,爱好书法'
}))

/** Every text and json value of the schemas that could hold something of a file. */
async function everyText(): Promise<string> {
  const columns = await desk.owner<{ table: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column from information_schema.columns
     where table_schema in ('intake', 'people', 'platform', 'audit', 'statistics', 'areas') and table_name not in ('area', 'seat')
       and data_type in ('text', 'jsonb', 'ARRAY', 'character varying')`
  )
  expect(columns.length).toBeGreaterThan(40)
  let all = ''
  for (const { table, column } of columns) {
    const found = await desk.owner<{ value: string }>(
      `select ${column}::text as value from ${table} where ${column} is not null ${table === 'intake.upload' && column === 'report' ? 'and false' : ''}`
    )
    all += found.map(row => row.value).join('\n')
  }
  return all
}

const cellsOf = async (path: string): Promise<string[][]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const lines: string[][] = []
  book.worksheets[0]!.eachRow(row => {
    lines.push(Array.from((row.values as unknown[]).slice(1), value => String(value ?? '')))
  })
  return lines
}

test('what the law refuses reaches no table, not the kept file and not the rejects; the report says why', async () => {
  const upload = await desk.takeIn(rows)
  expect(upload.report).toMatchObject({ rows: 4, new: 2, doubtful: 1, rejected: 1 })

  const stored = await everyText()
  expect(stored).toContain('周欣然')
  for (const word of [...words, ...values]) expect(stored).not.toContain(word)
  // The report names the columns, as the law asks, and nothing of their cells.
  const report = JSON.stringify(upload.report)
  for (const value of values) expect(report).not.toContain(value)
  for (const column of Object.keys(secret)) {
    const dropped = upload.report.dropped_columns.find(one => one.column === column)
    expect(dropped, column).toBeDefined()
    for (const key of ['code', 'article', 'reasonZh', 'reasonEn', 'counterpartZh', 'counterpartEn'] as const)
      expect(dropped![key], `${column} ${key}`).not.toBe('')
  }
  expect(upload.report.removed_words.map(({ word, times }) => [word, times])).toEqual(
    expect.arrayContaining([['超生', 2]])
  )

  const opened = desk.path('opened')
  await openKept(desk.taking.store, upload.id, opened)
  const kept = readFileSync(opened, 'utf8')
  expect(kept).toContain('独居老人')
  for (const word of [...words, ...values]) expect(kept).not.toContain(word)

  const rejects = desk.path('rejects.xlsx')
  await writeRejectsOf(desk.taking, upload, rejects)
  const text = JSON.stringify(await cellsOf(rejects))
  expect(text).toContain('周欣然')
  for (const word of [...words, ...values]) expect(text).not.toContain(word)
})

test('the kept file is sealed: neither name nor number can be read from the disk, and only its owner may open it', async () => {
  const upload = await desk.preview([{ ...rows[0]!, 公民身份号码: idNumber(20, birth) }])
  const path = keptPath(desk.taking.store, upload.id)
  const bytes = readFileSync(path)
  for (const told of ['周欣然', idNumber(20, birth), '13912345678']) expect(bytes.includes(told)).toBe(false)
  expect(statSync(path).mode & 0o077).toBe(0)
  // One byte changed, and it no longer opens.
  const broken = Buffer.from(bytes)
  broken[40]! ^= 1
  const { writeFileSync } = await import('node:fs')
  writeFileSync(path, broken)
  await expect(openKept(desk.taking.store, upload.id, desk.path('broken'))).rejects.toThrow()
})

test('rows that came back enter once their cells are corrected in the workbook they came back in', async () => {
  const sound = (n: number): Told => ({ 姓名: '郑晓', 公民身份号码: idNumber(n, birth), 性别: '女', 出生日期: birth })
  const upload = await desk.takeIn([
    sound(30),
    { ...sound(32), 姓名: '' },
    { ...sound(34), 公民身份号码: '3.40102E+17' },
    { ...sound(36), 出生日期: '1992-03-09' },
    { ...sound(38), 性别: '男' }
  ])
  expect(upload.report).toMatchObject({ new: 1, doubtful: 2, rejected: 2 })
  const path = desk.path('back.xlsx')
  expect(await writeRejectsOf(desk.taking, upload, path)).toBe(4)
  const lines = await cellsOf(path)
  const beside = (column: string) => [column, `${column} 退回原因`]
  expect(lines[0]).toEqual([...['姓名', '公民身份号码', '性别', '出生日期'].flatMap(beside), '退回原因', '原文件行号'])
  expect(lines.slice(1).map(line => line[9])).toEqual(['3', '4', '5', '6'])
  const reasons = lines.slice(1).map(line => [1, 3, 5, 7].filter(at => line[at] !== ''))
  expect(reasons).toEqual([[1], [3], [7], [5]])

  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  sheet.getCell('A2').value = '郑晓'
  sheet.getCell('C3').value = idNumber(34, birth)
  sheet.getCell('G4').value = birth
  sheet.getCell('E5').value = '女'
  const corrected = desk.path('corrected.xlsx')
  await book.xlsx.writeFile(corrected)
  const again = await desk.takeIn(corrected)
  expect(again.report).toMatchObject({ rows: 4, new: 4, doubtful: 0, rejected: 0 })
  expect(again.corrects).toBe(upload.id)
})
