import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { findKind, measures } from '../../law/organisation.ts'
import { nextStreet, street } from '../people/people-factory.ts'
import { actOnRecord } from './act-on-record.ts'
import { getRecord } from './get-record.ts'
import { listObligations } from './list-obligations.ts'
import { listRecords } from './list-records.ts'
import { measureTarget } from './measures.ts'
import { actOnObligation } from './obligations.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let colleague: Someone
let worker: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  colleague = await office.hire('何平', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
})
afterAll(() => office.close())

const get = (who: Someone, id: string) => office.at(who, ctx => getRecord(ctx, { id }))
const result = (who: Someone, id: string) => office.at(who, ctx => measureTarget(ctx, { id }))
const end = (who: Someone, id: string, version: number, deed: 'do' | 'confirm' | 'send-back', said = '已办') =>
  office.at(who, ctx => actOnObligation(ctx, { id, version, deed, said }))

test('a target of births, operations or counts per worker is refused with article and reason, in whatever place it is written', async () => {
  const good = { measure: 'cases-in-time', level: '90', why: '居民按时得到答复' }
  const bad = [
    'number of sterilisations',
    '结扎例数',
    '出生率',
    '每名网格员完成二十户',
    'ten visits per worker',
    '落实避孕措施'
  ]
  for (const text of bad)
    for (const told of [
      { fields: { ...good, measure: text } },
      { fields: { ...good, why: text } },
      { title: text, fields: good }
    ])
      await expect(office.draft(officer, { record: 'target', ...told }), text).rejects.toMatchObject({
        code: 'organisation.forbidden',
        params: {
          article: expect.stringMatching(/^(7|10\(5\))$/),
          reasonZh: expect.any(String),
          counterpartZh: expect.any(String)
        }
      })
  for (const fields of [
    { ...good, measure: 'births' },
    { ...good, level: '101' },
    { ...good, level: '0' },
    { ...good, result: '100' }
  ])
    await expect(office.draft(officer, { record: 'target', fields })).rejects.toThrow(/organisation\./)
})

test('what a target comes to is counted from what is recorded and typed by nobody; who does not see the whole area is not told a part', async () => {
  const span = { beginsOn: '2026-10-01' as Day, endsOn: '2026-12-31' as Day }
  const fields = { measure: 'owed-in-time', level: '60', why: '说到做到' }
  const target = await office.draft(officer, { record: 'target', ...span, fields })
  await office.act(officer, target, 'adopt')
  const nothing = await result(officer, target)
  expect([nothing.counted, nothing.reached]).toEqual([{ n: 0, of: 0 }, null])
  const plan = await office.draft(officer, { record: 'plan', area: street })
  const owed = []
  for (const [what, dueOn] of [
    ['印手册', '2026-11-20'],
    ['办讲座', '2026-11-23'],
    ['修坡道', '2026-11-01']
  ] as const)
    owed.push(await office.owe(officer, plan, { what, owner: officer.account, dueOn }))
  await office.act(officer, plan, 'adopt')
  await end(officer, owed[1]!, 1, 'do')
  expect(await result(officer, target)).toEqual({
    measure: 'owed-in-time',
    level: 60,
    from: '2026-10-01',
    to: '2026-11-23',
    counted: { n: 1, of: 3 },
    beside: null,
    reached: false
  })
  const low = await office.draft(officer, { record: 'target', ...span, fields: { ...fields, level: '33' } })
  expect((await result(officer, low)).reached).toBe(true)
  // The community reads the street's target; of the street it sees a part only, and a part is not told.
  expect((await result(worker, target)).counted).toBeNull()
  const later = await office.draft(officer, {
    record: 'target',
    beginsOn: '2027-01-01' as Day,
    endsOn: '2027-03-31' as Day,
    fields
  })
  expect((await result(officer, later)).counted).toBeNull()
})

test('every declared measure is counted, each of reach, timeliness, equal service or quality of data; newcomers stand beside those registered here', async () => {
  for (const [elsewhere, inTime] of [
    [true, true],
    [true, false],
    [false, true]
  ])
    await office.owner(
      `insert into cases."case" (register, id, area, matter, variant, person_id, enrolment_id, applicant, sealed, account, state, answered_on, in_time, worked_days, from_elsewhere, granted)
       values (1, gen_random_uuid(), $1, 'childcare-subsidy', 'x', gen_random_uuid(), gen_random_uuid(), 'self', 'x', $2, 'decided', '2026-11-10', $3, 3, $4, true)`,
      [community, officer.account, inTime, elsewhere]
    )
  for (const { key } of measures) {
    const id = await office.draft(officer, {
      record: 'target',
      fields: { measure: key, level: '90', why: '居民得到服务' }
    })
    const { counted, beside } = await result(officer, id)
    expect(counted, key).toEqual({ n: expect.any(Number), of: expect.any(Number) })
    expect(beside !== null, key).toBe(key === 'newcomers-in-time')
    if (key === 'cases-in-time') expect(counted).toEqual({ n: 2, of: 3 })
    if (key === 'newcomers-in-time')
      expect([counted, beside]).toEqual([
        { n: 1, of: 2 },
        { n: 1, of: 1 }
      ])
  }
})

const items = findKind('inspection')!.fields.flatMap(({ kind, options = [] }) => (kind === 'checks' ? options : []))
const allFine = Object.fromEntries(items.map(({ value }) => [value, 'ok' as const]))

test('what a check visit finds becomes a correction by itself, and is accepted by a colleague who looks once more', async () => {
  const id = await office.draft(officer, { record: 'inspection', title: '第三社区服务点', owner: worker.account })
  const hold = (checks: Record<string, 'ok' | 'not'>, said = '门口有台阶，母婴室上锁。') =>
    office.at(officer, async ctx =>
      actOnRecord(ctx, { id, version: (await getRecord(ctx, { id })).version, deed: 'hold', said, checks })
    )
  const { open: _, ...missing } = allFine
  await expect(hold(missing)).rejects.toThrow('organisation.field-missing')
  await expect(hold({ ...allFine, 'persons-found': 'not' })).rejects.toThrow('organisation.field-unknown')
  await expect(hold(allFine, '居民：王小明不在家')).rejects.toThrow('organisation.names-somebody')
  await hold({ ...allFine, 'step-free': 'not', 'nursing-room': 'not' })
  const visit = await get(officer, id)
  expect(visit.obligations.map(({ arises, ownerName, dueOn, state }) => [arises, ownerName, dueOn, state])).toEqual([
    ['step-free', '王芳', '2026-12-21', 'open'],
    ['nursing-room', '王芳', '2026-12-21', 'open']
  ])
  const [ramp, room] = visit.obligations.map(one => one.id) as [string, string]
  await end(officer, ramp, 1, 'do', '装好了坡道')
  await expect(end(officer, ramp, 2, 'confirm')).rejects.toThrow('organisation.looked-at-by-another')
  await end(colleague, ramp, 2, 'send-back', '坡度太陡')
  await end(worker, ramp, 3, 'do', '改缓了')
  const waiting = await office.at(officer, ctx =>
    listObligations(ctx, { kind: 'inspection', whose: 'all', state: 'open', limit: 50 })
  )
  expect(waiting.obligations.map(({ state }) => state).sort()).toEqual(['done', 'open'])
  await expect(office.act(officer, id, 'end')).rejects.toThrow('organisation.open-left')
  await end(colleague, ramp, 4, 'confirm', '')
  await end(worker, room, 1, 'do', '母婴室白天不上锁')
  await end(colleague, room, 2, 'confirm', '')
  await office.act(officer, id, 'end')
  expect((await get(officer, id)).fields.checks).toContain('step-free:not')
})

test('data shared under a decision stand with catalogue entry, purpose and end for every member, and stopping falls due by itself', async () => {
  const contact = await office.hire('钱慧', 'employer_contact', street)
  const outsider = await office.hire('冯远', 'venue_partner', street)
  const meeting = await office.draft(officer, { record: 'meeting', members: [contact.account] })
  const fields = {
    about: meeting,
    catalogue: '托育机构备案信息',
    with: '各社区',
    form: 'totals',
    purpose: '方便家长查找'
  }
  // Not before the meeting was held, not without purpose, and no list of people.
  await expect(office.draft(officer, { record: 'sharing', fields })).rejects.toThrow('organisation.field-missing')
  await office.act(officer, meeting, 'hold', '会议议定公布托育机构名录。')
  const { purpose: _, ...without } = fields
  await expect(office.draft(officer, { record: 'sharing', fields: without })).rejects.toThrow(
    'organisation.field-missing'
  )
  for (const [name, text] of [
    ['catalogue', '育龄人员名单'],
    ['purpose', '摸清租户子女情况']
  ] as const)
    await expect(office.draft(officer, { record: 'sharing', fields: { ...fields, [name]: text } })).rejects.toThrow(
      'organisation.forbidden'
    )
  const id = await office.draft(officer, { record: 'sharing', title: '托育名录', fields })
  await office.act(officer, id, 'adopt')
  const shared = (who: Someone) =>
    office.at(who, ctx => listRecords(ctx, { kind: 'sharing', state: 'in-force', limit: 50 }))
  const { about: _about, ...told } = fields
  for (const who of [officer, worker, contact])
    expect((await shared(who)).records.map(one => [one.id, one.endsOn, one.told])).toEqual([[id, '2026-12-31', told]])
  expect((await shared(outsider)).records).toEqual([])
  const next = await office.hire('马宁', 'street_officer', nextStreet)
  expect((await shared(next)).records).toEqual([])
  expect((await get(officer, id)).obligations).toMatchObject([{ arises: 'stop', dueOn: '2026-12-31' }])
})

test('how satisfied residents are follows from their own ratings, told from five on, and the office reads nothing of what was said', async () => {
  const rated = (n: number, rating: number) =>
    office.owner(
      `insert into voice.voice (register, id, code_hash, kind, area, about_area, about_last, about, way, sealed, state, received_on, due_on, answer_by, answered_on, answered_by, in_time, rating)
       select 1, uuidv7(), sha256(('rated' || $1 || i)::bytea), 'suggestion', ${street}, ${street}, ${street}, '{}', 'web', 'x', 'answered', '2026-11-01', null,
         '2026-12-30', '2026-11-10', uuidv7(), true, $1::int from generate_series(1, $2::int) i`,
      [rating, n]
    )
  const id = await office.draft(officer, {
    record: 'target',
    fields: { measure: 'voices-satisfied', level: '80', why: '居民满意' }
  })
  await rated(4, 1)
  expect((await result(officer, id)).counted).toEqual({ n: 0, of: 0 })
  await rated(2, 3)
  expect(await result(officer, id)).toMatchObject({ counted: { n: 4, of: 6 }, reached: false })
})
