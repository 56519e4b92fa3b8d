import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { duty, type Enrolled, today } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

let desk: ResidentDesk
let office: ReturnType<typeof windowOf>
let ward: Enrolled
let hers: Phone
let his: Phone
let [asked, entrusted] = ['', '']
beforeAll(async () => {
  desk = await openResidents()
  office = windowOf(desk)
  ward = await desk.enrol({ name: '许安', bornOn: '1950-03-04' })
  const niece = await desk.enrol({ name: '许静', sex: '2' })
  const neighbour = await desk.enrol({ name: '郑平' })
  await commandsOf(desk).relate({ relation: 'guardian', person: niece.person, relative: ward.person, on: '2026-02-01' })
  hers = await desk.bound(niece, '13800138401')
  his = await desk.bound(neighbour, '13800138402')
  const help = { matter: 'help-request', form: { wants: 'company' } } as const
  ;({ id: asked } = await office.open(ward, { ...help, variant: 'hardship', form: { wants: 'living' } }))
  const came = {
    applicant: 'proxy',
    authority: '委托书',
    authorityUntil: '2100-01-01',
    proxy: neighbour.enrolment
  } as const
  ;({ id: entrusted } = await office.open(ward, { ...help, variant: 'elderly', ...came }))
  await expect(
    office.open(ward, { ...help, variant: 'emergency', ...came, authorityUntil: undefined })
  ).rejects.toThrow('cases.authority-day')
})
afterAll(() => desk.close())

const sees = async (phone: Phone, id: string) => (await phone.open(`/my/cases/${id}`)).status === 200

test('a guardian follows every case of the ward, a proxy only the one they came for', async () => {
  expect((await hers.open('/my/cases')).text).toMatch(/代他人办理的.*生活有困难.*许安/)
  expect([await sees(hers, asked), await sees(hers, entrusted)]).toEqual([true, true])
  expect([await sees(his, asked), await sees(his, entrusted)]).toEqual([false, true])
  expect((await his.open(`/my/cases/${entrusted}`)).text).toContain('您代许安看进展')
})

test('who acts for somebody reads and does nothing: no paper, no word, no withdrawal, no letter', async () => {
  for (const [path, form] of [
    ['say', { text: '请快一点办理' }],
    ['withdraw', {}],
    ['paper', { paper: 'outcome' }]
  ] as const)
    expect((await hers.send(`/my/cases/${asked}/${path}`, form)).status, path).toBe(404)
  expect((await hers.open(`/my/cases/${asked}/say`)).status).toBe(404)
  expect((await office.see(asked)).line).toMatchObject({ state: 'submitted', version: 2 })
})

test('the ward sees who looked for them', async () => {
  const own = await desk.bound(ward, '13800138403')
  expect((await own.open('/my/looks')).text).toContain('父母、监护人或受托人')
  expect((await own.open('/my/cases')).text).not.toContain('代他人办理的')
})

test('of somebody under protection nothing is shown to anybody who acts for them', async () => {
  const protect = (protect: boolean) =>
    desk.as(duty, ctx => protectPerson(ctx, { enrolment: ward.enrolment, protect, source: '本人' }))
  await protect(true)
  for (const phone of [hers, his]) {
    expect(await sees(phone, entrusted)).toBe(false)
    expect((await phone.open('/my/cases')).text).not.toContain('许安')
  }
  await protect(false)
  expect(await sees(his, entrusted)).toBe(true)
})

test('an authority that ended shows nothing any more, and one clear sentence', async () => {
  setToday(Day.parse('2100-01-02'))
  expect(await sees(his, entrusted)).toBe(false)
  expect((await his.open('/my/cases')).text).toContain('许安给您的委托到2100年1月1日为止，已经结束，这里不再显示')
  setToday(today)
  await desk.owner(`update people.relation set valid_to = '2026-11-01' where kind = 'guardian'`)
  expect([await sees(hers, asked), await sees(hers, entrusted)]).toEqual([false, false])
  expect((await hers.open('/my/cases')).text).toContain('您对许安的监护已在2026年11月1日结束')
})
