import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EventList, ListGroup, ListKind } from '../../contract/lists.ts'
import { AreaCode, CommandId, type EnrolmentId } from '../../contract/values.ts'
import { pagesOf } from '../../tools/read-pdf.ts'
import { rangeOf } from '../areas/index.ts'
import { csvText, type Told } from '../intake/intake-desk.ts'
import { commandLine } from '../open-platform.ts'
import { commandsOf } from '../people/commands-factory.ts'
import {
  commandOf,
  duty,
  everyone,
  farStreet,
  grid,
  idNumber,
  nextGrid,
  officer,
  officerOf,
  openRegister,
  type Register,
  street,
  unevenCells
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { printoutsRoutes } from '../printouts/index.ts'
import { confirmRows, setAsideRows } from './confirm-rows.ts'
import { forgetRows } from './forget-rows.ts'
import { getList } from './get-list.ts'
import { householdLetters } from './index.ts'
import { listRows } from './list-rows.ts'
import { takeList } from './take-list.ts'
import { undoRows } from './undo-rows.ts'

let register: Register
let desk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register)
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
  rmSync(folder, { recursive: true })
})

let files = 0
const folder = mkdtempSync(join(tmpdir(), 'anjia-lists-'))
const pathOf = (kind: string) => join(folder, `${++files}.${kind}`)
const bring = (kind: ListKind, path: string): Promise<EventList> =>
  takeList(
    { platform: register.platform, caller: commandLine('street_officer', rangeOf(AreaCode.parse(street))) },
    { path, area: AreaCode.parse(street), kind, issuer: '市殡仪馆', month: '2026-10' }
  )
const bringRows = (kind: ListKind, rows: Told[]): Promise<EventList> => {
  const path = pathOf('csv')
  writeFileSync(path, csvText(rows))
  return bring(kind, path)
}
const rowsOf = async (list: EventList, group?: ListGroup) =>
  (await register.as(officer, ctx => listRows(ctx, { id: list.id, group, after: 0, limit: 200 }))).rows
const told = async (list: EventList) =>
  (await rowsOf(list)).map(row => [row.name, row.group, row.reasons.join(' ')].join(' ').trim())
const confirm = (list: EventList, rows: Parameters<typeof confirmRows>[1]['rows'], who = officer) =>
  register.as(who, ctx => confirmRows(ctx, { id: list.id, rows, commandId: CommandId.parse(v7()) }), {
    operation: 'people.life-event',
    trace: 'changes'
  })
const undo = (list: EventList, rows?: number[]) =>
  register.as(officer, ctx => undoRows(ctx, { id: list.id, ...(rows && { rows }) }), {
    operation: 'people.correct',
    trace: 'changes'
  })
const queue = printoutsRoutes([householdLetters])
const asked = { params: undefined, query: undefined, body: undefined }
const letters = async (who = officer) =>
  (
    await register.as(who, ctx =>
      queue.listPrintouts(ctx, { ...asked, query: { state: 'waiting', after: undefined, limit: 200 } })
    )
  ).printouts
const printed = async (ids: string[]) => {
  const body = { commandId: CommandId.parse(v7()), printouts: ids }
  const { job } = await register.as(officer, ctx => queue.printPapers(ctx, { ...asked, body }))
  const file = await register.as(officer, ctx =>
    queue.fetchPrintJob(ctx, { ...asked, params: { job }, body: { language: 'zh' } })
  )
  return pagesOf(Buffer.from(file.base64, 'base64'))
}
const handOver = (ids: string[]) =>
  register.as(officer, ctx =>
    queue.handOverPapers(ctx, { ...asked, body: { commandId: CommandId.parse(v7()), printouts: ids } })
  )

const death = (name: string, number: string, day = '2026-10-12', more: Told = {}): Told => ({
  死者姓名: name,
  性别: '男',
  身份证号码: number,
  死亡日期: day,
  死亡原因: '脑卒中',
  ...more
})

test('a death list falls into sure, to review, nobody here and recorded already; causes of death are never kept', async () => {
  const one = await register.enrol({ name: '邓安详', idNumber: idNumber(301) })
  await register.enrol({ name: '邓改名', idNumber: idNumber(302) })
  await register.enrol({ name: '邓无号', bornOn: '1940-05-06', place: { area: grid, address: '桃园路3号' } })
  const gone = await register.enrol({ name: '邓先去', idNumber: idNumber(304) })
  await desk.die(gone, '2026-09-01')
  const hidden = await register.enrol({ name: '邓受护', idNumber: idNumber(305) })
  await register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: hidden.enrolment, protect: true }))
  const home = { 出生日期: '1940-05-06', 现住址: '桃园路3号' }
  const list = await bringRows('death', [
    death('邓安详', idNumber(301)),
    death('邓某某', idNumber(302)),
    death('邓无号', '', '2026-10-13', home),
    death('邓先去', idNumber(304), '2026-09-01'),
    death('邓受护', idNumber(305)),
    death('外乡人', idNumber(306)),
    death('邓安详', idNumber(301)),
    death('邓未来', idNumber(307), '2027-01-01')
  ])
  expect(await told(list)).toEqual([
    '邓安详 sure',
    '邓某某 review name.differs',
    '邓无号 review by-name-and-address',
    '邓先去 recorded',
    // What the list itself says of somebody under protection is shown to nobody who is not trained for it.
    'review ask-duty-officer',
    '外乡人 nobody',
    '邓安详 recorded row.repeated',
    '邓未来 nobody'
  ])
  expect(list.report.dropped.map(({ column }) => column)).toEqual(['死亡原因'])
  expect(list.report.dropped[0]?.reasonZh).toContain('健康信息')
  expect([list.groups.sure, list.groups.review, list.open]).toEqual([1, 3, 4])
  const kept = await register.owner<{ text: string }>(
    'select (sealed || report::text) as text from lists.row, lists.list'
  )
  for (const { text } of kept)
    for (const secret of ['脑卒中', '邓安详', idNumber(301)]) expect(text).not.toContain(secret)
  const [first] = await rowsOf(list, 'sure')
  expect(first?.idMasked).toMatch(/^340\*+/)
  expect(first!.candidates.map(one => one.enrolment)).toEqual([one.enrolment])
  expect((await bringRows('death', [death('x', '')])).id).not.toBe(list.id)
  // Nor of somebody who came under protection after the list was read.
  await register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: one.enrolment, protect: true }))
  const [since] = await rowsOf(list, 'sure')
  expect(since).toMatchObject({ group: 'review', name: null, idMasked: null, address: null, candidates: [] })
  const trained = await register.as(duty, ctx => listRows(ctx, { id: list.id, group: 'sure', after: 0, limit: 9 }))
  expect(trained.rows[0]).toMatchObject({ group: 'sure', name: '邓安详' })
  await register.as(duty, ctx => protectPerson(ctx, { ...commandOf(), enrolment: one.enrolment, protect: false }))
})

test('confirmed in bulk, one taken back alone, then all: the register, the counts and the letters follow', async () => {
  const people = []
  for (const n of [311, 312, 313])
    people.push(
      await register.enrol({ name: `方${n}`, idNumber: idNumber(n), place: { area: nextGrid, address: '宁静巷1号' } })
    )
  const before = await register.counted(nextGrid, '2026-11-01')
  const list = await bringRows(
    'death',
    [311, 312, 313].map(n => death(`方${n}`, idNumber(n)))
  )
  const sure = await rowsOf(list, 'sure')
  expect(
    await confirm(
      list,
      sure.map(({ row }) => ({ row }))
    )
  ).toEqual({ confirmed: 3, notices: 3 })
  expect(await register.counted(nextGrid, '2026-11-01')).toBe(before - 3)
  expect((await desk.page(people[0]!)).line).toMatchObject({ enrolled: false, endReason: 'death' })
  expect((await desk.page(people[0]!)).history[0]?.source).toContain('死亡名单 市殡仪馆 2026-10 第')
  const mine = (await letters()).filter(letter => letter.name.startsWith('方'))
  expect(mine.map(({ kind, enrolment }) => [kind, enrolment])).toEqual(people.map(one => ['death', one.enrolment]))
  const [page] = await printed([mine[1]!.id])
  const texts = (half: (y: number) => boolean) => page!.items.flatMap(({ text, y }) => (half(y) ? text : [])).join('')
  // Folded in three, the upper third lies outside: where it goes, and nothing of what it is about.
  const fold = ((297 - 99) * 72) / 25.4
  expect(texts(y => y > fold)).toMatch(/宁静巷1号.*住户 收/)
  expect(texts(y => y > fold)).not.toMatch(/慰问|离世|死亡|方312/)
  expect(texts(y => y < fold)).toMatch(/方312的家属：.*2026年10月12日离世.*诚挚的慰问.*特别扶助.*敬上/)
  await handOver([mine[1]!.id])
  expect(await undo(list, [sure[0]!.row])).toEqual({ undone: 1, takenBack: 1, corrections: 0 })
  expect((await desk.page(people[0]!)).line.enrolled).toBe(true)
  expect((await desk.page(people[1]!)).line.enrolled).toBe(false)
  expect(await undo(list)).toEqual({ undone: 2, takenBack: 1, corrections: 1 })
  expect(await register.counted(nextGrid, '2026-11-01')).toBe(before)
  const correction = (await letters()).find(letter => letter.kind === 'correction')
  expect(correction).toMatchObject({ name: mine[1]!.name, enrolment: people[1]!.enrolment })
  expect((await printed([correction!.id])).map(({ text }) => text).join('')).toContain('那是我们弄错了')
  await expect(undo(list)).rejects.toMatchObject({ code: 'lists.nothing-confirmed' })
  expect((await rowsOf(list, 'sure')).map(row => row.decision)).toEqual([null, null, null])
})

test('a row to review is confirmed with the person an officer chooses and the day of the document; some are set aside', async () => {
  const one = await register.enrol({ name: '高相似', bornOn: '1950-01-01' })
  const two = await register.enrol({ name: '高相似', bornOn: '1950-01-01', place: { area: nextGrid } })
  const list = await bringRows('death', [
    death('高相似', '', '', { 出生日期: '1950-01-01' }),
    death('高不在', '', '2026-10-01', { 出生日期: '1951-01-01' })
  ])
  expect(await told(list)).toEqual(['高相似 review by-name several day.missing', '高不在 nobody'])
  const [row, other] = await rowsOf(list)
  expect(row!.candidates.map(line => line.enrolment).sort()).toEqual([one.enrolment, two.enrolment].sort())
  await expect(confirm(list, [{ row: row!.row }])).rejects.toMatchObject({ code: 'lists.whom' })
  await expect(confirm(list, [{ row: row!.row, enrolment: two.enrolment }])).rejects.toMatchObject({
    code: 'lists.day'
  })
  await expect(confirm(list, [{ row: row!.row, enrolment: two.enrolment, version: 9 }])).rejects.toMatchObject({
    code: 'people.changed-meanwhile'
  })
  await confirm(list, [{ row: row!.row, enrolment: two.enrolment, day: '2026-10-02' }])
  expect([(await desk.page(one)).line.enrolled, (await desk.page(two)).diedOn]).toEqual([true, '2026-10-02'])
  const decide = (decision: 'set-aside' | 'open') =>
    register.as(officer, ctx => setAsideRows(ctx, { id: list.id, rows: [other!.row], decision }))
  await decide('set-aside')
  expect((await register.as(officer, ctx => getList(ctx, list.id))).setAside).toBe(1)
  await decide('open')
  await expect(decide('open')).rejects.toMatchObject({ code: 'lists.not-open' })
})

test('a newborn is matched by the parents’ numbers alone and entered with their household; nothing of order, marriage or method is kept', async () => {
  const mother = await register.enrol({
    name: '胡妈妈',
    sex: '2',
    idNumber: idNumber(331),
    place: { area: grid, address: '新芽路2号' }
  })
  const father = await register.enrol({
    name: '胡爸爸',
    idNumber: idNumber(332),
    place: { area: grid, address: '新芽路2号' }
  })
  const { household } = await desk.house([
    [father, '02'],
    [mother, '12']
  ])
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('出生')
  sheet.addRow(['某某医院 2026 年 10 月出生名单'])
  sheet.addRow([
    '序号',
    '新生儿姓名',
    '性别',
    '出生日期',
    '出生医学证明编号',
    '出生体重',
    '孩次',
    '分娩方式',
    '母亲姓名',
    '母亲身份证号',
    '父亲姓名',
    '父亲身份证号'
  ])
  sheet.addRow([
    1,
    '胡小宝',
    '女',
    '2026-10-09',
    'V340123456',
    3200,
    2,
    '剖宫产',
    '胡妈妈',
    idNumber(331),
    '胡爸爸',
    idNumber(332)
  ])
  sheet.addRow([2, '', '男', '2026-10-10', '', 3100, 1, '顺产', '胡妈妈', idNumber(331), '', ''])
  sheet.addRow([3, '外地宝', '男', '2026-10-11', '', 3000, 1, '顺产', '不在此', idNumber(339), '', ''])
  sheet.addRow([4, '同名宝', '男', '2026-10-11', '', 3000, 1, '顺产', '胡妈妈', '', '', ''])
  const path = pathOf('xlsx')
  await workbook.xlsx.writeFile(path)
  const list = await bring('birth', path)
  expect(await told(list)).toEqual([
    '胡小宝 sure',
    'review name.missing',
    '外地宝 nobody',
    '同名宝 nobody parents.no-number'
  ])
  expect(list.report.dropped.map(({ column }) => column).sort()).toEqual(
    ['出生体重', '分娩方式', '孩次', '序号'].sort()
  )
  const [row, nameless] = await rowsOf(list)
  await confirm(list, [{ row: row!.row, enrolment: mother.enrolment }])
  const [born] = (await rowsOf(list)).filter(one => one.decision === 'confirmed')
  const child = await desk.page({ enrolment: born!.enrolment! })
  expect(child.line).toMatchObject({
    name: '胡小宝',
    bornOn: '2026-10-09',
    address: '新芽路2号',
    idMasked: 'V*******56'
  })
  expect(child.household?.id).toBe(household)
  expect(child.household?.members.find(one => one.name === '胡小宝')?.headRelation).toBe('30')
  expect(child.relations.map(({ role, name }) => `${role} ${name}`).sort()).toEqual(['parent 胡妈妈', 'parent 胡爸爸'])
  expect(JSON.stringify(child)).not.toMatch(/孩次|剖宫产|3200/)
  const again = await bringRows('birth', [
    { 新生儿姓名: '胡小宝', 性别: '女', 出生日期: '2026-10-09', 母亲身份证号: idNumber(331) },
    { 新生儿姓名: '胡二宝', 性别: '女', 出生日期: '2026-10-09', 母亲身份证号: idNumber(331) }
  ])
  expect(await told(again)).toEqual(['胡小宝 recorded', '胡二宝 review child.same-day'])
  await expect(confirm(list, [{ row: nameless!.row, enrolment: mother.enrolment }])).rejects.toMatchObject({
    code: 'lists.child'
  })
  const [letter] = (await letters()).filter(({ kind }) => kind === 'birth')
  expect((await printed([letter!.id])).map(({ text }) => text).join('')).toMatch(
    /祝贺您家添了胡小宝.*3,600 元.*2027 年底前/
  )
  await undo(list)
  expect((await desk.page({ enrolment: born!.enrolment! })).line.endReason).toBe('undone')
  // Printed and not yet handed over, it goes to nobody.
  await expect(handOver([letter!.id])).rejects.toMatchObject({ code: 'printouts.void' })
})

test('open claims can follow what was recorded and taken back', async () => {
  const one = await register.enrol({ name: '贺有据', idNumber: idNumber(341) })
  const seen = async (after: number) =>
    (
      await register.as(officer, ctx =>
        ctx.tx.query(`select seq, type, person_id as person from people.life_change where seq > $1 order by seq`, [
          after
        ])
      )
    ).rows as { seq: number; type: string; person: string }[]
  const last = (await seen(0)).at(-1)?.seq ?? 0
  const list = await bringRows('death', [death('贺有据', idNumber(341))])
  const [row] = await rowsOf(list, 'sure')
  await confirm(list, [{ row: row!.row }])
  await undo(list, [row!.row])
  expect((await seen(last)).map(({ type, person }) => [type, person])).toEqual([
    ['died', one.person],
    ['retracted', one.person]
  ])
})

test('another street sees neither the list nor its letters and confirms nothing; after 90 days its rows are gone', async () => {
  await register.enrol({ name: '江有期', idNumber: idNumber(351) })
  const list = await bringRows('death', [death('江有期', idNumber(351))])
  const far = officerOf(farStreet)
  await expect(register.as(far, ctx => getList(ctx, list.id))).rejects.toMatchObject({ code: 'platform.not-found' })
  await expect(confirm(list, [{ row: 2, enrolment: v7() as EnrolmentId }], far)).rejects.toMatchObject({
    code: 'platform.not-found'
  })
  expect(await letters(far)).toEqual([])
  await register.owner(`update lists.row set made_at = now() - interval '91 days' where list_id = $1`, [list.id])
  expect(await forgetRows(register.platform)).toBe(1)
  expect(await rowsOf(list)).toEqual([])
  expect((await register.as(officer, ctx => getList(ctx, list.id))).report.rows).toBe(1)
})
