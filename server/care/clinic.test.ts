import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { type Clinic, openClinic } from '../../device/clinic/clinic.ts'
import { servePage } from '../../device/clinic/page.ts'
import { duty, idNumber, officer, street, today } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { registerClinicKey } from './clinic-keys.ts'
import { setLicence } from './licence.ts'
import { openOutlet } from './outlets.ts'

let desk: ResidentDesk
let clinic: Clinic
let page: Server
let phone: Phone
let at: string
const folder = mkdtempSync(join(tmpdir(), 'anjia-clinic-'))
const file = join(folder, 'clinic.key')
beforeAll(async () => {
  desk = await openResidents()
  const server = await desk.server.listen({ port: 0, host: '127.0.0.1' })
  clinic = openClinic({ server, file })
  page = await servePage(clinic, 0)
  at = `http://127.0.0.1:${(page.address() as { port: number }).port}`
  phone = await desk.bound(await desk.enrol({ name: '李春禾', idNumber: idNumber(81) }), '13800138001')
})
afterAll(async () => {
  page.close()
  page.closeAllConnections()
  await desk.close()
  rmSync(folder, { recursive: true })
})

const open = async () => (await fetch(at)).text()
const press = async (path: string, form: Record<string, string>, origin = at) => {
  const answer = await fetch(`${at}${path}`, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) })
  return { status: answer.status, text: await answer.text() }
}

test('a clinic makes its key itself, the office registers the fingerprint, and it serves by code who booked, without a name', async () => {
  expect(await open()).toContain(clinic.fingerprint)
  const supplies = { operation: 'care.supplies', route: 'test', trace: 'changes' } as const
  await desk.as(
    officer,
    async ctx => {
      const words = { name: '卫生服务中心', address: '安心路66号', hours: '8:00–17:00' }
      const { id } = await openOutlet(ctx, { area: street as never, outlet: 'clinic', ...words })
      const validUntil = Day.parse('2028-01-01')
      await setLicence(ctx, { id, licence: '0123456789ABCDEFGHIJKL', validUntil, services: ['follow-up'] })
      await registerClinicKey(ctx, { id, fingerprint: clinic.fingerprint })
    },
    supplies
  )
  // Neither the key nor anything that leads to it is known to the office.
  const key = readFileSync(file, 'utf8')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(key).not.toContain(clinic.fingerprint)
  expect(openClinic({ server: at, file }).fingerprint).toBe(clinic.fingerprint)

  expect(await open()).toContain('两周内没有预约')
  expect((await press('/places', { morning: '3', afternoon: '2' })).text).toContain('已保存')
  const [{ id }] = (await desk.owner<{ id: string }>('select id from care.clinic_key')) as [{ id: string }]
  const said = { service: 'follow-up', clinic: id, time: '2026-11-24 afternoon', agreed: 'yes', tells: 'yes' }
  expect((await phone.send('/my/appointments/new', said)).to).toBe('/my/appointments')
  const code = /\w{4}-\w{4}/.exec((await phone.open('/my/appointments')).text)![0]
  const listed = await open()
  expect(listed).toContain(code)
  expect(listed).toContain('术后随访')
  expect(listed).not.toContain('李春禾')

  const [appointment] = (await desk.owner<{ id: string }>('select id from care.appointment')) as [{ id: string }]
  const tell = () => press('/tell', { id: appointment.id, outcome: 'done' })
  expect((await tell()).text).toContain('还没到预约的日子')
  setToday(Day.parse('2026-11-24'))
  try {
    expect((await tell()).text).toContain('已保存')
    expect((await phone.open('/my/appointments')).text).toContain('卫生机构已登记：做了')
    await phone.send('/my/appointments/consent', { appointment: appointment.id, tells: 'no' })
    expect(await open()).toContain('本人没有同意登记')
    expect((await tell()).text).toContain('本人没有同意登记，或者已经撤回同意')
  } finally {
    setToday(today)
  }
})

test('who cannot open their page any more withdraws at the clinic by the code, and nothing is left, no reminder either', async () => {
  const [{ id }] = (await desk.owner<{ id: string }>('select id from care.clinic_key')) as [{ id: string }]
  const book = async (who: Phone, time: string) => {
    const said = { service: 'follow-up', clinic: id, time, agreed: 'yes', remind: 'yes' }
    expect((await who.send('/my/appointments/new', said)).to).toBe('/my/appointments')
    return /\w{4}-\w{4}/.exec((await who.open('/my/appointments')).text)![0]
  }
  const kept = () =>
    desk.owner(`select id from care.appointment union all select id from residents.message where purpose = 'reminder'`)
  const before = await kept()
  const one = await desk.enrol({ name: '陈知夏', idNumber: idNumber(83) })
  const hers = await desk.bound(one, '13800138003')
  const code = await book(hers, '2026-11-25 afternoon')
  expect(await kept()).toHaveLength(before.length + 2)
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: true, source: '本人' }))
  expect((await hers.open('/my/appointments')).text).not.toContain(code)
  expect((await press('/withdraw', { code: '2222-2222' })).text).toContain('没有这个预约')
  expect((await press('/withdraw', { code: code.replace('-', '').toLowerCase() })).text).toContain('什么也没有留下')
  expect(await kept()).toEqual(before)
  // Merged into another entry: the page of the kept one shows nothing, and the code is enough.
  const [kept1, dropped] = [
    await desk.enrol({ name: '林一禾', idNumber: idNumber(84) }),
    await desk.enrol({ name: '林一禾', idNumber: idNumber(85) })
  ]
  const theirs = await book(await desk.bound(dropped, '13800138004'), '2026-11-26 afternoon')
  await desk.owner('update residents.binding set person_id = $1 where person_id = $2', [kept1.person, dropped.person])
  expect((await press('/withdraw', { code: theirs })).text).toContain('什么也没有留下')
  expect(await kept()).toEqual(before)
})

test('no other site sends a form to the clinic’s own page, nor reads it under another name', async () => {
  expect((await press('/places', { morning: '0', afternoon: '0' }, 'https://example.com')).status).toBe(403)
  expect(await open()).toContain('value="3"')
})
