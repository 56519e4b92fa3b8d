import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { employerDuties } from '../../law/organisation.ts'
import { nextStreet, street } from '../people/people-factory.ts'
import { getRecord } from './get-record.ts'
import { changeRecord } from './keep-record.ts'
import { listKeepers } from './keepers.ts'
import { listRecords } from './list-records.ts'
import { type Office, openOffice } from './organisation-factory.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
const district = street - (street % 1e9)
let office: Office
let officer: Someone
let contact: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  contact = await office.hire('钱慧', 'employer_contact', street)
})
afterAll(() => office.close())

const body = (code: string, told: Record<string, string> = {}) =>
  ({
    record: 'employer',
    title: '安家纺织有限公司',
    fields: {
      code,
      size: 'other',
      head: '总经理',
      contact: '人力资源部 0551-62345678',
      offers: 'nursing-room,flexible-hours',
      ...told
    }
  }) as const
const [first, second, third] = ['91340104MA2NXYR47G', '11340104003036555M', '52340104790136622R'] as const

test('a body is registered by its unified social credit code, once in a district, and a code with a wrong letter is refused', async () => {
  for (const wrong of ['91340104MA2NXYR47H', '91340104MA2NXYR4G7', '9134010', '91340I04MA2NXYR47G'])
    await expect(office.draft(officer, body(wrong)), wrong).rejects.toThrow('organisation.code-wrong')
  const id = await office.draft(officer, body(' 91340104ma2nxyr47g '))
  await office.act(officer, id, 'adopt')
  expect((await office.at(officer, ctx => getRecord(ctx, { id }))).fields.code).toBe(first)
  const next = await office.hire('何平', 'street_officer', nextStreet)
  for (const who of [officer, next])
    await expect(
      office.draft(who, { ...body(first), area: who === next ? nextStreet : street }),
      'the neighbour is of the same district'
    ).rejects.toThrow('organisation.code-known')
  // A change of itself is no second entry, and one that was withdrawn may be registered again.
  const draft = await office.draft(officer, body(second))
  await office.at(officer, ctx =>
    changeRecord(ctx, {
      id: draft,
      version: 1,
      title: '街道办事处',
      owner: officer.account,
      partner: null,
      beginsOn: '2026-10-01' as Day,
      endsOn: '2026-12-31' as Day,
      fields: body(second).fields,
      members: []
    })
  )
  await office.act(officer, draft, 'withdraw', '登记错了')
  await office.draft(officer, body(second))
})

test('a large body is registered by the district where it has said so, and by the street elsewhere', async () => {
  const leader = await office.hire('刘洋', 'district_officer', district)
  const large = body(third, { size: 'large' })
  await office.act(officer, await office.draft(officer, large), 'withdraw', '试登记')
  await office.owner(
    `insert into areas.setting (area, key, valid, value, account) values ($1, 'large-employers-by-district', '[2026-11-01,)', 'true', $2)`,
    [district, leader.account]
  )
  await expect(office.draft(officer, large)).rejects.toThrow('organisation.large-by-district')
  const id = await office.draft(leader, { ...large, area: district })
  await office.act(leader, id, 'adopt')
  // The street reads what the district handles.
  expect((await office.at(officer, ctx => getRecord(ctx, { id }))).title).toBe(large.title)
})

test('its contact is a post with an office phone: a name, a mobile number or a report on staff is not kept', async () => {
  const bad = {
    'organisation.names-somebody': ['联系人：张 13900001111', '居民：王小明'],
    'organisation.forbidden': ['每月通报职工婚姻情况', '附女工花名册', '附职工名单']
  }
  for (const [code, texts] of Object.entries(bad))
    for (const text of texts)
      for (const field of ['contact', 'head'])
        await expect(office.draft(officer, body(third, { [field]: text })), text).rejects.toThrow(code)
  for (const [field, said] of Object.entries({ offers: 'pregnancy-tests', places: '很多', size: 'huge' }))
    await expect(office.draft(officer, body(third, { [field]: said }))).rejects.toThrow('organisation.field-missing')
  await expect(office.draft(officer, body(third, { staff: '周欣然' }))).rejects.toThrow('organisation.field-unknown')
})

test('its contact sees the entry, the agreement about it and what the law asks, and nothing of another body', async () => {
  const ownCode = '91350100M000100Y43'
  const id = await office.draft(officer, { ...body(ownCode), partner: contact.account })
  await office.act(officer, id, 'adopt')
  const other = await office.hire('冯远', 'employer_contact', street)
  const about = (record: string) => ({
    record: 'agreement' as const,
    title: '母婴室合作',
    partner: contact.account,
    fields: { with: 'employer', partner: '安家纺织', clauses: 'free,leave,nursing-room', about: record }
  })
  for (const wrong of [officer.account, 'x', await office.draft(officer, { record: 'plan' })])
    await expect(office.draft(officer, about(wrong)), wrong).rejects.toThrow('organisation.field-missing')
  const agreement = await office.draft(officer, about(id))
  const seen = await office.at(contact, ctx => getRecord(ctx, { id }))
  expect(seen.linked.map(one => one.id)).toEqual([agreement])
  expect(seen.deeds).toEqual([])
  expect((await office.at(contact, ctx => getRecord(ctx, { id: agreement }))).about?.id).toBe(id)
  expect((await office.at(contact, ctx => listRecords(ctx, { limit: 50 }))).records.map(one => one.id)).toEqual([
    agreement,
    id
  ])
  expect((await office.at(other, ctx => listRecords(ctx, { limit: 50 }))).records).toEqual([])
  await expect(office.at(other, ctx => getRecord(ctx, { id }))).rejects.toThrow('platform.not-found')
  expect((await office.at(officer, listKeepers)).partners.map(({ name }) => name)).toContain('钱慧')
  const duties = employerDuties(Math.floor(street / 1e9), '2026-11-23')
  expect(duties.map(({ key }) => key)).toEqual([
    'marriage',
    'maternity',
    'extension',
    'nursing',
    'parental',
    'breastfeeding',
    'elder-care',
    'allowance',
    'no-cut',
    'no-questions'
  ])
})
