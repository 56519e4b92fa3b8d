import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Notice, notices } from '../../contract/notices.ts'
import { findRefusal } from '../../law/refusals.ts'
import { openDesks } from '../every-door.ts'
import { duty, type Enrolled, grid, nextGrid, officerOf, street } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import type { Input } from '../platform/serve.ts'
import { deliverOne } from '../residents/messages/deliver.ts'
import { mailSender } from '../residents/messages/mail.ts'
import { mailSimulator } from '../residents/messages/mail-simulator-factory.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { checkNotice, withdrawNotice } from './decide-notice.ts'
import { followNotices } from './follow-areas.ts'
import { groupRobots } from './group-robots.ts'
import { groupSimulator } from './group-simulator-factory.ts'
import { listNotices, reachOfNotice } from './list-notices.ts'
import { openNotices } from './open-notices.ts'
import { printPoster } from './print-poster.ts'
import { postToGroup, sendNotice, settleNotices } from './send-notices.ts'
import { changeNotice, writeNotice } from './write-notice.ts'
import './index.ts'

type Draft = Input<typeof notices.writeNotice>['body']

const community = grid - (grid % 1000)
const building = v7()
const [writer, checker] = [v7(), v7()]
const writes = officerOf(community, 'community_worker', writer)
const checks = officerOf(community, 'community_worker', checker)

let desk: ResidentDesk
let mail: Awaited<ReturnType<typeof mailSimulator>>
let li: Enrolled
let ofLi: Phone
let hour = 10
beforeAll(async () => {
  desk = await openResidents()
  mail = await mailSimulator()
  desk.phones.others = { email: mailSender(mail.url, 'anjia@street.example.cn') }
  for (const [id, name] of [
    [writer, '赵敏'],
    [checker, '钱进']
  ])
    await desk.owner(`insert into access.login (id, username, name, area, email) values ($1, $2, $3, $4, $2)`, [
      id,
      `u${id!.slice(-12)}`,
      name,
      community
    ])
  const address = v7()
  await desk.owner(`insert into areas.building (id, grid, name, street_address) values ($1, $2, '3栋', '桐荫路5号')`, [
    building,
    grid
  ])
  await desk.owner(
    `insert into areas.standard_address (id, grid, building_id, address, match_key) values ($1, $2, $3, '桐荫路5号', '桐荫路5号')`,
    [address, grid, building]
  )
  li = await desk.enrol({ name: '李春禾' })
  await desk.owner('update people.enrolment set address_id = $1 where id = $2', [address, li.enrolment])
  ofLi = await desk.bound(li, '13800138071')
})
afterAll(async () => {
  await mail.close()
  await desk.close()
})

const draft = (told: Partial<Draft> = {}): Draft =>
  ({
    commandId: v7(),
    area: grid,
    building: null,
    topic: null,
    title: '12月1日停水',
    body: '12月1日9:00至18:00检修，请提前储水。电话 0551-62345678。',
    sendAt: '2026-11-23T01:00:00.000Z',
    until: '2026-12-15',
    ...told
  }) as Draft
const write = (told: Partial<Draft> = {}) => desk.as(writes, ctx => writeNotice(ctx, draft(told)))
/** Drafted, checked by a second person, and sent. */
async function send(told: Partial<Draft> = {}, groups?: Parameters<typeof sendNotice>[1]): Promise<Notice> {
  const { id } = await write(told)
  await desk.as(checks, ctx => checkNotice(ctx, id))
  expect(await sendNotice(desk.platform, groups)).toBe(id)
  return { ...(await desk.as(writes, listNotices)).find(notice => notice.id === id)! }
}
const messages = (about: string) =>
  desk.owner<{ channel: string; state: string }>(
    'select channel, state from residents.message where about = $1 order by channel',
    [about]
  )
const deliverAll = async () => {
  while (await deliverOne({ ...desk.phones, hour: () => hour })) {
    // On to the next one.
  }
}

test('a notice goes out once a second person checked it, at its time and not before', async () => {
  const { id, may } = await write()
  expect(may).toEqual(['change', 'withdraw'])
  await expect(desk.as(writes, ctx => checkNotice(ctx, id))).rejects.toMatchObject({ code: 'notices.own-check' })
  await expect(desk.as(writes, ctx => printPoster(ctx, id))).rejects.toMatchObject({ code: 'notices.not-now' })
  expect(await sendNotice(desk.platform)).toBeUndefined()
  await desk.as(checks, ctx => checkNotice(ctx, id))
  // Changed after it was checked, by whomever: somebody else looks again.
  await desk.as(checks, ctx => changeNotice(ctx, { ...draft({ title: '12月2日停水' }), id }))
  await expect(desk.as(checks, ctx => checkNotice(ctx, id))).rejects.toMatchObject({ code: 'notices.own-check' })
  await desk.as(writes, ctx => checkNotice(ctx, id))
  await desk.owner(`update notices.notice set send_at = now() + interval '1 day' where id = $1`, [id])
  expect(await sendNotice(desk.platform)).toBeUndefined()
  expect((await openNotices(desk.platform)).map(notice => notice.id)).not.toContain(id)
  await desk.owner('update notices.notice set send_at = now() where id = $1', [id])
  expect(await sendNotice(desk.platform)).toBe(id)
  expect(await sendNotice(desk.platform)).toBeUndefined()
  expect(await openNotices(desk.platform)).toMatchObject([{ id, title: '12月2日停水', building: null }])
  expect((await ofLi.open('/my/notices')).text).toContain('12月2日停水')
  await expect(desk.as(checks, ctx => changeNotice(ctx, { ...draft(), id }))).rejects.toMatchObject({
    code: 'notices.not-now'
  })
})

test.each([
  [{ body: '请王秀英女士来领取' }, 'notices.names-name'],
  [{ body: '有事打 138 0013 8071' }, 'notices.names-phone'],
  [{ title: '3栋2单元501漏水' }, 'notices.names-room'],
  [{ title: '请持34010419', body: '900102123X到窗口' }, 'notices.names-number'],
  [{ until: '2026-11-01' }, 'notices.days'],
  [{ area: 340104002001001 }, 'platform.outside'],
  [{ area: nextGrid, building }, 'notices.building-elsewhere']
])('what a notice must not hold is held back before it is kept: %j', async (told, code) => {
  await expect(write(told as Partial<Draft>)).rejects.toMatchObject({ code })
})

test('the words of refused powers are in no notice, and the sentence says what there is instead', async () => {
  const asked = { method: 'POST', url: '/api/notices', payload: draft({ title: '催孕检' }) } as const
  expect((await desk.server.inject(asked)).statusCode).toBe(401)
  // Signed in as who writes notices, it is the law that answers, with its code and what there is instead; nothing is kept.
  const desks = await openDesks([], 'community_worker')
  const { status, body } = await desks.send(asked)
  expect([status, (body as { code: string }).code]).toEqual([400, 'platform.refused-word'])
  expect(JSON.stringify(body)).toContain('R1_PREGNANCY_IUD_MONITORING')
  expect(JSON.stringify(body)).toContain(findRefusal('R1_PREGNANCY_IUD_MONITORING')!.counterpartZh)
  expect(await desks.owner('select from notices.notice')).toEqual([])
  await desks.close()
  expect((await write({ body: '联系人：赵敏女士，0551-62345678' })).writtenBy).toBe('赵敏')
})

test('it reaches who lives in the building, and nobody else; who wants none, or is protected, gets no message', async () => {
  const beside = await desk.enrol({ name: '同网格' })
  const ofBeside = await desk.bound(beside, '13800138072')
  const hidden = await desk.enrol({ name: '周宁' })
  await desk.bound(hidden, '13800138073')
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: hidden.enrolment, protect: true, source: '本人' }))
  const only = await send({ building, title: '3栋换电梯' })
  expect(only.building).toEqual({ id: building, name: '3栋' })
  expect(await messages(only.id)).toHaveLength(1)
  expect((await ofLi.open('/my/notices')).text).toContain('3栋换电梯')
  expect((await ofBeside.open('/my/notices')).text).not.toContain('3栋换电梯')
  expect((await ofBeside.open(`/my/notices/${only.id}`)).status).toBe(404)
  await ofBeside.send('/my/notices', { topic: 'around-me', wanted: 'no' })
  const all = await send({ title: '网格停电' })
  expect(await messages(all.id)).toHaveLength(1)
  // No message, but the page is theirs to read.
  expect((await ofBeside.open('/my/notices')).text).toContain('网格停电')
  await ofBeside.send('/my/notices', { topic: 'around-me', wanted: 'yes' })
  const again = await send({ title: '网格来电' })
  expect(await messages(again.id)).toHaveLength(2)
})

test('a topic is one’s own wish: withdrawn it leaves no row, and what waits is not sent', async () => {
  await ofLi.send('/my/notices', { topic: 'vaccination', wanted: 'yes' })
  await ofLi.send('/my/notices', { topic: 'anything', wanted: 'yes' })
  expect(await desk.owner('select topic from notices.wish where person_id = $1', [li.person])).toEqual([
    { topic: 'vaccination' }
  ])
  const flu = await send({ area: community as Draft['area'], topic: 'vaccination', title: '流感疫苗到了' })
  expect(await messages(flu.id)).toHaveLength(1)
  expect((await ofLi.open('/my/notices')).text).toContain('流感疫苗到了')
  await ofLi.send('/my/notices', { topic: 'vaccination', wanted: 'no' })
  expect(await messages(flu.id)).toEqual([])
  expect((await ofLi.open('/my/notices')).text).not.toContain('流感疫苗到了')
  expect(await desk.owner('select from notices.wish where person_id = $1', [li.person])).toEqual([])
  const none = await send({ area: community as Draft['area'], topic: 'vaccination', title: '水痘疫苗到了' })
  expect(await messages(none.id)).toEqual([])
})

test('with two ways one message comes, by day and by the way that was chosen; the words of a topic say nothing', async () => {
  await deliverAll()
  await ofLi.send('/my/mail', { mail: 'li@example.cn' })
  await deliverAll()
  const words = Buffer.from(mail.delivered.at(-1)!.text.split('\r\n\r\n').slice(1).join(), 'base64').toString()
  await ofLi.send('/my/mail/code', { code: /\d{6}/.exec(words)![0] })
  await ofLi.send('/my/notices', { topic: 'subsidies', wanted: 'yes' })
  hour = 22
  const { id } = await send({ area: community as Draft['area'], topic: 'subsidies', title: '补贴申领讲解' })
  await deliverAll()
  expect(await messages(id)).toEqual([{ channel: 'email', state: 'waiting' }])
  hour = 9
  mail.next(451)
  await deliverAll()
  expect(await messages(id)).toEqual([{ channel: 'email', state: 'waiting' }])
  await desk.owner(`update residents.message set next_at = now() where state = 'waiting'`)
  await deliverAll()
  expect(await messages(id)).toEqual([{ channel: 'email', state: 'sent' }])
  const said = Buffer.from(mail.delivered.at(-1)!.text.split('\r\n\r\n').slice(1).join(), 'base64').toString()
  expect(said).toContain('您订阅的服务有新信息')
  expect(said).not.toMatch(/补贴|李/)
})

test('no more leave in an hour than they may cost, and news of one’s own case goes first', async () => {
  await desk.owner('delete from residents.message')
  const { id } = await send({ title: '消防演练' })
  expect((await messages(id)).length).toBe(2)
  const post = { ...desk.phones, hour: () => 10, mostMessages: 1 }
  while (await deliverOne(post)) {
    // On to the next one.
  }
  expect((await messages(id)).map(({ state }) => state).sort()).toEqual(['sent', 'waiting'])
})

test('who read it is in no table: opened is one number, and numbers below five are not told', async () => {
  const { id } = await send({ title: '便民集市' })
  await deliverAll()
  await settleNotices(desk.platform)
  const shown = async () => (await desk.as(writes, listNotices)).find(notice => notice.id === id)!.totals
  expect(await shown()).toEqual({
    sent: null,
    failed: 0,
    opened: 0,
    ways: null,
    groups: { posted: 0, failed: 0, waiting: 0 }
  })
  for (let n = 0; n < 4; n++) await ofLi.open(`/my/notices/${id}`)
  expect((await shown()).opened).toBeNull()
  await ofLi.open(`/my/notices/${id}`)
  expect((await shown()).opened).toBe(5)
  const columns = await desk.owner<{ at: string }>(
    `select table_name || '.' || column_name as at from information_schema.columns where table_schema = 'notices' and column_name ~ 'person'`
  )
  expect(columns).toEqual([{ at: 'wish.person_id' }])
  expect(await desk.as(writes, ctx => reachOfNotice(ctx, { area: grid }))).toEqual({ people: null })
  expect(await desk.as(writes, ctx => reachOfNotice(ctx, { area: nextGrid }))).toEqual({ people: 0 })
})

test('withdrawn it goes from every page, and messages on their way are not sent', async () => {
  const { id } = await send({ title: '讲座改期' })
  await desk.as(writes, ctx => withdrawNotice(ctx, id))
  expect(await messages(id)).toEqual([])
  expect((await openNotices(desk.platform)).map(notice => notice.id)).not.toContain(id)
  expect((await ofLi.open(`/my/notices/${id}`)).status).toBe(404)
})

test('groups of the office’s messenger get what concerns their place; one that has no time is asked again, one that is gone is not', async () => {
  const robot = await groupSimulator('the-key')
  const groups = groupRobots({
    [grid]: { url: robot.url },
    [nextGrid]: { url: robot.url.replace('the-key', 'gone') },
    [street]: { url: robot.url }
  })
  robot.next(45009)
  const { id } = await send({ area: community as Draft['area'], title: '年货大集' }, groups)
  while (await postToGroup(desk.platform, groups)) {
    // On to the next group.
  }
  const posts = () =>
    desk.owner('select area, state, problem from notices.post where notice_id = $1 order by area', [id])
  // The group of the street is none of this community's.
  expect(await posts()).toEqual([
    { area: grid, state: 'waiting', problem: 'group-45009' },
    { area: nextGrid, state: 'failed', problem: 'group-93000' }
  ])
  await desk.owner('update notices.post set next_at = now()')
  expect(await postToGroup(desk.platform, groups)).toBe(true)
  expect(await posts()).toMatchObject([{ state: 'sent' }, { state: 'failed' }])
  expect(robot.posted).toEqual([expect.stringMatching(/^【年货大集】\n12月1日/)])
  const topic = await send({ area: community as Draft['area'], topic: 'courses', title: '烘焙课' }, groups)
  expect(await desk.owner('select from notices.post where notice_id = $1', [topic.id])).toEqual([])
  expect((await desk.as(writes, listNotices)).find(notice => notice.id === id)!.totals.groups).toEqual({
    posted: 1,
    failed: 1,
    waiting: 0
  })
  // Of one building only the group of its grid is told, and for whom it is.
  const only = await send({ building, title: '换电梯' }, groups)
  while (await postToGroup(desk.platform, groups)) {
    // On to the next group.
  }
  expect(await desk.owner('select area, state from notices.post where notice_id = $1', [only.id])).toEqual([
    { area: grid, state: 'sent' }
  ])
  expect(robot.posted.at(-1)).toMatch(/^【3栋：换电梯】/)
  await robot.close()
})

test('what became of the messages is told by way, and by none where one way has few', async () => {
  const ways = async (counts: Record<string, number>) => {
    const { id } = await send({ title: '按途径计' })
    await desk.owner('delete from residents.message where about = $1', [id])
    for (const [at, n] of Object.entries(counts)) {
      const [state, channel] = at.split('-')
      await desk.owner(
        `insert into residents.message (id, purpose, channel, phone, sealed, until, about, person_id, by_day, state, done_at)
         select gen_random_uuid(), 'notice', $2, '', '', now() + interval '1 day', $1, gen_random_uuid(), true, $3, now() from generate_series(1, $4::int)`,
        [id, channel, state, n]
      )
    }
    const shown = async () => (await desk.as(writes, listNotices)).find(notice => notice.id === id)!.totals
    const before = await shown()
    await settleNotices(desk.platform)
    // Kept they say the same as counted.
    expect(await shown()).toEqual(before)
    return before
  }
  expect(await ways({ 'sent-sms': 7, 'failed-sms': 5, 'sent-email': 6 })).toMatchObject({
    sent: 13,
    failed: 5,
    ways: [
      { channel: 'sms', sent: 7, failed: 5 },
      { channel: 'email', sent: 6, failed: 0 }
    ]
  })
  expect(await ways({ 'sent-sms': 7, 'sent-wechat': 1 })).toMatchObject({ sent: 8, ways: null })
})

test('the poster is one page of A4 however long the words', async () => {
  const { id } = await send({ title: '龘靐齉爩关于冬季用火用电安全的提醒', body: '请注意用火用电安全。'.repeat(60) })
  const { type, base64 } = await desk.as(writes, ctx => printPoster(ctx, id))
  const pdf = Buffer.from(base64, 'base64').toString('latin1')
  expect([type, pdf.match(/\/Type \/Page\b/g)?.length]).toEqual(['application/pdf', 1])
  expect(pdf).toContain('595.28 841.89')
})

test('the board is open to everybody, and the other community’s desk neither reads nor changes a notice', async () => {
  const { id } = await send({ title: '义诊' })
  const board = await desk.server.inject('/board?q=义诊')
  expect(board.statusCode).toBe(200)
  expect(board.body).toContain('义诊')
  const elsewhere = officerOf(community + 1000, 'community_worker', v7())
  expect(await desk.as(elsewhere, listNotices)).toEqual([])
  await expect(desk.as(elsewhere, ctx => withdrawNotice(ctx, id))).rejects.toMatchObject({ code: 'notices.none' })
})

test('a notice goes where its grid goes, and one for a building with the building', async () => {
  const other = v7()
  await desk.owner(`insert into areas.building (id, grid, name, street_address) values ($1, $2, '9栋', '桐荫路9号')`, [
    other,
    grid
  ])
  const ofGrid = await write({ title: '网格里的事' })
  const ofBuilding = await write({ title: '楼里的事', building: other })
  await desk.owner('update areas.building set grid = $2 where id = $1', [other, grid + 70])
  await desk.as(officerOf(street), ctx =>
    followNotices(ctx, { from: [grid as Draft['area']], goesTo: place => (place === grid ? grid + 71 : place) })
  )
  const areaOf = async (id: string) =>
    (await desk.owner<{ area: number }>('select area from notices.notice where id = $1', [id]))[0]?.area
  expect([await areaOf(ofGrid.id), await areaOf(ofBuilding.id)]).toEqual([grid + 71, grid + 70])
})

test('with the account the wishes end', async () => {
  await ofLi.send('/my/notices', { topic: 'courses', wanted: 'yes' })
  expect(await desk.owner('select from notices.wish where person_id = $1', [li.person])).not.toEqual([])
  await ofLi.send('/my/account', {})
  expect(await desk.owner('select from notices.wish where person_id = $1', [li.person])).toEqual([])
})
