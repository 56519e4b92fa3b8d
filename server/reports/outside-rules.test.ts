import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findReportForm } from '../../law/reports.ts'
import { attackForms } from './attack-factory.ts'
import { cellKey, type Figures } from './fill-form.ts'
import { type Filled, hiddenCells, hiddenIn } from './outside-rules.ts'

const births = findReportForm('F02')!
const change = findReportForm('F01')!
const few = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 60 }))

/** Births of an area by hukou and sex, as both forms of the month show them. */
const someArea = fc.record({ boys: few, girls: few, newBoys: few, newGirls: few, late: few })
const areaOf = (n: { boys: number; girls: number; newBoys: number; newGirls: number; late: number }): Filled[] => {
  const rows: [string, number, number][] = [
    ['births', n.boys + n.newBoys, n.girls + n.newGirls],
    ['newcomers', n.newBoys, n.newGirls],
    ['hukou', n.boys, n.girls],
    ['late', Math.min(n.late, n.boys), 0]
  ]
  const figures: Figures = new Map(
    rows.flatMap(([row, m, f]) => [
      [cellKey(row, 'all'), m + f] as const,
      [cellKey(row, 'male'), m] as const,
      [cellKey(row, 'female'), f] as const
    ])
  )
  const balance: Figures = new Map(
    change.rows.flatMap(({ key }) => change.columns.map(column => [cellKey(key, column.key), 500] as const))
  )
  for (const [column, row] of [
    ['living', 'births'],
    ['hukou', 'hukou']
  ] as const) {
    balance.set(cellKey('births', column), figures.get(cellKey(row, 'all'))!)
    balance.set(cellKey('births-male', column), figures.get(cellKey(row, 'male'))!)
    balance.set(cellKey('births-female', column), figures.get(cellKey(row, 'female'))!)
    balance.set(cellKey('end', column), 2000)
    balance.set(cellKey('aged-65', column), 400)
    balance.set(cellKey('aged-80', column), 100)
    balance.set(cellKey('other', column), 2000 - balance.get(cellKey('births', column))!)
  }
  return [
    { form: births, figures },
    { form: change, figures: balance }
  ]
}

const added = (areas: readonly (readonly Filled[])[]): Filled[] =>
  areas[0]!.map(({ form }, i) => ({
    form,
    figures: new Map(
      [...areas[0]![i]!.figures.keys()].map(key => [key, areas.reduce((n, area) => n + area[i]!.figures.get(key)!, 0)])
    )
  }))

test('whoever holds both forms of three communities and of their street, and adds and subtracts them all, can tell no small figure of a community', () => {
  fc.assert(
    fc.property(fc.array(someArea, { minLength: 3, maxLength: 3 }), numbers => {
      const areas = numbers.map(areaOf)
      const all = [added(areas), ...areas]
      const above = hiddenIn([all[0]!])
      const hidden = [above, ...areas.map(() => hiddenIn(areas, above))]
      for (const { cell, n, low, high } of attackForms(all, hidden))
        if (!cell.includes('|~') && n < 5) expect(high, `${cell} ${n}`).toBeGreaterThan(low)
    }),
    { numRuns: 30 }
  )
})

test('a middle and a sum of cases go with the cases they are of', () => {
  const form = findReportForm('F06')!
  const figures: Figures = new Map(
    form.rows.map(({ key }) => [
      cellKey(key, 'all'),
      { answered: 9, granted: 6, 'not-granted': 3, asked: 12 }[key] ?? 30
    ])
  )
  const hidden = hiddenCells(form, hiddenIn([[{ form, figures }]]))
  expect(hidden.has('not-granted/all')).toBe(true)
  expect(hidden.has('asked/all')).toBe(false)
  expect([hidden.has('paid/all'), hidden.has('median/all')]).toEqual([
    hidden.has('granted/all'),
    hidden.has('answered/all')
  ])
  expect(hidden.has('granted/all') || hidden.has('answered/all')).toBe(true)
})
