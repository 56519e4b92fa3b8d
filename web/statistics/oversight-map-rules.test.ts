import { expect, test } from 'vitest'
import { sizeOn } from './oversight-map-rules.ts'

const line = { oldest: null, open: 10, overdue: 3, ages: [4, 3, 2, 1] } as const
const place = {
  planned: 9,
  called: 5,
  kinds: [
    { ...line, kind: 'calls' as const, ages: [...line.ages] as [number, number, number, number] },
    {
      kind: 'two-ends' as const,
      open: 2,
      overdue: 0,
      oldest: null,
      ages: [0, 1, 1, 0] as [number, number, number, number]
    }
  ]
}

test('the map shows a place by kind and by age, all kinds together, and calls still to make', () => {
  expect(sizeOn(place, 'open')).toBe(12)
  expect(sizeOn(place, 'two-ends')).toBe(2)
  expect(sizeOn(place, 'cases')).toBe(0)
  expect(sizeOn(place, 'calls', 'overdue')).toBe(3)
  expect(sizeOn(place, 'open', 'month')).toBe(4)
  expect(sizeOn(place, 'open', 'quarter')).toBe(1)
  expect(sizeOn(place, 'left', 'quarter')).toBe(4)
})
