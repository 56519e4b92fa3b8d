import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { lastOf } from './area-rules.ts'
import { findSnapshotDifferences } from './check-snapshots.ts'
import { asked, type SomeHappening, someDay, someHappening, someMoment } from './counts.arbitraries.ts'
import { forgetCounts, happen, openCounts } from './counts-factory.ts'
import { foldSnapshots } from './fold-snapshots.ts'
import type { Happened } from './happening-cells.ts'
import { sumHappenings } from './sum-happenings.ts'

let db: TestDatabase
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const all = <T>(action: (ctx: Context) => Promise<T>) => db.as(whole, action)
const street = 990104001000000

beforeAll(async () => {
  db = await openCounts()
})
beforeEach(() => forgetCounts(db))
afterAll(() => db.close())

interface Question {
  area: number
  after: Day
  on: Day
  knownAt: string | undefined
  kinds: Happened['kind'][]
}

const answerTo = ({ area, after, on, knownAt = undefined, kinds }: Question) =>
  all(ctx =>
    sumHappenings(ctx, { lo: area, hi: lastOf(area), after, on, knownAt: knownAt ?? null }, { areas: [area], kinds })
  )

const dayOfOffice = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** One after the other: in the area, in the days, known by the instant; what comes to nothing is not told. */
function naive(happened: readonly SomeHappening[], { area, after, on, knownAt, kinds }: Question): Map<string, number> {
  const sums = new Map<string, number>()
  for (const h of happened) {
    if (h.area < area || h.area > lastOf(area) || h.valid_on <= after || h.valid_on > on) continue
    if (!kinds.includes(h.kind) || (knownAt && h.recorded_at > knownAt)) continue
    const late = h.kind === 'birth' && daysBetween(h.valid_on, dayOfOffice(h.recorded_at)) > 30
    const sex = h.sex === '1' || h.sex === '2' ? h.sex : '9'
    const place = Math.min(h.split, 6) * 5 + Math.min(h.stay, 4)
    const key = [h.kind, h.seat, sex, h.age, place, Math.min(h.beyond, 6), late].join(' ')
    sums.set(key, (sums.get(key) ?? 0) + h.n)
  }
  return new Map([...sums].filter(([, n]) => n !== 0).sort())
}

const told = (rows: readonly Happened[]) =>
  new Map(
    rows
      .map(
        ({ kind, seat, sex, age, place, beyond, late, n }) =>
          [[kind, seat, sex, age, place, beyond, late].join(' '), n] as const
      )
      .sort()
  )

const someStep = fc.oneof(
  fc.record({ happen: fc.array(someHappening, { minLength: 1, maxLength: 15 }) }),
  fc.record({ fold: someDay })
)
const kinds = ['birth', 'death', 'arrival', 'departure'] as const
const monthEnds = fc.constantFrom('2025-11-30', '2025-12-31', '2026-02-28', '2026-11-30').map(end => end as Day)
const someQuestion = fc.record({
  area: fc.constantFrom(...asked),
  // Whole months are read folded, other days in part.
  after: fc.oneof(monthEnds, someDay),
  on: fc.oneof(monthEnds, someDay),
  knownAt: fc.option(someMoment, { nil: undefined, freq: 2 }),
  kinds: fc.subarray([...kinds], { minLength: 1 })
})

test('whatever happens and is folded in whatever order, what happened between two days is what counting one by one gives', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(someStep, { minLength: 1, maxLength: 6 }),
        fc.array(someQuestion, { minLength: 1, maxLength: 5 }),
        async (steps, questions) => {
          const happened: SomeHappening[] = []
          for (const step of steps)
            if ('happen' in step) {
              happened.push(...step.happen)
              await all(ctx => happen(ctx, step.happen))
            } else await all(ctx => foldSnapshots(ctx, { asOf: [step.fold] }))
          for (const question of questions) expect(told(await answerTo(question))).toEqual(naive(happened, question))
          expect(await all(findSnapshotDifferences)).toEqual([])
        }
      )
      .beforeEach(() => forgetCounts(db)),
    { seed: 20261129, numRuns: 40 }
  )
})

const birth = (over: Partial<SomeHappening> = {}): SomeHappening => ({
  kind: 'birth',
  area: 990104001003007,
  seat: 'living',
  sex: '1',
  age: 0,
  split: 0,
  stay: 3,
  beyond: 9,
  valid_on: '2026-03-05',
  recorded_at: '2026-03-20T02:00:00.000Z',
  n: 1,
  ...over
})
const march: Question = {
  area: street,
  after: '2026-02-28' as Day,
  on: '2026-03-31' as Day,
  knownAt: undefined,
  kinds: ['birth']
}
const births = async (knownAt?: string) => (await answerTo({ ...march, knownAt })).reduce((sum, { n }) => sum + n, 0)

/** Other test files run in the same cluster, and a transaction open there holds back what may be folded. */
async function foldWhole(): Promise<void> {
  let tail: number
  do {
    await all(ctx => foldSnapshots(ctx, { asOf: ['2026-06-30' as Day] }))
    const { rows } = await all(ctx =>
      ctx.tx.query<{ tail: number }>(
        'select count(*) as tail from statistics.happening join statistics.happening_fold on xid >= through'
      )
    )
    tail = rows[0]!.tail
  } while (tail > 0)
}

test('a month is read folded, what came since is added, and a second fold adds only that: what was spoiled stays so and is found', async () => {
  await all(ctx => happen(ctx, [birth(), birth({ recorded_at: '2026-04-02T02:00:00.000Z' })]))
  await foldWhole()
  expect(await births()).toBe(2)
  expect(await births('2026-04-01T00:00:00.000Z')).toBe(1)
  await db.owner(
    `update statistics.happening_month set counts = '{5}' where area = ${street} and learned = '2026-03-01'`
  )
  expect(await births()).toBe(6)
  await all(ctx => happen(ctx, [birth({ n: 10 })]))
  expect(await births()).toBe(16)
  await foldWhole()
  expect(await births()).toBe(16)
  expect(await all(findSnapshotDifferences)).toEqual([
    { asOf: '2026-03-01', area: street, seat: 'living', kind: 'birth', stored: 15, summed: 11 }
  ])
})

test('what was recorded before there were transactions in it, and a fold of a database this one was restored from, count all the same', async () => {
  await all(ctx => happen(ctx, [birth()]))
  await db.owner(`update people.happening set xid = '3'`)
  expect(await births()).toBe(1)
  await foldWhole()
  await db.owner(`update statistics.happening_fold set through = '9999999999'`)
  expect(await births()).toBe(1)
  await foldWhole()
  expect(await births()).toBe(1)
  expect(await all(findSnapshotDifferences)).toEqual([])
})

test('a street officer is told what happened in the own street and nothing of another', async () => {
  await all(ctx => happen(ctx, [birth(), birth({ area: 990104002001001, n: 5 })]))
  await foldWhole()
  const { rows } = await db.as({ role: 'street_officer', lo: street, hi: lastOf(street) }, ctx =>
    ctx.tx.query<{ area: number }>('select distinct area from statistics.happening_month order by area')
  )
  expect(rows.map(({ area }) => area)).toEqual([street, 990104001003000])
})
