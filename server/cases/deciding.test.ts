import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../law/rules/days.ts'
import { keepHouse } from '../keep-house.ts'
import { farStreet, idNumber, nextStreet, officerOf, openRegister, type Register } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { after, fold } from './case-rules.ts'
import { windowOf } from './deciding-factory.ts'
import { countCases, listCases } from './list-cases.ts'
import { getDocumentText } from './pdf-factory.ts'
import { printReceipt } from './print-receipt.ts'
import { stepsOf } from './record-deed.ts'
import { declareStepAside } from './step-aside.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const account = { account: '6222020200112233445' }
const claim = async (form: object = account) => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { form: { child: child.enrolment, ...form } })
  return { id, parent, child }
}
const print = async (id: string, paper: 'outcome' | 'notice', language: 'zh' | 'en' = 'zh', reason?: string) =>
  (
    await getDocumentText(await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language, paper, reason })))
  ).replace(/\s/g, '')

test('a claim goes its whole way: taken in, accepted, checked, confirmed by the district, handed out with its letter', async () => {
  const { id } = await claim()
  const begun = await desk.see(id)
  expect([begun.line.state, begun.line.workingDaysLeft, begun.line.lamp]).toEqual(['submitted', 30, 'green'])
  expect(begun.papers.map(({ key, state }) => [key, state])).toEqual([
    ['birth-certificate', 'known'],
    ['hukou-book', 'known'],
    ['bank-card', 'known']
  ])
  expect(begun.deeds).toEqual(['accept', 'transfer', 'return', 'withdraw'])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await expect(desk.act(id, 'deliver')).rejects.toThrow('cases.not-now')
  await desk.decide(id)
  const decided = await desk.see(id)
  expect([decided.line.state, decided.decisions[0]!.outcome, decided.line.dueOn]).toEqual(['decided', 'granted', null])
  await desk.act(id, 'deliver', { cameBy: 'self' })
  const done = await desk.see(id)
  expect(done.events.map(({ deed }) => deed)).toEqual(['deliver', 'decide', 'check', 'accept', 'submit'])
  const letter = await print(id, 'outcome')
  for (const part of [
    '育儿补贴决定书',
    '林晓',
    '准予',
    '¥3,600.00',
    '2026年度（12个月）：发放',
    '孩子出生日期：2026-05-06（来源：登记册）',
    '育儿补贴制度',
    '每孩每年¥3,600.00',
    '60日内申请行政复议',
    '15日内登记并转送',
    '60日内办结',
    '30日内请求复查',
    done.line.number!
  ])
    expect(letter, part).toContain(part.replace(/\s/g, ''))
  expect(await print(id, 'outcome', 'en', '家人读英文')).toContain('Decisiononachildcaresubsidy')
})

test('what is missing is told once and completely; the clock stands until all of it came, and then runs on', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06', kin: false })
  const { id } = await desk.open(parent, { form: { child: child.enrolment } })
  const due = (await desk.see(id)).line.dueOn!
  await expect(desk.act(id, 'accept')).rejects.toThrow('cases.papers-missing')
  await expect(desk.act(id, 'supply', { papers: ['bank-card'] })).rejects.toThrow('cases.not-now')
  await desk.act(id, 'notice', { papers: ['bank-card'] })
  const noticed = await desk.see(id)
  expect(noticed.papers.map(({ key, state }) => [key, state])).toEqual([
    ['birth-certificate', 'owed'],
    ['hukou-book', 'known'],
    ['bank-card', 'owed']
  ])
  expect([noticed.line.lamp, noticed.line.dueOn, noticed.line.workingDaysLeft]).toEqual(['paused', null, null])
  const slip = await print(id, 'notice')
  for (const part of ['一次性告知书', '1.出生医学证明', '2.收款银行卡', '计时暂停']) expect(slip, part).toContain(part)
  await desk.onDay('2026-12-07', () => desk.act(id, 'supply', { papers: ['birth-certificate'] }))
  expect((await desk.see(id)).line.state).toBe('noticed')
  await desk.onDay('2026-12-07', () => desk.act(id, 'supply', { papers: ['bank-card'] }))
  await expect(desk.act(id, 'notice', { papers: ['hukou-book'] })).rejects.toThrow('cases.noticed-before')
  const back = await desk.see(id)
  expect([back.line.state, back.line.lamp]).toEqual(['submitted', 'green'])
  expect(back.line.dueOn! >= due).toBe(true)
  expect(back.events[0]!.papers).toEqual(['bank-card'])
})

test('accepted with papers to follow it is checked meanwhile and decided when they came; what may not follow is told first', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { form: { child: child.enrolment } })
  await desk.act(id, 'accept-gaps')
  await desk.act(id, 'check')
  await expect(desk.decide(id)).rejects.toThrow('cases.paper-owed')
  await desk.act(id, 'supply', { papers: ['bank-card'] })
  await desk.decide(id)
  const adopted = await desk.family({ bornOn: '2026-05-06', kin: false })
  const second = await desk.open(adopted.parent, {
    variant: 'adoption',
    form: { child: adopted.child.enrolment, adoptedOn: '2026-06-01' }
  })
  await expect(desk.act(second.id, 'accept-gaps')).rejects.toThrow('cases.may-not-follow')
})

test('who checked never decides, and a step belongs to the posts its matter names', async () => {
  const { id } = await claim()
  await desk.act(id, 'accept')
  const clerkOfCommunity = { ...officerOf(340104001003000, 'community_worker'), account: v7() }
  await expect(desk.act(id, 'check', {}, clerkOfCommunity)).rejects.toThrow('cases.not-your-step')
  const both = { ...desk.district, role: 'district_officer' as const }
  await expect(desk.act(id, 'check', {}, both)).rejects.toThrow('cases.not-your-step')
  await desk.act(id, 'check', {}, { ...desk.clerk, account: both.account })
  expect((await desk.see(id, both)).deeds).not.toContain('decide')
  await expect(desk.decide(id, {}, both)).rejects.toThrow('cases.four-eyes')
  await expect(desk.decide(id, {}, desk.reviewer)).rejects.toThrow('cases.not-your-step')
  await desk.decide(id, {}, { ...desk.district, account: v7() })
})

test('two colleagues at one case: the second is told that it is newer, and nothing of either is lost', async () => {
  const { id } = await claim()
  const { version } = (await desk.see(id)).line
  const results = await Promise.allSettled([
    desk.act(id, 'accept', { version }),
    desk.act(id, 'return', { version, reason: '请补签名后再来' }, desk.other)
  ])
  const refused = results.filter(one => one.status === 'rejected')
  expect(refused.map(one => one.reason.code)).toEqual(['cases.newer'])
  const found = await desk.see(id)
  expect([found.line.version, found.events.length]).toEqual([version + 1, 2])
  await expect(desk.act(id, 'check', { version })).rejects.toThrow('cases.newer')
})

test('a form sent twice at once, at two desks, opens one case; the other is told which stands', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const form = { child: child.enrolment, ...account }
  const results = await Promise.allSettled([
    desk.open(parent, { form }),
    desk.open(parent, { form }, desk.other),
    desk.open(parent, { form })
  ])
  expect(results.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of results) if (one.status === 'rejected') expect(one.reason.code).toBe('cases.open-already')
})

test('a draft handed in twice, by one officer or by two at once, is one case that stands', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { draft: true, form: { child: child.enrolment, ...account } })
  const { version } = (await desk.see(id)).line
  const sent = await Promise.all([
    desk.act(id, 'submit', { version }),
    desk.act(id, 'submit', { version }, desk.other),
    desk.act(id, 'submit', { version })
  ])
  expect(new Set(sent.map(one => one.version))).toEqual(new Set([version + 1]))
  const found = await desk.see(id)
  expect([found.line.state, found.events.map(({ deed }) => deed)]).toEqual(['submitted', ['submit']])
})

test('extended once with a reason the resident reads; late cases are red, told above once, and counted', async () => {
  const { id } = await claim()
  const due = (await desk.see(id)).line.dueOn!
  await desk.act(id, 'accept')
  await expect(desk.act(id, 'extend')).rejects.toThrow('cases.reason')
  await desk.act(id, 'extend', { reason: '正在等外省核实户籍' })
  await expect(desk.act(id, 'extend', { reason: '再等等' })).rejects.toThrow('cases.extended-before')
  const extended = await desk.see(id)
  expect(extended.line.dueOn! > due).toBe(true)
  expect(extended.line.workingDaysLeft).toBe(45)
  const promised = extended.line.dueOn!
  await desk.onDay(promised, async () => {
    expect((await desk.see(id)).line.lamp).toBe('amber')
    expect((await register.as(desk.district, countCases)).soon).toBe(1)
  })
  await desk.onDay(addDays(promised, 1), async () => {
    const before = await register.as(desk.district, countCases)
    for (const _ of [1, 2]) await keepHouse(register.platform, { folder: '/nowhere', keys: makeKeys() })
    const late = await register.as(desk.district, ctx => listCases(ctx, { shelf: 'late', limit: 200 }))
    expect(late.cases.map(one => one.lamp)).toEqual(Array.from({ length: before.late }, () => 'red'))
    expect(late.cases.map(one => one.id)).toContain(id)
    expect((await desk.see(id)).events.filter(({ deed }) => deed === 'escalate')).toHaveLength(1)
    expect([before.escalated, (await register.as(desk.district, countCases)).escalated]).toEqual([0, before.late])
  })
})

test('returned with a reason it may be handed in again, and its clock begins anew', async () => {
  const { id } = await claim()
  await expect(desk.act(id, 'return')).rejects.toThrow('cases.reason')
  await expect(desk.act(id, 'return', { reason: '请先办理孕检证明' })).rejects.toThrow('platform.refused-word')
  await desk.act(id, 'return', { reason: '请改由户籍地街道受理' })
  expect((await desk.see(id)).line.dueOn).toBeNull()
  await desk.onDay('2026-12-01', () => desk.act(id, 'submit'))
  expect((await desk.see(id)).line).toMatchObject({ state: 'submitted' })
})

test('transferred to the street that is right, its day stays; the old one sees it no more and the new one goes on', async () => {
  const { id } = await claim()
  const { receivedAt } = (await desk.see(id)).line
  await expect(desk.act(id, 'transfer', { reason: '户籍在那里' })).rejects.toThrow('cases.transfer-where')
  await desk.act(id, 'transfer', { reason: '孩子户籍在那里', to: farStreet as never })
  await expect(desk.see(id)).rejects.toThrow('platform.not-found')
  const there = { ...officerOf(farStreet), account: v7() }
  const found = await desk.see(id, there)
  expect([found.line.state, found.line.receivedAt, found.person]).toEqual(['submitted', receivedAt, null])
  expect(found.events[0]).toMatchObject({ deed: 'transfer', reason: '孩子户籍在那里' })
})

test('reopened with a reason, the earlier decision stays on record and its letter no longer holds', async () => {
  const { id } = await claim()
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await desk.decide(id)
  await desk.act(id, 'deliver')
  await expect(desk.act(id, 'withdraw', { reason: '不要了' })).rejects.toThrow('cases.not-now')
  await desk.reopen(id, '金额需要重新核对')
  const again = await desk.see(id)
  expect([again.line.state, again.line.revoked, again.decisions.length]).toEqual(['accepted', true, 1])
  await desk.act(id, 'check')
  await desk.decide(id)
  const twice = await desk.see(id)
  expect([twice.decisions.length, twice.certificates.length, twice.line.revoked]).toEqual([2, 2, false])
})

test('nobody checks or decides the case of their own child or grandchild', async () => {
  const me = await register.enrol({ name: '区里的人', idNumber: idNumber(411) })
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  await desk.relate(me, parent)
  await register.as(desk.district, ctx => declareStepAside(ctx, { idNumber: idNumber(411) }))
  const { id } = await desk.open(parent, { form: { child: child.enrolment, ...account } })
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await expect(desk.decide(id)).rejects.toThrow('cases.step-aside-relative')
  expect(await desk.see(id, desk.district)).toMatchObject({ stepAside: 'relative', deeds: [] })
  await register.owner('delete from cases.staff_person')
  await desk.decide(id)
})

test('each shelf holds what waits for just this, and another street none of it', async () => {
  const { id } = await claim()
  await desk.act(id, 'accept')
  const on = async (shelf: Parameters<typeof listCases>[1]['shelf'], who: Parameters<Register['as']>[0] = desk.clerk) =>
    (await register.as(who, ctx => listCases(ctx, { shelf, limit: 200 }))).cases.some(one => one.id === id)
  expect([await on('to-check'), await on('to-decide'), await on('open')]).toEqual([true, false, true])
  await desk.act(id, 'check')
  expect([await on('to-check'), await on('to-decide'), await on('to-decide', desk.district)]).toEqual([
    false,
    false,
    true
  ])
  expect(await on('open', officerOf(nextStreet))).toBe(false)
  await desk.decide(id)
  expect([await on('to-deliver'), await on('waiting')]).toEqual([true, false])
})

test('the state, the version and who checked are what the deeds of the case come to', async () => {
  const rows = await register.owner<{
    register: number
    id: string
    state: string
    version: number
    checked_by: string | null
  }>('select register, id, state, version, checked_by from cases."case"')
  expect(rows.length).toBeGreaterThan(8)
  for (const row of rows) {
    const steps = await register.as({ ...desk.district, lo: 1e14, hi: 999999999999999 }, ctx => stepsOf(ctx, row))
    const view = steps.reduce(after, fold(false, []))
    expect([view.state, view.checkedBy], row.id).toEqual([row.state, row.checked_by])
    expect(row.version, row.id).toBe(steps.length + 1)
  }
})
