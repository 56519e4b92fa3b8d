import { afterAll, beforeAll, expect, test } from 'vitest'
import type { dashboard } from '../../contract/dashboard.ts'
import { AreaCode } from '../../contract/values.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import { farStreet, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import type { Input } from '../platform/serve.ts'
import { dashboardRoutes } from '../statistics/index.ts'

const districtOf = (code: number) => code - (code % 1e9)
const city = street - (street % 1e11)

let register: Register
beforeAll(async () => {
  register = await openRegister()
  const old = await register.enrol({ name: '周秀兰', sex: '2', bornOn: '1940-05-05', on: '2026-01-10' })
  await register.enrol({ name: '李小一', sex: '1', bornOn: '2026-10-03', on: '2026-10-03' })
  const leaver = await register.enrol({ name: '王强', sex: '1', bornOn: '1990-01-02', on: '2026-02-10' })
  const back = await register.enrol({ name: '王刚', sex: '1', bornOn: '1991-01-02', on: '2026-02-10' })
  await moveAway(register, leaver)
  const { undo } = await moveAway(register, back)
  await undo()
  expect(old.version).toBeGreaterThan(0)
})
afterAll(() => register.close())

const query = (area: number) => ({ area: AreaCode.parse(area), on: undefined })
const as = (area: number, role: Role = 'district_officer') => officerOf(area, role)
const flowsOf = (caller: ReturnType<typeof as>, area: number) =>
  register.as(caller, ctx =>
    dashboardRoutes.getFlows(ctx, { params: undefined, body: undefined, query: query(area) } as Input<
      typeof dashboard.getFlows
    >)
  )

test('the year of an area by month, and its old people at the ends of quarters', async () => {
  const { months, ages } = await register.as(officerOf(street), ctx =>
    dashboardRoutes.getTrends(ctx, { params: undefined, body: undefined, query: query(street) })
  )
  expect(months.length).toBe(12)
  expect(months.find(({ month }) => month === '2026-10')).toMatchObject({ births: 1, deaths: 0 })
  expect(months.at(-1)).toMatchObject({ month: '2026-11', departures: 1, arrivals: 0 })
  expect([ages.length, ages.at(-2)?.on, ages.at(-1)]).toEqual([
    13,
    '2026-09-30',
    { on: '2026-11-23', all: 3, from60: 1, from65: 1, from80: 1 }
  ])
})

test('moves between districts are counted with both ends, without those that were undone; few are not told to who may read nobody', async () => {
  const [from, to] = [districtOf(street), districtOf(farStreet)]
  expect((await flowsOf(as(city), city)).flows).toEqual([{ from, to, n: 1 }])
  expect((await flowsOf(officerOf(farStreet), farStreet)).flows).toEqual([{ from, to, n: 1 }])
  const auditor = as(city, 'policy_admin')
  expect((await flowsOf(auditor, city)).flows).toEqual([{ from, to, n: null }])
})

test('households are counted by size, and who is in none beside them', async () => {
  const found = await register.as(officerOf(street), ctx =>
    dashboardRoutes.getHouseholds(ctx, { params: undefined, body: undefined, query: query(street) })
  )
  expect(found).toEqual({ area: street, sizes: [], alone: 3 })
})
