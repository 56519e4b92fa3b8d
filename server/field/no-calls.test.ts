import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MergePeople } from '../../contract/duplicates.ts'
import { segments } from '../../law/segments.ts'
import { mergePeople } from '../people/duplicates/merge-people.ts'
import { undoMerge } from '../people/duplicates/undo-merge.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import {
  commandOf,
  type Enrolled,
  grid,
  nextGrid,
  officer,
  officerOf,
  street,
  today
} from '../people/people-factory.ts'
import { openResidents, type ResidentDesk } from '../residents/resident-desk.ts'
import { type FieldDesk, openField, type TestDevice } from './field-desk.ts'
import { followRounds, followVisits } from './follow-calls.ts'
import { carryWishes, setWish, showWish } from './no-calls.ts'

let desk: ResidentDesk
let field: FieldDesk
let [here, there] = [undefined, undefined] as unknown as [TestDevice, TestDevice]
beforeAll(async () => {
  desk = await openResidents()
  field = await openField(desk)
  here = await field.device(await field.worker('孙网格'))
  there = await field.device(await field.worker('钱网格', nextGrid), nextGrid)
})
afterAll(() => desk.close())

const elsewhere = { area: nextGrid, address: '平安路9号' }
const request = { operation: 'field.calls', route: 'test', trace: 'changes' } as const
const atDesk = (one: Enrolled, noCalls: boolean) =>
  field.as(officerOf(street, 'community_worker'), ctx => setWish(ctx, { id: one.enrolment }, { noCalls }), request)
const shown = (one: Enrolled) =>
  field.as(officerOf(street, 'community_worker'), ctx => showWish(ctx, { id: one.enrolment }), request)
const householdOf = async (one: Enrolled) => (await field.desk.page(one)).household?.id
const doorOf = async (device: TestDevice, one: Enrolled) => {
  await device.pull()
  const person = device.rows('person').find(({ id }) => id === one.enrolment)
  return person && { ...person, home: device.rows('household').find(({ id }) => id === person.household) }
}
const planAll = async () => {
  for (const { key, per } of segments)
    if (per !== 'compound') for (const area of [grid, nextGrid]) await field.plan(key, area)
}

test('a household that moves takes its wish along: the new phone has it, and no round of the new place calls there', async () => {
  const [one, two] = [await field.enrol({ name: '安静一' }), await field.enrol({ name: '安静二' })]
  await field.desk.house([
    [one, '02'],
    [two, '10']
  ])
  const household = (await householdOf(one))!
  await here.tell({ kind: 'no-calls', household, wish: true })
  for (const member of [one, two]) await field.desk.settle(member, today, elsewhere)
  expect(await doorOf(there, one)).toMatchObject({ home: { noCalls: true } })
  const before = (await field.plan('households', nextGrid)).tasks
  await there.tell({ kind: 'no-calls', household, wish: false })
  expect(await doorOf(there, one)).toMatchObject({ home: { noCalls: false } })
  expect((await field.plan('households', nextGrid)).tasks).toBe(before + 1)
})

test('who lives without a household has a wish of their own; it stands wherever they go, in another district too', async () => {
  const one = await field.enrol({ name: '独居甲', bornOn: '1939-04' })
  await field.plan('aged-80', grid)
  expect((await here.tell({ kind: 'no-calls', enrolment: one.enrolment, wish: true })).state).toBe('done')
  expect(await doorOf(here, one)).toMatchObject({ household: null, noCalls: true })
  expect(here.rows('task').filter(({ enrolment }) => enrolment === one.enrolment)).toEqual([])
  const { undo } = await moveAway(desk, one)
  const gone = await field.owner<{ none: boolean }>('select field.wants_none(null, $1) as none', [one.person])
  expect(gone).toEqual([{ none: true }])
  await undo()
  expect(await doorOf(here, one)).toMatchObject({ noCalls: true })
})

test('the desk sets and lifts it at the word of the person, of their household where they have one', async () => {
  const one = await field.enrol({ name: '在窗口说' })
  expect(await shown(one)).toEqual({ noCalls: false, household: false })
  expect(await atDesk(one, true)).toEqual({ noCalls: true, household: false })
  // Who comes to live with them: nobody calls at this door.
  const mate = await field.enrol({ name: '同住人' })
  await field.desk.house([
    [one, '02'],
    [mate, '10']
  ])
  expect(await doorOf(here, mate)).toMatchObject({ home: { noCalls: true } })
  expect(await atDesk(mate, false)).toEqual({ noCalls: false, household: true })
  expect(await atDesk(mate, true)).toEqual({ noCalls: true, household: true })
  const other = officerOf(nextGrid - (nextGrid % 1000) + 1000, 'community_worker')
  await expect(field.as(other, ctx => showWish(ctx, { id: one.enrolment }), request)).rejects.toThrow('field.not-here')
})

test('a resident says it on their own page, and lifts it there; a visit that was arranged is called off', async () => {
  const one = await field.enrol({ name: '自己说', place: { area: grid, address: '幸福路1号1栋301室' } })
  const phone = await desk.bound(one, '13900139777')
  await phone.send('/my/visit', { on: '2026-11-25', half: 'morning', about: 'forms' })
  expect(await phone.send('/my/visits/calls', { calls: 'none' })).toMatchObject({ status: 303, to: '/my/visits' })
  expect((await phone.open('/my/visits')).text).toContain('登记了不要上门')
  expect(await doorOf(here, one)).toMatchObject({ noCalls: true })
  expect(here.rows('task').filter(({ enrolment }) => enrolment === one.enrolment)).toEqual([])
  const [said] = await field.owner('select told_account as told from field.no_calls where person_id = $1', [one.person])
  expect(said).toEqual({ told: null })
  await phone.send('/my/visits/calls', { calls: 'again' })
  expect((await phone.open('/my/visits')).text).toContain('约一次上门')
  expect((await doorOf(here, one))?.noCalls).toBeUndefined()
})

test('joined with another entry the wish is of the person who stays, and of both when that is taken back', async () => {
  const [keep, drop] = [await field.enrol({ name: '赵同一' }), await field.enrol({ name: '赵同一' })]
  await atDesk(drop, true)
  const { merge: id } = await desk.as(
    officer,
    ctx => mergePeople(ctx, MergePeople.parse({ ...commandOf(), keep: keep.person, drop: drop.person })),
    { ...request, operation: 'people.duplicates' }
  )
  expect(await shown(keep)).toMatchObject({ noCalls: true })
  await desk.as(officer, ctx => undoMerge(ctx, id), { ...request, operation: 'people.duplicates' })
  expect([await shown(keep), await shown(drop)]).toMatchObject([{ noCalls: true }, { noCalls: true }])
})

test('of a household that is formed anew the wish goes on with its people, not with who left it long before', async () => {
  const [one, two, left] = [
    await field.enrol({ name: '重组一' }),
    await field.enrol({ name: '重组二' }),
    await field.enrol({ name: '早已搬出' })
  ]
  const members: [Enrolled, string][] = [
    [one, '02'],
    [two, '10']
  ]
  await field.desk.house([...members, [left, '20']])
  const household = (await householdOf(one))!
  await here.tell({ kind: 'no-calls', household, wish: true })
  await field.desk.house([[left, '02']], { on: '2026-06-01' })
  await field.desk.house(members, { on: '2026-11-01' })
  expect(await carryWishes(desk.platform)).toBe(2)
  expect(await carryWishes(desk.platform)).toBe(0)
  expect([await shown(one), await shown(two), await shown(left)]).toMatchObject([
    { noCalls: true },
    { noCalls: true },
    { noCalls: false }
  ])
  expect(await atDesk(one, false)).toMatchObject({ noCalls: false })
})

const deeds = ['wish', 'wish', 'wish-desk', 'lift', 'move', 'join', 'apart', 'plan', 'follow'] as const

test('whatever happens, no round that is planned and no phone that asks has a call at the door of somebody who wants none', async () => {
  const deed = fc.record({ what: fc.constantFrom(...deeds), who: fc.nat(3), whom: fc.nat(3), far: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 12 }), async all => {
      const people = await Promise.all(
        ['1938', '1941', '1990', '1993'].map((year, n) => field.enrol({ name: `试${n}`, bornOn: year }))
      )
      const home = new Map<Enrolled, string>(people.map(one => [one, one.person]))
      const quiet = new Set<string>()
      const mates = (one: Enrolled) => people.filter(other => home.get(other) === home.get(one))
      const placed = new Map(people.map(one => [one, grid]))
      for (const { what, who, whom, far } of all) {
        const [one, other] = [people[who]!, people[whom]!]
        const device = placed.get(one) === grid ? here : there
        const household = await householdOf(one)
        const door = household ? { household } : { enrolment: one.enrolment }
        if (what === 'wish') await device.tell({ kind: 'no-calls', ...door, wish: true })
        if (what === 'wish-desk') await atDesk(one, true)
        if (what === 'wish' || what === 'wish-desk') quiet.add(home.get(one)!)
        if (what === 'lift') await device.tell({ kind: 'no-calls', ...door, wish: false })
        if (what === 'lift')
          for (const mate of mates(one)) for (const key of [home.get(one)!, mate.person]) quiet.delete(key)
        if (what === 'move')
          for (const mate of mates(one)) {
            await field.desk.settle(mate, today, far ? elsewhere : { area: grid, address: '幸福路5号' })
            placed.set(mate, far ? nextGrid : grid)
          }
        if ((what === 'join' && one !== other) || what === 'apart') {
          const formed = what === 'apart' ? [one] : [one, other]
          await field.desk.house(
            formed.map((member, n) => [member, n ? '10' : '02']),
            { on: today }
          )
          const id = (await householdOf(one))!
          for (const member of formed) home.set(member, id)
        }
        if (what === 'plan') await planAll()
        if (what === 'follow') {
          await carryWishes(desk.platform)
          await followVisits(desk.platform)
          await followRounds(desk.platform)
        }
      }
      await planAll()
      for (const phone of [here, there]) {
        await phone.pull()
        for (const { enrolment, household } of phone.rows('task')) {
          const called = people.filter(one => one.enrolment === enrolment || (household && home.get(one) === household))
          const whose = called.flatMap(mates)
          expect(whose.filter(mate => quiet.has(home.get(mate)!) || quiet.has(mate.person))).toEqual([])
        }
      }
      for (const one of people) await field.desk.cancel(one, today)
    }),
    { numRuns: 20 }
  )
}, 120_000)
