import { expect, test } from 'vitest'
import { householdNumber } from './household-number.ts'

test.each([
  ['340104001', 340104001003000, '340104001'],
  ['3', 340104001003000, '340104001003-3'],
  ['3', 340104001000000, '340104001-3'],
  ['A-12', 340104001003007, '340104001003007-A-12'],
  [undefined, 340104001000000, undefined]
])('the household number %s of a file for %s is kept as %s', (stated, area, kept) => {
  expect(householdNumber(stated, area)).toBe(kept)
})
