import { afterAll, beforeAll, expect, test } from 'vitest'
import { duty, type Enrolled, grid, nextGrid, officerOf, street } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { everywhere, inTransaction } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { type FieldDesk, openField, type TestDevice } from './field-desk.ts'
import { forgetLines } from './forget-lines.ts'

let desk: ResidentDesk
let field: FieldDesk
let li: Enrolled
let household: string
let sun: TestDevice
let [ofLi, ofWang] = [undefined, undefined] as unknown as [Phone, Phone]
beforeAll(async () => {
  desk = await openResidents()
  field = await openField(desk)
  const place = { area: grid, address: '幸福路1号1栋101室' }
  li = await field.enrol({ name: '李春禾', place })
  const wang = await field.enrol({ name: '王秋实', place: { area: street } })
  await field.desk.house([[li, '02']])
  household = (await field.desk.page(li)).household!.id
  ofLi = await desk.bound(li, '13800138071')
  ofWang = await desk.bound(wang, '13800138072')
  sun = await field.device(await field.worker('孙网格'))
})
afterAll(() => desk.close())

const asked = { on: '2026-11-24', half: 'evening', about: 'forms' }
const visits = async () => (await ofLi.open('/my/visits')).text
const onDevice = async () => {
  await sun.pull()
  return sun.rows('task').filter(({ kind }) => kind === 'visit')
}
const idOf = async () => (await onDevice())[0]!.id

test('a resident asks for a visit in three short answers; it is a call with its time, for whoever serves that grid and nobody else', async () => {
  expect((await ofLi.open('/my/visit')).text).toContain('哪一天来？')
  expect((await ofLi.open('/my/visit?on=2026-11-24')).text).toContain('什么时候来？')
  expect((await ofLi.open('/my/visit?on=2026-11-24&half=evening')).text).toContain('不问健康')
  expect(await ofLi.send('/my/visit', asked)).toMatchObject({ status: 303, to: '/my/visits' })
  expect(await visits()).toMatch(/2026年11月24日 星期二 晚上（八点前） 帮忙填表、交材料 · 等网格员来/)
  expect(await onDevice()).toMatchObject([
    { kind: 'visit', from: '2026-11-24', due: '2026-11-24', half: 'evening', about: 'forms', enrolment: li.enrolment }
  ])
  const other = await field.device(await field.worker('钱网格', nextGrid), nextGrid)
  await other.pull()
  expect(other.rows('task')).toEqual([])
})

test('one is open at a time, on a day that may be chosen, and where a grid worker serves', async () => {
  expect(await ofLi.send('/my/visit', { ...asked, on: '2026-11-25' })).toMatchObject({ status: 409 })
  expect(await ofLi.open('/my/visit')).toMatchObject({ to: '/my/visits' })
  expect(await ofLi.send('/my/visit', { ...asked, on: '2026-11-23' })).toMatchObject({ status: 409 })
  expect((await ofWang.open('/my/visits')).text).toContain('还没有分到网格')
  expect(await ofWang.send('/my/visit', asked)).toMatchObject({ status: 409 })
})

test('who asked takes it back, and nobody else; then it is on no phone, and may be asked for anew', async () => {
  const visit = await idOf()
  expect(await ofWang.send('/my/visits', { visit })).toMatchObject({ status: 404 })
  expect(await ofLi.send('/my/visits', { visit })).toMatchObject({ status: 303 })
  expect(await onDevice()).toEqual([])
  expect(await visits()).toContain('已取消')
  expect(await ofLi.send('/my/visits', { visit })).toMatchObject({ status: 404 })
  expect(await ofLi.send('/my/visit', asked)).toMatchObject({ status: 303 })
})

test('what came of it stands on the own page: who was out or did not wish to talk had their visit', async () => {
  expect(await sun.tell({ kind: 'called', task: await idOf(), outcome: 'not-at-home' })).toMatchObject({
    state: 'done'
  })
  expect(await visits()).toContain('来过，没有见到您')
  expect(await onDevice()).toEqual([])
})

test('a household that wants no calls gets none by this way either, and one that was asked for ends with the wish', async () => {
  expect(await ofLi.send('/my/visit', asked)).toMatchObject({ status: 303 })
  expect(await sun.tell({ kind: 'no-calls', household, wish: true })).toMatchObject({ state: 'done' })
  expect(await onDevice()).toEqual([])
  expect(await visits()).toContain('您家登记了不要上门')
  expect(await ofLi.send('/my/visit', asked)).toMatchObject({ status: 409 })
  // Nor past the page: the database takes none.
  const { area, person } = (
    await field.owner<{ area: number; person: string }>(
      `select area, person_id as person from people.enrolment where id = '${li.enrolment}'`
    )
  )[0]!
  const caller = { ...nobody, self: person }
  const request = { caller, operation: 'field.visit', route: 'test', trace: 'none' } as const
  await expect(
    inTransaction(desk.platform, request, ({ tx }) =>
      tx.query(
        `insert into field.task (register, id, area, kind, household_id, enrolment_id, person_id, from_day, due_day, half, about)
         values (1, uuidv7(), $1, 'visit', $2, $3, $4, '2026-11-24', '2026-11-24', 'evening', 'forms')`,
        [area, household, li.enrolment, person]
      )
    )
  ).rejects.toThrow(/row-level security/)
  await sun.tell({ kind: 'no-calls', household, wish: false })
})

test('it goes 30 days after its end, and of somebody under protection nothing is shown', async () => {
  await ofLi.send('/my/visit', asked)
  await field.owner(`update field.task set closed_at = now() - interval '31 days' where state <> 'open'`)
  await forgetLines(desk.platform, { ...nobody, role: 'housekeeping', ...everywhere })
  const left = await field.owner<{ state: string }>(`select state from field.task where kind = 'visit'`)
  expect(left.map(({ state }) => state)).toEqual(['open'])
  await field.as(duty, ctx => protectPerson(ctx, { source: '公安通知', enrolment: li.enrolment, protect: true }))
  expect((await ofLi.open('/my/visits')).status).toBe(403)
  expect(await onDevice()).toEqual([])
  const seen = await desk.as(officerOf(street), ({ tx }) => tx.query(`select from field.task where kind = 'visit'`))
  expect(seen.rowCount).toBe(0)
})
