import { afterAll, beforeAll, expect, test } from 'vitest'
import { findMatter, formFields } from '../../law/matters.ts'
import { helpKinds } from '../../law/rules/help-bodies.ts'
import { answerConsent } from '../people/consents/consents.ts'
import { idNumber, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
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

const help = (variant: string, form: Record<string, unknown>, told: object = {}) => ({
  matter: 'help-request' as const,
  variant,
  form,
  ...told
})
const codes = (said: { code: string }[]) => said.map(({ code }) => code)

test('whoever asks for help is taken to the body in charge, whatever the kind, and the answer says who and that nothing is a condition', async () => {
  const one = await register.enrol({ name: '郑大海', idNumber: idNumber(41) })
  for (const [variant, kinds] of Object.entries(helpKinds)) {
    const { id } = await desk.open(one, help(variant, { wants: kinds[0]!.key }))
    const { outcome, reasons, rules, facts } = await desk.proposal(id)
    expect([outcome, rules.length > 2, facts[0]!.value], variant).toEqual([
      'granted',
      true,
      `${variant}/${kinds[0]!.key}`
    ])
    expect(codes(reasons), variant).toEqual(expect.arrayContaining(['passed', 'free', 'again']))
    expect(codes(reasons).includes('danger'), variant).toBe(variant === 'emergency')
    await desk.act(id, 'accept')
    await desk.act(id, 'check')
    await desk.decide(id, { reason: '民政的王老师下周一上午打给您' }, desk.reviewer)
    const letter = await getDocumentText(
      await register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh' }))
    )
    const text = letter.replace(/\s/g, '')
    for (const said of [
      '求助答复书',
      '已答复',
      kinds[0]!.bodyZh,
      '不用开证明',
      '民政的王老师下周一上午打给您',
      '12345'
    ])
      expect(text, `${variant} ${said}`).toContain(said.replace(/\s/g, ''))
    expect(text, variant).not.toMatch(/不予|对象|诊断/)
    await desk.act(id, 'deliver')
  }
})

test('every kind of help in every variant has somebody in charge, and no question is about health', () => {
  const matter = findMatter('help-request')!
  for (const { key, form, papers } of matter.variants) {
    const fields = formFields(form)
    expect(
      fields.filter(({ required }) => required).map(({ name }) => name),
      key
    ).toEqual(['wants'])
    expect(papers, key).toEqual([])
    for (const { key: wants } of helpKinds[key]!)
      expect(matter.deciding!.propose({ variant: key, form: { wants } } as never, '2026-11-23').outcome, wants).toBe(
        'granted'
      )
    for (const extra of ['diagnosis', 'illness', 'income', 'certificate'])
      expect(form.safeParse({ wants: 'unsure', [extra]: 'x' }).success, extra).toBe(false)
  }
})

test('an answer is promised in three working days, an urgent one in one; two different things may be asked at once', async () => {
  const one = await register.enrol({ name: '冯青' })
  const plain = await desk.open(one, help('elderly', { wants: 'company' }))
  const urgent = await desk.open(one, help('emergency', { wants: 'means' }))
  // A Monday; the clock begins with the day after.
  expect((await desk.see(plain.id)).line.dueOn).toBe('2026-11-26')
  expect((await desk.see(urgent.id)).line.dueOn).toBe('2026-11-24')
  await expect(desk.open(one, help('elderly', { wants: 'meals-care' }))).rejects.toThrow('cases.open-already')
})

test('asked for somebody who does not know of it, the person is asked first; in an emergency nobody waits', async () => {
  const one = await register.enrol({ name: '沈奶奶', bornOn: '1938-02-03' })
  const byNeighbour = { applicant: 'proxy' as const, authority: '邻居来说的' }
  const { id } = await desk.open(one, help('elderly', { wants: 'meals-care', knows: 'no' }, byNeighbour))
  const proposal = await desk.proposal(id)
  expect([proposal.outcome, codes(proposal.reasons).slice(0, 2)]).toEqual(['ask-a-person', ['ask-first', 'to-pass']])
  await desk.act(id, 'accept')
  await desk.act(id, 'check')
  await expect(desk.decide(id, {}, desk.reviewer)).rejects.toThrow('cases.choice-ask-a-person')
  await desk.decide(id, { choice: 'refuse-open', reason: '已上门问过，本人说女儿会来照顾，现在不需要' }, desk.reviewer)
  expect(await desk.decided(id)).toMatchObject({ outcome: 'not-granted', lines: [] })
  const urgent = await desk.open(one, help('emergency', { wants: 'nobody-cares', knows: 'no' }, byNeighbour))
  expect(await desk.proposal(urgent.id)).toMatchObject({ outcome: 'granted' })
})

test('violence at home is no case: no variant asks for it, no words of it are taken, as a draft, at the end or in a statement', async () => {
  const one = await register.enrol({ name: '小安', bornOn: '1996-05-05' })
  await expect(desk.open(one, help('emergency', { wants: 'violence' }))).rejects.toThrow('cases.form')
  for (const draft of [true, false])
    await expect(
      desk.open(one, help('hardship', { wants: 'living', words: '丈夫喝了酒打我' }, { draft })),
      String(draft)
    ).rejects.toThrow('cases.elsewhere')
  const { id } = await desk.open(one, help('hardship', { wants: 'living', words: '丈夫在外地打工' }))
  await expect(desk.act(id, 'withdraw', { reason: '她说在家里被打' })).rejects.toThrow('cases.elsewhere')
  expect(
    await register.owner(
      `select from audit.entry where persons @> array[$1::uuid] and detail::text ~ 'trained|violence|private'`,
      [one.person]
    )
  ).toEqual([])
})

test('what was asked in an earlier edition is answered with the police, the protection order and a place to stay, and passed to nobody', () => {
  const facts = { variant: 'emergency', form: { wants: 'violence' } } as never
  const { reasons } = findMatter('help-request')!.deciding!.propose(facts, '2026-11-23')
  expect(codes(reasons).slice(0, 3)).toEqual(['danger', 'violence', 'to-pass'])
  expect(reasons[1]!.zh).toMatch(/人身安全保护令.*临时住处/)
  expect(reasons.map(({ zh }) => zh).join()).not.toContain('已经把您的求助转到')
})

test('what somebody needs because of their health is told by their own separate consent, and never in the form', async () => {
  const one = await register.enrol({ name: '吕方' })
  const who = officerOf(street)
  const told = { purpose: 'help-health' as const, version: '2026-11', channel: 'on-screen' as const }
  const entry = await register.as(who, ctx =>
    answerConsent(ctx, { id: one.enrolment, ...told, value: '说话要大声一些' } as never)
  )
  expect(entry).toMatchObject({ purpose: 'help-health', state: 'given', value: '说话要大声一些' })
  await expect(desk.open(one, help('disability', { wants: 'aids', health: '听力' }))).rejects.toThrow('cases.form')
})
