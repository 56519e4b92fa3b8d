import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  AddressChange,
  Birth,
  BulkEvent,
  Cancellation,
  Correction,
  Death,
  HouseholdChange,
  MarriageChange,
  Restoration
} from '../../contract/people.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import { changeHousehold } from './change-household.ts'
import { getPerson } from './get-person.ts'
import { listRoster } from './list-roster.ts'
import { lookUpPeople } from './look-up-people.ts'
import {
  commandOf,
  type Enrolled,
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
import { recordChanges } from './record-changes.ts'
import {
  cancelEnrolment,
  changeAddress,
  correctPerson,
  recordDeath,
  recordInBulk,
  restoreEnrolment
} from './record-life-events.ts'
import { recordBirth, registerPerson } from './register-person.ts'
import { recordMarriageChange } from './relations.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

const page = ({ enrolment }: { enrolment: string }, on?: string) =>
  register.as(officer, ctx => getPerson(ctx, { id: enrolment as never, ...(on && { on: on as Day }) }))
const area = (code: number) => AreaCode.parse(code)
type Told<T extends z.ZodType> = Omit<z.input<T>, 'commandId' | 'source'>

const birth = (told: Partial<Told<typeof Birth>> = {}) =>
  register.as(officer, ctx =>
    recordBirth(
      ctx,
      Birth.parse({
        ...commandOf(),
        seat: 'living',
        name: '张小安',
        sex: '2',
        bornOn: '2026-05-06',
        place: { area: grid },
        ...told
      })
    )
  )
const die = async (one: Enrolled, diedOn: string) =>
  register.as(officer, async ctx =>
    recordDeath(ctx, Death.parse({ ...commandOf(), ...(await register.again(one)), diedOn }))
  )
const cancel = async (one: Enrolled, on: string, reason: 'left' | 'duplicate' | 'mistake' = 'left') =>
  register.as(officer, async ctx =>
    cancelEnrolment(ctx, Cancellation.parse({ ...commandOf(), ...(await register.again(one)), on, reason }))
  )
const restore = async (one: Enrolled, on: string) =>
  register.as(officer, async ctx =>
    restoreEnrolment(ctx, Restoration.parse({ ...commandOf(), ...(await register.again(one)), on }))
  )
const correct = async (
  one: { enrolment: Enrolled['enrolment'] },
  told: Partial<Told<typeof Correction>>,
  who = officer
) =>
  register.as(who, async ctx =>
    correctPerson(ctx, Correction.parse({ ...commandOf(), ...(await register.again(one)), ...told }))
  )
const settle = async (one: Enrolled, on: string, place: { area: number; address?: string }) =>
  register.as(officer, async ctx =>
    changeAddress(ctx, AddressChange.parse({ ...commandOf(), ...(await register.again(one)), on, place }))
  )
const house = async (
  members: [one: Enrolled, headRelation: string][],
  told: Partial<Told<typeof HouseholdChange>> = {}
) =>
  register.as(officer, async ctx =>
    changeHousehold(
      ctx,
      HouseholdChange.parse({
        ...commandOf(),
        on: '2026-04-01',
        seat: 'living',
        members: await Promise.all(
          members.map(async ([one, headRelation]) => ({ ...(await register.again(one)), headRelation }))
        ),
        ...told
      })
    )
  )
const marry = (person: Enrolled, spouse: Enrolled, change: 'married' | 'ended', on: string) =>
  register.as(officer, ctx =>
    recordMarriageChange(
      ctx,
      MarriageChange.parse({ ...commandOf(), person: person.person, spouse: spouse.person, on, change })
    )
  )

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
  const { line } = await page(one)
  expect(line.idMasked).toMatch(/^340\*+\w\w$/)
  expect(line.phoneMasked).not.toContain('0013')
  expect(JSON.stringify(await page(one))).not.toContain(idNumber(11).slice(3, 16))
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
  expect((await page(living)).otherSeat).toBe(hukou.enrolment)
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
  await correct(one, { idNumber: idNumber(16) })
  const rightful = await register.enrol({ idNumber: idNumber(15), name: '王芳' })
  expect(rightful.person).not.toBe(one.person)
  await expect(correct(one, { idNumber: idNumber(15) })).rejects.toThrow('people.number-taken')
})

test('a birth is recorded with both parents, and nobody is asked whether they are married', async () => {
  expect(Object.keys(Birth.shape).filter(field => /marri|marital|spouse|permit|order|plan/i.test(field))).toEqual([])
  const [mother, father] = [await register.enrol({ sex: '2', name: '李静' }), await register.enrol({ name: '周强' })]
  const { enrolments } = await birth({ parents: [mother.person, father.person] })
  const child = await page({ enrolment: enrolments[0]! })
  expect(child.line).toMatchObject({ name: '张小安', bornOn: '2026-05-06', age: 0 })
  expect(child.relations.map(({ role, name }) => [role, name]).sort()).toEqual([
    ['parent', '周强'],
    ['parent', '李静']
  ])
  expect((await page(mother)).relations).toMatchObject([{ role: 'child', name: '张小安', validFrom: '2026-05-06' }])
  await expect(birth({ parents: ['00000000-0000-7000-8000-000000000000'] })).rejects.toThrow('platform.not-found')
})

test('a birth told under a wrong day is corrected: the count of the days between changes, what was known then does not', async () => {
  const days = ['2026-07-09', '2026-07-10', '2026-08-19', '2026-08-20']
  const counts = async (knownAt?: string) =>
    Promise.all(days.map(on => register.counted(nextGrid, on, knownAt ? { knownAt } : {})))
  const none = await counts()
  const plus = (more: number[]) => none.map((n, i) => n + more[i]!)
  const { enrolments } = await birth({ bornOn: '2026-07-10', place: { area: area(nextGrid) } })
  const knownAt = await register.now()
  expect(await counts()).toEqual(plus([0, 1, 1, 1]))
  await correct({ enrolment: enrolments[0]! }, { facts: { bornOn: '2026-08-20', name: '张晓安' } })
  expect(await counts()).toEqual(plus([0, 0, 0, 1]))
  expect(await counts(knownAt)).toEqual(plus([0, 1, 1, 1]))
  expect((await page({ enrolment: enrolments[0]! })).line).toMatchObject({ bornOn: '2026-08-20', name: '张晓安' })
  await correct({ enrolment: enrolments[0]! }, { facts: { bornOn: '2026-07-10' } })
  expect(await counts()).toEqual(plus([0, 1, 1, 1]))
  expect((await page({ enrolment: enrolments[0]! })).line.name).toBe('张晓安')
})

test('a death closes the enrolment on its day, a mistaken one is restored as if it had not been', async () => {
  const one = await register.enrol({ place: { area: area(nextGrid) }, on: '2026-01-10' })
  const alive = await register.counted(nextGrid, '2026-10-01')
  await die(one, '2026-09-30')
  expect(await register.counted(nextGrid, '2026-09-29')).toBe(await register.counted(nextGrid, '2026-08-31'))
  expect(await register.counted(nextGrid, '2026-10-01')).toBe(alive - 1)
  expect(await page(one)).toMatchObject({ diedOn: '2026-09-30', line: { enrolled: false, endReason: 'death' } })
  await restore(one, '2026-09-30')
  expect(await register.counted(nextGrid, '2026-10-01')).toBe(alive)
  expect(await page(one)).toMatchObject({ diedOn: null, line: { enrolled: true, endReason: null } })
  await expect(restore(one, '2026-10-01')).rejects.toThrow('people.not-closed')
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
  await cancel(one, '2026-11-20')
  expect([await on('my-grid'), await on('cancelled'), await on('my-grid', '2026-11-19')]).toEqual([false, true, true])
  await restore(one, '2026-11-22')
  expect([await on('my-grid'), await on('cancelled'), await on('new')]).toEqual([true, false, false])
})

test('someone new stays on the list of new people when something about them changes', async () => {
  const one = await register.enrol({ on: '2026-11-01' })
  await settle(one, '2026-11-10', { area: grid, address: '某路3号' })
  const { people } = await register.as(officer, ctx => listRoster(ctx, { roster: 'new', limit: 200 }))
  expect(people.map(({ enrolment }) => enrolment)).toContain(one.enrolment)
})

test('a retraction brings back what held before, and retracting it again what it took away', async () => {
  const one = await register.enrol()
  await correct(one, { on: '2026-04-01', facts: { sex: '2' } })
  const of = async (type: string) => (await page(one)).history.find(event => event.type === type)!.event
  await correct(one, { retract: [await of('corrected')] })
  expect((await page(one)).line.sex).toBe('1')
  expect((await page(one)).history.find(({ type }) => type === 'corrected')?.retractedAt).not.toBeNull()
  await correct(one, { retract: [await of('retracted')] })
  expect((await page(one)).line.sex).toBe('2')
  expect((await page(one, '2026-03-31')).line.sex).toBe('1')
  await expect(correct(one, { retract: [await of('registered')] })).rejects.toThrow('people.nothing-left')
  await expect(correct(one, { retract: ['999999999'] })).rejects.toThrow('people.no-such-event')
})

test('without a day a correction holds from when the wrong value began, and leaves what was true before', async () => {
  const one = await register.enrol({ name: '赵六', on: '2026-01-01' })
  await correct(one, { on: '2026-05-01', facts: { name: '赵陆', formerName: '赵六' } })
  await correct(one, { facts: { name: '赵璐', bornOn: '1991-02' } })
  expect([(await page(one, '2026-04-30')).line, (await page(one)).line]).toMatchObject([
    { name: '赵六', bornOn: '1991-02' },
    { name: '赵璐', bornOn: '1991-02' }
  ])
})

test('who sends a change of an older version is told, and nothing is overwritten', async () => {
  const one = await register.enrol()
  const stale = await register.again(one)
  await settle(one, '2026-05-01', { area: grid, address: '东路1号' })
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
  expect((await page(one)).line.address).toBe('东路1号')
})

test('a move inside the area is told to the other seat, whose count then shows somebody away', async () => {
  const number = idNumber(21)
  const home = { idNumber: number, otherArea: area(grid) }
  const hukou = await register.enrol({ ...home, seat: 'hukou' })
  const living = await register.enrol(home)
  const away = (on: string) => register.counted(street, on, { seat: 'hukou', where: 'split = 1' })
  const before = await away('2026-06-01')
  await settle(living, '2026-06-01', { area: 340104001004001 })
  expect(await away('2026-05-31')).toBe(before)
  expect(await away('2026-06-01')).toBe(before + 1)
  expect(await page(hukou)).toMatchObject({ otherArea: 340104001004001, stayFrom: '2026-06-01' })
  await expect(settle(living, '2026-06-02', { area: nextStreet + 1001 })).rejects.toThrow('people.outside-area')
})

test('a household has one head, splits into two and merges again', async () => {
  const [head, spouse, child] = [await register.enrol(), await register.enrol(), await register.enrol()]
  const { household } = await house([
    [head, '02'],
    [spouse, '10'],
    [child, '20']
  ])
  const members = async (one: Enrolled) =>
    (await page(one)).household?.members.map(({ enrolment }) => enrolment as string).sort()
  expect(await members(child)).toEqual([head, spouse, child].map(one => one.enrolment as string).sort())
  await expect(house([[child, '02']], { household })).rejects.toThrow('people.household-heads')
  await expect(correct(child, { facts: { headRelation: '01' } })).rejects.toThrow('people.household-heads')
  await expect(register.enrol({ household, headRelation: '02' })).rejects.toThrow('people.household-heads')
  const { household: second } = await house([[child, '01']], { on: '2026-06-01' })
  expect(second).not.toBe(household)
  expect(await members(head)).toEqual([head, spouse].map(one => one.enrolment as string).sort())
  expect((await page(child, '2026-05-31')).household?.id).toBe(household)
  await expect(house([[head, '02']], { household: second })).rejects.toThrow('people.household-heads')
  await house([[child, '20']], { household, on: '2026-08-01' })
  expect((await members(head))?.length).toBe(3)
  const elsewhere = { household: '00000000-0000-7000-8000-000000000000' }
  await expect(house([[child, '20']], elsewhere)).rejects.toThrow('platform.not-found')
})

test('a head who was cancelled cannot be restored beside the new one', async () => {
  const [old, young] = [await register.enrol(), await register.enrol()]
  const { household } = await house([
    [old, '02'],
    [young, '20']
  ])
  await cancel(old, '2026-09-01')
  await house([[young, '02']], { household, on: '2026-09-02' })
  await expect(restore(old, '2026-10-01')).rejects.toThrow('people.household-heads')
})

test('a marriage is a relation of two people, one at a time, and ends on its day', async () => {
  const [one, other, third] = [await register.enrol(), await register.enrol({ sex: '2' }), await register.enrol()]
  await marry(one, other, 'married', '2026-04-05')
  expect((await page(other)).relations).toMatchObject([{ role: 'spouse', person: one.person, validTo: null }])
  await expect(marry(third, other, 'married', '2026-05-01')).rejects.toThrow('people.relation-open')
  await expect(marry(one, third, 'ended', '2026-05-01')).rejects.toThrow('people.relation-none')
  await marry(other, one, 'ended', '2026-10-01')
  expect((await page(one)).relations).toMatchObject([{ validFrom: '2026-04-05', validTo: '2026-10-01' }])
  expect((await page(one, '2026-04-04')).relations).toEqual([])
  await marry(third, other, 'married', '2026-10-02')
  expect((await page(other)).relations).toHaveLength(2)
})

test('the 200 people of a demolished building move at once, under one batch and one audit row', async () => {
  const [from, to] = [340104001005009, 340104001006009]
  const facts = { enrolled: true, name: '住户', sex: '1', area: from } as const
  const people = Array.from({ length: 200 }, () => ({ enrolment: v7() as Enrolled['enrolment'], person: v7() }))
  await register.as(officer, async ctx =>
    recordChanges(
      ctx,
      '楼栋登记',
      people.map(({ enrolment, person }) => ({
        register: 1,
        enrolment,
        fresh: { person, seat: 'living' },
        events: [{ type: 'registered', validOn: '2026-01-01', facts }]
      }))
    )
  )
  const change = { kind: 'address', on: '2026-10-01', place: { area: to, address: '安置小区1栋' } } as const
  const bulk = (enrolments: { enrolment: string; version: number }[]) =>
    register.as(officer, ctx => recordInBulk(ctx, BulkEvent.parse({ ...commandOf(), change, enrolments })), {
      trace: 'changes'
    })
  const all = people.map(({ enrolment }) => ({ enrolment, version: 1 }))
  await expect(bulk([...all, all[0]!])).rejects.toThrow('people.named-twice')
  const { batch } = await bulk(all)
  expect([await register.counted(from, '2026-09-30'), await register.counted(to, '2026-09-30')]).toEqual([200, 0])
  expect([await register.counted(from, '2026-10-01'), await register.counted(to, '2026-10-01')]).toEqual([0, 200])
  const traces = await register.owner<{ n: number }>(
    'select cardinality(persons) as n from audit.entry where batch = $1',
    [batch]
  )
  expect(traces).toEqual([{ n: 200 }])
  // One of them changed meanwhile: nobody is moved.
  await expect(bulk(all.map((one, i) => (i === 199 ? one : { ...one, version: 2 })))).rejects.toThrow(
    'people.changed-meanwhile'
  )
})
