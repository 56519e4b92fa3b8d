import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { LookUp } from '../contract/people.ts'
import type { Route } from '../contract/route.ts'
import { listAccounts } from './access/list-accounts.ts'
import { listAudit } from './audit/list-audit.ts'
import { contracts } from './contracts.ts'
import { lookUpPeople } from './people/look-up-people.ts'
import { officer, openRegister, type Register } from './people/people-factory.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
  await register.owner(`insert into people.enrolment (register, id, person_id, seat, area, enrolled, valid_from, name, pinyin, initials, sex, id_kind, born_on, born_precision)
    select 1, uuidv7(), uuidv7(), 'living', 340104001001001, true, '2020-01-01', name, 'x', 'x', '1', 'none', '1990-01-01', 'day'
    from (select '柳青' as name from generate_series(1, 60) union all select '柳' || i from generate_series(1, 2400) i) one`)
  await register.owner(`insert into access.login (id, username, name, area, email, email_verified)
    select uuidv7(), 'clerk' || i, '职员' || i, 340104001000000, 'clerk' || i || '@x', false from generate_series(1, 70) i`)
  await register.owner('analyze people.enrolment')
})
afterAll(() => register.close())

/** Where the whole of such a list is told beside it, and by what. */
const toldElsewhere = [
  'listRoster', // countRoster
  'listRows', // the groups of its list
  'listOpenAddresses', // getAddressMatch
  'listBuildings', // fetched to its end
  'listApprovals', // the work of a few days, not scrolled
  'listAsked'
]

test('every list that goes on tells with its first page about how much of it there is', () => {
  const shape = (schema: z.ZodType): object => (schema as z.ZodObject).shape ?? {}
  const going = Object.values(contracts)
    .flatMap(contract => Object.entries(contract as Record<string, Route>))
    .filter(([, { answer }]) => 'next' in shape(answer))
  expect(going.length).toBeGreaterThan(10)
  const silent = going.filter(([, { answer }]) => !('total' in shape(answer))).map(([name]) => name)
  expect(silent.filter(name => !toldElsewhere.includes(name))).toEqual([])
})

const lookUp = (asked: object) =>
  register.as(officer, ctx => lookUpPeople(ctx, LookUp.parse(asked)), {
    operation: 'people.look-up',
    trace: 'reads-people'
  })

test('so much is counted; it is told once, and not where one page is all', async () => {
  const first = await lookUp({ name: '柳青', limit: 50 })
  expect([first.people.length, first.total]).toEqual([50, 60])
  const rest = await lookUp({ name: '柳青', limit: 50, after: first.next })
  expect([rest.people.length, rest.total]).toEqual([10, undefined])
  expect((await lookUp({ name: '柳青', limit: 200 })).total).toBeUndefined()
})

test('beyond two hundred it is an estimate in two digits, near the truth', async () => {
  const { total } = await lookUp({ name: '柳', limit: 50 })
  expect(total).toBeGreaterThanOrEqual(1000)
  expect(total).toBeLessThan(5000)
  expect(total! % 100).toBe(0)
})

test('accounts and audit entries are told so too, as far as they are asked for', async () => {
  const administrator = { role: 'administrator', lo: 340104000000000, hi: 340104999999999 } as const
  const accounts = (asked: object) =>
    register.as(administrator, ctx => listAccounts(ctx, { after: '', q: '', show: 'all', ...asked }))
  const { next, total } = await accounts({ q: 'clerk' })
  expect(total).toBe(70)
  expect((await accounts({ q: 'clerk', after: next })).total).toBeUndefined()
  expect((await accounts({ q: 'clerk1' })).total).toBeUndefined()
  const auditor = { role: 'auditor', lo: 340104000000000, hi: 340104999999999 } as const
  const looked = await register.as(auditor, ctx => listAudit(ctx, { operation: 'people.look-up', limit: 1 }), {
    operation: 'audit.read'
  })
  expect(looked).toMatchObject({ entries: [{}], total: 4 })
})
