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
let own: Phone
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
  own = await desk.bound(ward, '13800138403')
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

test('who acts for somebody reads and changes nothing: no paper brought, no word, no withdrawal, no end of another’s authority', async () => {
  for (const [path, form] of [
    ['say', { text: '请快一点办理' }],
    ['withdraw', {}],
    ['authority', {}]
  ] as const)
    expect((await hers.send(`/my/cases/${asked}/${path}`, form)).status, path).toBe(404)
  expect((await hers.open(`/my/cases/${asked}/say`)).status).toBe(404)
  expect((await office.see(asked)).line).toMatchObject({ state: 'submitted', version: 2 })
})

test('a guardian and a proxy take the letter of the case they follow, and of no other; the person reads who did', async () => {
  await office.act(entrusted, 'accept')
  await office.act(entrusted, 'check')
  await office.decide(entrusted, {}, office.reviewer)
  const letter = (phone: Phone, id: string) => phone.send(`/my/cases/${id}/paper`, { paper: 'outcome' })
  for (const phone of [hers, his]) {
    expect((await phone.open(`/my/cases/${entrusted}`)).text).toMatch(/下载/)
    const file = await letter(phone, entrusted)
    expect([file.status, file.text.startsWith('%PDF')]).toEqual([200, true])
  }
  expect((await letter(his, asked)).status).toBe(404)
  const uses = await desk.owner<{ account: string }>(
    `select u.account from certificates.seal_use u join certificates.certificate t on t.id = u.certificate_id
     where t.subject_id = $1 and u.use = 'print'`,
    [entrusted]
  )
  expect(new Set(uses.map(({ account }) => account)).size).toBe(2)
  // A copy of one's own data is for the person alone.
  const { id: copy } = await office.open(ward, { matter: 'my-data', variant: 'copy', form: {} })
  expect((await letter(hers, copy)).status).toBe(404)
})

test('the ward sees who looked for them', async () => {
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

test('who gave an authority takes it back on their own page: from that moment the proxy sees nothing and fetches nothing', async () => {
  expect((await own.open(`/my/cases/${entrusted}`)).text).toMatch(
    /您委托了别人代办，到2100年1月1日为止.*委托书.*收回委托/
  )
  expect(await sees(his, entrusted)).toBe(true)
  expect((await own.send(`/my/cases/${entrusted}/authority`, {})).status).toBe(303)
  expect([await sees(his, entrusted), await sees(hers, entrusted)]).toEqual([false, true])
  expect((await his.send(`/my/cases/${entrusted}/paper`, { paper: 'outcome' })).status).toBe(404)
  expect((await his.open('/my/cases')).text).toContain('许安给您的委托到2026年')
  expect((await own.open(`/my/cases/${entrusted}`)).text).toContain('收回委托。')
  expect((await own.send(`/my/cases/${entrusted}/authority`, {})).status).toBe(409)
  expect((await office.see(entrusted)).authorityEndedOn).not.toBeNull()
  await expect(office.act(entrusted, 'deliver', { cameBy: 'proxy' })).rejects.toThrow('cases.authority-ended')
  await desk.owner(`update cases."case" set authority_ended_at = null where id = $1`, [entrusted])
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
