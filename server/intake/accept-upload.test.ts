import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone, farGrid, idNumber, unevenCells } from '../people/people-factory.ts'
import { type Desk, openDesk, type Told } from './intake-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const birth = '1988-08-08'
let sequence = 1
const somebody = (told: Told = {}): Told => {
  sequence += 2
  return { 姓名: '李安', 公民身份号码: idNumber(sequence, birth), 性别: '男', 出生日期: birth, ...told }
}
const people = (n: number): Told[] => Array.from({ length: n }, () => somebody())
const waiting = async (upload: { id: string }) =>
  (
    await desk.owner<{ rows: number[] | null }>(
      'select array_agg(row_number order by row_number) as rows from intake.arrival where upload_id = $1',
      [upload.id]
    )
  )[0]!.rows ?? []
const groups = ['new', 'changed', 'same', 'doubtful', 'rejected'] as const
const groupsOf = ({ report }: { report: Record<(typeof groups)[number], number> }) =>
  Object.fromEntries(groups.map(group => [group, report[group]]))

/** Stops after a number of stretches, as a kill between two transactions does. */
const stoppingAfter = (stretches: number) => {
  let left = stretches
  return () => {
    if (--left === 0) throw new Error('killed')
  }
}

test('a register that changed since the preview is shown again, and nothing has entered', async () => {
  const [one, other] = [somebody(), somebody()]
  const upload = await desk.preview([one, other])
  const expected = groupsOf(upload)
  await desk.enrol({ name: '李安', idNumber: one.公民身份号码, place: { area: farGrid as never } })
  const living = await desk.living()
  await expect(desk.accept(upload, { expected })).rejects.toThrow('intake.groups-changed')
  expect(await desk.living()).toBe(living)
  const shown = await desk.preview([one, other].slice()) // another path, the same content: the same upload
  expect(shown).toMatchObject({ id: upload.id, status: 'read' })
  expect(groupsOf(shown)).toMatchObject({ new: 1, doubtful: 1 })
  expect((await desk.accept(upload, { expected: groupsOf(shown) })).status).toBe('accepted')
  expect(await desk.living()).toBe(living + 1)
})

test('stopped between two stretches it goes on where it was: nothing twice, nothing missing', async () => {
  const rows = [...people(7), { 姓名: '无号人', 性别: '男', 出生日期: '1970-01-01', 现居住地址: '梅山路1号' }]
  // The same name and birth at another address: known from this very file only, so no news to its own rest.
  rows.push({ ...rows[7]!, 现居住地址: '梅山路2号' })
  const living = await desk.living()
  const upload = await desk.preview(rows)
  await expect(desk.accept(upload, { stretch: 3, progress: stoppingAfter(2) })).rejects.toThrow('killed')
  expect(await desk.living()).toBe(living + 5)
  expect((await desk.preview(rows)).status).toBe('accepting')
  const accepted = await desk.accept(upload, { stretch: 3 })
  expect(groupsOf(accepted)).toEqual({ new: 9, changed: 0, same: 0, doubtful: 0, rejected: 0 })
  expect(await desk.living()).toBe(living + 9)
  expect(await desk.accept(upload)).toEqual(accepted)
  expect(await desk.living()).toBe(living + 9)
})

test('a waiting room lost half-way is filled again from the kept file, row for row', async () => {
  const rows = [...people(6), somebody({ 姓名: '' }), somebody({ 出生日期: '1988-08-09' })]
  const living = await desk.living()
  const upload = await desk.preview(rows)
  const before = await waiting(upload)
  await expect(desk.accept(upload, { stretch: 3, progress: stoppingAfter(1) })).rejects.toThrow('killed')
  await desk.owner('truncate intake.arrival')
  const accepted = await desk.accept(upload, { stretch: 3 })
  expect(groupsOf(accepted)).toEqual({ new: 6, changed: 0, same: 0, doubtful: 1, rejected: 1 })
  expect(await desk.living()).toBe(living + 6)
  expect(await waiting(upload)).toEqual(before.slice(-2))
})

test('what was decided survives the loss of the waiting room; what was taken back stays open', async () => {
  const differing = () => somebody({ 出生日期: '1988-08-09' })
  const upload = await desk.preview([somebody(), differing(), differing(), differing()])
  await desk.decide(upload, [3])
  await desk.decide(upload, [4], 'discard')
  await desk.undo(upload, await desk.decide(upload, [4, 5]))
  await desk.owner('truncate intake.arrival')
  const living = await desk.living()
  const expected = groupsOf(upload)
  expect((await desk.accept(upload, { expected })).status).toBe('accepted')
  expect(await desk.living()).toBe(living + 2)
  expect((await desk.lines(upload, 'doubtful')).map(line => [line.row, line.decision])).toEqual([
    [4, 'discard'],
    [5, null]
  ])
})

test('two who accept at once take every row in once', async () => {
  const rows = people(12)
  const living = await desk.living()
  const upload = await desk.preview(rows)
  const both = await Promise.all([desk.accept(upload, { stretch: 2 }), desk.accept(upload, { stretch: 2 })])
  expect(both.map(one => [one.status, one.report.new])).toEqual([
    ['accepted', 12],
    ['accepted', 12]
  ])
  expect(await desk.living()).toBe(living + 12)
})

test('a number taken by somebody else between two stretches stops that stretch, whole, and is told', async () => {
  const rows = people(6)
  const upload = await desk.preview(rows)
  const expected = groupsOf(upload)
  await expect(desk.accept(upload, { stretch: 3, progress: stoppingAfter(1) })).rejects.toThrow('killed')
  await desk.enrol({ name: '李安', idNumber: rows[4]!.公民身份号码, place: { area: farGrid as never } })
  const living = await desk.living()
  await expect(desk.accept(upload, { stretch: 3, expected })).rejects.toThrow('intake.groups-changed')
  expect(await desk.living()).toBe(living)
  const shown = groupsOf(await desk.preview(rows))
  expect(shown).toEqual({ new: 5, changed: 0, same: 0, doubtful: 1, rejected: 0 })
  await desk.accept(upload, { stretch: 3, expected: shown })
  expect(await desk.living()).toBe(living + 3)
})

test('the command line, which expects nothing, goes on with the new groups by itself', async () => {
  const rows = people(4)
  const upload = await desk.preview(rows)
  await expect(desk.accept(upload, { stretch: 2, progress: stoppingAfter(1) })).rejects.toThrow('killed')
  await desk.enrol({ name: '李安', idNumber: rows[3]!.公民身份号码, place: { area: farGrid as never } })
  expect((await desk.accept(upload, { stretch: 2 })).report).toMatchObject({ new: 3, doubtful: 1 })
})

test('what was taken in leaves the waiting room; what was not stays with its reasons', async () => {
  const upload = await desk.takeIn([somebody(), somebody({ 姓名: '' }), somebody({ 出生日期: '1988-08-09' })])
  expect(await waiting(upload)).toEqual([3, 4])
  expect((await desk.lines(upload, 'doubtful'))[0]!.reasons).toEqual(['born.differs-from-id'])
})

test('after all of this the counts are those of the histories folded anew', async () => {
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})
