import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outline, Position } from '../../contract/area-shapes.ts'
import { coordinateText, readCoordinates, readPosition } from './coordinate-text.ts'

const degree = fc.integer({ min: -1800000, max: 1800000 }).map(n => n / 10000)
const ring = fc
  .array(fc.tuple(degree, degree), { minLength: 3, maxLength: 6 })
  .map((corners): Position[] => [...corners, corners[0]!])

test('coordinates written out are read back as they were, with parts and holes', () => {
  fc.assert(
    fc.property(fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), outline => {
      expect(readCoordinates(coordinateText(outline as Outline))).toEqual({ outline })
    })
  )
})

test('a line that is no place, or a ring of two corners, is told', () => {
  expect(readCoordinates('117.1, 31.8\n117.2 31.9\n某处')).toEqual({ wrong: 'line', line: 3 })
  expect(readCoordinates('117.1, 31.8\n117.2 31.9')).toEqual({ wrong: 'few' })
  expect(readCoordinates('')).toEqual({ wrong: 'few' })
  expect(readPosition('117.25，31.84')).toEqual([117.25, 31.84])
  expect(readPosition('117.25')).toBeUndefined()
})
