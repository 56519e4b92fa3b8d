import { afterAll, beforeAll, expect, test } from 'vitest'
import { AddressChange, Birth } from '../../contract/life-events.ts'
import type { LookUp } from '../../contract/people.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { commandsOf } from './commands-factory.ts'
import { listRoster } from './list-roster.ts'
import { lookUpPeople } from './look-up-people.ts'
import {
  commandOf,
  everyone,
  grid,
  idNumber,
  newPerson,
  nextGrid,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  unevenCells
} from './people-factory.ts'
import { changeAddress } from './record-life-events.ts'
import { registerPerson } from './register-person.ts'

let register: Register
let desk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register)
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

const area = (code: number) => AreaCode.parse(code)

test('a person taken in by hand is counted from the day, found by name, and shown with masked numbers', async () => {
  const before = await register.counted(grid, '2026-03-01')
  const one = await register.enrol({ name: '欧阳春晓', idNumber: idNumber(11), phone: '138 0013 8000' })
  expect(await register.counted(grid, '2026-02-28')).toBe(0)
  expect(await register.counted(grid, '2026-03-01')).toBe(before + 1)
  const found = async (name: string) =>
    (await register.as(officer, ctx => lookUpPeople(ctx, { name, limit: 5 }))).people
  for (const name of ['欧阳', 'ouyangchun', 'oycx'])
    expect(await found(name)).toMatchObject([{ enrolment: one.enrolment, name: '欧阳春晓', age: 36 }])
  for (const query of [{ idNumber: idNumber(11) }, { phone: '13800138000' }, { phone: '138-0013-8000' }])
    expect((await register.as(officer, ctx => lookUpPeople(ctx, { ...query, limit: 5 }))).people).toHaveLength(1)
  const home = { area: area(grid), address: '长江西路三里庵小区6栋' }
  const there = await register.enrol({ name: '欧阳夏至', bornOn: '1931-07-08', place: home })
  for (const query of [{ address: '长江西路三里庵' }, { bornOn: '1931-07-08' }, { name: '欧阳', bornOn: '1931' }])
    expect(
      (await register.as(officer, ctx => lookUpPeople(ctx, { ...query, limit: 5 } as LookUp))).people
    ).toMatchObject([{ enrolment: there.enrolment }])
  const { line } = await desk.page(one)
  expect(line.idMasked).toMatch(/^340\*+\w\w$/)
  expect(line.phoneMasked).not.toContain('0013')
  expect(JSON.stringify(await desk.page(one))).not.toContain(idNumber(11).slice(3, 16))
})

test('a number that fails its check is refused, and so is a day that has not come', async () => {
  const wrong = `${idNumber(12).slice(0, 17)}${idNumber(12).endsWith('0') ? '1' : '0'}`
  await expect(register.enrol({ idNumber: wrong })).rejects.toThrow('people.number-form')
  await expect(register.enrol({ on: '2026-11-24' })).rejects.toThrow('people.future')
  await expect(register.enrol({ bornOn: '2027' })).rejects.toThrow('people.future')
  await expect(
    register.as(officerOf(nextStreet), ctx => registerPerson(ctx, newPerson({ place: { area: area(grid) } })))
  ).rejects.toThrow('people.outside-area')
})

test('nobody is enrolled twice in a seat; the other seat of the same number is the same person', async () => {
  const number = idNumber(13)
  const living = await register.enrol({ idNumber: number })
  await expect(register.enrol({ idNumber: number })).rejects.toThrow('people.enrolled-already')
  await expect(register.enrol({ idNumber: number, place: { area: area(340102001001000) } })).rejects.toThrow(
    'people.enrolled-elsewhere'
  )
  const hukou = await register.enrol({ idNumber: number, seat: 'hukou' })
  expect(hukou.person).toBe(living.person)
  expect((await desk.page(living)).otherSeat).toBe(hukou.enrolment)
})

test('of two registrations of one number at the same moment one wins and the other is told why', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () =>
      register.as(officer, ctx => registerPerson(ctx, newPerson({ idNumber: idNumber(14) })))
    )
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected')
      expect(['people.number-taken', 'people.enrolled-already']).toContain(outcome.reason.code)
  expect(await register.as(officer, ctx => lookUpPeople(ctx, { idNumber: idNumber(14), limit: 5 }))).toMatchObject({
    people: [{ name: '张伟' }]
  })
})

test('a number corrected because it was another person’s is free for that person', async () => {
  const one = await register.enrol({ idNumber: idNumber(15) })
  await desk.correct(one, { idNumber: idNumber(16) })
  const rightful = await register.enrol({ idNumber: idNumber(15), name: '王芳' })
  expect(rightful.person).not.toBe(one.person)
  await expect(desk.correct(one, { idNumber: idNumber(15) })).rejects.toThrow('people.number-taken')
})

test('a birth is recorded with both parents, and nobody is asked whether they are married', async () => {
  expect(Object.keys(Birth.shape).filter(field => /marri|marital|spouse|permit|order|plan/i.test(field))).toEqual([])
  const [mother, father] = [await register.enrol({ sex: '2', name: '李静' }), await register.enrol({ name: '周强' })]
  const { enrolments } = await desk.birth({ parents: [mother.person, father.person] })
  const child = await desk.page({ enrolment: enrolments[0]! })
  expect(child.line).toMatchObject({ name: '张小安', bornOn: '2026-05-06', age: 0 })
  expect(child.relations.map(({ role, name }) => [role, name]).sort()).toEqual([
    ['parent', '周强'],
    ['parent', '李静']
  ])
  expect((await desk.page(mother)).relations).toMatchObject([
    { role: 'child', name: '张小安', validFrom: '2026-05-06' }
  ])
  await expect(desk.birth({ parents: ['00000000-0000-7000-8000-000000000000'] })).rejects.toThrow('platform.not-found')
})

test('a birth told under a wrong day is corrected: the count of the days between changes, what was known then does not', async () => {
  const days = ['2026-07-09', '2026-07-10', '2026-08-19', '2026-08-20']
  const counts = async (knownAt?: string) =>
    Promise.all(days.map(on => register.counted(nextGrid, on, knownAt ? { knownAt } : {})))
  const none = await counts()
  const plus = (more: number[]) => none.map((n, i) => n + more[i]!)
  const { enrolments } = await desk.birth({ bornOn: '2026-07-10', place: { area: area(nextGrid) } })
  const knownAt = await register.now()
  expect(await counts()).toEqual(plus([0, 1, 1, 1]))
  await desk.correct({ enrolment: enrolments[0]! }, { facts: { bornOn: '2026-08-20', name: '张晓安' } })
  expect(await counts()).toEqual(plus([0, 0, 0, 1]))
  expect(await counts(knownAt)).toEqual(plus([0, 1, 1, 1]))
  expect((await desk.page({ enrolment: enrolments[0]! })).line).toMatchObject({ bornOn: '2026-08-20', name: '张晓安' })
  await desk.correct({ enrolment: enrolments[0]! }, { facts: { bornOn: '2026-07-10' } })
  expect(await counts()).toEqual(plus([0, 1, 1, 1]))
  expect((await desk.page({ enrolment: enrolments[0]! })).line.name).toBe('张晓安')
})

test('a death closes the enrolment on its day, a mistaken one is restored as if it had not been', async () => {
  const one = await register.enrol({ place: { area: area(nextGrid) }, on: '2026-01-10' })
  const alive = await register.counted(nextGrid, '2026-10-01')
  await desk.die(one, '2026-09-30')
  expect(await register.counted(nextGrid, '2026-09-29')).toBe(await register.counted(nextGrid, '2026-08-31'))
  expect(await register.counted(nextGrid, '2026-10-01')).toBe(alive - 1)
  expect(await desk.page(one)).toMatchObject({ diedOn: '2026-09-30', line: { enrolled: false, endReason: 'death' } })
  await desk.restore(one, '2026-09-30')
  expect(await register.counted(nextGrid, '2026-10-01')).toBe(alive)
  expect(await desk.page(one)).toMatchObject({ diedOn: null, line: { enrolled: true, endReason: null } })
  await expect(desk.restore(one, '2026-10-01')).rejects.toThrow('people.not-closed')
})

test('a cancelled enrolment is on the list of cancelled ones, and back on its grid when restored', async () => {
  const one = await register.enrol({ place: { area: area(nextGrid) } })
  const on = async (roster: 'cancelled' | 'my-grid' | 'new', day?: string) =>
    (
      await register.as(officer, ctx =>
        listRoster(ctx, { roster, area: area(nextGrid), limit: 200, ...(day && { on: day as Day }) })
      )
    ).people.some(({ enrolment }) => enrolment === one.enrolment)
  expect([await on('my-grid'), await on('cancelled')]).toEqual([true, false])
  await desk.cancel(one, '2026-11-20')
  expect([await on('my-grid'), await on('cancelled'), await on('my-grid', '2026-11-19')]).toEqual([false, true, true])
  await desk.restore(one, '2026-11-22')
  expect([await on('my-grid'), await on('cancelled'), await on('new')]).toEqual([true, false, false])
})

test('someone new stays on the list of new people when something about them changes', async () => {
  const one = await register.enrol({ on: '2026-11-01' })
  await desk.settle(one, '2026-11-10', { area: grid, address: '某路3号' })
  const { people } = await register.as(officer, ctx => listRoster(ctx, { roster: 'new', limit: 200 }))
  expect(people.map(({ enrolment }) => enrolment)).toContain(one.enrolment)
})

test('a retraction brings back what held before, and retracting it again what it took away', async () => {
  const one = await register.enrol()
  await desk.correct(one, { on: '2026-04-01', facts: { sex: '2' } })
  const of = async (type: string) => (await desk.page(one)).history.find(event => event.type === type)!.event
  await desk.correct(one, { retract: [await of('corrected')] })
  expect((await desk.page(one)).line.sex).toBe('1')
  expect((await desk.page(one)).history.find(({ type }) => type === 'corrected')?.retractedAt).not.toBeNull()
  await desk.correct(one, { retract: [await of('retracted')] })
  expect((await desk.page(one)).line.sex).toBe('2')
  expect((await desk.page(one, '2026-03-31')).line.sex).toBe('1')
  await expect(desk.correct(one, { retract: [await of('registered')] })).rejects.toThrow('people.nothing-left')
  await expect(desk.correct(one, { retract: ['999999999'] })).rejects.toThrow('people.no-such-event')
})

test('without a day a correction holds from when the wrong value began, and leaves what was true before', async () => {
  const one = await register.enrol({ name: '赵六', on: '2026-01-01' })
  await desk.correct(one, { on: '2026-05-01', facts: { name: '赵陆', formerName: '赵六' } })
  await desk.correct(one, { facts: { name: '赵璐', bornOn: '1991-02' } })
  expect([(await desk.page(one, '2026-04-30')).line, (await desk.page(one)).line]).toMatchObject([
    { name: '赵六', bornOn: '1991-02' },
    { name: '赵璐', bornOn: '1991-02' }
  ])
})

test('who sends a change of an older version is told, and nothing is overwritten', async () => {
  const one = await register.enrol()
  const stale = await register.again(one)
  await desk.settle(one, '2026-05-01', { area: grid, address: '东路1号' })
  const late = AddressChange.parse({
    ...commandOf(),
    ...stale,
    on: '2026-05-02',
    place: { area: grid, address: '西路2号' }
  })
  await expect(register.as(officer, ctx => changeAddress(ctx, late))).rejects.toMatchObject({
    code: 'people.changed-meanwhile',
    params: { version: 2 }
  })
  expect((await desk.page(one)).line.address).toBe('东路1号')
})

test('a move inside the area is told to the other seat, whose count then shows somebody away', async () => {
  const number = idNumber(21)
  const home = { idNumber: number, otherArea: area(grid) }
  const hukou = await register.enrol({ ...home, seat: 'hukou' })
  const living = await register.enrol(home)
  const away = (on: string) => register.counted(street, on, { seat: 'hukou', where: 'split = 1' })
  const before = await away('2026-06-01')
  await desk.settle(living, '2026-06-01', { area: 340104001004001 })
  expect(await away('2026-05-31')).toBe(before)
  expect(await away('2026-06-01')).toBe(before + 1)
  expect(await desk.page(hukou)).toMatchObject({ otherArea: 340104001004001, stayFrom: '2026-06-01' })
  await expect(desk.settle(living, '2026-06-02', { area: nextStreet + 1001 })).rejects.toThrow('people.outside-area')
})

test('a number with another name or birth date lets nobody into the record of its owner', async () => {
  const owner = await register.enrol({ name: '钱正', idNumber: idNumber(61), bornOn: '1990-01-02' })
  const asked = { idNumber: idNumber(61), seat: 'hukou', name: '钱正', bornOn: '1990-01-02' } as const
  const elsewhere = { area: area(340102001001000) }
  for (const wrong of [{ name: '孙斜' }, { bornOn: '1990-01-03' }, { bornOn: '1991' }])
    await expect(register.enrol({ ...asked, ...wrong, place: elsewhere })).rejects.toThrow('people.compare-document')
  expect((await desk.page(owner)).history).toHaveLength(1)
  expect((await register.enrol({ ...asked, bornOn: '1990', place: elsewhere })).person).toBe(owner.person)
})

test('a number corrected away in one seat stays with the person as long as the other seat has it', async () => {
  const told = { name: '李双', idNumber: idNumber(62) }
  const [living, hukou] = [await register.enrol(told), await register.enrol({ ...told, seat: 'hukou' })]
  await desk.correct(hukou, { idNumber: idNumber(63) })
  await expect(register.enrol({ ...told, name: '另一人' })).rejects.toThrow('people.compare-document')
  await expect(register.enrol(told)).rejects.toThrow('people.enrolled-already')
  const counted = await register.owner(
    'select from people.enrolment where id_hash = (select id_hash from people.enrolment where id = $1)',
    [living.enrolment]
  )
  expect(counted).toHaveLength(1)
})

test('a death closes every seat of the person, here in the same batch and in other registers on the same day', async () => {
  const told = { name: '周终', idNumber: idNumber(64) }
  const living = await register.enrol(told)
  const hukou = await register.enrol({ ...told, seat: 'hukou', place: { area: area(street + 4001) } })
  const { enrolments } = await desk.die(living, '2026-09-30')
  expect(enrolments).toEqual([living.enrolment, hukou.enrolment])
  for (const seat of [living, hukou])
    expect(await desk.page(seat)).toMatchObject({ diedOn: '2026-09-30', line: { enrolled: false, endReason: 'death' } })
  const batches = await register.owner(
    `select distinct batch_id from people.event where type = 'died' and enrolment_id = any($1)`,
    [enrolments]
  )
  expect(batches).toHaveLength(1)
  // Who was alive after all is restored seat by seat: each register looks at its own evidence.
  await desk.restore(living, '2026-09-30')
  expect((await desk.page(living)).line.enrolled).toBe(true)
  expect((await desk.page(hukou)).line.enrolled).toBe(false)
})

test('a seat opened after the day of death, by mistake, hinders nobody from recording the death', async () => {
  const told = { name: '郑终', idNumber: idNumber(66) }
  const living = await register.enrol({ ...told, on: '2026-01-05' })
  const late = await register.enrol({ ...told, seat: 'hukou', on: '2026-06-05' })
  await desk.die(living, '2026-05-30')
  expect(await desk.page(late)).toMatchObject({ diedOn: '2026-05-30', line: { enrolled: false } })
  expect([
    (await desk.page(late, '2026-06-05')).line.enrolled,
    (await desk.page(late, '2026-06-06')).line.enrolled
  ]).toEqual([true, false])
})

test('a name changed in one seat only is agreed with by either name', async () => {
  const told = { name: '王旧', idNumber: idNumber(67) }
  await register.enrol(told)
  const living = await register.enrol({ ...told, seat: 'hukou' })
  await desk.correct(living, { on: '2026-05-01', facts: { name: '王新' } })
  await desk.cancel(living, '2026-06-01')
  await expect(register.enrol({ ...told, name: '王另', seat: 'hukou' })).rejects.toThrow('people.compare-document')
  expect((await register.enrol({ ...told, name: '王新', seat: 'hukou', on: '2026-07-01' })).person).toBe(living.person)
})

test('a death told here reaches the hukou register of another district', async () => {
  const told = { name: '吴终', idNumber: idNumber(65) }
  const living = await register.enrol(told)
  const far = officerOf(340102001000000)
  const hukou = await register.enrol({ ...told, seat: 'hukou', place: { area: area(340102001001000) } })
  const { enrolments } = await desk.die(living, '2026-09-30')
  expect(enrolments).toEqual([living.enrolment])
  expect(await commandsOf(register, far).page(hukou)).toMatchObject({
    diedOn: '2026-09-30',
    line: { enrolled: false, endReason: 'death' }
  })
  expect(await register.owner('select from people.claim where person_id = $1', [living.person])).toEqual([])
  // The office that recorded it still cannot touch the other office's record.
  await expect(desk.restore(hukou, '2026-09-30')).rejects.toThrow('platform.not-found')
})

test('who left on the day they were entered is closed on that day', async () => {
  const one = await register.enrol({ on: '2026-06-01' })
  await desk.cancel(one, '2026-06-01')
  expect((await desk.page(one)).line.enrolled).toBe(false)
  await desk.restore(one, '2026-06-01')
  expect((await desk.page(one)).line.enrolled).toBe(true)
})

test('a restoration told for a day before the record began does not make it begin nameless', async () => {
  const one = await register.enrol({ on: '2026-06-01' })
  await desk.cancel(one, '2026-06-10')
  await desk.settle(one, '2026-05-01', { area: grid })
  await expect(desk.restore(one, '2026-05-01')).rejects.toThrow('people.before-beginning')
})
