import { afterAll, beforeAll, expect, test } from 'vitest'
import { MergePeople } from '../../contract/duplicates.ts'
import { mergePeople } from '../people/duplicates/merge-people.ts'
import { undoMerge } from '../people/duplicates/undo-merge.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import { commandOf, type Enrolled, grid, nextGrid, officer, today } from '../people/people-factory.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { type FieldDesk, openField, type TestDevice } from './field-desk.ts'
import { followRounds, followVisits } from './follow-calls.ts'

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

let numbers = 0
const place = { area: grid, address: '幸福路1号1栋101室' }
/** Somebody who asked for a visit on a day to come. */
async function asker(name: string): Promise<{ one: Enrolled; phone: Phone }> {
  const one = await field.enrol({ name, place })
  const phone = await desk.bound(one, `1390023910${++numbers}`)
  await phone.send('/my/visit', { on: '2026-11-25', half: 'morning', about: 'forms' })
  return { one, phone }
}
const onDevices = async () => {
  await followVisits(desk.platform)
  const held = []
  for (const device of [here, there]) {
    await device.pull()
    held.push(device.rows('task').map(({ enrolment }) => enrolment as string))
  }
  return held
}
const visits = async (phone: Phone) => (await phone.open('/my/visits')).text
const request = { operation: 'people.duplicates', route: 'test', trace: 'changes' } as const

test('who moves within the district is called on where they live now, by whoever serves that grid', async () => {
  const { one, phone } = await asker('李春禾')
  expect(await onDevices()).toEqual([[one.enrolment], []])
  await field.desk.settle(one, today, { area: nextGrid, address: '平安路2号' })
  expect(await onDevices()).toEqual([[], [one.enrolment]])
  expect(await visits(phone)).toContain('等网格员来')
  expect(await followVisits(desk.platform)).toBe(0)
  await phone.send('/my/visits', { visit: there.rows('task')[0]!.id })
  expect(await onDevices()).toEqual([[], []])
})

test('who leaves the district has their visit ended, and told so; the move taken back, it stands again', async () => {
  const { one, phone } = await asker('王秋实')
  const { undo } = await moveAway(desk, one)
  expect(await onDevices()).toEqual([[], []])
  expect(await visits(phone)).toContain('搬家后取消')
  await undo()
  expect(await onDevices()).toEqual([[one.enrolment], []])
  expect(await visits(phone)).toContain('等网格员来')
  // What the person took back stays taken back, whatever happens afterwards.
  await phone.send('/my/visits', { visit: here.rows('task')[0]!.id })
  const again = await moveAway(desk, one)
  await onDevices()
  await again.undo()
  expect(await onDevices()).toEqual([[], []])
})

test('of two entries of one person the one that stays is called on, once; undone, it is as it was', async () => {
  const { one: drop } = await asker('赵一人')
  const keep = await field.enrol({ name: '赵一人', place })
  const { merge: id } = await desk.as(
    officer,
    ctx => mergePeople(ctx, MergePeople.parse({ ...commandOf(), keep: keep.person, drop: drop.person })),
    request
  )
  expect(await onDevices()).toEqual([[keep.enrolment], []])
  expect(await here.tell({ kind: 'called', task: here.rows('task')[0]!.id, outcome: 'not-at-home' })).toMatchObject({
    state: 'done'
  })
  await field.owner(`update field.task set state = 'open', outcome = null, closed_at = null where person_id = $1`, [
    keep.person
  ])
  await desk.as(officer, ctx => undoMerge(ctx, id), request)
  expect(await onDevices()).toEqual([[drop.enrolment], []])
  expect(await followVisits(desk.platform)).toBe(0)
})

test('each of two joined entries had asked for one: one of them stands', async () => {
  const [{ one: drop }, { one: keep }] = [await asker('钱两次'), await asker('钱两次')]
  const before = (await onDevices())[0]!
  expect(before).toEqual(expect.arrayContaining([drop.enrolment, keep.enrolment]))
  await desk.as(
    officer,
    ctx => mergePeople(ctx, MergePeople.parse({ ...commandOf(), keep: keep.person, drop: drop.person })),
    request
  )
  const after = (await onDevices())[0]!
  expect(after.filter(id => id === keep.enrolment)).toHaveLength(1)
  expect(after).not.toContain(drop.enrolment)
})

test('a household that wants no calls is not called on because somebody came to live there', async () => {
  const { one } = await asker('孙搬来')
  const quiet = await field.enrol({ name: '周安静', place: { area: nextGrid } })
  await field.desk.house([[quiet, '02']])
  const household = (await field.desk.page(quiet)).household!.id
  await there.tell({ kind: 'no-calls', household, wish: true })
  await field.desk.settle(one, today, { area: nextGrid, address: '平安路2号' })
  await field.owner('update people.enrolment set household_id = $1 where id = $2', [household, one.enrolment])
  expect((await onDevices()).flat()).not.toContain(one.enrolment)
})

test('nobody is sent to look in on somebody who died, and their family has nothing to do at its door; taken back, the call stands again', async () => {
  const old = await field.enrol({ name: '安奶奶', bornOn: '1940-05', place })
  const son = await field.enrol({ name: '安家儿子', place })
  await field.desk.house([
    [old, '02'],
    [son, '20']
  ])
  await field.plan('aged-80', grid)
  const lookIns = async () => {
    await here.pull()
    return here.rows('task').filter(({ enrolment }) => enrolment === old.enrolment)
  }
  expect(await lookIns()).toHaveLength(1)
  await field.desk.die(old, '2026-11-20')
  // Before anything has followed it, the phone is told of no call there.
  expect(await lookIns()).toEqual([])
  expect(await followRounds(desk.platform)).toBe(1)
  expect(await openCalls(old)).toEqual([])
  await field.desk.restore(old, '2026-11-20')
  expect(await followRounds(desk.platform)).toBe(1)
  expect(await lookIns()).toHaveLength(1)
})

test('a call of a round follows its person, and one on a household its people; when all have left, it is over', async () => {
  const one = await field.enrol({ name: '安搬家', bornOn: '1941-05', place })
  await field.desk.house([[one, '02']])
  await field.plan('aged-80', grid)
  await field.plan('households', grid)
  expect(await openCalls(one)).toEqual([
    { area: grid, kind: 'look-in' },
    { area: grid, kind: 'who-lives-here' }
  ])
  await field.desk.settle(one, today, { area: nextGrid, address: '平安路3号' })
  await followRounds(desk.platform)
  expect(await openCalls(one)).toEqual([
    { area: nextGrid, kind: 'look-in' },
    { area: nextGrid, kind: 'who-lives-here' }
  ])
  await there.pull()
  expect(there.rows('task').filter(({ kind }) => kind === 'look-in')).toHaveLength(1)
  await field.desk.cancel(one, today)
  await followRounds(desk.platform)
  expect(await openCalls(one)).toEqual([])
  expect(await followRounds(desk.platform)).toBe(0)
})

const openCalls = async ({ enrolment }: Enrolled) =>
  field.owner<{ area: number; kind: string }>(
    `select area, kind from field.task where state = 'open' and (enrolment_id = $1 or enrolment_id is null
       and household_id = (select household_id from people.enrolment where id = $1)) order by kind`,
    [enrolment]
  )
