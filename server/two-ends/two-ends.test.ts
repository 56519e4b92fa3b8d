import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { twoEnds } from '../../contract/two-ends.ts'
import { TwoEndFactKey, TwoEndKind, TwoEndMessage } from '../../contract/two-ends-message.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { findRefusal } from '../../law/refusals.ts'
import { twoEndFacts, twoEndKinds } from '../../law/two-ends.ts'
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
import { after, deedsOf, otherSide } from './exchange-rules.ts'
import { followOffices } from './follow-areas.ts'
import './index.ts'

import { community, exchangesOf, far, type Who } from './exchange-factory.ts'
import { firstBroken } from './thread-rules.ts'

let register: Register
let { open, show, list, say, close, answer } = {} as ReturnType<typeof exchangesOf>
beforeAll(async () => {
  register = await openRegister()
  ;({ open, show, list, say, close, answer } = exchangesOf(register))
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
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
