import { expect, test } from 'vitest'
import { nextSort, readSort, sortText } from './table-sort.ts'

test('a click sorts up, then down, then no more', () => {
  const up = nextSort([], 'name', false)
  const down = nextSort(up, 'name', false)
  expect([up, down, nextSort(down, 'name', false)].map(sortText)).toEqual(['name', '-name', ''])
})

test('with Shift a column joins those before it and keeps its place when it turns', () => {
  const two = nextSort(nextSort([], 'name', false), 'age', true)
  expect(sortText(two)).toBe('name,age')
  expect(sortText(nextSort(two, 'name', true))).toBe('-name,age')
  expect(sortText(nextSort(readSort('-name,age'), 'name', true))).toBe('age')
  expect(sortText(nextSort(two, 'born', false))).toBe('born')
})
