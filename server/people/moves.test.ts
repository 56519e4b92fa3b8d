import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { ManyEvents, MoveRequest } from '../../contract/life-events.ts'
import { AreaCode, type Day, EnrolmentId } from '../../contract/values.ts'
import { commandsOf } from './commands-factory.ts'
import { getPerson } from './get-person.ts'
import { listRoster } from './list-roster.ts'
import { lookUpElsewhere } from './look-up-elsewhere.ts'
import { lookUpPeople } from './look-up-people.ts'
import { answerMove, askMove, listMoves } from './moves.ts'
import {
  commandOf,
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  unevenCells
} from './people-factory.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

const far = officerOf(farStreet)
const move = { operation: 'people.move', trace: 'changes' } as const
const ask = (who: typeof officer, told: Omit<z.input<typeof MoveRequest>, 'commandId' | 'source'>) =>
  register.as(who, ctx => askMove(ctx, MoveRequest.parse({ ...commandOf(), ...told })), move)
const answer = (who: typeof officer, id: string, accept: boolean, reason?: string) =>
  register.as(who, ctx => answerMove(ctx, { id, accept, reason }), move)
const page = (who: typeof officer, id: string, on?: string) =>
  register.as(who, ctx => getPerson(ctx, { id: id as never, ...(on && { on: on as Day }) }))
const held = async (person: string) =>
  (
    await register.owner<{ seat: string; register: number }>(
      'select seat, register from people.claim where person_id = $1 order by seat',
      [person]
    )
  ).map(row => row.seat)
const found = async (who: typeof officer, name: string) =>
  (await register.as(who, ctx => lookUpPeople(ctx, { name, limit: 10 }))).people

test('a move between two districts, seen from both ends', async () => {
  const number = idNumber(31)
  const told = { name: '孙行远', idNumber: number, phone: '13900139000' }
  const hukou = await register.enrol({ ...told, seat: 'hukou', on: '2020-05-01', otherArea: AreaCode.parse(grid) })
  const place = { area: AreaCode.parse(grid), address: '梅山路7号' }
  const living = await register.enrol({ ...told, on: '2020-05-01', place, otherArea: AreaCode.parse(grid) })
  const home = await register.counted(street, '2026-09-01', { seat: 'hukou', where: 'split = 0' })
  const asked = { seat: 'living', on: '2026-09-01', idNumber: number, name: '孙行远' } as const
  const { move: id } = await ask(far, { ...asked, to: { area: farGrid, address: '明光路8号' } })

  // Asking alone shows the destination nothing of the record, and nothing of the place.
  expect(await found(far, '孙')).toEqual([])
  const waiting = (who: typeof officer) => register.as(who, ctx => listMoves(ctx, { status: 'asked' }), move)
  expect(await waiting(far)).toMatchObject([{ id, name: '', fromArea: null, toArea: farGrid }])
  expect(await waiting(officer)).toMatchObject([{ id, name: '孙行远', fromArea: grid, toArea: 340102000000000 }])
  await expect(answer(far, id, true)).rejects.toThrow('people.move-not-yours')
  await expect(answer(officerOf(340104002000000), id, true)).rejects.toThrow('platform.not-found')

  expect(await answer(officer, id, true)).toEqual({ move: id, status: 'accepted' })
  await expect(answer(officer, id, true)).rejects.toThrow('people.move-answered')
  expect(await register.as(far, ctx => listMoves(ctx, { status: 'accepted' }), move)).toMatchObject([
    { id, fromArea: 340104000000000 }
  ])

  // The origin keeps its past and learns nothing later.
  const past = await page(officer, living.enrolment)
  expect(past.line).toMatchObject({ enrolled: false, endReason: 'moved', address: '梅山路7号' })
  expect((await page(officer, living.enrolment, '2026-08-31')).line.enrolled).toBe(true)
  const { enrolment: there } = (await found(far, '孙行远'))[0]!
  await commandsOf(register, far).settle({ enrolment: EnrolmentId.parse(there) }, '2026-10-01', {
    area: farGrid,
    address: '全椒路9号'
  })
  expect(JSON.stringify(await page(officer, living.enrolment))).not.toMatch(/明光路|全椒路/)
  await expect(page(officer, there)).rejects.toThrow('platform.not-found')

  // The destination sees nothing before.
  const arrived = await page(far, there)
  expect(arrived.line).toMatchObject({ name: '孙行远', enrolled: true, address: '全椒路9号', area: farGrid })
  expect(arrived.history.map(({ type }) => type)).toEqual(['address-changed', 'moved-in'])
  expect(JSON.stringify(arrived)).not.toContain('梅山路')
  await expect(page(far, there, '2026-08-31')).rejects.toThrow('people.not-then')
  await expect(page(far, living.enrolment)).rejects.toThrow('platform.not-found')
  const numbers = await register.as(far, ctx => lookUpPeople(ctx, { idNumber: number, limit: 5 }))
  expect(numbers.people.map(({ enrolment }) => enrolment)).toEqual([there])

  // One seat, one register; both counts right; the other seat knows.
  expect(await held(living.person)).toEqual(['hukou', 'living'])
  const ends = async (on: string) => [await register.counted(grid, on), await register.counted(farGrid, on)]
  expect([await ends('2026-08-31'), await ends('2026-09-01')]).toEqual([
    [1, 0],
    [0, 1]
  ])
  expect(await page(officer, hukou.enrolment)).toMatchObject({
    otherArea: 340102000000000,
    stayFrom: '2026-09-01'
  })
  expect(JSON.stringify(await page(officer, hukou.enrolment))).not.toContain(String(farGrid))
  const away = (on: string, where: string) => register.counted(street, on, { seat: 'hukou', where })
  expect([await away('2026-08-31', 'split = 0'), await away('2026-09-01', 'split = 0')]).toEqual([home, home - 1])
  expect([
    await away('2026-09-29', 'split = 3 and stay = 0'),
    await away('2026-10-01', 'split = 3 and stay = 1')
  ]).toEqual([1, 1])
})

test('the origin asks as well, the destination matches the address and accepts', async () => {
  const one = await register.enrol({ name: '吴归', idNumber: idNumber(32) })
  const { move: id } = await ask(officer, {
    seat: 'living',
    on: '2026-09-02',
    enrolment: one.enrolment,
    to: { area: farGrid }
  })
  await expect(
    ask(officer, { seat: 'living', on: '2026-09-03', enrolment: one.enrolment, to: { area: farGrid } })
  ).rejects.toThrow('people.move-open')
  await answer(far, id, true)
  expect(await found(far, '吴归')).toMatchObject([{ enrolled: true, area: farGrid }])
})

test('a move is returned with a reason or taken back, and then changes nothing', async () => {
  const one = await register.enrol({ name: '郑留', idNumber: idNumber(33) })
  const request = {
    seat: 'living',
    on: '2026-09-02',
    idNumber: idNumber(33),
    name: '郑留',
    to: { area: farGrid }
  } as const
  const first = await ask(far, request)
  await expect(answer(officer, first.move, false)).rejects.toThrow('people.move-reason')
  expect(await answer(officer, first.move, false, '本人仍住原址')).toMatchObject({ status: 'returned' })
  const second = await ask(far, request)
  expect(await answer(far, second.move, false, '录入有误')).toMatchObject({ status: 'withdrawn' })
  expect(await page(officer, one.enrolment)).toMatchObject({ version: 1, line: { enrolled: true } })
  expect(await found(far, '郑留')).toEqual([])
})

test('a wrong name, an unknown number and an incomplete one find nobody', async () => {
  await register.enrol({ name: '冯在', idNumber: idNumber(34) })
  const request = { seat: 'living', on: '2026-09-02', to: { area: farGrid } } as const
  await expect(ask(far, { ...request, idNumber: idNumber(34), name: '冯不在' })).rejects.toThrow('people.move-nobody')
  await expect(ask(far, { ...request, idNumber: idNumber(35), name: '冯在' })).rejects.toThrow('people.move-nobody')
  await expect(ask(far, { ...request, idNumber: idNumber(34) })).rejects.toThrow('people.move-name')
  await expect(ask(far, { ...request, idNumber: idNumber(34).slice(0, 16), name: '冯在' })).rejects.toThrow(
    'people.number-form'
  )
  await expect(ask(far, { ...request, idNumber: idNumber(34), name: '冯在', to: { area: grid } })).rejects.toThrow(
    'people.outside-area'
  )
  expect(
    await register.as(far, ctx =>
      listRoster(ctx, { roster: 'address-open', area: AreaCode.parse(farStreet + 2000), limit: 9 })
    )
  ).toMatchObject({ people: [] })
})

test('a look-up across registers says whether, never where, and leaves its reason', async () => {
  const one = await register.enrol({ name: '褚远', idNumber: idNumber(36) })
  const reason = '本人来办理居住登记'
  const look = (who: typeof officer, number: string) =>
    register.as(who, ctx => lookUpElsewhere(ctx, { idNumber: number, reason }), {
      operation: 'people.look-up-elsewhere',
      trace: 'reads-people'
    })
  expect(await look(far, idNumber(36))).toEqual({ about: 'enrolled-elsewhere', seats: ['living'] })
  expect(await look(officer, idNumber(36))).toEqual({ about: 'enrolled-here', seats: ['living'] })
  expect(await look(far, idNumber(37))).toEqual({ about: 'not-enrolled', seats: [] })
  const traces = await register.owner('select reason from audit.entry where $1 = any(persons) and operation = $2', [
    one.person,
    'people.look-up-elsewhere'
  ])
  expect(traces).toEqual([{ reason }, { reason }])
})

test('a back-dated move also ends the places the person had inside the district meanwhile', async () => {
  const one = await register.enrol({ name: '卫迁', idNumber: idNumber(38), on: '2026-01-01' })
  await commandsOf(register).settle(one, '2026-06-01', { area: 340104001003009 })
  const { move: id } = await ask(far, {
    seat: 'living',
    on: '2026-04-01',
    idNumber: idNumber(38),
    name: '卫迁',
    to: { area: farGrid }
  })
  await answer(officer, id, true)
  expect((await page(officer, one.enrolment, '2026-03-31')).line.enrolled).toBe(true)
  expect((await page(officer, one.enrolment, '2026-04-01')).line.enrolled).toBe(false)
  expect(await register.counted(340104001003009, '2026-07-01')).toBe(0)
})

test('who no longer holds the person cannot give them away, whichever side asked', async () => {
  const [first, second] = [officerOf(street + 3000, 'community_worker'), officerOf(street + 2000, 'community_worker')]
  const one = await register.enrol({ name: '蒋迁', idNumber: idNumber(39) })
  const request = { seat: 'living', on: '2026-09-02', to: { area: farGrid } } as const
  const { move: asked } = await ask(far, { ...request, idNumber: idNumber(39), name: '蒋迁' })
  await commandsOf(register).settle(one, '2026-09-01', { area: street + 2001 })
  await expect(answer(first, asked, true)).rejects.toThrow('people.move-left')
  expect((await page(second, one.enrolment)).line.enrolled).toBe(true)
  await answer(first, asked, false, '已迁往其他社区')

  const { move: offered } = await ask(second, { ...request, enrolment: one.enrolment })
  await commandsOf(register).settle(one, '2026-09-03', { area: grid })
  await expect(answer(far, offered, true)).rejects.toThrow('people.move-left')
  expect((await page(first, one.enrolment)).line.enrolled).toBe(true)
})

test('many moves in one go are offered by who holds the people; by number a move is asked one by one', () => {
  const move = { kind: 'move', seat: 'living', on: '2026-09-02', to: { area: farGrid } }
  const many = (one: object) => ManyEvents.safeParse({ ...commandOf(), events: [{ ...move, ...one }] }).success
  expect(many({ enrolment: v7() })).toBe(true)
  expect([
    many({ idNumber: idNumber(33), name: '郑留' }),
    many({}),
    many({ enrolment: v7(), idNumber: idNumber(33) })
  ]).toEqual([false, false, false])
})
