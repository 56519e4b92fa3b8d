import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { residents } from '../../contract/residents.ts'
import { ArrivalCheck } from '../../contract/residents.ts'
import { Day, type EnrolmentId } from '../../contract/values.ts'
import { getTimeliness } from '../cases/timeliness.ts'
import {
  commandOf,
  type Enrolled,
  farStreet,
  grid,
  idNumber,
  newPerson,
  nextStreet,
  officer,
  officerOf,
  street
} from '../people/people-factory.ts'
import { registerPerson } from '../people/register-person.ts'
import { setToday } from '../platform/clock.ts'
import type { Handlers } from '../platform/serve.ts'
import { arrivalRoutes, followArrivals, forgetArrivals } from './arrivals.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

const community = 340104001003000
const worker = officerOf(community, 'community_worker')
const { listArrivals, getArrival, takeInArrival, endArrival } = arrivalRoutes as Handlers<typeof residents>

let desk: ResidentDesk
beforeAll(async () => {
  desk = await openResidents()
  // Somebody in post takes people in there; elsewhere nobody does.
  for (const [role, area] of [
    ['street_officer', street],
    ['community_worker', nextStreet + 1000]
  ] as const) {
    const account = v7()
    await desk.owner(`insert into access.login (id, name, email, username, area) values ($1, '王窗口', $2, $2, $3)`, [
      account,
      `w${role}`,
      area
    ])
    await desk.owner(
      `insert into access.post (id, account_id, role, area, valid_from) values ($1, $2, $3, $4, '2026-01-01')`,
      [v7(), account, role, area]
    )
  }
})
afterAll(() => desk.close())

let phones = 0
const newNumber = () => `139001390${String(++phones).padStart(2, '0')}`
async function signedIn(number = newNumber()): Promise<Phone & { number: string }> {
  const phone = desk.phone()
  await phone.signIn(number)
  return { ...phone, number }
}

const told = (more: Record<string, string> = {}) => ({
  street: String(street),
  community: String(community),
  name: '周新来',
  bornOn: '1992-05-06',
  idNumber: '',
  address: '和平路5号',
  since: '',
  hukou: '',
  together: '',
  wants: 'school',
  contact: 'call',
  ...more
})
const ask = (phone: Phone, more: Record<string, string> = {}) =>
  phone.send('/my/arrive', { ...told(more), send: 'yes' })
const list = (who: Parameters<ResidentDesk['as']>[0] = worker) => desk.as(who, ctx => listArrivals(ctx, {} as never))
const theOne = async (name: string) => (await list()).find(one => one.name === name)!
const takeIn = (id: string, body: object, who: Parameters<ResidentDesk['as']>[0] = officer) =>
  desk.as(who, ctx =>
    takeInArrival(ctx, { params: { id }, query: undefined, body: { commandId: v7(), ...body } } as never)
  )
const shownOn = async (phone: Phone) =>
  /(\d{4}) (\d{4})/
    .exec((await phone.open('/my')).text)!
    .slice(1)
    .join('')
const enrolled = async (more: object = {}): Promise<EnrolmentId> =>
  (await desk.as(officer, ctx => registerPerson(ctx, newPerson({ ...commandOf(), place: { area: grid }, ...more }))))
    .enrolments[0]!

test('somebody new asks by phone one question at a time, and a slip is told beside its question with the answers kept', async () => {
  const phone = await signedIn()
  expect((await phone.open('/my')).text).toContain('新搬来的？在手机上登记')
  const first = await phone.open('/my/arrive')
  expect(first.text).toContain('三里庵')
  // A street where nobody is in post is not offered, and cannot be sent.
  expect((await ask(phone, { street: String(farStreet), community: String(farStreet + 1000) })).text).toContain(
    '您现在住在哪个街道'
  )
  expect(await list()).toEqual([])
  const unchosen = await phone.send('/my/arrive', { asked: 'street' })
  expect(unchosen).toMatchObject({ status: 400 })
  expect(unchosen.text).toContain('请选一项。')
  const wrong = await phone.send('/my/arrive', { ...told({ idNumber: '340104199001020011' }), asked: 'idNumber' })
  expect(wrong).toMatchObject({ status: 400 })
  expect(wrong.text).toContain('没有通过校验')
  const again = await phone.send('/my/arrive', { ...told(), change: 'name' })
  expect(again.text).toContain('您的姓名？')
  const check = await phone.send('/my/arrive', told())
  expect(check.text).toContain('周新来')
  expect(await list()).toEqual([])
  expect(await ask(phone)).toMatchObject({ status: 303, to: '/my' })
  // Sent twice it is one.
  await ask(phone)
  expect(await list()).toMatchObject([{ name: '周新来', contact: 'call', askedOn: '2026-11-23', due: '2026-11-30' }])
  const waits = await phone.open('/my')
  expect(waits.text).toContain('您的登记申请已经送到')
  expect(waits.text).toContain('2026年11月30日')
  // Only the community and the street they chose.
  expect(await list(officerOf(nextStreet))).toEqual([])
  expect(await list(officerOf(street + 1000, 'community_worker'))).toEqual([])
  expect(await list(officer)).toHaveLength(1)
})

test('taken in after identity was checked, the phone that asked opens the file, the service is theirs, and it counts beside everybody’s', async () => {
  const phone = await signedIn()
  const number = idNumber(301, '1988-08-08')
  const family = { since: '2026-11-01', hukou: '河南省商丘市', together: '孙同行 1990-09-03；钱小居 2018-06-01' }
  await ask(phone, { name: '钱新居', bornOn: '1988-08-08', idNumber: number, ...family })
  const { id } = await theOne('钱新居')
  const words = await desk.as(worker, ctx => getArrival(ctx, { params: { id } } as never))
  expect(words).toMatchObject({
    idNumber: number,
    phone: phone.number,
    wants: 'school',
    address: '和平路5号',
    ...family
  })
  const enrolment = await enrolled({ name: '钱新居', bornOn: '1988-08-08', idNumber: number, otherArea: farStreet })
  expect((await phone.open('/my')).text).not.toContain('钱新居')
  setToday(Day.parse('2026-11-25'))
  const account = { shown: await shownOn(phone), tail: phone.number.slice(-4) }
  const done = await takeIn(id, { enrolment, checked: 'card-read', account })
  expect(done).toMatchObject({ enrolment, bound: true })
  const equal = (await desk.as(officer, ctx => getTimeliness(ctx, { months: 12 }))).equal
  setToday(Day.parse('2026-11-23'))
  expect((await phone.open('/my')).text).toContain('钱新居')
  expect((await phone.open('/my/cases')).text).toContain('新居民服务登记')
  const service = equal.find(({ matter }) => matter === 'newcomer-service')!
  expect(service.newcomers).toEqual({ decided: 1, inTime: 1, median: 2, granted: 1, returned: 0 })
  expect(service.residents.decided).toBe(0)
  // Nothing of the words is kept, and nothing ties the request to the person.
  const [row] = await desk.owner<{ sealed: string; how: string }>('select * from residents.arrival where id = $1', [id])
  expect(row).toMatchObject({ sealed: '', how: 'taken-in' })
  expect(JSON.stringify(row)).not.toContain(enrolment)
  await expect(takeIn(id, { enrolment, checked: 'card-read' })).rejects.toThrow('residents.no-arrival')
})

test('whether somebody is in the register shows on no phone: not while they write, not while it waits, not when it is over', async () => {
  const known = await desk.enrol({ name: '孙在册', bornOn: '1970-01-01', idNumber: idNumber(302, '1970-01-01') })
  const as = async (name: string, number: string) => {
    const phone = await signedIn()
    const seen: string[] = []
    const read = async (answer: Promise<{ status: number; text: string; to?: string }>) => {
      const { status, text, to } = await answer
      seen.push(
        `${status} ${to} ${text}`
          .replaceAll(name, '某人')
          .replaceAll(number, '某号')
          .replaceAll(phone.number.slice(-4), '尾号')
          .replace(/\d{4} \d{4}/g, '开通码')
      )
    }
    const words = { name, bornOn: '1970-01-01', idNumber: number }
    await read(phone.send('/my/arrive', told(words)))
    await read(ask(phone, words))
    await read(phone.open('/my'))
    return { phone, seen, read, id: (await theOne(name)).id }
  }
  const [one, other] = [
    await as('孙在册', idNumber(302, '1970-01-01')),
    await as('吴不在', idNumber(303, '1970-01-01'))
  ]
  expect(one.seen).toEqual(other.seen)
  // Paired with an entry that was there, taken in anew, or not at all: to the phone it is over, and no more.
  await takeIn(one.id, { enrolment: known.enrolment, checked: 'card-seen' })
  const fresh = await enrolled({ name: '吴不在', bornOn: '1970-01-01', idNumber: idNumber(303, '1970-01-01') })
  await takeIn(other.id, { enrolment: fresh, checked: 'declared' })
  const third = await as('郑没来', idNumber(304, '1970-01-01'))
  await desk.as(worker, ctx => endArrival(ctx, { params: { id: third.id } } as never))
  for (const { phone, read } of [one, other, third]) await read(phone.open('/my'))
  expect(one.seen.at(-1)).toContain('上次的登记申请已经结束')
  expect(one.seen.at(-1)).toBe(other.seen.at(-1))
  expect(one.seen.at(-1)).toBe(third.seen.at(-1))
  for (const { phone } of [one, other, third]) expect((await phone.open('/my/cases')).text).not.toContain('新居民服务')
})

test('who tells the name and number of somebody else opens nothing: a document is seen, and the phone that asked is there', async () => {
  const victim: Enrolled = await desk.enrol({
    name: '冯本人',
    bornOn: '1980-02-03',
    idNumber: idNumber(305, '1980-02-03')
  })
  const thief = await signedIn()
  await ask(thief, { name: '冯本人', bornOn: '1980-02-03', idNumber: idNumber(305, '1980-02-03') })
  const { id } = await theOne('冯本人')
  const stolen = { shown: await shownOn(thief), tail: thief.number.slice(-4) }
  // By what was declared no account is opened, whatever digits are told.
  await expect(takeIn(id, { enrolment: victim.enrolment, checked: 'declared', account: stolen })).rejects.toThrow(
    'residents.arrival-declared'
  )
  // The person themselves comes with their own phone: that one did not ask.
  const own = await signedIn()
  const shown = { shown: await shownOn(own), tail: own.number.slice(-4) }
  await expect(takeIn(id, { enrolment: victim.enrolment, checked: 'card-seen', account: shown })).rejects.toThrow(
    'residents.arrival-other-phone'
  )
  expect(await desk.owner('select from residents.binding where person_id = $1', [victim.person])).toEqual([])
  expect((await thief.open('/my')).text).toContain('您的登记申请已经送到')
  expect(ArrivalCheck.options).toContain('declared')
})

test('whoever has the newcomer service already is paired and gets no second one', async () => {
  const phones = [await signedIn(), await signedIn()]
  const enrolment = await enrolled({ name: '陈两次' })
  const cases: (string | null)[] = []
  for (const phone of phones) {
    await ask(phone, { name: '陈两次', wants: '' })
    const { id } = await theOne('陈两次')
    cases.push((await takeIn(id, { enrolment, checked: 'other-document' })).case)
  }
  expect(cases).toEqual([expect.any(String), null])
})

test('a refused word is answered by the law beside its question and kept nowhere; a number of eleven digits is no address', async () => {
  const phone = await signedIn()
  const answer = await phone.send('/my/arrive', { ...told({ address: '查孕查环站旁' }), asked: 'address' })
  expect(answer).toMatchObject({ status: 400 })
  expect(answer.text).toContain('没有保存任何内容')
  expect(await ask(phone, { address: '13800138000' })).not.toMatchObject({ status: 303 })
  // So is what is said of who lives together and where the hukou is; a day to come is none.
  const wrong: Record<string, string>[] = [
    { together: '妻子怀孕，查孕查环过' },
    { hukou: '13800138000' },
    { since: '2027-01-01' }
  ]
  for (const more of wrong) expect(await ask(phone, more), JSON.stringify(more)).not.toMatchObject({ status: 303 })
  // None of the three is asked of anybody who does not wish to say.
  expect((await phone.send('/my/arrive', { ...told(), change: 'together' })).text).toContain('可以不填')
  expect((await list()).filter(({ name }) => name === '周新来')).toHaveLength(1)
})

test('it is taken back at any time and destroyed at once; nobody waits for ever, and what ended is gone after a month', async () => {
  const phone = await signedIn()
  await ask(phone, { name: '卫撤回' })
  const { id } = await theOne('卫撤回')
  await phone.send('/my/arrive/back')
  expect(await desk.owner('select sealed, how from residents.arrival where id = $1', [id])).toEqual([
    { sealed: '', how: 'taken-back' }
  ])
  expect((await phone.open('/my')).text).toContain('新搬来的？')
  await ask(phone, { name: '卫再来' })
  const { id: late } = await theOne('卫再来')
  setToday(Day.parse('2027-01-05'))
  await forgetArrivals(desk.platform, { ...housekeeper })
  setToday(Day.parse('2026-11-23'))
  expect(await desk.owner('select sealed, how from residents.arrival where id = $1', [late])).toEqual([
    { sealed: '', how: 'time' }
  ])
  await desk.owner(`update residents.arrival set ended_at = now() - interval '31 days' where id = $1`, [late])
  await forgetArrivals(desk.platform, { ...housekeeper })
  expect(await desk.owner('select from residents.arrival where id = $1', [late])).toEqual([])
})

test('who waits in an area that is renumbered waits at the community that follows it', async () => {
  const phone = await signedIn()
  await ask(phone, { name: '褚跟随' })
  const { id } = await theOne('褚跟随')
  await desk.as(officer, ctx =>
    followArrivals(ctx, { from: [community], goesTo: (area: number) => area - community + (street + 9000) } as never)
  )
  expect(await desk.owner('select area from residents.arrival where id = $1', [id])).toEqual([{ area: street + 9000 }])
})

const housekeeper = {
  account: '00000000-0000-7000-8000-0000000c1ea0',
  post: undefined,
  role: 'housekeeping',
  lo: 0,
  hi: 0,
  permissions: new Set<string>()
}
