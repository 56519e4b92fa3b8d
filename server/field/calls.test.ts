import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FieldCommand, TaskKind } from '../../contract/field-data.ts'
import { priorities } from '../../law/call-priorities.ts'
import { declaredRosters } from '../../law/rosters.ts'
import { segments } from '../../law/segments.ts'
import {
  duty,
  type Enrolled,
  grid,
  idNumber,
  nextGrid,
  nextStreet,
  officerOf,
  street,
  today
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { endCampaign, listCampaigns } from './campaigns.ts'
import { contact, endDevice, listDevices } from './devices.ts'
import { community, type FieldDesk, line, openField, type TestDevice } from './field-desk.ts'

let field: FieldDesk
let li: Enrolled
let wang: Enrolled
let old: Enrolled
let household: string
let sun: TestDevice
beforeAll(async () => {
  field = await openField()
  li = await field.enrol({
    name: '李春禾',
    phone: '13800138071',
    idNumber: idNumber(11),
    place: { area: grid, address: '幸福路1号1栋101室' }
  })
  wang = await field.enrol({ name: '王秋实', place: { area: grid, address: '幸福路1号1栋102室' } })
  old = await field.enrol({
    name: '陈奶奶',
    bornOn: '1940-05',
    sex: '2',
    place: { area: grid, address: '幸福路1号1栋103室' }
  })
  await field.enrol({ name: '在邻格', place: { area: nextGrid } })
  await field.desk.house([[li, '02']])
  await field.desk.house([[wang, '02']])
  household = (await field.desk.page(li)).household!.id
  sun = await field.device(await field.worker('孙网格'))
})
afterAll(() => field.close())

const outcomes = () =>
  field.owner<{ state: string; outcome: string | null }>('select state, outcome from field.task order by id')

test('a device holds its grid and nobody else: numbers masked, nobody under protection, nothing that a call does not need', async () => {
  const hidden = await field.enrol({ name: '受保护', place: { area: grid } })
  await field.as(duty, ctx => protectPerson(ctx, { source: '公安通知', enrolment: hidden.enrolment, protect: true }))
  const [first] = await sun.pull()
  expect(first).toMatchObject({ grid: { code: grid }, worker: '孙网格', today: '2026-11-23', more: false })
  expect(
    sun
      .rows('person')
      .map(person => person.name)
      .sort()
  ).toEqual(['李春禾', '王秋实', '陈奶奶'].sort())
  const one = sun.rows('person').find(person => person.name === '李春禾')!
  expect(one).toMatchObject({
    phoneMasked: '1********71',
    idMasked: expect.stringMatching(/^340\*+\d\d$|^340\*{13}/),
    household
  })
  expect(Object.keys(one).sort()).toEqual(
    [
      'address',
      'bornOn',
      'headRelation',
      'household',
      'id',
      'idMasked',
      'phoneMark',
      'is',
      'name',
      'phoneMasked',
      'sex',
      'since'
    ].sort()
  )
})

test('a device holds the welcome pack of its street and community, as everybody may read it, and of no other', async () => {
  const tells = (area: number, title: string, ended = false) =>
    field.owner(
      `insert into areas.welcome (register, id, area, kind, title, body, title_en, body_en, checked_on, review_by, account, ended_at)
       select register, $1, $2::bigint, 'contact', $3, '电话0551-60000013', 'Ask here', 'Phone 0551-60000013', '2026-11-01', '2027-05-01', $1, $4
       from people.enrolment limit 1`,
      [v7(), area, title, ended ? '2026-11-02T00:00:00Z' : null]
    )
  await tells(street, '街道大厅')
  await tells(community, '社区服务站')
  await tells(community, '旧的服务站', true)
  await tells(community + 1000, '别的社区')
  await tells(nextStreet, '别的街道')
  await sun.pull()
  expect(
    sun
      .rows('welcome')
      .map(({ title }) => title)
      .sort()
  ).toEqual(['社区服务站', '街道大厅'].sort())
})

test('rounds are planned over declared segments only, each with a basis and a kind of call that the application knows', async () => {
  for (const { roster, task } of segments) {
    if (roster !== null) expect(declaredRosters.map(one => one.key)).toContain(roster)
    expect(TaskKind.options).toContain(task)
  }
  expect(Object.keys(priorities).sort()).toEqual([...TaskKind.options].sort())
  for (const { rank, whyZh, whyEn } of Object.values(priorities)) expect(Boolean(whyZh && whyEn)).toBe(rank < 3)
  await expect(field.plan('women-of-child-bearing-age', community)).rejects.toThrow('field.no-segment')
  await expect(field.plan('households', nextStreet)).rejects.toThrow('platform.not-found')
})

test('a household that wants no calls gets none, neither then nor in the next round', async () => {
  expect(await field.plan('households', community)).toMatchObject({ tasks: 4, leftOut: 0 })
  await sun.pull()
  expect(sun.rows('task').map(task => task.kind)).toEqual(['who-lives-here', 'who-lives-here', 'who-lives-here'])
  expect((await sun.tell({ kind: 'no-calls', household, wish: true })).state).toBe('done')
  await sun.pull()
  expect(sun.rows('task')).toHaveLength(2)
  expect(sun.rows('household').find(one => one.id === household)?.noCalls).toBe(true)
  // The other calls are open already, and stay what they are.
  expect(await field.plan('households', grid)).toMatchObject({ tasks: 0, leftOut: 1 })
  expect((await sun.tell({ kind: 'no-calls', household, wish: false })).state).toBe('done')
  expect(await field.plan('households', grid)).toMatchObject({ tasks: 1, leftOut: 0 })
})

test('who declines or is out is a call that was made; a second worker closes nothing twice', async () => {
  await sun.pull()
  const [first, second] = sun.rows('task')
  expect((await sun.tell({ kind: 'called', task: first!.id, outcome: 'declined' })).state).toBe('done')
  expect((await sun.tell({ kind: 'called', task: first!.id, outcome: 'done' })).state).toBe('done')
  expect((await sun.tell({ kind: 'called', task: second!.id, outcome: 'not-at-home' })).state).toBe('done')
  expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['declined', 'not-at-home']))
  expect((await outcomes()).filter(({ outcome }) => outcome === 'done')).toEqual([])
  const all = await field.lead(ctx => listCampaigns(ctx))
  expect(all.reduce((sum, one) => sum + one.called, 0)).toBe(2)
})

test('a round that was planned wrongly is called off: what is open is cancelled and leaves the devices, what was made stays', async () => {
  const made = (await outcomes()).filter(({ outcome }) => outcome !== null).length
  const { id } = await field.plan('aged-80', community)
  const round = async () => (await field.lead(ctx => listCampaigns(ctx))).find(one => one.id === id)!
  const { tasks } = await round()
  expect(tasks).toBeGreaterThan(0)
  await sun.pull()
  const before = sun.rows('task').length
  await expect(field.as(officerOf(nextStreet), ctx => endCampaign(ctx, id))).rejects.toThrow('field.no-round')
  expect(await field.lead(ctx => endCampaign(ctx, id))).toMatchObject({ cancelled: tasks, tasks: 0, endedOn: today })
  await sun.pull()
  expect(sun.rows('task').length).toBe(before - tasks)
  expect((await outcomes()).filter(({ outcome }) => outcome !== null)).toHaveLength(made)
  await expect(field.lead(ctx => endCampaign(ctx, id))).rejects.toThrow('field.no-round')
  // The right one can be planned at once.
  const again = await field.plan('aged-80', community)
  expect(again.tasks).toBe(tasks)
  await field.lead(ctx => endCampaign(ctx, again.id))
})

test('no table of calls says who made them, nor where a worker was', async () => {
  const columns = await field.owner<{ column: string }>(
    `select column_name as column from information_schema.columns where table_schema = 'field' and table_name in ('task', 'campaign')`
  )
  expect(
    columns
      .map(({ column }) => column)
      .filter(name => /worker|latitude|longitude|position|closed_account|duration/.test(name))
  ).toEqual([])
  const spied = { ...line({ kind: 'moved-out', enrolment: wang.enrolment }), latitude: 31.8 }
  expect(FieldCommand.safeParse(spied).success).toBe(false)
})

test('older people are called on by age and both sexes alike, one call for each', async () => {
  expect(await field.plan('aged-80', community)).toMatchObject({ tasks: 1 })
  await sun.pull()
  expect(sun.rows('task').find(task => task.kind === 'look-in')?.enrolment).toBe(old.enrolment)
})

test('whose birthday is not known is asked for it; told, it waits for the community and enters the register', async () => {
  const half = await field.enrol({ name: '只知年份', bornOn: '1991', sex: '9' })
  expect(await field.plan('open-facts', community)).toMatchObject({ tasks: 2 })
  await sun.pull()
  const asked = sun.rows('task').flatMap(task => (task.kind === 'missing-facts' ? [task.enrolment] : []))
  // Of the other only the month of birth is known.
  expect(asked.sort()).toEqual([half.enrolment, old.enrolment].sort())
  const change = { kind: 'changed', enrolment: half.enrolment } as const
  expect(await sun.tell({ ...change, field: 'bornOn', was: '1991', now: '九一年' })).toMatchObject({
    state: 'refused',
    reason: { zh: '这一项的写法不对，请核对。' }
  })
  const told = [
    await sun.tell({ ...change, field: 'bornOn', was: '1991', now: '1991-04-05' }),
    await sun.tell({ ...change, field: 'sex', was: '9', now: '2' })
  ]
  expect(told.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  expect(await field.decide(told.map(({ id }) => id))).toEqual({ decided: 2, left: [] })
  expect((await field.desk.page(half)).line).toMatchObject({ bornOn: '1991-04-05', sex: '2' })
  await sun.pull()
  expect(sun.rows('person').find(({ id }) => id === half.enrolment)).toMatchObject({ bornOn: '1991-04-05', sex: '2' })
})

test('a device holds where the buildings of its grid stand, and the outline of the grid, and of no other', async () => {
  for (const [name, place] of [
    ['1栋', grid],
    ['在邻格', nextGrid]
  ] as const)
    await field.owner(
      `with made as (insert into areas.building (id, grid, name, street_address) values (uuidv7(), $1, $2, '幸福路1号') returning id)
       insert into areas.point (thing_id, kind, area, longitude, latitude, datum, origin, source, account)
       select id, 'building', $1, 117.25, 31.84, 'CGCS2000', 'drawn', 'x', uuidv7() from made`,
      [place, name]
    )
  await sun.pull()
  expect(sun.rows('building')).toMatchObject([{ name: '1栋', at: [117.25, 31.84] }])
})

test('a device the server never knew, as after a backup of before its first day, is told so and not ended', async () => {
  const back = await field.device(sun.caller.account)
  await field.owner('delete from field.device where id = $1', [back.id])
  await expect(back.pull()).rejects.toThrow('field.device-unknown')
  await expect(back.push([])).rejects.toThrow('field.device-unknown')
})

test('a device that is lost gets nothing more, and its lines are not taken', async () => {
  const lost = await field.device(sun.caller.account)
  await lost.pull()
  const listed = await field.lead(ctx => listDevices(ctx))
  expect(listed.map(one => one.by)).toEqual(['孙网格', '孙网格'])
  await field.lead(ctx => endDevice(ctx, { id: lost.id }))
  await expect(lost.pull()).rejects.toThrow('field.device-ended')
  await expect(lost.push([])).rejects.toThrow('field.device-ended')
  const other = await field.device(await field.worker('钱网格'))
  const theirs = { ...officerOf(grid, 'grid_worker', other.caller.account) }
  await expect(field.as(theirs, ctx => contact(ctx, sun.id))).rejects.toThrow('field.device-ended')
})
