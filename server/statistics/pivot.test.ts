import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { leastToOpen, Pivot, PivotAxis } from '../../contract/pivot.ts'
import { Population } from '../../contract/statistics.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { someDelta } from './counts.arbitraries.ts'
import { append, forgetCounts, openCounts } from './counts-factory.ts'
import { pivotRoutes } from './get-pivot.ts'

const street = 990104001000000
const officer = { role: 'street_officer', lo: street, hi: street + 999999 } as const
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const on = '2026-12-01' as Day

let db: TestDatabase
beforeAll(async () => {
  db = await openCounts()
})
beforeEach(() => forgetCounts(db))
afterAll(() => db.close())

type Question = { rows: PivotAxis; columns: PivotAxis; of?: Population; area?: number; hide?: 'small' | 'nothing' }
const ask = (question: Question, who: Parameters<TestDatabase['as']>[0] = officer) =>
  db.as(who, ctx =>
    pivotRoutes.getPivot(ctx, {
      params: undefined,
      body: undefined,
      query: {
        on,
        knownAt: undefined,
        of: 'living',
        hide: 'nothing',
        ...question,
        area: question.area === undefined ? undefined : AreaCode.parse(question.area)
      }
    })
  )

const axes = fc.constantFrom(...PivotAxis.options)

test('however it is laid out, every total is the sum of its parts and the whole is the same', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(
          someDelta.map(delta => ({ ...delta, n: Math.abs(delta.n), valid_on: '2025-12-01' })),
          { minLength: 1, maxLength: 25 }
        ),
        axes,
        axes,
        fc.constantFrom(...Population.options),
        async (deltas, rows, columns, of) => {
          await db.as(whole, ctx => append(ctx, deltas))
          const { cells, ...laid } = Pivot.parse(await ask({ rows, columns, of }))
          expect(cells[0]![0]).toBe((await ask({ rows: 'none', columns: 'none', of })).cells[0]![0])
          for (const [i, { id }] of laid.rows.entries()) {
            const parts = laid.rows.flatMap(({ under }, part) => (under === id ? [part] : []))
            if (parts.length === 0) continue
            for (const j of laid.columns.keys())
              expect(
                parts.reduce((sum, part) => sum + cells[part]![j]!, 0),
                `${rows} ${id}`
              ).toBe(cells[i]![j])
          }
          for (const [j, { id }] of laid.columns.entries()) {
            const parts = laid.columns.flatMap(({ under }, part) => (under === id ? [part] : []))
            if (parts.length === 0) continue
            for (const row of cells) expect(parts.reduce((sum, part) => sum + row[part]!, 0)).toBe(row[j])
          }
        }
      )
      .afterEach(() => forgetCounts(db)),
    { numRuns: 40 }
  )
})

const person = {
  seat: 'living',
  birth_month: '1990-01-01',
  split: 0,
  stay: 3,
  valid_on: '2020-01-01',
  recorded_at: '2026-01-01T00:00:00Z'
} as const

test('what leaves the area, and what is shown to who may read nobody, has its small figures hidden', async () => {
  await db.as(whole, ctx =>
    append(ctx, [
      { ...person, area: street + 3007, sex: '1', n: 40 },
      { ...person, area: street + 3007, sex: '2', n: 3 },
      { ...person, area: street + 4001, sex: '1', n: 30 },
      { ...person, area: street + 4001, sex: '2', n: 50 }
    ])
  )
  const layout = { rows: 'area', columns: 'sex' } as const
  const own = await ask(layout)
  expect(own.hidden).toBe(false)
  expect(own.cells.flat()).toContain(3)
  for (const pivot of [
    await ask({ ...layout, hide: 'small' }),
    await ask(layout, { ...officer, role: 'policy_admin' })
  ]) {
    expect(pivot.hidden).toBe(true)
    const small = pivot.cells.flat().filter(n => n !== null && n < leastToOpen)
    expect(small).toEqual([])
    // The three and the whole of their community, the sexes or the other community: one hidden cell would be told by subtraction.
    expect(pivot.cells.flat().filter(n => n === null).length).toBeGreaterThan(3)
    expect(pivot.cells[0]![0]).toBe(123)
  }
})

test('no cell opens to people but a total that is a declared roster, and nobody’s sex, age or stay does', async () => {
  const { opens } = await ask({ rows: 'area', columns: 'sex' })
  expect(opens).toEqual({ total: 'living', areas: 'living' })
  expect((await ask({ rows: 'area', columns: 'none', of: 'newcomers' })).opens).toEqual({
    total: 'in-migrants',
    areas: null
  })
  expect((await ask({ rows: 'area', columns: 'none' }, { ...officer, role: 'policy_admin' })).opens).toEqual({
    total: null,
    areas: null
  })
  // There is no axis of marriage, of children or of who is whose.
  expect(PivotAxis.options).toEqual(['area', 'sex', 'age', 'hukou', 'stay', 'none'])
  await expect(ask({ rows: 'area', columns: 'sex', area: 990104002000000 })).rejects.toThrow('platform.not-found')
})
