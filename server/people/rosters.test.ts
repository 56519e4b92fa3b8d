import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterKey } from '../../contract/people.ts'
import { AreaCode, Day, EnrolmentId } from '../../contract/values.ts'
import { decideApproval } from '../access/decide-approval.ts'
import { askApproval } from '../access/index.ts'
import { exportRoster } from './export-roster.ts'
import { listRoster } from './list-roster.ts'
import { lookUpPeople } from './look-up-people.ts'
import { grid, nextGrid, officer, officerOf, openRegister, type Register, street } from './people-factory.ts'
import { recordChanges } from './record-changes.ts'

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
  for (const query of [{ name: 'chen' }, { name: '陈' }, { bornOn: '1944' }]) {
    const seen = await walk(after =>
      register.as(officer, ctx => lookUpPeople(ctx, { ...query, limit: 7, after } as never))
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe('bornOn' in query ? 23 : many)
  }
  await expect(list('my-grid', { after: 'not-a-key' })).rejects.toThrow('people.page')
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
  const asked = [people.listRoster.query, people.lookUpPeople.query, people.exportRoster.body].flatMap(schema =>
    Object.keys(schema!.shape)
  )
  expect(asked.filter(field => /sex|gender|marri|spouse|child|birth|age|fertil|preg/i.test(field))).toEqual([])
})

const take = (told: Partial<Parameters<typeof exportRoster>[1]> = {}) =>
  register.as(
    officer,
    ctx =>
      exportRoster(ctx, {
        roster: 'my-grid',
        purpose: '老年人体检通知',
        area: AreaCode.parse(grid),
        reveal: false,
        ...told
      }),
    { operation: 'people.export', trace: 'reads-people', route: 'exportRoster' }
  )
const approved = async (kind: 'export' | 'reveal-in-bulk', area = grid) => {
  const request = { operation: 'access.approve' }
  const id = await register.as(
    officer,
    ctx => askApproval(ctx, { kind, area, payload: { roster: 'my-grid', area } }),
    request
  )
  await expect(register.as(officer, ctx => decideApproval(ctx, id, 'grant'), request)).rejects.toThrow(
    'access.second-person'
  )
  await register.as(reviewer, ctx => decideApproval(ctx, id, 'grant'), request)
  return id
}

test('an export of more than 200 rows needs a second person, once, and for the very list', async () => {
  await expect(take()).rejects.toThrow('people.second-person')
  const approval = await approved('export')
  await expect(take({ approval, area: AreaCode.parse(street) })).rejects.toThrow('access.approval-needed')
  const { csv, rows } = await take({ approval })
  expect([rows, csv.split('\r\n').length]).toEqual([many, many + 1])
  await expect(take({ approval })).rejects.toThrow('access.approval-needed')
  const traces = await register.owner(
    `select reason, cardinality(persons) as people from audit.entry where route = 'exportRoster'`
  )
  expect(traces).toEqual([{ reason: '老年人体检通知', people: many }])
})

test('a short export is masked; numbers in clear need a second person; no cell runs in a spreadsheet', async () => {
  const area = AreaCode.parse(street + 5005)
  await register.enrol({ name: '=1+1', phone: '13500135000', place: { area, address: '@某路,"2"号' } })
  const { csv } = await take({ area })
  expect(csv).toContain(`'=1+1,1990-01-02,"'@某路,""2""号"`)
  expect(csv).not.toContain('13500135000')
  await expect(take({ area, reveal: true })).rejects.toThrow('people.second-person')
  await expect(take({ area, reveal: true, approval: await approved('export', area) })).rejects.toThrow(
    'access.approval-needed'
  )
  expect((await take({ area, reveal: true, approval: await approved('reveal-in-bulk', area) })).csv).toContain(
    '13500135000'
  )
})
