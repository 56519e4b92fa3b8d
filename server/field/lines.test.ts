import { randomInt } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostFirstSyncBytes, mostGridBytes, mostPhoneBytes, timeBudgets } from '../../contract/field-budgets.ts'
import type { FieldCommand, HeldRow } from '../../contract/field-data.ts'
import { CommandId, Day, EnrolmentId } from '../../contract/values.ts'
import type { Enrolled } from '../people/people-factory.ts'
import { asOwner } from '../platform/db.ts'
import { bucketsOf, differing, requireFits } from './bucket-rules.ts'
import { listDevices } from './devices.ts'
import { type FieldDesk, line, openField, type TestDevice } from './field-desk.ts'
import { meets } from './proposal-rules.ts'

const today = Day.parse('2026-11-23')
let field: FieldDesk
let people: Enrolled[]
let sun: TestDevice
beforeAll(async () => {
  field = await openField()
  people = []
  for (const name of ['李一', '李二', '李三', '李四']) people.push(await field.enrol({ name }))
  sun = await field.device(await field.worker('孙网格'))
  await sun.pull()
})
afterAll(() => field.close())

const storedLines = async (device: string) =>
  (await field.owner<{ id: string }>('select id from field.sent where device_id = $1 order by id', [device])).map(
    row => row.id
  )

test('however a bad line cuts, repeats and shuffles what a device sends, each line is taken once and has one answer', async () => {
  const account = await field.worker('雨天')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }),
      async (whom, windows) => {
        const device = await field.device(account)
        const lines: FieldCommand[] = whom.map(one => line({ kind: 'moved-out', enrolment: people[one]!.enrolment }))
        const answers = new Map<string, string>()
        const sent = [...windows.map(([a, b]) => lines.slice(Math.min(a, b), Math.max(a, b) + 1)), lines]
        for (const batch of sent)
          for (const { id, state } of (await device.push(batch)).taken) {
            expect(answers.get(id) ?? state).toBe(state)
            answers.set(id, state)
          }
        expect(await storedLines(device.id)).toEqual(lines.map(one => one.id).sort())
      }
    ),
    { numRuns: 12 }
  )
})

test('two devices of one worker, and one line sent by both at the same moment: it is there once', async () => {
  const other = await field.device(sun.caller.account)
  const one = line({ kind: 'moved-out', enrolment: people[0]!.enrolment })
  const [a, b] = await Promise.all([sun.push([one]), other.push([one])])
  expect([a.taken[0]!.state, b.taken[0]!.state]).toEqual(['waiting', 'waiting'])
  expect(await field.owner('select from field.sent where id = $1', [one.id])).toHaveLength(1)
})

test('a server restored from yesterday knows less than the device was told: it asks for everything again, and each line is there once', async () => {
  const device = await field.device(sun.caller.account)
  const lines = people.map(({ enrolment }) => line({ kind: 'moved-out', enrolment }))
  expect(await device.push(lines)).toMatchObject({ has: 4, again: false })
  expect(await device.push([], 4)).toMatchObject({ has: 4, again: false })
  // The backup did not have the last two.
  await field.owner('delete from field.sent where id = any($1)', [lines.slice(2).map(one => one.id)])
  // Had it taken the last one here, three would have become four lines with one missing, should this answer be lost.
  expect(await device.push(lines.slice(3), 4)).toEqual({ taken: [], has: 2, again: true })
  expect(await storedLines(device.id)).toHaveLength(2)
  expect(await device.push(lines, 2)).toMatchObject({ has: 4, again: false })
  expect(await storedLines(device.id)).toEqual(lines.map(one => one.id).sort())
  expect((await device.push([], 4)).again).toBe(false)
})

test('what is committed late is not skipped: a device that asked meanwhile gets it the next time', async () => {
  await sun.pull()
  const late = people[3]!
  await asOwner(field.ownerUrl, async open => {
    await open.query('begin')
    await open.query(`update people.enrolment set name = '李四改' where id = $1`, [late.enrolment])
    // Somebody else's change is recorded and fetched while that one is still open.
    await field.desk.correct(people[2]!, { facts: { name: '李三改' } })
    await sun.pull()
    expect(sun.rows('person').map(one => one.name)).toEqual(expect.arrayContaining(['李三改', '李四']))
    await open.query('commit')
  })
  await sun.pull()
  expect(sun.rows('person').map(one => one.name)).toEqual(expect.arrayContaining(['李三改', '李四改']))
})

test('a device that has everything is sent nothing; one that lost a bucket gets just that one', async () => {
  await sun.pull()
  const [nothing] = await sun.pull()
  expect(nothing).toMatchObject({ buckets: [], more: false })
  const [n, lost] = [...sun.held].find(([, bucket]) => bucket.rows.length > 0)!
  sun.held.delete(n)
  const [again] = await sun.pull()
  expect(again!.buckets.map(bucket => bucket.n)).toEqual([n])
  expect(sun.held.get(n)!.rows).toEqual(lost.rows)
})

test('whatever a device holds, it is brought to what the grid holds, a bounded piece at a time', () => {
  const someRow = fc
    .record({ id: fc.uuid(), number: fc.option(fc.string({ maxLength: 4 })), noCalls: fc.boolean() })
    .map((row): HeldRow => ({ is: 'household', ...row }))
  const some = fc.uniqueArray(someRow, { maxLength: 60, selector: row => row.id })
  fc.assert(
    fc.property(some, some, (before, after) => {
      const held = new Map(bucketsOf(before).map(bucket => [bucket.n, bucket]))
      const now = bucketsOf(after)
      for (let rounds = 0; ; rounds++) {
        expect(rounds).toBeLessThan(70)
        const { answer, more } = differing(
          now,
          [...Array(64).keys()].map(n => held.get(n)!.digest)
        )
        for (const bucket of answer) held.set(bucket.n, bucket)
        if (!more) break
      }
      const rows = [...held.values()].flatMap(bucket => bucket.rows)
      expect(rows.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...after].sort((a, b) => (a.id < b.id ? -1 : 1)))
    })
  )
})

test('a grid of 1,500 people with its sent lines is far within what a device may hold; one beyond it is not sent, and says why', async () => {
  await sun.pull()
  const [one] = sun.rows('person')
  const person: HeldRow = {
    ...one!,
    address: '某某街道某某社区幸福路一百二十八号十二栋三单元一千二百零一室',
    name: '欧阳某某'
  }
  const task: HeldRow = {
    is: 'task',
    id: one!.id,
    kind: 'look-in',
    household: one!.id,
    enrolment: one!.id,
    from: today,
    due: today
  }
  // Two calls for each of them, and what became of the lines of fourteen busy days.
  const reason = {
    zh: '网格里没有这一户或这位居民了。'.repeat(3),
    en: 'This household is no longer in your grid. '.repeat(2)
  }
  const sent: HeldRow = { is: 'sent', id: CommandId.parse(one!.id), state: 'refused', reason }
  const grid = [
    ...Array<HeldRow>(1500).fill(person),
    ...Array<HeldRow>(3000).fill(task),
    ...Array<HeldRow>(1400).fill(sent)
  ]
  expect(Buffer.byteLength(JSON.stringify(grid))).toBeLessThan(mostGridBytes / 4)
  expect(requireFits(grid)).toBeGreaterThan(500_000)
  // How near the phone is to that stands at the desk.
  const [phone] = (await field.lead(listDevices)).filter(({ id }) => id === sun.id)
  expect(phone!.heldBytes).toBe(requireFits([...sun.held.values()].flatMap(({ rows }) => rows)))
  expect(() => requireFits(grid, 1_000_000)).toThrow('field.grid-too-large')
})

test('the largest grid that is sent at all comes over the line below five megabytes, whoever lives in it', () => {
  const letters = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛']
  const some = (n: number) => Array.from({ length: n }, () => letters[randomInt(letters.length)]).join('')
  const rows: HeldRow[] = []
  for (let bytes = 0; bytes < mostGridBytes; bytes = requireFits(rows, Number.POSITIVE_INFINITY))
    for (let n = 0; n < 1000; n++) {
      const id = EnrolmentId.parse(v7())
      const household = v7()
      const birth = `19${randomInt(10, 99)}-0${randomInt(1, 9)}-1${randomInt(9)}`
      rows.push({
        ...{ is: 'person', id, household, name: some(3), sex: '1', bornOn: birth, headRelation: '02', since: birth },
        ...{ idMasked: `3401**********${randomInt(1000, 9999)}`, phoneMasked: `1*******${randomInt(10, 99)}` },
        phoneMark: id.slice(-12),
        address: `${some(6)}${randomInt(200)}号${randomInt(30)}栋${randomInt(1500)}室`
      })
      rows.push({ is: 'task', id: v7(), kind: 'look-in', household, enrolment: id, from: today, due: today })
    }
  expect(() => requireFits(rows)).toThrow('field.grid-too-large')
  const buckets = bucketsOf(rows)
  expect(gzipSync(JSON.stringify(buckets)).length).toBeLessThan(mostFirstSyncBytes)
  // A road of 3 Mbit/s: the first sync has its seconds for these bytes, and each answer that follows brings no more than it may take.
  const road = 3e6 / 8 / 1000
  expect(mostFirstSyncBytes / road).toBeLessThan(timeBudgets.first)
  const held = buckets.map(() => '')
  for (let more = true; more; ) {
    const differ = differing(buckets, held)
    more = differ.more
    for (const { n, digest } of differ.answer) held[n] = digest
    expect(gzipSync(JSON.stringify(differ.answer)).length / road).toBeLessThan(timeBudgets.delta)
  }
})

test('a phone that keeps more than it may is sent nothing more until it has made room, and the desk sees it; its lines are taken all the same', async () => {
  const device = await field.device(await field.worker('满手机'))
  const bytesAtDesk = async () => (await field.lead(listDevices)).find(({ id }) => id === device.id)!.keptBytes
  expect(await bytesAtDesk()).toBeNull()
  const [full] = await device.pull(undefined, mostPhoneBytes - 100)
  expect(full).toMatchObject({ full: true, buckets: [], more: false })
  expect(await bytesAtDesk()).toBe(mostPhoneBytes - 100)
  expect(await device.tell({ kind: 'moved-out', enrolment: people[0]!.enrolment })).toMatchObject({ state: 'waiting' })
  const answers = await device.pull(undefined, mostPhoneBytes - mostGridBytes)
  expect(answers.every(answer => !answer.full)).toBe(true)
  expect(device.rows('person').length).toBeGreaterThan(0)
  // With everything there, a phone at its limit may stay as it is; a byte more and it is told.
  expect(await device.pull(undefined, mostPhoneBytes)).toMatchObject([{ full: false }])
  expect(await device.pull(undefined, mostPhoneBytes + 1)).toMatchObject([{ full: true }])
  // One whose browser does not say is held by what it is sent alone, and what was said last stands.
  expect(await device.pull()).toMatchObject([{ full: false }])
  expect(await bytesAtDesk()).toBe(mostPhoneBytes + 1)
})

test('what a phone says of its times is kept for whoever answers for the grid: the last of opening and of a first sync, and within what 95 of the last 100 others were', async () => {
  const timesOf = async () => (await field.lead(listDevices)).find(({ id }) => id === sun.id)!.took
  expect(await timesOf()).toEqual({ start: null, first: null, delta: null })
  await sun.pull({ start: 1900 })
  await sun.pull({ first: 15_400 })
  await sun.pull({ delta: timeBudgets.delta + 1 })
  await sun.pull()
  expect(await timesOf()).toEqual({ start: 1900, first: 15_400, delta: timeBudgets.delta + 1 })
  for (let n = 1; n <= 19; n++) await sun.pull({ delta: 100 * n })
  expect((await timesOf()).delta).toBe(1900)
  await field.owner('update field.device set deltas_ms = array_fill(300, array[100]) where id = $1', [sun.id])
  for (let n = 0; n < 6; n++) await sun.pull({ delta: 5000 })
  expect((await timesOf()).delta).toBe(5000)
})

test('nothing told at a door is overwritten unseen: only what the device showed may be replaced without a word', () => {
  const value = fc.option(fc.constantFrom('甲', '乙', '丙'))
  fc.assert(
    fc.property(value, fc.constantFrom('甲', '乙', '丙'), value, (was, now, register) => {
      const met = meets({ was, now }, register)
      if (met === 'waiting') expect(register).toBe(was)
      if (met === 'same') expect(register).toBe(now)
      if (met === 'conflict') expect([was, now]).not.toContain(register)
    })
  )
})

test('a phone whose clock is ahead loses no line: what nobody said the day of is of today', async () => {
  const ahead = line({
    kind: 'changed',
    enrolment: people[2]!.enrolment,
    field: 'address',
    was: null,
    now: '幸福路9号',
    on: '2027-03-01'
  })
  expect((await sun.push([ahead])).taken[0]!.state).toMatch(/waiting|conflict/)
  expect(await field.owner('select on_day from field.sent where id = $1', [ahead.id])).toEqual([{ on_day: today }])
})

test('the day told may not lie ahead, and a line about somebody who left the grid says so', async () => {
  expect(await sun.tell({ kind: 'moved-out', enrolment: people[1]!.enrolment, on: '2027-01-01' })).toMatchObject({
    state: 'refused',
    reason: { en: expect.stringContaining('ahead') }
  })
  await field.desk.cancel(people[1]!, '2026-11-20')
  const gone = line({ kind: 'moved-out', enrolment: people[1]!.enrolment })
  const [refused] = (await sun.push([gone])).taken
  expect(refused).toMatchObject({ state: 'refused', reason: { zh: expect.stringContaining('您的网格里没有') } })
  // The answer was lost, and the line comes again: why it was not taken is said again.
  expect((await sun.push([gone])).taken).toEqual([refused])
})
