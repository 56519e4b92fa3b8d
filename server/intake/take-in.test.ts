import { afterAll, beforeAll, expect, test } from 'vitest'
import { AreaCode } from '../../contract/values.ts'
import { rangeOf, readAreaCode } from '../areas/index.ts'
import { commandLine } from '../open-platform.ts'
import { listOpenAddresses } from '../people/open-addresses.ts'
import {
  everyone,
  farGrid,
  farStreet,
  grid,
  idNumber,
  officerOf,
  today,
  unevenCells
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { decideRows } from './decide-rows.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'
import { writeRejectsOf } from './rejects.ts'
import { previewFile } from './take-in-file.ts'
import { listUploadRows } from './upload-rows.ts'
import { getUpload, listUploads } from './uploads.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const birth = '1990-01-02'
let sequence = 101
/** Somebody new with a sound number; odd sequences are men. */
const somebody = (told: Told = {}): Told => {
  sequence += 2
  const number = idNumber(sequence, birth)
  return { 姓名: '王小明', 公民身份号码: number, 性别: '男', 出生日期: birth, ...told }
}

const eventsOf = (number: string) =>
  desk.owner<{ type: string; valid_on: string; facts: Record<string, unknown> }>(
    `select v.type, v.valid_on, v.facts from people.event v join people.enrolment e on e.register = v.register and e.id = v.enrolment_id
     where e.id_hash = $1 and e.seat = 'living' order by v.seq`,
    [desk.platform.sealer.lookup('id', number)]
  )
const enrolmentOf = async (number: string) =>
  (
    await desk.owner<Record<string, string | number | null>>(
      `select e.*, h.number as household from people.enrolment e left join people.household h on h.id = e.household_id where id_hash = $1 and e.seat = 'living'`,
      [desk.platform.sealer.lookup('id', number)]
    )
  )[0]!

const groupsOf = ({ report }: { report: Record<string, unknown> }) => {
  const { new: added, changed, same, doubtful, rejected } = report
  return { new: added, changed, same, doubtful, rejected }
}
const none = { new: 0, changed: 0, same: 0, doubtful: 0, rejected: 0 }

test('only what the file states changes; blanks erase nothing, and the history tells both values in two times', async () => {
  const one = somebody({
    联系电话: '13800000001',
    现居住地址: '梅山路1号2栋301',
    户籍地址: '江苏省南京市玄武区',
    入住时间: '2025-03-04',
    户号: '77',
    与户主关系: '户主'
  })
  const number = one.公民身份号码!
  expect(groupsOf(await desk.takeIn([one], '2026-06-01'))).toEqual({ ...none, new: 1 })
  const before = await enrolmentOf(number)
  const heard = await desk.now()

  const fields: [Told, string[]][] = [
    [{ 联系电话: '13800000002' }, ['phone_hash', 'numbers']],
    [{ 现居住地址: '梅山路社区居委会梅山路9号' }, ['area', 'address']],
    [{ 入住时间: '2025年4月5日' }, ['stay_from']],
    [{ 户籍地址: '安徽省六安市金安区' }, ['other_area']]
  ]
  let known = before
  for (const [told, columns] of fields) {
    const upload = await desk.takeIn([{ 姓名: one.姓名!, 公民身份号码: number, ...told }], '2026-11-01')
    expect(groupsOf(upload), JSON.stringify(told)).toEqual({ ...none, changed: 1 })
    const after = await enrolmentOf(number)
    const differing = Object.keys(after).filter(
      name => after[name] !== known[name] && String(after[name]) !== String(known[name])
    )
    expect(
      differing.filter(name => !['version', 'valid_from', 'known_from', 'numbers', 'phone_hash'].includes(name)),
      JSON.stringify(told)
    ).toEqual(columns.filter(name => !['numbers', 'phone_hash'].includes(name)))
    expect(differing.includes('phone_hash')).toBe(columns.includes('phone_hash'))
    known = after
  }
  expect(known).toMatchObject({
    area: 340104001001000,
    address: '梅山路9号',
    stay_from: '2025-04-05',
    other_area: 341502000000000,
    household: '340104001-77',
    head_relation: '02'
  })
  expect((await eventsOf(number)).map(event => [event.type, event.valid_on])).toEqual([
    ['taken-in', '2025-03-04'],
    ...fields.map(() => ['taken-in', '2026-11-01'])
  ])
  // What was known at the time is still what it was: nothing of the past is rewritten.
  const past = await desk.owner<{ stay_from: string }>(
    `select stay_from from people.enrolment_past where id = $1 and known_from <= $2 and (known_to is null or known_to > $2)`,
    [before.id, heard]
  )
  expect(past.map(slice => slice.stay_from)).toContain('2025-03-04')
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})

test('what is cleaned is counted in the report: wide digits, blanks, ways of writing a day, a small x, 男性, ="…"', async () => {
  const small = Array.from({ length: 400 }, (_, i) => idNumber(501 + 2 * i, birth)).find(one => one.endsWith('X'))!
  const wide = (text: string) => text.replaceAll(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  const written: Told[] = [
    { 公民身份号码: wide(somebody().公民身份号码!) },
    { 姓名: ' 王 小明 ' },
    { 出生日期: '1990.1.2' },
    { 出生日期: '1990年1月2日' },
    { 出生日期: '32875' },
    { 公民身份号码: small.toLowerCase() },
    { 性别: '男性' },
    { 公民身份号码: `="${somebody().公民身份号码!}"` }
  ]
  const upload = await desk.preview(written.map(somebody))
  expect(groupsOf(upload)).toEqual({ ...none, new: 8 })
  expect(upload.report.fixes).toEqual({
    'id.cleaned': 3,
    'text.cleaned': 1,
    'day.written': 2,
    'day.from-serial': 1,
    'code.read': 1
  })
})

test('an address inside the area that matches no standard one is open work and no fault; one outside is doubtful', async () => {
  const upload = await desk.takeIn([
    somebody({ 现居住地址: '梅山路社区居委会没有此门牌999号' }),
    somebody({ 现居住地址: '江苏省南京市玄武区珠江路1号' })
  ])
  expect([groupsOf(upload), upload.report.reasons]).toEqual([{ ...none, new: 1, doubtful: 1 }, { 'place.outside': 1 }])
  const { groups } = await desk.asOfficer(ctx => listOpenAddresses(ctx, {}))
  expect(groups.map(({ community, text }) => [community, text])).toContainEqual([340104001001000, '没有此门牌999号'])
})

test('a street, a community and a grid each take their own file in: who lives outside of it is doubtful there', async () => {
  const path = desk.csv([
    somebody({ 现居住地址: '绩溪路社区居委会绩溪路21号' }),
    somebody({ 现居住地址: '梅山路社区居委会梅山路21号' })
  ])
  const groups = async (digits: string) => {
    const area = AreaCode.parse(readAreaCode(digits))
    const taking = { ...desk.taking, caller: commandLine('street_officer', rangeOf(area)) }
    return groupsOf(await previewFile(taking, { path, area, asOf: today }))
  }
  expect(await groups('340104001')).toEqual({ ...none, new: 2 })
  expect(await groups('340104001002')).toEqual({ ...none, new: 1, doubtful: 1 })
  expect(await groups('340104001002005')).toEqual({ ...none, new: 1, doubtful: 1 })
  await expect(groups('340104')).rejects.toThrow('intake.area-level')
  expect(readAreaCode('3401040010')).toBeUndefined()
})

test('a month or a district says nothing against a day or a community already known', async () => {
  const one = somebody({ 入住时间: '2025-03-04', 户籍地址: '安徽省合肥市蜀山区三里庵街道梅山路社区居委会梅山路3号' })
  await desk.takeIn([one])
  const { 姓名, 公民身份号码 } = one as { 姓名: string; 公民身份号码: string }
  const coarser = { 姓名, 公民身份号码, 出生日期: '1990年1月', 入住时间: '2025年3月', 户籍地址: '安徽省合肥市蜀山区' }
  expect(groupsOf(await desk.takeIn([coarser]))).toEqual({ ...none, same: 1 })
  expect(groupsOf(await desk.takeIn([{ ...coarser, 联系电话: '13811111111' }]))).toEqual({ ...none, changed: 1 })
  expect(await enrolmentOf(公民身份号码)).toMatchObject({
    born_on: birth,
    born_precision: 'day',
    stay_from: '2025-03-04',
    other_area: 340104001001000
  })
})

test('the same file a second time is all the same, apart from what waits for a person', async () => {
  const rows = [
    somebody(),
    somebody({ 联系电话: '13822222222' }),
    { 姓名: '陈无号', 性别: '女', 出生日期: '1980-05-06', 现居住地址: '梅山路5号' },
    somebody({ 出生日期: '1991-01-01' }),
    somebody({ 姓名: '' })
  ]
  expect(groupsOf(await desk.takeIn(rows))).toEqual({ ...none, new: 3, doubtful: 1, rejected: 1 })
  const living = await desk.living()
  expect(groupsOf(await desk.takeIn(rows))).toEqual({ ...none, same: 3, doubtful: 1, rejected: 1 })
  expect(await desk.living()).toBe(living)
})

test('somebody enrolled elsewhere or closed here waits for whoever has to act first; no decision enters them', async () => {
  const [elsewhere, closed] = [somebody(), somebody()]
  await desk.enrol({ name: '王小明', idNumber: elsewhere.公民身份号码, place: { area: farGrid as never } })
  await desk.takeIn([closed])
  const row = await enrolmentOf(closed.公民身份号码!)
  await desk.owner(`delete from people.claim where person_id = $1`, [row.person_id])
  await desk.owner(`update people.enrolment set enrolled = false where id = $1`, [row.id])
  const upload = await desk.preview([elsewhere, closed])
  const lines = await desk.lines(upload, 'doubtful')
  expect(lines.map(line => line.reasons)).toEqual([['known.elsewhere'], ['known.closed']])
  const rows = lines.map(line => line.row)
  expect((await desk.decide(upload, rows)).decided).toBe(0)
  const living = await desk.living()
  await desk.accept(upload)
  expect(await desk.living()).toBe(living)
  await desk.owner(`update people.enrolment set enrolled = true where id = $1`, [row.id])
})

test('of a protected person a file learns only whom to ask', async () => {
  const hidden = somebody({ 姓名: '章隐', 现居住地址: '梅山路66号' })
  await desk.takeIn([hidden])
  const { id } = await enrolmentOf(hidden.公民身份号码!)
  await desk.as(
    officerOf(340104001000000, 'duty_officer'),
    ctx => protectPerson(ctx, { enrolment: id as never, protect: true, source: '本人申请' }),
    { operation: 'people.protect' }
  )
  const upload = await desk.preview([{ ...hidden, 姓名: '别名', 现居住地址: '梅山路1号', 联系电话: '13833333333' }])
  const [line] = await desk.lines(upload, 'doubtful')
  expect(line).toMatchObject({
    reasons: ['ask-duty-officer'],
    name: '别名',
    address: '梅山路1号',
    knownEnrolment: null
  })
  expect(JSON.stringify([upload, line])).not.toMatch(/章隐|66号/)
  expect((await desk.decide(upload, [line!.row])).decided).toBe(0)
  await desk.accept(upload)
  expect((await eventsOf(hidden.公民身份号码!)).map(event => event.type)).toEqual(['taken-in', 'protected'])
})

test('a file opens no second, unprotected seat for a person protected elsewhere', async () => {
  const hidden = somebody({ 姓名: '章隐二', 现居住地址: '梅山路67号' })
  await desk.takeIn([hidden])
  const { id } = await enrolmentOf(hidden.公民身份号码!)
  await desk.as(
    officerOf(340104001000000, 'duty_officer'),
    ctx => protectPerson(ctx, { enrolment: id as never, protect: true, source: '本人申请' }),
    { operation: 'people.protect' }
  )
  // As where the protected seat is the hukou alone: nobody counts the person as living anywhere.
  await desk.owner(
    `delete from people.claim where seat = 'living' and person_id = (select person_id from people.enrolment where id = $1)`,
    [id]
  )
  await desk.owner(`update people.enrolment set seat = 'hukou' where id = $1`, [id])
  const upload = await desk.preview([hidden])
  expect(groupsOf(upload)).toEqual({ ...none, doubtful: 1 })
  expect((await desk.lines(upload, 'doubtful'))[0]!.reasons).toEqual(['ask-duty-officer'])
})

test('another name for the same number waits, and enters as a change when a person accepts it', async () => {
  const one = somebody()
  await desk.takeIn([one])
  const upload = await desk.preview([{ ...one, 姓名: '王晓明', 联系电话: '13844444444' }])
  const [line] = await desk.lines(upload, 'doubtful')
  expect(line!.reasons).toEqual(['known.differs'])
  // The rejects say what the register has of this person: that is a read of the person, and noted as one.
  await writeRejectsOf(desk.taking, upload, desk.path('rejects.xlsx'))
  const { person_id } = await enrolmentOf(one.公民身份号码!)
  expect(
    await desk.owner('select from audit.entry where $1 = any(persons) and route = $2', [person_id, 'writeRejects'])
  ).toHaveLength(1)
  const living = await desk.living()
  await desk.decide(upload, [line!.row])
  await desk.accept(upload)
  expect(await desk.living()).toBe(living)
  expect((await enrolmentOf(one.公民身份号码!)).name).toBe('王晓明')
})

test('without a number someone is known at home, and perhaps known elsewhere', async () => {
  const one = { 姓名: '欧阳无号', 性别: '女', 出生日期: '1975-05-06', 现居住地址: '绩溪路7号' }
  await desk.takeIn([one])
  expect(groupsOf(await desk.takeIn([one]))).toEqual({ ...none, same: 1 })
  expect(groupsOf(await desk.takeIn([{ ...one, 联系电话: '13855555555' }]))).toEqual({ ...none, changed: 1 })
  const upload = await desk.takeIn([{ ...one, 现居住地址: '绩溪路8号' }])
  expect([groupsOf(upload), upload.report.reasons]).toEqual([{ ...none, doubtful: 1 }, { 'known.maybe': 1 }])
})

test('what the reading doubts is compared with the register too, so that acceptance enrols nobody twice', async () => {
  const one = somebody()
  await desk.takeIn([one])
  const upload = await desk.preview([{ ...one, 联系电话: '不是电话', 入住时间: '2024-05-06' }])
  const [line] = await desk.lines(upload, 'doubtful')
  expect(line).toMatchObject({ reasons: ['phone.form'], knownEnrolment: (await enrolmentOf(one.公民身份号码!)).id })
  const living = await desk.living()
  await desk.decide(upload, [line!.row])
  await desk.accept(upload)
  expect(await desk.living()).toBe(living)
  expect((await enrolmentOf(one.公民身份号码!)).stay_from).toBe('2024-05-06')
})

test('of two differing rows of one person the one a person accepts last enters, and only that', async () => {
  const one = somebody({ 联系电话: '13866666661' })
  const rows = [one, { ...one, 联系电话: '13866666662' }]
  const upload = await desk.preview(rows)
  expect(upload.report.reasons).toEqual({ 'row.differs': 2 })
  const living = await desk.living()
  await desk.decide(upload, [2])
  await desk.decide(upload, [3])
  expect((await desk.lines(upload, 'doubtful')).map(line => line.decision)).toEqual(['discard', 'accept'])
  await desk.accept(upload)
  expect(await desk.living()).toBe(living + 1)
  const { phone_hash } = await enrolmentOf(one.公民身份号码!)
  expect(Buffer.from(phone_hash as never)).toEqual(desk.platform.sealer.lookup('phone', '13866666662'))
})

test('a second head of a household waits, whether the first stands in the file or in the register', async () => {
  const head = somebody({ 户号: '501', 与户主关系: '户主' })
  const other = somebody({ 户号: '501', 与户主关系: '户主' })
  expect((await desk.preview([head, other])).report.reasons).toEqual({ 'household.heads': 2 })
  await desk.takeIn([head])
  expect((await desk.takeIn([other])).report).toMatchObject({ doubtful: 1, reasons: { 'household.heads': 1 } })
  // The former head steps back in the same file: then there is one.
  const swapped = await desk.takeIn([{ ...head, 与户主关系: '配偶' }, other])
  expect(groupsOf(swapped)).toEqual({ ...none, new: 1, changed: 1 })
})

test('somebody whose hukou is already counted comes to live here with one more seat, not two', async () => {
  const one = somebody({ 现居住地址: '梅山路11号', 户籍地址: '安徽省合肥市蜀山区三里庵街道梅山路社区居委会' })
  await desk.enrol({ seat: 'hukou', name: '王小明', idNumber: one.公民身份号码, place: { area: grid as never } })
  expect(groupsOf(await desk.takeIn([one]))).toEqual({ ...none, new: 1 })
  const seats = await desk.owner(`select seat from people.enrolment where id_hash = $1 order by seat`, [
    desk.platform.sealer.lookup('id', one.公民身份号码!)
  ])
  expect(seats).toEqual([{ seat: 'hukou' }, { seat: 'living' }])
})

test('an officer of another street sees nothing of a file, by any door', async () => {
  const upload = await desk.preview([somebody({ 姓名: '' })])
  const there = officerOf(farStreet)
  expect((await desk.as(there, ctx => listUploads(ctx))).uploads).toEqual([])
  await expect(desk.as(there, ctx => getUpload(ctx, upload.id))).rejects.toThrow('platform.not-found')
  await expect(
    desk.as(there, ctx => listUploadRows(ctx, { id: upload.id, group: 'rejected', after: 0, limit: 10 }))
  ).rejects.toThrow('platform.not-found')
  await expect(
    desk.as(there, ctx => decideRows(ctx, { id: upload.id, rows: [2], decision: 'accept' }))
  ).rejects.toThrow('platform.not-found')
})

test('a file of a day to come is refused', async () => {
  await expect(desk.preview([somebody()], '2026-11-24')).rejects.toThrow('intake.future')
})

test('a hukou seat that thought its person at home is told where a file finds them', async () => {
  const one = somebody({
    户籍地址: '安徽省合肥市蜀山区三里庵街道梅山路社区居委会梅山路5号',
    现居住地址: '梅山路社区居委会梅山路5号'
  })
  await desk.takeIn([one])
  const hukouOf = async () =>
    (
      await desk.owner<{ other_area: number }>(
        `select e.other_area from people.enrolment e where e.id_hash = $1 and e.seat = 'hukou'`,
        [desk.platform.sealer.lookup('id', one.公民身份号码!)]
      )
    )[0]!
  const before = (await hukouOf()).other_area
  await desk.takeIn([{ ...one, 现居住地址: '绩溪路社区居委会绩溪路9号' }])
  const { area } = await enrolmentOf(one.公民身份号码!)
  expect(area).not.toBe(before)
  expect((await hukouOf()).other_area).toBe(area)
})
