import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RosterKey } from '../../contract/people.ts'
import { RosterExport } from '../../contract/rosters.ts'
import { AreaCode } from '../../contract/values.ts'
import { screenColumn } from '../../law/screen.ts'
import { collectExport } from '../people/export-roster.ts'
import { grid, idNumber, officer, openRegister, type Register } from '../people/people-factory.ts'
import { writeTemplate } from '../people/rosters/write-template.ts'
import { writeWorkbook } from '../people/rosters/write-workbook.ts'
import { readRows } from './reader/read-rows.ts'
import { decoded } from './reader/sheet.ts'
import { Workbook } from './reader/xlsx-zip.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-roster-files-'))
const area = AreaCode.parse(grid)

beforeAll(async () => {
  register = await openRegister()
  await register.enrol({ name: '欧阳甲', place: { area, address: '三里庵路1号' } })
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

test('the parts of a sheet stand in the order Excel wants, and no two rules overlap', async () => {
  const asked = { roster: 'my-grid' as const, ...RosterExport.parse({ purpose: '核对名册', area }) }
  const exporting = { operation: 'people.export', trace: 'reads-people' } as const
  const list = await register.as({ ...officer, account: v7() }, ctx => collectExport(ctx, asked), exporting)
  const many = Array.from({ length: 300 }, (_, i) => i % list.lines.length)
  const long = { ...list, lines: many.map(i => list.lines[i]!), cells: many.map(i => list.cells[i]!) }
  const path = join(folder, 'order.xlsx')
  writeFileSync(path, await writeWorkbook(long, register.platform.sealer))
  const book = await Workbook.open(path)
  let xml = ''
  for await (const text of decoded(book.bytes('xl/worksheets/sheet1.xml'), 'utf-8')) xml += text
  book.close()
  const parts = ['sheetData>', '<autoFilter', '<dataValidations', '<pageSetup', '<headerFooter', '<picture']
  const places = parts.map(part => xml.lastIndexOf(part))
  expect(places.every(place => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect([...xml.matchAll(/sqref="([^"]+)"/g)].map(([, range]) => range)).toEqual(['D4:D303'])
})

test('each roster has a template with drop-downs for what is one of a few, and asks for nothing the law refuses', async () => {
  for (const roster of RosterKey.options) {
    const { base64 } = await writeTemplate({ roster, language: 'zh' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(base64, 'base64') as never)
    const sheet = book.worksheets[0]!
    const titles = (sheet.getRow(1).values as string[]).slice(1)
    expect(
      titles.filter(title => screenColumn(title)),
      roster
    ).toEqual([])
    const choices = Object.fromEntries(
      titles.flatMap((title, i) => {
        const rule = sheet.getRow(2).getCell(i + 1).dataValidation
        return rule?.type === 'list' ? [[title, rule.formulae?.[0]]] : []
      })
    )
    expect(Object.keys(choices), roster).toEqual(['性别', '与户主关系'])
    for (const place of Object.values(choices)) {
      const [, name = '', from, to] = /^'?([^'!]+)'?!\$\w+\$(\d+):\$\w+\$(\d+)$/.exec(String(place)) ?? []
      expect(book.getWorksheet(name), `${roster} ${place}`).toBeDefined()
      expect(Number(to) - Number(from), roster).toBeGreaterThan(0)
    }
  }
})

test('a template is read by the taking in as it stands', async () => {
  const { base64 } = await writeTemplate({ roster: 'newcomers', language: 'zh' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(base64, 'base64') as never)
  const sheet = book.worksheets[0]!
  expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list' })
  sheet.getRow(2).values = [
    '周小燕',
    '女',
    '1990-01-02',
    idNumber(5, '1990-01-02'),
    '13800138000',
    '三里庵路5号',
    '12',
    '户主',
    '2026-10-01'
  ]
  const path = join(folder, 'template.xlsx')
  await book.xlsx.writeFile(path)
  const reading = await readRows(path, { today: '2026-11-23' })
  expect(Object.values(reading.sheets[0]!.map.mapping)).toEqual([
    'name',
    'sex',
    'bornOn',
    'idNumber',
    'phone',
    'livingAddress',
    'householdNumber',
    'headRelation',
    'stayFrom'
  ])
  for await (const [row] of reading.batches())
    expect(row?.values).toMatchObject({ name: '周小燕', headRelation: '02', stayFrom: '2026-10-01' })
})
