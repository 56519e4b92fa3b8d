import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandsOf } from '../people/commands-factory.ts'
import { type Enrolled, idNumber, openRegister, type Register, street } from '../people/people-factory.ts'
import { contactsHeld, nameContacts } from './contacts.ts'
import { windowOf } from './deciding-factory.ts'
import { listPersonCases } from './list-cases.ts'
import { openRenewals } from './open-renewals.ts'
import { getDocumentText } from './pdf-factory.ts'
import { printReceipt } from './print-receipt.ts'
import { declareStepAside } from './step-aside.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const account = '6222020200112233445'
const codes = (said: { code: string }[]) => said.map(({ code }) => code)
const bereaved = {
  matter: 'special-assistance' as const,
  variant: 'first',
  form: { circumstance: 'only-child-died', record: 'register', motherBornOn: '1968-03-02', account }
}
const found = async (one: Enrolled, told: object = {}) => {
  const id = await desk.checked(one, { ...bereaved, form: { ...bereaved.form, ...told } })
  await desk.decide(id, { choice: 'grant-open', reason: '区县核对记录，认定符合' })
  return id
}
const renew = (who: Parameters<Register['as']>[0] = desk.clerk) =>
  register.as(who, ctx => openRenewals(ctx, 'special-assistance'))
const latest = async (one: Enrolled) => {
  const [row] = await register.owner<{ id: string; variant: string }>(
    'select id, variant from cases."case" where person_id = $1 order by claimed_on desc, id desc limit 1',
    [one.person]
  )
  return row!
}

test('a bereaved family is found once by the district; where it is on record no paper is asked for', async () => {
  const one = await register.enrol({ name: '赵慧', sex: '2', bornOn: '1968-03-02' })
  const { id } = await desk.open(one, bereaved)
  const seen = await desk.see(id)
  expect(seen.papers.map(({ state }) => state)).toEqual(['known', 'known'])
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, codes(proposal.reasons)]).toEqual(['ask-a-person', ['opening', 'family-open']])
  expect(proposal.reasons[0]!.zh).toContain('不需要您再次证明孩子离世')
  await desk.act(id, 'accept')
  await desk.contacts(id)
  await desk.act(id, 'check')
  await desk.decide(id, { choice: 'grant-open', reason: '区县核对记录，认定符合' })
  expect(await desk.decided(id)).toMatchObject({ outcome: 'granted', total: 0 })
})

test('a bereaved couple is confirmed for another year from the record, without going anywhere or proving anything again', async () => {
  const couple = [
    await register.enrol({ name: '钱一', sex: '1', bornOn: '1966-05-01' }),
    await register.enrol({ name: '钱二', sex: '2', bornOn: '1968-03-02' })
  ]
  for (const one of couple) await desk.onDay('2025-11-03', () => found(one, { entitledFrom: '2025-10-01' }))
  expect((await renew()).opened).toBeGreaterThanOrEqual(2)
  expect(await renew()).toEqual({ opened: 0, left: 0 })
  for (const one of couple) {
    const { id, variant } = await latest(one)
    const seen = await desk.see(id)
    expect([variant, seen.applicant, seen.papers, seen.authority]).toEqual([
      'confirm',
      'staff',
      [],
      '按已有记录主动办理，本人不用到场'
    ])
    await desk.act(id, 'accept')
    await desk.act(id, 'check')
    await desk.decide(id, { choice: 'grant-open', reason: '上一年度记录齐全，一并确认' })
    const decision = await desk.decided(id)
    // October to December 2025 were never confirmed: a person settled them. 2026 through November, ¥590 a month.
    expect(decision.lines.map(({ year, months, state, amount }) => [year, months, state, amount])).toEqual([
      [2025, 3, 'due', 177_000],
      [2026, 11, 'due', 649_000]
    ])
    const letter = (
      await getDocumentText(await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh' })))
    ).replace(/\s/g, '')
    expect(letter).toContain('特别扶助确认书')
    expect(letter).toContain('我们一直惦记着您')
    expect(letter).not.toMatch(/死亡|违法|对象/)
  }
})

test('an amount nobody has verified is shown with its mark and never paid', async () => {
  const one = await register.enrol({ name: '孙三', sex: '2', bornOn: '1968-03-02' })
  await found(one, { entitledFrom: '2026-01-01' })
  await desk.onDay('2026-12-02', () => renew())
  const { id } = await latest(one)
  const proposal = await desk.onDay('2026-12-02', () => desk.proposal(id))
  const rise = proposal.parameters.find(({ amount }) => amount === 66_000)
  expect(rise).toMatchObject({ verification: 'unverified', payable: false })
  expect([proposal.total, codes(proposal.changes)]).toEqual([12 * 59_000, expect.arrayContaining(['figure', 'local'])])
})

test('a child with a disability of a grade nobody has read the rule for is looked at by a person, and nobody is refused by it', async () => {
  const one = await register.enrol({ name: '李四', sex: '2', bornOn: '1968-03-02' })
  const told = { circumstance: 'only-child-disabled', grade: 4, record: 'office', motherBornOn: '1968-03-02', account }
  await found(one, { ...told, entitledFrom: '2026-01-01' })
  await renew()
  const proposal = await desk.proposal((await latest(one)).id)
  expect([proposal.outcome, codes(proposal.reasons)]).toEqual(['ask-a-person', ['opening', 'grade-open']])
})

test('after a death the months lived are paid, and the family is asked for nothing', async () => {
  const one = await register.enrol({ name: '周五', sex: '2', bornOn: '1968-03-02' })
  await found(one, { entitledFrom: '2026-01-01' })
  await renew()
  const { id } = await latest(one)
  await commandsOf(register).die(one, '2026-09-09')
  const seen = await desk.see(id)
  expect(seen.alerts[0]!.zh).toContain('不需要家属再提供证明')
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await desk.decide(id)
  expect((await desk.decided(id)).total).toBe(9 * 59_000)
})

test('whoever opens the confirmations of a year leaves out their own family and records that are closed, and says how many', async () => {
  const mine = await register.enrol({
    name: '吴六',
    sex: '2',
    bornOn: '1968-03-02',
    idNumber: idNumber(612, '1968-03-02')
  })
  const gone = await register.enrol({ name: '郑七', sex: '2', bornOn: '1968-03-02' })
  for (const one of [mine, gone]) await found(one, { entitledFrom: '2026-01-01' })
  await commandsOf(register).cancel(gone, '2026-11-20')
  const me = { ...desk.clerk, account: v7() }
  await register.as(me, ctx => declareStepAside(ctx, { idNumber: idNumber(612, '1968-03-02') }))
  expect(await renew(me)).toEqual({ opened: 0, left: 2 })
  expect(await renew()).toEqual({ opened: 1, left: 1 })
  await expect(register.as(desk.clerk, ctx => openRenewals(ctx, 'childcare-subsidy'))).rejects.toThrow(
    'cases.no-renewal'
  )
})

const holder = { matter: 'one-child-honour' as const, variant: 'verify', form: { childBornOn: '1995-04-01' } }

test('an honour certificate on record is verified by a second person and its paper can be verified by anybody', async () => {
  const one = await register.enrol({ name: '冯八', bornOn: '1968-01-01' })
  const { id } = await desk.open(one, holder)
  expect((await desk.proposal(id)).reasons[0]!.zh).toContain('不需要您回原地开证明')
  await desk.save(id, { ...holder.form, onRecord: 'yes' })
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await desk.decide(id, {}, desk.reviewer)
  const seen = await desk.see(id)
  expect([seen.decisions[0]!.outcome, seen.line.number!.includes('OH01')]).toEqual(['granted', true])
  // Lost later: issued again from this record, nothing is searched twice.
  const again = await desk.open(one, { ...holder, variant: 're-issue' })
  expect(await desk.proposal(again.id)).toMatchObject({ outcome: 'granted', reasons: [{ code: 're-issued' }] })
})

test('there are no new honour certificates: nothing asks for one, and a reward without a verified amount is not paid', async () => {
  const one = await register.enrol({ name: '陈九', bornOn: '1968-01-01' })
  await expect(desk.open(one, { ...holder, variant: 'new' })).rejects.toThrow('cases.no-matter')
  const { id } = await desk.open(one, {
    ...holder,
    variant: 'reward',
    form: { childBornOn: '2012-04-01', onRecord: 'yes' }
  })
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, proposal.total, codes(proposal.reasons)]).toEqual(['ask-a-person', 0, ['reward-open']])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await expect(desk.decide(id, { choice: 'grant-open', reason: '发放' }, desk.reviewer)).rejects.toThrow(
    'cases.choice-no-figure'
  )
})

test('one-child parents claim what the law keeps for them: found on record by a second person, told of whom to claim it, with no sum that nobody verified', async () => {
  const one = await register.enrol({ name: '褚安', bornOn: '1968-01-01' })
  const told = { childBornOn: '1995-04-01', payer: 'employer' }
  const claim = { ...holder, variant: 'claim' }
  for (const form of [{ ...holder.form }, { ...told, employer: '安家纺织' }, { ...told, amount: '20' }])
    await expect(desk.open(one, { ...claim, form })).rejects.toThrow()
  const { id } = await desk.open(one, { ...claim, form: told })
  expect((await desk.proposal(id)).outcome).toBe('ask-a-person')
  await desk.save(id, { ...told, onRecord: 'yes' })
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, proposal.total, codes(proposal.reasons)]).toEqual([
    'granted',
    0,
    ['claim-right', 'claim-employer', 'claim-amount']
  ])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await desk.decide(id, {}, desk.reviewer)
  await desk.act(id, 'deliver')
  const paper = await getDocumentText(
    await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh', paper: 'outcome' }))
  )
  for (const part of ['向谁申领：工作单位', '凭这份核验书向单位申领', '标准和年龄上限尚未核实', '第31条', '免费办理'])
    expect(paper.replace(/\s/g, ''), part).toContain(part)
  expect(paper).not.toMatch(/¥/)
})

const newcomer = { matter: 'newcomer-service' as const, variant: 'card', form: {} }

test('a newcomer gets a service card at once: nothing is checked at the door, and nothing of a paper is asked', async () => {
  const one = await register.enrol({ name: '新来的人', otherArea: 410102000000000 as never })
  for (const field of ['maritalStatus', 'certificate', 'residencePermit', 'landlord', 'employer', 'fee'])
    await expect(desk.open(one, { ...newcomer, form: { [field]: '1' } }), field).rejects.toThrow()
  const { id } = await desk.open(one, { ...newcomer, form: { wants: 'school' } })
  const seen = await desk.see(id)
  expect([seen.line.state, seen.papers, seen.proposal, seen.deeds]).toEqual([
    'delivered',
    [],
    null,
    ['reissue', 'return', 'withdraw']
  ])
  const card = await getDocumentText(await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh' })))
  for (const part of ['新居民服务卡', '入园、入学', '不查验任何证明', seen.line.number!])
    expect(card.replace(/\s/g, ''), part).toContain(part)
  await expect(desk.open(one, newcomer)).rejects.toThrow('cases.already')
})

test('nobody is checked without two people to turn to; they are named in the letter, kept from year to year, and replaced when a post ends', async () => {
  const one = await register.enrol({ name: '周安', sex: '2', bornOn: '1966-03-02' })
  const { id } = await desk.onDay('2025-11-03', () =>
    desk.open(one, { ...bereaved, form: { ...bereaved.form, entitledFrom: '2025-10-01' } })
  )
  await desk.act(id, 'accept')
  await expect(desk.act(id, 'check')).rejects.toThrow('cases.contacts-needed')
  const name = (...accounts: string[]) => register.as(desk.clerk, ctx => nameContacts(ctx, { id, accounts }))
  const [first, second] = (await desk.contacts(id)) as [string, string]
  await expect(name(first, first)).rejects.toThrow('cases.contacts-two')
  await expect(name(first, v7())).rejects.toThrow('cases.contacts-unknown')
  await desk.act(id, 'check')
  await desk.decide(id, { choice: 'grant-open', reason: '区县核对记录，认定符合' })
  await desk.act(id, 'deliver')
  const letter = await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh', paper: 'outcome' }))
  expect((await getDocumentText(letter)).replace(/\s/g, '')).toContain(
    '您的联系人：张敏、李强。有任何事都可以直接找他们'
  )
  await renew()
  const next = await latest(one)
  expect((await desk.see(next.id)).contacts.map(({ name: who }) => who)).toEqual(['张敏', '李强'])
  const told = await register.as(desk.clerk, ctx => listPersonCases(ctx, one.enrolment))
  expect(told.contacts.map(({ name: who }) => who)).toEqual(['张敏', '李强'])
  await register.owner(`update access.post set ended_at = now(), ended_by = $1 where account_id = $1`, [second])
  expect((await desk.see(next.id)).contacts.map(({ inPost }) => inPost)).toEqual([true, false])
  await desk.act(next.id, 'accept')
  await expect(desk.act(next.id, 'check')).rejects.toThrow('cases.contacts-needed')
  const third = await desk.colleague('wangfang', '王芳')
  // Handed over with the end of a post, or named anew: the family has two again.
  const held = await register.as(desk.clerk, ctx =>
    contactsHeld.find(ctx, { account: second, lo: ctx.caller.lo, hi: ctx.caller.hi })
  )
  expect(held.length).toBeGreaterThanOrEqual(2)
  const handover = v7()
  await register.owner(
    'insert into access.handover (id, area, from_account, to_account, made_by) values ($1, $2, $3, $4, $3)',
    [handover, street, second, third]
  )
  await register.owner(`insert into access.handed_work select $1, 'contact', unnest($2::uuid[])`, [handover, held])
  expect((await desk.see(next.id)).contacts.map(({ name: who, inPost }) => [who, inPost])).toEqual([
    ['张敏', true],
    ['王芳', true]
  ])
  await desk.act(next.id, 'check')
  await name(third, first)
  expect((await desk.see(id)).contacts.map(({ name: who }) => who)).toEqual(['张敏', '王芳'])
})
