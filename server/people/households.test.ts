import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BulkEvent, ManyEvents } from '../../contract/life-events.ts'
import { AreaCode, EnrolmentId } from '../../contract/values.ts'
import { commandsOf } from './commands-factory.ts'
import {
  commandOf,
  type Enrolled,
  everyone,
  farGrid,
  grid,
  idNumber,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  unevenCells
} from './people-factory.ts'
import { recordChanges } from './record-changes.ts'
import { recordInBulk } from './record-life-events.ts'
import { recordMany } from './record-many.ts'
import { undoBatch } from './undo-batch.ts'

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

test('a household has one head, splits into two and merges again', async () => {
  const [head, spouse, child] = [await register.enrol(), await register.enrol(), await register.enrol()]
  const { household } = await desk.house([
    [head, '02'],
    [spouse, '10'],
    [child, '20']
  ])
  const members = async (one: Enrolled) =>
    (await desk.page(one)).household?.members.map(({ enrolment }) => enrolment as string).sort()
  expect(await members(child)).toEqual([head, spouse, child].map(one => one.enrolment as string).sort())
  await expect(desk.house([[child, '02']], { household })).rejects.toThrow('people.household-heads')
  await expect(desk.correct(child, { facts: { headRelation: '01' } })).rejects.toThrow('people.household-heads')
  await expect(register.enrol({ household, headRelation: '02' })).rejects.toThrow('people.household-heads')
  const { household: second } = await desk.house([[child, '01']], { on: '2026-06-01' })
  expect(second).not.toBe(household)
  expect(await members(head)).toEqual([head, spouse].map(one => one.enrolment as string).sort())
  expect((await desk.page(child, '2026-05-31')).household?.id).toBe(household)
  await expect(desk.house([[head, '02']], { household: second })).rejects.toThrow('people.household-heads')
  await desk.house([[child, '20']], { household, on: '2026-08-01' })
  expect((await members(head))?.length).toBe(3)
  const elsewhere = { household: '00000000-0000-7000-8000-000000000000' }
  await expect(desk.house([[child, '20']], elsewhere)).rejects.toThrow('platform.not-found')
})

test('a head who was cancelled cannot be restored beside the new one', async () => {
  const [old, young] = [await register.enrol(), await register.enrol()]
  const { household } = await desk.house([
    [old, '02'],
    [young, '20']
  ])
  await desk.cancel(old, '2026-09-01')
  await desk.house([[young, '02']], { household, on: '2026-09-02' })
  await expect(desk.restore(old, '2026-10-01')).rejects.toThrow('people.household-heads')
})

test('a marriage is a relation of two people, one at a time, and ends on its day', async () => {
  const [one, other, third] = [await register.enrol(), await register.enrol({ sex: '2' }), await register.enrol()]
  await desk.marry(one, other, 'married', '2026-04-05')
  expect((await desk.page(other)).relations).toMatchObject([{ role: 'spouse', person: one.person, validTo: null }])
  await expect(desk.marry(third, other, 'married', '2026-05-01')).rejects.toThrow('people.relation-open')
  await expect(desk.marry(one, third, 'ended', '2026-05-01')).rejects.toThrow('people.relation-none')
  await desk.marry(other, one, 'ended', '2026-10-01')
  expect((await desk.page(one)).relations).toMatchObject([{ validFrom: '2026-04-05', validTo: '2026-10-01' }])
  expect((await desk.page(one, '2026-04-04')).relations).toEqual([])
  await desk.marry(third, other, 'married', '2026-10-02')
  expect((await desk.page(other)).relations).toHaveLength(2)
})

test('a parent known already and a guardian are recorded once, seen from both sides; guardianship ends, a parent stays one', async () => {
  const [mother, child, aunt] = [
    await register.enrol({ name: '安母', bornOn: '1990-01-02' }),
    await register.enrol({ name: '安子', bornOn: '2020-05', idNumber: idNumber(901, '2020-05-06') }),
    await register.enrol({ name: '安姨', bornOn: '1985' })
  ]
  const parent = { relation: 'parent-child', person: mother.person, relative: child.person, on: '2020-05-06' } as const
  const guardian = { relation: 'guardian', person: aunt.person, relative: child.person, on: '2026-04-01' } as const
  const { batch } = await desk.relate(parent)
  await desk.relate(guardian)
  const seen = async (one: Enrolled, on?: string) =>
    (await desk.page(one, on)).relations.map(({ role, name, validTo }) => [role, name, validTo])
  expect(await seen(mother)).toEqual([['child', '安子', null]])
  expect(await seen(aunt)).toEqual([['ward', '安子', null]])
  expect((await seen(child)).sort()).toEqual([
    ['guardian', '安姨', null],
    ['parent', '安母', null]
  ])
  await expect(desk.relate({ ...parent, on: '2021-01-01' })).rejects.toThrow('people.relation-known')
  await expect(desk.relate({ ...parent, person: child.person, relative: mother.person })).rejects.toThrow(
    'people.relation-ages'
  )
  await expect(desk.relate({ ...guardian, relative: aunt.person })).rejects.toThrow('people.relation-self')
  await expect(desk.relate({ ...guardian, on: '2026-11-24' })).rejects.toThrow('people.future')
  await expect(desk.relate({ ...parent, ends: true })).rejects.toThrow('people.relation-for-life')
  await expect(desk.relate({ ...guardian, person: mother.person, ends: true })).rejects.toThrow('people.relation-none')
  await expect(commandsOf(register, officerOf(nextStreet)).relate({ ...guardian, ends: true })).rejects.toThrow(
    'people.relation-none'
  )
  await desk.relate({ ...guardian, ends: true, on: '2026-09-01' })
  expect(await seen(aunt)).toEqual([['ward', '安子', '2026-09-01']])
  expect(await seen(child, '2026-03-31')).toEqual([['parent', '安母', null]])
  // Known again after it ended, and what was wrong is taken back.
  await desk.relate({ ...guardian, on: '2026-10-01' })
  await register.as(officer, ctx => undoBatch(ctx, { batch }))
  expect(await seen(mother)).toEqual([])
})

test('the 200 people of a demolished building move at once, under one batch and one audit row', async () => {
  const [from, to] = [340104001005009, 340104001006009]
  const facts = { enrolled: true, name: '住户', sex: '1', area: from } as const
  const people = Array.from({ length: 200 }, () => ({ enrolment: EnrolmentId.parse(v7()), person: v7() }))
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

test('one list records every kind of event, and one that cannot be recorded leaves nothing of the others', async () => {
  const enrolled = (n: number) => Promise.all(Array.from({ length: n }, () => register.enrol({ on: '2026-01-01' })))
  const [mother, father, dead, mover, member, wrong, gone, back, leaver] = await enrolled(9)
  await desk.cancel(back!, '2026-05-01')
  const now = async (one: Enrolled | undefined) => register.again(one!)
  const events = async () => [
    {
      kind: 'birth',
      seat: 'living',
      name: '新生儿',
      sex: '2',
      bornOn: '2026-08-01',
      place: { area: grid },
      parents: [mother!.person]
    },
    { kind: 'marriage', person: mother!.person, spouse: father!.person, on: '2026-02-02', change: 'married' },
    { kind: 'relation', relation: 'guardian', person: father!.person, relative: member!.person, on: '2026-02-03' },
    { kind: 'death', ...(await now(dead)), diedOn: '2026-08-02' },
    { kind: 'address', ...(await now(mover)), on: '2026-08-03', place: { area: grid, address: '新居1号' } },
    {
      kind: 'household',
      on: '2026-08-04',
      seat: 'living',
      members: [{ ...(await now(member)), headRelation: '02' }]
    },
    { kind: 'correction', ...(await now(wrong)), facts: { name: '改正' } },
    { kind: 'cancellation', ...(await now(gone)), on: '2026-08-05', reason: 'left' },
    { kind: 'restoration', ...(await now(back)), on: '2026-08-06' },
    { kind: 'move', enrolment: leaver!.enrolment, seat: 'living', on: '2026-08-07', to: { area: farGrid } }
  ]
  const many = async (list: object[]) =>
    register.as(officer, ctx => recordMany(ctx, ManyEvents.parse({ ...commandOf(), events: list })), {
      operation: 'people.register',
      route: 'recordMany',
      trace: 'changes'
    })
  const everything = (): Promise<{ n: number }[]> =>
    register.owner(
      'select (select count(*) from people.event) + (select count(*) from people.relation) + (select count(*) from people.move) as n'
    )
  const before = await everything()
  await expect(
    many([...(await events()), { kind: 'death', ...(await now(mover)), diedOn: '2027-01-01' }])
  ).rejects.toThrow('people.')
  expect(await everything()).toEqual(before)
  const list = await events()
  expect(new Set(list.map(({ kind }) => kind))).toEqual(
    new Set(ManyEvents.shape.events.element.options.map(({ shape }) => shape.kind.value))
  )
  expect(await many(list)).toEqual({ recorded: 10 })
  expect((await desk.page(mother!)).relations.map(({ role }) => role).sort()).toEqual(['child', 'spouse'])
  expect((await desk.page(member!)).relations.map(({ role }) => role)).toEqual(['guardian'])
  expect((await desk.page(dead!)).diedOn).toBe('2026-08-02')
  expect((await desk.page(mover!)).line.address).toBe('新居1号')
  expect((await desk.page(member!)).household?.members).toHaveLength(1)
  expect((await desk.page(wrong!)).line.name).toBe('改正')
  expect((await desk.page(gone!)).line).toMatchObject({ enrolled: false, endReason: 'left' })
  expect((await desk.page(back!)).line.enrolled).toBe(true)
  expect(await register.owner('select status from people.move where person_id = $1', [leaver!.person])).toEqual([
    { status: 'asked' }
  ])
  const traces = await register.owner<{ n: number }>(
    `select cardinality(persons)::int as n from audit.entry where route = 'recordMany' and coalesce(detail, '{}') ->> 'refused' is null`
  )
  expect(traces).toEqual([{ n: 10 }])
})

test('a household number used anywhere in the register is told, not a fault', async () => {
  const [one, far] = [
    await register.enrol(),
    await register.enrol({ place: { area: AreaCode.parse(nextStreet + 1001) } })
  ]
  await commandsOf(register, officerOf(nextStreet)).house([[far, '02']], { number: '340104-77' })
  await expect(desk.house([[one, '02']], { number: '340104-77' })).rejects.toThrow('people.household-number')
})
