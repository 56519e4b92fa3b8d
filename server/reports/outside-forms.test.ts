import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { reportForms } from '../../law/reports.ts'
import type { Context } from '../platform/context.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import type { SomeDelta, SomeHappening } from '../statistics/counts.arbitraries.ts'
import { append, forgetCounts, happen, openCounts } from '../statistics/counts-factory.ts'
import { attackForms } from './attack-factory.ts'
import { fillForms } from './fill-form.ts'
import { formsTogether, hiddenIn } from './outside-rules.ts'

let db: TestDatabase
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const all = <T>(action: (ctx: Context) => Promise<T>) => db.as(whole, action)
const community = 990104001003000
const days = {
  from: Day.parse('2026-03-01'),
  after: Day.parse('2026-02-28'),
  on: Day.parse('2026-03-31'),
  isOver: true
}

beforeAll(async () => {
  db = await openCounts()
})
afterAll(() => db.close())

/** So many of a kind that small cells, cells of nobody and large ones stand beside each other. */
const many = fc.oneof(fc.constant(1), fc.constant(1), fc.constant(2), fc.integer({ min: 3, max: 40 }))
const common = {
  area: fc.constant(community + 7),
  sex: fc.constantFrom('1', '2', '9'),
  split: fc.constantFrom(0, 1, 3, 4, 5),
  stay: fc.constantFrom(0, 2, 3),
  recorded_at: fc.constantFrom('2026-03-10T08:00:00.000Z', '2026-05-20T08:00:00.000Z'),
  n: many
}
const someHappened: fc.Arbitrary<SomeHappening> = fc.record({
  ...common,
  kind: fc.constantFrom('birth', 'birth', 'death', 'arrival', 'departure'),
  seat: fc.constantFrom('living', 'hukou'),
  age: fc.constantFrom(0, 30, 70, null),
  beyond: fc.constantFrom(1, 2, 3, 4, 5, 9),
  valid_on: fc.constantFrom('2026-03-05', '2026-03-31')
})
const somePeople: fc.Arbitrary<SomeDelta> = fc.record({
  ...common,
  seat: fc.constantFrom('living', 'hukou'),
  birth_month: fc.constantFrom('1940-05-01', '1958-01-01', '1990-01-01', '2023-02-01', null),
  valid_on: fc.constantFrom('2026-01-01', '2026-03-20')
})

test('of one area, whoever holds every form of people and events of a month and solves for what is hidden learns of no small figure that it is small', async () => {
  const forms = formsTogether(reportForms.find(({ code }) => code === 'F02')!, reportForms)
  expect(forms.map(({ code }) => code)).toEqual(expect.arrayContaining(['F01', 'F02', 'F04']))
  let hiddenSmall = 0
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(someHappened, { minLength: 1, maxLength: 14 }),
        fc.array(somePeople, { minLength: 2, maxLength: 10 }),
        async (happened, people) => {
          const filling = { lo: community, hi: community + 999, days, knownAt: null, typed: new Map<string, number>() }
          const filled = await all(async ctx => {
            await happen(ctx, happened)
            await append(ctx, people)
            const found = await fillForms(ctx, forms, { filling, areas: [community] })
            return found.map((figures, i) => ({ form: forms[i]!, figures: figures.get(community)! }))
          })
          for (const { cell, n, high } of attackForms([filled], [hiddenIn([filled])])) {
            // What parts leave of their whole is nobody's figure where it is nothing.
            if (n >= 5 || (cell.includes('|~') && n < 1)) continue
            hiddenSmall++
            expect(high, `${cell} ${n}`).toBeGreaterThanOrEqual(5)
          }
        }
      )
      .beforeEach(() => forgetCounts(db)),
    { seed: 20261129, numRuns: 25 }
  )
  expect(hiddenSmall).toBeGreaterThan(100)
})
