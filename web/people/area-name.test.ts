import { expect, test } from 'vitest'
import { areaAbove } from './area-name.tsx'

test('every level leads to the one above it, up to the province', () => {
  const way = [340104001003007]
  for (let above = areaAbove(way[0]!); above !== undefined; above = areaAbove(above)) way.push(above)
  expect(way).toEqual([
    340104001003007, 340104001003000, 340104001000000, 340104000000000, 340100000000000, 340000000000000
  ])
})
