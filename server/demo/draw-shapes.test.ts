import { expect, test } from 'vitest'
import type { Position } from '../../contract/area-shapes.ts'
import { AreaCode } from '../../contract/values.ts'
import { findProblems } from '../areas/shape-problems.ts'
import { contains, faultOf } from '../areas/shape-rules.ts'
import { drawDemoShapes } from './population/draw-shapes.ts'

const street = 340104001000000
const centre: Position = [117.26, 31.85]
const places = [5, 8, 3, 1, 7, 4].map((many, i) => ({
  code: street + (i + 1) * 1000,
  grids: Array.from({ length: many }, (_, j) => ({
    code: street + (i + 1) * 1000 + j + 1,
    buildings: Array.from({ length: 20 }, (_, n) => `${i}.${j}.${n}`)
  }))
}))

test('the demo street is covered by its communities and these by their grids, without overlap or gap', () => {
  const { shapes } = drawDemoShapes(street, places, centre)
  const outline = new Map(shapes.map(shape => [shape.code, shape.outline]))
  for (const { outline: one } of shapes) expect(faultOf(one)).toBeUndefined()
  const below = (codes: number[]) => codes.map(code => ({ code: AreaCode.parse(code), outline: outline.get(code)! }))
  expect(findProblems(below(places.map(({ code }) => code)), outline.get(street))).toEqual([])
  for (const { code, grids } of places)
    expect(findProblems(below(grids.map(grid => grid.code)), outline.get(code))).toEqual([])
})

test('its buildings stand in their grids, but for one to look into; drawn again all is the same', () => {
  const { shapes, points } = drawDemoShapes(street, places, centre)
  const at = new Map(points.map(point => [point.building, point.at]))
  const strayed = places.flatMap(({ grids }) =>
    grids.flatMap(({ code, buildings }) => {
      const outline = shapes.find(shape => shape.code === code)!.outline
      return buildings.filter(building => !contains(outline, at.get(building)!))
    })
  )
  expect(strayed).toEqual(['0.0.0'])
  expect(drawDemoShapes(street, places, centre)).toEqual({ shapes, points })
})
