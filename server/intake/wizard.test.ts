import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IntakeCorrection, IntakeLine, Upload } from '../../contract/intake.ts'
import { IntakeField } from '../../contract/register-fields.ts'
import { farStreet, idNumber, officerOf } from '../people/people-factory.ts'
import { correctUpload } from './correct-upload.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'
import { writeRejectsOf } from './rejects.ts'
import { listUploadSheets } from './sheet-head.ts'
import { listUploadRows } from './upload-rows.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const birth = '1990-01-02'
let sequence = 301
const somebody = (told: Told = {}): Told => {
  sequence += 2
  return { 姓名: '王小明', 公民身份号码: idNumber(sequence, birth), 性别: '男', 出生日期: birth, ...told }
}
const groups = ['new', 'changed', 'same', 'doubtful', 'rejected'] as const
const sum = ({ report }: Pick<Upload, 'report'>) => groups.reduce((n, group) => n + report[group], 0)
const correct = (upload: { id: string }, correction: IntakeCorrection) =>
  correctUpload(desk.taking, { id: upload.id, ...correction })
const csvOf = (lines: string[][]): string => {
  const path = desk.path('any.csv')
  writeFileSync(path, lines.map(line => line.join(',')).join('\r\n'))
  return path
}
const workbook = async (sheets: Record<string, string[][]>): Promise<string> => {
  const book = new ExcelJS.Workbook()
  for (const [name, lines] of Object.entries(sheets)) book.addWorksheet(name).addRows(lines)
  const path = desk.path('any.xlsx')
  await book.xlsx.writeFile(path)
  return path
}
const cell = (line: IntakeLine | undefined, field: IntakeField) => line?.cells.find(one => one.field === field)

test('a column that was not understood is told by a person once, and by nobody the next time', async () => {
  const lines = (n: number) => [
    ['登记表'],
    ['姓名', '身份证号', '性别', '出生日期', '电', '孕检'],
    ['周一', idNumber(n, birth), '男', birth, '13800000001', '已查']
  ]
  const upload = await desk.preview(csvOf(lines(901)))
  expect(upload.report.mapping).not.toHaveProperty('电')
  const mended = await correct(upload, { columns: { 电: 'phone', 孕检: 'remark' } })
  expect(mended.report.mapping).toMatchObject({ 电: 'phone', 姓名: 'name' })
  expect(mended.report.mapping).not.toHaveProperty('孕检')
  // What was dropped is gone from the kept file; the report still says so.
  expect(mended.report.dropped_columns.map(one => one.column)).toEqual(['孕检'])
  expect(cell((await desk.lines(mended, 'new'))[0], 'phone')?.value).toBe('1********01')
  const next = await desk.preview(csvOf(lines(903)))
  expect(next.report.mapping).toMatchObject({ 电: 'phone' })
  // In another order it is the same kind of file; with another column it is another.
  const swapped = lines(905).map(line => (line.length > 1 ? [...line.slice(1), line[0]!] : line))
  expect((await desk.preview(csvOf(swapped))).report.mapping).toMatchObject({ 电: 'phone' })
  const other = lines(907).map((line, at) => [...line, at === 1 ? '其他' : ''])
  expect((await desk.preview(csvOf(other))).report.mapping).not.toHaveProperty('电')
})

test('header rows, sheets, area and day are corrected; decisions made before are open again', async () => {
  const path = await workbook({
    一网格: [
      ['姓名', '公民身份号码', '性别', '出生日期'],
      Object.values(somebody()),
      Object.values(somebody({ 出生日期: '1990-01-09' }))
    ],
    旧名单: [['姓名', '公民身份号码', '性别', '出生日期'], Object.values(somebody())]
  })
  const upload = await desk.preview(path)
  expect([upload.report.rows, sum(upload), upload.report.sheets.map(sheet => sheet.name)]).toEqual([
    3,
    3,
    ['一网格', '旧名单']
  ])
  await desk.decide(upload, 'born.differs-from-id')
  const community = 340104001001000
  const mended = await correct(upload, {
    area: community as never,
    asOf: '2026-11-20' as never,
    sheets: [{ name: '旧名单', read: false }]
  })
  expect(mended).toMatchObject({ area: community, asOf: '2026-11-20', decided: { accept: 0, discard: 0 } })
  expect([mended.report.rows, mended.report.skipped_sheets, sum(mended)]).toEqual([2, ['旧名单'], 2])
  const shifted = await correct(upload, { sheets: [{ name: '一网格', read: true, headerRows: [2] }] })
  // Under names that mean nothing there are no rows of people.
  expect([shifted.report.header_rows, shifted.report.rows, sum(shifted)]).toEqual([[2], 0, 0])
  const back = await correct(upload, {
    sheets: [
      { name: '一网格', read: true, headerRows: [1] },
      { name: '旧名单', read: true }
    ]
  })
  expect([back.report.rows, sum(back)]).toEqual([3, 3])
  // A sheet left out is remembered by its name; the same columns in another file are read.
  await correct(upload, { sheets: [{ name: '旧名单', read: false }] })
  expect((await desk.preview([somebody()])).report.rows).toBe(1)
  await expect(correct(upload, { sheets: [{ name: '一网格', read: false }] })).rejects.toThrow('intake.no-sheet')
  // Outside the caller's own territory, or in the future, nothing is corrected.
  await expect(correct(upload, { area: farStreet as never })).rejects.toThrow('platform.not-found')
  await expect(correct(upload, { asOf: '2026-11-24' as never })).rejects.toThrow('intake.future')
  await desk.accept(back)
  await expect(correct(upload, { asOf: '2026-11-19' as never })).rejects.toThrow('intake.not-open')
})

test('a correction of a header of two rows says nothing of the same columns under one', async () => {
  const told = (n: number) => ['周四', idNumber(n, birth), '男', birth, '甲']
  const two = [['基本信息', '', '', '', '其他信息'], ['姓名', '身份证号', '性别', '出生日期', '住'], told(915)]
  const upload = await desk.preview(csvOf(two))
  expect(upload.report.header_rows).toEqual([1, 2])
  await correct(upload, { columns: { 其他信息·住: 'livingAddress' } })
  const names = ['姓名', '身份证号', '性别', '出生日期'].map(name => `基本信息·${name}`)
  const again = await desk.preview(csvOf([[...names, '其他信息·住'], told(917)]))
  expect(again.report).toMatchObject({ header_rows: [1], rows: 1, new: 1, mapping: { 其他信息·住: 'livingAddress' } })
})

test('where no header is found, the row a person names is it', async () => {
  const path = csvOf([['名单'], ['人员', '号'], ['周二', idNumber(911, birth)]])
  await expect(desk.preview(path)).rejects.toThrow(expect.objectContaining({ code: 'intake.no-header' }))
  const upload = await desk.previewWith(path, { sheets: [{ name: 'CSV', read: true, headerRows: [2] }] })
  expect(upload.report).toMatchObject({ rows: 0, header_rows: [2] })
  const mended = await correct(upload, { columns: { 人员: 'name', 号: 'idNumber' } })
  expect(mended.report).toMatchObject({ rows: 1, new: 1 })
})

test('the wizard shows the first rows and samples of every column, long numbers masked, nothing refused', async () => {
  const number = idNumber(921, birth)
  const upload = await desk.preview(csvOf([['登记表'], ['姓名', '身份证号', '孕检'], ['周三', number, '已查']]))
  const [sheet] = await desk.asOfficer(ctx => listUploadSheets(ctx, upload.id))
  expect(sheet).toMatchObject({
    name: 'CSV',
    headerRows: [2],
    columns: [
      { name: '姓名', field: 'name', samples: ['周三'] },
      { name: '身份证号', field: 'idNumber' }
    ]
  })
  expect(sheet!.head.map(({ row }) => row)).toEqual([1, 2, 3])
  expect(JSON.stringify(sheet)).not.toMatch(new RegExp(`${number}|孕检|已查`))
  const [stored] = await desk.owner<{ head: string }>('select sheet_head as head from intake.upload where id = $1', [
    upload.id
  ])
  expect(stored!.head).not.toContain('周三')
})

test('what changes is shown field by field, as it is and as it will be', async () => {
  const one = somebody({ 联系电话: '13800000001', 现居住地址: '梅山路1号', 入住时间: '2024-01-02' })
  await desk.takeIn([one])
  const upload = await desk.preview([{ ...one, 联系电话: '13800000002', 现居住地址: '梅山路3号', 入住时间: '' }])
  const [line] = await desk.lines(upload, 'changed')
  expect(cell(line, 'livingAddress')).toMatchObject({ value: '梅山路3号', known: '梅山路1号' })
  expect(cell(line, 'phone')).toMatchObject({ value: '1********02', known: '1********01' })
  expect(cell(line, 'name')).toEqual({ field: 'name', value: '王小明' })
  // What the file leaves blank does not change.
  expect(cell(line, 'stayFrom')).toBeUndefined()
})

test('a number known under another name shows both values, in the preview and in the rejects', async () => {
  const one = somebody()
  await desk.takeIn([one])
  const upload = await desk.preview([{ ...one, 姓名: '王晓明' }])
  const [line] = await desk.lines(upload, 'doubtful')
  expect(cell(line, 'name')).toMatchObject({ value: '王晓明', known: '王小明' })
  await desk.accept(upload)
  const path = desk.path('back.xlsx')
  await writeRejectsOf(desk.taking, upload, path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  expect([sheet.getCell('A1').text, sheet.getCell('B1').text]).toEqual(['姓名', '姓名 退回原因'])
  expect([sheet.getCell('A2').text, sheet.getCell('B2').text]).toEqual([
    '王晓明',
    '登记为“王小明”,与本文件不同 / the register says “王小明”'
  ])
})

test('a faulty cell is shown as it stands to whoever brought it, and masked to others', async () => {
  const wrong = `${idNumber(931, birth).slice(0, 17)}${idNumber(931, birth).endsWith('1') ? '2' : '1'}`
  const upload = await desk.preview([somebody({ 公民身份号码: wrong, 出生日期: '1990-02-30' })])
  const [line] = await desk.lines(upload, 'rejected')
  expect(cell(line, 'idNumber')).toMatchObject({ text: wrong, reasons: ['id.checksum'] })
  expect(cell(line, 'bornOn')).toMatchObject({ text: '1990-02-30', reasons: ['day.impossible'] })
  const colleague = officerOf(340104001000000, 'street_officer', '00000000-0000-7000-8000-00000000beef')
  const [seen] = await desk.as(colleague, ctx =>
    listUploadRows(ctx, { id: upload.id, group: 'rejected', after: 0, limit: 10 })
  )
  expect(cell(seen, 'idNumber')!.text).toBe(`${wrong.slice(0, 3)}${'*'.repeat(13)}${wrong.slice(16)}`)
  const stored = await desk.owner<{ problems: string }>('select problems from intake.arrival where upload_id = $1', [
    upload.id
  ])
  expect(stored[0]!.problems).not.toContain(wrong)
})

test('beside a doubtful row stands whoever raised the doubt: another row, a namesake, the other head', async () => {
  const one = somebody({ 联系电话: '13866666661' })
  const [a] = await desk.lines(await desk.preview([one, { ...one, 联系电话: '13866666662' }]), 'doubtful')
  expect(a!.others.map(other => [other.row, other.enrolment])).toEqual([[3, null]])

  const namesake = { 姓名: '司马无号', 性别: '女', 出生日期: '1975-05-06', 现居住地址: '绩溪路7号' }
  await desk.takeIn([namesake])
  const [b] = await desk.lines(await desk.preview([{ ...namesake, 现居住地址: '绩溪路8号' }]), 'doubtful')
  expect(b!.others).toHaveLength(1)
  expect(b!.others[0]!.cells).toContainEqual({ field: 'livingAddress', value: '绩溪路7号' })

  const head = somebody({ 户号: '601', 与户主关系: '户主', 姓名: '甲户主' })
  await desk.takeIn([head])
  const [c] = await desk.lines(await desk.preview([somebody({ 户号: '601', 与户主关系: '户主' })]), 'doubtful')
  expect(c!.others[0]!.cells).toContainEqual({ field: 'name', value: '甲户主' })
})

test('doubtful rows are decided by their reason at once, only those without a further doubt, and taken back', async () => {
  const differing = () => somebody({ 出生日期: '1990-01-09' })
  const both = somebody({ 出生日期: '1990-01-09', 联系电话: '不是电话' })
  const upload = await desk.preview([differing(), differing(), both])
  const decisions = async () => (await desk.lines(upload, 'doubtful')).map(line => line.decision)
  const one = await desk.decide(upload, [2], 'discard')
  const all = await desk.decide(upload, 'born.differs-from-id')
  expect([one.decided, all.decided, await decisions()]).toEqual([1, 2, ['accept', 'accept', null]])
  await desk.undo(upload, all)
  expect(await decisions()).toEqual(['discard', null, null])
  await desk.undo(upload, one)
  await desk.undo(upload, one)
  expect(await decisions()).toEqual([null, null, null])
  const open = await desk.asOfficer(ctx =>
    listUploadRows(ctx, {
      id: upload.id,
      group: 'doubtful',
      reason: 'phone.form',
      undecided: 'true',
      after: 0,
      limit: 10
    })
  )
  expect(open.map(line => line.row)).toEqual([4])
})

const columns = ['姓名', '公民身份号码', '性别', '出生日期', '现居住地址', '其他']
const pools: Record<string, readonly string[]> = {
  姓名: ['张三', '李四', ''],
  公民身份号码: [idNumber(941, birth), idNumber(943, birth), ''],
  性别: ['男', '女', '?'],
  出生日期: [birth, '1990', '1990-02-30'],
  现居住地址: ['梅山路1号', '江苏省南京市玄武区珠江路1号', ''],
  其他: ['13800000000', '2020-01-01', '丙']
}
const line = fc.tuple(...columns.map(column => fc.constantFrom(...pools[column]!)))
const correction = fc.record(
  {
    columns: fc.dictionary(fc.constantFrom(...columns), fc.option(fc.constantFrom(...IntakeField.options)), {
      maxKeys: 4
    }),
    headerRows: fc.constantFrom<number[]>([1], [2], [1, 2], [3]),
    read: fc.constantFrom('一', '二', 'both'),
    area: fc.constantFrom(340104001000000, 340104001001000)
  },
  { requiredKeys: [] }
)

test('whatever is corrected, every row that is read is in exactly one group', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 3, maxLength: 6 }),
      fc.array(line, { minLength: 3, maxLength: 6 }),
      fc.array(correction, { minLength: 1, maxLength: 3 }),
      async (first, second, corrections) => {
        const upload = await desk.preview(await workbook({ 一: [columns, ...first], 二: [columns, ...second] }))
        expect(sum(upload)).toBe(upload.report.rows)
        for (const { columns: said, headerRows, read, area } of corrections) {
          const choose = (name: string) => ({
            name,
            read: !read || read === 'both' || read === name,
            ...(headerRows && { headerRows })
          })
          const { report } = await correct(upload, {
            ...(said && { columns: said }),
            ...(area && { area: area as never }),
            sheets: [choose('一'), choose('二')]
          })
          expect(sum({ report })).toBe(report.rows)
          expect(report.sheets.reduce((n, sheet) => n + sheet.rows, 0)).toBe(report.rows)
        }
        const [stored] = await desk.owner<{ n: number }>(
          'select count(*)::int as n from intake.arrival where upload_id = $1',
          [upload.id]
        )
        expect(stored!.n).toBe((await desk.detail(upload)).report.rows)
      }
    ),
    { seed: 20261123, numRuns: 15 }
  )
})
