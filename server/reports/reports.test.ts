import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FormCode, Report, type ReportDeed } from '../../contract/reports.ts'
import { AreaCode, CommandId, Day } from '../../contract/values.ts'
import { reportForms } from '../../law/reports.ts'
import { screenColumn, screenText } from '../../law/screen.ts'
import { countRoster } from '../people/count-roster.ts'
import { grid, nextGrid, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import { listWork } from '../work/list-work.ts'
import { reportsRoutes } from './routes.ts'
import { headOf } from './write-report.ts'

const month = '2026-10'
const district = street - (street % 1e9)

let register: Register
beforeAll(async () => {
  register = await openRegister()
  const old = { sex: '2', bornOn: '1930-05-05', on: '2026-01-10' } as const
  for (const name of ['周秀兰', '吴桂英']) await register.enrol({ ...old, name })
  await register.enrol({ name: '王强', sex: '1', bornOn: '1990-01-02', on: '2026-02-10', place: { area: nextGrid } })
  for (let i = 1; i <= 7; i++)
    await register.enrol({ name: `李小${i}`, sex: i % 2 ? '1' : '2', bornOn: `2026-10-0${i}`, on: `2026-10-0${i}` })
  await register.enrol({ name: '赵来', bornOn: '1992-03-03', on: '2026-10-20', stayFrom: '2026-10-20' } as never)
})
afterAll(() => register.close())

const accounts: Record<string, string> = { street: v7(), reviewer: v7(), district: v7() }
const posts = {
  street: officerOf(street, 'street_officer', accounts.street!),
  reviewer: officerOf(street, 'street_reviewer', accounts.reviewer!),
  district: officerOf(district, 'district_officer' as Role, accounts.district!)
}
type Who = keyof typeof posts

const as = <T>(who: Who, work: Parameters<typeof register.as<T>>[1]) => register.as(posts[who], work)
const see = (form: FormCode, who: Who = 'street'): Promise<Report> =>
  as(who, ctx =>
    reportsRoutes
      .getReport(ctx, { params: { form }, query: { area: AreaCode.parse(street), month }, body: undefined })
      .then(answer => Report.parse(answer))
  )
const act = async (who: Who, form: FormCode, deed: ReportDeed, said = '') => {
  const { version } = await see(form, who)
  const body = { commandId: CommandId.parse(v7()), area: AreaCode.parse(street), month, version, deed, said }
  return as(who, ctx => reportsRoutes.actOnReport(ctx, { params: { form }, query: undefined, body }))
}
type Added = { row: string; column: string; typed?: number; explanation?: string }
const add = (form: FormCode, added: Added | Added[], who: Who = 'street') => {
  const body = {
    commandId: CommandId.parse(v7()),
    area: AreaCode.parse(street),
    month,
    added: [added].flat().map(cell => ({ typed: undefined, explanation: undefined, ...cell }))
  }
  return as(who, ctx => reportsRoutes.addToReport(ctx, { params: { form }, query: undefined, body }))
}
const partsOf = (row: string, column: string, area = street, who: Who = 'street') =>
  as(who, ctx =>
    reportsRoutes.getReportParts(ctx, {
      params: { form: 'F01' },
      query: { area: AreaCode.parse(area), month, row, column },
      body: undefined
    })
  )

const cellOf = ({ rows }: Report, row: string, column: string) =>
  rows.find(({ key }) => key === row)!.cells.find(cell => cell.column === column)!
const figureIn = (report: Report, row: string, column = 'living') => cellOf(report, row, column).value

test('no form asks what the law refuses, and a form without approval says that it is no survey', async () => {
  for (const { code, titleZh, rows, columns } of reportForms) {
    expect(screenText(titleZh).found, code).toEqual([])
    for (const { titleZh: row, key, source } of rows) {
      if (source.from !== 'nowhere')
        expect([screenText(row).found, screenColumn(row)], `${code} ${key}`).toEqual([[], undefined])
      // Sex never stands beside an age, marriage or children.
      if (source.from === 'people')
        expect(source.who.ages !== undefined && columns.some(({ sex }) => sex !== undefined), `${code} ${key}`).toBe(
          false
        )
    }
  }
  const report = await see('F01')
  expect(report.ledger?.zh).toBe('内部台账，非统计调查')
  expect(
    headOf(
      {
        ...report,
        ledger: null,
        approval: { approver: { zh: '省统计局', en: 'x' }, number: '皖统〔2026〕9号', validTo: Day.parse(report.on) }
      },
      'zh'
    )
  ).toEqual(expect.arrayContaining(['批准文号：皖统〔2026〕9号', `有效期至：${report.on}`]))
})

test('the monthly form fills itself and balances, and items without a basis say by which article', async () => {
  const report = await see('F01')
  expect(
    ['start', 'births', 'births-male', 'births-female', 'deaths', 'arrivals', 'other', 'end'].map(row =>
      figureIn(report, row)
    )
  ).toEqual([3, 7, 4, 3, 0, 1, 0, 11])
  expect(report.burden).toEqual({ filled: report.burden.filled, typed: 0, open: 0 })
  expect(cellOf(report, 'births-order', 'living')).toMatchObject({
    kind: 'nowhere',
    value: null,
    why: { zh: expect.stringContaining('个人信息保护法') }
  })
  const balance = (column: string) =>
    ['start', 'births', 'arrivals', 'other'].reduce((sum, row) => sum + figureIn(report, row, column)!, 0) -
    figureIn(report, 'deaths', column)! -
    figureIn(report, 'departures', column)!
  for (const { key } of report.columns) expect(balance(key)).toBe(figureIn(report, 'end', key))
})

test('a cell opens to exactly the people of its roster, and its parts with the rest are the whole', async () => {
  const report = await see('F01')
  const { roster, value } = cellOf(report, 'aged-80', 'living')
  expect([roster?.key, value]).toEqual(['aged-80', 2])
  const asked = { roster: roster!.key, area: AreaCode.parse(street), on: Day.parse(report.on) }
  expect(await as('street', ctx => countRoster(ctx, asked))).toEqual({ people: value, exact: true })
  expect(cellOf(report, 'aged-80', 'hukou').roster).toBeNull()
  for (const row of ['start', 'end', 'arrivals', 'other', 'aged-80']) {
    const { by, parts, rest, whole } = await partsOf(row, 'living')
    expect([by, parts.reduce((sum, part) => sum + part.value, rest)], row).toEqual(['areas', whole])
    expect(whole).toBe(figureIn(report, row))
  }
})

test('births are parted by sex and never by community', async () => {
  const { by, parts, rest } = await partsOf('births', 'living')
  expect([by, parts.map(({ value }) => value), rest]).toEqual(['sex', [4, 3], 0])
  await expect(partsOf('births-male', 'living')).rejects.toThrow('reports.no-such-cell')
})

test('an unusual figure is explained before the form is handed in, in words that name nobody', async () => {
  expect(cellOf(await see('F01'), 'births', 'living').unusual).toEqual({ usual: 0, explanation: null })
  await expect(act('street', 'F01', 'submit')).rejects.toThrow('reports.unexplained')
  const births = { row: 'births', column: 'living' }
  await expect(add('F01', { ...births, explanation: '张伟家的孩子，电话13800138000' })).rejects.toThrow(
    'reports.names-somebody'
  )
  await expect(add('F01', { ...births, typed: 7 })).rejects.toThrow('reports.no-such-cell')
  await expect(add('F01', { ...births, explanation: '正常' })).rejects.toThrow('reports.too-short')
  await add('F01', { ...births, explanation: '新建小区十月集中交付入住' })
  expect(cellOf(await see('F01'), 'births', 'living').unusual?.explanation).toBe('新建小区十月集中交付入住')
})

test('a form is handed in, checked, approved and locked by different people, the last two by the level above', async () => {
  await expect(act('district', 'F01', 'submit')).rejects.toThrow('reports.not-now')
  await act('street', 'F01', 'submit')
  expect((await see('F01')).deeds).toEqual(['send-back'])
  await expect(act('street', 'F01', 'check')).rejects.toThrow('reports.four-eyes')
  await expect(act('reviewer', 'F01', 'send-back')).rejects.toThrow('reports.reason-missing')
  await act('reviewer', 'F01', 'send-back', '请核对迁入数')
  expect(await see('F01')).toMatchObject({ state: 'open', knownAt: null })
  await act('street', 'F01', 'submit')
  const waiting = async (who: Who) => (await as(who, listWork)).items.find(({ kind }) => kind === 'reports')?.n
  expect([await waiting('street'), await waiting('reviewer'), await waiting('district')]).toEqual([0, 1, 1])
  await act('reviewer', 'F01', 'check')
  expect([await waiting('street'), await waiting('reviewer'), await waiting('district')]).toEqual([0, 0, 1])
  await expect(act('reviewer', 'F01', 'approve')).rejects.toThrow('reports.not-now')
  await act('district', 'F01', 'approve')
  await act('district', 'F01', 'lock')
  const locked = await see('F01', 'district')
  expect([locked.state, locked.deeds, locked.events.map(({ deed }) => deed)]).toEqual([
    'locked',
    [],
    ['submit', 'send-back', 'submit', 'check', 'approve', 'lock']
  ])
  await expect(add('F01', { row: 'births', column: 'living', explanation: '改一改说明' })).rejects.toThrow(
    'reports.not-now'
  )
})

test('who hands in cannot also approve from another post', async () => {
  const own = { ...posts.district, account: accounts.street! }
  await act('street', 'F05', 'submit')
  await act('reviewer', 'F05', 'check')
  const { version } = await see('F05')
  const body = {
    commandId: CommandId.parse(v7()),
    area: AreaCode.parse(street),
    month,
    version,
    deed: 'approve' as const,
    said: ''
  }
  await expect(
    register.as(own, ctx => reportsRoutes.actOnReport(ctx, { params: { form: 'F05' }, query: undefined, body }))
  ).rejects.toThrow('reports.four-eyes')
})

test('a late birth after the lock is an amendment beside the figure, in the form and on paper, and changes neither it nor its parts', async () => {
  const before = await see('F01')
  await register.enrol({ name: '孙晚', sex: '2', bornOn: '2026-10-28', on: '2026-10-28' })
  const after = await see('F01')
  expect([cellOf(after, 'births', 'living').value, cellOf(after, 'births', 'living').now]).toEqual([7, 8])
  expect([cellOf(after, 'end', 'living').value, cellOf(after, 'end', 'living').now]).toEqual([11, 12])
  expect(cellOf(after, 'deaths', 'living').now).toBeNull()
  expect(after.knownAt).toBe(before.knownAt)
  const parts = await partsOf('births', 'living')
  expect([parts.whole, parts.parts.map(({ value }) => value)]).toEqual([7, [4, 3]])
  const areas = await partsOf('end', 'living')
  expect(areas.parts.reduce((sum, { value }) => sum + value, areas.rest)).toBe(11)
  const file = await as('street', ctx =>
    reportsRoutes.writeReport(ctx, {
      params: { form: 'F01' },
      query: { area: AreaCode.parse(street), month, as: 'xlsx', use: 'inside', language: 'zh' },
      body: undefined
    })
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(file.base64, 'base64') as never)
  const cells: unknown[][] = []
  book.worksheets[0]!.eachRow(row => cells.push((row.values as unknown[]).slice(1)))
  expect(cells).toContainEqual(['出生', 7, 0])
  const words = cells.map(row => String(row[0]))
  expect(words).toEqual(
    expect.arrayContaining([
      '表号：F01',
      '内部台账，非统计调查',
      '报告期：2026-10',
      '状态：已锁定',
      '更正：出生 · 居住在本辖区 报送时 7，现知 8'
    ])
  )
})

test('what leaves the area is approved, shows no small figure and none that would tell it, nor by how little a figure was amended', async () => {
  const out = async (form: FormCode) => {
    const { base64, name } = await as('street', ctx =>
      reportsRoutes.writeReport(ctx, {
        params: { form },
        query: { area: AreaCode.parse(street), month, as: 'xlsx', use: 'outside', language: 'zh' },
        body: undefined
      })
    )
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(base64, 'base64') as never)
    const cells: unknown[][] = []
    book.worksheets[0]!.eachRow(row => cells.push((row.values as unknown[]).slice(1)))
    return { name, cells }
  }
  await expect(out('F02')).rejects.toThrow('reports.not-approved')
  const { name, cells } = await out('F01')
  expect(name).toBe(`F01-${street}-${month}-outside.xlsx`)
  const of = (item: string) => cells.find(([first]) => String(first).trim() === item)!.slice(1)
  // Seven births, four boys and three girls: the small ones are hidden, and each stands for the other.
  expect(of('其中：男')[0]).toBe('＊')
  expect(of('其中：女')[0]).toBe('＊')
  expect(of('月末人数')).toEqual([11, '＊'])
  expect(of('其中：80周岁及以上')).toEqual(['＊', '＊'])
  for (const [item, ...numbers] of cells)
    for (const n of numbers)
      if (typeof n === 'number' && !String(item).startsWith('其他变动'))
        expect(n, String(item)).toBeGreaterThanOrEqual(5)
  const words = cells.map(row => String(row[0]))
  expect(words).toContain('报送后有更正，见本辖区使用的表。')
  expect(words.some(text => text.startsWith('更正：') || text.startsWith('说明：'))).toBe(false)
  // Whatever the register learns later, and of whichever street beside it: what left once leaves the same again.
  await register.enrol({
    name: '钱邻',
    sex: '1',
    bornOn: '1990-01-05',
    on: '2026-10-02',
    place: { area: 340104002001001 }
  })
  expect((await out('F01')).cells).toEqual(cells)
})

test('the form is printed as PDF', async () => {
  const file = await as('street', ctx =>
    reportsRoutes.writeReport(ctx, {
      params: { form: 'F01' },
      query: { area: AreaCode.parse(street), month, as: 'pdf', use: 'inside', language: 'zh' },
      body: undefined
    })
  )
  expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})

test('what must still be typed is counted, and stands against handing in', async () => {
  expect((await see('F10')).burden).toEqual({ filled: 1, typed: 2, open: 2 })
  await expect(act('street', 'F10', 'submit')).rejects.toThrow('reports.untyped')
  const activities = { row: 'activities', column: 'all', typed: 0 }
  // Typed together, kept together: one that is no cell to type keeps none.
  await expect(add('F10', [activities, { row: 'nothing', column: 'all', typed: 3 }])).rejects.toThrow(
    'reports.no-such-cell'
  )
  expect((await see('F10')).burden.open).toBe(2)
  await add('F10', [activities, { row: 'places', column: 'all', typed: 3 }])
  const filled = await see('F10')
  expect(filled.burden.open).toBe(0)
  expect(figureIn(filled, 'places-rate', 'all')).toBeGreaterThan(0)
  // What others count is typed as a total, and says whose it is; the register keeps none of it.
  for (const [form, n] of [
    ['F03', 3],
    ['F08', 2],
    ['F09', 2]
  ] as const) {
    const { burden, rows } = await see(form)
    expect([burden.typed, burden.open], form).toEqual([n, n])
    for (const { cells } of rows)
      for (const { kind, why } of cells) expect([kind, why === null], form).not.toEqual(['typed', true])
  }
  await expect(add('F10', { row: 'places', column: 'all', typed: 4 }, 'reviewer')).resolves.toBeDefined()
  await expect(add('F10', { row: 'places', column: 'all', typed: 4 }, 'district')).rejects.toThrow('reports.not-now')
})

test('what an area below handed in is listed for the level above, and nothing of a month that has not begun', async () => {
  const list = (who: Who, which = month) =>
    as(who, ctx =>
      reportsRoutes.listReports(ctx, { params: undefined, query: { area: undefined, month: which }, body: undefined })
    )
  expect((await list('district')).handedIn.map(({ code, state }) => [code, state])).toEqual([
    ['F01', 'locked'],
    ['F05', 'checked']
  ])
  expect((await list('street')).forms.map(({ code }) => code)).toEqual(reportForms.map(({ code }) => code))
  await expect(list('street', '2026-12')).rejects.toThrow('reports.not-begun')
  await expect(
    as('street', ctx =>
      reportsRoutes.getReport(ctx, {
        params: { form: 'F01' },
        query: { area: AreaCode.parse(grid), month },
        body: undefined
      })
    )
  ).rejects.toThrow('platform.not-found')
})

test('a month that is not over is shown until today and not handed in', async () => {
  const november = { area: AreaCode.parse(street), month: '2026-11' }
  const report = await as('street', ctx =>
    reportsRoutes.getReport(ctx, { params: { form: 'F02' }, query: november, body: undefined })
  )
  expect([report.on, report.isOver, report.deeds]).toEqual(['2026-11-23', false, []])
})
