import { afterAll, beforeAll, expect, test } from 'vitest'
import { Decision } from '../../law/rules/decision.ts'
import { answerConsent, listConsents } from '../people/consents/consents.ts'
import { getPerson } from '../people/get-person.ts'
import { writeNote } from '../people/notes/write-note.ts'
import { duty, type Enrolled, grid, idNumber, openRegister, type Register } from '../people/people-factory.ts'
import { decideCase } from './decide-case.ts'
import { windowOf } from './deciding-factory.ts'
import { getDocumentText } from './pdf-factory.ts'
import { printReceipt } from './print-receipt.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const ask = (variant: string, form: Record<string, unknown> = {}, told: object = {}) => ({
  matter: 'my-data' as const,
  variant,
  form,
  ...told
})
const codes = (said: { code: string }[]) => said.map(({ code }) => code)
const paper = async (id: string, language: 'zh' | 'en' = 'zh') =>
  (await getDocumentText(await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language })))).replace(/\s/g, '')
/** Asked, accepted and checked at the window; another decides. */
const settled = async (one: Enrolled, told: ReturnType<typeof ask>, choice = {}) => {
  const { id } = await desk.open(one, told)
  const { papers } = await desk.see(id)
  await desk.act(id, papers.some(({ state }) => state === 'missing') ? 'accept-gaps' : 'accept')
  if (papers.some(({ state }) => state === 'missing')) await desk.act(id, 'supply', { papers: ['shows-right'] })
  await desk.act(id, 'check')
  await desk.decide(id, choice, desk.reviewer)
  return id
}
const agreed = async (one: Enrolled) => {
  const consent = { purpose: 'minority-service' as const, version: '2026-11', channel: 'on-screen' as const }
  await register.as(desk.clerk, ctx => answerConsent(ctx, { id: one.enrolment, ...consent, value: '维吾尔语' }))
  await register.as(desk.clerk, ctx =>
    writeNote(ctx, { id: one.enrolment, purpose: 'contact', text: '下午三点以后打电话' } as never)
  )
}
const held = async (one: Enrolled) => {
  const [row] = await register.owner<{ vault: number; keys: number; notes: number }>(
    `select (select count(*)::int from people.vault where person_id = $1) as vault,
      (select count(*)::int from people.vault_key k join people.vault v on v.id = k.vault_id where v.person_id = $1) as keys,
      (select count(*)::int from people.note where enrolment_id = $2) as notes`,
    [one.person, one.enrolment]
  )
  return row!
}

test('a copy of one’s own record is printed in the moment, without seal, number or addressee, and says that nobody may demand it and how to report who did', async () => {
  const one = await register.enrol({ name: '阿依古丽', idNumber: idNumber(71), phone: '13855501234' } as never)
  await agreed(one)
  const { id } = await desk.open(one, ask('copy'))
  const seen = await desk.see(id)
  expect([seen.line.state, seen.certificates, seen.deeds]).toEqual(['delivered', [], ['return', 'withdraw']])
  const text = await paper(id)
  for (const said of [
    '本人信息副本',
    '阿依古丽',
    '不是证明',
    '都不得要求您提供',
    '12345',
    '维吾尔语',
    '下午三点以后打电话'
  ])
    expect(text, said).toContain(said)
  expect(text).not.toMatch(/印章）|13855501234|编号|对象/)
  expect(await paper(id, 'en')).toContain('Nobodymaydemanditofyou')
  // As often as one likes.
  await desk.open(one, ask('copy'))
})

test('an explanation tells of every kind of fact why it is kept, under which law and for how long', async () => {
  const one = await register.enrol({ name: '问问' })
  const { id } = await desk.open(one, ask('explain'))
  const text = await paper(id)
  for (const said of ['个人信息使用说明', '保存：90天', '个人信息保护法', '没有任何决定是由机器单独作出的'])
    expect(text, said).toContain(said)
})

test('a correction that is granted is done in the register by the decision itself, and leaves its trace', async () => {
  const one = await register.enrol({ name: '王小名', bornOn: '1990-02-01' })
  const told = ask('correct', { name: '王晓明', record: 'office' })
  const { id } = await desk.open(one, told)
  expect([(await desk.see(id)).papers, (await desk.proposal(id)).outcome]).toEqual([
    [{ key: 'shows-right', state: 'known', mayFollow: true }],
    'ask-a-person'
  ])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  expect((await desk.see(id)).person?.name).toBe('王小名')
  await desk.decide(id, { choice: 'grant-open', reason: '与公安户籍记录核对一致' }, desk.reviewer)
  expect((await desk.see(id)).person?.name).toBe('王晓明')
  expect(await paper(id)).toContain('已照办')
  const batches = await register.owner(
    `select b.operation, b.source from people.batch b join people.event e on e.batch_id = b.id
     where e.enrolment_id = $1 and e.type = 'corrected'`,
    [one.enrolment]
  )
  expect(batches).toEqual([{ operation: 'people.correct', source: '本人申请更正' }])
})

test('a phone is the person’s own word; a correction that is refused changes nothing and says why, and where to go', async () => {
  const one = await register.enrol({ name: '沈一' })
  const id = await settled(one, ask('complete', { phone: '13900001111', record: 'word' }))
  expect([(await desk.decided(id)).outcome, (await desk.see(id)).person?.phoneMasked]).toEqual([
    'granted',
    expect.stringMatching(/11$/)
  ])
  const wrong = ask('correct', { bornOn: '1970-01-01', record: 'paper' })
  const refused = await settled(one, wrong, { choice: 'refuse-open', reason: '材料上的出生日期与登记一致，没有不同' })
  const { outcome, reasons, remedies } = await desk.decided(refused)
  expect([outcome, codes(reasons)]).toEqual(['not-granted', ['official', 'verify', 'court']])
  expect(remedies.length).toBeGreaterThan(0)
  expect((await desk.see(refused)).person?.bornOn).not.toBe('1970-01-01')
})

test('what stands on consent and notes go at once with their keys; what a law keeps is refused with its article', async () => {
  const one = await register.enrol({ name: '苏珊' })
  await agreed(one)
  expect(await held(one)).toEqual({ vault: 1, keys: 1, notes: 1 })
  const kept = await settled(one, ask('delete', { what: 'register' }))
  expect(await held(one)).toEqual({ vault: 1, keys: 1, notes: 1 })
  const refused = await desk.decided(kept)
  expect([refused.outcome, codes(refused.reasons)]).toEqual([
    'not-granted',
    ['register-kept', 'kept', 'only-duty', 'court']
  ])
  expect(refused.rules.map(({ instrument }) => instrument)).toContain('hukou58')
  const id = await settled(one, ask('delete', { what: 'everything' }))
  expect((await desk.decided(id)).outcome).toBe('granted-in-part')
  expect(await held(one)).toEqual({ vault: 0, keys: 0, notes: 0 })
  expect((await desk.see(id)).person?.name).toBe('苏珊')
  const letter = await paper(id)
  for (const said of ['个人信息申请答复书', '能删的已经全部删除', '户口登记条例', '向人民法院起诉'])
    expect(letter, said).toContain(said)
})

test('only consents, or only notes, go where only they were asked for', async () => {
  const one = await register.enrol({ name: '单样' })
  await agreed(one)
  await settled(one, ask('delete', { what: 'notes' }))
  expect(await held(one)).toEqual({ vault: 1, keys: 1, notes: 0 })
  await settled(one, ask('delete', { what: 'consents' }))
  expect(await held(one)).toEqual({ vault: 0, keys: 0, notes: 0 })
})

test('who wants no offers is asked for none again; the basic entry cannot be stopped', async () => {
  const one = await register.enrol({ name: '陈静' })
  await agreed(one)
  await settled(one, ask('restrict', { what: 'offers' }))
  const answers = await register.as(desk.clerk, ctx => listConsents(ctx, one.enrolment))
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['refused']))
  expect((await held(one)).vault).toBe(0)
  const refused = await settled(one, ask('restrict', { what: 'register' }))
  expect(await desk.decided(refused)).toMatchObject({ outcome: 'not-granted' })
})

test('who asks to be hidden for their safety is hidden by the decision itself, in its transaction, from everyone but the trained role', async () => {
  const one = await register.enrol({ name: '安宁', place: { area: grid, address: '平安路3号' } })
  const { id } = await desk.open(one, ask('restrict', { what: 'safety' }))
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  const { proposalMark, line } = await desk.see(id, desk.reviewer)
  const seen = (who: Parameters<Register['as']>[0]) =>
    register.as(who, async ({ tx }) => {
      const of = async (table: string) =>
        (await tx.query(`select 1 from ${table} where person_id = $1`, [one.person])).rowCount
      return [await of('people.enrolment'), await of('cases."case"'), await of('printouts.printout')]
    })
  expect(await seen(desk.clerk)).toEqual([1, 1, 0])
  await register.as(desk.reviewer, async ctx => {
    const decided = await decideCase(ctx, {
      id,
      version: line.version,
      choice: 'as-proposed',
      proposalMark: proposalMark!
    })
    expect(decided.hidden).toBe(true)
    const { rowCount } = await ctx.tx.query('select 1 from people.enrolment where person_id = $1', [one.person])
    expect(rowCount).toBe(0)
  })
  for (const who of [desk.clerk, desk.reviewer, desk.district]) expect(await seen(who)).toEqual([0, 0, 0])
  // The trained officer sees entry and case, and hands over the answer.
  expect(await seen(duty)).toEqual([1, 1, 1])
  expect(codes((await desk.see(id, duty)).decisions.flatMap(row => Decision.parse(row.decision).reasons))).toEqual([
    'safety'
  ])
  const { line: hidden, history } = await register.as(duty, ctx => getPerson(ctx, { id: one.enrolment }))
  expect(hidden.name).toBe('安宁')
  expect(history[0]).toMatchObject({ type: 'protected', source: expect.stringContaining('个人信息保护法第四十四条') })
  const [batch] = await register.owner<{ operation: string; account: string }>(
    'select operation, account from people.batch where id = $1',
    [history[0]!.batch]
  )
  expect(batch).toEqual({ operation: 'people.protect', account: desk.reviewer.account })
})

test('a guardian asks for a child below fourteen, and nobody else does', async () => {
  const child = await register.enrol({ name: '小满', bornOn: '2020-06-01' })
  await expect(desk.open(child, ask('delete', { what: 'notes' }))).rejects.toThrow('cases.applicant-child')
  await expect(desk.open(child, ask('copy'))).rejects.toThrow('cases.applicant-child')
  const guardian = { applicant: 'guardian' as const, authority: '出示户口簿，是孩子母亲' }
  const { id } = await desk.open(child, ask('delete', { what: 'notes' }, guardian))
  expect((await desk.see(id)).line.state).toBe('submitted')
})
