import { expect, test } from 'vitest'
import type { RefusedCount } from '../../contract/audit.ts'
import { AreaCode } from '../../contract/values.ts'
import { sumRefused } from './refused-search.ts'

const area = AreaCode.parse(340104001001000)
const counts: RefusedCount[] = [
  { month: '2026-11', code: 'R1', door: 'writeNote', operation: 'people.notes', area, n: 2 },
  { month: '2026-11', code: 'R3', door: 'askMove', operation: 'people.move', area, n: 5 },
  { month: '2026-10', code: 'R1', door: 'askMove', operation: 'people.move', area: null, n: 4 }
]
const sums = (search: Parameters<typeof sumRefused>[1]) => sumRefused(counts, search).map(({ key, n }) => [key, n])

test('refusals are summed by power, door, month and area, and narrowed by what the address says', () => {
  expect(sums({})).toEqual([
    ['R1', 6],
    ['R3', 5]
  ])
  expect(sums({ by: 'door' })).toEqual([
    ['askMove', 9],
    ['writeNote', 2]
  ])
  expect(sums({ by: 'month', code: 'R1' })).toEqual([
    ['2026-11', 2],
    ['2026-10', 4]
  ])
  expect(sums({ by: 'area', area: 0 })).toEqual([[0, 4]])
  expect(sums({ code: 'R9' })).toEqual([])
})
