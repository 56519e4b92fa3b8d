import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { farStreet, nextStreet, officerOf, street } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { answerProblem } from '../platform/problem.ts'
import { listWork } from '../work/list-work.ts'
import { signRecord } from './act-on-record.ts'
import { endCalendar, getCalendar, makeCalendar } from './calendar.ts'
import { getRecord } from './get-record.ts'
import { changeRecord } from './keep-record.ts'
import { listKeepers } from './keepers.ts'
import { listObligations } from './list-obligations.ts'
import { listRecords } from './list-records.ts'
import { mountCalendar } from './mount-calendar.ts'
import { actOnObligation } from './obligations.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'
import { addPaper, readPaper } from './papers.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let worker: Someone
let colleague: Someone
let contact: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  colleague = await office.hire('何平', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
  contact = await office.hire('赵联', 'employer_contact', street)
})
afterAll(() => office.close())

const get = (who: Someone, id: string) => office.at(who, ctx => getRecord(ctx, { id }))
const end = (
  who: Someone,
  id: string,
  version: number,
  said = '已办',
  deed: 'do' | 'confirm' | 'send-back' | 'withdraw' = 'do'
) => office.at(who, ctx => actOnObligation(ctx, { id, version, deed, said }))

test('a plan goes from draft to tasks with owners to evidence, and its review arises by itself in working days after its end', async () => {
  const id = await office.draft(officer, { record: 'plan' })
  const task = await office.owe(officer, id, { what: '三个小区设母婴室', owner: worker.account, dueOn: '2026-12-10' })
  await office.act(officer, id, 'adopt')
  const now = await get(officer, id)
  expect(now).toMatchObject({ state: 'in-force', open: 2, late: 0 })
  expect(now.obligations.map(({ what, dueOn, arises }) => [what, dueOn, arises])).toEqual([
    ['三个小区设母婴室', '2026-12-10', null],
    ['总结计划完成情况', '2027-01-14', 'review']
  ])
  // Who owes it reads the plan of the street above, and says what was done; the rest is the street’s.
  expect((await get(worker, id)).obligations.map(({ deeds }) => deeds)).toEqual([['do'], []])
  await expect(end(worker, task, 1, '')).rejects.toThrow('organisation.reason-missing')
  await end(worker, task, 1, '三处已开放，有照片')
  const done = await get(officer, id)
  expect(done.kept).toEqual({ title: '第四季度家庭服务', all: 2, done: 1, inTime: 1, open: 1 })
  expect(done.events.map(({ deed, by, basis }) => [deed, by, basis])).toEqual([
    ['open', '张敏', 'organisation.keep'],
    ['owe', '张敏', 'organisation.keep'],
    ['adopt', '张敏', 'organisation.keep'],
    ['arise', '张敏', 'organisation.keep'],
    ['do', '王芳', 'organisation.keep']
  ])
  await expect(office.act(officer, id, 'end')).rejects.toThrow('organisation.open-left')
  await expect(office.act(worker, id, 'end')).rejects.toThrow('platform.outside')
})

test('this period stands beside the one before it of the same area', async () => {
  const earlier = { beginsOn: '2026-01-01' as Day, endsOn: '2026-03-31' as Day, title: '第一季度' }
  const first = await office.draft(worker, { record: 'plan', area: community, ...earlier })
  const task = await office.owe(worker, first, { what: '健康讲座两场', owner: worker.account, dueOn: '2026-03-20' })
  await office.act(worker, first, 'adopt')
  await end(worker, task, 1, '办了两场，来了六十人')
  const second = await office.draft(worker, { record: 'plan', area: community })
  expect((await get(worker, second)).before).toEqual({ title: '第一季度', all: 2, done: 1, inTime: 0, open: 1 })
  expect((await get(worker, second)).lastYear).toBeNull()
})

test('two clerks who end one thing end it once: the second is told who did and when', async () => {
  const id = await office.draft(officer, { record: 'plan' })
  const task = await office.owe(officer, id, { what: '更新服务手册', owner: officer.account, dueOn: '2026-12-01' })
  await office.act(officer, id, 'adopt')
  const both = await Promise.allSettled([end(officer, task, 1, '已更新'), end(colleague, task, 1, '更新好了')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { reason } = both.find(one => one.status === 'rejected') as PromiseRejectedResult
  const winner = both[0].status === 'fulfilled' ? '张敏' : '何平'
  expect(reason.code).toBe('organisation.closed-already')
  expect(reason.say('zh')).toBe(`${winner}已在2026-11-23办结这一项，没有重复记录。`)
  expect((await get(officer, id)).events.filter(({ deed }) => deed === 'do')).toHaveLength(1)
  await expect(
    office.at(officer, ctx => changeRecord(ctx, { id, version: 1, ...content, title: '别的' }))
  ).rejects.toThrow('organisation.newer')
})
const content = {
  title: '第四季度家庭服务',
  get owner() {
    return officer.account
  },
  partner: null,
  beginsOn: '2026-10-01' as Day,
  endsOn: '2026-12-31' as Day,
  fields: { period: 'quarter', aim: '让家庭办事少跑腿' },
  members: []
}

test('a clause on contraception, a deposit, a fee, reports on persons or a list of them is saved in no field of any kind', async () => {
  const bad = ['落实避孕措施', '交押金五百元', '每户收取服务费', '每月通报职工婚姻情况', '附住户名单']
  const before = await office.owner<{ n: number }>('select count(*)::int as n from organisation.record')
  const agreement = { record: 'agreement', fields: { with: 'employer', partner: '安家公司', clauses: 'free' } } as const
  for (const text of bad) {
    const drafts = [
      { ...agreement, title: text },
      { ...agreement, fields: { ...agreement.fields, partner: text } },
      { ...agreement, fields: { ...agreement.fields, more: text } },
      { ...agreement, title: text.slice(0, 2), fields: { ...agreement.fields, partner: text.slice(2) } }
    ]
    for (const told of drafts)
      await expect(office.draft(officer, told), text).rejects.toMatchObject({
        code: expect.stringMatching(/^organisation\.forbidden$|^platform\.refused/),
        params: { counterpartZh: expect.any(String), article: expect.any(String) }
      })
  }
  for (const text of ['本季度出生率目标', '每名网格员完成二十户'])
    await expect(office.draft(officer, { record: 'plan', fields: { period: 'year', aim: text } })).rejects.toThrow(
      'organisation.forbidden'
    )
  expect(await office.owner('select count(*)::int as n from organisation.record')).toEqual(before)
  const id = await office.draft(officer, agreement)
  await expect(
    office.owe(officer, id, { what: '上报职工结婚情况', owner: officer.account, dueOn: '2026-12-01' })
  ).rejects.toThrow('organisation.forbidden')
})

test('only clauses of the library for this kind of partner are chosen, and no field the kind does not have is kept', async () => {
  const draft = (fields: Record<string, string>) => office.draft(officer, { record: 'agreement', fields })
  const lawful = { with: 'property', partner: '安心物业', clauses: 'free,board' }
  await expect(draft({ ...lawful, clauses: 'free,leave' })).rejects.toThrow('organisation.field-missing')
  await expect(draft({ ...lawful, clauses: '' })).rejects.toThrow('organisation.field-missing')
  await expect(draft({ ...lawful, names: '甲' })).rejects.toThrow('organisation.field-unknown')
  await expect(draft({ ...lawful, minutes: '甲' })).rejects.toThrow('organisation.field-unknown')
  expect(await draft(lawful)).toBeTruthy()
})

test('an agreement holds when both sides signed exactly the same text; a signature on changed text is refused', async () => {
  const fields = { with: 'employer', partner: '安家公司', clauses: 'free,nursing-room,leave' }
  const id = await office.draft(officer, { record: 'agreement', partner: contact.account, fields })
  const sign = (who: Someone, hash: string) => office.at(who, ctx => signRecord(ctx, { id, hash }))
  const first = (await get(officer, id)).hash!
  await expect(sign(contact, first)).rejects.toThrow('organisation.not-now')
  await sign(officer, first)
  await expect(sign(colleague, first)).rejects.toThrow('organisation.signed-before')
  await office.owe(officer, id, { what: '十二月开放母婴室', owner: officer.account, dueOn: '2026-12-15' })
  const read = await get(contact, id)
  expect(read.hash).not.toBe(first)
  expect(read.deeds).toEqual([])
  for (const who of [contact, officer]) await expect(sign(who, first)).rejects.toThrow('organisation.text-changed')
  await sign(officer, read.hash!)
  expect((await get(contact, id)).deeds).toEqual(['sign'])
  await sign(contact, read.hash!)
  const held = await get(officer, id)
  expect(held.state).toBe('in-force')
  expect(held.events.filter(({ hash }) => hash).map(({ deed, by, on, hash }) => [deed, by, on, hash])).toEqual([
    ['sign', '张敏', '2026-11-23', first],
    ['sign', '张敏', '2026-11-23', read.hash],
    ['countersign', '赵联', '2026-11-23', read.hash]
  ])
  // Renewal comes up in time, and what was signed is not added to.
  expect(held.obligations.find(({ arises }) => arises === 'renewal')).toMatchObject({ dueOn: '2026-11-23' })
  await expect(
    office.owe(officer, id, { what: '再加一条', owner: officer.account, dueOn: '2026-12-15' })
  ).rejects.toThrow('organisation.not-now')
  // Another side sees its own agreement and nothing else of the street.
  expect((await office.at(contact, ctx => listRecords(ctx, { limit: 50 }))).records.map(one => one.id)).toEqual([id])
  const [other] = (await office.at(officer, ctx => listRecords(ctx, { kind: 'plan', limit: 1 }))).records
  await expect(get(contact, other!.id)).rejects.toThrow('platform.not-found')
  expect((await office.at(contact, ctx => listObligations(ctx, asked))).obligations.map(one => one.record)).toEqual(
    Array(held.obligations.length).fill(id)
  )
})
const asked = { whose: 'all', state: 'open', limit: 200 } as const

test('nobody signs for both sides, and without a named other side nobody signs', async () => {
  const alone = await office.draft(officer, { record: 'agreement' })
  const { hash } = await get(officer, alone)
  await expect(office.at(officer, ctx => signRecord(ctx, { id: alone, hash: hash! }))).rejects.toThrow(
    'organisation.no-partner'
  )
  const own = await office.draft(officer, { record: 'agreement', partner: officer.account })
  const text = (await get(officer, own)).hash!
  await expect(office.at(officer, ctx => signRecord(ctx, { id: own, hash: text }))).rejects.toThrow(
    'organisation.not-now'
  )
})

test('a decision of a joint meeting has an owner and a day, goes back when it is not done, and is closed by the meeting; overdue ones every member sees', async () => {
  const id = await office.draft(officer, { record: 'meeting', title: '联席会议第四次' })
  for (const minutes of ['居民李某某，身份证340104199001021234', '电话13900001111', '户主：王小明到会'])
    await expect(office.act(officer, id, 'hold', minutes)).rejects.toThrow('organisation.names-somebody')
  await office.act(officer, id, 'hold', '会议议定，三个小区设母婴室，由第三社区牵头。')
  const decision = await office.owe(officer, id, {
    what: '第三社区开放母婴室',
    owner: worker.account,
    dueOn: '2026-11-10'
  })
  const late = (who: Someone) =>
    office.at(who, ctx => listObligations(ctx, { whose: 'all', state: 'late', kind: 'meeting', limit: 50 }))
  for (const who of [officer, worker]) expect((await late(who)).obligations.map(one => one.id)).toEqual([decision])
  expect((await late(officerOf(nextStreet, 'street_officer', colleague.account) as Someone)).obligations).toEqual([])
  await end(worker, decision, 1, '正在装修')
  await end(officer, decision, 2, '还没有开放，请继续', 'send-back')
  await expect(office.act(officer, id, 'end')).rejects.toThrow('organisation.open-left')
  await end(worker, decision, 3, '已开放，有照片')
  await expect(end(worker, decision, 4, '', 'confirm')).rejects.toThrow()
  await end(officer, decision, 4, '', 'confirm')
  await office.act(officer, id, 'end')
  expect(await get(worker, id)).toMatchObject({ state: 'ended', fields: { minutes: expect.stringContaining('议定') } })
})

test('everything owed stands in one list by its day and in what waits, by kind, area and owner, and goes on page by page', async () => {
  const list = (who: Someone, told: object) => office.at(who, ctx => listObligations(ctx, { ...asked, ...told }))
  const { obligations } = await list(officer, {})
  expect(obligations.map(({ dueOn }) => dueOn)).toEqual(obligations.map(({ dueOn }) => dueOn).sort())
  const first = await list(officer, { limit: 2 })
  expect(first.total).toBe(obligations.length)
  const rest = await list(officer, { limit: 200, after: first.next! })
  expect([...first.obligations, ...rest.obligations].map(({ id }) => id)).toEqual(obligations.map(({ id }) => id))
  expect((await list(officer, { area: community })).obligations.map(({ area }) => area)).toEqual([community])
  expect((await list(officer, { kind: 'agreement' })).obligations.every(({ kind }) => kind === 'agreement')).toBe(true)
  expect((await list(worker, { whose: 'mine' })).obligations.every(({ ownerName }) => ownerName === '王芳')).toBe(true)
  const waits = (await office.at(officer, listWork)).items.find(({ kind }) => kind === 'obligations')
  expect(waits?.n).toBe(obligations.filter(({ state }) => state === 'open').length)
  expect(waits?.due).toBe(obligations[0]!.dueOn)
  expect((await list(officerOf(farStreet, 'street_officer', colleague.account) as Someone, {})).obligations).toEqual([])
})

test('who may own or sign has a post that reaches the area, and nobody else is named', async () => {
  const far = await office.hire('外区人', 'street_officer', farStreet)
  await expect(office.draft(officer, { record: 'plan', owner: far.account })).rejects.toThrow(
    'organisation.keeper-unknown'
  )
  const { keepers, partners } = await office.at(officer, listKeepers)
  expect(keepers.map(({ name }) => name)).not.toContain('外区人')
  expect(partners.map(({ name }) => name)).toContain('赵联')
  expect(keepers.map(({ name }) => name)).not.toContain('赵联')
})

test('a secret address brings one’s own days into one’s own calendar, and ends when its owner, or the office, ends it', async () => {
  const app = Fastify()
  app.setErrorHandler(answerProblem)
  mountCalendar(app, office.platform)
  const { address } = await office.at(worker, ctx => makeCalendar(ctx, { language: 'zh' }))
  const task = await office.draft(officer, { record: 'plan', title: '服务日；上午,下午' })
  await office.owe(officer, task, { what: '摆摊咨询', owner: worker.account, dueOn: '2026-12-20' })
  const asks = async (at = address) => app.inject({ url: at })
  const { statusCode, body, headers } = await asks()
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'private, no-store'
  ])
  expect(body.replaceAll('\r\n ', '')).toContain('SUMMARY:摆摊咨询\r\nDESCRIPTION:工作计划 · 服务日；上午\\,下午')
  expect(body).not.toContain('更新服务手册')
  expect((await asks('/calendar/anything.ics')).statusCode).toBe(404)
  const second = (await office.at(worker, ctx => makeCalendar(ctx, { language: 'en' }))).address
  expect([(await asks()).statusCode, (await asks(second)).statusCode]).toEqual([404, 200])
  await office.owner(`insert into access.lockout (account_id, locked_by) values ($1, $1)`, [worker.account])
  expect((await asks(second)).statusCode).toBe(404)
  await office.owner('delete from access.lockout where account_id = $1', [worker.account])
  expect(await office.at(worker, getCalendar)).toEqual({ since: '2026-11-23' })
  await office.at(worker, endCalendar)
  expect((await asks(second)).statusCode).toBe(404)
  expect(
    await office.owner('select from organisation.calendar where account = $1 and ended_at is null', [worker.account])
  ).toEqual([])
  await app.close()
})

test('evidence as a file is kept sealed, read by who sees the obligation, and added only while it is owed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anjia-organisation-'))
  const store = { folder, keys: makeKeys() }
  const id = await office.draft(officer, { record: 'plan' })
  const task = await office.owe(officer, id, { what: '拍照存档', owner: worker.account, dueOn: '2026-12-20' })
  await office.act(officer, id, 'adopt')
  const path = join(folder, 'photo')
  writeFileSync(path, 'a photo')
  const add = (who: Someone) =>
    office.at(who, ctx => addPaper(ctx, store, { id: task, kind: 'image/png', path, bytes: 7 }))
  const paper = await add(worker)
  const read = (who: Someone) => office.at(who, ctx => readPaper(ctx, store, { id: task, paper }))
  expect(Buffer.from((await read(officer)).base64, 'base64').toString()).toBe('a photo')
  await expect(read(contact)).rejects.toThrow('platform.not-found')
  // With a file nothing more has to be said.
  await end(worker, task, 1, '')
  await expect(add(worker)).rejects.toThrow('organisation.not-now')
  rmSync(folder, { recursive: true })
})

test('a quarter stands beside the same quarter of last year as well, and a year beside the year before', async () => {
  const plan = async (period: string, beginsOn: string, endsOn: string, title: string) => {
    const days = { beginsOn: beginsOn as Day, endsOn: endsOn as Day }
    const fields = { period, aim: '让家庭办事少跑腿' }
    const id = await office.draft(worker, { record: 'plan', area: community, ...days, title, fields })
    await office.act(worker, id, 'adopt')
    return id
  }
  await plan('quarter', '2025-10-01', '2025-12-31', '去年第四季度')
  await plan('quarter', '2026-07-01', '2026-09-30', '第三季度')
  const quarter = await get(worker, await plan('quarter', '2026-10-01', '2026-12-31', '今年第四季度'))
  expect([quarter.before?.title, quarter.lastYear?.title]).toEqual(['第三季度', '去年第四季度'])
  await plan('year', '2025-01-01', '2025-12-31', '去年全年')
  const year = await get(worker, await plan('year', '2026-01-01', '2026-12-31', '今年全年'))
  // Once is enough.
  expect([year.before?.title, year.lastYear]).toEqual(['去年全年', null])
})

test('what was done is never changed: events and papers are only added', async () => {
  for (const statement of [
    `update organisation.event set said = 'x'`,
    'delete from organisation.event',
    'delete from organisation.record',
    'delete from organisation.obligation',
    `update organisation.event set text_hash = null`
  ])
    await expect(office.at(officer, ({ tx }) => tx.query(statement))).rejects.toThrow('permission denied')
})
