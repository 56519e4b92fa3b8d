import { expect, test } from 'vitest'
import type { Pyramid } from '../../contract/statistics.ts'
import { scaleFor } from './pyramid-option.ts'

const pyramid = (male: number, female: number) => ({ bands: [{ from: 0, male, female }] }) as Pyramid

test('the scale covers the longest bar of either day and stays round', () => {
  expect(scaleFor([pyramid(311, 290), pyramid(402, 10)])).toBe(500)
  expect(scaleFor([pyramid(97, 96)])).toBe(100)
  expect(scaleFor([pyramid(0, 0)])).toBe(2)
})
