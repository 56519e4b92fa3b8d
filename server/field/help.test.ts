import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfferStepKind } from '../../contract/offers.ts'
import { Day } from '../../contract/values.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { duty, type Enrolled, grid, officerOf, street } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { addOfferStep, listOffers, offerCall } from '../support/offers.ts'
import { type FieldDesk, openField, type TestDevice } from './field-desk.ts'
import { followHelp } from './follow-help.ts'
import '../support/index.ts'

let desk: ResidentDesk
let field: FieldDesk
let window: ReturnType<typeof windowOf>
let li: Enrolled
let household: string
let ofLi: Phone
let sun: TestDevice
beforeAll(async () => {
  desk = await openResidents()
  window = windowOf(desk)
  field = await openField(desk)
  li = await field.enrol({ name: '李春禾', place: { area: grid, address: '幸福路1号1栋101室' } })
  await field.desk.house([[li, '02']])
  household = (await field.desk.page(li)).household!.id
  ofLi = await desk.bound(li, '13800138071')
  sun = await field.device(await field.worker('孙网格'))
})
afterAll(() => desk.close())

const on = Day.parse('2026-11-25')
const why = '想带一张申请表来，陪您看一看'
let last: string | undefined
/** One request of a kind is open at a time. */
async function askHelp(one = li): Promise<string> {
  if (one === li && last) await ofLi.send(`/my/cases/${last}/withdraw`)
  const form = { wants: 'living', words: '手头紧' }
  const { id } = await window.open(one, { matter: 'help-request', variant: 'hardship', form })
  if (one === li) last = id
  return id
}
const ask = (id: string, text = why) => desk.as(window.clerk, ctx => offerCall(ctx, { id, on, text }))
const seen = async (id: string) => (await desk.as(window.clerk, ctx => listOffers(ctx, id))).offers[0]!
const answer = (id: string, offer: string, what: OfferStepKind) => ofLi.send(`/my/cases/${id}/support`, { offer, what })
const agreed = async (id: string) => {
  const offer = (await ask(id)).offers[0]!.id
  await answer(id, offer, 'agreed')
  return offer
}
const onPhone = async () => {
  await followHelp(desk.platform)
  await sun.pull()
  return sun.rows('task').filter(({ kind }) => kind === 'help')
}

test('who asked for help and agreed to it is called on that day; the worker learns the door and the day, and nothing of the case', async () => {
  const id = await askHelp()
  const offer = (await ask(id)).offers[0]!.id
  expect(await onPhone()).toEqual([])
  const page = (await ofLi.open(`/my/cases/${id}/support`)).text
  for (const said of ['2026年11月25日', '网格员上门', why, '看不到我求助的内容']) expect(page).toContain(said)
  await answer(id, offer, 'agreed')
  const [call, ...others] = await onPhone()
  expect(others).toEqual([])
  expect(call).toEqual({
    is: 'task',
    id: expect.any(String),
    kind: 'help',
    household,
    enrolment: li.enrolment,
    from: on,
    due: on
  })
  // Nor does the worker read the case, or what was put to them, by any other way.
  const worker = officerOf(grid, 'grid_worker', sun.caller.account)
  const read = await desk.as(worker, ({ tx }) =>
    tx.query('select id from support.offer union all select id from cases."case"')
  )
  expect(read.rowCount).toBe(0)
  await expect(desk.as(worker, ctx => listOffers(ctx, id))).rejects.toThrow('platform.not-found')
  expect(JSON.stringify(await field.owner('select * from field.task'))).not.toMatch(new RegExp(`${why}|${id}`))
  expect(await sun.tell({ kind: 'called', task: call!.id, outcome: 'done' })).toMatchObject({ state: 'done' })
  expect(await onPhone()).toEqual([])
  // What came of it stands in the case, with nobody's name.
  expect(await seen(id)).toMatchObject({
    state: 'done',
    may: [],
    steps: [{ what: 'agreed' }, { what: 'done', by: '' }]
  })
})

test('called off, it is on no phone; who was out was called on, and who did not wish to talk called it off at the door', async () => {
  const id = await askHelp()
  const first = await agreed(id)
  expect(await onPhone()).toHaveLength(1)
  await answer(id, first, 'called-off')
  expect(await onPhone()).toEqual([])
  for (const [outcome, what, words] of [
    ['not-at-home', 'done', '网格员来过，没有见到您'],
    ['declined', 'called-off', null]
  ] as const) {
    await agreed(id)
    const [call] = await onPhone()
    await sun.tell({ kind: 'called', task: call!.id, outcome })
    await followHelp(desk.platform)
    const { state, steps } = await seen(id)
    expect([state, steps.at(-1)!.words]).toEqual([what, words])
  }
  expect(await followHelp(desk.platform)).toBe(0)
})

test('it is over with the case, and is offered no more', async () => {
  const id = await askHelp()
  await agreed(id)
  expect(await onPhone()).toHaveLength(1)
  await ofLi.send(`/my/cases/${id}/withdraw`)
  expect(await onPhone()).toEqual([])
  await expect(ask(id)).rejects.toThrow('cases.not-now')
})

test('a household that wants no calls gets none by this way either, and the case says so', async () => {
  const id = await askHelp()
  await sun.tell({ kind: 'no-calls', household, wish: true })
  await agreed(id)
  expect(await onPhone()).toEqual([])
  expect(await seen(id)).toMatchObject({ state: 'called-off', steps: [{}, { words: '家里登记了不要上门，没有安排' }] })
  await sun.tell({ kind: 'no-calls', household, wish: false })
  expect(await onPhone()).toEqual([])
})

test('none is offered where no grid worker serves, for who is not safe at home, or on a day that is over', async () => {
  const nowhere = await field.enrol({ name: '王秋实', place: { area: street } })
  await expect(ask(await askHelp(nowhere))).rejects.toThrow('support.no-grid')
  const id = await askHelp()
  await expect(ask(id, '听说她被家暴')).rejects.toThrow('cases.elsewhere')
  await expect(
    desk.as(window.clerk, ctx => offerCall(ctx, { id, on: Day.parse('2026-11-22'), text: why }))
  ).rejects.toThrow('support.past-day')
  await desk.as(window.clerk, ctx => listOffers(ctx, id)).then(({ offers }) => expect(offers).toEqual([]))
})

test('without the yes of the person nothing is on a list, whatever is written past the page; and of somebody under protection nothing is', async () => {
  const id = await askHelp()
  const offer = (await ask(id)).offers[0]!.id
  await expect(
    desk.as(window.clerk, ctx => addOfferStep(ctx, { id: offer, what: 'done', channel: null, words: null }))
  ).rejects.toThrow('support.not-now')
  expect(await onPhone()).toEqual([])
  await answer(id, offer, 'agreed')
  expect(await onPhone()).toHaveLength(1)
  await field.as(duty, ctx => protectPerson(ctx, { source: '公安通知', enrolment: li.enrolment, protect: true }))
  expect(await onPhone()).toEqual([])
  const left = await field.owner(`select from field.task where kind = 'help' and state = 'open'`)
  expect(left).toEqual([])
})
