import { afterAll, beforeAll, expect, test } from 'vitest'
import { street } from '../people/people-factory.ts'
import { permissionsOf } from '../platform/access.ts'
import { actOnRecord } from './act-on-record.ts'
import { getOwnHours } from './attendance.ts'
import { getRecord } from './get-record.ts'
import { listKeepers } from './keepers.ts'
import { listRecords } from './list-records.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let worker: Someone
let messenger: Someone
let volunteer: Someone
let other: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
  messenger = await office.hire('陈强', 'grid_worker', community + 1)
  volunteer = await office.hire('周姐', 'volunteer', community)
  other = await office.hire('老许', 'volunteer', community)
})
afterAll(() => office.close())

const get = (who: Someone, id: string) => office.at(who, ctx => getRecord(ctx, { id }))
const hold = (who: Someone, id: string, attended: string[], said = '讲了怎样保管居民信息。') =>
  office.at(who, async ctx =>
    actOnRecord(ctx, { id, version: (await getRecord(ctx, { id })).version, deed: 'hold', said, attended })
  )

test('a committee has a chair by post, members and a term; before it ends the next one falls due by itself', async () => {
  const fields = { which: 'elderly-women-children', chair: '社区居委会主任', seats: '5', work: '母婴室、老人陪伴' }
  for (const [wrong, why] of [
    [{ ...fields, chair: '主任 13800138000' }, 'organisation.names-somebody'],
    [{ ...fields, work: '每名网格员完成二十户' }, 'organisation.forbidden'],
    [{ ...fields, which: 'birth-control' }, 'organisation.field-missing']
  ] as const)
    await expect(office.draft(worker, { record: 'committee', area: community, fields: wrong }), why).rejects.toThrow()
  const id = await office.draft(worker, {
    ...{ record: 'committee', area: community, title: '老年人和妇女儿童工作委员会', fields },
    members: [worker.account]
  })
  await office.act(worker, id, 'adopt')
  const found = await get(officer, id)
  expect(found.members.map(({ name }) => name)).toEqual(['王芳'])
  expect(found.obligations).toMatchObject([{ arises: 'renew', state: 'open' }])
  await expect(
    office.draft(worker, { record: 'committee', area: community, members: [volunteer.account] })
  ).rejects.toThrow('organisation.keeper-unknown')
})

test('who attended a training has the certificate by it, with its last day; who was absent has none, and nobody certifies themselves', async () => {
  const id = await office.draft(officer, {
    ...{ record: 'training', title: '个人信息保护年度培训' },
    members: [worker.account, messenger.account, officer.account]
  })
  await expect(hold(officer, id, [])).rejects.toThrow('organisation.nobody-attended')
  await expect(hold(officer, id, [volunteer.account])).rejects.toThrow('organisation.nobody-attended')
  await expect(hold(officer, id, [officer.account, worker.account])).rejects.toThrow('access.own-certificate')
  await hold(officer, id, [worker.account])
  expect(
    await office.owner(
      `select account_id as account, kind, proof, valid_to as "to", recorded_by as by from access.qualification where training = '${id}'`
    )
  ).toEqual([
    {
      account: worker.account,
      kind: 'privacy',
      proof: '个人信息保护年度培训（2026-11-23）',
      to: '2027-11-23',
      by: officer.account
    }
  ])
  expect((await get(officer, id)).members.map(({ name, attended }) => [name, attended])).toEqual([
    ['张敏', false],
    ['王芳', true],
    ['陈强', false]
  ])
  // Held is held: a second time certifies nobody else.
  await expect(hold(officer, id, [messenger.account])).rejects.toThrow('organisation.not-now')
})

test('a group and its activities: hours are a sum for the office, each volunteer sees their own, and none sees personal data', async () => {
  const group = await office.draft(worker, {
    ...{ record: 'group', area: community, title: '楼道互助组' },
    members: [volunteer.account, other.account]
  })
  await office.act(worker, group, 'adopt')
  const held = async (attended: string[], hours: string) => {
    const id = await office.draft(worker, {
      ...{ record: 'activity', area: community, title: '亲子阅读' },
      fields: { about: group, place: '活动室', hours },
      members: [volunteer.account, other.account]
    })
    await hold(worker, id, attended, '来了十二位家长和孩子。')
    return id
  }
  await held([volunteer.account, other.account], '2')
  const second = await held([volunteer.account], '3')
  expect((await get(worker, group)).given).toEqual({ activities: 2, came: 3, hours: 7 })
  expect(await office.at(volunteer, getOwnHours)).toEqual({ times: 2, hours: 5 })
  expect(await office.at(other, getOwnHours)).toEqual({ times: 1, hours: 2 })
  // Of others a volunteer reads neither name nor presence, and nothing of the office besides what they take part in.
  expect((await get(other, second)).members).toEqual([{ account: other.account, name: '老许', attended: false }])
  expect((await office.at(volunteer, ctx => listRecords(ctx, { limit: 50 }))).records.map(({ kind }) => kind)).toEqual([
    'activity',
    'activity',
    'group'
  ])
  await expect(get(volunteer, await office.draft(worker, { record: 'plan', area: community }))).rejects.toThrow(
    'platform.not-found'
  )
  await expect(
    hold(worker, await office.draft(worker, { record: 'meeting', area: community }), [worker.account])
  ).rejects.toThrow('organisation.field-unknown')
  await expect(
    office.draft(worker, {
      ...{ record: 'activity', area: community, title: '走访' },
      fields: { about: group, place: '摸清租户子女情况', hours: '2' }
    })
  ).rejects.toThrow('organisation.forbidden')
  expect((await office.at(worker, listKeepers)).everybody.map(({ name }) => name)).toContain('周姐')
  // What the role may do at all names nothing about people.
  expect([...permissionsOf('volunteer')]).toEqual(['organisation.join', 'organisation.read'])
})
