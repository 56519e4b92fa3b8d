import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrintoutState } from '../../contract/printouts.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { casePapers, closingNotices } from '../cases/index.ts'
import { getDocumentText } from '../cases/pdf-factory.ts'
import { printReceipt } from '../cases/print-receipt.ts'
import { householdLetters } from '../lists/index.ts'
import { type Enrolled, farStreet, officerOf, openRegister, type Register } from '../people/people-factory.ts'
import { listPrintouts } from './list-printouts.ts'
import { fetchPrintJob, handOverPapers, printPapers } from './print-papers.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
let mother: Enrolled
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
  mother = await register.enrol({ name: '张𬭎㛃', sex: '2' })
})
afterAll(() => register.close())

const sources = [casePapers, closingNotices, householdLetters]
type Who = Parameters<Register['as']>[0]
const shelf = async (state: PrintoutState = 'waiting', who: Who = desk.clerk) =>
  (await register.as(who, ctx => listPrintouts(ctx, sources, { state, limit: 50 }))).printouts
const print = (ids: string[], reason?: string, who: Who = desk.clerk) =>
  register.as(who, ctx => printPapers(ctx, sources, { printouts: ids, reason }))
const fetchJob = (job: string, who: Who = desk.clerk) =>
  register.as(who, ctx => fetchPrintJob(ctx, sources, { job, language: 'zh' }))
const hand = (ids: string[]) => register.as(desk.clerk, ctx => handOverPapers(ctx, sources, { printouts: ids }))
const registerBirth = (childName: string) =>
  desk.open(mother, {
    matter: 'birth-registration',
    variant: 'after-birth',
    form: { childBornOn: '2026-10-05', childName }
  })

/** A subsidy asked for, checked and decided: its letter waits. */
async function decided(name: string): Promise<string> {
  const { parent, child } = await desk.family({ bornOn: '2025-03-10', name })
  const id = await desk.checked(parent, { form: { child: child.enrolment } })
  await desk.decide(id)
  return id
}

test('decision and receipt wait in one list, are printed as one file, and are handed over; a decided case is delivered with it', async () => {
  const { id: receipt } = await registerBirth('张一')
  const letter = await decided('林小一')
  const waiting = await shelf()
  expect(waiting.map(one => [one.subject, one.kind])).toEqual([
    [receipt, 'outcome'],
    [letter, 'outcome']
  ])
  expect(waiting[1]!.dueOn).not.toBeNull()
  const ids = waiting.map(({ id }) => id)
  const { job, printed } = await print(ids)
  expect(printed).toBe(2)
  const file = await fetchJob(job)
  expect(file.rows).toBe(2)
  const text = (await getDocumentText(file)).replace(/\s/g, '')
  expect(text).toContain('张𬭎㛃')
  expect(text).toContain('林晓')
  expect(await shelf()).toEqual([])
  expect(await shelf('printed')).toMatchObject([{ prints: 1, reason: null }, { prints: 1 }])
  expect(await hand(ids)).toEqual({ handedOver: 2 })
  expect((await desk.see(letter)).line.state).toBe('delivered')
  expect((await shelf('handed-over')).map(one => one.subject)).toEqual([letter, receipt])
  await expect(hand(ids)).rejects.toThrow('printouts.not-printed')
})

test('nothing is printed twice by accident: a second print needs a reason, at the window too, and both are kept', async () => {
  const { id } = await registerBirth('张二')
  const [one] = (await shelf()).filter(row => row.subject === id)
  await print([one!.id])
  await expect(print([one!.id])).rejects.toThrow('printouts.printed-before')
  const atWindow = (reason?: string) =>
    register.as(desk.clerk, ctx => printReceipt(ctx, { id, language: 'zh', ...(reason && { reason }) }))
  await expect(atWindow()).rejects.toThrow('printouts.printed-before')
  await atWindow('纸张卡住')
  expect((await desk.see(id)).prints.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['outcome', null],
    ['outcome', '纸张卡住']
  ])
  // Given to the resident who stands at the window: it waits nowhere any more.
  expect((await shelf('handed-over')).find(row => row.subject === id)).toMatchObject({ prints: 2, reason: '纸张卡住' })
})

test('of two desks that print the same papers at the same moment one does', async () => {
  const { id } = await registerBirth('张三')
  const [one] = (await shelf()).filter(row => row.subject === id)
  const done = await Promise.allSettled([print([one!.id]), print([one!.id], undefined, desk.other)])
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a file is fetched again by who printed it, and by nobody else', async () => {
  const { id } = await registerBirth('张四')
  const [one] = (await shelf()).filter(row => row.subject === id)
  const { job } = await print([one!.id])
  await fetchJob(job)
  expect((await fetchJob(job)).rows).toBe(1)
  await expect(fetchJob(job, desk.other)).rejects.toThrow('platform.not-found')
})

test('a notice waits until the paper it asks for has come; what is taken back waits no longer, and cannot be printed', async () => {
  const { parent, child } = await desk.family({ bornOn: '2025-05-10', name: '林小五', kin: false })
  const { id } = await desk.open(parent, { form: { child: child.enrolment } })
  const noticed = async () => (await shelf()).filter(row => row.subject === id)
  await desk.act(id, 'notice')
  const [notice] = await noticed()
  expect(notice).toMatchObject({ kind: 'notice' })
  const owed = (await desk.see(id)).papers.filter(({ state }) => state === 'owed').map(({ key }) => key)
  await desk.act(id, 'supply', { papers: owed })
  expect(await noticed()).toEqual([])
  await expect(print([notice!.id])).rejects.toThrow('printouts.void')

  const again = await decided('林小六')
  const before = (await shelf()).find(row => row.subject === again)!
  await desk.act(again, 'deliver')
  await desk.act(again, 'reissue', { reason: '姓名有误' })
  const after = (await shelf()).find(row => row.subject === again)!
  expect(after.id).not.toBe(before.id)
  await expect(print([after.id, v7()])).rejects.toThrow('printouts.void')
})

test('another street sees none of it', async () => {
  await registerBirth('张七')
  const far = { ...officerOf(farStreet), account: v7() }
  expect(await shelf('waiting', far)).toEqual([])
  const [mine] = await shelf()
  await expect(print([mine!.id], undefined, far)).rejects.toThrow('printouts.void')
})
