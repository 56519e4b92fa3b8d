import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CasePart } from '../../../contract/case-parts.ts'
import { farStreet, idNumber, officerOf, openRegister, type Register } from '../../people/people-factory.ts'
import { windowOf } from '../deciding-factory.ts'
import { agencySimulator } from './agency-simulator-factory.ts'
import { httpAgency } from './http-agency.ts'
import { listParts } from './list-parts.ts'
import { carryByHand, movePart } from './send-parts.ts'
import { sendPartAgain, settlePart } from './settle-part.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
let office: Awaited<ReturnType<typeof agencySimulator>>
let agencies: Record<string, ReturnType<typeof httpAgency>>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
  office = await agencySimulator('the key')
  const way = httpAgency(office.url, 'the key')
  agencies = { police: way, 'medical-security': way, 'social-security': way, health: way }
})
afterAll(async () => {
  await office.close()
  await register.close()
})

let children = 0
const born = (form: Record<string, unknown> = {}) => ({
  childName: `新宝${++children}`,
  childBornOn: '2026-11-02',
  ...form
})
const ask = (variant: string, form: Record<string, unknown>, told: object = {}) => ({
  matter: 'newborn' as const,
  variant,
  form,
  ...told
})
const mother = () => register.enrol({ name: '宋佳', sex: '2', idNumber: idNumber(900 + children) } as never)
const partsOf = (id: string) => register.as(desk.clerk, ctx => listParts(ctx, id))
const stateOf = async (id: string) => Object.fromEntries((await partsOf(id)).map(({ part, state }) => [part, state]))
const dueNow = () => register.owner(`update cases.part set next_at = now() where state in ('waiting', 'sent')`)
const only = async (id: string): Promise<CasePart> => (await partsOf(id))[0]!
const move = (part: { id: string }) => movePart(register.platform, agencies, part.id)
const single = async (variant = 'insurance') => {
  const { id } = await desk.open(await mother(), ask(variant, born()))
  return { id, part: await only(id) }
}

test('one form goes to five offices: each is told what it needs and no more, and nobody asks whether the parents are married', async () => {
  const one = await mother()
  const form = born({
    childNumber: 'A340100123',
    enterWith: 'applicant',
    clinic: '社区中心',
    account: '6222020200112233445'
  })
  const { id } = await desk.open(one, ask('together', form))
  expect((await desk.see(id)).line).toMatchObject({ state: 'delivered', number: expect.any(String) })
  expect(await stateOf(id)).toEqual({
    'birth-entry': 'waiting',
    insurance: 'waiting',
    'social-security-card': 'waiting',
    vaccination: 'waiting',
    subsidy: 'own'
  })
  const parts = await partsOf(id)
  for (const part of parts.filter(({ state }) => state === 'waiting')) await move(part)
  const told = (key: string) => office.errands.get(parts.find(({ part }) => part === key)!.id)!
  const child = { childName: form.childName, childBornOn: '2026-11-02', childNumber: 'A340100123' }
  expect(told('insurance').facts).toEqual(child)
  expect(told('birth-entry').facts).toEqual({ ...child, enterWith: 'applicant' })
  expect(told('vaccination').facts).toEqual({ ...child, clinic: '社区中心' })
  expect(told('insurance').applicant).toEqual({ name: '宋佳', idNumber: expect.stringMatching(/^\d{17}[\dX]$/) })
  expect(JSON.stringify([...office.errands.values()])).not.toMatch(/6222|marri|婚/)
  const { followCase } = parts.find(({ part }) => part === 'subsidy')!
  expect((await desk.see(followCase!)).line).toMatchObject({ matter: 'childcare-subsidy', state: 'submitted' })
})

test('each part is asked for alone, and what is left out is not sent', async () => {
  for (const variant of ['birth-entry', 'insurance', 'social-security-card', 'vaccination', 'subsidy'])
    expect(Object.keys(await stateOf((await single(variant)).id)), variant).toEqual([variant])
  const { id } = await desk.open(await mother(), ask('together', born({ insurance: 'no', subsidy: 'no' })))
  expect(Object.keys(await stateOf(id)).sort()).toEqual(['birth-entry', 'social-security-card', 'vaccination'])
})

test('an office that fails, hangs up or babbles is asked again later under the same id, and holds up no other part', async () => {
  for (const mood of ['fails', 'hangs-up', 'babbles'] as const) {
    const { id, part } = await single()
    const other = await single('vaccination')
    office.next(mood)
    await move(part)
    expect(await only(id), mood).toMatchObject({ state: 'waiting', tries: 1, problem: expect.any(String) })
    await move(other.part)
    expect(await only(other.id), mood).toMatchObject({ state: 'sent' })
    // Not at once.
    expect(await move(part), mood).toBeUndefined()
    await dueNow()
    await move(part)
    expect(await only(id), mood).toMatchObject({ state: 'sent', receipt: `R-${part.id.slice(-6)}`, problem: null })
  }
})

test('an answer that was lost on the way does nothing twice: the office knows the id', async () => {
  const { id, part } = await single()
  const before = office.errands.size
  office.next('loses-answer')
  await move(part)
  await dueNow()
  await move(part)
  expect([office.errands.size - before, await only(id)]).toEqual([1, expect.objectContaining({ state: 'sent' })])
})

test('an office that takes its time is looked after until it answers, and an answer that comes twice changes nothing', async () => {
  const { id, part } = await single('birth-entry')
  await move(part)
  await dueNow()
  await move(part)
  expect(await only(id)).toMatchObject({ state: 'sent', answer: null })
  office.settle(part.id, 'done', '户口页已办好，请到派出所领取。')
  await dueNow()
  // Two processes ask at one moment, and one of them is held up on the way.
  office.next('delays')
  const slow = move(part)
  await expect.poll(() => office.waiting()).toBe(1)
  await dueNow()
  await move(part)
  const first = await only(id)
  expect(first).toMatchObject({ state: 'done', answer: '户口页已办好，请到派出所领取。' })
  office.release()
  await slow
  expect(await only(id)).toEqual(first)
  expect(await move(part)).toBeUndefined()
})

test('what an office refuses stands with its sentence, and may be asked for again; what is under way may not', async () => {
  const one = await mother()
  const form = born()
  const { id } = await desk.open(one, ask('insurance', form))
  await expect(desk.open(one, ask('together', form))).rejects.toThrow('cases.part-already')
  office.next('refuses')
  await move(await only(id))
  expect(await only(id)).toMatchObject({ state: 'refused', answer: '孩子的出生信息还没有到，请过几天再办。' })
  expect(await stateOf((await desk.open(one, ask('together', form))).id)).toMatchObject({ insurance: 'waiting' })
})

test('after six tries a part is stuck and shown so; a colleague sends it again, or carries it and notes the answer', async () => {
  const { id, part } = await single()
  for (let n = 0; n < 6; n++) {
    office.next('fails')
    await dueNow()
    await move(part)
  }
  expect(await only(id)).toMatchObject({ state: 'stuck', problem: 'http-503' })
  const named = { id, part: part.id }
  expect(await register.as(desk.clerk, ctx => sendPartAgain(ctx, named))).toMatchObject({ state: 'waiting', tries: 0 })
  await expect(register.as(desk.clerk, ctx => sendPartAgain(ctx, named))).rejects.toThrow('cases.part-not-now')
  const { police: _, ...rest } = agencies
  const carried = await single('birth-entry')
  expect(await carryByHand(register.platform, rest)).toBeGreaterThan(0)
  expect(await only(carried.id)).toMatchObject({ state: 'by-hand' })
  const settle = (outcome: 'done' | 'refused', answer?: string) =>
    register.as(desk.clerk, ctx => settlePart(ctx, { id: carried.id, part: carried.part.id, outcome, answer }))
  await expect(settle('refused')).rejects.toThrow('cases.reason')
  expect(await settle('done', '派出所已登记')).toMatchObject({ state: 'done', answer: '派出所已登记' })
  await expect(settle('done')).rejects.toThrow('cases.part-not-now')
})

test('two processes that send at once send each part once', async () => {
  const { part } = await single()
  const before = office.asked()
  const moved = await Promise.all([1, 2, 3, 4].map(() => move(part)))
  expect([moved.filter(Boolean), office.asked() - before]).toEqual([[part.id], 1])
})

test('withdrawn, what no office has yet goes to none; another street sees no part', async () => {
  const { id, part } = await single()
  await expect(register.as(officerOf(farStreet), ctx => listParts(ctx, id))).resolves.toEqual([])
  await desk.act(id, 'withdraw', { reason: '家长改主意了' })
  expect(await only(id)).toMatchObject({ state: 'stopped' })
  expect(await move(part)).toBeUndefined()
})

test('a claim for the subsidy that is open already says so and holds up nothing', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-09-01', name: '林小雨' })
  await desk.open(parent, { form: { child: child.enrolment } })
  const { id } = await desk.open(parent, ask('together', { child: child.enrolment }))
  const parts = await partsOf(id)
  expect(parts.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'refused'])
  expect(parts.at(-1)!.answer).toMatch(/\p{Script=Han}/u)
})

test('a child asks for nothing of it alone: whoever brings it up does', async () => {
  const child = await register.enrol({ name: '小朋友', bornOn: '2020-01-01' })
  await expect(desk.open(child, ask('insurance', born()))).rejects.toThrow('cases.applicant-child')
})

test('a wrong key is no answer and no refusal: it is tried again', async () => {
  const { id, part } = await single()
  await movePart(register.platform, { 'medical-security': httpAgency(office.url, 'another key') }, part.id)
  expect(await only(id)).toMatchObject({ state: 'waiting', problem: 'http-401' })
})
