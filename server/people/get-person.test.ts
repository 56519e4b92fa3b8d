import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandsOf } from './commands-factory.ts'
import {
  commandOf,
  duty,
  type Enrolled,
  grid,
  idNumber,
  officer,
  openRegister,
  type Register
} from './people-factory.ts'
import { protectPerson } from './protect-person.ts'
import { undoBatch } from './undo-batch.ts'

const mine = { ...officer, account: v7() }

let register: Register
let desk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register, mine)
})
afterAll(() => register.close())

test('each fact stands on the event that last asserted it, and on the one before once that is taken back', async () => {
  const one = await register.enrol({ name: '来源', idNumber: idNumber(141) })
  const from = async (fact: string) => {
    const { sources, history } = await desk.page(one)
    const entry = history.find(({ event }) => event === sources[fact])
    return [entry?.type, entry?.mine]
  }
  expect(await from('bornOn')).toEqual(['registered', false])
  const { batch } = await desk.correct(one, { facts: { bornOn: '1990-01-03' }, idNumber: idNumber(142, '1990-01-03') })
  expect([await from('bornOn'), await from('numbers'), await from('name')]).toEqual([
    ['corrected', true],
    ['corrected', true],
    ['registered', false]
  ])
  await register.as(mine, ctx => undoBatch(ctx, { batch }))
  expect(await from('bornOn')).toEqual(['registered', false])
  const { history } = await desk.page(one)
  expect(history[0]).toMatchObject({ type: 'retracted', undoes: true, retracts: history[1]!.event })
  expect(JSON.stringify(history)).not.toContain('k1.')
  expect(history.at(-1)!.facts.numbers).toBe(true)
})

test('the household learns who of it died, and a relation leads to the page of the other', async () => {
  const [one, other] = [await register.enrol({ name: '留下' }), await register.enrol({ name: '走了', sex: '2' })]
  await desk.house([
    [one, '02'],
    [other, '10']
  ])
  await desk.marry(one, other, 'married', '2026-04-02')
  expect((await desk.page(one)).household).toMatchObject({ former: [], members: [{ version: 2 }, { name: '走了' }] })
  await desk.die(other, '2026-10-10')
  const page = await desk.page(one)
  expect(page.household).toMatchObject({
    members: [{ name: '留下' }],
    former: [{ enrolment: other.enrolment, name: '走了', endReason: 'death', until: '2026-10-10' }]
  })
  expect(page.relations).toMatchObject([{ role: 'spouse', name: '走了', enrolment: other.enrolment }])
})

test('several families live at one address, each a household of its own, and the page of one leads to the others', async () => {
  const place = { area: grid, address: '合租路1号101室' }
  const [one, wife, other, alone] = await Promise.all(
    ['甲户主', '甲配偶', '乙户主', '丙租客'].map(name => register.enrol({ name, place }))
  )
  await desk.house([
    [one!, '02'],
    [wife!, '10']
  ])
  await desk.house([[other!, '02']])
  await register.enrol({ name: '隔壁', place: { area: grid, address: '合租路1号102室' } })
  const hide = ({ enrolment }: Enrolled) =>
    register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment, protect: true }), {
      operation: 'people.protect'
    })
  const at = async (person: Enrolled | undefined) =>
    (await desk.page(person!)).neighbours.map(({ name, people }) => [name, people])
  expect(await at(one)).toEqual([['乙户主', 1]])
  expect(await at(wife)).toEqual([['乙户主', 1]])
  expect(await at(other)).toEqual([['甲户主', 2]])
  expect((await at(alone)).sort()).toEqual([
    ['乙户主', 1],
    ['甲户主', 2]
  ])
  await hide(wife!)
  expect(await at(other)).toEqual([['甲户主', 1]])
  await hide(other!)
  expect(await at(one)).toEqual([])
  expect(JSON.stringify(await desk.page(one!))).not.toContain(other!.person)
})
