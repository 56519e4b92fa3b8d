import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BulkEvent, MoveRequest } from '../../contract/life-events.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { Refusal } from '../platform/refusal.ts'
import { commandsOf } from './commands-factory.ts'
import { lookUpPeople } from './look-up-people.ts'
import { answerMove } from './moves/answer-move.ts'
import { askMove } from './moves/ask-move.ts'
import {
  commandOf,
  type Enrolled,
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  newPerson,
  nextGrid,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  unevenCells
} from './people-factory.ts'
import { recordInBulk } from './record-life-events.ts'
import { registerPerson } from './register-person.ts'
import { undoBatch } from './undo-batch.ts'

const [me, colleague] = [v7(), v7()]
const mine = { ...officer, account: me }
const undoing = { operation: 'people.correct', trace: 'changes' } as const

let register: Register
let desk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register, mine)
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

const undo = (batch: string, { who = mine, enrolments }: { who?: typeof officer; enrolments?: EnrolmentId[] } = {}) =>
  register.as(who, ctx => undoBatch(ctx, { batch, ...(enrolments && { enrolments }) }), undoing)

/**
 * The register of all days as it is known now: everything a list, a count or a claim is read from. Where relations and
 * households are filed is left out: that follows the people.
 */
async function known() {
  const slice = `register, id, person_id, seat, area, end_reason, valid_from, name, former_name, sex, born_on, born_precision, died_on,
    id_kind, id_hash, phone_hash, address, address_id, address_open, other_area, stay_from, household_id, head_relation, protected`
  const lists = {
    slices: `select ${slice}, valid_to from people.enrolment_past where known_to is null and enrolled
      union all select ${slice}, null from people.enrolment where enrolled order by register, id, valid_from`,
    counts: `select area, seat, sex, birth_month, split, stay, valid_on, sum(n)::int as n from people.count_delta
      group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6, 7`,
    happenings: `select kind, area, seat, sex, age, split, stay, beyond, valid_on, sum(n)::int as n from people.happening
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
    claims: 'select * from people.claim order by 1, 2',
    identifiers: 'select * from people.identifier order by 1',
    relations: `select register, kind, person_id, relative_id, valid_from, valid_to, protected
      from people.relation where known_to is null order by id`,
    households: 'select id, seat, number, opened_on from people.household where closed_on is null order by 1'
  }
  const parts = Object.entries(lists).map(([name, text]) => `'${name}', (select json_agg(x) from (${text}) x)`)
  return (await register.owner<{ all: unknown }>(`select json_build_object(${parts.join(', ')}) as all`))[0]!.all
}

test('a death is taken back in both seats, and the history shows the death and its undoing', async () => {
  const told = { name: '秦在', idNumber: idNumber(101) }
  const hukou = await register.enrol({ ...told, seat: 'hukou', place: { area: farGrid } })
  const living = await register.enrol(told)
  const before = await known()
  const { batch } = await desk.die(living, '2026-08-08')
  expect(await known()).not.toEqual(before)
  await undo(batch)
  expect(await known()).toEqual(before)
  const page = await desk.page(living)
  expect(page.line).toMatchObject({ enrolled: true, endReason: null })
  expect(page.history.map(({ type }) => type)).toEqual(['retracted', 'died', 'registered'])
  expect(page.history[1]!.retractedAt).not.toBeNull()
  const there = await commandsOf(register, officerOf(farStreet)).page(hukou)
  expect(there.history.map(({ type }) => type).slice(0, 2)).toEqual(['retracted', 'died'])
  await expect(undo(batch)).rejects.toThrow('people.undone-already')
})

test('who died before the register took them in was never living in it; undone, the record stands as it was', async () => {
  const one = await register.enrol({ name: '早逝', on: '2026-09-15' })
  const count = () => register.counted(street, '2026-09-20')
  const before = await count()
  const { batch } = await desk.die(one, '2026-09-01')
  expect(await count()).toBe(before - 1)
  expect(await desk.page(one)).toMatchObject({ diedOn: '2026-09-01', line: { enrolled: false, endReason: 'death' } })
  await undo(batch)
  expect(await count()).toBe(before)
  expect((await desk.page(one)).line.enrolled).toBe(true)
})

test('a birth taken back leaves nobody in any list, frees the number, and is entered anew', async () => {
  const mother = await register.enrol({ sex: '2', name: '许母' })
  const before = await known()
  const birth = () => desk.birth({ name: '许小安', parents: [mother.person], birthCertificate: 'T340000123' })
  const { batch, enrolments } = await birth()
  await undo(batch)
  expect(await known()).toEqual(before)
  const found = await register.as(mine, ctx => lookUpPeople(ctx, { name: '许小', limit: 5 }))
  expect(found.people).toEqual([])
  const page = await desk.page({ enrolment: enrolments[0]! })
  expect(page.line).toMatchObject({ enrolled: false, endReason: 'undone' })
  expect((await desk.page(mother)).relations).toEqual([])
  await expect(desk.restore({ enrolment: enrolments[0]! }, '2026-07-01')).rejects.toThrow('people.undone')
  await birth()
  expect((await desk.page(mother)).relations).toMatchObject([{ role: 'child', name: '许小安' }])
})

test('a number typed for the wrong person is free for its owner once the registration is taken back', async () => {
  const draft = newPerson({ name: '错人', idNumber: idNumber(102) })
  const { batch } = await register.as(mine, ctx => registerPerson(ctx, draft))
  await undo(batch)
  expect(await register.enrol({ name: '正主', idNumber: idNumber(102) })).toMatchObject({ version: 1 })
})

test('what stands on it is named: the later address first, then the earlier one', async () => {
  const one = await register.enrol({ name: '层叠' })
  const before = await known()
  const first = await desk.settle(one, '2026-05-01', { area: nextGrid })
  const second = await desk.settle(one, '2026-06-01', { area: grid, address: '某路1号' })
  const refused = await undo(first.batch).catch(error => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused.say('zh')).toBe('之后又登记了“地址变更”（2026-06-01），请先撤销那一项，再撤销这一项。')
  await undo(second.batch)
  await undo(first.batch)
  expect(await known()).toEqual(before)
})

test('a correction, a household and a marriage are taken back with all that hangs on them', async () => {
  const [one, other] = [await register.enrol({ name: '成家' }), await register.enrol({ name: '立业', sex: '2' })]
  const before = await known()
  const corrected = await desk.correct(one, { facts: { bornOn: '1991-02-03' }, phone: '13900000001' })
  const household = await desk.house(
    [
      [one, '02'],
      [other, '10']
    ],
    { number: 'H-1' }
  )
  const married = await desk.marry(one, other, 'married', '2026-05-01')
  const between = await known()
  const ended = await desk.marry(one, other, 'ended', '2026-09-01')
  await undo(ended.batch)
  expect(await known()).toEqual(between)
  await expect(undo(household.batch, { enrolments: [one.enrolment] })).resolves.toMatchObject({
    enrolments: [one.enrolment]
  })
  await undo(household.batch)
  await undo(married.batch)
  await undo(corrected.batch)
  expect(await known()).toEqual(before)
  await expect(desk.house([[one, '02']], { household: household.household })).rejects.toThrow('platform.not-found')
  await desk.house([[one, '02']], { number: 'H-1' })
})

test('of a list of deaths one entry is taken back, the others stay', async () => {
  const people = await Promise.all(['甲一', '乙二', '丙三'].map(name => register.enrol({ name })))
  const list = BulkEvent.parse({
    ...commandOf(),
    change: { kind: 'death', diedOn: '2026-10-01' },
    enrolments: people.map(({ enrolment, version }) => ({ enrolment, version }))
  })
  const { batch } = await register.as(mine, ctx => recordInBulk(ctx, list))
  await undo(batch, { enrolments: [people[1]!.enrolment] })
  const state = async (one: Enrolled) => (await desk.page(one)).line.enrolled
  expect(await Promise.all(people.map(state))).toEqual([false, true, false])
  await undo(batch)
  expect(await Promise.all(people.map(state))).toEqual([true, true, true])
})

test('a move accepted in between stands on what came before, and an undo is not undone', async () => {
  const one = await register.enrol({ name: '远行', idNumber: idNumber(103) })
  const { batch } = await desk.settle(one, '2026-05-01', { area: nextGrid })
  const far = officerOf(farStreet)
  const asked = { seat: 'living', on: '2026-09-01', idNumber: idNumber(103), name: '远行', to: { area: farGrid } }
  const { move } = await register.as(far, ctx => askMove(ctx, MoveRequest.parse({ ...commandOf(), ...asked })))
  await register.as(mine, ctx => answerMove(ctx, { id: move, decision: 'accept' }))
  const refused = await undo(batch).catch(error => error)
  expect(refused.say('en')).toBe(
    'Afterwards a move away was recorded (of 2026-09-01); take that back first, then this.'
  )
  const other = await register.enrol({ name: '反复' })
  const settled = await desk.settle(other, '2026-05-01', { area: nextGrid })
  const undone = await undo(settled.batch)
  await expect(undo(undone.batch)).rejects.toThrow('people.undo-of-undo')
})

test('a colleague takes back only with the right to correct, and nobody what they do not see', async () => {
  const told = { name: '他人', idNumber: idNumber(104) }
  await register.enrol({ ...told, seat: 'hukou', place: { area: farGrid } })
  const one = await register.enrol(told)
  const { batch } = await desk.settle(one, '2026-05-01', { area: street + 2001 })
  const reader = officerOf(street, 'grid_worker', colleague)
  await expect(undo(batch, { who: reader })).rejects.toThrow('people.undo-not-yours')
  const far = officerOf(farStreet, 'street_officer', colleague)
  await expect(undo(batch, { who: far })).rejects.toThrow('people.undo-beyond')
  await expect(undo(v7(), { who: far })).rejects.toThrow('platform.not-found')
  await undo(batch, { who: { ...officer, account: colleague } as typeof officer })
})

test('whatever is recorded and taken back, the register of every day and the counts are as before', async () => {
  const people: Enrolled[] = []
  for (let i = 0; i < 5; i++)
    people.push(await register.enrol({ name: `随机${i}`, idNumber: idNumber(110 + i), on: '2026-01-01' }))
  for (const i of [0, 1])
    await register.enrol({ name: `随机${i}`, idNumber: idNumber(110 + i), seat: 'hukou', place: { area: farGrid } })
  const days = ['2026-01-01', '2026-02-01', '2026-03-15', '2026-06-30', '2026-11-23']
  const [who, day] = [fc.nat(4).map(i => people[i]!), fc.constantFrom(...days)]
  const commands = fc.oneof(
    fc.tuple(who, day).map(
      ([one, on]) =>
        () =>
          desk.die(one, on)
    ),
    fc.tuple(who, day).map(
      ([one, on]) =>
        () =>
          desk.cancel(one, on)
    ),
    fc.tuple(who, day).map(
      ([one, on]) =>
        () =>
          desk.restore(one, on)
    ),
    fc.tuple(who, day, fc.constantFrom(grid, nextGrid)).map(
      ([one, on, area]) =>
        () =>
          desk.settle(one, on, { area, address: `某路${on}` })
    ),
    fc.tuple(who, day).map(
      ([one, on]) =>
        () =>
          desk.correct(one, { facts: { stayFrom: on, sex: '2' } as never })
    ),
    fc.tuple(who, who, day).map(
      ([one, other, on]) =>
        () =>
          desk.house(
            [
              [one, '02'],
              [other, '10']
            ],
            { on } as never
          )
    ),
    fc.tuple(who, who, day).map(
      ([one, other, on]) =>
        () =>
          desk.marry(one, other, 'married', on)
    ),
    fc.tuple(who, who, day).map(
      ([one, other, on]) =>
        () =>
          desk.marry(one, other, 'ended', on)
    ),
    fc.tuple(who, day).map(
      ([one, on]) =>
        () =>
          desk.birth({ bornOn: on, parents: [one.person] } as never)
    )
  )
  let undone = 0
  await fc.assert(
    fc.asyncProperty(commands, fc.boolean(), async (command, stays) => {
      const before = await known()
      const done = await command().catch((error: unknown) => {
        if (error instanceof Refusal) return undefined
        throw error
      })
      if (!done) {
        expect(await known()).toEqual(before)
        return
      }
      if (stays) return
      await undo(done.batch)
      undone++
      expect(await known()).toEqual(before)
    }),
    { numRuns: 60 }
  )
  expect(undone).toBeGreaterThan(5)
})
