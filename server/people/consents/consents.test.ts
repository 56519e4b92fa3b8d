import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ConsentPurpose } from '../../../contract/consents.ts'
import { Day } from '../../../contract/values.ts'
import { findConsent } from '../../../law/consents.ts'
import { everythingStored } from '../../everything-stored.ts'
import { setToday } from '../../platform/clock.ts'
import { listWork } from '../../work/list-work.ts'
import { getPerson } from '../get-person.ts'
import {
  commandOf,
  duty,
  type Enrolled,
  everyone,
  farStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  today
} from '../people-factory.ts'
import { protectPerson } from '../protect-person.ts'
import { keepByConsent, openByConsent } from '../vault.ts'
import { answerConsent, forgetExpiredConsents, listConsents, withdrawConsent } from './consents.ts'

const purpose: ConsentPurpose = 'adult-education-offer'
const { version, textZh } = findConsent(purpose)!.text
let register: Register
let one: Enrolled
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())
afterEach(() => setToday(today))

const colleague = officerOf(officer.lo, 'community_worker')
const answer = async (value?: string, more: Partial<Parameters<typeof answerConsent>[1]> = {}) =>
  register.as(officer, ctx =>
    answerConsent(ctx, { id: one.enrolment, purpose, version, channel: 'signed-paper', value, ...more })
  )
const see = async (who: Parameters<Register['as']>[0] = colleague) =>
  (await register.as(who, ctx => listConsents(ctx, one.enrolment))).find(consent => consent.purpose === purpose)!
const withdraw = (consent: string) =>
  register.as(officer, ctx => withdrawConsent(ctx, { id: one.enrolment, consent, channel: 'by-phone' }))
const anew = async () => {
  one = await register.enrol({ name: '乐学' })
}

test('what a person told by consent is shown while it lives; the ledger keeps the words, the version and the way', async () => {
  await anew()
  expect(await see()).toEqual({ purpose, state: 'none', value: null, entries: [] })
  await answer('初中，想学剪纸')
  const { state, value, entries } = await see()
  expect([state, value]).toEqual(['given', '初中，想学剪纸'])
  expect(entries).toMatchObject([
    { answer: 'given', version, words: textZh, channel: 'signed-paper', keepUntil: '2027-11-23', endedAt: null }
  ])
  expect(await everythingStored(register.owner)).not.toContain('剪纸')
})

test('withdrawn, it is gone at once: a colleague’s screen no longer shows it, key and row are destroyed, the ledger says when and how', async () => {
  await anew()
  const given = await answer('高中，想学摄影')
  expect((await see()).value).toBe('高中，想学摄影')
  const { id } = given.entries[0]!
  expect(await withdraw(id)).toMatchObject({ state: 'ended', value: null })
  expect(await see()).toMatchObject({ state: 'ended', value: null })
  expect(await register.as(officer, ctx => openByConsent(ctx, id))).toBeUndefined()
  expect(await register.owner('select from people.vault where id = $1', [id])).toEqual([])
  expect(await register.owner('select from people.vault_key where vault_id = $1', [id])).toEqual([])
  expect(await register.owner('select ended_how, ended_channel from people.consent where id = $1', [id])).toEqual([
    { ended_how: 'withdrawn', ended_channel: 'by-phone' }
  ])
  await expect(withdraw(id)).rejects.toThrow('people.consent-ended')
})

test('without a live consent it can be neither written nor read, by any statement', async () => {
  await anew()
  const vault = `insert into people.vault (register, id, person_id, area, purpose, text_version, channel, sealed)
    select register, uuidv7(), person_id, area, '${purpose}', '${version}', 'x', 'x' from people.enrolment where id = '${one.enrolment}'`
  const fact = (
    field: string
  ) => `insert into people.purposed_fact select register, id, '${field}', '20', 'x', '2027-01-01', uuidv7()
    from people.enrolment where id = '${one.enrolment}'`
  const write = (text: string) => register.as(officer, ({ tx }) => tx.query(text))
  for (const text of [vault, fact('education'), fact('ethnicGroup')])
    await expect(write(text), text).rejects.toThrow('row-level')
  await answer('大专')
  await write(fact('education'))
  await expect(write(fact('ethnicGroup'))).rejects.toThrow('row-level')
  const facts = async () => (await write('select from people.purposed_fact')).rowCount
  expect(await facts()).toBe(1)
  // The ledger alone decides: an entry that ended hides what still lies there.
  const { id } = (await see()).entries[0]!
  await register.owner(`update people.consent set ended_at = now(), ended_how = 'withdrawn' where id = $1`, [id])
  expect(await facts()).toBe(0)
  expect(await register.as(officer, ctx => openByConsent(ctx, id))).toBeUndefined()
  expect((await write(`select from people.vault where id = '${id}'`)).rows).toEqual([])
})

test('refusing is noted, so that nobody asks again, and changes nothing else', async () => {
  await anew()
  const elsewhere = async () => ({
    page: await register.as(officer, ctx => getPerson(ctx, { id: one.enrolment })),
    work: await register.as(officer, listWork),
    stored: await Promise.all(
      ['people.enrolment', 'people.event', 'people.vault', 'people.purposed_fact', 'people.note', 'cases."case"'].map(
        table => register.owner(`select * from ${table} order by 1, 2`)
      )
    )
  })
  const before = await elsewhere()
  expect(await answer(undefined)).toMatchObject({ state: 'refused', value: null })
  expect(await elsewhere()).toEqual(before)
  expect((await see()).entries).toMatchObject([{ answer: 'refused', words: textZh, endedAt: null }])
  // Of their own will a person may still agree later: the refusal then has ended.
  expect(await answer('小学')).toMatchObject({ state: 'given', value: '小学' })
  expect((await see()).entries.map(({ answer: said, endedHow }) => [said, endedHow])).toEqual([
    ['given', null],
    ['refused', 'renewed']
  ])
})

test('agreeing anew destroys what was told before', async () => {
  await anew()
  const { entries } = await answer('旧内容')
  await answer('新内容')
  expect(await see()).toMatchObject({ state: 'given', value: '新内容' })
  expect(await register.as(officer, ctx => openByConsent(ctx, entries[0]!.id))).toBeUndefined()
  expect(await register.owner('select from people.vault where id = $1', [entries[0]!.id])).toEqual([])
})

test('at the end of its term it is read no more, and the daily work destroys it', async () => {
  await anew()
  const { entries } = await answer('中专')
  const { id } = entries[0]!
  setToday(Day.parse('2027-11-22'))
  expect((await see()).value).toBe('中专')
  setToday(Day.parse('2027-11-23'))
  expect(await see()).toMatchObject({ state: 'ended', value: null })
  expect(await register.as(officer, ctx => openByConsent(ctx, id))).toBeUndefined()
  const keeper = {
    account: '00000000-0000-7000-8000-0000000c1ea0',
    post: undefined,
    role: 'housekeeping',
    permissions: new Set<string>(),
    lo: everyone.lo,
    hi: everyone.hi
  }
  expect(await forgetExpiredConsents(register.platform, keeper)).toBeGreaterThan(0)
  expect(await register.owner('select from people.vault where id = $1', [id])).toEqual([])
  expect((await see()).entries).toMatchObject([{ id, endedHow: 'expired' }])
  expect(await forgetExpiredConsents(register.platform, keeper)).toBe(0)
})

test('an older text, a purpose nobody declared and a day without a basis are no ground', async () => {
  await anew()
  await expect(answer('x', { version: '2020-01' })).rejects.toThrow('people.consent-version')
  const { person } = one
  const keep = (asked: string) =>
    register.as(officer, ctx =>
      keepByConsent(ctx, { person, purpose: asked, textVersion: version, channel: 'x', text: 'x' })
    )
  for (const asked of ['慰问', 'demo-statistics', 'constructor'])
    await expect(keep(asked), asked).rejects.toThrow('people.consent-unknown')
  await expect(
    register.as(officer, ctx =>
      keepByConsent(
        { ...ctx, on: Day.parse('2015-01-01') },
        { person, purpose, textVersion: version, channel: 'x', text: 'x' }
      )
    )
  ).rejects.toThrow('law.no-basis')
  expect((await see()).entries).toEqual([])
})

test('another street sees no answer, and of a protected person only the duty officer does', async () => {
  await anew()
  const { entries } = await answer('本科')
  await expect(see(officerOf(farStreet))).rejects.toThrow('platform.not-found')
  await register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: one.enrolment, protect: true }), {
    operation: 'people.protect',
    trace: 'changes'
  })
  await expect(see()).rejects.toThrow('people.ask-duty-officer')
  await expect(withdraw(entries[0]!.id)).rejects.toThrow('people.ask-duty-officer')
  expect((await see(duty)).value).toBe('本科')
})
