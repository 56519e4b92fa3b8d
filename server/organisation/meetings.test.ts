import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountId, PostId } from '../../contract/access.ts'
import { handOver, listHandedWork, showOpenWork } from '../access/hand-over.ts'
import { farStreet, nextStreet, officerOf, street } from '../people/people-factory.ts'
import { areaRange } from '../platform/access.ts'
import { findRecords } from './find-records.ts'
import { getRecord } from './get-record.ts'
import { changeRecord } from './keep-record.ts'
import { listKeepers } from './keepers.ts'
import { listObligations } from './list-obligations.ts'
import { listRecords } from './list-records.ts'
import { actOnObligation } from './obligations.ts'
import { community, type Office, openOffice } from './organisation-factory.ts'
import { obligationsHeld, recordsHeld } from './organisation-held.ts'
import { getPublication } from './publications.ts'

type Someone = Awaited<ReturnType<Office['hire']>>
let office: Office
let officer: Someone
let successor: Someone
let worker: Someone
let contact: Someone
beforeAll(async () => {
  office = await openOffice()
  officer = await office.hire('张敏', 'street_officer', street)
  successor = await office.hire('何平', 'street_officer', street)
  worker = await office.hire('王芳', 'community_worker', community)
  contact = await office.hire('赵联', 'employer_contact', street)
})
afterAll(() => office.close())

const get = (who: Someone, id: string) => office.at(who, ctx => getRecord(ctx, { id }))
const late = (who: Someone) =>
  office.at(who, ctx => listObligations(ctx, { whose: 'all', state: 'late', kind: 'meeting', limit: 50 }))

test('who takes part in a meeting reads it and every overdue decision of it, an employer’s contact as well; nobody else does', async () => {
  const outsider = await office.hire('钱途', 'venue_partner', street)
  const id = await office.draft(officer, {
    record: 'meeting',
    title: '联席会议第五次',
    members: [worker.account, contact.account]
  })
  await office.act(officer, id, 'hold', '会议议定开放母婴室。')
  const decision = await office.owe(officer, id, { what: '开放母婴室', owner: worker.account, dueOn: '2026-11-10' })
  expect((await get(contact, id)).members.map(({ name }) => name).sort()).toEqual(['王芳', '赵联'])
  for (const who of [officer, worker, contact])
    expect((await late(who)).obligations.map(one => one.id)).toEqual([decision])
  expect((await late(outsider)).obligations).toEqual([])
  await expect(get(outsider, id)).rejects.toThrow('platform.not-found')
  // Taking part is reading: the contact changes nothing and ends nothing.
  expect((await get(contact, id)).deeds).toEqual([])
  await expect(
    office.at(contact, ctx => actOnObligation(ctx, { id: decision, version: 1, deed: 'do', said: '好了' }))
  ).rejects.toThrow('platform.outside')
  const far = await office.hire('外区人', 'street_officer', farStreet)
  await expect(office.draft(officer, { record: 'meeting', members: [far.account] })).rejects.toThrow(
    'organisation.keeper-unknown'
  )
  await expect(office.draft(officer, { record: 'plan', members: [worker.account] })).rejects.toThrow(
    'organisation.field-unknown'
  )
})

test('the papers of a meeting are read by its members and by nobody else, name nobody, and hang on no board', async () => {
  const fields = {
    body: 'joint',
    members: '街道、社区、单位',
    agenda: '母婴室',
    papers: '小区\t母婴室\n和平里\t1\n梅山\t0'
  }
  const outsider = await office.hire('孙远', 'venue_partner', street)
  for (const papers of ['居民李某某 340104199001021234', '联系人电话13900001111', '附怀孕职工名单'])
    await expect(office.draft(officer, { record: 'meeting', fields: { ...fields, papers } }), papers).rejects.toThrow(
      /names-somebody|forbidden|refused/
    )
  const id = await office.draft(officer, { record: 'meeting', fields, members: [contact.account] })
  expect((await get(contact, id)).fields.papers).toBe(fields.papers)
  await expect(get(outsider, id)).rejects.toThrow('platform.not-found')
  await office.act(officer, id, 'hold', '会议看过材料。')
  const { draft } = await office.at(officer, ctx => getPublication(ctx, { id }))
  expect(draft.body).not.toContain('和平里')
})

test('a joint meeting of a thousand communities names each of them, and a colleague is found however many there are', async () => {
  const district = street - (street % 1e9)
  const leader = await office.hire('区里的人', 'district_officer', district)
  await office.owner(
    `with one as (select uuidv7() as id, $1::bigint + 1000 * (1 + n / 40 * 1000 + n % 40) as area, '社区' || lpad(n::text, 4, '0') as name from generate_series(1, 1000) n),
       l as (insert into access.login (id, username, name, area, email) select id, 'u' || right(id::text, 12), name, area, id::text from one)
     insert into access.post (id, account_id, role, area, valid_from) select id, id, 'community_worker', area, '2026-01-01' from one`,
    [district]
  )
  const { keepers } = await office.at(leader, listKeepers)
  const communities = keepers.filter(({ name }) => /^社区\d{4}$/.test(name))
  expect(communities).toHaveLength(1000)
  const members = communities.map(one => one.account)
  const id = await office.draft(leader, { record: 'meeting', area: district, owner: members.at(-1)!, members })
  expect((await get(leader, id)).members).toHaveLength(1000)
  await office.owner(
    `update access.post set ended_at = now(), ended_by = $1 where role = 'community_worker' and account_id = any($2::uuid[])`,
    [leader.account, members]
  )
})

test('an agenda is made of what is open; what is ended or unknown is not taken, and each matter shows as it stands now', async () => {
  const plan = await office.draft(officer, { record: 'plan' })
  const [open, ended] = [
    await office.owe(officer, plan, { what: '装无障碍坡道', owner: worker.account, dueOn: '2026-12-10' }),
    await office.owe(officer, plan, { what: '印手册', owner: officer.account, dueOn: '2026-12-10' })
  ]
  await office.act(officer, plan, 'adopt')
  const end = (id: string) =>
    office.at(officer, ctx => actOnObligation(ctx, { id, version: 1, deed: 'do', said: '已办' }))
  await end(ended)
  const fields = { body: 'joint', members: '街道、社区', agenda: '坡道' }
  const draft = (matters: string) => office.draft(officer, { record: 'meeting', fields: { ...fields, matters } })
  for (const bad of [ended, v7(), 'x', `${open},${ended}`])
    await expect(draft(bad), bad).rejects.toThrow('organisation.field-missing')
  const meeting = await draft(open)
  expect((await get(worker, meeting)).matters).toMatchObject([{ id: open, state: 'open', what: '装无障碍坡道' }])
  await end(open)
  expect((await get(worker, meeting)).matters).toMatchObject([{ id: open, state: 'done' }])
})

test('when a post ends, what is owed and what is in charge goes to a named successor, also above the area of the post', async () => {
  const leaver = await office.hire('周离', 'community_worker', community)
  const heir = await office.hire('孙承', 'community_worker', community)
  const administrator = { ...officerOf(street, 'administrator', v7()), ...areaRange(street) }
  const above = await office.draft(officer, { record: 'plan', title: '街道计划' })
  const task = await office.owe(officer, above, { what: '办讲座', owner: leaver.account, dueOn: '2026-12-10' })
  const done = await office.owe(officer, above, { what: '借场地', owner: leaver.account, dueOn: '2026-12-01' })
  await office.act(officer, above, 'adopt')
  await office.at(leaver, ctx => actOnObligation(ctx, { id: done, version: 1, deed: 'do', said: '已借' }))
  const own = await office.draft(leaver, { record: 'plan', area: community, title: '社区计划' })
  const kinds = [obligationsHeld, recordsHeld]
  const post = leaver.account as unknown as PostId
  const { work, successors } = await office.at(administrator, ctx => showOpenWork(ctx, post, kinds))
  expect(work).toEqual([
    { kind: 'obligation', n: 1 },
    { kind: 'record', n: 1 }
  ])
  expect(successors.map(({ name }) => name)).toContain('孙承')
  await office.at(administrator, ctx => handOver(ctx, { post, successor: heir.account as AccountId }, kinds))
  const now = await get(heir, above)
  expect(now.obligations.map(({ what, ownerName, deeds }) => [what, ownerName, deeds])).toContainEqual([
    '办讲座',
    '孙承',
    ['do']
  ])
  // What was done stays with who did it.
  expect(now.obligations.find(({ id }) => id === done)).toMatchObject({ ownerName: '周离', state: 'done' })
  expect(now.events.filter(({ deed }) => deed === 'hand-over').map(({ what }) => what)).toEqual(['办讲座'])
  expect(await get(heir, own)).toMatchObject({ ownerName: '孙承', state: 'draft' })
  expect((await office.at(heir, ctx => listHandedWork(ctx, kinds))).work.map(({ kind }) => kind).sort()).toEqual([
    'obligation',
    'record'
  ])
  await office.at(heir, async ctx =>
    actOnObligation(ctx, {
      id: task,
      version: (await getRecord(ctx, { id: above })).obligations.find(({ id }) => id === task)!.version,
      deed: 'do',
      said: '已办两场'
    })
  )
  expect((await get(officer, above)).kept).toMatchObject({ all: 3, done: 2 })
  await office.act(heir, own, 'adopt')
  expect((await office.at(heir, ctx => listRecords(ctx, { kind: 'plan', limit: 50 }))).records[0]?.ownerName).toBe(
    '孙承'
  )
  // Nobody takes over what no hand-over names.
  await office.at(successor, ({ tx }) => tx.query('select organisation.take_over($1)', [v7()]))
})

test('whatever a record says is found by two characters of it, in the own scope and of the areas above, and nowhere else', async () => {
  const id = await office.draft(officer, {
    record: 'plan',
    title: '翡翠园哺乳角',
    fields: { period: 'year', aim: '让妈妈们歇脚' }
  })
  await office.owe(officer, id, { what: '配一台净水器', owner: officer.account, dueOn: '2026-12-20' })
  const find = async (who: Parameters<Office['at']>[0], q: string) =>
    (await office.at(who, ctx => findRecords(ctx, { q }))).map(one => one.id)
  for (const q of ['翡翠', '哺乳角', '歇脚', '净水', ' 妈妈 翡翠园 ', '翠', '翡翠园'])
    expect(await find(officer, q), q).toEqual([id])
  for (const q of ['翡园', '哺乳 台灯', '%', "'", ' ']) expect(await find(officer, q), q).toEqual([])
  // The community reads what its street says, the district what lies below it, the next street nothing.
  expect(await find(officerOf(community, 'community_worker'), '翡翠')).toEqual([id])
  expect(await find(officerOf(street - 1_000_000, 'district_officer'), '翡翠')).toEqual([id])
  expect(await find(officerOf(nextStreet), '翡翠')).toEqual([])
  // What was changed is found by its new words alone.
  const record = await office.at(officer, ctx => getRecord(ctx, { id }))
  const { owner, partner, beginsOn, endsOn, fields } = record
  const told = { title: '珊瑚园', owner, partner, beginsOn, endsOn, fields, members: [] }
  await office.at(officer, ctx => changeRecord(ctx, { id, version: record.version, ...told }))
  expect([await find(officer, '翡翠'), await find(officer, '珊瑚')]).toEqual([[], [id]])
})
