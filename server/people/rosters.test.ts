import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListToOpen } from '../../contract/access.ts'
import type { LookUp, RosterKey } from '../../contract/people.ts'
import { RosterExport } from '../../contract/rosters.ts'
import { AreaCode, Day, EnrolmentId } from '../../contract/values.ts'
import { decideApproval } from '../access/decide-approval.ts'
import { askApproval } from '../access/index.ts'
import { jsonOf } from '../request-factory.ts'
import { collectExport } from './export-roster.ts'
import { listRoster } from './list-roster.ts'
import { lookUpPeople } from './look-up-people.ts'
import { grid, nextGrid, officer, officerOf, openRegister, type Register, street } from './people-factory.ts'
import { recordChanges } from './record-changes.ts'
import { revealNumbers } from './reveal-numbers.ts'
import { writeCsv } from './rosters/write-csv.ts'

let register: Register
const many = 230
const reviewer = officerOf(street, 'street_reviewer', '00000000-0000-7000-8000-000000000002')

beforeAll(async () => {
  register = await openRegister()
  // A tenth share a birthday, so that a page also ends in the middle of equal keys.
  await register.as(officer, ctx =>
    recordChanges(
      ctx,
      '楼栋登记',
      Array.from({ length: many }, (_, i) => ({
        register: 1,
        enrolment: EnrolmentId.parse(v7()),
        fresh: { person: v7(), seat: 'living' as const },
        events: [
          {
            type: 'registered' as const,
            validOn: '2026-01-01',
            facts: {
              enrolled: true,
              name: `陈${i}`,
              sex: '1' as const,
              area: grid,
              bornOn: `19${40 + Math.floor(i / 23)}-05-05` as never
            }
          }
        ]
      }))
    )
  )
})
afterAll(() => register.close())

const list = (roster: RosterKey, told: object = {}) =>
  register.as(officer, ctx => listRoster(ctx, { roster, limit: 200, ...told }))
const names = async (roster: RosterKey, told: object = {}) => (await list(roster, told)).people.map(({ name }) => name)

test('pages by key show everybody once, in a roster and in a look-up', async () => {
  const walk = async (
    page: (after: string | undefined) => Promise<{ people: { name: string }[]; next: string | null }>
  ) => {
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { people, next } = await page(after)
      seen.push(...people.map(({ name }) => name))
      if (!next) return seen
      after = next
    }
  }
  const everybody = Array.from({ length: many }, (_, i) => `陈${i}`).sort()
  for (const roster of ['my-grid', 'aged-60'] as const)
    expect((await walk(after => list(roster, { limit: 37, after, area: AreaCode.parse(grid) }))).sort()).toEqual(
      everybody
    )
  for (const query of [{ name: 'chen' }, { name: '陈' }, { bornOn: '1944-05-05' }, { name: '陈', bornOn: '1944' }]) {
    const seen = await walk(after =>
      register.as(officer, ctx => lookUpPeople(ctx, { ...query, limit: 7, after } as never))
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe('bornOn' in query ? 23 : many)
  }
  await expect(list('aged-60', { after: 'not-a-key' })).rejects.toThrow('people.page')
})

test('a roster by age turns on the birthday, and children leave theirs when they become seven', async () => {
  const at = (name: string, bornOn: string) =>
    register.enrol({ name, bornOn, place: { area: AreaCode.parse(nextGrid) } })
  await at('明天六十', '1966-11-24')
  await at('今天六十', '1966-11-23')
  await at('今天八十', '1946-11-23')
  await at('今天七岁', '2019-11-23')
  await at('明天七岁', '2019-11-24')
  const area = AreaCode.parse(nextGrid)
  expect(await names('aged-60', { area })).toEqual(['今天八十', '今天六十'])
  expect(await names('aged-65', { area })).toEqual(['今天八十'])
  expect(await names('aged-80', { area })).toEqual(['今天八十'])
  expect(await names('aged-80', { area, on: Day.parse('2026-11-22') })).toEqual([])
  expect(await names('children-0-6', { area })).toEqual(['明天七岁'])
})

test('newcomers and people living apart from their hukou are those of another street', async () => {
  const area = AreaCode.parse(street + 4001)
  const at = (name: string, otherArea: number, stayFrom: string) =>
    register.enrol({ name, otherArea, stayFrom, place: { area } })
  await at('本社区户籍', street + 4000, '2026-10-01')
  await at('本街道户籍', street + 5000, '2026-10-01')
  await at('外省新来', 410102000000000, '2026-10-01')
  await at('外省久居', 410102000000000, '2020-10-01')
  expect((await names('living-apart', { area })).sort()).toEqual(['外省久居', '外省新来'])
  expect(await names('newcomers', { area })).toEqual(['外省新来'])
  await expect(list('my-grid', { area: 340104002000000 })).rejects.toThrow('platform.not-found')
})

test('no roster and no look-up takes sex, marriage or children as a condition', async () => {
  const { people } = await import('../../contract/people.ts')
  const { rosters } = await import('../../contract/rosters.ts')
  const asked = [rosters.listRoster.query!, people.lookUpPeople.body!, rosters.exportRoster.body!].flatMap(schema =>
    Object.keys(jsonOf(schema).properties ?? {})
  )
  expect(asked.filter(field => /sex|gender|marri|spouse|child|birth|(?<!langu)age|fertil|preg/i.test(field))).toEqual(
    []
  )
})

const exporting = { operation: 'people.export', trace: 'reads-people', route: 'exportRoster' } as const
const usual = RosterExport.parse({ purpose: '老年人体检通知', area: grid })
const take = async (told: Partial<Parameters<typeof collectExport>[1]> = {}) => {
  const list = await register.as(
    officer,
    ctx => collectExport(ctx, { roster: 'my-grid', ...usual, ...told }),
    exporting
  )
  return { csv: writeCsv(list), rows: list.lines.length, list }
}
const approved = async (kind: 'export' | 'reveal-in-bulk', area = grid, more: Partial<ListToOpen> = {}) => {
  const payload = { roster: 'my-grid' as const, purpose: '老年人体检通知', rows: many, ...more }
  const request = { operation: 'access.approve' }
  const id = await register.as(officer, ctx => askApproval(ctx, { kind, area, payload }), request)
  await expect(
    register.as(officer, ctx => decideApproval(ctx, { id: id, decision: 'grant' }), request)
  ).rejects.toThrow('access.second-person')
  await register.as(reviewer, ctx => decideApproval(ctx, { id: id, decision: 'grant' }), request)
  return id
}

test('a short export is masked; numbers in clear need a second person; no cell runs in a spreadsheet', async () => {
  const area = AreaCode.parse(street + 5005)
  await register.enrol({ name: '=1+1', phone: '13500135000', place: { area, address: '@某路,"2"号' } })
  const { csv } = await take({ area })
  expect(csv).toContain(`'=1+1,,,"'@某路,""2""号"`)
  expect(csv).not.toContain('13500135000')
  await expect(take({ area, reveal: true })).rejects.toThrow('people.second-person')
  await expect(take({ area, reveal: true, approval: await approved('export', area) })).rejects.toThrow(
    'access.approval-needed'
  )
  expect((await take({ area, reveal: true, approval: await approved('reveal-in-bulk', area) })).csv).toContain(
    '13500135000'
  )
})

test('an export of more than 200 rows needs a second person, once, and for the very list', async () => {
  await expect(take()).rejects.toThrow('people.second-person')
  const approval = await approved('export')
  for (const other of [
    { roster: 'aged-60' },
    { purpose: '另作他用' },
    { area: AreaCode.parse(street), roster: 'aged-60' }
  ] as const)
    await expect(take({ approval, ...other })).rejects.toThrow('access.approval-needed')
  const { csv, rows } = await take({ approval })
  expect([rows, csv.split('\r\n').length]).toEqual([many, many + 1])
  await expect(take({ approval })).rejects.toThrow('access.approval-needed')
  const traces = await register.owner(
    `select reason, cardinality(persons) as people from audit.entry where route = 'exportRoster' and cardinality(persons) > 200`
  )
  expect(traces).toEqual([{ reason: '老年人体检通知', people: many }])
})

test('an approval for a grid does not open a street, nor one for fewer rows a longer list', async () => {
  const aged = { roster: 'aged-60', area: AreaCode.parse(street) } as const
  const forGrid = await approved('export', grid, { roster: 'aged-60', rows: 5000 })
  await expect(take({ ...aged, approval: forGrid })).rejects.toThrow('access.approval-needed')
  const forFew = await approved('export', street, { roster: 'aged-60', rows: many })
  await expect(take({ ...aged, approval: forFew })).rejects.toThrow('access.approval-needed')
  expect(
    (await take({ ...aged, approval: await approved('export', street, { roster: 'aged-60', rows: 5000 }) })).rows
  ).toBe(many + 2)
})

test('many short exports, or many numbers opened one by one, are one long one: over 200 people a day a second person confirms', async () => {
  const account = '00000000-0000-7000-8000-000000000003'
  const clerk = officerOf(street, 'street_officer', account)
  const short = () =>
    register
      .as(clerk, ctx => collectExport(ctx, { ...usual, ...part }), exporting)
      .then(({ lines }) => ({ rows: lines.length }))
  const part = { roster: 'my-grid', purpose: '老年人体检通知', area: AreaCode.parse(nextGrid) } as const
  const operation = { operation: 'people.reveal-numbers', trace: 'reads-people' } as const
  const id = EnrolmentId.parse((await list('my-grid', { area: AreaCode.parse(nextGrid) })).people[0]!.enrolment)
  const open = (approval?: string) =>
    register.as(clerk, ctx => revealNumbers(ctx, { id, reason: '核对证件', approval }), operation)
  const { rows } = await short()
  expect(rows).toBeGreaterThan(0)
  await open()
  // The rest of the day, as the audit has it.
  for (const what of ['people.export', 'people.reveal-numbers'])
    await register.as(clerk, async ctx => ctx.sawPeople(Array.from({ length: 199 }, () => v7())), {
      operation: what,
      trace: 'reads-people'
    })
  await expect(short()).rejects.toThrow('people.second-person')
  await expect(open()).rejects.toThrow('people.reveal-second-person')
  const asked = async (enrolment: EnrolmentId) => {
    const approval = await register.as(
      clerk,
      ctx =>
        askApproval(ctx, {
          kind: 'reveal-in-bulk',
          area: nextGrid,
          payload: { enrolments: [enrolment], purpose: '核对证件' }
        }),
      { operation: 'access.approve' }
    )
    await register.as(reviewer, ctx => decideApproval(ctx, { id: approval, decision: 'grant' }), {
      operation: 'access.approve'
    })
    return approval
  }
  await expect(open(await asked(EnrolmentId.parse(v7())))).rejects.toThrow('access.approval-needed')
  expect(await open(await asked(id))).toEqual({ idNumber: null, phone: null })
})

test('a question wide enough for a list of everybody is refused', async () => {
  const ask = (query: Partial<LookUp>) => register.as(officer, ctx => lookUpPeople(ctx, { limit: 50, ...query }))
  for (const query of [
    { name: "'" },
    { name: '\0' },
    { name: 'c' },
    { name: "c'" },
    { name: '·' },
    { bornOn: '1944' },
    { bornOn: '1944-05' },
    { address: '\0\0\0\0' },
    { name: '陈', phone: '13500135000' },
    { address: '某路1号楼', bornOn: '1944-05-05' }
  ])
    await expect(ask(query as Partial<LookUp>), JSON.stringify(query)).rejects.toThrow('people.look-up-wide')
  await expect(ask({})).rejects.toThrow('people.look-up-empty')
  await expect(ask({ bornOn: '1944-02-31' } as Partial<LookUp>)).rejects.toThrow('people.look-up-empty')
  expect((await ask({ name: '陈', bornOn: '1944-05' } as Partial<LookUp>)).people).toHaveLength(23)
  expect((await ask({ name: '陈', bornOn: '1944-06' } as Partial<LookUp>)).people).toHaveLength(0)
})

test('with household and phone everybody is listed by the grid only, and by age on days of the last two years', async () => {
  await expect(list('my-grid')).rejects.toThrow('people.grid-needed')
  await expect(list('my-grid', { area: AreaCode.parse(street + 1000) })).rejects.toThrow('people.grid-needed')
  const district = officerOf(340104000000000, 'district_officer')
  for (const roster of ['living', 'hukou', 'resident'] as const)
    await expect(register.as(district, ctx => listRoster(ctx, { roster, limit: 50 }))).rejects.toThrow(
      'people.street-needed'
    )
  for (const roster of ['aged-60', 'aged-80', 'children-0-6'] as const) {
    await expect(list(roster, { on: Day.parse('2024-11-22') })).rejects.toThrow('people.roster-too-early')
    await list(roster, { on: Day.parse('2024-11-23') })
  }
})

test('a page key made for another order, or by hand, is told so', async () => {
  const key = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
  const look = (query: object) => register.as(officer, ctx => lookUpPeople(ctx, { limit: 5, ...query } as LookUp))
  for (const after of [key('abc', v7()), key('2026-13-45', v7()), key(1, v7()), key('1944-05-05', '-'.repeat(36))]) {
    await expect(list('aged-60', { after })).rejects.toThrow('people.page')
    await expect(look({ bornOn: '1944-05-05', after })).rejects.toThrow('people.page')
  }
  await expect(list('address-open', { after: key('abc', v7()) })).rejects.toThrow('people.page')
  await expect(look({ name: '陈', after: key('\0', v7()) })).rejects.toThrow('people.page')
})
