import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { AreaChange, areas, NewAddresses } from '../../contract/areas.ts'
import { HouseholdChange } from '../../contract/life-events.ts'
import { AreaCode } from '../../contract/values.ts'
import { areasRoutes } from '../areas/index.ts'
import { changeHousehold } from './change-household.ts'
import { countFollowers, followAreaChange } from './follow-area-change.ts'
import { getPerson } from './get-person.ts'
import {
  commandOf,
  duty,
  everyone,
  idNumber,
  officer,
  officerOf,
  openRegister,
  type Register,
  unevenCells
} from './people-factory.ts'
import { protectPerson } from './protect-person.ts'

const district = 340104000000000
const code = (area: number) => AreaCode.parse(area)

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const routes = areasRoutes(followAreaChange, countFollowers)
const change = (drafted: Omit<z.input<typeof AreaChange>, 'commandId' | 'source'>, who = officer) =>
  register.as(
    who,
    ctx =>
      routes.changeAreas(ctx, {
        body: AreaChange.parse({ ...commandOf(), ...drafted }),
        params: undefined,
        query: undefined
      }),
    { operation: areas.changeAreas.operation }
  )
const openGrids = (community: number, ...names: string[]) =>
  change({
    kind: 'opened',
    on: '2026-01-01',
    before: [],
    after: names.map((name, i) => ({ code: community + i + 1, name }))
  })
const placeOf = async (enrolment: string) =>
  (
    await register.owner<{ area: number; other_area: number | null }>(
      'select area, other_area from people.enrolment where id = $1',
      [enrolment]
    )
  )[0]!

test('people follow a split with their building, else to the first grid, by a recorded event; the counts follow from its day', async () => {
  const community = 340104001001000
  await openGrids(community, '第一网格')
  const addresses = ['1栋', '2栋'].map(building => ({ grid: community + 1, building, address: `梅山路9号${building}` }))
  await register.as(officer, ctx =>
    routes.addAddresses(ctx, {
      body: NewAddresses.parse({ commandId: v7(), addresses }),
      params: undefined,
      query: undefined
    })
  )
  const [building] = await register.owner<{ id: string }>(`select id from areas.building where name = '2栋'`)
  const place = (address?: string) => ({ place: { area: code(community + 1), ...(address && { address }) } })
  const [inFirst, inSecond, open] = [
    await register.enrol(place('梅山路9号1栋')),
    await register.enrol(place('梅山路9号2幢')),
    await register.enrol(place('梅山路9号门房'))
  ]
  const before = await register.counted(community, '2026-06-01')
  const { peopleMoved } = await change({
    kind: 'split',
    on: '2026-06-01',
    before: [code(community + 1)],
    after: [
      { code: code(community + 2), name: '东网格' },
      { code: code(community + 3), name: '西网格' }
    ],
    buildings: [{ building: building!.id, grid: code(community + 3) }]
  })
  expect(peopleMoved).toBe(3)
  expect((await placeOf(inFirst.enrolment)).area).toBe(community + 2)
  expect((await placeOf(inSecond.enrolment)).area).toBe(community + 3)
  expect((await placeOf(open.enrolment)).area).toBe(community + 2)
  const { history } = await register.as(officer, ctx => getPerson(ctx, { id: inSecond.enrolment }))
  expect(history[0]).toMatchObject({ type: 'area-recut', validOn: '2026-06-01', facts: { area: community + 3 } })
  const counted = (grid: number, on: string) => register.counted(grid, on)
  expect(await Promise.all([1, 2, 3].map(n => counted(community + n, '2026-05-31')))).toEqual([3, 0, 0])
  expect(await Promise.all([1, 2, 3].map(n => counted(community + n, '2026-06-01')))).toEqual([0, 2, 1])
  expect(await counted(community, '2026-06-01')).toBe(before)
})

test('when communities merge, nobody seems to have left home, and a protected person and a household go along', async () => {
  const [from, to] = [340104001002000, 340104001003000]
  await openGrids(from, '绩溪路网格')
  await openGrids(to, '二里街网格')
  const home = { place: { area: code(from + 1) }, otherArea: code(from + 1) }
  const living = await register.enrol({ ...home, idNumber: idNumber(1) })
  const hukou = await register.enrol({ ...home, seat: 'hukou', idNumber: idNumber(1) })
  expect(hukou.person).toBe(living.person)
  const hidden = await register.enrol(home)
  const { household } = await register.as(officer, async ctx =>
    changeHousehold(
      ctx,
      HouseholdChange.parse({
        ...commandOf(),
        on: '2026-03-02',
        seat: 'living',
        members: [{ ...(await register.again(living)), headRelation: '02' }]
      })
    )
  )
  await register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: hidden.enrolment, protect: true }))
  const apart = `split > 0`
  expect(await register.counted(from, '2026-07-01', { where: apart })).toBe(0)
  const { peopleMoved } = await change({
    kind: 'merged',
    on: '2026-07-01',
    before: [code(from), code(to)],
    after: [{ code: code(to), name: '二里街社区居委会' }]
  })
  expect(peopleMoved).toBe(3)
  for (const { enrolment } of [living, hukou])
    expect(await placeOf(enrolment)).toEqual({ area: to + 2, other_area: to + 2 })
  expect((await placeOf(hidden.enrolment)).area).toBe(to + 2)
  expect(await register.counted(to, '2026-07-01', { where: apart })).toBe(0)
  // Under protection somebody is counted at the district only, before and after.
  expect(await register.counted(to, '2026-07-01')).toBe(1)
  expect(await register.counted(from, '2026-07-01')).toBe(0)
  expect(await register.owner('select area from people.household where id = $1', [household])).toEqual([
    { area: to + 2 }
  ])
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})

test('the hukou register elsewhere learns the new code of the place one of its people lives in', async () => {
  const community = 340104001004000
  await openGrids(community, '网格')
  const number = idNumber(3)
  await register.enrol({ place: { area: code(community + 1) }, idNumber: number })
  const hukou = await register.enrol({
    seat: 'hukou',
    place: { area: code(340102001001000) },
    otherArea: code(community + 1),
    idNumber: number
  })
  await change({
    kind: 'recut',
    on: '2026-08-01',
    before: [code(community + 1)],
    after: [{ code: code(community + 7), name: '新网格' }]
  })
  expect(await placeOf(hukou.enrolment)).toEqual({ area: 340102001001000, other_area: community + 7 })
})

test('a change of areas told late also moves those recorded meanwhile under the old code', async () => {
  const community = 340104001005000
  await openGrids(community, '网格')
  const later = await register.enrol({ place: { area: code(community + 1) }, on: '2026-09-10' })
  const who = officerOf(district, 'district_officer')
  await change(
    {
      kind: 'recut',
      on: '2026-09-01',
      before: [code(community + 1)],
      after: [{ code: code(community + 2), name: '新网格' }]
    },
    who
  )
  expect((await placeOf(later.enrolment)).area).toBe(community + 2)
  expect(await register.counted(community + 1, '2026-11-23')).toBe(0)
  expect(await register.counted(community + 2, '2026-11-23')).toBe(1)
})

test('an area where people are enrolled is not closed; an empty one is', async () => {
  const community = 340104001006000
  await openGrids(community, '有人', '无人')
  await register.enrol({ place: { area: code(community + 1) } })
  const close = (n: number) => change({ kind: 'closed', on: '2026-11-01', before: [code(community + n)], after: [] })
  await expect(close(1)).rejects.toThrow('areas.closed-people')
  expect(await close(2)).toMatchObject({ peopleMoved: 0 })
})

test('what is told before a change is what happens, and telling it changes nothing', async () => {
  const community = 340104001006000
  const preview = await register.as(
    officer,
    ctx =>
      routes.previewAreaChange(ctx, {
        body: AreaChange.omit({ commandId: true }).parse({
          source: '试算',
          kind: 'recut',
          on: '2026-11-01',
          before: [community + 1],
          after: [{ code: community + 5, name: '新' }]
        }),
        params: undefined,
        query: undefined
      }),
    { operation: areas.changeAreas.operation }
  )
  expect(preview).toMatchObject({ buildingsMoved: 0, peopleMoved: 1 })
  expect(await register.counted(community + 1, '2026-11-23')).toBe(1)
  const after = [{ code: code(community + 5), name: '新' }]
  expect(await change({ kind: 'recut', on: '2026-11-01', before: [code(community + 1)], after })).toMatchObject({
    peopleMoved: 1
  })
})
