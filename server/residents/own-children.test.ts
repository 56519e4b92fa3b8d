import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { answerConsent } from '../people/consents/consents.ts'
import { getPerson } from '../people/get-person.ts'
import { writeNote } from '../people/notes/write-note.ts'
import { duty, type Enrolled, idNumber, officer, today } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { everywhere, inTransaction, readingAs } from '../platform/context.ts'
import { entitledWords, tellEntitled } from './messages/tell-entitled.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

const bornOn = '2015-09-10'
let desk: ResidentDesk
let office: ReturnType<typeof commandsOf>
let [mother, father, child]: Enrolled[] = []
let hers: Phone
let his: Phone
beforeAll(async () => {
  desk = await openResidents()
  office = commandsOf(desk)
  mother = await desk.enrol({ name: '沈青', sex: '2', idNumber: idNumber(31), phone: '13900139031' })
  father = await desk.enrol({ name: '周原', idNumber: idNumber(32) })
  child = await desk.enrol({ name: '周小禾', bornOn, idNumber: idNumber(33, bornOn) })
  for (const parent of [mother, father])
    await office.relate({ relation: 'parent-child', person: parent.person, relative: child.person, on: bornOn })
  hers = await desk.bound(mother, '13800138301')
  his = await desk.bound(father, '13800138302')
})
afterAll(() => desk.close())

const page = () => `/my/children/${child!.enrolment}`
/** Whether the child is named on one's own page, and whether its file opens; both or neither. */
async function sees(phone: Phone): Promise<boolean> {
  const named = (await phone.open('/my')).text.includes('周小禾')
  const { status, text } = await phone.open(page())
  expect([status, text.includes('周小禾')]).toEqual(named ? [200, true] : [404, false])
  return named
}
const protect = (one: Enrolled, protect: boolean) =>
  desk.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect, source: '本人' }))

test('a parent reads the file of a minor child as their own: facts, notes, consents, and who looked and why', async () => {
  await desk.as(
    officer,
    async ctx => {
      await getPerson(ctx, { id: child!.enrolment })
      ctx.trace({ reason: '学校来电核对住址' })
    },
    { trace: 'reads-people', operation: 'people.reveal-numbers' }
  )
  await desk.as(officer, ctx => writeNote(ctx, { id: child!.enrolment, purpose: 'access', text: '请傍晚再上门' }))
  const purpose = 'adult-education-offer'
  const { version } = findConsent(purpose)!.text
  await desk.as(officer, ctx =>
    answerConsent(ctx, { id: child!.enrolment, purpose, version, channel: 'signed-paper', value: '想学剪纸' })
  )
  expect((await hers.open('/my')).text).toMatch(/我的未成年子女 周小禾 2015年9月10日/)
  const { text } = await hers.open(page())
  for (const part of ['周小禾的档案', '蜀山区', '请傍晚再上门', '想学剪纸', '事由：学校来电核对住址'])
    expect(text).toContain(part)
  expect(text).not.toContain(idNumber(33, bornOn))
})

test('what was agreed to for a child below fourteen a parent withdraws on the phone, at once; from fourteen it is the child’s own', async () => {
  const found = async () => {
    const [row] = await desk.owner<{ id: string; ended: string | null; by: string | null; vault: number }>(
      `select c.id, c.ended_how as ended, c.ended_account as by, (select count(*)::int from people.vault v where v.id = c.id) as vault
       from people.consent c where c.person_id = $1 order by c.id desc`,
      [child!.person]
    )
    return row!
  }
  const { id } = await found()
  expect((await hers.open(page())).text).toContain('撤回同意')
  const stranger = await desk.bound(await desk.enrol({ name: '旁人' }), '13800138309')
  expect((await stranger.send(page(), { consent: id })).status).toBe(404)
  setToday(Day.parse('2029-09-10'))
  expect((await hers.send(page(), { consent: id })).status).toBe(409)
  setToday(today)
  expect(await found()).toMatchObject({ ended: null, vault: 1 })
  expect((await hers.send(page(), { consent: id })).status).toBe(303)
  const ended = await found()
  expect(ended).toMatchObject({ ended: 'withdrawn', vault: 0 })
  const [binding] = await desk.owner<{ id: string }>('select id from residents.binding where person_id = $1', [
    mother!.person
  ])
  expect(ended.by).toBe(binding!.id)
  expect((await hers.open(page())).text).not.toContain('想学剪纸')
})

test('each such look is audited, and told in the child’s record as that of a parent or guardian', async () => {
  await his.open(page())
  const [row] = await desk.owner<{ persons: string[]; post: null }>(
    `select persons, post from audit.entry where operation = 'people.child-file' order by at desc limit 1`
  )
  expect(row).toMatchObject({ post: null, persons: expect.arrayContaining([father!.person, child!.person]) })
  expect((await hers.open(page())).text).toMatch(/父母、监护人或受托人 .*未成年子女的档案/)
})

test('of any other child it is not said that there is one', async () => {
  const stranger = await desk.bound(await desk.enrol({ name: '路人' }), '13800138303')
  const unknown = await stranger.open(`/my/children/${v7()}`)
  const other = await stranger.open(page())
  expect(unknown.status).toBe(404)
  expect({ ...other, text: other.text.replaceAll(child!.enrolment, '') }).toEqual({
    ...unknown,
    text: expect.anything()
  })
  for (const id of [mother!.enrolment, 'nonsense']) expect((await hers.open(`/my/children/${id}`)).status, id).toBe(404)
})

test('after a divorce only who brings the child up sees it; where nobody told who does, the parent in whose household it is', async () => {
  await office.marry(mother!, father!, 'married', '2014-05-01')
  expect([await sees(hers), await sees(his)]).toEqual([true, true])
  await office.marry(mother!, father!, 'ended', '2026-05-01')
  expect([await sees(hers), await sees(his)]).toEqual([false, false])
  await office.house([
    [mother!, '02'],
    [child!, '20']
  ])
  expect([await sees(hers), await sees(his)]).toEqual([true, false])
  const custody = { relation: 'custody', person: father!.person, relative: child!.person } as const
  await office.relate({ ...custody, on: '2026-06-01' })
  expect([await sees(hers), await sees(his)]).toEqual([false, true])
  expect((await office.page(child!)).relations.map(({ role, name }) => [role, name])).toContainEqual(['carer', '周原'])
  await office.relate({ ...custody, on: '2026-09-01', ends: true })
  expect([await sees(hers), await sees(his)]).toEqual([true, false])
})

test('a guardian sees a ward while it lasts', async () => {
  const aunt = await desk.enrol({ name: '沈红', sex: '2' })
  const phone = await desk.bound(aunt, '13800138304')
  const guardian = { relation: 'guardian', person: aunt.person, relative: child!.person } as const
  await office.relate({ ...guardian, on: '2026-02-01' })
  expect(await sees(phone)).toBe(true)
  await office.relate({ ...guardian, on: '2026-08-01', ends: true })
  expect(await sees(phone)).toBe(false)
})

test('nothing of a child under protection, nor of one whose other parent is, whom it would betray', async () => {
  for (const one of [child!, father!]) {
    await protect(one, true)
    expect(await sees(hers)).toBe(false)
    await protect(one, false)
    expect(await sees(hers)).toBe(true)
  }
})

test('parents who agreed to be told hear once, in words that name nothing, that a small child may be entitled; nobody else is looked at', async () => {
  const small = { bornOn: '2025-03-10', seat: 'hukou', on: '2025-03-11' } as const
  const [told, silent] = [await desk.enrol({ name: '许知' }), await desk.enrol({ name: '许默' })]
  const phones = [await desk.bound(told, '13800138306'), await desk.bound(silent, '13800138307')] as const
  for (const [parent, name] of [
    [told, '许一一'],
    [silent, '许二二']
  ] as const) {
    const baby = await desk.enrol({ name, ...small })
    await office.relate({ relation: 'parent-child', person: parent.person, relative: baby.person, on: small.bornOn })
  }
  const purpose = 'benefit-told'
  const { version } = findConsent(purpose)!.text
  await desk.as(officer, ctx =>
    answerConsent(ctx, { id: told.enrolment, purpose, version, channel: 'signed-paper', value: '育儿补贴' })
  )
  const keeper = {
    ...everywhere,
    account: '00000000-0000-7000-8000-0000000c1ea0',
    post: undefined,
    role: 'housekeeping',
    permissions: new Set<string>()
  }
  const tell = () => tellEntitled(desk.platform, keeper)
  expect([await tell(), await tell()]).toEqual([1, 0])
  const written = await desk.owner<{ person: string }>('select person_id as person from residents.offered')
  expect(written.map(({ person }) => person)).toEqual([told.person])
  expect(entitledWords).not.toMatch(/补贴|孩子|许/)
  const page = async (phone: Phone) => (await phone.open('/my/apply')).text
  expect(await page(phones[0])).toMatch(/您可能可以申请育儿补贴.*许一一不到三周岁/)
  expect(await page(phones[1])).not.toContain('您可能可以申请')
  // Claimed, or the consent withdrawn, nothing of it is said any more.
  const [consent] = await desk.owner<{ id: string }>('select id from people.consent where person_id = $1', [
    told.person
  ])
  expect((await phones[0].send('/my/consents', { consent: consent!.id })).status).toBe(303)
  expect(await page(phones[0])).not.toContain('您可能可以申请')
  await desk.owner('delete from residents.offered')
  expect(await tell()).toBe(0)
})

test('at eighteen it ends, on the birthday', async () => {
  setToday(Day.parse('2033-09-09'))
  expect(await sees(hers)).toBe(true)
  setToday(Day.parse('2033-09-10'))
  expect(await sees(hers)).toBe(false)
  setToday(today)
})

test('who reads for a child can change nothing of the child’s, and is themselves again afterwards', async () => {
  const [bound] = await desk.owner<{ id: string }>('select id from residents.binding where person_id = $1', [
    mother!.person
  ])
  const caller = { account: bound!.id, post: undefined, role: 'resident', lo: 0, hi: 0, permissions: new Set<string>() }
  const asMother = {
    caller: { ...caller, self: mother!.person },
    operation: 'people.child-file',
    route: 'test'
  } as const
  await inTransaction(desk.platform, { ...asMother, trace: 'none' }, async ctx => {
    const seen = async () => (await ctx.tx.query('select distinct person_id as id from people.enrolment')).rows
    const write = readingAs(ctx, child!.person, there => there.tx.query('update people.consent set ended_at = now()'))
    await expect(write).rejects.toThrow('read-only transaction')
    expect(await readingAs(ctx, child!.person, seen)).toEqual([{ id: child!.person }])
    expect(await seen()).toEqual([{ id: mother!.person }])
  })
})
