import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { nextStreet, officerOf, street } from '../people/people-factory.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import type { MineRequest } from '../platform/serve-mine.ts'
import { getRecord } from './get-record.ts'
import { calendarText } from './ical-rules.ts'
import { measureTarget } from './measures.ts'
import { eventsOn, giveBackPlace, mountEventFeed, openEvents, takePlace } from './open-events.ts'
import { mountGlassFeed, openGlass } from './open-glass.ts'
import { type Office, openOffice } from './organisation-factory.ts'

let office: Office
let keeper: Awaited<ReturnType<Office['hire']>>
beforeAll(async () => {
  office = await openOffice()
  keeper = await office.hire('许安', 'street_officer', street)
})
afterAll(() => office.close())

const anybody = <T>(work: (ctx: Context) => Promise<T>) =>
  inTransaction(
    office.platform,
    { caller: nobody, operation: 'organisation.publicity', route: 'test', trace: 'changes' },
    work
  )
const days = { beginsOn: '2026-12-05' as Day, endsOn: '2026-12-05' as Day }
const fields = { place: '街道二楼', at: '14:30–16:00', seats: '3', text: '育儿讲座，由李建国主讲，人人可以来。' }

test('everybody signs up without a name; the last place goes once, and one given back is there again', async () => {
  const id = await office.draft(keeper, { record: 'event', title: '育儿讲座', ...days, fields })
  expect(await anybody(eventsOn)).toEqual([])
  await office.act(keeper, id, 'adopt')
  const shown = async () => (await anybody(eventsOn)).find(one => one.id === id)!
  expect(await shown()).toMatchObject({ title: '育儿讲座', on: '2026-12-05', at: '14:30–16:00', left: 3 })
  // A name in what everybody reads is held back here too.
  expect((await shown()).text).toContain('〔姓名不公开〕主讲')
  const take = (heads: number) => anybody(ctx => takePlace(ctx, { event: id, heads }))
  const code = await take(2)
  const both = await Promise.allSettled([take(1), take(1)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await shown()).left).toBe(0)
  expect((await office.at(keeper, ctx => getRecord(ctx, { id }))).placesTaken).toBe(3)
  await anybody(ctx => giveBackPlace(ctx, ` ${code.toLowerCase()} `))
  await expect(anybody(ctx => giveBackPlace(ctx, code))).rejects.toThrow('organisation.no-such-place')
  expect((await shown()).left).toBe(2)
  // Of who signed up there is a hash, a number and a day.
  const kept = await office.owner<object>('select * from organisation.place')
  expect(kept.map(one => Object.keys(one).sort())).toEqual([
    ['code_hash', 'heads', 'record_id', 'register', 'taken_on']
  ])
  expect(JSON.stringify(kept)).not.toContain(code)
  const other = await office.at(officerOf(nextStreet), ({ tx }) => tx.query('select 1 from organisation.place'))
  expect(other.rows).toEqual([])
})

test('how many publicity reaches is counted in places taken; who reads the boards, the events and their feeds leaves no row anywhere', async () => {
  const today = { beginsOn: '2026-11-23' as Day, endsOn: '2026-11-23' as Day }
  const id = await office.draft(keeper, {
    record: 'event',
    title: '亲子阅读',
    ...today,
    fields: { ...fields, seats: '8' }
  })
  await office.act(keeper, id, 'adopt')
  for (const heads of [4, 2]) await anybody(ctx => takePlace(ctx, { event: id, heads }))
  const target = await office.draft(keeper, {
    record: 'target',
    fields: { measure: 'events-taken', level: '70', why: '让活动办给需要的人' }
  })
  const reached = await office.at(keeper, ctx => measureTarget(ctx, { id: target }))
  expect(reached).toMatchObject({ counted: { n: 6, of: 8 }, beside: null, reached: true })
  const tables = await office.owner<{ name: string }>(
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`
  )
  expect(tables.length).toBeGreaterThan(80)
  const rows = async () => {
    const counted: [string, number][] = []
    for (const { name } of tables) {
      const [one] = await office.owner<{ n: number }>(`select count(*)::int as n from ${name}`)
      counted.push([name, one!.n])
    }
    return counted
  }
  const before = await rows()
  const { platform } = office
  await openGlass(platform, { on: '2026-11-23', q: '亲子阅读' })
  await openEvents(platform).events({ form: {}, query: '', language: 'zh' } as unknown as MineRequest, undefined)
  const app = Fastify()
  mountGlassFeed(app, platform)
  mountEventFeed(app, platform)
  for (const url of ['/glass/feed.xml', '/glass/events.ics']) expect((await app.inject({ url })).statusCode).toBe(200)
  await app.close()
  expect(await rows()).toEqual(before)
  await office.act(keeper, id, 'withdraw', '只为这一问')
})

test('the page says in words what cannot be, and the calendar holds what is to come', async () => {
  const web = openEvents(office.platform)
  const request = (form: Record<string, string>) => ({ form, query: '', language: 'zh' }) as unknown as MineRequest
  const [event] = await anybody(eventsOn)
  for (const form of [
    { event: event!.id, heads: '6' },
    { event: event!.id, heads: 'x' },
    { event: 'x', heads: '1' }
  ] as Record<string, string>[])
    expect(await web.signUp(request(form), undefined)).toMatchObject({
      status: 422,
      data: { code: null, wrong: [{ field: 'event' }] }
    })
  expect(await web.giveBack(request({ code: 'AAAA' }), undefined)).toMatchObject({
    status: 422,
    data: { wrong: [{ field: 'code' }] }
  })
  expect(await web.signUp(request({ event: event!.id, heads: '1' }), undefined)).toMatchObject({
    status: 200,
    data: { code: expect.stringMatching(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/), events: [{ left: 1 }] }
  })
  const { id, title, on: day } = event!
  expect(calendarText('x', [{ id, title, day, about: event!.place, done: false }], '2026-11-23T00:00:00Z')).toContain(
    'DTSTART;VALUE=DATE:20261205'
  )
})

test('an article that charges, names somebody, urges births or asks for reports on persons is not saved, and is looked at again before its day', async () => {
  for (const text of [
    '办理收取工本费二十元',
    '请周欣然女士带头',
    '完成年度出生指标',
    '请房东报告租客怀孕情况',
    '上环后可以领奖'
  ])
    await expect(office.draft(keeper, { record: 'article', fields: { form: 'leaflet', text } }), text).rejects.toThrow(
      /organisation\.(forbidden|names-somebody)/
    )
  const id = await office.draft(keeper, { record: 'article', title: '孕期权利', endsOn: '2026-12-31' as Day })
  await office.act(keeper, id, 'adopt')
  const { obligations } = await office.at(keeper, ctx => getRecord(ctx, { id }))
  expect(obligations).toMatchObject([{ arises: 'review', dueOn: '2026-12-01', state: 'open' }])
})
