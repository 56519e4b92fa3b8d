import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Compared, Population } from '../../contract/statistics.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { lastOf, levelOf } from './area-rules.ts'
import { poisson, wilson } from './chance-rules.ts'
import { asked, type SomeDelta, someDay, someDelta, someInstant } from './counts.arbitraries.ts'
import { append, forgetCounts, openCounts } from './counts-factory.ts'
import { foldSnapshots } from './fold-snapshots.ts'
import { getIndicator, listIndicators } from './get-indicator.ts'
import { reckon } from './indicator-rules.ts'
import { expectationAtBirth } from './life-table-rules.ts'

let db: TestDatabase
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const all = <T>(action: (ctx: Context) => Promise<T>) => db.as(whole, action)
const street = 990104001000000

beforeAll(async () => {
  db = await openCounts()
})
beforeEach(() => forgetCounts(db))
afterAll(() => db.close())

type Question = { code: string; area: number; of: Population; on?: Day; knownAt?: string; compare?: Compared }
const ask = ({ code, area, ...query }: Question) => ({
  params: { code },
  body: undefined,
  query: { area: AreaCode.parse(area), on: undefined, knownAt: undefined, compare: undefined, ...query }
})

const outsideOf = (area: number) =>
  ({ province: 5, city: 4, district: 3, street: 2, community: 1, grid: 1 })[levelOf(area).level]

/** By the calendar: one year for each birth month that has come since. */
function ageOf({ birth_month: born }: SomeDelta, on: string): number | undefined {
  if (born === null) return undefined
  let age = 0
  while (`${Number(born.slice(0, 4)) + age + 1}${born.slice(4, 7)}` <= on) age++
  return Math.min(age, 100)
}

const isMigrant = (d: SomeDelta, area: number) => d.seat === 'living' && d.split >= outsideOf(area) && d.split !== 9

function isOf(d: SomeDelta, of: Population, area: number): boolean {
  if (of === 'newcomers') return isMigrant(d, area)
  if (of !== 'resident') return d.seat === of
  return d.seat === 'living' ? [0, 1, 9].includes(d.split) || d.stay === 3 : d.split >= 2 && d.split <= 5 && d.stay < 3
}

/** The two counts of each indicator, by its definition in words, one change after the other. */
const naive: Record<string, (age: number | undefined, d: SomeDelta, area: number) => [over: boolean, under: boolean]> =
  {
    'sex-ratio': (_age, { sex }) => [sex === '1', sex === '2'],
    'ageing-60': (age = -1) => [age >= 60, age >= 0],
    'total-dependency': (age = -1) => [(age >= 0 && age < 15) || age >= 65, age >= 15 && age < 65],
    'old-to-child': (age = -1) => [age >= 65, age >= 0 && age < 15],
    'newcomers-3-months': (_age, d, area) => [isMigrant(d, area) && [2, 3].includes(d.stay), true]
  }

function naiveCounts(deltas: readonly SomeDelta[], { code, area, of, on, knownAt }: Question & { on: Day }) {
  const sums = { over: 0, under: 0 }
  for (const d of deltas) {
    if (d.area < area || d.area > lastOf(area) || d.valid_on > on || (knownAt && d.recorded_at > knownAt)) continue
    if (!isOf(d, code === 'newcomers-3-months' ? 'living' : of, area)) continue
    const [over, under] = naive[code]!(ageOf(d, on), d, area)
    if (over) sums.over += d.n
    if (under) sums.under += d.n
  }
  return sums
}

const someStep = fc.oneof(
  fc.record({ append: fc.array(someDelta, { minLength: 1, maxLength: 15 }) }),
  fc.record({ fold: fc.array(someDay, { minLength: 1, maxLength: 3 }) })
)
const someQuestion = fc.record(
  {
    code: fc.constantFrom(...Object.keys(naive)),
    area: fc.constantFrom(...asked),
    of: fc.constantFrom(...Population.options),
    on: someDay,
    knownAt: someInstant,
    compare: fc.constantFrom(...Compared.options)
  },
  { requiredKeys: ['code', 'area', 'of', 'on'] }
)

test('an indicator of any area, day and knowledge is what counting one by one gives', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(someStep, { minLength: 1, maxLength: 5 }),
        fc.array(someQuestion, { minLength: 1, maxLength: 4 }),
        async (steps, questions) => {
          const deltas: SomeDelta[] = []
          for (const step of steps)
            if ('append' in step) {
              deltas.push(...step.append)
              await all(ctx => append(ctx, step.append))
            } else await all(ctx => foldSnapshots(ctx, { asOf: [...new Set(step.fold)] }))
          for (const question of questions) {
            const { figure, compared } = await all(ctx => getIndicator(ctx, ask(question)))
            for (const { area, of, on, over, under } of [figure, ...compared])
              expect({ over, under }).toEqual(naiveCounts(deltas, { ...question, area, of, on }))
          }
        }
      )
      .beforeEach(() => forgetCounts(db)),
    { numRuns: 25 }
  )
})

const some = (change: Partial<SomeDelta>): SomeDelta => ({
  area: 990104001003007,
  seat: 'living',
  sex: '1',
  birth_month: '1990-01-01',
  split: 0,
  stay: 3,
  valid_on: '2025-12-01',
  recorded_at: '2026-01-02T00:00:00.000Z',
  n: 10,
  ...change
})
const on = '2026-12-31' as Day

test('a figure stands with its interval, and people of no known age are told beside it', async () => {
  await all(ctx =>
    append(ctx, [some({}), some({ birth_month: '1921-06-01', n: 10 }), some({ birth_month: null, n: 3 })])
  )
  const { figure } = await all(ctx => getIndicator(ctx, ask({ code: 'ageing-65', area: street, of: 'living', on })))
  expect(figure).toMatchObject({ value: 50, over: 10, under: 20, leftOut: 3 })
  // Wilson for 10 of 20, as published tables have it.
  expect(figure.interval!.low).toBeCloseTo(29.93, 2)
  expect(figure.interval!.high).toBeCloseTo(70.07, 2)
  expect([wilson(0, 10).low, wilson(10, 10).high]).toEqual([0, 1])
  const median = await all(ctx => getIndicator(ctx, ask({ code: 'median-age', area: street, of: 'living', on })))
  expect(median.figure.value).toBe(37)
})

test('a fact that came late changes the figure, and not what was known before', async () => {
  await all(ctx => append(ctx, [some({}), some({ sex: '2', recorded_at: '2026-03-01T00:00:00.000Z' })]))
  const ratio = (knownAt?: string) =>
    all(ctx =>
      getIndicator(ctx, ask({ code: 'sex-ratio', area: street, of: 'living', on, ...(knownAt && { knownAt }) }))
    )
  expect((await ratio()).figure.value).toBe(100)
  expect((await ratio('2026-02-01T00:00:00Z')).figure).toMatchObject({ value: null, over: 10, under: 0 })
})

test('growth compares the same day a year before, and has no doubling where nobody is added', async () => {
  await all(ctx => append(ctx, [some({}), some({ valid_on: '2026-06-01' })]))
  const growth = (code: string, day: Day) =>
    all(ctx => getIndicator(ctx, ask({ code, area: street, of: 'living', on: day })))
  expect((await growth('growth-rate', on)).figure).toMatchObject({ over: 20, under: 10, value: Math.LN2 * 1000 })
  expect((await growth('doubling-time', on)).figure.value).toBe(1)
  expect((await growth('doubling-time', '2028-02-29' as Day)).figure.value).toBeNull()
})

test('communities are never set side by side by births, and what is not counted is refused with the reason', async () => {
  const asking = (code: string, compare?: Compared) =>
    all(ctx => getIndicator(ctx, ask({ code, area: street, of: 'living', on, ...(compare && { compare }) })))
  for (const code of ['birth-rate', 'total-fertility', 'sex-ratio-at-birth', 'certificate-coverage'])
    await expect(asking(code, 'areas')).rejects.toThrow('statistics.never-ranked')
  for (const code of ['total-fertility', 'birth-order-share-2', 'certificate-coverage', 'maternal-mortality'])
    await expect(asking(code, 'periods')).rejects.toThrow('statistics.not-counted')
  expect((await asking('death-rate', 'areas')).compared).toHaveLength(2)
  await expect(asking('contraceptive-prevalence')).rejects.toThrow('platform.not-found')
  const states = Map.groupBy(await listIndicators(), ({ state }) => state)
  expect(states.get('counted')!.map(({ code }) => code)).toContain('newcomers-half-year')
  for (const { code, why } of states.get('not-collected')!) expect(why?.zh, code).toMatch(/不采集/)
  expect(states.get('imported')!.map(({ code }) => code)).toContain('certificate-coverage')
})

test('areas stand in the order of their codes, periods in that of days', async () => {
  await all(ctx => append(ctx, [some({ birth_month: '1921-06-01' }), some({ area: 990104001004001 })]))
  const compare = async (by: Compared) =>
    (await all(ctx => getIndicator(ctx, ask({ code: 'ageing-65', area: street, of: 'living', on, compare: by }))))
      .compared
  expect((await compare('areas')).map(({ area, value }) => [area, value])).toEqual([
    [990104001003000, 100],
    [990104001004000, 0]
  ])
  const days = (await compare('periods')).map(figure => figure.on)
  expect([days.length, days[0], days.at(-1)]).toEqual([12, '2025-12-31', '2026-11-30'])
  expect((await compare('populations')).map(({ of }) => of)).toEqual([...Population.options])
})

test('of no people there is no figure', () => {
  const given = { of: 'living' as const, level: levelOf(street), cells: [], before: [] }
  for (const as of ['rate', 'doubling'] as const) expect(reckon({ kind: 'growth', as }, given).value).toBeNull()
  for (const kind of ['median-age', 'heaping'] as const) expect(reckon({ kind }, given).value).toBeNull()
})

test('the chance in a small count is what the tables of Poisson print', () => {
  // Published exact limits of a Poisson count.
  for (const [n, low, high] of [
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [10, 4.795, 18.39],
    [100, 81.36, 121.6]
  ] as const) {
    expect(poisson(n).low).toBeCloseTo(low, n > 50 ? 1 : 2)
    expect(poisson(n).high).toBeCloseTo(high, n > 50 ? 0 : 2)
  }
  expect(Math.abs(poisson(101).low - poisson(100).low)).toBeLessThan(1)
})

test('a life table gives the years that are left where everybody dies at a known age', () => {
  const ages = (of: (age: number) => number) => Array.from({ length: 101 }, (_, age) => of(age))
  // One in fifty dies at every age: 1 / 0.02 = 50 years, as near as groups of five years come.
  const steady = expectationAtBirth(
    ages(() => 20),
    ages(() => 1000)
  )!
  expect(steady.years).toBeGreaterThan(49)
  expect(steady.years).toBeLessThan(51)
  expect(steady.variance).toBeGreaterThan(0)
  // Nobody dies before 85, and then one of ten a year: 85 + 10.
  const late = expectationAtBirth(
    ages(age => (age < 85 ? 0 : 100)),
    ages(() => 1000)
  )!
  expect(late.years).toBeCloseTo(95, 1)
  expect(
    expectationAtBirth(
      ages(() => 0),
      ages(() => 1000)
    )
  ).toBeUndefined()
})
