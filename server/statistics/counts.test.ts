import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Counts, Pyramid } from '../../contract/statistics.ts'
import { AreaCode, Day, type Seat } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { lastOf, levelOf } from './area-rules.ts'
import { findSnapshotDifferences } from './check-snapshots.ts'
import { asked, type SomeDelta, someDay, someDelta, someInstant } from './counts.arbitraries.ts'
import { append, forgetCounts, openCounts } from './counts-factory.ts'
import { daysKept, foldIfNeeded, foldSnapshots } from './fold-snapshots.ts'
import { getCounts, listCountsBelow } from './get-counts.ts'
import { getPyramid } from './get-pyramid.ts'

let db: TestDatabase
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const all = <T>(action: (ctx: Context) => Promise<T>) => db.as(whole, action)
const street = 990104001000000
const day = (text: string) => Day.parse(text)

beforeAll(async () => {
  db = await openCounts()
})
beforeEach(() => forgetCounts(db))
afterAll(() => db.close())

const ask = (area: number, on?: Day, knownAt?: string) => ({
  params: undefined,
  body: undefined,
  query: { area: AreaCode.parse(area), on, knownAt }
})

type Question = { area: number; on: Day; knownAt: string | undefined }

/** The deltas that count, by definition: in the area, valid by the day, known by the instant. */
const counting = (deltas: readonly SomeDelta[], { area, on, knownAt }: Question) =>
  deltas.filter(
    d => d.area >= area && d.area <= lastOf(area) && d.valid_on <= on && (!knownAt || d.recorded_at <= knownAt)
  )

function naiveCounts(deltas: readonly SomeDelta[], question: Question) {
  const outside = { province: 5, city: 4, district: 3, street: 2, community: 1, grid: 1 }[levelOf(question.area).level]
  const rows = counting(deltas, question)
  const count = (where: (d: SomeDelta) => boolean) => rows.filter(where).reduce((sum, d) => sum + d.n, 0)
  const away = (seat: Seat, from: number) => {
    const among = (stays: number[]) =>
      count(d => d.seat === seat && d.split >= from && d.split !== 9 && stays.includes(d.stay))
    return {
      all: among([0, 1, 2, 3, 9]),
      days30: among([1, 2, 3]),
      months3: among([2, 3]),
      halfYear: among([3]),
      unknown: among([9])
    }
  }
  return {
    living: count(d => d.seat === 'living'),
    hukou: count(d => d.seat === 'hukou'),
    resident:
      count(d => d.seat === 'living' && ([0, 1, 9].includes(d.split) || d.stay === 3)) +
      count(d => d.seat === 'hukou' && [2, 3, 4, 5].includes(d.split) && d.stay < 3),
    inMigrants: away('living', outside),
    outMigrants: away('hukou', outside),
    apart: away('living', 2)
  }
}

function naivePyramid(deltas: readonly SomeDelta[], question: Question, seat: Seat): Pyramid {
  const bands = Array.from({ length: 21 }, (_, i) => ({ from: i * 5, male: 0, female: 0 }))
  let unknown = 0
  for (const d of counting(deltas, question).filter(delta => delta.seat === seat)) {
    // By the calendar: one year for each birth month that has come since.
    let age = 0
    while (d.birth_month && `${Number(d.birth_month.slice(0, 4)) + age + 1}${d.birth_month.slice(4, 7)}` <= question.on)
      age++
    const band = bands[Math.min(20, Math.floor(age / 5))]!
    if (d.birth_month === null || (d.sex !== '1' && d.sex !== '2')) unknown += d.n
    else band[d.sex === '1' ? 'male' : 'female'] += d.n
  }
  return { on: question.on, seat, bands, unknown }
}

const numbersOf = ({ area: _area, name: _name, level: _level, on: _on, knownAt: _knownAt, ...numbers }: Counts) =>
  numbers

const someStep = fc.oneof(
  fc.record({ append: fc.array(someDelta, { minLength: 1, maxLength: 15 }) }),
  fc.record({ fold: fc.array(someDay, { minLength: 1, maxLength: 3 }) })
)
const someQuestion = fc.record({
  area: fc.constantFrom(...asked),
  on: someDay,
  knownAt: fc.option(someInstant, { nil: undefined, freq: 2 })
})

test('whatever is appended and folded in whatever order, an answer is what counting one by one gives', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(someStep, { minLength: 1, maxLength: 6 }),
        fc.array(someQuestion, { minLength: 1, maxLength: 4 }),
        async (steps, questions) => {
          const deltas: SomeDelta[] = []
          const folded: Day[] = []
          for (const step of steps) {
            if ('append' in step) {
              deltas.push(...step.append)
              await all(ctx => append(ctx, step.append))
            } else {
              folded.push(...step.fold)
              // Of so few a page that an instant falls before, inside and behind one.
              await all(ctx => foldSnapshots(ctx, { asOf: [...new Set(step.fold)], onePage: 4 }))
            }
          }
          // Days with a snapshot, of every area, besides the random ones.
          const more = asked.flatMap((area, i) => (folded[i] ? [{ area, on: folded[i], knownAt: undefined }] : []))
          for (const question of [...questions, ...more]) {
            const input = ask(question.area, question.on, question.knownAt)
            const [counts, pyramid] = await all(async ctx => [
              await getCounts(ctx, input),
              await getPyramid(ctx, { ...input, query: { ...input.query, seat: 'living' } })
            ])
            expect(numbersOf(counts)).toEqual(naiveCounts(deltas, question))
            expect(pyramid).toEqual(naivePyramid(deltas, question, 'living'))
          }
          expect(await all(findSnapshotDifferences)).toEqual([])
        }
      )
      .beforeEach(() => forgetCounts(db)),
    { seed: 20261123, numRuns: 25 }
  )
})

const one = (over: Partial<SomeDelta> = {}): SomeDelta => ({
  area: 990104001003007,
  seat: 'living',
  sex: '1',
  birth_month: '1990-01-01',
  split: 0,
  stay: 3,
  valid_on: '2026-01-05',
  recorded_at: '2026-12-01T08:00:00Z',
  n: 1,
  ...over
})
/**
 * Folds until nothing is left in the tail. Other test files run in the same cluster, and any transaction open there holds
 * the watermark back; answers are right all the same, but a test that looks into a snapshot must wait for it.
 */
async function foldWhole(on: Day): Promise<void> {
  let tail: number
  do {
    await all(ctx => foldSnapshots(ctx, { asOf: [on] }))
    const { rows } = await all(ctx =>
      ctx.tx.query<{ tail: number }>(
        'select count(*) as tail from statistics.delta join statistics.snapshot_run on xid >= through'
      )
    )
    tail = rows[0]!.tail
  } while (tail > 0)
}
const livingOn = (on: string) => all(async ctx => (await getCounts(ctx, ask(street, day(on)))).living)

test('a transaction that began before the fold and commits after it is counted once, before and after the next fold', async () => {
  const on = day('2026-06-30')
  await all(ctx => append(ctx, [one()]))
  const slow = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const late = all(async ctx => {
    await append(ctx, [one({ n: 10 })])
    begun.resolve()
    await slow.promise
  })
  await begun.promise
  await all(ctx => append(ctx, [one({ n: 100 })]))
  await all(ctx => foldSnapshots(ctx, { asOf: [on] }))
  expect(await livingOn(on)).toBe(101)
  slow.resolve()
  await late
  expect(await livingOn(on)).toBe(111)
  await all(ctx => foldSnapshots(ctx, { asOf: [on] }))
  expect(await livingOn(on)).toBe(111)
  expect(await all(findSnapshotDifferences)).toEqual([])
})

test('a second fold adds only what came since, so a snapshot that was spoiled stays spoiled and is found', async () => {
  const on = day('2026-06-30')
  await all(ctx => append(ctx, [one()]))
  await foldWhole(on)
  await all(ctx => ctx.tx.query('update statistics.snapshot set counts = array[5] where area = $1', [street]))
  await all(ctx => append(ctx, [one({ n: 10 })]))
  await foldWhole(on)
  expect(await livingOn(on)).toBe(15)
  expect(await all(findSnapshotDifferences)).toEqual([
    { asOf: on, area: street, seat: 'living', stored: 15, summed: 11 }
  ])
})

test('a page that was spoiled, or is gone from between two others, is found for the day on which it errs', async () => {
  for (const n of [1, 10, 100]) {
    await all(ctx => append(ctx, [one({ n })]))
    await foldWhole(day('2026-06-30'))
  }
  const found = () => all(findSnapshotDifferences)
  expect(await found()).toEqual([])
  await db.owner(`update statistics.page_sum set counts = '{7}' where area = ${street} and counts = '{1}'`)
  expect(await found()).toEqual([{ asOf: '2026-01-05', area: street, seat: 'living', stored: 7, summed: 1 }])
  await db.owner(
    `delete from statistics.page where through in (select through from statistics.page_sum where counts = '{10}')`
  )
  expect(await found()).toContainEqual({ asOf: '2026-01-05', area: street, seat: 'living', stored: 100, summed: 110 })
})

test('a snapshot of a database this one was restored from is not used, and the next fold replaces it', async () => {
  const on = day('2026-06-30')
  await all(ctx => append(ctx, [one()]))
  await all(ctx => foldSnapshots(ctx, { asOf: [on] }))
  await all(ctx => ctx.tx.query(`update statistics.snapshot_run set through = '9999999999'`))
  await all(ctx => append(ctx, [one({ n: 10 })]))
  expect(await livingOn(on)).toBe(11)
  await all(ctx => foldSnapshots(ctx, { asOf: [on] }))
  expect(await livingOn(on)).toBe(11)
  expect(await all(findSnapshotDifferences)).toEqual([])
})

test('the areas below are all listed, each counted for its own level, the empty ones with zeros', async () => {
  await all(ctx =>
    append(ctx, [one({ split: 1 }), one({ area: 990104001004001, split: 2, n: 3 }), one({ area: 990104001000000 })])
  )
  const below = () => all(ctx => listCountsBelow(ctx, ask(street, day('2026-06-30'))))
  const before = await below()
  expect(
    before.map(({ area, name, level, living, inMigrants }) => [area, name, level, living, inMigrants.all])
  ).toEqual([
    [990104001003000, 'A990104001003000', 'community', 1, 1],
    [990104001004000, 'A990104001004000', 'community', 3, 3]
  ])
  await all(ctx => foldSnapshots(ctx, { asOf: [day('2026-06-30')] }))
  expect(await below()).toEqual(before)
  const grids = await all(ctx => listCountsBelow(ctx, ask(990104001003000, day('2026-06-30'))))
  expect(grids.map(({ area, living }) => [area, living])).toEqual([
    [990104001003007, 1],
    [990104001003008, 0]
  ])
  expect(await all(ctx => listCountsBelow(ctx, ask(990104001003007)))).toEqual([])
})

const officer = { role: 'street_officer', lo: street, hi: lastOf(street) } as const

test('a street officer is answered for the own street without naming it, and for no other', async () => {
  await all(ctx => append(ctx, [one(), one({ area: 990104002001001, n: 5 })]))
  await foldWhole(day('2026-06-30'))
  const own = await db.as(officer, ctx =>
    getCounts(ctx, { params: undefined, body: undefined, query: { on: day('2026-06-30') } })
  )
  expect([own.area, own.living]).toEqual([street, 1])
  for (const area of [990104002000000, 990104000000000, 990104002001001])
    await expect(db.as(officer, ctx => getCounts(ctx, ask(area)))).rejects.toMatchObject({ code: 'platform.not-found' })
  const { rows } = await db.as(officer, ctx =>
    ctx.tx.query<{ area: number }>('select distinct area from statistics.snapshot order by area')
  )
  expect(rows.map(row => row.area)).toEqual([street, 990104001003000])
})

test('a fold over a territory is refused: its run would claim the whole register', async () => {
  await expect(db.as(officer, ctx => foldSnapshots(ctx, { asOf: [day('2026-06-30')] }))).rejects.toThrow(
    /whole register/
  )
})

test('the last 72 month-ends and today are kept', () => {
  const days = daysKept(day('2024-03-31'))
  expect(days).toHaveLength(73)
  expect([days[0], days.at(-2), days.at(-1)]).toEqual(['2018-03-31', '2024-02-29', '2024-03-31'])
})

test('folding is needed when a day is missing or the tail is long, and drops what is no longer kept', async () => {
  const needed = (longerThan: number) => all(ctx => foldIfNeeded(ctx, { longerThan }))
  await all(ctx => foldSnapshots(ctx, { asOf: [day('2001-01-31')] }))
  await all(ctx => append(ctx, [one(), one()]))
  expect(await needed(9)).toBe(true)
  while (await needed(0)) expect(await needed(9)).toBe(false)
  await all(ctx => append(ctx, [one(), one()]))
  expect(await needed(2)).toBe(false)
  expect(await needed(1)).toBe(true)
  const { rows } = await all(ctx => ctx.tx.query('select from statistics.snapshot_run'))
  expect(rows).toHaveLength(73)
})
