import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { street } from '../people/people-factory.ts'
import { setToday } from '../platform/clock.ts'
import { listWork } from '../work/list-work.ts'
import { signRecord } from './act-on-record.ts'
import { noteCooperation, renewRecord } from './cooperate.ts'
import { getRecord } from './get-record.ts'
import { changeRecord } from './keep-record.ts'
import { listObligations } from './list-obligations.ts'
import { actOnObligation } from './obligations.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let contact: Someone
let other: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  contact = await office.hire('钱慧', 'employer_contact', street)
  other = await office.hire('冯远', 'employer_contact', street)
})
afterAll(async () => {
  setToday('2026-11-23' as Day)
  await office.close()
})

const get = (who: Someone, id: string) => office.at(who, ctx => getRecord(ctx, { id }))
const note = (who: Someone, id: string, said: string) => office.at(who, ctx => noteCooperation(ctx, { id, said }))
const bothSign = async (id: string) => {
  for (const who of [officer, contact]) {
    const { hash } = await get(who, id)
    await office.at(who, ctx => signRecord(ctx, { id, hash: hash! }))
  }
}
const agreement = (told: Partial<Parameters<Office['draft']>[1]> = {}) =>
  office.draft(officer, {
    record: 'agreement',
    title: '母婴室合作',
    partner: contact.account,
    beginsOn: '2026-12-01' as Day,
    endsOn: '2027-11-30' as Day,
    fields: { with: 'employer', partner: '安家纺织', clauses: 'free,nursing-room' },
    ...told
  })

test('both sides of an agreement note what they did under it: in order, never changed, of nobody, and seen by no third', async () => {
  const id = await agreement()
  expect((await get(officer, id)).deeds).not.toContain('note')
  await expect(note(officer, id, '还没有签')).rejects.toThrow('organisation.not-now')
  await bothSign(id)
  for (const who of [officer, contact]) expect((await get(who, id)).deeds).toContain('note')
  await note(officer, id, '到单位讲了一课：产假和育儿假怎么算。')
  await note(contact, id, '二楼母婴室已经开放，每个工作日可用。')
  const { events, state } = await get(contact, id)
  expect(state).toBe('in-force')
  expect(events.filter(({ deed }) => deed === 'note').map(({ by, on, said, basis }) => [by, on, said, basis])).toEqual([
    ['张敏', '2026-11-23', '到单位讲了一课：产假和育儿假怎么算。', 'organisation.agree'],
    ['钱慧', '2026-11-23', '二楼母婴室已经开放，每个工作日可用。', 'organisation.agree']
  ])
  for (const said of ['职工王小明，电话13900001111，已婚', '每月通报职工婚姻情况', '附怀孕职工名单', '收取押金五百元'])
    for (const who of [officer, contact])
      await expect(note(who, id, said), said).rejects.toMatchObject({
        code: expect.stringMatching(/^organisation\.(forbidden|names-somebody)$|^platform\.refused/)
      })
  await expect(note(other, id, '我也来写')).rejects.toThrow('platform.not-found')
  const worker = await office.hire('王芳', 'community_worker', community)
  await expect(note(worker, id, '街道的协议，社区只读')).rejects.toThrow('platform.outside')
  // What is no agreement has no log.
  const plan = await office.draft(officer, { record: 'plan' })
  await office.act(officer, plan, 'adopt')
  await expect(note(officer, plan, '记一笔')).rejects.toThrow('organisation.not-now')
  await office.act(officer, plan, 'withdraw', '只为这一问')
  expect((await get(contact, id)).events.filter(({ deed }) => deed === 'note')).toHaveLength(2)
})

test('renewal falls due sixty days before the end, is overdue when nobody sees to it, and is done by the agreement that renews it', async () => {
  const id = await agreement({ title: '讲座合作' })
  await expect(office.at(officer, ctx => renewRecord(ctx, { id }))).rejects.toThrow('organisation.not-now')
  await bothSign(id)
  const renewal = async () => (await get(officer, id)).obligations.find(({ arises }) => arises === 'renewal')!
  expect(await renewal()).toMatchObject({ dueOn: '2027-10-01', state: 'open', ownerName: '张敏' })
  const late = () =>
    office.at(officer, ctx => listObligations(ctx, { whose: 'mine', state: 'late', kind: 'agreement', limit: 50 }))
  setToday('2027-10-01' as Day)
  expect((await late()).obligations.map(({ record }) => record)).not.toContain(id)
  setToday('2027-10-08' as Day)
  expect((await late()).obligations.map(({ record }) => record)).toContain(id)
  expect((await office.at(officer, listWork)).items.find(({ kind }) => kind === 'obligations')?.due).toBe('2027-10-01')
  const next = (await office.at(officer, ctx => renewRecord(ctx, { id }))).id
  // Pressed twice there is one draft.
  expect((await office.at(officer, ctx => renewRecord(ctx, { id }))).id).toBe(next)
  expect(await get(officer, next)).toMatchObject({
    state: 'draft',
    title: '讲座合作',
    beginsOn: '2027-12-01',
    endsOn: '2028-11-29',
    fields: { clauses: 'free,nursing-room', renews: id }
  })
  expect([(await get(officer, id)).deeds.includes('renew'), (await get(contact, id)).deeds.includes('renew')]).toEqual([
    true,
    false
  ])
  // Changed before it is signed, it still says what it renews; in a form of one’s own nobody says so.
  const { version, owner, partner, beginsOn, endsOn } = await get(officer, next)
  const told = { title: '讲座合作', owner, partner, beginsOn, endsOn, members: [] }
  const fields = { with: 'employer', partner: '安家纺织', clauses: 'free' }
  await office.at(officer, ctx => changeRecord(ctx, { id: next, version, ...told, fields }))
  expect((await get(officer, next)).fields).toMatchObject({ clauses: 'free', renews: id })
  await expect(agreement({ fields: { ...fields, renews: id } })).rejects.toThrow('organisation.field-unknown')
  // A draft settles nothing; what both signed does.
  expect((await renewal()).state).toBe('open')
  await bothSign(next)
  expect(await renewal()).toMatchObject({ state: 'done', endedOn: '2027-10-08', evidence: '讲座合作' })
  expect((await get(officer, id)).state).toBe('in-force')
  await office.act(officer, id, 'end')
  await expect(office.at(officer, ctx => renewRecord(ctx, { id }))).rejects.toThrow('organisation.not-now')
})

test('an agreement that is not renewed says so, and nothing is drafted', async () => {
  const id = await agreement({ title: '场地合作' })
  await bothSign(id)
  const owed = (await get(officer, id)).obligations.find(({ arises }) => arises === 'renewal')!
  await office.at(officer, ctx =>
    actOnObligation(ctx, { id: owed.id, version: owed.version, deed: 'do', said: '双方商量好，到期不再续签' })
  )
  expect((await get(officer, id)).obligations.find(({ id: one }) => one === owed.id)).toMatchObject({
    state: 'done',
    evidence: '双方商量好，到期不再续签'
  })
})
