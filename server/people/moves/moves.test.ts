import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { ManyEvents, MoveRequest } from '../../../contract/life-events.ts'
import { people } from '../../../contract/people.ts'
import { AreaCode, Day, EnrolmentId } from '../../../contract/values.ts'
import { roles } from '../../platform/access.ts'
import { setToday } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/context.ts'
import { commandsOf } from '../commands-factory.ts'
import { getPerson } from '../get-person.ts'
import { listRoster } from '../list-roster.ts'
import { lookUpElsewhere } from '../look-up-elsewhere.ts'
import { lookUpPeople } from '../look-up-people.ts'
import {
  commandOf,
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  today,
  unevenCells
} from '../people-factory.ts'
import { answerMove } from './answer-move.ts'
import { askMove } from './ask-move.ts'
import { getMove, listMoves } from './list-moves.ts'
import { sayInMove } from './say-in-move.ts'
import { undoMove } from './undo-move.ts'

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
type Answer = Parameters<typeof answerMove>[1]
const answer = (who: typeof officer, id: string, decision: Answer['decision'], told: Partial<Answer> = {}) =>
  register.as(who, ctx => answerMove(ctx, { id, decision, ...told }), move)
const list = (who: typeof officer, asked: Partial<Parameters<typeof listMoves>[1]> = {}) =>
  register.as(who, ctx => listMoves(ctx, { box: 'waiting', state: 'open', limit: 50, ...asked }), move)
const show = (who: typeof officer, id: string) => register.as(who, ctx => getMove(ctx, id), move)
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

  // Asking alone shows the destination nothing of the record, and nothing of the place; the name it gave itself.
  expect(await found(far, '孙')).toEqual([])
  expect((await list(far, { box: 'outbox' })).moves).toMatchObject([
    { id, name: '孙行远', fromArea: null, toArea: farGrid, mine: ['to'] }
  ])
  expect((await list(officer)).moves).toMatchObject([
    {
      id,
      name: '孙行远',
      fromArea: grid,
      toArea: 340102000000000,
      turn: 'from',
      dueOn: '2026-11-30',
      workingDaysLeft: 5
    }
  ])
  await expect(answer(far, id, 'accept')).rejects.toThrow('people.move-not-yours')
  await expect(answer(officerOf(340104002000000), id, 'accept')).rejects.toThrow('platform.not-found')

  expect(await answer(officer, id, 'accept')).toEqual({ move: id, status: 'accepted' })
  await expect(answer(officer, id, 'accept')).rejects.toThrow('people.move-accepted')
  // Both ends see the same: who answered, when, and the other's district.
  expect((await list(far, { box: 'outbox', state: 'closed' })).moves).toMatchObject([
    { id, status: 'accepted', fromArea: 340104000000000, name: '孙行远' }
  ])
  expect(await show(officer, id)).toMatchObject({ status: 'accepted', toArea: 340102000000000, address: null })

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

test('who was entered today may move on today, and was never counted where they left; not a day before', async () => {
  const one = await register.enrol({ name: '孙即行', idNumber: idNumber(71), on: today })
  const counted = () => register.counted(street, today)
  const before = await counted()
  const asked = { enrolment: one.enrolment, seat: 'living', to: { area: farGrid } } as const
  await expect(ask(officer, { ...asked, on: '2026-11-22' as Day })).rejects.toThrow('people.before-beginning')
  const { move: id } = await ask(officer, { ...asked, on: today })
  expect(await answer(far, id, 'accept')).toEqual({ move: id, status: 'accepted' })
  expect((await page(officer, one.enrolment)).line).toMatchObject({ enrolled: false, endReason: 'moved' })
  expect(await counted()).toBeLessThan(before)
  await register.as(far, ctx => undoMove(ctx, { id, reason: '对方搞错' }), move)
  expect((await page(officer, one.enrolment)).line.enrolled).toBe(true)
  expect(await counted()).toBe(before)
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
  await answer(far, id, 'accept')
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
  await expect(answer(officer, first.move, 'return')).rejects.toThrow('people.move-reason')
  expect(await answer(officer, first.move, 'return', { reason: '本人仍住原址' })).toMatchObject({ status: 'returned' })
  const second = await ask(far, request)
  expect(await answer(far, second.move, 'withdraw', { reason: '录入有误' })).toMatchObject({ status: 'withdrawn' })
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
  // The person may read it, with its reason; nobody asks without one, and only who takes people in asks at all.
  const herself = { account: one.person, post: undefined, role: 'nobody', lo: 0, hi: 0, permissions: new Set<string>() }
  const request = { operation: 'people.register', route: 'test', trace: 'none' } as const
  const own = await inTransaction(
    register.platform,
    { caller: { ...herself, self: one.person }, ...request },
    ({ tx }) => tx.query('select reason from audit.looks_at_me(5) where operation = $1', ['people.look-up-elsewhere'])
  )
  expect(own.rows).toEqual(traces)
  const body = people.lookUpElsewhere.body!
  expect(
    [{ reason }, {}, { reason: ' ' }].map(told => body.safeParse({ idNumber: idNumber(36), ...told }).success)
  ).toEqual([true, false, false])
  for (const [role, permissions] of Object.entries<readonly string[]>(roles))
    if (permissions.includes('people.look-up-elsewhere')) expect(permissions, role).toContain('people.record')
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
  await answer(officer, id, 'accept')
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
  await expect(answer(first, asked, 'accept')).rejects.toThrow('people.move-left')
  expect((await page(second, one.enrolment)).line.enrolled).toBe(true)
  await answer(first, asked, 'return', { reason: '已迁往其他社区' })

  const { move: offered } = await ask(second, { ...request, enrolment: one.enrolment })
  await commandsOf(register).settle(one, '2026-09-03', { area: grid })
  await expect(answer(far, offered, 'accept')).rejects.toThrow('people.move-left')
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

test('who is asked may ask back: the turn and the clock pass, both ends read the same, and no word or number gets in that may not', async () => {
  await register.enrol({ name: '韩问', idNumber: idNumber(41) })
  const asked = {
    seat: 'living',
    on: '2026-11-20',
    idNumber: idNumber(41),
    name: '韩问',
    to: { area: farGrid }
  } as const
  const { move: id } = await ask(far, { ...asked, note: '本人到社区登记' })
  const say = (who: typeof officer, text: string) => register.as(who, ctx => sayInMove(ctx, { id, text }), move)
  await say(officer, '请核对迁入日期')
  expect((await list(officer)).moves.map(one => one.id)).not.toContain(id)
  expect((await list(far)).moves).toContainEqual(expect.objectContaining({ id, turn: 'to' }))
  await say(far, '日期以租房合同为准')
  expect((await list(officer)).moves.map(one => one.id)).toContain(id)
  await expect(say(officer, '电话 139 0013 9000')).rejects.toThrow('people.move-number')
  const [here, there] = [await show(officer, id), await show(far, id)]
  expect(here.messages).toEqual(there.messages)
  expect(here.messages.map(({ side, kind, text }) => [side, kind, text])).toEqual([
    ['to', 'asked', '本人到社区登记'],
    ['from', 'said', '请核对迁入日期'],
    ['to', 'said', '日期以租房合同为准']
  ])
  await expect(show(officerOf(nextStreet), id)).rejects.toThrow('platform.not-found')
  await register.owner(`update people.move_message set said_at = said_at - interval '91 days' where move_id = $1`, [id])
  expect((await show(officer, id)).messages.map(({ kind, text }) => [kind, text])).toEqual([
    ['asked', null],
    ['said', null],
    ['said', null]
  ])
})

test('a move is due in five working days and shows as late afterwards', async () => {
  await register.enrol({ name: '杨迟', idNumber: idNumber(42) })
  const asked = {
    seat: 'living',
    on: '2026-09-20',
    idNumber: idNumber(42),
    name: '杨迟',
    to: { area: farGrid }
  } as const
  setToday(Day.parse('2026-09-29'))
  const { move: id } = await ask(far, asked)
  expect(await show(officer, id)).toMatchObject({ dueOn: '2026-10-12', workingDaysLeft: 5 })
  expect((await list(officer, { state: 'late' })).moves).toEqual([])
  setToday(Day.parse('2026-10-14'))
  expect((await list(officer, { state: 'late' })).moves).toMatchObject([{ id, workingDaysLeft: -2 }])
  setToday(today)
  await answer(officer, id, 'return', { reason: '本人仍住原址' })
})

test('the destination says at acceptance where the person lives, inside the district it was asked for', async () => {
  const one = await register.enrol({ name: '朱址', idNumber: idNumber(43) })
  const { move: id } = await ask(officer, {
    seat: 'living',
    on: '2026-09-20',
    enrolment: one.enrolment,
    to: { area: 340102000000000 }
  })
  const place = { area: AreaCode.parse(farGrid), address: '长江东路1号' }
  const district = officerOf(340102000000000, 'district_officer')
  const elsewhere = { area: AreaCode.parse(grid) }
  await expect(answer(district, id, 'accept', { place: elsewhere })).rejects.toThrow('people.outside-area')
  await answer(district, id, 'accept', { place })
  expect(await found(far, '朱址')).toMatchObject([{ area: farGrid, address: '长江东路1号' }])
  expect(await show(district, id)).toMatchObject({ status: 'accepted', toArea: farGrid, address: '长江东路1号' })
  expect(await show(officer, id)).toMatchObject({ status: 'accepted', toArea: 340102000000000 })
})

test('of two officers who answer one move at the same moment the second learns who was first', async () => {
  const one = await register.enrol({ name: '秦两', idNumber: idNumber(44) })
  const { move: id } = await ask(officer, {
    seat: 'living',
    on: '2026-09-20',
    enrolment: one.enrolment,
    to: { area: farGrid }
  })
  const both = await Promise.allSettled([answer(far, id, 'accept'), answer(far, id, 'return', { reason: '未到' })])
  const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(1)
  expect(refused[0].say('zh')).toMatch(/已于 \d{4}-\d\d-\d\d \d\d:\d\d (接受|退回)这个迁移请求/)
  expect((await show(officer, id)).messages).toHaveLength(2)
})

test('lists of moves go on by key', async () => {
  const people = await Promise.all([45, 46, 47].map(n => register.enrol({ name: '尤页', idNumber: idNumber(n) })))
  for (const { enrolment } of people)
    await ask(officer, { seat: 'living', on: '2026-09-20', enrolment, to: { area: farGrid } })
  const whole = await list(officer, { box: 'outbox' })
  const first = await list(officer, { box: 'outbox', limit: 2 })
  const second = await list(officer, { box: 'outbox', limit: 200, after: first.next! })
  expect([...first.moves, ...second.moves]).toEqual(whole.moves)
  expect([first.total, second.total]).toEqual([whole.moves.length, undefined])
  const closed = await list(officer, { box: 'inbox', state: 'closed', limit: 2 })
  const rest = await list(officer, { box: 'inbox', state: 'closed', limit: 200, after: closed.next! })
  expect([...closed.moves, ...rest.moves]).toEqual((await list(officer, { box: 'inbox', state: 'closed' })).moves)
})

test('an acceptance is taken back while nothing stands on it: both registers, the other seat and the counts are as before', async () => {
  const number = idNumber(48)
  const told = { name: '许回', idNumber: number }
  const hukou = await register.enrol({ ...told, seat: 'hukou', otherArea: AreaCode.parse(grid) })
  const one = await register.enrol({
    ...told,
    otherArea: AreaCode.parse(grid),
    place: { area: AreaCode.parse(grid), address: '梅山路9号' }
  })
  const state = async () => ({
    here: (await page(officer, one.enrolment)).line,
    other: await page(officer, hukou.enrolment).then(({ otherArea, stayFrom }) => ({ otherArea, stayFrom })),
    counts: [await register.counted(grid, '2026-11-20'), await register.counted(farGrid, '2026-11-20')],
    held: await held(one.person)
  })
  const before = await state()
  const asked = { seat: 'living', on: '2026-09-20', idNumber: number, name: '许回', to: { area: farGrid } } as const
  const { move: id } = await ask(far, asked)
  const undo = (who: typeof officer) => register.as(who, ctx => undoMove(ctx, { id, reason: '录入有误' }), move)
  await expect(undo(officer)).rejects.toThrow('people.move-not-accepted')
  await answer(officer, id, 'accept')
  const there = (await found(far, '许回'))[0]!.enrolment
  await expect(undo(far)).rejects.toThrow('people.move-not-yours')
  expect(await undo(officer)).toEqual({ move: id, status: 'undone' })
  expect(await state()).toEqual(before)
  expect(await found(far, '许回')).toEqual([])
  expect((await page(far, there)).line).toMatchObject({ enrolled: false, endReason: 'undone' })
  for (const who of [officer, far])
    expect((await show(who, id)).messages.map(({ kind }) => kind)).toEqual(['asked', 'accepted', 'undone'])

  // Asked once more, and something recorded there meanwhile: then it stays.
  const again = (await ask(far, asked)).move
  await answer(officer, again, 'accept')
  const arrived = (await found(far, '许回'))[0]!.enrolment
  await commandsOf(register, far).settle({ enrolment: EnrolmentId.parse(arrived) }, '2026-10-01', {
    area: farGrid,
    address: '全椒路1号'
  })
  await expect(register.as(officer, ctx => undoMove(ctx, { id: again, reason: '录入有误' }), move)).rejects.toThrow(
    'people.undo-stands'
  )
  expect(await register.counted(farGrid, '2026-11-20')).toBe(before.counts[1]! + 1)
})
