import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duty, type Enrolled, grid, officer } from '../../people/people-factory.ts'
import { protectPerson } from '../../people/protect-person.ts'
import { endResidentAccount } from '../bind-resident.ts'
import { openResidents, type Phone, type ResidentDesk } from '../resident-desk.ts'
import { deliverOne } from './deliver.ts'
import { newsWords, tellNews } from './follow-cases.ts'
import { mailSender } from './mail.ts'
import { mailSimulator } from './mail-simulator-factory.ts'
import { officialAccount } from './official-account.ts'
import { officialAccountSimulator } from './official-account-simulator-factory.ts'

let desk: ResidentDesk
let mail: Awaited<ReturnType<typeof mailSimulator>>
let account: Awaited<ReturnType<typeof officialAccountSimulator>>
let li: Enrolled
let ofLi: Phone
let clock = Date.now()
beforeAll(async () => {
  desk = await openResidents()
  mail = await mailSimulator()
  account = await officialAccountSimulator('wx-test', 'the secret')
  desk.phones.others = {
    email: mailSender(mail.url, 'anjia@street.example.cn'),
    wechat: officialAccount(
      { url: account.url, app: 'wx-test', secret: 'the secret', template: 'news', open: account.url },
      () => clock
    )
  }
  li = await desk.enrol({ name: '李春禾' })
  ofLi = await desk.bound(li, '13800138061')
})
afterAll(async () => {
  await mail.close()
  await account.close()
  await desk.close()
})

/** What an office did in a case of somebody, as cases record it. */
async function move(one: Enrolled, deed = 'accept'): Promise<string> {
  const [id, event] = [v7(), v7()]
  await desk.owner(
    `insert into cases."case" (register, id, area, matter, variant, person_id, enrolment_id, applicant, state, sealed, account)
     select register, $1, $2, 'special-assistance', 'x', person_id, id, 'self', 'withdrawn', 'x', $1 from people.enrolment where id = $3`,
    [id, grid, one.enrolment]
  )
  await desk.owner(
    `insert into cases.event (register, case_id, id, deed, state, account, basis, done_on) select register, id, $2, $3, state, id, 'x', '2026-11-23' from cases."case" where id = $1`,
    [id, event, deed]
  )
  return event
}
const tell = (mostMessages = 100) => tellNews({ ...desk, sealer: desk.phones.sealer, mostMessages })
const deliverAll = async () => {
  while (await deliverOne(desk.phones)) {
    // On to the next one.
  }
}
const told = (one: Enrolled) =>
  desk.owner<{ channel: string; state: string; problem: string | null; receipt: string | null }>(
    `select channel, state, problem, receipt from residents.message where person_id = $1 and purpose = 'case-moved' order by made_at, channel`,
    [one.person]
  )
const fresh = () => desk.owner(`delete from residents.message where purpose = 'case-moved'`)

test('what an office did in a case is told once, in words that name nothing, to the phone one signs in with', async () => {
  await move(li)
  await move(li, 'decide')
  expect(await Promise.all([tell(), tell()])).toEqual(expect.arrayContaining([1, 0]))
  expect(await tell()).toBe(0)
  const [message] = await desk.owner<{ id: string }>(`select id from residents.message where purpose = 'case-moved'`)
  await deliverAll()
  expect(desk.phones.messenger?.received?.(message!.id)).toBe(newsWords)
  expect(newsWords).not.toMatch(/李|补贴|扶助|生育|登记|求助|决定|退/)
  expect(await told(li)).toMatchObject([{ channel: 'sms', state: 'sent', receipt: `demo-${message!.id}` }])
  expect((await ofLi.open('/my/account')).text).toMatch(/最近发给您的 .* · 短信 · 已发出/)
})

test('one’s own deeds, who has no account, who is protected: nothing is sent; nor to a phone that rested for three months, nor a fourth a day', async () => {
  await fresh()
  const none = await desk.enrol({ name: '无账号' })
  const hidden = await desk.enrol({ name: '周宁' })
  await desk.bound(hidden, '13800138062')
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: hidden.enrolment, protect: true, source: '本人' }))
  for (const deed of ['submit', 'withdraw', 'supply', 'check', 'escalate']) await move(li, deed)
  await move(none)
  await move(hidden)
  expect(await tell()).toBe(0)
  for (const n of [1, 1, 1, 0]) {
    await move(li)
    expect(await tell()).toBe(n)
    await deliverAll()
  }
  await fresh()
  await move(li)
  expect(await tell(0)).toBe(0)
  await desk.owner(`update residents.binding set used_at = used_at - interval '91 days'`)
  await move(li)
  expect(await tell()).toBe(0)
  await desk.owner(`update residents.binding set used_at = now()`)
})

test('said no to, SMS comes no more; an address of e-mail is used once its code came back, and not by a slip', async () => {
  await fresh()
  expect((await ofLi.send('/my/messages', { channel: 'sms', wanted: 'no' })).to).toBe('/my/account')
  await move(li)
  expect(await tell()).toBe(0)
  expect((await ofLi.send('/my/mail', { mail: 'no address' })).status).toBe(400)
  expect((await ofLi.send('/my/mail', { mail: 'li@example.cn' })).to).toBe('/my/mail/code')
  await deliverAll()
  const sent = mail.delivered.at(-1)!
  expect(sent.to).toBe('li@example.cn')
  const words = Buffer.from(sent.text.split('\r\n\r\n').slice(1).join(), 'base64').toString()
  const code = /\d{6}/.exec(words)![0]
  await move(li)
  expect(await tell()).toBe(0)
  expect((await ofLi.send('/my/mail/code', { code: code === '000000' ? '111111' : '000000' })).status).toBe(401)
  expect((await ofLi.send('/my/mail/code', { code })).to).toBe('/my/account')
  expect((await ofLi.send('/my/mail/code', { code })).status).toBe(401)
  expect((await ofLi.open('/my/account')).text).toContain('l***@example.cn')
  await move(li)
  expect(await tell()).toBe(1)
  await deliverAll()
  expect(await told(li)).toMatchObject([{ channel: 'email', state: 'sent' }])
  expect(mail.delivered.at(-1)!.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@street\.example\.cn>/m)
  const stored = JSON.stringify(await desk.owner('select t::text from residents.channel t'))
  expect(stored).not.toContain('example.cn')
})

test('a mail server that has no time is asked again, one that refuses is not', async () => {
  const send = async (...codes: number[]) => {
    await fresh()
    await move(li)
    await tell()
    mail.next(...codes)
    await deliverAll()
    return told(li)
  }
  expect(await send(550)).toMatchObject([{ state: 'failed', problem: 'smtp-550' }])
  expect(await send(451)).toMatchObject([{ state: 'waiting', problem: 'smtp-451' }])
  await desk.owner(`update residents.message set next_at = now() where state = 'waiting'`)
  await deliverAll()
  expect(await told(li)).toMatchObject([{ state: 'sent' }])
  expect(await mailSender('smtp://127.0.0.1:9', 'a@b.cn').send({ id: v7(), to: 'x@y.cn', text: 'x' })).toEqual({
    unreached: expect.any(String)
  })
})

test('the official account: a token is kept while it holds, asked for anew when it ended, and what a follower refused stays refused', async () => {
  const { wechat } = desk.phones.others!
  const send = (id = v7()) => wechat!.send({ id, to: 'open-id', text: newsWords })
  const id = v7()
  expect(await send(id)).toEqual({ receipt: '1' })
  expect(await send(id)).toEqual({ receipt: '1' })
  expect([account.given(), account.delivered.size]).toEqual([1, 1])
  expect(account.delivered.get(id)).toMatchObject({
    touser: 'open-id',
    template_id: 'news',
    data: { thing1: { value: newsWords } }
  })
  account.endTokens()
  expect(await send()).toEqual({ receipt: '2' })
  expect(account.given()).toBe(2)
  clock += 7200_000
  expect(await send()).toEqual({ receipt: '3' })
  expect(account.given()).toBe(3)
  account.next(43004, -1, 45009)
  expect([await send(), await send(), await send()]).toEqual([
    { refused: 'wechat-43004' },
    { unreached: 'wechat--1' },
    { unreached: 'wechat-45009' }
  ])
  const wrong = officialAccount({ url: account.url, app: 'wx-test', secret: 'wrong', template: 'news' })
  expect(await wrong.send({ id, to: 'x', text: 'x' })).toEqual({ unreached: 'no-token' })
  const away = officialAccount({ url: 'http://127.0.0.1:9', app: 'wx-test', secret: 'x', template: 'news' })
  expect(await away.send({ id, to: 'x', text: 'x' })).toEqual({ unreached: 'TypeError' })
})

test('a follower is tied by WeChat itself, in the browser that asked and once; then news goes there, until it is not wanted', async () => {
  await fresh()
  const away = async () => {
    const { to = '' } = await ofLi.open('/my/wechat')
    expect(new URL(to).searchParams.get('scope')).toBe('snsapi_base')
    const back = new URL((await fetch(to, { redirect: 'manual' })).headers.get('location')!)
    return `${back.pathname}${back.search}`
  }
  const first = await away()
  const other = await desk.bound(await desk.enrol({ name: '王秋实' }), '13800138063')
  expect((await other.open(first)).status).toBe(401)
  expect((await ofLi.open(first.replace(/state=[^&]*/, 'state=other'))).status).toBe(401)
  expect((await ofLi.open(first)).to).toBe('/my/account')
  expect((await ofLi.open(first)).status).toBe(401)
  await ofLi.send('/my/messages', { channel: 'email', wanted: 'no' })
  await move(li)
  expect(await tell()).toBe(1)
  await deliverAll()
  expect(await told(li)).toMatchObject([{ channel: 'wechat', state: 'sent' }])
  expect([...account.delivered.values()].at(-1)).toMatchObject({ touser: 'open-id-of-who-asks' })
  await ofLi.send('/my/messages', { channel: 'wechat', wanted: 'no' })
  await move(li)
  expect(await tell()).toBe(0)
})

test('with the account the address ends, and nothing is sent any more', async () => {
  await fresh()
  await desk.as(officer, ctx => endResidentAccount(ctx, li.enrolment))
  expect(await desk.owner('select from residents.channel where person_id = $1', [li.person])).toEqual([])
  await move(li)
  expect(await tell()).toBe(0)
})
