import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import { nextStreet, street } from '../people/people-factory.ts'
import { actOnRecord } from './act-on-record.ts'
import { getCompoundFacts } from './compound-facts.ts'
import { getRecord } from './get-record.ts'
import { changeRecord } from './keep-record.ts'
import { actOnObligation } from './obligations.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'
import { publishRecord } from './publications.ts'
import { bookVenue, cancelVenueBooking, listVenueBookings } from './venues.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let worker: Someone
let property: Someone
const compound = v7()
const day = '2026-11-24' as Day

beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
  property = await office.hire('赵强', 'venue_partner', street)
  await office.owner(`insert into areas.compound (id, community, name) values ($1, $2, '竹荫里')`, [
    compound,
    community
  ])
  const building = v7()
  await office.owner(
    `insert into areas.building (id, grid, compound_id, name, street_address) values ($1, $2, $3, '1栋', '竹荫里1栋')`,
    [building, community + 1, compound]
  )
  await office.owner(
    `insert into areas.standard_address (id, grid, building_id, address, match_key) values ($1, $2, $3, '竹荫里1栋101室', 'x')`,
    [v7(), community + 1, building]
  )
  await office.owner(
    `insert into areas.point (thing_id, kind, area, longitude, latitude, datum, origin, source, account) values ($1, 'compound', $2, 117.25, 31.84, 'CGCS2000', 'drawn', 'x', $1)`,
    [compound, community]
  )
})
afterAll(() => office.close())

const told = { compound, households: '420', committee: 'elected', manager: '安居物业 0551-62345678' }
const venueIn = async (who: Someone, area = community) => {
  const id = await office.draft(who, { record: 'venue', area, title: '活动室' })
  await office.act(who, id, 'adopt')
  return id
}
const book = (who: Someone, id: string, from: number, to: number, on = day, what = '亲子阅读') =>
  office.at(who, ctx => bookVenue(ctx, { id, on, from, to, what }))

test('a compound has one file, tied to the register of areas: its buildings, flats and place are counted there, and nobody is in it', async () => {
  const write = (fields: Record<string, string>, who = worker, area = community) =>
    office.draft(who, { record: 'compound', area, title: '竹荫里小区', fields })
  await expect(write({ ...told, compound: v7() })).rejects.toThrow('organisation.compound-unknown')
  await expect(write({ ...told, compound: 'x' })).rejects.toThrow('organisation.field-missing')
  await expect(write({ ...told, households: '很多' })).rejects.toThrow('organisation.field-missing')
  for (const [manager, why] of [
    ['安居物业 13800138000', 'organisation.names-somebody'],
    ['物业每月向社区通报住户婚姻和子女情况', 'organisation.forbidden']
  ] as const)
    await expect(write({ ...told, manager }), manager).rejects.toThrow(why)
  const next = await office.hire('何平', 'street_officer', nextStreet)
  await expect(write(told, next, nextStreet)).rejects.toThrow('organisation.compound-unknown')
  const id = await write(told)
  await expect(write(told)).rejects.toThrow('organisation.compound-known')
  await expect(write(told, officer, street), 'the street above sees the file of its community').rejects.toThrow(
    'organisation.compound-known'
  )
  await office.at(worker, async ctx => {
    const { version, title, owner, partner, beginsOn, endsOn, fields } = await getRecord(ctx, { id })
    await changeRecord(ctx, {
      ...{ id, version, title, owner, partner, beginsOn, endsOn, members: [] },
      fields: { ...fields, accessible: 'entrance,lifts', facilities: 'playground' }
    })
  })
  await office.act(worker, id, 'adopt')
  expect(await office.at(officer, ctx => getCompoundFacts(ctx, { id }))).toMatchObject({
    name: '竹荫里',
    community,
    buildings: 1,
    flats: 1,
    at: [117.25, 31.84],
    checkedOn: null
  })
  await expect(office.at(next, ctx => getCompoundFacts(ctx, { id }))).rejects.toThrow('platform.not-found')
  // What everybody may read tells of things and numbers, and not by which id the register knows it.
  await office.at(worker, ctx => publishRecord(ctx, { id }))
  const [shown] = await office.owner<{ body: string }>(
    `select body from organisation.publication where record_id = '${id}'`
  )
  expect(shown?.body).toContain('无障碍条件：出入口没有台阶、有电梯')
  expect(shown?.body).not.toContain(compound)
  // Only one is in force at a time, whatever the statement.
  await expect(
    office.owner(
      `insert into organisation.record (register, id, area, kind, title, owner, begins_on, ends_on, fields, made_by, made_on)
       select register, $1, area, kind, title, owner, begins_on, ends_on, fields, made_by, made_on from organisation.record where id = '${id}'`,
      [v7()]
    )
  ).rejects.toThrow('record_compound_once')
})

test('a venue booked twice in one minute is booked once: the second is told who has it, and the table itself refuses an overlap', async () => {
  const id = await venueIn(worker)
  const [one, two] = await Promise.allSettled([book(worker, id, 600, 660), book(officer, id, 630, 690)])
  expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
  const lost = [one, two].find(result => result.status === 'rejected')
  expect(String(lost?.status === 'rejected' && lost.reason)).toContain('organisation.venue-taken')
  const [taken] = await office.at(officer, ctx => listVenueBookings(ctx, { id }))
  await expect(
    office.owner(
      `insert into organisation.booking (register, id, record_id, on_day, minutes, what, account)
       select register, $1, record_id, on_day, int4range(lower(minutes) + 1, upper(minutes)), what, account from organisation.booking where id = '${taken!.id}'`,
      [v7()]
    )
  ).rejects.toThrow('booking_one_at_a_time')
  // What ends when the next begins does not overlap; another day is free.
  await book(worker, id, taken!.to, taken!.to + 30)
  await book(worker, id, taken!.from, taken!.to, '2026-11-25' as Day)
  // Cancelled twice is cancelled once, and the time is free again.
  for (const _ of [1, 2]) await office.at(officer, ctx => cancelVenueBooking(ctx, { id: taken!.id })).catch(() => {})
  await office.at(worker, ctx => cancelVenueBooking(ctx, { id: taken!.id }))
  await book(officer, id, taken!.from, taken!.to)
})

test('a venue is booked within its hours, not for a day that is past, and a booking names nobody', async () => {
  const id = await venueIn(officer, street)
  for (const [from, to, on, what, why] of [
    [480, 540, day, '亲子阅读', 'organisation.venue-closed'],
    [1140, 1230, day, '亲子阅读', 'organisation.venue-closed'],
    [600, 600, day, '亲子阅读', 'organisation.booking-times'],
    [600, 660, '2026-11-22' as Day, '亲子阅读', 'organisation.booking-past'],
    [600, 660, '2027-01-01' as Day, '亲子阅读', 'organisation.venue-not-open'],
    [600, 660, day, '给13800138000办事', 'organisation.names-somebody'],
    [600, 660, day, '收取押金', 'organisation.forbidden']
  ] as const)
    await expect(book(officer, id, from, to, on, what), why).rejects.toThrow(why)
  await expect(
    office.draft(officer, { record: 'venue', fields: { place: '一楼', seats: '9', opens: '25:00', closes: '20:00' } })
  ).rejects.toThrow('organisation.field-missing')
  const draft = await office.draft(officer, { record: 'venue', title: '还没开放的房间' })
  await expect(book(officer, draft, 600, 660)).rejects.toThrow('organisation.venue-not-open')
  // The community below books the venue of its street; the street cancels any there, the community only its own.
  const { id: own } = await book(officer, id, 600, 660)
  const { id: theirs } = await book(worker, id, 660, 720)
  await expect(office.at(worker, ctx => cancelVenueBooking(ctx, { id: own }))).rejects.toThrow('platform.not-found')
  await office.at(officer, ctx => cancelVenueBooking(ctx, { id: theirs }))
  // Who provides a venue sees when it is taken, and nothing of another's.
  await expect(office.at(property, ctx => listVenueBookings(ctx, { id }))).rejects.toThrow('platform.not-found')
  const shared = await office.draft(officer, { record: 'venue', partner: property.account })
  await office.act(officer, shared, 'adopt')
  await book(officer, shared, 600, 660)
  expect(await office.at(property, ctx => listVenueBookings(ctx, { id: shared }))).toMatchObject([
    { from: 600, to: 660, mine: false }
  ])
})

const list = findKind('premises')!.fields.flatMap(({ kind, options = [] }) => (kind === 'checks' ? options : []))

test('premises are looked over by the list of the standard: what is missing or broken is a repair with owner and day, accepted by a colleague', async () => {
  const look = async (checks: Record<string, 'ok' | 'not'>) => {
    const id = await office.draft(officer, { record: 'premises', title: '街道服务大厅' })
    await office.at(officer, ctx =>
      actOnRecord(ctx, { id, version: 1, deed: 'hold', checks, said: '门口有两级台阶，投影不亮。' })
    )
    return id
  }
  const well = Object.fromEntries(list.map(({ value }) => [value, 'ok' as const]))
  const { screen: _, ...unseen } = well
  await expect(look(unseen)).rejects.toThrow('organisation.field-missing')
  const id = await look({ ...well, 'step-free': 'not', screen: 'not' })
  const { obligations } = await office.at(officer, ctx => getRecord(ctx, { id }))
  expect(obligations.map(({ arises, state, dueOn }) => [arises, state, dueOn > '2027-01-01'])).toEqual([
    ['step-free', 'open', true],
    ['screen', 'open', true]
  ])
  const repair = await office.owe(officer, id, { what: '叫号屏更换电源', owner: worker.account, dueOn: '2026-12-10' })
  expect(
    (await office.at(officer, ctx => getRecord(ctx, { id }))).obligations.find(one => one.id === repair)?.what
  ).toBe('叫号屏更换电源')
  const done = (who: Someone, deed: 'do' | 'confirm', version: number) =>
    office.at(who, ctx => actOnObligation(ctx, { id: repair, version, deed, said: '换好了，试过能用。' }))
  await done(worker, 'do', 1)
  await expect(done(worker, 'confirm', 2)).rejects.toThrow('organisation.not-now')
  await done(officer, 'confirm', 2)
  expect((await office.at(officer, ctx => getRecord(ctx, { id }))).kept).toMatchObject({ all: 3, done: 1, open: 2 })
  // With everything in order nothing is owed.
  const other = await look(well)
  expect((await office.at(officer, ctx => getRecord(ctx, { id: other }))).obligations).toEqual([])
})
