import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BulkEvent } from '../../contract/life-events.ts'
import { AreaCode, EnrolmentId } from '../../contract/values.ts'
import { commandsOf } from './commands-factory.ts'
import {
  commandOf,
  type Enrolled,
  everyone,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  unevenCells
} from './people-factory.ts'
import { recordChanges } from './record-changes.ts'
import { recordInBulk } from './record-life-events.ts'

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

test('a household number used anywhere in the register is told, not a fault', async () => {
  const [one, far] = [
    await register.enrol(),
    await register.enrol({ place: { area: AreaCode.parse(nextStreet + 1001) } })
  ]
  await commandsOf(register, officerOf(nextStreet)).house([[far, '02']], { number: '340104-77' })
  await expect(desk.house([[one, '02']], { number: '340104-77' })).rejects.toThrow('people.household-number')
})
