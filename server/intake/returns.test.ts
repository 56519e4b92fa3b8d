import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterKey } from '../../contract/people.ts'
import { type ReturnPreview, type RosterColumn, RosterExport, type RosterLine } from '../../contract/rosters.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { collectExport } from '../people/export-roster.ts'
import { maskNumber } from '../people/id-number-rules.ts'
import { listRoster } from '../people/list-roster.ts'
import {
  type Enrolled,
  grid,
  idNumber,
  nextGrid,
  officer,
  openRegister,
  type Register,
  unevenCells
} from '../people/people-factory.ts'
import { changeCells } from '../people/rosters/change-cells.ts'
import { comparePasted } from '../people/rosters/compare-pasted.ts'
import { compareReturned } from '../people/rosters/compare-returned.ts'
import { columnTitles } from '../people/rosters/roster-words.ts'
import { writeWorkbook } from '../people/rosters/write-workbook.ts'
import { undoBatch } from '../people/undo-batch.ts'
import { sheetsOf } from './mount-returns.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-returns-'))
const people: Enrolled[] = []
const roster: RosterKey = 'aged-60'
const area = AreaCode.parse(grid)
const first = 4

beforeAll(async () => {
  register = await openRegister()
  for (let i = 0; i < 8; i++)
    people.push(
      await register.enrol({
        name: `欧阳${'甲乙丙丁戊己庚辛'[i]}`,
        bornOn: `195${i}-05-0${i + 1}`,
        idNumber: idNumber(i, `195${i}-05-0${i + 1}`),
        phone: `1380013800${i}`,
        place: { area, address: `三里庵路${i + 1}号` }
      })
    )
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

type Sheet = ExcelJS.Worksheet
/** The list as it is exported, edited as in a spreadsheet program and saved, to where it lies. */
async function exported(
  edit: (sheet: Sheet, book: ExcelJS.Workbook) => void,
  which: RosterKey = roster
): Promise<string> {
  const asked = { roster: which, ...RosterExport.parse({ purpose: '核对名册', area }) }
  const exporting = { operation: 'people.export', trace: 'reads-people' } as const
  // Each by an account of its own: together they would be a long export, which a second person confirms.
  const list = await register.as({ ...officer, account: v7() }, ctx => collectExport(ctx, asked), exporting)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeWorkbook(list, register.platform.sealer)) as never)
  edit(book.worksheets[0]!, book)
  const path = join(folder, `${v7()}.xlsx`)
  await book.xlsx.writeFile(path)
  return path
}
const back = async (path: string, which: RosterKey = roster): Promise<ReturnPreview> => {
  const sheets = await sheetsOf(path)
  return register.as(officer, ctx => compareReturned(ctx, { roster: which, sheets }))
}
const returned = async (edit: Parameters<typeof exported>[0]) => back(await exported(edit))

const placeOf = (sheet: Sheet, column: RosterColumn): number =>
  (sheet.getRow(first - 1).values as unknown[]).indexOf(columnTitles[column].zh)
const set = (sheet: Sheet, row: number, column: RosterColumn, value: ExcelJS.CellValue) => {
  sheet.getRow(row).getCell(placeOf(sheet, column)).value = value
}
const apply = (preview: ReturnPreview, which: RosterKey = roster) => {
  const changes = new Map<string, { enrolment: never; version: number; cells: Record<string, string> }>()
  for (const { enrolment, version, column, wanted, state } of preview.cells) {
    if (state === 'refused') continue
    const one = changes.get(enrolment) ?? { enrolment: enrolment as never, version, cells: {} }
    changes.set(enrolment, { ...one, cells: { ...one.cells, [column]: wanted } })
  }
  const asked = { roster: which, source: '名册回填', on: Day.parse('2026-11-23'), changes: [...changes.values()] }
  return register.as(officer, ctx => changeCells(ctx, asked), { operation: 'people.round-trip', trace: 'changes' })
}
const lines = async (which: RosterKey = roster): Promise<RosterLine[]> =>
  (await register.as(officer, ctx => listRoster(ctx, { roster: which, area, limit: 200 }))).people

test('a list that comes back as it went changes nothing, sorted otherwise or not', async () => {
  const plain = await returned(() => {})
  expect(plain).toMatchObject({ rows: 8, cells: [], unchanged: 8, missing: 0, leftOut: [], ignoredColumns: [] })
  const turned = await returned(sheet => {
    const rows = Array.from({ length: 8 }, (_, i) => sheet.getRow(first + i).values as ExcelJS.CellValue[])
    for (const [i, values] of rows.reverse().entries()) sheet.getRow(first + i).values = values
  })
  expect(turned).toMatchObject({ cells: [], unchanged: 8, missing: 0 })
})

test('the hidden parts are hidden, every cell is text, and paper says who, when and what for', async () => {
  await exported((sheet, book) => {
    expect(book.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden'])
    expect(sheet.getColumn(1).hidden).toBe(true)
    expect(sheet.headerFooter.oddFooter).toContain('核对名册')
    expect(sheet.getRow(2).getCell(2).text).toMatch(/截至：2026-11-23.*用途：核对名册/)
    expect((sheet as unknown as { getBackgroundImageId: () => string }).getBackgroundImageId()).toBeDefined()
    expect(sheet.getRow(first).getCell(2).numFmt).toBe('@')
  })
})

const edit = fc.record({
  row: fc.nat(7),
  change: fc.oneof(
    fc.record({ column: fc.constant('name' as const), value: fc.stringMatching(/^[一-龥]{2,4}$/) }),
    fc.record({ column: fc.constant('address' as const), value: fc.stringMatching(/^三里庵路[1-9][0-9]{1,3}号$/) }),
    fc.record({ column: fc.constant('phone' as const), value: fc.stringMatching(/^139[0-9]{8}$/) }),
    fc.record({
      column: fc.constant('bornOn' as const),
      value: fc.stringMatching(/^19[45][0-9]-0[1-9]-1[0-9]$/)
    })
  )
})

test('only the edited cells are applied, exactly, and taken back together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(edit, { selector: one => `${one.row} ${one.change.column}` }), async edits => {
      const before = await lines()
      const byRow = (row: number) => before[row]!
      const preview = await returned(sheet => {
        for (const { row, change } of edits) set(sheet, first + row, change.column, change.value)
      })
      const wanted = edits
        .filter(({ row, change }) => byRow(row)[change.column] !== change.value)
        .map(({ row, change }) => `${byRow(row).enrolment} ${change.column} ${change.value}`)
      expect(preview.cells.map(cell => `${cell.enrolment} ${cell.column} ${cell.wanted}`).sort()).toEqual(wanted.sort())
      expect(preview.cells.every(({ state }) => state === 'change')).toBe(true)
      if (wanted.length === 0) return
      const { batch } = await apply(preview)
      const after = new Map((await lines()).map(line => [line.enrolment, line]))
      for (const line of before) {
        const own = edits.filter(({ row }) => byRow(row) === line).map(({ change }) => change)
        const now = after.get(line.enrolment)!
        for (const column of ['name', 'address', 'bornOn', 'phone'] as const) {
          const edited = own.find(change => change.column === column)?.value
          const shown = edited && column === 'phone' ? maskNumber(edited) : edited
          expect(now[column], column).toBe(shown ?? line[column])
        }
      }
      expect(await register.as(officer, ctx => unevenCells(ctx))).toEqual([])
      await register.as(officer, ctx => undoBatch(ctx, { batch }), {
        operation: 'people.correct',
        trace: 'changes'
      })
      expect((await lines()).map(({ version: _, ...line }) => line)).toEqual(
        before.map(({ version: _, ...line }) => line)
      )
    }),
    { numRuns: 8 }
  )
})

test('what the register changed meanwhile is a conflict of that cell alone, and a stale version is told', async () => {
  const path = await exported(sheet => {
    set(sheet, first, 'address', '长江西路1号')
    set(sheet, first, 'phone', '13911112222')
  })
  const one = (await lines())[0]!
  await register.as(officer, async ctx =>
    changeCells(ctx, {
      roster,
      source: '本人来电',
      on: Day.parse('2026-11-20'),
      changes: [{ enrolment: one.enrolment, version: one.version, cells: { address: '黄山路9号' } }]
    })
  )
  const preview = await back(path)
  expect(preview.cells.map(({ column, was, now, wanted, state }) => [column, was, now, wanted, state])).toEqual([
    ['address', '三里庵路1号', '黄山路9号', '长江西路1号', 'conflict'],
    ['phone', maskNumber('13800138000'), maskNumber('13800138000'), '13911112222', 'change']
  ])
  await apply(preview)
  await expect(apply(preview)).rejects.toThrow('people.changed-meanwhile')
  expect((await back(path)).cells).toEqual([])
})

test('a row is nobody else’s, and what cannot be done says why', async () => {
  const preview = await returned(sheet => {
    set(sheet, first + 1, 'age', '18')
    set(sheet, first + 1, 'address', '')
    set(sheet, first + 1, 'phone', '123')
    set(sheet, first + 1, 'bornOn', '去年')
    set(sheet, first + 1, 'name', '王五 已上环')
    sheet.getRow(first + 2).getCell(1).value = 'AAAA'
    sheet.getRow(first + 3).getCell(1).value = sheet.getRow(first + 4).getCell(1).value
    sheet.spliceRows(first + 7, 1)
    sheet.getRow(first - 1).getCell(12).value = '节育措施'
    sheet.getRow(first - 1).getCell(13).value = '爱好'
    set(sheet, first + 8, 'name', '新来的人')
    set(sheet, first + 8, 'bornOn', '1950-01-01')
  })
  const why = preview.cells.map(({ column, state, why }) => [column, state, why?.zh.slice(0, 6)])
  expect(why).toEqual(
    [
      ['name', 'refused', expect.stringContaining('不予登记')],
      ['bornOn', 'refused', '看不出是哪一'],
      ['age', 'refused', '这一列在名册'],
      ['address', 'refused', '空白不会清除'],
      ['phone', 'refused', '不像电话号码']
    ].map(([column, state, zh]) => [column, state, typeof zh === 'string' ? zh : expect.any(String)])
  )
  expect(preview.leftOut.map(({ row, why: { zh } }) => [row, zh.slice(0, 8)])).toEqual([
    [first + 2, '记录标识与导出时'],
    [first + 3, '同一条记录在表格'],
    [first + 4, '同一条记录在表格']
  ])
  expect(preview.missing).toBe(3)
  expect(preview.refusedColumns.map(({ column, article }) => [column, article.length > 0])).toEqual([
    ['节育措施', true]
  ])
  expect(preview.ignoredColumns).toEqual(['爱好'])
  expect(preview.fresh.rows).toHaveLength(1)
  expect(preview.fresh.rows[0]).toContain('新来的人')
})

test('a hidden row cannot be made, nor one changed, for somebody who was not exported', async () => {
  const other = await register.enrol({ name: '旁人', bornOn: '1944-01-01', place: { area: nextGrid } })
  const preview = await returned((sheet, book) => {
    const hidden = book.worksheets.at(-1)!
    hidden.getRow(2).getCell(2).value = other.enrolment
    set(sheet, first, 'name', '改了名字')
  })
  expect(preview.cells).toEqual([])
  expect(preview.leftOut.map(({ row }) => row)).toEqual([first])
})

test('without a mark a row finds its person by the whole number, pasted or in a file', async () => {
  const number = idNumber(78, '1953-05-04')
  await register.enrol({ name: '新到者', idNumber: number, on: '2026-11-10', place: { area: nextGrid } })
  const sheets = [
    {
      name: '',
      rows: [
        ['姓名', '公民身份号码', '现居住地址', '登记类别'],
        ['新到者', number, '望江路8号', ''],
        ['不认识', idNumber(99, '1953-05-04'), '望江路9号', '']
      ]
    }
  ]
  const preview = await register.as(officer, ctx => compareReturned(ctx, { roster: 'new', sheets }))
  expect(preview.cells.map(({ name, column, was, wanted }) => [name, column, was, wanted])).toEqual([
    ['新到者', 'address', null, '望江路8号']
  ])
  expect(preview.fresh.rows.map(([name]) => name)).toEqual(['不认识'])
  expect(preview.missing).toBeNull()
})

test('rows copied from the list, edited and pasted change what was edited, and nothing the register changed since', async () => {
  const [one, two] = await lines()
  const cells = { name: one!.name, address: one!.address ?? '', phone: one!.phone ?? '' }
  const preview = await register.as(officer, ctx =>
    comparePasted(ctx, {
      roster,
      cells: [
        ['姓名', '住址', '联系电话'],
        [one!.name, '环城路1号', cells.phone],
        [two!.name, two!.address ?? '', '以前的样子']
      ],
      known: [
        { row: 2, enrolment: one!.enrolment, cells },
        { row: 3, enrolment: two!.enrolment, cells: { name: two!.name, address: '', phone: '以前的样子' } }
      ]
    })
  )
  expect(preview.cells.map(({ enrolment, column, wanted, state }) => [enrolment, column, wanted, state])).toEqual([
    [one!.enrolment, 'address', '环城路1号', 'change']
  ])
  expect(preview.fresh.rows).toEqual([])
})

test('no roster tells what it does not list, whoever is named to it by id, by number or by a mark', async () => {
  const number = idNumber(77, '1994-04-04')
  const young = await register.enrol({ name: '年轻人', bornOn: '1994-04-04', idNumber: number, place: { area } })
  const old = (await lines())[1]!
  const cells = [
    ['姓名', '出生日期', '现居住地址', '公民身份号码'],
    ['年轻人', '1901-01-01', '别处1号', ''],
    ['年轻人', '1901-01-01', '别处1号', number],
    [old.name, '1901-01-01', '别处1号', '']
  ]
  const named = (enrolment: string) => ({ enrolment: enrolment as never, cells: { name: 'x', bornOn: 'x' } })
  const preview = await register.as(officer, ctx =>
    comparePasted(ctx, {
      roster,
      cells,
      known: [
        { row: 2, ...named(young.enrolment) },
        { row: 4, ...named(old.enrolment) }
      ]
    })
  )
  expect(JSON.stringify(preview)).not.toContain('1994-04-04')
  expect(new Set(preview.cells.map(({ name }) => name))).toEqual(new Set([old.name]))
  // The mark of one roster is none in another.
  const path = await exported(() => {}, 'my-grid')
  const other = await back(path)
  expect(other.cells).toEqual([])
  expect(JSON.stringify(other)).not.toContain('1994-04-04')
  const unmarked = [
    {
      name: '',
      rows: [
        ['姓名', '登记类别', '公民身份号码'],
        ['年轻人', '户籍', number]
      ]
    }
  ]
  const byNumber = await register.as(officer, ctx => compareReturned(ctx, { roster: 'new', sheets: unmarked }))
  expect(byNumber).toMatchObject({ cells: [], fresh: { rows: [] } })
})

test('a person under protection does not come back either', async () => {
  const path = await exported(sheet => set(sheet, first, 'name', '改了名字'))
  await register.owner('update people.enrolment set protected = true where id = $1', [(await lines())[0]!.enrolment])
  const preview = await back(path)
  expect(preview.cells).toEqual([])
  expect(preview.leftOut.map(({ why: { zh } }) => zh)).toEqual(['这条记录已不在您的辖区，没有读入。'])
})
