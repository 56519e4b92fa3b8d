import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ClinicService } from '../../contract/care.ts'
import { Day } from '../../contract/values.ts'
import { everythingStored } from '../everything-stored.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import {
  duty,
  type Enrolled,
  farStreet,
  idNumber,
  officer,
  officerOf,
  street,
  today
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { everywhere } from '../platform/context.ts'
import { deliverOne } from '../residents/messages/deliver.ts'
import { reminderWords } from '../residents/messages/remind.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { endClinicKey, registerClinicKey } from './clinic-keys.ts'
import { getClinicTotals } from './clinic-totals.ts'
import { forgetAppointments } from './forget-appointments.ts'
import { setLicence } from './licence.ts'
import { openOutlet } from './outlets.ts'

let desk: ResidentDesk
let li: Enrolled
let wang: Enrolled
let ofLi: Phone
let ofWang: Phone
beforeAll(async () => {
  desk = await openResidents()
  li = await desk.enrol({ name: '李春禾', idNumber: idNumber(81), phone: '13900139000' })
  wang = await desk.enrol({ name: '王秋实', idNumber: idNumber(82) })
  ofLi = await desk.bound(li, '13800138001')
  ofWang = await desk.bound(wang, '13800138002')
})
afterAll(() => desk.close())

const supplies = { operation: 'care.supplies', route: 'test', trace: 'changes' } as const
const at = <T>(work: Parameters<typeof desk.as<T>>[1], who: Parameters<typeof desk.as>[0] = officer) =>
  desk.as(who, work, supplies)

let made = 0
async function openClinic(validUntil = '2028-01-01', services: ClinicService[] = ['counselling', 'iud']) {
  const name = `卫生站${++made}`
  const { id } = await at(ctx =>
    openOutlet(ctx, { area: street as never, outlet: 'clinic', name, address: '安心路66号', hours: '8:00–17:00' })
  )
  await at(ctx =>
    setLicence(ctx, {
      id,
      licence: '0123456789ABCDEFGHIJKL',
      validUntil: Day.parse(validUntil),
      services
    })
  )
  return { id, name, ...(await newKey(id)) }
}
async function newKey(id: string) {
  const key = `anjia_clinic_${v7()}`
  const fingerprint = createHash('sha256').update(key).digest('hex')
  await at(ctx => registerClinicKey(ctx, { id, fingerprint }))
  return { key, fingerprint }
}
type Method = 'GET' | 'PUT'
async function ask(key: string, method: Method, path: string, payload?: object) {
  const answer = await desk.server.inject({
    method,
    url: `/api/clinic${path}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload })
  })
  return { status: answer.statusCode, body: answer.json(), text: answer.body }
}
const places = (key: string, morning: number, afternoon = 0) => ask(key, 'PUT', '/places', { morning, afternoon })
const listed = async (key: string, from = '2026-11-23') => (await ask(key, 'GET', `/appointments?from=${from}`)).body
const keyId = async (id: string) =>
  (
    await desk.owner<{ id: string }>('select id from care.clinic_key where outlet_id = $1 and ended_at is null', [id])
  )[0]!.id

/** Goes through the questions as a browser would, and sends the last page. */
async function book(phone: Phone, clinic: string, more: Record<string, string> = {}) {
  const said = { service: 'counselling', clinic: await keyId(clinic), time: '2026-11-24 morning', ...more }
  return phone.send('/my/appointments/new', { agreed: 'yes', tells: 'yes', ...said })
}
const mine = async (phone: Phone) => (await phone.open('/my/appointments')).text
const codeOn = (text: string) => /凭证号 ?： ?(\w{4}-\w{4})/.exec(text)?.[1]

test('a resident books a service of choice at a licensed clinic and has a voucher with a code, which only they and the clinic read', async () => {
  const clinic = await openClinic()
  expect(await mine(ofLi)).toContain('还没有卫生机构在这里接受预约')
  await places(clinic.key, 2)
  const service = await ofLi.open('/my/appointments/new')
  expect(service.text).toContain('宫内节育器取出或复查')
  expect(service.text).not.toContain('术后随访')
  const where = await ofLi.open('/my/appointments/new?service=counselling')
  expect(where.text).toContain(clinic.name)
  const chosen = `service=counselling&clinic=${await keyId(clinic.id)}`
  const when = await ofLi.open(`/my/appointments/new?${chosen}`)
  expect(when.text).toContain('2026年11月24日 星期二 上午')
  expect(when.text).not.toContain('下午')
  const last = await ofLi.open(`/my/appointments/new?${chosen}&time=2026-11-24+morning`)
  expect(last.text).toContain('只有我本人和这家卫生机构看得到')
  expect((await book(ofLi, clinic.id)).to).toBe('/my/appointments')
  const page = await mine(ofLi)
  const code = codeOn(page)!
  expect(page).toContain('生殖健康咨询')
  expect(await listed(clinic.key)).toEqual([
    expect.objectContaining({ on: '2026-11-24', half: 'morning', code, service: 'counselling', tells: true })
  ])
  expect(await mine(ofWang)).not.toContain(code)
  expect((await ask(clinic.key, 'GET', '/appointments')).text).not.toMatch(/李|13800138001|person|name|sex/)
  const stored = await everythingStored(desk.owner)
  expect(stored).not.toContain(code)
  await places(clinic.key, 0)
})

test('without the tick nothing is kept; withdrawn nothing is left, and the place is free again', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 1)
  const refused = await book(ofWang, clinic.id, { agreed: '' })
  expect([refused.status, refused.text.includes('没有您的同意就不保存任何内容')]).toEqual([409, true])
  expect(await listed(clinic.key)).toEqual([])
  await book(ofWang, clinic.id)
  const full = await ofLi.open(
    `/my/appointments/new?service=counselling&clinic=${await keyId(clinic.id)}&time=2026-11-24+morning`
  )
  expect(full.text).not.toContain('2026年11月24日')
  expect((await book(ofLi, clinic.id)).status).toBe(409)
  const [{ id }] = await listed(clinic.key)
  // Nobody else takes it back, and nothing of the row is left when its person does.
  expect((await ofLi.send('/my/appointments', { appointment: id })).status).toBe(404)
  expect((await ofWang.send('/my/appointments', { appointment: id })).to).toBe('/my/appointments')
  expect(await desk.owner('select from care.appointment where id = $1', [id])).toEqual([])
  expect(await listed(clinic.key)).toEqual([])
  expect((await ofWang.send('/my/appointments', { appointment: id })).status).toBe(404)
})

test('people of any sex and marital status, and without hukou here, see the same pages and book each of the five services', async () => {
  const clinic = await openClinic('2028-01-01', [...ClinicService.options])
  await places(clinic.key, 9)
  const told: NonNullable<Parameters<ResidentDesk['enrol']>[0]>[] = [
    { sex: '1' },
    { sex: '2' },
    { sex: '9', bornOn: '1958-04-01' },
    { sex: '2', otherArea: farStreet as never, stayFrom: '2026-02-01' },
    { sex: '1', bornOn: '2009-01-05' }
  ]
  const people: Enrolled[] = []
  for (const [n, one] of told.entries())
    people.push(await desk.enrol({ name: '同名人', idNumber: idNumber(60 + n, one.bornOn), ...one }))
  await commandsOf(desk).marry(people[0]!, people[1]!, 'married', '2026-03-03')
  const seen: string[][] = []
  for (const [n, one] of people.entries()) {
    const phone = await desk.bound(one, `1380013806${n}`)
    const own = [(await phone.open('/my/appointments/new')).text, await mine(phone)]
    for (const service of ClinicService.options) {
      const chosen = `/my/appointments/new?service=${service}`
      const of = `${chosen}&clinic=${await keyId(clinic.id)}`
      for (const url of [`${chosen}&q=${clinic.name}`, of, `${of}&time=2026-11-24+morning`])
        own.push((await phone.open(url)).text)
      expect((await book(phone, clinic.id, { service })).to, `${n} ${service}`).toBe('/my/appointments')
      own.push((await mine(phone)).replace(/\w{4}-\w{4}/, 'code'))
      for (const { id } of await listed(clinic.key)) await phone.send('/my/appointments', { appointment: id })
    }
    seen.push(own)
  }
  for (const own of seen) expect(own).toEqual(seen[0])
  await places(clinic.key, 0)
})

test('who moves to another district keeps the appointment: it is theirs and the clinic’s, of no place', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 1)
  const one = await desk.enrol({ name: '周远行', idNumber: idNumber(90) })
  const phone = await desk.bound(one, '13800138009')
  await book(phone, clinic.id)
  await moveAway(desk, one)
  const code = codeOn(await mine(phone))!
  expect(await listed(clinic.key)).toMatchObject([{ code }])
  const [{ id }] = await listed(clinic.key)
  expect((await phone.send('/my/appointments', { appointment: id })).to).toBe('/my/appointments')
})

test('a clinic says done or not done and nothing else, from the day on, and only while the consent lives', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 3)
  await book(ofWang, clinic.id, { tells: '' })
  const [{ id }] = await listed(clinic.key)
  const tell = (outcome: string) => ask(clinic.key, 'PUT', `/appointments/${id}/outcome`, { outcome })
  expect((await tell('done')).body.code).toBe('care.not-yet')
  setToday(Day.parse('2026-11-24'))
  try {
    expect((await tell('done')).body.code).toBe('care.no-consent')
    await ofWang.send('/my/appointments/consent', { appointment: id, tells: 'yes' })
    expect((await tell('pregnant')).body.code).toBe('platform.invalid')
    expect((await tell('done')).body).toEqual({ outcome: 'done' })
    expect(await mine(ofWang)).toContain('卫生机构已登记：做了')
    await ofWang.send('/my/appointments/consent', { appointment: id, tells: 'no' })
    expect(await mine(ofWang)).not.toContain('卫生机构已登记')
    expect(await listed(clinic.key)).toEqual([expect.objectContaining({ tells: false, outcome: null })])
    expect((await tell('not-done')).body.code).toBe('care.no-consent')
  } finally {
    setToday(today)
  }
  await ofWang.send('/my/appointments', { appointment: id })
})

test('whatever is agreed, taken back and told in whatever order, no outcome stands without a consent that lives', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 1)
  await book(ofWang, clinic.id)
  const [{ id }] = await listed(clinic.key)
  setToday(Day.parse('2026-11-24'))
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('yes', 'no', 'done', 'not-done'), { maxLength: 6 }), async steps => {
        let agreed = false
        let outcome: string | null = null
        await ofWang.send('/my/appointments/consent', { appointment: id, tells: 'no' })
        for (const step of steps)
          if (step === 'yes' || step === 'no') {
            await ofWang.send('/my/appointments/consent', { appointment: id, tells: step })
            agreed = step === 'yes'
            outcome = null
          } else {
            const { status } = await ask(clinic.key, 'PUT', `/appointments/${id}/outcome`, { outcome: step })
            expect(status).toBe(agreed ? 200 : 409)
            if (agreed) outcome = step
          }
        expect(await listed(clinic.key)).toEqual([expect.objectContaining({ tells: agreed, outcome })])
      }),
      { numRuns: 8 }
    )
  } finally {
    setToday(today)
  }
  await ofWang.send('/my/appointments', { appointment: id })
})

test('a clinic reads its own and no other’s; a new key reads nothing that was booked under the one before, and the page says so', async () => {
  const [one, other] = [await openClinic(), await openClinic()]
  await places(one.key, 1)
  await places(other.key, 1)
  await book(ofWang, one.id)
  const [{ id }] = await listed(one.key)
  expect(await listed(other.key)).toEqual([])
  expect((await ask(other.key, 'PUT', `/appointments/${id}/outcome`, { outcome: 'done' })).status).toBe(404)
  await expect(
    at(ctx => registerClinicKey(ctx, { id: one.id, fingerprint: other.fingerprint }), officerOf(farStreet))
  ).rejects.toThrow('care.no-outlet')
  const { key } = await newKey(one.id)
  expect((await ask(one.key, 'GET', '/appointments')).status).toBe(401)
  expect(await listed(key)).toEqual([])
  expect(await mine(ofWang)).toContain('这个预约已不能照办')
  await ofWang.send('/my/appointments', { appointment: id })
  await at(ctx => endClinicKey(ctx, { id: one.id }))
  expect((await ask(key, 'GET', '')).status).toBe(401)
  await places(other.key, 0)
})

test('a clinic whose licence ended takes nobody and reads nothing', async () => {
  const clinic = await openClinic('2026-11-25')
  await places(clinic.key, 1, 1)
  const times = await ofWang.open(`/my/appointments/new?service=counselling&clinic=${await keyId(clinic.id)}`)
  expect(times.text).toContain('2026年11月25日')
  expect(times.text).not.toContain('2026年11月26日')
  setToday(Day.parse('2026-11-26'))
  try {
    expect((await ask(clinic.key, 'GET', '/appointments')).status).toBe(401)
    expect((await ofWang.open('/my/appointments/new')).text).not.toContain(clinic.name)
  } finally {
    setToday(today)
  }
})

test('that somebody booked, looked or withdrew is in no trace, no list of looks and no ledger', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 1)
  await book(ofLi, clinic.id)
  await mine(ofLi)
  expect(await desk.owner(`select from audit.entry where operation = 'care.appointments'`)).toEqual([])
  expect(
    await desk.owner(`select from audit.entry where operation = 'care.clinic' and cardinality(persons) > 0`)
  ).toEqual([])
  expect(await desk.owner(`select from people.consent`)).toEqual([])
  expect((await ofLi.open('/my/looks')).text.split('每一次查看')[1]).not.toContain('卫生机构')
  // The row leads to nobody: what stands beside it is made of the person by a key outside the database.
  const rows = JSON.stringify(await desk.owner(`select *, encode(holder, 'hex') from care.appointment`))
  for (const id of [li.person, li.enrolment, '李春禾', 'counselling']) expect(rows).not.toContain(id)
})

test('at most three lie ahead, and somebody under protection is shown nothing online', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 9)
  const chen = await desk.enrol({ name: '陈知夏', idNumber: idNumber(83) })
  const phone = await desk.bound(chen, '13800138003')
  for (const day of ['24', '25', '26'])
    expect((await book(phone, clinic.id, { time: `2026-11-${day} morning` })).to).toBeDefined()
  const fourth = await book(phone, clinic.id, { time: '2026-11-27 morning' })
  expect([fourth.status, fourth.text.includes('最多同时预约3次')]).toEqual([409, true])
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: chen.enrolment, protect: true, source: '本人' }))
  const shut = await phone.open('/my/appointments')
  expect(shut.text).not.toContain('凭证号')
})

test('thirty days after its day an appointment is deleted and counted by its clinic', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 9)
  await book(ofWang, clinic.id)
  const keeper = { account: v7(), post: undefined, role: 'housekeeping', ...everywhere, permissions: new Set<string>() }
  setToday(Day.parse('2026-12-24'))
  try {
    await forgetAppointments(desk.platform, keeper)
    expect(codeOn(await mine(ofWang))).toBeDefined()
    setToday(Day.parse('2026-12-25'))
    expect(await forgetAppointments(desk.platform, keeper)).toBeGreaterThan(0)
    expect(codeOn(await mine(ofWang))).toBeUndefined()
    expect(
      await desk.owner('select month, booked, done from care.appointment_total where outlet_id = $1', [clinic.id])
    ).toEqual([{ month: '2026-11-01', booked: 1, done: 0 }])
  } finally {
    setToday(today)
  }
})

/** Delivers all that is due at noon, as if the clock stood at a moment. */
async function deliverAt(moment: string) {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] })
  try {
    await desk.owner(`update residents.message set next_at = now() where state = 'waiting'`)
    while (await deliverOne({ ...desk.phones, hour: () => 12 })) {
      // On to the next one.
    }
  } finally {
    vi.useRealTimers()
  }
}
const reminders = () =>
  desk.owner<Record<string, unknown>>(`select * from residents.message where purpose = 'reminder' order by id`)

test('who wishes it is reminded once, from the day before on, in words that name neither matter nor person; withdrawn, nothing is left of it', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 2)
  const sun = await desk.enrol({ name: '孙又夏', idNumber: idNumber(84) })
  const phone = await desk.bound(sun, '13800138004')
  await book(phone, clinic.id)
  expect(await reminders()).toEqual([])
  await book(phone, clinic.id, { time: '2026-11-26 morning', remind: 'yes' })
  expect(await mine(phone)).toContain('会提醒您一次')
  expect(reminderWords).not.toMatch(/检|孕|育|药|院|科/)
  // Opened on a morning that is not its own it waits on, and no row tells that it was opened.
  await deliverAt('2026-11-24T12:00:00+08:00')
  expect(await reminders()).toEqual([expect.objectContaining({ state: 'waiting', tries: 0, problem: null })])
  await deliverAt('2026-11-25T12:00:00+08:00')
  expect(await reminders()).toEqual([expect.objectContaining({ state: 'sent', tries: 1, sealed: '' })])
  for (const { id } of await listed(clinic.key)) await phone.send('/my/appointments', { appointment: id })
  expect(await reminders()).toEqual([])
})

test('no join leads from a person to the day or the clinic: of two who are reminded the rows are alike but for what is sealed', async () => {
  const [one, other] = [await openClinic(), await openClinic()]
  await places(one.key, 1)
  await places(other.key, 1, 1)
  const people = [await desk.enrol({ idNumber: idNumber(85) }), await desk.enrol({ idNumber: idNumber(86) })]
  const phones = [await desk.bound(people[0]!, '13800138005'), await desk.bound(people[1]!, '13800138006')]
  await book(phones[0]!, one.id, { remind: 'yes' })
  await book(phones[1]!, other.id, { time: '2026-11-30 afternoon', remind: 'yes', tells: '' })
  const known = async () => {
    const rows = await desk.owner<{ row: string }>(
      `select b::text as row from residents.binding b union all select s::text from residents.session s union all select c::text from residents.channel c
       union all select e::text from people.enrolment e union all select a::text from care.appointment a`
    )
    return rows.map(({ row }) => row).join()
  }
  const alike = async () => {
    const [a, b, ...more] = (await reminders()).map(({ id: _, sealed: __, ...rest }) => rest)
    expect([a, more]).toEqual([b, []])
    expect(a).toMatchObject({ person_id: null, about: null, phone: '' })
    const all = await known()
    for (const { id, sealed } of await reminders()) {
      expect(all).not.toContain(String(id))
      expect(all.includes(String(sealed || 'nothing sealed'))).toBe(false)
    }
  }
  await alike()
  // And after the first was sent, the second not yet, neither holds more than that.
  await deliverAt('2026-11-24T08:30:00+08:00')
  const after = await reminders()
  expect(after.map(({ state }) => state).sort()).toEqual(['sent', 'waiting'])
  for (const { id, person_id, phone, about } of after) {
    expect([person_id, phone, about]).toEqual([null, '', null])
    expect(await known()).not.toContain(String(id))
  }
  for (const [n, clinic] of [one, other].entries())
    for (const { id } of await listed(clinic.key)) await phones[n]!.send('/my/appointments', { appointment: id })
  expect(await reminders()).toEqual([])
})

test('the street sees sums by clinic and month, of months of which nothing is held any more, and no small number nor the way to one', async () => {
  const clinic = await openClinic()
  const month = '2026-09-01'
  const totals = async (who = officer) => (await at(getClinicTotals, who)).filter(line => line.outlet.id === clinic.id)
  expect(await totals()).toEqual([])
  await desk.owner(`update care.clinic_key set registered_on = '2026-08-20' where outlet_id = $1`, [clinic.id])
  expect((await totals()).map(line => [line.month, line.booked, line.done])).toEqual([
    [month, null, null],
    ['2026-08-01', null, null]
  ])
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([booked, done]) => ({ booked, done: Math.min(booked, done) }))
  await fc.assert(
    fc.asyncProperty(counts, async ({ booked, done }) => {
      await desk.owner(
        `insert into care.appointment_total values ($1, $2, $3, $4) on conflict (outlet_id, month) do update set booked = $3, done = $4`,
        [clinic.id, month, booked, done]
      )
      const [told] = await totals()
      expect(told!.booked).toBe(booked < 10 ? null : booked)
      expect(told!.done).toBe(done < 10 || booked - done < 10 ? null : done)
    }),
    { numRuns: 40 }
  )
  expect(await totals(officerOf(farStreet))).toEqual([])
  // What is still held of a month keeps the whole month back.
  await desk.owner(
    `insert into care.appointment (id, key_id, holder, on_day, half, place, sealed) values ($1, $2, $3, '2026-09-30', 'morning', 50, 'x')`,
    [v7(), await keyId(clinic.id), Buffer.alloc(16)]
  )
  expect((await totals()).map(line => line.month)).toEqual(['2026-08-01'])
  await desk.owner('delete from care.appointment where key_id = $1', [await keyId(clinic.id)])
})

test('a reminder goes once, and not any more where the phone was given up or the person came under protection meanwhile', async () => {
  const clinic = await openClinic()
  await places(clinic.key, 9)
  const reminded = async (n: number, meanwhile: (one: Enrolled, phone: Phone) => Promise<unknown>) => {
    await desk.owner(`delete from residents.message where purpose = 'reminder'`)
    const one = await desk.enrol({ name: '吴晚', idNumber: idNumber(n) })
    const phone = await desk.bound(one, `138001380${n}`)
    await book(phone, clinic.id, { remind: 'yes' })
    await meanwhile(one, phone)
    await deliverAt('2026-11-24T08:30:00+08:00')
    return (await reminders()).map(({ state, problem, tries, phone, sealed }) => ({
      state,
      problem,
      tries,
      phone,
      sealed
    }))
  }
  const gone = { phone: '', sealed: '' }
  const sent = [{ state: 'sent', problem: null, tries: 1, ...gone }]
  const kept = [{ state: 'failed', problem: 'no-longer', tries: 1, ...gone }]
  expect(await reminded(91, async () => {})).toEqual(sent)
  expect(await reminded(92, (_, phone) => phone.send('/my/account'))).toEqual(kept)
  expect(await reminded(93, (_, phone) => phone.send('/my/messages', { channel: 'sms', wanted: 'no' }))).toEqual(kept)
  const hide = (one: Enrolled) =>
    desk.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: true, source: '本人' }))
  expect(await reminded(94, hide)).toEqual(kept)
})

test('among many clinics one is found by the words of its name, street or address', async () => {
  const all = []
  for (let n = 0; n < 9; n++) {
    const clinic = await openClinic()
    await places(clinic.key, 1)
    all.push(clinic)
  }
  const seventh = all[6]!
  const whole = await ofWang.open('/my/appointments/new?service=iud')
  for (const { name } of all) expect(whole.text).toContain(name)
  expect(whole.text).toContain('街道、社区或地址')
  const found = await ofWang.open(`/my/appointments/new?service=iud&q=${encodeURIComponent(`${seventh.name} 安心路`)}`)
  for (const { name } of all) expect(found.text.includes(`${name} ·`), name).toBe(name === seventh.name)
  const none = await ofWang.open(`/my/appointments/new?service=iud&q=${encodeURIComponent('没有这条路')}`)
  expect(none.text).toContain('没有找到这样的卫生机构')
})
