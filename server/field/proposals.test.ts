import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandId } from '../../contract/values.ts'
import { correctPerson } from '../people/index.ts'
import { type Enrolled, grid, unevenCells } from '../people/people-factory.ts'
import { type FieldDesk, line as lineOf, openField, type TestDevice } from './field-desk.ts'
import { decideProposals } from './proposals.ts'

let field: FieldDesk
let li: Enrolled
let wang: Enrolled
let zhou: Enrolled
let sun: TestDevice
beforeAll(async () => {
  field = await openField()
  li = await field.enrol({ name: '李春禾', phone: '13800138071', place: { area: grid, address: '幸福路1号1栋101室' } })
  wang = await field.enrol({ name: '王秋实', place: { area: grid, address: '幸福路1号1栋102室' } })
  zhou = await field.enrol({ name: '周小川', place: { area: grid, address: '幸福路1号1栋102室' } })
  await field.desk.house([[li, '02']])
  sun = await field.device(await field.worker('孙网格'))
  await sun.pull()
})
afterAll(() => field.close())

test('what a worker recorded waits, and nothing in the register changes until the community takes it; then it is true from its day', async () => {
  const before = await field.counted(grid, '2026-11-23')
  const line = await sun.tell({ kind: 'moved-out', enrolment: wang.enrolment, on: '2026-11-10' })
  expect(line.state).toBe('waiting')
  expect(await field.counted(grid, '2026-11-23')).toBe(before)
  const { proposals } = await field.waiting()
  expect(proposals).toMatchObject([{ kind: 'moved-out', name: '王秋实', by: '孙网格', on: '2026-11-10' }])
  expect(await field.decide([line.id])).toEqual({ decided: 1, left: [] })
  expect(await field.counted(grid, '2026-11-09')).toBe(before)
  expect(await field.counted(grid, '2026-11-10')).toBe(before - 1)
  const page = await field.desk.page(wang)
  expect(JSON.stringify(page.history)).toContain('网格员孙网格走访登记 2026-11-23')
  await sun.pull()
  expect(sun.rows('sent').find(one => one.id === line.id)).toMatchObject({ state: 'confirmed' })
  expect(sun.rows('person').map(person => person.name)).not.toContain('王秋实')
})

test('a baby told by the parents enters their household, and nobody is asked which child it is or whether they are married', async () => {
  const line = await sun.tell({ kind: 'born', name: '李小安', sex: '2', bornOn: '2026-11-02', parents: [li.enrolment] })
  await field.decide([line.id])
  const page = await field.desk.page(li)
  expect(page.household!.members.map(member => member.name).sort()).toEqual(['李小安', '李春禾'].sort())
  expect(await field.counted(grid, '2026-11-02')).toBe((await field.counted(grid, '2026-11-01')) + 1)
})

test('who was found enters with what is known of them; a number is never asked at the door', async () => {
  const line = await sun.tell({
    kind: 'found',
    name: '新来的郑',
    sex: '1',
    bornOn: '1993',
    address: '幸福路1号1栋102室'
  })
  const { proposals } = await field.waiting()
  expect(proposals.find(one => one.id === line.id)).toMatchObject({ name: '新来的郑', told: { bornOn: '1993' } })
  expect((await field.decide([line.id])).decided).toBe(1)
  await sun.pull()
  expect(sun.rows('person').find(person => person.name === '新来的郑')).toMatchObject({
    idMasked: null,
    bornOn: '1993'
  })
})

test('a tenant at a door is no member of its household; from where and since when lets them be welcomed, and the desk sees what was said', async () => {
  await sun.pull()
  const henan = sun.rows('origin').find(({ level, id }) => level === 'province' && id.startsWith('41'))!
  const line = await sun.tell({
    kind: 'found',
    name: '新租客',
    sex: '2',
    bornOn: '1996-03',
    address: '幸福路1号1栋101室',
    stayFrom: '2026-10',
    otherArea: Number(henan.id),
    phone: '139 0013 9000'
  })
  const { proposals } = await field.waiting()
  expect(proposals.find(one => one.id === line.id)?.told).toMatchObject({
    stayFrom: '2026-10',
    origin: henan.name,
    phone: '1********00'
  })
  expect((await field.decide([line.id])).decided).toBe(1)
  await field.plan('newcomers', grid)
  await sun.pull()
  const tenant = sun.rows('person').find(person => person.name === '新租客')!
  expect(tenant).toMatchObject({ household: null, since: '2026-10-01', phoneMasked: '1********00' })
  expect(sun.rows('task')).toMatchObject([{ kind: 'welcome', enrolment: tenant.id }])
  const ahead = {
    kind: 'found',
    name: '还没来',
    sex: '2',
    bornOn: '1996',
    address: '102室',
    stayFrom: '2026-12'
  } as const
  expect(await sun.tell(ahead)).toMatchObject({ state: 'refused', reason: { zh: '日期还没有到，请核对。' } })
})

test('who may be entered already is shown before somebody new is taken in, and of a birth whose child it is and where', async () => {
  const twice = await sun.tell({ kind: 'found', name: '李 春禾', sex: '2', bornOn: '1990', address: '9栋' })
  const other = await sun.tell({ kind: 'found', name: '李春禾', sex: '2', bornOn: '1955', address: '9栋' })
  const born = await sun.tell({
    kind: 'born',
    name: '李小满',
    sex: '1',
    bornOn: '2026-11-09',
    parents: [li.enrolment, zhou.enrolment]
  })
  const { proposals } = await field.waiting()
  const of = ({ id }: { id: string }) => proposals.find(one => one.id === id)!
  expect(of(twice).alike).toMatchObject([{ enrolment: li.enrolment, bornOn: '1990-01-02' }])
  expect(of(other).alike).toEqual([])
  expect(of(born).told).toMatchObject({ parents: '李春禾、周小川', address: '幸福路1号1栋101室' })
  await field.decide([twice.id, other.id, born.id], '重复')
})

test('the same fact changed at the door and in the office: both values, both people and both times stand until somebody settles it', async () => {
  await sun.pull()
  const was = sun.rows('person').find(person => person.id === li.enrolment)!.phoneMasked
  const { version } = await field.desk.page(li)
  const common = { commandId: CommandId.parse(v7()), enrolment: li.enrolment, version, source: '本人来电' }
  await field.lead(ctx => correctPerson(ctx, { ...common, retract: [], facts: {}, phone: '13900139000' }))
  const line = await sun.tell({ kind: 'changed', enrolment: li.enrolment, field: 'phone', was, now: '13700137001' })
  expect(line.state).toBe('conflict')
  const { proposals } = await field.waiting('conflict')
  expect(proposals).toMatchObject([
    {
      by: '孙网格',
      told: { phone: '1********01', was: '1********71' },
      register: { phone: '1********00' },
      changed: { by: '社区员赵', at: expect.any(String) }
    }
  ])
  expect(JSON.stringify(proposals)).not.toContain('13700137001')
  expect((await field.decide([line.id])).decided).toBe(1)
  await sun.pull()
  expect(sun.rows('person').find(person => person.id === li.enrolment)!.phoneMasked).toBe('1********01')
})

test('two numbers that look the same once masked are two: neither is taken for the other, nor written over unseen', async () => {
  const one = await field.enrol({
    name: '郑同号',
    phone: '13800138071',
    place: { area: grid, address: '幸福路1号1栋103室' }
  })
  const shown = async () => {
    await sun.pull()
    const { phoneMasked: was, phoneMark } = sun.rows('person').find(person => person.id === one.enrolment)!
    return { kind: 'changed', enrolment: one.enrolment, field: 'phone', was, wasMark: phoneMark! } as const
  }
  const first = await shown()
  expect(first.was).toBe('1********71')
  const told = await sun.tell({ ...first, now: '15912345671' })
  expect(told.state).toBe('waiting')
  await field.decide([told.id])
  // As the register has it, however it is written.
  expect((await sun.tell({ ...(await shown()), now: '+86 159-1234-5671' })).state).toBe('done')
  // The office's number looks like the one the device showed, and is another.
  const before = await shown()
  await field.desk.correct(one, { phone: '17700000071' })
  const late = await sun.tell({ ...before, now: '13700137002' })
  expect(late.state).toBe('conflict')
  await field.decide([late.id], '以办公室的为准')
  expect((await sun.tell({ ...(await shown()), now: '17700000071' })).state).toBe('done')
})

test('who looked at both sides decides about what they saw: changed once more in the office, it is looked at again', async () => {
  await sun.pull()
  const one = await field.enrol({ name: '吴再三', place: { area: grid, address: '幸福路1号1栋104室' } })
  const line = await sun.tell({ kind: 'changed', enrolment: one.enrolment, field: 'name', was: '吴三', now: '吴叁' })
  const [seen] = (await field.waiting('conflict')).proposals.filter(({ id }) => id === line.id)
  await field.desk.correct(one, { facts: { name: '吴三三' } })
  const decide = (versions: Record<string, number>) =>
    field.lead(ctx =>
      decideProposals(ctx, {
        commandId: CommandId.parse(v7()),
        proposals: [line.id],
        decision: 'take',
        seen: versions
      })
    )
  const again = { decided: 0, left: [{ id: line.id, state: 'conflict', reason: null }] }
  expect(await decide({})).toEqual(again)
  expect(await decide({ [line.id]: seen!.version! })).toEqual(again)
  expect(await field.decide([line.id])).toEqual({ decided: 1, left: [] })
})

test('a birthday, a sex or a name written wrong was so from the beginning: what was counted of last month is counted anew', async () => {
  const one = await field.enrol({
    name: '钱生错',
    sex: '1',
    bornOn: '1990-02-03',
    place: { area: grid, address: '幸福路1号1栋105室' }
  })
  const since = (await field.desk.page(one)).history.at(-1)!.validOn
  for (const [field_, was, now] of [
    ['bornOn', '1990-02-03', '1991-02-03'],
    ['sex', '1', '2'],
    ['name', '钱生错', '钱生对']
  ] as const) {
    const line = await sun.tell({ kind: 'changed', enrolment: one.enrolment, field: field_, was, now })
    expect((await field.decide([line.id])).decided).toBe(1)
  }
  const page = await field.desk.page(one)
  const corrected = page.history.filter(({ type }) => type === 'corrected')
  expect(corrected.map(({ validOn }) => validOn)).toEqual([since, since, since])
})

test('decided weeks after it came, a line is heard of on the phone all the same, and for a fortnight from then', async () => {
  const one = await field.enrol({ name: '孙久等', place: { area: grid, address: '幸福路1号1栋106室' } })
  const line = await sun.tell({ kind: 'moved-out', enrolment: one.enrolment, on: '2026-11-12' })
  const old = (days: number, column: string) =>
    field.owner(`update field.sent set ${column} = now() - make_interval(days => $2) where id = $1`, [line.id, days])
  const heard = async () => {
    await sun.pull()
    return sun.rows('sent').find(({ id }) => id === line.id)?.state
  }
  await old(40, 'received_at')
  expect(await heard()).toBe('waiting')
  await field.decide([line.id], '人还在，出差了')
  expect(await heard()).toBe('declined')
  await old(15, 'decided_at')
  expect(await heard()).toBeUndefined()
})

test('changed in the office after the line was sent: taking it blindly is not done, it becomes a conflict first', async () => {
  await sun.pull()
  const line = await sun.tell({
    kind: 'changed',
    enrolment: zhou.enrolment,
    field: 'name',
    was: '周小川',
    now: '周晓川'
  })
  await field.desk.correct(zhou, { facts: { name: '周筱川' } })
  expect(await field.decide([line.id])).toEqual({
    decided: 0,
    left: [{ id: line.id, state: 'conflict', reason: null }]
  })
  expect((await field.decide([line.id], '以身份证为准')).decided).toBe(1)
  await sun.pull()
  expect(sun.rows('sent').find(one => one.id === line.id)).toMatchObject({
    state: 'declined',
    reason: { zh: '以身份证为准' }
  })
  expect(sun.rows('person').find(person => person.id === zhou.enrolment)!.name).toBe('周筱川')
})

test('a fact the register already has needs nobody: the line is done', async () => {
  const told = { kind: 'changed', enrolment: zhou.enrolment, field: 'name', was: '周晓川', now: '周筱川' } as const
  expect((await sun.tell(told)).state).toBe('done')
})

test('many at once: what cannot be recorded stays open with its reason, and the others are recorded', async () => {
  const gone = await sun.tell({ kind: 'moved-out', enrolment: zhou.enrolment, on: '2026-11-12' })
  const again = await sun.tell({
    kind: 'changed',
    enrolment: zhou.enrolment,
    field: 'name',
    was: '周筱川',
    now: '周小船'
  })
  const early = await sun.tell({ kind: 'moved-out', enrolment: li.enrolment, on: '2020-01-01' })
  const { decided, left } = await field.decide([gone.id, again.id, early.id])
  expect(decided).toBe(1)
  expect(left.map(one => [one.id, one.reason?.zh !== ''])).toEqual([
    [again.id, true],
    [early.id, true]
  ])
  expect(await field.decide([gone.id])).toMatchObject({
    decided: 0,
    left: [{ reason: { zh: '这一条已经处理过了。' } }]
  })
  const cells = await field.as({ role: 'duty_officer', lo: 110000000000000, hi: 999999999999999 }, ctx =>
    unevenCells(ctx)
  )
  expect(cells).toEqual([])
})

test('a line with a word of a refused power is refused with its article, keeps nothing of the text, and holds up no other', async () => {
  const bad = lineOf({ kind: 'found', name: '某', sex: '2', bornOn: '1995', address: '102室 孕检未做' })
  const good = lineOf({ kind: 'changed', enrolment: li.enrolment, field: 'name', was: '李春禾', now: '李春和' })
  const { taken } = await sun.push([bad, good])
  expect(taken.map(one => one.state)).toEqual(['refused', 'waiting'])
  expect(taken[0]!.reason!.zh).toContain('孕检')
  expect(JSON.stringify(await field.owner('select * from field.sent where id = $1', [bad.id]))).not.toContain('102室')
})

test('an address that was to be verified and is right is settled once the community confirms it, and no round asks about it again', async () => {
  const open = await field.enrol({ name: '住址待核', place: { area: grid, address: '桐荫路5号3栋101室' } })
  await field.plan('address-open', grid)
  await sun.pull()
  const task = sun.rows('task').find(one => one.kind === 'verify-address' && one.enrolment === open.enrolment)!
  await sun.tell({ kind: 'called', task: task.id, outcome: 'done' })
  const told = { kind: 'address-right', enrolment: open.enrolment, address: '桐荫路5号3栋101室' } as const
  expect(await sun.tell({ ...told, address: '桐荫路6号' })).toMatchObject({ state: 'refused' })
  const line = await sun.tell(told)
  const { proposals } = await field.waiting()
  expect(proposals.find(({ id }) => id === line.id)).toMatchObject({
    name: '住址待核',
    told: { address: '桐荫路5号3栋101室' }
  })
  expect(await field.decide([line.id])).toMatchObject({ decided: 1 })
  expect((await field.desk.page(open)).line).toMatchObject({ address: '桐荫路5号3栋101室', addressOpen: false })
  await field.plan('address-open', grid)
  await sun.pull()
  expect(sun.rows('task').filter(({ enrolment }) => enrolment === open.enrolment)).toEqual([])
})
