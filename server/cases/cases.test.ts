import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { NewCase } from '../../contract/case-deeds.ts'
import { readCredential, verifyCredential } from '../../contract/credential.ts'
import { Day } from '../../contract/values.ts'
import { findMatter } from '../../law/matters.ts'
import { certificatesRoutes } from '../certificates/index.ts'
import { keepHouse } from '../keep-house.ts'
import { commandsOf } from '../people/commands-factory.ts'
import {
  duty,
  type Enrolled,
  farStreet,
  grid,
  idNumber,
  nextGrid,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  today
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { makeKeys } from '../platform/config.ts'
import { Refusal } from '../platform/refusal.ts'
import { actOnCase } from './act-on-case.ts'
import { followAreas } from './follow-areas.ts'
import { getCase } from './get-case.ts'
import { listCases, listPersonCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { getDocumentText } from './pdf-factory.ts'
import { printReceipt } from './print-receipt.ts'
import { declareStepAside, getStepAside } from './step-aside.ts'
import './refusals.ts'

const community = 340104001003000
const clerk = officerOf(community, 'community_worker', v7())
const street_ = { ...officer, account: v7() }
const consent = { version: '2026-11', channel: 'signed-paper' as const }

let register: Register
let mother: Enrolled
beforeAll(async () => {
  register = await openRegister()
  mother = await register.enrol({ name: '张𬭎㛃', sex: '2' })
})
afterAll(() => register.close())

type Told = Partial<z.input<typeof NewCase>>
const asking = (one: Enrolled, told: Told = {}): NewCase =>
  NewCase.parse({
    commandId: v7(),
    matter: 'birth-registration',
    variant: 'after-birth',
    enrolment: one.enrolment,
    applicant: 'self',
    form: { childBornOn: '2026-10-05', childName: '张小宝' },
    ...told
  })
type Who = Parameters<Register['as']>[0]
const ask = async (one: Enrolled, told: Told = {}, who: Who = street_) =>
  (await register.as(who, ctx => openCase(ctx, asking(one, told)))).id
const early = (one: Enrolled, who: Who = street_) =>
  ask(one, { variant: 'before-birth', form: { order: 2 }, consent }, who)
const see = (id: string, who: Who = street_) => register.as(who, ctx => getCase(ctx, id))
const act = async (id: string, deed: 'return' | 'withdraw' | 'reissue', who: Who = street_) => {
  const [row] = await register.owner<{ version: number }>('select version from cases."case" where id = $1', [id])
  const told = { id, deed, version: row?.version ?? 1, papers: [], reason: '居民本人要求' }
  return register.as(who, ctx => actOnCase(ctx, told))
}
const of = (one: Enrolled, who: Who = street_) => register.as(who, ctx => listPersonCases(ctx, one.enrolment as never))
const print = async (id: string, language: 'zh' | 'en' = 'zh', who: Who = street_, reason?: string) =>
  getDocumentText(await register.as(who, ctx => printReceipt(ctx, { id, language, reason })))

test('a birth registration is done at once: delivered, with a receipt whose code anybody can verify', async () => {
  const id = await ask(mother)
  const { line, events, certificates, form, person, deeds } = await see(id)
  expect(line).toMatchObject({ state: 'delivered', name: '张𬭎㛃', revoked: false, area: community })
  expect(events.map(({ deed, state, basis }) => [deed, state, basis])).toEqual([
    ['deliver', 'delivered', 'cases.birth-registration'],
    ['submit', 'submitted', 'cases.birth-registration']
  ])
  expect(form).toEqual({ childBornOn: '2026-10-05', childName: '张小宝' })
  expect([person?.name, deeds]).toEqual(['张𬭎㛃', ['reissue', 'return', 'withdraw']])
  expect(certificates.map(({ number }) => number)).toEqual([line.number])
  const stored = await register.owner<{ sealed: string }>('select sealed from cases."case" where id = $1', [id])
  expect(stored[0]!.sealed).not.toContain('张')
  const text = await print(id)
  for (const part of ['生育登记回执', '张𬭎㛃', '张小宝', '2026年10月5日', line.number!, '三里庵街道', '免费办理'])
    expect(text, part).toContain(part)
  expect(await print(id, 'en', street_, '家人读英文')).toContain('Receipt of a birth registration')
})

test('any person, any number, any order or none; unmarried and under a long name; nothing else is asked', async () => {
  const long = await register.enrol({ name: '阿卜杜热合曼·麦麦提图尔荪江·买买提艾力阿吉木罕库尔班', sex: '1' })
  for (const form of [
    { childBornOn: '2026-10-05' },
    { childBornOn: '2026-10-05', order: 1 },
    { childBornOn: '2026-10-05', order: 2 },
    { childBornOn: '2024-02-29', childName: '𠮷', order: 7 },
    { childBornOn: '2001-01-01', childName: '䶮㐱' }
  ])
    expect((await see(await ask(long, { form }))).line.state).toBe('delivered')
  expect((await of(long)).cases).toHaveLength(5)
  const text = await print((await of(long)).cases[0]!.id)
  expect(text.replace(/\s/g, '')).toContain('阿卜杜热合曼·麦麦提图尔荪江·买买提艾力阿吉木罕库尔班')
  for (const [field, value] of [
    ['maritalStatus', '10'],
    ['fee', '1'],
    ['employer', 'x'],
    ['dueOn', '2027-01-01']
  ])
    await expect(ask(long, { form: { childBornOn: '2026-10-06', [field!]: value } }), field).rejects.toThrow(
      'cases.form'
    )
})

test('a child the register has is chosen and not asked again; the same child twice is told that the receipt holds', async () => {
  const parent = await register.enrol({ name: '周敏' })
  const child = await register.enrol({ name: '周小满', bornOn: '2026-09-01' })
  const id = await ask(parent, { form: { child: child.enrolment } })
  expect((await see(id)).child?.name).toBe('周小满')
  expect(await print(id)).toContain('2026年9月1日')
  await expect(ask(parent, { form: { child: child.enrolment } })).rejects.toThrow('cases.already')
  const other = await register.enrol({ name: '另一位家长' })
  expect((await see(await ask(other, { form: { child: child.enrolment } }))).line.state).toBe('delivered')
  await expect(ask(parent, { form: { child: parent.enrolment } })).rejects.toThrow('cases.child-self')
  await expect(ask(parent, { form: {} })).rejects.toThrow('cases.child-day')
  await expect(ask(parent, { form: { childBornOn: '2026-11-24' } })).rejects.toThrow('cases.child-future')
})

test('a proxy, a guardian or staff say on what authority; a refused word is told with its article, and nothing is stored', async () => {
  const one = await register.enrol({ name: '吴芳' })
  await expect(ask(one, { applicant: 'proxy' })).rejects.toThrow('cases.authority')
  await expect(ask(one, { applicant: 'staff', authority: '本人电话 13900139000' })).rejects.toThrow('cases.number')
  const refused = await ask(one, { applicant: 'staff', authority: '上门孕检时受托' }).catch(error => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect([refused.code, refused.params.article]).toEqual(['platform.refused-word', '8(7), 23(3)'])
  const inForm = await ask(one, { form: { childBornOn: '2026-10-05', childName: '超生罚款' } }).catch(error => error)
  expect(inForm.code).toBe('platform.refused-word')
  expect((await of(one)).cases).toEqual([])
  const id = await ask(one, { applicant: 'proxy', authority: '出示委托书和双方身份证' })
  expect(await see(id)).toMatchObject({ applicant: 'proxy', authority: '出示委托书和双方身份证' })
})

test('before the birth it stands by consent alone, under its own key, and no community sees that it is there', async () => {
  const one = await register.enrol({ name: '何静', sex: '2' })
  await expect(ask(one, { variant: 'before-birth', form: {} })).rejects.toThrow('cases.consent')
  await expect(early(one, clerk)).rejects.toThrow('cases.street-only')
  const id = await early(one)
  expect(await register.owner('select from cases."case" where person_id = $1', [one.person])).toEqual([])
  expect(await register.owner('select from certificates.certificate where person_id = $1', [one.person])).toEqual([])
  expect((await of(one)).receipts).toMatchObject([
    { id, textVersion: '2026-11', channel: 'signed-paper', keptUntil: expect.any(String) }
  ])
  expect(await of(one, clerk)).toEqual({ cases: [], receipts: [], contacts: [] })
  await expect(print(id, 'zh', clerk)).rejects.toThrow('platform.not-found')
  const text = await print(id)
  for (const part of ['孩子出生前', '何静', '单独同意']) expect(text).toContain(part)
  expect(text).not.toMatch(/孕|预产|1\.2\.156/)
  const [row] = await register.owner<{ sealed: string }>('select sealed from people.vault where id = $1', [id])
  expect(row!.sealed).not.toContain('何静')
  for (const shelf of ['open', 'delivered', 'ended'] as const)
    expect(
      (await register.as(street_, ctx => listCases(ctx, { shelf, limit: 200 }))).cases.map(({ id: of }) => of)
    ).not.toContain(id)
})

test('withdrawing before the birth acts at once and leaves neither row nor key', async () => {
  const one = await register.enrol({ name: '孙丽', sex: '2' })
  const id = await early(one)
  await expect(act(id, 'return')).rejects.toThrow('cases.not-now')
  await act(id, 'withdraw')
  expect((await of(one)).receipts).toEqual([])
  expect(await register.owner('select from people.vault_key where vault_id = $1', [id])).toEqual([])
  await expect(print(id)).rejects.toThrow('platform.not-found')
  await expect(act(id, 'withdraw')).rejects.toThrow('platform.not-found')
})

test('after twelve months without a birth the daily work deletes it with its key; a birth registered after it takes its place', async () => {
  const [old, fresh, born] = [await register.enrol(), await register.enrol(), await register.enrol()]
  const [gone, stays, followed] = [await early(old), await early(fresh), await early(born)]
  await register.owner(`update people.vault set given_at = '2025-11-23T02:00:00Z' where id = $1`, [gone])
  await register.owner(`update people.vault set given_at = '2025-11-24T02:00:00Z' where id = $1`, [stays])
  await keepHouse(register.platform, { folder: '/nowhere', keys: makeKeys() })
  const left = await register.owner<{ id: string }>('select vault_id as id from people.vault_key')
  expect(left.map(({ id }) => id)).not.toContain(gone)
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining([stays, followed]))
  expect((await of(old)).receipts).toEqual([])
  await expect(ask(fresh, { follows: followed })).rejects.toThrow('platform.not-found')
  await ask(born, { follows: followed })
  expect((await of(born)).receipts).toEqual([])
})

test('issued anew the earlier paper is revoked; returned or withdrawn none holds, and the public list says so without names', async () => {
  const one = await register.enrol({ name: '钱多' })
  const id = await ask(one)
  await act(id, 'reissue')
  const [now, before] = (await see(id)).certificates
  expect([now!.version, now!.revokedAt, before!.version, before!.revokedReason]).toEqual([2, null, 1, '居民本人要求'])
  expect(now!.number).not.toBe(before!.number)
  const publicly = await register.as({ role: 'citizen', lo: 0, hi: 0 }, async ctx => ({
    ...(await certificatesRoutes.listCredentialKeys(ctx, {} as never)),
    revoked: new Set((await certificatesRoutes.listRevocations(ctx, {} as never)).numbers)
  }))
  const codes = await register.owner<{ sealed: string }>(
    'select sealed from certificates.certificate where subject_id = $1 order by version',
    [id]
  )
  const texts = codes.map(({ sealed }) => JSON.parse(register.platform.sealer.open(sealed)).credential as string)
  const verdict = async (text: string) => (await verifyCredential(text, { ...publicly, on: today })).is
  expect(await Promise.all(texts.map(verdict))).toEqual(['revoked', 'valid'])
  expect(readCredential(texts[1]!)).toMatchObject({ holder: '钱多', type: 'BR01', issuedOn: today, validUntil: null })
  await act(id, 'return')
  const ended = await see(id)
  expect([ended.line.state, ended.line.revoked, ended.deeds]).toEqual(['returned', true, ['withdraw']])
  await expect(print(id)).rejects.toThrow('certificates.none')
  await expect(act(id, 'reissue')).rejects.toThrow('cases.not-now')
  await act(id, 'withdraw')
  expect((await see(id)).events.map(({ deed }) => deed)).toEqual(['withdraw', 'return', 'reissue', 'deliver', 'submit'])
})

test('every signature and print is in the register of the seal, by whom and in which post', async () => {
  const one = await register.enrol({ name: '用印' })
  const id = await ask(one)
  await print(id)
  const { number } = (await see(id)).line
  const { uses } = await register.as(street_, ctx =>
    certificatesRoutes.listSealUses(ctx, { query: { limit: 200 } } as never)
  )
  expect(uses.filter(use => use.number === number).map(({ use, role }) => [use, role])).toEqual([
    ['print', 'street_officer'],
    ['issue', 'street_officer']
  ])
  const signatories = await register.as(street_, ctx => certificatesRoutes.listSignatories(ctx, {} as never))
  expect(signatories.reduce((sum, { issued, printed }) => sum + issued + printed, 0)).toBe(uses.length)
  expect(signatories[0]).toMatchObject({ role: 'street_officer', lastAt: uses[0]!.usedAt })
  const far = await register.as(officerOf(farStreet), ctx =>
    certificatesRoutes.listSealUses(ctx, { query: { limit: 200 } } as never)
  )
  expect(far.uses).toEqual([])
  expect(await register.as(officerOf(farStreet), ctx => certificatesRoutes.listSignatories(ctx, {} as never))).toEqual(
    []
  )
})

test('who may sign is appointed to a post from one day to another, stands in the register before the first use, and after the end only with what was signed', async () => {
  const appoint = async (username: string, name: string, role: string, from: string, to: string | null) => {
    const [row] = await register.owner<{ id: string }>(
      `with l as (insert into access.login (id, username, name, area, email) values (uuidv7(), $1, $2, $3, $1) returning id)
       insert into access.post (id, account_id, role, area, valid_from, valid_to) select uuidv7(), id, $4, $3, $5, $6 from l returning account_id as id`,
      [username, name, street, role, from, to]
    )
    return row!.id
  }
  const holder = await appoint('sealholder', '丁在任', 'street_officer', '2026-03-01', '2026-12-31')
  const gone = await appoint('sealgone', '吴离任', 'street_officer', '2025-01-01', '2026-06-30')
  const reader = await appoint('sealreader', '方统计', 'grid_worker', '2026-01-01', null)
  const listed = () => register.as(street_, ctx => certificatesRoutes.listSignatories(ctx, {} as never))
  const of = async (account: string) => (await listed()).filter(one => one.account === account)
  expect(await of(holder)).toEqual([
    {
      account: holder,
      by: '丁在任',
      role: 'street_officer',
      from: '2026-03-01',
      to: '2026-12-31',
      issued: 0,
      printed: 0,
      firstAt: null,
      lastAt: null
    }
  ])
  expect([await of(gone), await of(reader)]).toEqual([[], []])
  await ask(await register.enrol({ name: '用印二' }), {}, { ...street_, account: holder })
  expect(await of(holder)).toMatchObject([{ to: '2026-12-31', issued: 1 }])
  await register.owner(
    `update access.post set ended_at = '2026-11-20T04:00:00Z', ended_by = $1 where account_id = $1`,
    [holder]
  )
  expect(await of(holder)).toMatchObject([{ to: '2026-11-20', issued: 1 }])
})

test('nobody handles their own case or that of spouse, parent, child, sibling or in-law, once they said who they are', async () => {
  const desk = commandsOf(register)
  const me = await register.enrol({ name: '办事员', idNumber: idNumber(301) })
  const spouse = await register.enrol({ name: '爱人' })
  const child = await register.enrol({ name: '孩子', bornOn: '2020-01-01' })
  const stranger = await register.enrol({ name: '邻居' })
  await desk.marry(me, spouse, 'married', '2020-05-01')
  await register.owner(
    `insert into people.relation (register, id, area, kind, person_id, relative_id, valid_from, batch_id)
     values (1, uuidv7(), $3, 'parent-child', $1, $2, '2020-01-01', uuidv7())`,
    [spouse.person, child.person, grid]
  )
  const mine = { ...officer, account: v7() }
  const before = await ask(spouse, {}, mine)
  expect(await register.as(mine, getStepAside)).toEqual({ declaredAt: null })
  await expect(register.as(mine, ctx => declareStepAside(ctx, { idNumber: '123456789012345678' }))).rejects.toThrow(
    'people.number-form'
  )
  await register.as(mine, ctx => declareStepAside(ctx, { idNumber: idNumber(301) }))
  await expect(ask(me, {}, mine)).rejects.toThrow('cases.step-aside-own')
  for (const near of [spouse, child]) await expect(ask(near, {}, mine)).rejects.toThrow('cases.step-aside-relative')
  await expect(act(before, 'return', mine)).rejects.toThrow('cases.step-aside-relative')
  await expect(print(before, 'zh', mine)).rejects.toThrow('cases.step-aside-relative')
  expect(await see(before, mine)).toMatchObject({ stepAside: 'relative', deeds: [] })
  expect(await see(before)).toMatchObject({ stepAside: null, deeds: ['reissue', 'return', 'withdraw'] })
  await ask(stranger, {}, mine)
  const [kept] = await register.owner<{ id_hash: Buffer }>(
    'select id_hash from cases.staff_person where account_id = $1',
    [mine.account]
  )
  expect(kept!.id_hash.toString()).not.toContain('340104')
})

test('of a person under protection only the trained role sees cases, from the moment of protection', async () => {
  const one = await register.enrol({ name: '受护' })
  const id = await ask(one)
  await register.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: true, source: '本人' }))
  await expect(see(id)).rejects.toThrow('platform.not-found')
  await expect(of(one)).rejects.toThrow('people.ask-duty-officer')
  await expect(ask(one, { form: { childBornOn: '2026-01-01' } })).rejects.toThrow('people.ask-duty-officer')
  expect((await see(id, duty as Who)).line.name).toBe('受护')
})

test('a list is turned by key through every case once, is counted, and shows another street nothing', async () => {
  const ids = new Set<string>()
  let after: string | undefined
  const first = await register.as(street_, ctx => listCases(ctx, { shelf: 'delivered', limit: 3 }))
  do {
    const page = await register.as(street_, ctx => listCases(ctx, { shelf: 'delivered', limit: 3, after }))
    for (const { id } of page.cases) {
      expect(ids.has(id)).toBe(false)
      ids.add(id)
    }
    expect(page.total).toBe(after ? null : first.total)
    after = page.next ?? undefined
  } while (after)
  expect(ids.size).toBe(first.total)
  const open = await register.as(street_, ctx => listCases(ctx, { shelf: 'open', limit: 3 }))
  expect([open.cases, open.total]).toEqual([[], 0])
  expect(
    (await register.as(officerOf(farStreet), ctx => listCases(ctx, { shelf: 'delivered', limit: 3 }))).cases
  ).toEqual([])
})

test('an applicant who died is no longer served, and cases follow a community that is renumbered', async () => {
  const one = await register.enrol({ name: '先人', place: { area: nextGrid } })
  const id = await ask(one)
  await commandsOf(register).cancel(one, '2026-11-20')
  await expect(ask(one, { form: { childBornOn: '2020-01-01' } })).rejects.toThrow('cases.not-enrolled')
  const goesTo = (area: number) => (area === community ? 340104001009000 : area)
  await register.as(officer, ctx => followAreas(ctx, { from: [community as never], goesTo }))
  expect((await see(id)).line.area).toBe(340104001009000)
})

test('without a basis in force nothing is registered', async () => {
  expect(findMatter('birth-registration')?.operation).toBe('cases.birth-registration')
  try {
    setToday(Day.parse('2015-12-31'))
    await expect(ask(mother, { form: { childBornOn: '2015-01-01' } })).rejects.toThrow('law.no-basis')
  } finally {
    setToday(today)
  }
  await expect(ask(mother, { variant: 'permit' })).rejects.toThrow('cases.no-matter')
  expect(street).toBe(340104001000000)
})
