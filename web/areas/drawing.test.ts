import { expect, test } from 'vitest'
import type { Outline, Shape } from '../../contract/area-shapes.ts'
import type { Area } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'
import { freeCodes, isWithin, levelOf } from './area-rules.ts'
import { type Drawing, datumOf, drawnAreas, planOf } from './drawing.ts'

const community = 340104001001000
const code = (n: number) => AreaCode.parse(community + n)
const outline = (n: number): Outline => [
  [
    [
      [117 + n, 31],
      [118 + n, 31],
      [118 + n, 32],
      [117 + n, 31]
    ]
  ]
]
const areas = [1, 2].map(n => ({ code: code(n), name: `${n}网格` })) as Area[]
const kept = [{ code: code(1), outline: outline(1), datum: 'GCJ-02', origin: 'drawn' } as Shape]
const drawing = (some: Partial<Drawing>): Drawing => ({
  outlines: {},
  added: [],
  datum: 'CGCS2000',
  origin: 'drawn',
  on: '2026-11-23',
  source: '某',
  follow: true,
  ...some
})
const plan = (some: Partial<Drawing>, strays: Parameters<typeof planOf>[2]['strays'] = []) =>
  planOf(drawnAreas(areas, kept, drawing(some)), drawing(some), { datum: 'GCJ-02', strays })

test('drawing alone keeps shapes; what is kept already decides the datum', () => {
  expect(plan({})).toEqual({ kind: 'nothing' })
  expect(plan({ outlines: { [code(2)]: outline(5) } })).toEqual({
    kind: 'shapes',
    shapes: [{ code: code(2), outline: outline(5) }]
  })
  expect(datumOf(kept, drawing({}))).toEqual({ datum: 'GCJ-02', fixed: true })
  expect(datumOf([], drawing({}))).toEqual({ datum: 'CGCS2000', fixed: false })
})

test('buildings that go along make it a re-cut, with the way back', () => {
  const stray = { id: 'b', grid: code(1), lies: code(2) }
  const made = plan({ outlines: { [code(1)]: outline(9) } }, [stray])
  expect(made).toMatchObject({
    kind: 'change',
    change: { kind: 'recut', before: [code(1), code(2)], buildings: [{ building: 'b', grid: code(2) }] },
    back: {
      kind: 'recut',
      buildings: [{ building: 'b', grid: code(1) }],
      shapes: { drawn: [{ code: code(1), outline: outline(1) }] }
    }
  })
  expect(plan({ follow: false }, [stray])).toEqual({ kind: 'nothing' })
})

test('a grid added goes with those it was cut from; the first ones of all are opened', () => {
  const added = [{ code: code(3), name: '新网格' }]
  const both = { [code(1)]: outline(7), [code(3)]: outline(8) }
  expect(plan({ added, outlines: both })).toMatchObject({
    change: { kind: 'recut', before: [code(1)], after: [{ code: code(1) }, { code: code(3) }] },
    back: { before: [code(1), code(3)], after: [{ code: code(1) }] }
  })
  expect(plan({ added, outlines: { [code(3)]: outline(8) } })).toMatchObject({ change: { kind: 'opened', before: [] } })
})

test('free codes are the lowest nobody has, one level below', () => {
  expect(freeCodes(community, [code(1), code(3)], 2)).toEqual([code(2), code(4)])
  expect(freeCodes(340104001000000, [340104001001000], 1)).toEqual([340104001002000])
  expect([levelOf(community), isWithin(code(1), community), isWithin(code(1), community + 1000)]).toEqual([
    'community',
    true,
    false
  ])
})
