import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { twoEnds } from '../../contract/two-ends.ts'
import { TwoEndFactKey, TwoEndKind, TwoEndMessage } from '../../contract/two-ends-message.ts'
import type { AreaCode, Day, EnrolmentId } from '../../contract/values.ts'
import { findRefusal } from '../../law/refusals.ts'
import { twoEndFacts, twoEndKinds } from '../../law/two-ends.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { listConsents, withdrawConsent } from '../people/consents/consents.ts'
import {
  duty,
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
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { refusedIn } from '../platform/refused-words.ts'
import { textsIn } from '../platform/written-texts.ts'
import { listWork } from '../work/list-work.ts'
import { answerExchange, closeExchange, sayInExchange } from './act-in-exchange.ts'
import { after, deedsOf, otherSide } from './exchange-rules.ts'
import { followOffices } from './follow-areas.ts'
import { getExchange } from './get-exchange.ts'
import { handOver, reviewHandOver } from './hand-over.ts'
import './index.ts'
import { listExchanges } from './list-exchanges.ts'
import { openExchange } from './open-exchange.ts'
import { pairPeople } from './pair-people.ts'
import { firstBroken } from './thread-rules.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

type Who = typeof officer
const far = officerOf(farStreet, 'street_officer', v7())
const community = farGrid - (farGrid % 1000)
const request = { operation: 'two-ends.work', route: 'two-ends', trace: 'changes' } as const
type Opened = Partial<Parameters<typeof openExchange>[1]>
const open = async (enrolments: EnrolmentId[], told: Opened = {}, who: Who = officer) => {
  const draft = {
    kind: 'assist',
    enrolments,
    to: { area: farStreet as AreaCode },
    asks: ['lives-here', 'since'],
    facts: [],
    ...told
  }
  return (await register.as(who, ctx => openExchange(ctx, draft as Parameters<typeof openExchange>[1]), request))
    .exchange
}
const show = (who: Who, id: string) => register.as(who, ctx => getExchange(ctx, id), request)
const list = (who: Who, asked: Partial<Parameters<typeof listExchanges>[1]> = {}) =>
  register.as(who, ctx => listExchanges(ctx, { box: 'waiting', state: 'open', limit: 50, ...asked }), request)
const say = (who: Who, id: string, text: string) => register.as(who, ctx => sayInExchange(ctx, { id, text }), request)
const close = (who: Who, id: string) => register.as(who, ctx => closeExchange(ctx, { id }), request)
const pair = (who: Who, id: string, pairs: [string, EnrolmentId][], reason?: string) =>
  register.as(
    who,
    ctx => pairPeople(ctx, { id, pairs: pairs.map(([ref, enrolment]) => ({ ref, enrolment })), reason }),
    request
  )
/** Of everybody in it who does not stay out of it, at their wish. */
const give = async (who: Who, id: string, on = '2026-10-01', but: string[] = []) => {
  const { participants } = await show(who, id)
  const consents = participants
    .filter(({ name }) => !but.includes(name))
    .map(({ ref }) => ({ ref, how: 'in-person' as const, on: '2026-11-20' as Day }))
  return register.as(who, ctx => handOver(ctx, { id, on: on as Day, consents }), request)
}
const review = (who: Who, told: Parameters<typeof reviewHandOver>[1]) =>
  register.as(who, ctx => reviewHandOver(ctx, told), request)
type Answer = Omit<Parameters<typeof answerExchange>[1], 'id' | 'facts'>
const answer = async (id: string, values: Record<string, string>, more: Answer = {}, who: Who = far) => {
  const { participants } = await show(who, id)
  const facts = participants.flatMap(({ ref }) => Object.entries(values).map(([fact, value]) => ({ ref, fact, value })))
  return register.as(who, ctx => answerExchange(ctx, { id, facts, ...more }), request)
}

test('a migrant family is found by the origin’s request, answered, paired and handed over, and both sides’ counts agree', async () => {
  const told = { on: '2020-05-01', place: { area: grid, address: '梅山路9号' } }
  const father = await register.enrol({ ...told, name: '陶远行', idNumber: idNumber(201) })
  const mother = await register.enrol({ ...told, name: '贺思归', idNumber: idNumber(202), sex: '2' })
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

  const id = await open([father.enrolment, mother.enrolment, child.enrolment], { text: '邻居说一家人搬去了三牌楼' })
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
})

test('what is said is delivered when it comes up in the other office’s list, and read by whoever opens it there', async () => {
  const one = await register.enrol({ name: '收悉', idNumber: idNumber(203) })
  const id = await open([one.enrolment])
  const receipts = async () =>
    (await show(officer, id)).messages.map(message => message.receipts.map(({ what }) => what))
  expect(await receipts()).toEqual([[]])
  await list(far)
  await list(far)
  expect(await receipts()).toEqual([['delivered']])
  await show(far, id)
  await show(officerOf(farStreet, 'community_worker', v7()), id)
  expect(await receipts()).toEqual([['delivered', 'read', 'read']])
  await say(far, id, '请说明搬走的大致时间')
  expect((await receipts()).at(-1)).toEqual(['delivered', 'read'])
})

test('the thread is of both offices and of nobody else; whoever comes under protection hides the whole of it', async () => {
  const one = await register.enrol({ name: '只两边', idNumber: idNumber(204) })
  const id = await open([one.enrolment], { to: { area: community as AreaCode } })
  for (const other of [officerOf(nextStreet), officerOf(farStreet + 1_000_000), officerOf(340103000000000)]) {
    await expect(show(other, id)).rejects.toThrow('platform.not-found')
    await expect(say(other, id, '我来看看')).rejects.toThrow('platform.not-found')
    expect((await list(other, { box: 'theirs' })).exchanges).toEqual([])
  }
  expect((await show(officerOf(community), id)).mine).toEqual(['asked'])
  const protect = (on: boolean) =>
    register.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: on, source: '本人申请' }), {
      operation: 'people.protect',
      trace: 'changes'
    })
  await protect(true)
  for (const who of [officer, far]) await expect(show(who, id)).rejects.toThrow('platform.not-found')
  expect((await show(duty, id)).name).toBe('只两边')
  expect((await list(officer, { box: 'ours' })).exchanges.map(row => row.id)).not.toContain(id)
  await expect(open([one.enrolment])).rejects.toThrow('platform.not-found')
  await protect(false)
  expect((await show(far, id)).name).toBe('只两边')
})

test('what may be asked and told is declared; health, pregnancy and births are refused with their article and counterpart', async () => {
  expect(twoEndKinds.map(({ key }) => key)).toEqual(TwoEndKind.options)
  expect(twoEndFacts.map(({ key }) => key)).toEqual(TwoEndFactKey.options)
  for (const { asks, shows } of twoEndKinds)
    for (const fact of [...asks, ...shows]) expect(TwoEndFactKey.options).toContain(fact)
  const one = await register.enrol({ name: '不该问' })
  const body = {
    commandId: v7(),
    kind: 'assist',
    enrolments: [one.enrolment],
    to: { area: farStreet },
    asks: ['lives-here']
  }
  const refused = (more: object) => refusedIn(textsIn(twoEnds.openExchange.body, { ...body, ...more }))
  for (const [more, code] of [
    [{ asks: ['孕环情'] }, 'R1'],
    [{ asks: ['pregnancy'] }, 'R1'],
    [{ asks: ['婚育证明'] }, 'R2'],
    [{ asks: ['计划外生育'] }, 'R13'],
    [{ text: '请核对是否超生' }, ''],
    [{ text: '请查验婚育证明' }, 'R2']
  ] as const) {
    const found = refused(more)
    expect(found?.code, JSON.stringify(more)).toMatch(new RegExp(`^${code}`))
    expect(findRefusal(found!.code)!.counterpartZh).toBe(found!.counterpartZh)
  }
  expect(refused({ text: '请核对是否住在这里' })).toBeUndefined()
  for (const fact of ['marital-status', 'children', 'health', 'phone'])
    await expect(open([one.enrolment], { asks: [fact] }), fact).rejects.toThrow('two-ends.fact-unknown')
  await expect(open([one.enrolment], { asks: [] })).rejects.toThrow('two-ends.nothing-asked')
  await expect(open([one.enrolment], { text: '电话 139 0013 9000' })).rejects.toThrow('two-ends.number')
})

test('what needs a person’s consent is told only with theirs; that they declined is an answer, and a notice is at their own wish', async () => {
  const one = await register.enrol({ name: '先同意', idNumber: idNumber(205) })
  const said = { how: 'by-phone', on: '2026-11-20' as Day } as const
  const id = await open([one.enrolment], { asks: ['lives-here', 'community', 'wants-contact'] })
  const told = { 'lives-here': 'yes', community: String(community), 'wants-contact': 'declined' }
  await expect(answer(id, told)).rejects.toThrow('two-ends.consent')
  const consents = [{ ref: (await show(far, id)).participants[0]!.ref, ...said }]
  await expect(answer(id, told, { consents: [{ ...consents[0]!, on: '2026-11-24' as Day }] })).rejects.toThrow(
    'consent-future'
  )
  await expect(answer(id, told, { consents: [{ ref: v7(), ...said }] })).rejects.toThrow('two-ends.not-about')
  for (const wrong of [{ community: String(grid) }, { 'lives-here': 'declined' }, { 'lives-here': '2026-01-01' }])
    await expect(answer(id, { ...told, ...wrong }, { consents })).rejects.toThrow('two-ends.fact-value')
  await expect(answer(id, { ...told, since: '2026-09-01' }, { consents })).rejects.toThrow('two-ends.fact-unknown')
  await expect(answer(id, { 'lives-here': 'yes' })).rejects.toThrow('two-ends.fact-missing')
  expect((await answer(id, { ...told, community: 'declined' })).state).toBe('answered')
  expect((await answer(id, told, { consents })).state).toBe('answered')
  expect((await close(officer, id)).state).toBe('closed')
  await expect(answer(id, told, { consents })).rejects.toThrow('two-ends.closed')

  const notice = { kind: 'notify', asks: [], facts: [{ fact: 'lives-here', value: 'yes' }] } as const
  await expect(open([one.enrolment], notice)).rejects.toThrow('two-ends.wish')
  const wish = [{ enrolment: one.enrolment, ...said }]
  const another = await register.enrol({ name: '没有提出' })
  await expect(open([one.enrolment, another.enrolment], { ...notice, consents: wish })).rejects.toThrow('two-ends.wish')
  const wished = await open([one.enrolment], { ...notice, consents: wish })
  expect((await show(far, wished)).messages[0]).toMatchObject({
    kind: 'notify',
    consents: [{ ...said, stands: true }],
    facts: [{ value: 'yes' }]
  })
  expect((await answer(wished, {})).state).toBe('answered')
  await expect(open([one.enrolment], { ...notice, asks: ['since'], consents: wish })).rejects.toThrow(
    'two-ends.fact-unknown'
  )
})

test('each of a couple agrees for themselves; the ledger shows it, and what is taken back is shown and accepted no more', async () => {
  const husband = await register.enrol({ name: '同意的丈夫', idNumber: idNumber(221), sex: '1' })
  const wife = await register.enrol({ name: '不说的妻子', idNumber: idNumber(222), sex: '2' })
  const id = await open([husband.enrolment, wife.enrolment], { asks: ['lives-here', 'community'] })
  const { participants } = await show(far, id)
  const [his, hers] = participants.map(({ ref }) => ref) as [string, string]
  const facts = (hersToo: string) => [
    ...[his, hers].map(ref => ({ ref, fact: 'lives-here', value: 'yes' })),
    { ref: his, fact: 'community', value: String(community) },
    { ref: hers, fact: 'community', value: hersToo }
  ]
  const consents = [{ ref: his, how: 'in-person' as const, on: today as Day }]
  const tell = (hersToo: string) =>
    register.as(far, ctx => answerExchange(ctx, { id, facts: facts(hersToo), consents }), request)
  await expect(tell(String(community))).rejects.toThrow('two-ends.consent')
  await tell('declined')
  const told = async () => (await show(officer, id)).messages.at(-1)!.facts.map(({ ref, fact }) => [ref, fact].join())
  expect(await told()).toContain([his, 'community'].join())
  expect((await show(officer, id)).messages.at(-1)!.consents).toEqual([{ ...consents[0], stands: true }])

  // In the ledger of the office that was told, under its words; of her there is nothing.
  const ledger = await register.owner<{
    person_id: string
    purpose: string
    channel: string
    area: string
    words: string
  }>(
    `select person_id, purpose, channel, area::text, words from people.consent where purpose = 'two-ends' and person_id = any($1)`,
    [[husband.person, wife.person]]
  )
  expect(ledger).toMatchObject([{ person_id: husband.person, channel: 'in-person', area: String(farStreet) }])
  expect(ledger[0]!.words).toContain('单独同意')

  await give(officer, id, '2026-10-01', ['不说的妻子'])
  expect((await show(far, id)).participants.map(({ move }) => move !== null)).toEqual([true, false])
  const entries = await register.as(officer, ctx => listConsents(ctx, husband.enrolment), {
    operation: 'people.consent-vault',
    route: 'consents',
    trace: 'reads-people'
  })
  const handed = entries.filter(({ purpose }) => purpose === 'two-ends')
  expect(handed).toMatchObject([{ state: 'given', value: expect.stringContaining('迁移') }])
  await register.as(
    officer,
    ctx => withdrawConsent(ctx, { id: husband.enrolment, consent: handed[0]!.entries[0]!.id, channel: 'in-person' }),
    { operation: 'people.consent-vault', route: 'consents', trace: 'changes' }
  )
  await expect(review(far, { id, decision: 'accept' })).rejects.toThrow('people.move-wish')
  await review(far, { id, decision: 'return', reason: '本人撤回了' })

  // What she never said stays unsaid, and what he took back is told no more; the chain is whole all the same.
  await register.owner(
    `update people.consent set ended_at = now(), ended_how = 'withdrawn' where purpose = 'two-ends' and person_id = $1 and ended_at is null`,
    [husband.person]
  )
  const after = await show(officer, id)
  const answered = after.messages.find(({ kind }) => kind === 'answer')!
  expect(answered.facts.map(({ ref, fact }) => [ref, fact].join())).not.toContain([his, 'community'].join())
  expect([answered.consents[0]!.stands, after.sound]).toEqual([false, true])
})

test('the clock runs in working days and passes with the turn; what is late is listed, the oldest first', async () => {
  const one = await register.enrol({ name: '按时答', idNumber: idNumber(206) })
  const id = await open([one.enrolment])
  const own = async (who: Who, asked: Parameters<typeof list>[1] = {}) =>
    (await list(who, asked)).exchanges.find(row => row.id === id)
  try {
    setToday('2026-12-02' as Day)
    expect(await own(far, { state: 'late' })).toMatchObject({ workingDaysLeft: -2, ageDays: expect.any(Number) })
    await say(far, id, '还在核实，请补充搬走的时间')
    expect(await own(officer)).toMatchObject({ turn: 'asking', dueOn: '2026-12-09', workingDaysLeft: 5 })
    expect(await own(far)).toBeUndefined()
    await say(officer, id, '约在九月')
    expect(await own(far)).toMatchObject({ turn: 'asked', dueOn: '2026-12-09' })
    expect(await own(far, { kind: 'notify' })).toBeUndefined()
    expect(await own(officer, { box: 'ours' })).toMatchObject({ turn: 'asked' })
  } finally {
    setToday(today)
  }
  expect((await close(officer, id)).state).toBe('withdrawn')
  expect((await own(far, { box: 'theirs', state: 'closed' }))?.state).toBe('withdrawn')
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

test('each message is in the documented format and holds the hash of the one before: what is changed or taken away shows', async () => {
  const one = await register.enrol({ name: '有据可查', idNumber: idNumber(210) })
  const id = await open([one.enrolment], { text: '请核实' })
  await say(far, id, '收到')
  await answer(id, { 'lives-here': 'no' })
  const kept = await register.owner<{ message: TwoEndMessage; hash: string; text: string | null }>(
    `select body as message, encode(hash, 'hex') as hash, text from two_ends.message where exchange_id = $1 order by position`,
    [id]
  )
  for (const { message } of kept) expect(TwoEndMessage.parse(message)).toEqual(message)
  const described = readFileSync(join(import.meta.dirname, '../../docs/two-ends-message-1.schema.json'), 'utf8')
  expect(JSON.parse(described)).toEqual(z.toJSONSchema(TwoEndMessage))
  expect(firstBroken(kept)).toBeUndefined()
  expect(firstBroken(kept.map(({ message, hash }) => ({ message, hash })))).toBeUndefined()
  expect(firstBroken([kept[0]!, kept[2]!])).toBe(2)
  expect(firstBroken([{ ...kept[0]!, text: '请查一查' }])).toBe(1)
  expect((await show(officer, id)).sound).toBe(true)
  for (const text of [
    'update two_ends.message set text = null',
    'delete from two_ends.message',
    'delete from two_ends.exchange'
  ])
    await expect(
      register.as(officer, ({ tx }) => tx.query(text)),
      text
    ).rejects.toThrow('permission denied')
  await register.owner(
    `update two_ends.message set body = jsonb_set(body, '{kind}', '"answer"') where exchange_id = $1 and position = 2`,
    [id]
  )
  expect((await show(officer, id)).sound).toBe(false)
})

test('the other place lies outside one’s own area and is an office; whom it is about stands in one’s own register', async () => {
  const one = await register.enrol({ name: '边界' })
  for (const area of [grid - (grid % 1000), street, 340104000000000])
    await expect(open([one.enrolment], { to: { area: area as AreaCode } })).rejects.toThrow('two-ends.same-end')
  for (const area of [farGrid, 340100000000000])
    await expect(open([one.enrolment], { to: { area: area as AreaCode } })).rejects.toThrow('two-ends.level')
  await expect(open([one.enrolment], { to: { area: street as AreaCode } }, far)).rejects.toThrow('platform.not-found')
  await expect(open([one.enrolment], { move: v7() })).rejects.toThrow('platform.not-found')
  const id = await open([one.enrolment, one.enrolment])
  expect((await show(far, id)).people).toBe(1)
  await register.as(everyone, ctx =>
    followOffices(ctx, {
      from: [farStreet as AreaCode],
      goesTo: area => (area === farStreet ? community : area) as AreaCode
    })
  )
  expect((await show(officerOf(community), id)).askedArea).toBe(community)
})

test('what waits for an office is among the work of its day, with the first day promised', async () => {
  const waits = async (who: Who) => {
    const { items } = await register.as(who, listWork, { operation: 'work.read', route: 'listWork', trace: 'none' })
    return items.find(({ kind }) => kind === 'two-ends')
  }
  const third = officerOf(nextStreet)
  const before = await waits(third)
  const one = await register.enrol({ name: '等着办', place: { area: farGrid } })
  await open([one.enrolment], { to: { area: nextStreet as AreaCode } }, far)
  expect([before?.n, await waits(third)]).toMatchObject([0, { n: 1, due: '2026-11-30' }])
})

test('every deed of every standing leads to a standing with deeds, or ends it', () => {
  const states = ['open', 'answered', 'handing-over'] as const
  const sides = ['asking', 'asked'] as const
  for (const state of states)
    for (const turn of sides) {
      const standing = { state, turn }
      expect(sides.every(side => deedsOf(standing, side).includes('say'))).toBe(true)
      for (const side of sides)
        for (const deed of deedsOf(standing, side)) {
          const next = after(deed, standing, side)
          const ends = next.state === 'closed' || next.state === 'withdrawn'
          expect(sides.flatMap(one => deedsOf(next, one)).length > 0, `${state} ${side} ${deed}`).toBe(!ends)
          // Nobody gives the turn to themselves by speaking.
          if (deed === 'say' && next.turn !== turn) expect(next.turn).toBe(otherSide(side))
        }
    }
})
