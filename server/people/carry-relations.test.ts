import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MoveRequest } from '../../contract/life-events.ts'
import { commandsOf } from './commands-factory.ts'
import { lookUpPeople } from './look-up-people.ts'
import { answerMove } from './moves/answer-move.ts'
import { askMove } from './moves/ask-move.ts'
import {
  commandOf,
  duty,
  type Enrolled,
  farGrid,
  farStreet,
  idNumber,
  nextGrid,
  officer,
  officerOf,
  openRegister,
  type Register,
  street
} from './people-factory.ts'
import { protectPerson } from './protect-person.ts'
import { recordMarriageChange } from './relations.ts'
import { undoBatch } from './undo-batch.ts'

const account = v7()
const far = officerOf(farStreet, 'street_officer', account)

let register: Register
let desk: ReturnType<typeof commandsOf>
let farDesk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register)
  farDesk = commandsOf(register, far)
})
afterAll(() => register.close())

async function move(one: Enrolled, name: string): Promise<Enrolled> {
  const asked = { seat: 'living', on: '2026-09-01', enrolment: one.enrolment, to: { area: farGrid } }
  const { move: id } = await register.as(officer, ctx => askMove(ctx, MoveRequest.parse({ ...commandOf(), ...asked })))
  await register.as(far, ctx => answerMove(ctx, { id, decision: 'accept' }))
  const { people } = await register.as(far, ctx => lookUpPeople(ctx, { name, limit: 1 }))
  return { enrolment: people[0]!.enrolment, person: one.person, version: 1 }
}
const kin = async (of: ReturnType<typeof commandsOf>, one: Enrolled) =>
  (await of.page(one)).relations.map(({ role, name, validTo }) => [role, name, validTo])

test('a child who moves is known with its parent at the new register, and the parent left behind keeps the child', async () => {
  const mother = await register.enrol({ name: '母留', sex: '2' })
  const { enrolments } = await desk.birth({ name: '子迁', parents: [mother.person], bornOn: '2026-01-01' })
  const [{ person }] = (await register.owner<{ person: Enrolled['person'] }>(
    'select person_id as person from people.enrolment where id = $1',
    [enrolments[0]]
  )) as [{ person: Enrolled['person'] }]
  const child = await move({ enrolment: enrolments[0]!, person, version: 1 }, '子迁')
  // Who the parent is, the new office learns only when it holds the parent too.
  expect(await kin(farDesk, child)).toEqual([['parent', null, null]])
  expect(await kin(desk, mother)).toEqual([['child', '子迁', null]])
  const there = await move(mother, '母留')
  expect(await kin(farDesk, child)).toEqual([['parent', '母留', null]])
  expect(await kin(farDesk, there)).toEqual([['child', '子迁', null]])
  expect(
    await register.owner('select from people.relation where known_to is null and person_id = $1', [mother.person])
  ).toHaveLength(2)
})

test('the end of a marriage recorded at one register is told to the other that holds the spouse, and its undoing too', async () => {
  const [one, other] = [await register.enrol({ name: '夫迁' }), await register.enrol({ name: '妻留', sex: '2' })]
  await desk.marry(one, other, 'married', '2026-03-03')
  const there = await move(one, '夫迁')
  const { batch } = await register.as(far, ctx => {
    const told = { person: one.person, spouse: other.person, on: '2026-10-01', change: 'ended' } as const
    return recordMarriageChange(ctx, { ...commandOf(), ...told } as Parameters<typeof recordMarriageChange>[1])
  })
  expect(await kin(farDesk, there)).toEqual([['spouse', null, '2026-10-01']])
  expect(await kin(desk, other)).toEqual([['spouse', '夫迁', '2026-10-01']])
  await register.as(far, ctx => undoBatch(ctx, { batch }))
  expect(await kin(farDesk, there)).toEqual([['spouse', null, null]])
  expect(await kin(desk, other)).toEqual([['spouse', '夫迁', null]])
})

test('a relation with somebody under protection goes along and stays hidden', async () => {
  const hidden = await register.enrol({ name: '母隐', sex: '2', idNumber: idNumber(88) })
  const { enrolments } = await desk.birth({ name: '子显', parents: [hidden.person], bornOn: '2026-01-01' })
  const [{ person }] = (await register.owner<{ person: Enrolled['person'] }>(
    'select person_id as person from people.enrolment where id = $1',
    [enrolments[0]]
  )) as [{ person: Enrolled['person'] }]
  await register.as(duty, ctx => protectPerson(ctx, { enrolment: hidden.enrolment, protect: true, source: '本人' }))
  const child = await move({ enrolment: enrolments[0]!, person, version: 1 }, '子显')
  expect(await kin(farDesk, child)).toEqual([])
  expect(await kin(commandsOf(register, officerOf(farStreet, 'duty_officer')), child)).toEqual([['parent', null, null]])
})

test('inside a district relation and household go with the people to the street they move to', async () => {
  const district = officerOf(street - 1_000_000, 'district_officer')
  const nextOffice = commandsOf(register, officerOf(340104002000000))
  const mother = await register.enrol({ name: '母随', sex: '2' })
  const { enrolments } = await desk.birth({
    name: '子随',
    parents: [mother.person],
    place: { area: nextGrid } as never
  })
  const child = { enrolment: enrolments[0]! }
  const home = await desk.house(
    [
      [mother, '02'],
      [child, '20']
    ],
    { number: 'K-7' }
  )
  const whole = commandsOf(register, district)
  for (const one of [mother, child]) await whole.settle(one, '2026-10-01', { area: 340104002001001 })
  const page = await nextOffice.page(child)
  expect(page.relations.map(({ role, name }) => [role, name])).toEqual([['parent', '母随']])
  expect(page.household).toMatchObject({ id: home.household, number: 'K-7' })
})
