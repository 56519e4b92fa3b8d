import { afterAll, beforeAll, expect, test } from 'vitest'
import { Birth, Death, HouseholdChange, MoveRequest } from '../../contract/life-events.ts'
import type { RosterKey } from '../../contract/people.ts'
import { AreaCode, type Day, type EnrolmentId } from '../../contract/values.ts'
import { permissionsOf } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { changeHousehold } from './change-household.ts'
import { commandsOf } from './commands-factory.ts'
import { getPerson } from './get-person.ts'
import { listRoster } from './list-roster.ts'
import { lookUpElsewhere } from './look-up-elsewhere.ts'
import { lookUpPeople } from './look-up-people.ts'
import { answerMove } from './moves/answer-move.ts'
import { askMove } from './moves/ask-move.ts'
import { listMoves } from './moves/list-moves.ts'
import {
  commandOf,
  duty,
  type Enrolled,
  everyone,
  farStreet,
  grid,
  idNumber,
  newPerson,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  unevenCells
} from './people-factory.ts'
import { protectPerson } from './protect-person.ts'
import { recordDeath } from './record-life-events.ts'
import { recordBirth, registerPerson } from './register-person.ts'
import { revealNumbers } from './reveal-numbers.ts'

const number = idNumber(41)
let register: Register
let hidden: Enrolled
let hukou: Enrolled
let partner: Enrolled
let household: string
let countsBefore: unknown[]
let countsAfter: unknown[]

const counts = () =>
  register.owner(
    `select area - area % 1000000000 as area, seat, split, stay, valid_on, sum(n)::int as n from people.count_delta group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5`
  )
const protect = (one: Enrolled, on: boolean) =>
  register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: one.enrolment, protect: on }), {
    operation: 'people.protect'
  })
const page = (who: typeof officer, id: EnrolmentId, on?: string) =>
  register.as(who, ctx => getPerson(ctx, { id, ...(on && { on: on as Day }) }))
const names = async (who: typeof officer, query: object) =>
  (await register.as(who, ctx => lookUpPeople(ctx, { limit: 50, ...query }))).people.map(({ name }) => name)

beforeAll(async () => {
  register = await openRegister()
  const place = { area: AreaCode.parse(grid), address: '静安里3号' }
  const told = { name: '林安', sex: '2', bornOn: '1950-02-03', idNumber: idNumber(41), phone: '13700137000' } as const
  hidden = await register.enrol({ ...told, place, on: '2026-02-01' })
  hukou = await register.enrol({ ...told, seat: 'hukou', place: { area: AreaCode.parse(farStreet + 1000) } })
  partner = await register.enrol({ name: '何某', place })
  const members = await Promise.all(
    [hidden, partner].map(async (one, i) => ({ ...(await register.again(one)), headRelation: i ? '10' : '02' }))
  )
  const formed = { ...commandOf(), on: '2026-03-05', seat: 'living', members }
  household = (await register.as(officer, ctx => changeHousehold(ctx, HouseholdChange.parse(formed)))).household
  const born = {
    seat: 'living',
    name: '何小',
    sex: '1',
    bornOn: '2026-04-04',
    place,
    parents: [hidden.person, partner.person]
  }
  await register.as(officer, ctx => recordBirth(ctx, Birth.parse({ ...commandOf(), ...born })))
  countsBefore = await counts()
  await protect(hidden, true)
  countsAfter = await counts()
})
afterAll(() => register.close())

test('an officer finds nothing by any way of looking up, and by the full number whom to ask', async () => {
  for (const query of [
    { name: '林安' },
    { name: 'lin' },
    { name: 'la' },
    { phone: '13700137000' },
    { bornOn: '1950-02-03' }
  ])
    expect(await names(officer, query)).toEqual([])
  for (const query of [{ address: '静安里3' }, { household }]) expect(await names(officer, query)).not.toContain('林安')
  expect(await register.as(officer, ctx => lookUpPeople(ctx, { idNumber: number, limit: 5 }))).toEqual({
    people: [],
    next: null,
    about: 'ask-duty-officer'
  })
  const elsewhere = { operation: 'people.look-up-elsewhere' }
  expect(
    await register.as(officer, ctx => lookUpElsewhere(ctx, { idNumber: number, reason: '核对登记' }), elsewhere)
  ).toEqual({ about: 'ask-duty-officer', seats: [] })
})

test('the page of the person answers "ask the duty officer", today and as of any day, and the numbers stay shut', async () => {
  for (const on of [undefined, '2026-02-15', '2026-03-10', '2026-11-22'])
    await expect(page(officer, hidden.enrolment, on)).rejects.toThrow('people.ask-duty-officer')
  await expect(page(officerOf(farStreet), hukou.enrolment)).rejects.toThrow('people.ask-duty-officer')
  await expect(page(officerOf(farStreet), hidden.enrolment)).rejects.toThrow('platform.not-found')
  const reveal = register.as(officer, ctx => revealNumbers(ctx, { id: hidden.enrolment, reason: '核对证件' }))
  await expect(reveal).rejects.toThrow('people.ask-duty-officer')
})

test('neither household nor relations nor history nor a list shows the person', async () => {
  const { household: home, relations } = await page(officer, partner.enrolment)
  expect(home?.members.map(({ name }) => name)).toEqual(['何某'])
  expect(relations.map(({ role, name }) => [role, name])).toEqual([['child', '何小']])
  const [child] = (await register.as(officer, ctx => lookUpPeople(ctx, { name: '何小', limit: 1 }))).people
  const shown = await page(officer, child!.enrolment)
  expect(shown.relations.map(({ name }) => name)).toEqual(['何某'])
  expect(JSON.stringify(shown)).not.toContain(hidden.person)
  for (const roster of ['my-grid', 'aged-60', 'new', 'address-open', 'open-facts'] satisfies RosterKey[])
    for (const on of [undefined, '2026-02-20', '2026-03-15'] as (Day | undefined)[]) {
      const { people } = await register.as(officer, ctx =>
        listRoster(ctx, { roster, area: AreaCode.parse(grid), limit: 200, on })
      )
      expect(people.map(({ name }) => name)).not.toContain('林安')
    }
  for (const text of [
    'select from people.event where enrolment_id = $1',
    'select from people.enrolment_past where id = $1',
    'select from people.enrolment where id = $1'
  ])
    expect((await register.as(officer, ({ tx }) => tx.query(text, [hidden.enrolment]))).rowCount).toBe(0)
})

test('no officer can change, move or claim the person by any door', async () => {
  const desk = commandsOf(register)
  await expect(desk.settle(hidden, '2026-11-01', { area: grid })).rejects.toThrow('platform.not-found')
  await expect(desk.correct(hidden, { facts: { name: '林' } })).rejects.toThrow('platform.not-found')
  const ask = (who: typeof officer, told: object) => {
    const to = { area: farStreet + 1001 }
    const request = MoveRequest.parse({ ...commandOf(), seat: 'living', on: '2026-11-01', to, ...told })
    return register.as(who, ctx => askMove(ctx, request), { operation: 'people.move' })
  }
  await expect(ask(officer, { enrolment: hidden.enrolment })).rejects.toThrow('platform.not-found')
  await expect(ask(officerOf(farStreet), { idNumber: number, name: '林安' })).rejects.toThrow('people.move-nobody')
  const told = { idNumber: number, name: '林安', bornOn: '1950-02-03' } as const
  await expect(register.enrol(told)).rejects.toThrow('people.enrolled-already')
  await expect(
    register.enrol(newPerson({ ...told, place: { area: AreaCode.parse(farStreet + 1001) } }))
  ).rejects.toThrow('people.enrolled-elsewhere')
})

test('a seat another office opens for the person is protected from its first day', async () => {
  const told = { name: '林宁', idNumber: idNumber(42), bornOn: '1960' } as const
  const known = await register.enrol({ ...told, place: { area: AreaCode.parse(grid) } })
  await protect(known, true)
  const opened = await register.enrol({ ...told, seat: 'hukou', place: { area: AreaCode.parse(farStreet + 1001) } })
  expect(opened.person).toBe(known.person)
  expect(await names(officerOf(farStreet), { name: '林宁' })).toEqual([])
  for (const on of [undefined, '2026-03-01'])
    await expect(page(officerOf(farStreet), opened.enrolment, on)).rejects.toThrow('people.ask-duty-officer')
  expect(await names(officerOf(farStreet, 'duty_officer'), { name: '林宁' })).toEqual(['林宁'])
})

test('the duty officer sees the person with household, relations and history', async () => {
  expect(await names(duty, { name: '林安' })).toEqual(['林安'])
  const shown = await page(duty, hidden.enrolment)
  expect(shown.line).toMatchObject({ name: '林安', address: '静安里3号' })
  expect(shown.household?.members.map(({ name }) => name).sort()).toEqual(['何某', '林安'])
  expect(shown.relations).toMatchObject([{ role: 'child', name: '何小' }])
  expect(shown.history[0]).toMatchObject({ type: 'protected' })
  expect((await page(duty, hidden.enrolment, '2026-02-15')).household).toBeNull()
})

test('the counts of the district are the same as before, those below no longer tell of the person, and a recount agrees', async () => {
  expect(countsAfter).toEqual(countsBefore)
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  const { people } = await register.as(officer, ctx =>
    listRoster(ctx, { roster: 'my-grid', area: AreaCode.parse(grid), limit: 50 })
  )
  expect(await register.counted(grid, '2026-11-23')).toBe(people.length)
})

test('when the protection ends the person is seen again, but a relation with another protected person is not', async () => {
  await protect(partner, true)
  await protect(hidden, false)
  expect(await names(officer, { name: '林安' })).toEqual(['林安'])
  const { relations, household: home } = await page(officer, hidden.enrolment)
  expect(relations.map(({ name }) => name)).toEqual(['何小'])
  expect(home?.members.map(({ name }) => name)).toEqual(['林安'])
  expect((await page(officerOf(farStreet), hukou.enrolment)).line.name).toBe('林安')
  await protect(partner, false)
  expect((await page(officer, hidden.enrolment)).household?.members).toHaveLength(2)
})

test('a move asked before the protection is hidden as well, and an accepted one takes the protection along', async () => {
  const told = { name: '林移', idNumber: idNumber(43), place: { area: AreaCode.parse(grid) } } as const
  const one = await register.enrol(told)
  const request = { operation: 'people.move' }
  const to = { area: farStreet + 1001 }
  const asked = MoveRequest.parse({
    ...commandOf(),
    seat: 'living',
    on: '2026-11-01',
    to,
    idNumber: idNumber(43),
    name: '林移'
  })
  const { move } = await register.as(officerOf(farStreet), ctx => askMove(ctx, asked), request)
  const waiting = async (who: typeof officer) =>
    (
      await Promise.all(
        (['inbox', 'outbox'] as const).map(box =>
          register.as(who, ctx => listMoves(ctx, { box, state: 'open', limit: 50 }), request)
        )
      )
    ).flatMap(({ moves }) => moves.map(({ id }) => id))
  expect([await waiting(officer), await waiting(officerOf(farStreet))]).toEqual([[move], [move]])
  await protect(one, true)
  expect([await waiting(officer), await waiting(officerOf(farStreet)), await waiting(duty)]).toEqual([[], [], [move]])
  await expect(register.as(officer, ctx => answerMove(ctx, { id: move, decision: 'accept' }), request)).rejects.toThrow(
    'platform.not-found'
  )
  await register.as(duty, ctx => answerMove(ctx, { id: move, decision: 'accept' }), request)
  expect(await names(officerOf(farStreet), { name: '林移' })).toEqual([])
  expect(await names(officerOf(farStreet, 'duty_officer'), { name: '林移' })).toEqual(['林移'])
  expect(await register.counted(farStreet, '2026-11-23')).toBe(0)
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})

test('the duty officer records and corrects what concerns a protected person; the counts follow at the district', async () => {
  const district = street - 1_000_000
  const told = { name: '林记', idNumber: idNumber(44), place: { area: AreaCode.parse(grid) }, sex: '2' } as const
  const one = await register.enrol(told)
  const [atDistrict, atStreet] = [
    await register.counted(district, '2026-11-23'),
    await register.counted(street, '2026-11-23')
  ]
  await protect(one, true)
  // On no day of the past does the street still count who is hidden now.
  for (const on of ['2026-03-01', '2026-11-22', '2026-11-23'])
    expect(await register.counted(street, on, { where: `sex = '2' and birth_month = '1990-01-01'` }), on).toBe(0)
  expect(await register.counted(street, '2026-11-23')).toBe(atStreet - 1)
  const desk = commandsOf(register, duty)
  await desk.settle(one, '2026-11-02', { area: street + 2001, address: '黄山路2号' })
  await desk.correct(one, { facts: { name: '林寄' } })
  expect(await names(duty, { name: '林寄' })).toEqual(['林寄'])
  expect(await register.counted(district, '2026-11-23')).toBe(atDistrict)
  await expect(
    desk.correct(one, {
      retract: [(await page(duty, one.enrolment)).history.find(({ type }) => type === 'protected')!.event]
    })
  ).rejects.toThrow('people.no-such-event')
  await desk.die(one, '2026-11-03')
  expect(await register.counted(district, '2026-11-23')).toBe(atDistrict - 1)
  for (const permission of ['people.record', 'people.correct', 'people.move'])
    expect(permissionsOf('duty_officer').has(permission), permission).toBe(true)
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})

test('reaching for a protected person is noted with the person, by number, by record and by command', async () => {
  await protect(hidden, true)
  const seen: string[] = []
  const noting = (action: (ctx: Context) => Promise<unknown>) =>
    register.as(officer, async ctx => {
      const persons: string[] = []
      await action({ ...ctx, sawPeople: ids => persons.push(...ids) }).catch(() => {})
      seen.push(...persons.slice(0, 1))
    })
  const id = hidden.enrolment
  const { enrolment, version } = await register.again(hidden)
  await noting(ctx => lookUpPeople(ctx, { idNumber: number, limit: 5 }))
  await noting(ctx => lookUpElsewhere(ctx, { idNumber: number, reason: '核对登记' }))
  await noting(ctx => getPerson(ctx, { id }))
  await noting(ctx => revealNumbers(ctx, { id, reason: '核对证件' }))
  await noting(ctx => recordDeath(ctx, Death.parse({ ...commandOf(), enrolment, version, diedOn: '2026-11-01' })))
  await noting(ctx => registerPerson(ctx, newPerson({ idNumber: number, name: '某人' })))
  expect(seen).toEqual(Array(6).fill(hidden.person))
})
