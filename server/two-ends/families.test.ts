import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaCode, EnrolmentId } from '../../contract/values.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { getPerson } from '../people/get-person.ts'
import { undoMove } from '../people/moves/undo-move.ts'
import {
  type Enrolled,
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  today,
  unevenCells
} from '../people/people-factory.ts'
import './index.ts'

import { exchangesOf, far, request, type Who } from './exchange-factory.ts'

let register: Register
let { open, show, list, migrants, pair, give, review, answer } = {} as ReturnType<typeof exchangesOf>
beforeAll(async () => {
  register = await openRegister()
  ;({ open, show, list, migrants, pair, give, review, answer } = exchangesOf(register))
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

test('a migrant family is found by the origin’s request, answered, paired and handed over, and both sides’ counts agree', async () => {
  const told = { on: '2020-05-01', place: { area: grid, address: '梅山路9号' } }
  const father = await register.enrol({ ...told, name: '陶远行', idNumber: idNumber(201) })
  const mother = await register.enrol({ ...told, name: '贺思归', idNumber: idNumber(202), sex: '2' as const })
  const child = await register.enrol({ ...told, name: '陶小树', bornOn: '2018-06-01' })
  await commandsOf(register).house([
    [father, '02'],
    [mother, '10']
  ])
  // The father told the street he lives in now, without a document: an entry of its own there, and he counts twice.
  const twice = await register.enrol({
    name: '陶远行',
    on: '2026-09-01',
    place: { area: farGrid, address: '明光路3号' }
  })
  const counts = async () => [await register.counted(street, today), await register.counted(farStreet, today)]
  const [home, away] = (await counts()) as [number, number]

  const id = await open([father.enrolment, mother.enrolment, child.enrolment], {
    text: '上门几次没见到人，请帮忙核对住处'
  })
  expect((await list(far)).exchanges).toMatchObject([
    { id, kind: 'assist', name: '陶远行', people: 3, mine: ['asked'], turn: 'asked', dueOn: '2026-11-30', ageDays: 0 }
  ])
  // To ask is not to learn: who counts them is told once the other office has answered.
  expect((await show(officer, id)).participants.map(({ living }) => living)).toEqual([null, null, null])
  const there = await show(far, id)
  expect(there.participants.map(({ candidates }) => candidates.map(({ by }) => by))).toEqual([['name'], [], []])
  expect(there.deeds).toEqual(['answer', 'pair', 'say', 'hand-over'])

  expect((await pair(far, id, [[there.participants[0]!.ref, twice.enrolment]])).state).toBe('open')
  expect(await counts()).toEqual([home - 1, away])
  expect((await answer(id, { 'lives-here': 'yes', since: '2026-09-01' })).state).toBe('answered')
  const back = await show(officer, id)
  expect(back.messages.at(-1)).toMatchObject({ kind: 'answer', facts: expect.any(Array) })
  expect(back.messages.at(-1)!.facts).toHaveLength(6)
  expect(JSON.stringify(back)).not.toContain('明光路')
  expect(JSON.stringify(there)).not.toContain('梅山路')

  await give(officer, id, '2026-09-01')
  expect(await show(officer, id)).toMatchObject({ state: 'handing-over', turn: 'asked', deeds: ['take-back', 'say'] })
  await expect(review(officer, { id, decision: 'accept' })).rejects.toThrow('two-ends.not-now')
  await review(far, { id, decision: 'accept', place: { area: farGrid as AreaCode, address: '明光路3号' } })

  // The end says who counts each of them, at both ends the same, and the registers count so.
  const ended = await Promise.all([show(officer, id), show(far, id)])
  for (const { state, participants, deeds, sound } of ended) {
    expect([state, deeds, sound]).toEqual(['closed', [], true])
    expect(participants.map(({ hukou, living }) => [hukou, living])).toEqual([
      ['nobody', 'asked'],
      ['nobody', 'asked'],
      ['nobody', 'asked']
    ])
  }
  expect(await counts()).toEqual([home - 3, away + 2])
  const claims = await register.owner<{ n: number }>(
    `select count(*)::int as n from people.claim c join people.enrolment e on e.person_id = c.person_id and e.seat = c.seat and e.enrolled
     where e.name in ('陶远行', '贺思归', '陶小树') and e.area between $1 and $2`,
    [farStreet, farStreet + 999_999_999]
  )
  expect(claims).toEqual([{ n: 3 }])

  // They are the family they were: one household there, with its roles, the father’s own record in it; the child told of no role comes alone.
  const { enrolment } = (await show(far, id)).participants[0]!
  const { household } = await register.as(far, ctx => getPerson(ctx, { id: enrolment! }))
  expect(household!.members.map(({ name, headRelation }) => [name, headRelation]).sort()).toEqual([
    ['贺思归', '10'],
    ['陶远行', '02']
  ])
})

test('a migrant household with its hukou at home: handed over, paired and unpaired it is counted once, in and out, and stays one household', async () => {
  const home = { area: grid, address: '金寨路5号' }
  const told = { on: '2020-05-01', place: home }
  const family = [
    { name: '丁一远', bornOn: '1988-02-11', idNumber: idNumber(231, '1988-02-11'), sex: '1' as const },
    { name: '丁二归', bornOn: '1990-09-03', idNumber: idNumber(232, '1990-09-03'), sex: '2' as const },
    { name: '丁小三', bornOn: '2018-06-01', idNumber: idNumber(236, '2018-06-01'), sex: '1' as const }
  ]
  const living: Enrolled[] = []
  for (const one of family) {
    living.push(await register.enrol({ ...told, ...one }))
    await register.enrol({ ...told, ...one, seat: 'hukou' })
  }
  await commandsOf(register).house(living.map((one, n) => [one, ['02', '10', '22'][n]!]))
  const counts = () => Promise.all([street, farStreet].map(area => migrants(area)))
  const before = await counts()
  const id = await open(living.map(({ enrolment }) => enrolment))
  await answer(id, { 'lives-here': 'yes', since: '2026-09-01' })
  await give(officer, id, '2026-05-01')
  await review(far, { id, decision: 'accept', place: { area: farGrid as AreaCode, address: '胜利路8号' } })
  const ended = await show(far, id)
  expect(ended.participants.map(({ hukou, living: lives, since }) => [hukou, lives, since])).toEqual(
    family.map(() => ['asking', 'asked', null])
  )
  // Their hukou stays at home, where they are out-migrants from now on, and in-migrants where they live.
  const now = await counts()
  expect([now[0]!.living - before[0]!.living, now[1]!.living - before[1]!.living]).toEqual([-3, 3])
  expect([now[0]!.out - before[0]!.out, now[1]!.in - before[1]!.in]).toEqual([3, 3])
  const { household, line } = await register.as(far, ctx => getPerson(ctx, { id: ended.participants[1]!.enrolment! }))
  expect(household!.members.map(({ name, headRelation }) => [name, headRelation]).sort()).toEqual([
    ['丁一远', '02'],
    ['丁二归', '10'],
    ['丁小三', '22']
  ])
  expect(line.address).toContain('胜利路8号')

  // Taken back of one, the end says what stands since; the others stay where they are, in their household.
  const move = ended.participants[1]!.move!
  await register.as(far, ctx => undoMove(ctx, { id: move, reason: '本人又回去了' }), {
    ...request,
    operation: 'people.move'
  })
  for (const who of [officer, far])
    expect((await show(who, id)).participants.map(one => [one.living, one.since?.living ?? null])).toEqual([
      ['asked', null],
      ['asked', 'asking'],
      ['asked', null]
    ])
  const moves = await register.owner<{ status: string }>(
    `select status from people.move where id = any($1) order by status`,
    [ended.participants.map(one => one.move)]
  )
  expect(moves.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'undone'])
  expect((await counts())[0]!.living).toBe(before[0]!.living - 2)
})

test('handed back the other way, and between two streets of one district, whoever takes them on says where they live', async () => {
  const away = await register.enrol({ name: '回来的人', idNumber: idNumber(233), place: { area: farGrid } })
  // Asked by the street they come back to: it is the asking side that reviews.
  await register.enrol({ name: '回来的人', idNumber: idNumber(233), seat: 'hukou' })
  const hukou = await register.owner<{ id: EnrolmentId }>(
    `select id from people.enrolment where person_id = $1 and seat = 'hukou'`,
    [away.person]
  )
  const id = await open([hukou[0]!.id])
  await answer(id, { 'lives-here': 'no' })
  await give(far, id, '2026-11-01')
  expect((await show(officer, id)).deeds).toContain('review')
  await review(officer, { id, decision: 'accept', place: { area: grid as AreaCode, address: '长江路7号' } })
  const [back] = (await show(officer, id)).participants
  expect([back!.living, back!.hukou]).toEqual(['asking', 'asking'])
  const at = async (who: Who, enrolment: EnrolmentId) =>
    (await register.as(who, ctx => getPerson(ctx, { id: enrolment }))).line
  const [seat] = await register.owner<{ id: EnrolmentId }>(
    `select id from people.enrolment where person_id = $1 and seat = 'living' and enrolled`,
    [away.person]
  )
  expect((await at(officer, seat!.id)).address).toContain('长江路7号')

  const next = officerOf(nextStreet)
  const near = await register.enrol({ name: '隔壁街道', idNumber: idNumber(234) })
  const between = await open([near.enrolment], { to: { area: nextStreet as AreaCode } })
  await answer(between, { 'lives-here': 'yes', since: '2026-10-01' }, {}, next)
  await give(officer, between)
  await review(next, {
    id: between,
    decision: 'accept',
    place: { area: (nextStreet + 1001) as AreaCode, address: '望江路3号' }
  })
  const [moved] = (await show(next, between)).participants
  expect([moved!.living, moved!.hukou]).toEqual(['asked', 'nobody'])
  expect((await at(next, moved!.enrolment!)).address).toContain('望江路3号')
})

test('a pairing of the wrong namesake is taken back before the right record is bound: the namesake is their own person again', async () => {
  const born = { bornOn: '1991-04-05' }
  const one = await register.enrol({ name: '同名同日', idNumber: idNumber(235, '1991-04-05'), ...born })
  const there = { on: '2026-08-01', place: { area: farGrid } }
  const wrong = await register.enrol({ name: '同名同日', ...born, ...there })
  const right = await register.enrol({ name: '同名同日', ...born, ...there, on: '2026-08-02' })
  const counts = async () => [await register.counted(street, today), await register.counted(farStreet, today)]
  const before = (await counts()) as [number, number]
  const id = await open([one.enrolment])
  const { ref, candidates } = (await show(far, id)).participants[0]!
  expect(candidates).toHaveLength(2)
  await pair(far, id, [[ref, wrong.enrolment]])
  expect(await counts()).toEqual([before[0] - 1, before[1]])
  const personOf = async ({ enrolment }: { enrolment: string }) =>
    (
      await register.owner<{ person: string }>('select person_id as person from people.enrolment where id = $1', [
        enrolment
      ])
    )[0]!.person
  expect(await personOf(one)).toBe(await personOf(wrong))
  await pair(far, id, [[ref, right.enrolment]], '核对证件后发现是另一位')
  expect(await personOf(one)).toBe(await personOf(right))
  expect(await personOf(wrong)).toBe(wrong.person)
  // The home record is closed once, for the right one; the namesake counts as before.
  expect(await counts()).toEqual([before[0] - 1, before[1]])
  const { participants, messages } = await show(officer, id)
  expect([participants[0]!.paired, messages.map(({ kind }) => kind)]).toEqual([true, ['assist', 'pair', 're-bind']])
  // Bound to the same record once more nothing is taken back.
  await pair(far, id, [[ref, right.enrolment]])
  expect(await personOf(one)).toBe(await personOf(right))
})

test('another person is not paired; a wrong pairing is put right with its reason, and the thread shows both', async () => {
  const born = { bornOn: '1986-03-09' }
  const one = await register.enrol({ name: '林配对', idNumber: idNumber(207, '1986-03-09'), ...born, seat: 'hukou' })
  const there = { on: '2026-08-01', place: { area: farGrid } }
  const numbered = await register.enrol({ name: '林配对', idNumber: idNumber(208, '1986-03-09'), ...born, ...there })
  const older = await register.enrol({ name: '林配对', bornOn: '1956-03-09', ...there })
  const living = await register.enrol({ name: '林配对', idNumber: idNumber(207, '1986-03-09'), ...born, ...there })
  const id = await open([one.enrolment])
  const { ref, candidates } = (await show(far, id)).participants[0]!
  expect(candidates.map(({ by }) => by).sort()).toEqual(['name', 'number'])
  for (const wrong of [numbered, older])
    await expect(pair(far, id, [[ref, wrong.enrolment]])).rejects.toThrow('two-ends.other-person')
  await expect(pair(far, id, [[v7(), living.enrolment]])).rejects.toThrow('two-ends.not-about')
  await expect(pair(officer, id, [[ref, one.enrolment]])).rejects.toThrow('two-ends.not-now')
  await pair(far, id, [[ref, living.enrolment]])
  const again = await register.enrol({
    name: '林配对',
    ...born,
    on: '2026-09-01',
    place: { area: farGrid },
    seat: 'hukou'
  })
  await expect(pair(far, id, [[ref, again.enrolment]])).rejects.toThrow('two-ends.rebind-reason')
  await pair(far, id, [[ref, again.enrolment]], '此前配错了，按户口簿重新挂接')
  const { messages } = await show(officer, id)
  expect(messages.map(({ kind }) => kind)).toEqual(['assist', 'pair', 're-bind'])
  expect(messages.at(-1)?.text).toBe('此前配错了，按户口簿重新挂接')
})

test('a hand-over is returned with its reason or taken back, changes nothing then, and can be asked again', async () => {
  const one = await register.enrol({ name: '退了再交', idNumber: idNumber(209) })
  const id = await open([one.enrolment])
  await answer(id, { 'lives-here': 'yes', since: 'unknown' })
  await expect(give(far, id)).rejects.toThrow('two-ends.nothing-to-hand-over')
  await give(officer, id)
  await expect(review(far, { id, decision: 'return' })).rejects.toThrow('people.move-reason')
  await review(far, { id, decision: 'return', reason: '本人月底才到' })
  expect(await show(officer, id)).toMatchObject({ state: 'answered', participants: [{ living: 'asking' }] })
  await give(officer, id)
  await review(officer, { id, decision: 'take-back', reason: '等本人到了再交' })
  await give(officer, id)
  expect((await review(far, { id, decision: 'accept' })).state).toBe('closed')
  expect((await show(officer, id)).participants).toMatchObject([{ living: 'asked', hukou: 'nobody' }])
})
