import { afterAll, beforeAll, expect, test } from 'vitest'
import { minePages } from '../../contract/mine.ts'
import { findConsent } from '../../law/consents.ts'
import { everythingStored } from '../everything-stored.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { answerConsent, forgetExpiredConsents, listConsents } from '../people/consents/consents.ts'
import {
  duty,
  type Enrolled,
  farStreet,
  grid,
  idNumber,
  nextGrid,
  nextStreet,
  officer,
  officerOf,
  today
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { everywhere } from '../platform/context.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { addToArchive, getArchive } from './archive.ts'

let desk: ResidentDesk
let numbers = 0
beforeAll(async () => {
  desk = await openResidents()
})
afterAll(() => desk.close())

const path = minePages.archive.path
const { version, textZh } = findConsent('service-archive')!.text
const worker = officerOf(grid, 'grid_worker')
type Who = Parameters<ResidentDesk['as']>[0]
const see = async (one: Enrolled, who: Who = worker) => (await desk.as(who, ctx => getArchive(ctx, one.enrolment))).open
const add = (one: Enrolled, words: string, who: Who = worker) =>
  desk.as(who, ctx => addToArchive(ctx, { id: one.enrolment, kind: 'offered', words }))
const anew = async (wish?: string): Promise<{ one: Enrolled; phone: Phone }> => {
  const n = ++numbers
  const one = await desk.enrol({ name: `新来${'甲乙丙丁戊己庚辛'[n]}`, idNumber: idNumber(300 + n) })
  const phone = await desk.bound(one, `139001390${String(n).padStart(2, '0')}`)
  if (wish) expect((await phone.send(path, { words: wish, agree: version })).to).toBe(path)
  return { one, phone }
}

test('a service archive is opened by the person alone, with the words and the way of their consent, and added to by both sides', async () => {
  const { one, phone } = await anew()
  expect(await see(one)).toBeNull()
  await expect(add(one, '介绍了附近的小学')).rejects.toThrow('support.no-archive')
  const asked = await phone.open(path)
  expect(asked.text).toContain('我自己提出开一份服务档案')
  // Without consent, and without a wish, nothing is kept.
  expect((await phone.send(path, { words: '孩子想上小学' })).status).toBe(422)
  expect((await phone.send(path, { words: '', agree: version })).status).toBe(422)
  expect((await phone.send(path, { words: '孩子想上小学', agree: 'an old text' })).status).toBe(422)
  expect(await see(one)).toBeNull()

  await phone.send(path, { words: '孩子想上小学', agree: version })
  await phone.send(path, { words: '再按一次', agree: version })
  await add(one, '介绍了附近的两所小学和报名时间')
  await phone.send('/my/archive/lines', { kind: 'came', words: '报上名了，谢谢' })
  const { text } = await phone.open(path)
  for (const said of ['孩子想上小学', '介绍了附近的两所小学', '报上名了', '您写的', '工作人员写的', '在屏幕上同意'])
    expect(text).toContain(said)
  expect(await see(one)).toMatchObject({
    wish: '孩子想上小学',
    channel: 'on-screen',
    words: textZh,
    until: '2027-11-23',
    lines: [
      { kind: 'offered', own: false },
      { kind: 'came', own: true, words: '报上名了，谢谢' }
    ]
  })
  expect(await everythingStored(desk.owner)).not.toMatch(/两所小学|报上名/)
})

test('closing acts at once: every line is gone with its key, and the worker who saw it a moment ago sees nothing', async () => {
  const { one, phone } = await anew('想找工作')
  await add(one, '介绍了周六的招聘会')
  expect(await see(one)).not.toBeNull()
  expect((await phone.send('/my/archive/close')).to).toBe(path)
  expect(await see(one)).toBeNull()
  await expect(add(one, '还想记一笔')).rejects.toThrow('support.no-archive')
  expect((await phone.open(path)).text).toContain('开我的服务档案')
  const left = await desk.owner(
    `select from people.vault v where v.person_id = $1 union all
     select from support.archive_line l where not exists (select from people.vault v where v.id = l.archive_id)`,
    [one.person]
  )
  expect(left).toEqual([])
  // That it was agreed to and withdrawn is proven, and where: nothing of what was told.
  const [entry] = await desk.owner<{ ended_how: string; ended_channel: string; words: string }>(
    'select ended_how, ended_channel, words from people.consent where person_id = $1',
    [one.person]
  )
  expect(entry).toEqual({ ended_how: 'withdrawn', ended_channel: 'on-screen', words: textZh })
  await phone.send(path, { words: '再开一次', agree: version })
  expect(await see(one)).toMatchObject({ wish: '再开一次', lines: [] })
})

test('withdrawn among the consents, or past its year, it is closed as well, with every line', async () => {
  const { one, phone } = await anew('办居住证')
  await add(one, '介绍了办理窗口')
  const [{ id }] = (await desk.owner<{ id: string }>('select id from people.vault where person_id = $1', [
    one.person
  ])) as [{ id: string }]
  await phone.send('/my/consents', { consent: id })
  expect(await see(one)).toBeNull()
  const other = await anew('学手艺')
  await add(other.one, '介绍了夜校')
  await desk.owner(`update people.consent set keep_until = $2 where person_id = $1`, [other.one.person, today])
  expect(await see(other.one)).toBeNull()
  const keeper = { account: other.one.person, post: undefined, role: 'housekeeping', ...everywhere }
  await forgetExpiredConsents(desk.platform, { ...keeper, permissions: new Set<string>() })
  expect(await desk.owner('select from support.archive_line where archive_id = $1', [id])).toEqual([])
  expect(await desk.owner('select from people.vault where person_id = $1', [other.one.person])).toEqual([])
})

test('it is seen where the person lives now and nowhere else, and not at all by the row under protection', async () => {
  const { one, phone } = await anew('带老人看病的路线')
  await add(one, '介绍了社区医院')
  for (const who of [officerOf(nextStreet), officerOf(farStreet), officerOf(nextGrid, 'grid_worker')])
    await expect(see(one, who)).rejects.toThrow('platform.not-found')
  const lines = (who: Who) =>
    desk.as(who, async ({ tx }) => (await tx.query('select from support.archive_line')).rowCount)
  for (const who of [officerOf(nextStreet), officerOf(farStreet), officerOf(nextGrid, 'grid_worker')])
    expect(await lines(who)).toBe(0)
  // Having moved to another grid, they are the next worker's neighbour.
  await commandsOf(desk).settle(one, '2026-11-20', { area: nextGrid })
  await expect(see(one)).rejects.toThrow('platform.not-found')
  expect(await see(one, officerOf(nextGrid, 'grid_worker'))).toMatchObject({ wish: '带老人看病的路线' })
  expect((await phone.open(path)).text).toContain('介绍了社区医院')
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: true, source: '本人申请' }))
  await expect(see(one, officer)).rejects.toThrow('people.ask-duty-officer')
  expect(await see(one, duty)).toMatchObject({ wish: '带老人看病的路线' })
})

test('nobody finds who keeps one: a colleague sees it only on the page of one person, and free text is screened', async () => {
  const { one, phone } = await anew('问问社保')
  const refused = await phone.send('/my/archive/lines', { kind: 'asked', words: '近期怀孕' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('近期怀孕')
  expect((await phone.send('/my/archive/lines', { kind: 'offered', words: '这是办公室写的' })).status).toBe(422)
  expect((await phone.send('/my/archive/lines', { kind: 'asked', words: idNumber(1) })).status).toBe(422)
  expect(await see(one)).toMatchObject({ lines: [] })
  // Below the archive's own door no query of a colleague's leads from a line to a person.
  const whose = await desk.as(officerOf(nextStreet), ctx =>
    ctx.tx.query('select * from support.archive($1, $2)', [one.person, ctx.on])
  )
  expect(whose.rowCount).toBe(0)
})

test('at the window it is opened at the person’s word, by the same words, on paper or screen', async () => {
  const { one, phone } = await anew()
  await desk.as(officer, ctx =>
    answerConsent(ctx, {
      id: one.enrolment,
      purpose: 'service-archive',
      version,
      channel: 'signed-paper',
      value: '想知道有什么培训'
    })
  )
  expect((await phone.open(path)).text).toContain('在纸上签字同意')
  const consents = await desk.as(officer, ctx => listConsents(ctx, one.enrolment))
  expect(consents.find(({ purpose }) => purpose === 'service-archive')).toMatchObject({ state: 'given' })
})
