import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListToOpen } from '../../contract/access.ts'
import type { WorkKind } from '../../contract/work.ts'
import { decideApproval } from '../access/decide-approval.ts'
import { askApproval } from '../access/index.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { findPairs } from '../people/duplicates/find-pairs.ts'
import { listPairs } from '../people/duplicates/list-pairs.ts'
import { listRoster } from '../people/list-roster.ts'
import { askMove } from '../people/moves/ask-move.ts'
import {
  duty,
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  nextGrid,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  street
} from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import { listWork } from './list-work.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

type Who = Parameters<Register['as']>[0]
const waits = async (kind: WorkKind, who: Who = officer) =>
  (await register.as(who, listWork)).items.find(item => item.kind === kind)

const upload = (status: string, area: number, kind = 'csv') =>
  register.owner(
    `insert into intake.upload (id, register, area, as_of, sha256, kind, status, report, account, made_at)
     values ($1, 1, $2, '2026-11-20', '\\x00', $3, $4, '{}', $1, '2026-11-20T17:00:00Z')`,
    [v7(), area, kind, status]
  )

test('files read and not yet taken in wait for the street that brought them, since the day of China they came', async () => {
  for (const status of ['read', 'accepting', 'accepted', 'discarded']) await upload(status, street)
  await upload('read', nextStreet)
  await upload('read', street, 'demo')
  expect(await waits('imports')).toEqual({ kind: 'imports', n: 1, since: '2026-11-21', due: null })
  expect(await waits('imports', officerOf(farStreet))).toEqual({ kind: 'imports', n: 0, since: null, due: null })
})

test('a move waits for the one who has to answer it, not for who asked', async () => {
  const one = await register.enrol({ idNumber: idNumber(11) })
  const two = await register.enrol({ idNumber: idNumber(12), name: '李四' })
  const ask = (who: Who, told: object) =>
    register.as(who, ctx =>
      askMove(ctx, { seat: 'living', on: '2026-11-01', ...told } as Parameters<typeof askMove>[1])
    )
  await ask(officer, { enrolment: one.enrolment, to: { area: farGrid } })
  await ask(officerOf(farStreet), { idNumber: idNumber(12), name: two && '李四', to: { area: farGrid } })
  expect((await waits('moves'))?.n).toBe(1)
  expect((await waits('moves', officerOf(farStreet)))?.n).toBe(1)
  expect((await waits('moves', officerOf(nextStreet)))?.n).toBe(0)
})

test('as many likely pairs wait as the page of duplicates lists, and none in the next street', async () => {
  for (const name of ['同一人甲', '同一人甲', '同一人乙', '同一人乙']) await register.enrol({ name })
  const request = { operation: 'people.duplicates', trace: 'changes' } as const
  await register.as({ role: 'policy_admin', lo: everyone.lo, hi: everyone.hi }, ctx => findPairs(ctx), request)
  const { pairs } = await register.as(officer, ctx => listPairs(ctx, { status: 'open', limit: 200 }), request)
  expect(pairs.length).toBeGreaterThanOrEqual(2)
  expect((await waits('duplicates'))?.n).toBe(pairs.length)
  expect((await waits('duplicates', officerOf(farStreet)))?.n).toBe(0)
})

const rosterKinds = [
  'address-open',
  'birthdays-oldest',
  'facts-childcare-subsidy',
  'facts-residence-permit'
] as const satisfies WorkKind[]

test('every number of a roster is how many its list holds, and names the people meant', async () => {
  const place = { area: nextGrid, address: '不在标准地址里的门牌9号' }
  const people = [
    { name: '八十在即', bornOn: '1946-12-01' },
    { name: '刚满八十', bornOn: '1946-11-20' },
    { name: '百岁老人', bornOn: '1926-11-23' },
    { name: '只知年份', bornOn: '1946' },
    { name: '小宝贝', bornOn: '2025', seat: 'hukou' },
    { name: '知道月份', bornOn: '2025-03', seat: 'hukou' },
    { name: '大孩子', bornOn: '2015', seat: 'hukou' },
    { name: '外市来住', bornOn: '1990-05-05', otherArea: 410102000000000, place },
    { name: '外市久住', bornOn: '1990-05-05', otherArea: 410102000000000, stayFrom: '2020-01-01' },
    { name: '本市他区', bornOn: '1990-05-05', otherArea: 340102000000000 }
  ]
  for (const told of people) await register.enrol({ place: { area: nextGrid }, ...told } as never)
  const names = async (roster: (typeof rosterKinds)[number]) =>
    (await register.as(officer, ctx => listRoster(ctx, { roster, limit: 200, area: nextGrid as never }))).people
      .map(({ name }) => name)
      .sort()
  expect(await names('birthdays-oldest')).toEqual(['八十在即', '百岁老人'].sort())
  expect(await names('facts-childcare-subsidy')).toEqual(['小宝贝'])
  expect(await names('facts-residence-permit')).toEqual(['外市来住'])
  for (const roster of rosterKinds) {
    const { people: listed } = await register.as(officer, ctx => listRoster(ctx, { roster, limit: 200 }))
    expect((await waits(roster))?.n, roster).toBe(listed.length)
    expect((await waits(roster, officerOf(farStreet)))?.n, roster).toBe(0)
  }
})

test('a person under protection is in nobody’s numbers', async () => {
  const before = (await waits('birthdays-oldest'))!.n
  const one = await register.enrol({ bornOn: '1940-12-01', name: '受保护者' })
  expect((await waits('birthdays-oldest'))!.n).toBe(before + 1)
  await register.owner('update people.enrolment set protected = true where id = $1', [one.enrolment])
  expect((await waits('birthdays-oldest'))!.n).toBe(before)
})

test('what a second person decides waits for others than who asked, and comes back to who asked as an export to fetch', async () => {
  const account = v7()
  await register.owner(
    `insert into access.login (id, username, name, area, email) values ($1, 'asks', '何平', $2, 'asks@x')`,
    [account, street]
  )
  const asker = officerOf(street, 'district_officer', account)
  const reviewer = officerOf(street, 'street_reviewer', v7())
  const payload: ListToOpen = { roster: 'aged-80', purpose: '高龄津贴核对', rows: 300 }
  const approval = await register.as(asker, ctx => askApproval(ctx, { kind: 'export', area: street, payload }))
  expect((await waits('approvals', asker))?.n).toBe(0)
  expect((await waits('approvals', reviewer))?.n).toBe(1)
  await register.as(reviewer, ctx => decideApproval(ctx, { id: approval, decision: 'grant' }))
  expect((await waits('approvals', reviewer))?.n).toBe(0)
  expect((await waits('exports', asker))?.n).toBe(1)
})

test('cases wait for who accepts and checks them, then for another who decides, with the first day promised', async () => {
  const one = await register.enrol({ name: '等候' })
  const district = officerOf(340104000000000, 'district_officer', v7())
  const checker = v7()
  const put = (state: string, due: string | null, checked: string | null = null) =>
    register.owner(
      `insert into cases."case" (register, id, area, matter, variant, person_id, enrolment_id, applicant, state, sealed, account, due_on, checked_by, claim_key)
       values (1, uuidv7(), $1, 'childcare-subsidy', 'parent', $2, $3, 'self', $4, 'x', $3, $5, $6, uuidv7()::text::bytea)`,
      [grid, one.person, one.enrolment, state, due, checked]
    )
  await put('submitted', '2026-12-03')
  await put('accepted', '2026-11-25')
  await put('noticed', null)
  await put('checked', '2026-12-30', checker)
  expect(await waits('cases')).toMatchObject({ n: 2, due: '2026-11-25' })
  expect(await waits('decisions', district)).toMatchObject({ n: 1, due: '2026-12-30' })
  expect((await waits('decisions', { ...district, account: checker }))?.n).toBe(0)
  // A step belongs to the posts its matter names: this one is confirmed by the district.
  expect((await waits('decisions', officerOf(street, 'street_reviewer', v7())))?.n).toBe(0)
  expect((await waits('cases', officerOf(farStreet)))?.n).toBe(0)
  await register.owner(
    `insert into printouts.printout (register, id, area, subject_id, person_id, kind, due_on)
     select register, uuidv7(), area, id, person_id, 'outcome', '2026-12-01' from cases."case" where state = 'checked'`
  )
  expect(await waits('prints')).toMatchObject({ n: 1, due: '2026-12-01' })
  expect((await waits('prints', officerOf(farStreet)))?.n).toBe(0)
})

test('a post is told of nothing whose page it may not open', async () => {
  const kinds = async (role: Role) =>
    (await register.as(officerOf(street, role), listWork)).items.map(({ kind }) => kind)
  expect(await kinds('auditor')).toEqual(['voices'])
  expect(await kinds('administrator')).toEqual(['approvals'])
  expect(await kinds('grid_worker')).toEqual([...rosterKinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  expect(await kinds('duty_officer')).toEqual([
    'duplicates',
    'moves',
    'two-ends',
    'lists',
    'prints',
    'cases',
    'referrals',
    'exports',
    'private'
  ])
  expect((await register.as(duty, listWork)).on).toBe('2026-11-23')
})
const order = ['address-open', 'facts-childcare-subsidy', 'facts-residence-permit', 'birthdays-oldest']

test('closing an enrolment takes it out of every number', async () => {
  const one = await register.enrol({ bornOn: '1930-12-05', place: { area: grid } })
  const before = (await waits('birthdays-oldest'))!.n
  await commandsOf(register).cancel(one, '2026-11-20')
  expect((await waits('birthdays-oldest'))!.n).toBe(before - 1)
})
