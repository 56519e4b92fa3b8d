import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseDetail } from '../../contract/cases.ts'
import { MoveRequest } from '../../contract/life-events.ts'
import { childcareSubsidy } from '../../law/matters/childcare-subsidy.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { answerMove } from '../people/moves/answer-move.ts'
import { askMove } from '../people/moves/ask-move.ts'
import {
  commandOf,
  duty,
  farGrid,
  farStreet,
  idNumber,
  officerOf,
  openRegister,
  type Register
} from '../people/people-factory.ts'
import { windowOf } from './deciding-factory.ts'
import { saveDraft } from './save-draft.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const account = '6222020200112233445'
/** Whole years or months, by whom, and what becomes of them. */
const lines = (decision: Awaited<ReturnType<typeof desk.proposal>>) =>
  decision.lines.map(({ year, months, payer, state, amount }) => [year, months, payer, state, amount])
const codes = (said: { code: string }[]) => said.map(({ code }) => code)
const claimed = async (told: { bornOn: string; form?: object; variant?: string; kin?: boolean; on?: string }) => {
  const family = await desk.family({ bornOn: told.bornOn, ...(told.kin !== undefined && { kin: told.kin }) })
  const open = () =>
    desk.open(family.parent, {
      variant: told.variant ?? 'parent',
      form: { child: family.child.enrolment, account, ...told.form }
    })
  const { id } = told.on ? await desk.onDay(told.on, open) : await open()
  return { id, ...family }
}
const HERE = 340104

test('born in 2026: three whole years are owed, the first is claimed now, the others are said with their time', async () => {
  const { id } = await claimed({ bornOn: '2026-05-06' })
  const proposal = await desk.proposal(id)
  expect(lines(proposal)).toEqual([
    [2026, 12, HERE, 'due', 360_000],
    [2027, 12, HERE, 'not-yet', 0],
    [2028, 12, HERE, 'not-yet', 0]
  ])
  expect([proposal.outcome, proposal.total]).toEqual(['granted', 360_000])
})

test('born before 2025 and claimed in time: by the months still under three, the rest renewed', async () => {
  const { id } = await claimed({ bornOn: '2023-09-10', on: '2025-10-09' })
  expect(lines(await desk.onDay('2025-10-20', () => desk.proposal(id)))).toEqual([
    [2025, 12, HERE, 'due', 360_000],
    [2026, 9, HERE, 'not-yet', 0]
  ])
})

test('a renewal grants the new year only: what was granted before is not counted again', async () => {
  const { id, parent, child } = await claimed({ bornOn: '2025-03-12', on: '2025-09-01' })
  await desk.onDay('2025-09-02', async () => {
    await desk.act(id, 'accept')
    await desk.act(id, 'check')
    await desk.decide(id)
    await desk.act(id, 'deliver')
  })
  const again = await desk.open(parent, { form: { child: child.enrolment, account } })
  const proposal = await desk.proposal(again.id)
  expect(lines(proposal)).toEqual([
    [2026, 12, HERE, 'due', 360_000],
    [2027, 12, HERE, 'not-yet', 0]
  ])
  expect([proposal.total, codes(proposal.reasons).at(-1)]).toEqual([360_000, 'paid-before'])
  await desk.act(again.id, 'accept')
  await desk.act(again.id, 'check')
  await desk.decide(again.id)
  expect((await desk.decided(again.id)).total).toBe(360_000)
})

test('a claim after its time is left to a person, with what it would come to; refused or granted it says why', async () => {
  const { id } = await claimed({ bornOn: '2023-12-10' })
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, proposal.total, codes(proposal.reasons)]).toEqual(['ask-a-person', 0, ['late', 'late']])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await expect(desk.decide(id)).rejects.toThrow('cases.choice-ask-a-person')
  await expect(desk.decide(id, { choice: 'grant-open' })).rejects.toThrow('cases.reason')
  await desk.decide(id, { choice: 'grant-open', reason: '因住院未能按时申请，材料齐全' })
  const decision = await desk.decided(id)
  expect(lines(decision)).toEqual([
    [2025, 12, HERE, 'due', 360_000],
    [2026, 12, HERE, 'due', 360_000]
  ])
  expect([decision.outcome, decision.reasons[0]!.zh]).toEqual(['granted', '因住院未能按时申请，材料齐全'])
})

test('what the rule decides nobody overrules by hand: the facts are corrected first', async () => {
  const { id } = await claimed({ bornOn: '2026-05-06' })
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  for (const choice of ['refuse-open', 'grant-open'] as const)
    await expect(desk.decide(id, { choice, reason: '我认为' })).rejects.toThrow('cases.choice-nothing-open')
})

test('a child of three before the subsidy began, or with another nationality, is told the rule', async () => {
  const old = await claimed({ bornOn: '2021-11-02' })
  expect(codes((await desk.proposal(old.id)).reasons)).toEqual(['too-old'])
  const parent = await register.enrol({ name: '外籍孩子的家长' })
  const { id } = await desk.open(parent, {
    form: { childName: '安娜', childBornOn: '2026-02-02', childNumber: 'P12345678', nationality: 'other' }
  })
  expect(codes((await desk.proposal(id)).reasons)).toEqual(['nationality'])
})

test('not entered in the household register yet: nothing is refused, it waits and says that entry has no condition', async () => {
  const parent = await register.enrol({ name: '新手父亲' })
  const { id } = await desk.open(parent, {
    form: { childName: '小豆', childBornOn: '2026-10-02', childNumber: 'L340000001', nationality: 'chinese', account }
  })
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, proposal.reasons[0]!.code, proposal.changes.map(({ code }) => code)]).toEqual([
    'not-yet',
    'no-hukou',
    ['hukou']
  ])
  const found = await desk.see(id)
  expect(found.papers.map(({ key, state }) => [key, state])).toEqual([
    ['birth-certificate', 'missing'],
    ['hukou-book', 'missing'],
    ['bank-card', 'known']
  ])
  await desk.save(id, { ...found.form, childHukouFrom: '2026-11-01' })
  expect((await desk.proposal(id)).outcome).toBe('granted')
})

test('twins on one form: each child has a case, a decision and a letter of its own', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06', name: '龙龙' })
  const two = await desk.family({ bornOn: '2026-05-06', name: '凤凤', parent })
  const { ids } = await desk.open(parent, {
    form: { child: child.enrolment, account },
    alsoFor: [two.child.enrolment]
  })
  expect(ids).toHaveLength(2)
  const seen = await Promise.all(ids.map(id => desk.see(id)))
  expect(seen.map(one => one.child!.name)).toEqual(['龙龙', '凤凤'])
  const totals = await Promise.all(ids.map(async id => (await desk.proposal(id)).total))
  expect(totals).toEqual([360_000, 360_000])
})

test('an adopted child: claimed by the adoptive parents from the day of the adoption, which is shown on paper', async () => {
  const { id } = await claimed({
    bornOn: '2025-02-01',
    variant: 'adoption',
    form: { adoptedOn: '2026-08-01' },
    kin: false
  })
  const found = await desk.see(id)
  expect(found.papers.find(({ key }) => key === 'adoption')).toMatchObject({ state: 'missing', mayFollow: false })
  expect((await desk.proposal(id)).facts).toContainEqual({
    key: 'child.adoptedOn',
    value: '2026-08-01',
    source: 'paper'
  })
})

test('an institution claims for a child it brings up; the case is of the child, and the institution shows what it is', async () => {
  const child = await register.enrol({ name: '福福', bornOn: '2025-06-01', seat: 'hukou' })
  await expect(
    desk.open(child, { variant: 'institution', applicant: 'guardian', form: { institution: '市儿童福利院' } })
  ).rejects.toThrow('cases.authority')
  const { id } = await desk.open(child, {
    variant: 'institution',
    applicant: 'guardian',
    authority: '市儿童福利院经办人，出示介绍信',
    papers: ['institution'],
    form: { institution: '市儿童福利院', account }
  })
  const proposal = await desk.proposal(id)
  expect(proposal.facts).toContainEqual({ key: 'claimant.kind', value: 'institution', source: 'office' })
  expect(lines(proposal)[0]).toEqual([2025, 12, HERE, 'due', 360_000])
})

test('another guardian claims; a guardian the register knows shows nothing again', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06', kin: false })
  await desk.relate(parent, child, 'guardian')
  const { id } = await desk.open(parent, { variant: 'guardian', form: { child: child.enrolment, account } })
  expect((await desk.see(id)).papers.map(({ state }) => state)).toEqual(['known', 'known', 'known'])
  expect((await desk.proposal(id)).outcome).toBe('granted')
})

test('after a divorce: where no local rule on custody was read a person decides; with the claimant it is granted', async () => {
  const told = { bornOn: '2026-05-06', variant: 'separated' }
  const withMe = await claimed({ ...told, form: { custody: 'with-claimant' } })
  expect((await desk.proposal(withMe.id)).outcome).toBe('granted')
  expect((await desk.see(withMe.id)).papers.find(({ key }) => key === 'custody')!.state).toBe('missing')
  for (const custody of ['with-the-other', 'disputed']) {
    const { id } = await claimed({ ...told, form: { custody } })
    const { outcome, changes } = await desk.proposal(id)
    expect([outcome, codes(changes).includes('custody')], custody).toEqual(['ask-a-person', true])
  }
})

test('two parents claim for one child, in two streets: both are told, one is decided when the other is withdrawn', async () => {
  const { parent: mother, child } = await desk.family({ bornOn: '2026-05-06' })
  const father = await register.enrol({ name: '父亲', place: { area: farGrid } })
  const childNumber = idNumber(77, '2026-05-06')
  await register.owner('insert into people.identifier (hash, person_id) values ($1, $2)', [
    register.platform.sealer.lookup('id', childNumber),
    child.person
  ])
  const first = await desk.open(mother, { form: { child: child.enrolment, account } })
  const far = { ...officerOf(farStreet), account: v7() }
  const second = await desk.open(
    father,
    { form: { childName: '林小满', childBornOn: '2026-05-06', childNumber, childHukouFrom: '2026-05-10', account } },
    far
  )
  for (const [id, who] of [
    [first.id, desk.clerk],
    [second.id, far]
  ] as const) {
    const seen = await desk.see(id, who)
    expect(codes(seen.alerts)).toContain('other-claim')
    expect(codes((seen.proposal as CaseDetail['proposal'] & { reasons: { code: string }[] }).reasons)).toContain(
      'other-open'
    )
    expect(JSON.stringify(seen)).not.toContain(id === first.id ? '父亲' : '林晓')
  }
  await desk.act(second.id, 'withdraw', { reason: '商定由母亲申领' }, far)
  await desk.act(first.id, 'accept')
  await desk.act(first.id, 'check')
  await desk.decide(first.id)
  const third = await desk.open(
    father,
    { form: { childName: '林小满', childBornOn: '2026-05-06', childNumber, childHukouFrom: '2026-05-10', account } },
    far
  )
  const late = await desk.proposal(third.id, far)
  expect([late.total, codes(late.reasons)]).toEqual([0, expect.arrayContaining(['other-paid', 'paid-before'])])
  expect(late.lines.map(({ year, state }) => [year, state])).toEqual([
    [2027, 'not-yet'],
    [2028, 'not-yet']
  ])
})

test('two claims for one child decided at one moment: one is granted, the other is told that the facts have changed', async () => {
  const { parent: mother, child } = await desk.family({ bornOn: '2025-05-06' })
  const father = await register.enrol({ name: '另一位家长' })
  const ids: string[] = []
  for (const one of [mother, father]) ids.push(await desk.checked(one, { form: { child: child.enrolment, account } }))
  const told = { choice: 'grant-open' as const, reason: '双方商定' }
  const results = await Promise.allSettled(ids.map(id => desk.decide(id, told)))
  expect(results.map(one => (one.status === 'fulfilled' ? 'granted' : one.reason.code)).sort()).toEqual([
    'cases.facts-changed',
    'granted'
  ])
})

test('the applicant dies during the case: nobody decides over the dead; another guardian goes on, and the day stays', async () => {
  const { id, parent, child } = await claimed({ bornOn: '2025-04-01', on: '2025-12-20' })
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await commandsOf(register).die(parent, '2026-11-02')
  const found = await desk.see(id)
  expect(codes(found.alerts)).toEqual(['applicant-died'])
  expect(found.alerts[0]!.zh).toContain('由另一位监护人接续办理，申请日期不变')
  await expect(desk.decide(id)).rejects.toThrow('cases.applicant-died')
  const grandmother = await register.enrol({ name: '外婆' })
  const other = await claimed({ bornOn: '2026-01-01' })
  await expect(
    desk.open(grandmother, { variant: 'guardian', form: { child: child.enrolment, account }, follows: other.id })
  ).rejects.toThrow('cases.no-take-over')
  const next = await desk.open(grandmother, {
    variant: 'guardian',
    form: { child: child.enrolment, account },
    follows: id
  })
  expect((await desk.see(id)).line.state).toBe('withdrawn')
  const proposal = await desk.proposal(next.id)
  expect(proposal.facts).toContainEqual({ key: 'claimedOn', value: '2025-12-20', source: 'office' })
  expect(lines(proposal)[0]).toEqual([2025, 12, HERE, 'due', 360_000])
})

test('the applicant moves during the case: it is finished here, and says so', async () => {
  const { id, parent } = await claimed({ bornOn: '2026-05-06' })
  await commandsOf(register).cancel(parent, '2026-11-20')
  const found = await desk.see(id)
  expect(codes(found.alerts)).toEqual(['applicant-moved'])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await desk.decide(id)
})

test('the child’s hukou moves within the year: whoever holds it is told to take it over, and no rule unread decides who pays', async () => {
  const { id, child } = await claimed({ bornOn: '2026-02-06' })
  const far = officerOf(farStreet)
  const asked = { ...commandOf(), enrolment: child.enrolment, seat: 'hukou', on: '2026-08-01', to: { area: farGrid } }
  const { move } = await register.as(desk.clerk, ctx => askMove(ctx, MoveRequest.parse(asked)))
  await register.as(far, ctx => answerMove(ctx, { id: move, decision: 'accept', place: { area: farGrid as never } }))
  const found = await desk.see(id)
  expect(codes(found.alerts)).toEqual(['hukou-elsewhere'])
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, codes(proposal.reasons)]).toEqual(['ask-a-person', expect.arrayContaining(['moved'])])
  expect(proposal.lines[0]).toMatchObject({ year: 2026, payer: null, expected: 360_000 })
  const moved = await claimed({ bornOn: '2026-02-06', form: { movedFrom: 340302, movedOn: '2026-07-01' } })
  expect(codes((await desk.proposal(moved.id)).reasons)).toContain('moved')
})

test('the child dies: the year claimed before stays due, the parents are asked for nothing, later years are a person’s to settle', async () => {
  const { id, child } = await claimed({ bornOn: '2025-03-01', on: '2025-11-03' })
  await commandsOf(register).die(child, '2026-01-15')
  const found = await desk.see(id)
  expect(codes(found.alerts)).toContain('child-died')
  expect(found.alerts.find(({ code }) => code === 'child-died')!.zh).toContain('请不要联系家长补材料')
  const proposal = await desk.proposal(id)
  expect(proposal.lines[0]).toMatchObject({ year: 2025, state: 'due', amount: 360_000 })
  expect(JSON.stringify(proposal.reasons)).toContain('我们对孩子的离世深表哀悼')
})

test('what the register learns between reading and deciding is read again before anybody decides on it', async () => {
  const { id, child } = await claimed({ bornOn: '2026-05-06' })
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  const { proposalMark } = await desk.see(id, desk.district)
  await commandsOf(register).die(child, '2026-11-10')
  await expect(desk.decide(id, { proposalMark: proposalMark! })).rejects.toThrow('cases.facts-changed')
})

test('a proxy whose authority ended neither opens nor brings papers nor collects; the person may at any time', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const told = { applicant: 'proxy' as const, authority: '出示委托书', form: { child: child.enrolment } }
  await expect(desk.open(parent, { ...told, authorityUntil: '2026-11-22' as never })).rejects.toThrow(
    'cases.authority-ended'
  )
  const { id } = await desk.open(parent, { ...told, authorityUntil: '2026-11-30' as never })
  await desk.act(id, 'accept-gaps')
  await desk.onDay('2026-12-01', async () => {
    expect(codes((await desk.see(id)).alerts)).toContain('authority-ended')
    await expect(desk.act(id, 'supply', { papers: ['bank-card'] })).rejects.toThrow('cases.authority-ended')
    await expect(desk.act(id, 'withdraw', { reason: '不办了', cameBy: 'proxy' })).rejects.toThrow(
      'cases.authority-ended'
    )
    await desk.act(id, 'supply', { papers: ['bank-card'], cameBy: 'self' })
  })
})

test('a draft keeps what was written; of an older form it is told so, and nothing written is lost', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { draft: true, form: {} })
  expect((await desk.see(id)).line).toMatchObject({ state: 'draft', dueOn: null })
  await expect(desk.act(id, 'submit')).rejects.toThrow('cases.child-day')
  await desk.save(id, { child: child.enrolment, account })
  const [row] = await register.owner<{ sealed: string }>('select sealed from cases."case" where id = $1', [id])
  const content = JSON.parse(register.platform.sealer.open(row!.sealed))
  const older = { ...content, edition: '2025-07', form: { ...content.form, bankBranch: '三里庵支行' } }
  await register.owner('update cases."case" set sealed = $2 where id = $1', [
    id,
    register.platform.sealer.seal(JSON.stringify(older))
  ])
  const found = await desk.see(id)
  expect([found.olderForm, found.form]).toEqual([true, expect.not.objectContaining({ bankBranch: expect.anything() })])
  expect(found.form).toMatchObject({ child: child.enrolment, account })
  await expect(desk.act(id, 'submit')).rejects.toThrow('cases.older-form')
  await desk.save(id, found.form)
  await desk.act(id, 'submit')
  expect((await desk.see(id)).line).toMatchObject({ state: 'submitted', lamp: 'green' })
})

test('two officers at one draft: what the second wrote is not written over what the first saved', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { draft: true, form: {} })
  const { version } = (await desk.see(id)).line
  const save = (form: object, who: typeof desk.clerk, seen: number) =>
    register.as(who, ctx => saveDraft(ctx, { id, version: seen, form: { ...form }, papers: [] }))
  await save({ child: child.enrolment }, desk.clerk, version)
  await expect(save({ account }, desk.other, version)).rejects.toThrow('cases.newer')
  expect((await desk.see(id)).form).toMatchObject({ child: child.enrolment })
  await save({ child: child.enrolment, account }, desk.other, version + 1)
  expect((await desk.see(id)).form).toMatchObject({ child: child.enrolment, account })
})

test('a child nobody can name is not claimed for, an unborn one not yet; nothing else about a family is asked', async () => {
  const parent = await register.enrol({ name: '周到' })
  await expect(desk.open(parent, { form: { childBornOn: '2026-05-01' } })).rejects.toThrow('cases.child-number')
  const unborn = { childBornOn: '2026-12-01', childNumber: 'L340000009' }
  await expect(desk.open(parent, { form: unborn })).rejects.toThrow('cases.child-unborn')
  const small = await register.enrol({ name: '小朋友', bornOn: '2023-05-01' })
  await expect(desk.open(small, { form: { ...unborn, childBornOn: '2026-05-01' } })).rejects.toThrow(
    'cases.applicant-child'
  )
  for (const field of ['maritalStatus', 'order', 'employer', 'birthPermit', 'fee'])
    await expect(desk.open(parent, { form: { ...unborn, [field]: '1' } }), field).rejects.toThrow()
})

test('the number of the child and the account are stored sealed, and shown to nobody in a list', async () => {
  const parent = await register.enrol({ name: '密封' })
  const { id } = await desk.open(parent, {
    form: { childBornOn: '2026-05-01', childNumber: 'L340000077', childHukouFrom: '2026-05-20', account }
  })
  const [row] = await register.owner<{ whole: string }>('select c::text as whole from cases."case" c where id = $1', [
    id
  ])
  for (const secret of ['L340000077', account]) expect(row!.whole).not.toContain(secret)
})

test('of a person under protection the duty officer alone handles the claim, through the same steps', async () => {
  const { id, parent } = await claimed({ bornOn: '2026-05-06' })
  await register.owner('update people.enrolment set protected = true where person_id = $1', [parent.person])
  await expect(desk.see(id)).rejects.toThrow('platform.not-found')
  const trained = { ...duty, account: v7() }
  expect((await desk.see(id, trained)).line.state).toBe('submitted')
  await desk.act(id, 'accept', {}, trained)
  await desk.act(id, 'check', {}, trained)
})

test('thirty working days are promised in all, over the New Year of 2026 with the Sunday that is worked for it', async () => {
  expect(childcareSubsidy.steps.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(30)
  const { id } = await claimed({ bornOn: '2025-05-06', on: '2025-12-22' })
  const [row] = await register.owner<{ due_on: string }>('select due_on from cases."case" where id = $1', [id])
  expect(row!.due_on).toBe('2026-02-03')
})
