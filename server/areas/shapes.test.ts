import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { DrawnShape, Outline, Position } from '../../contract/area-shapes.ts'
import { AreaChange, NewAddresses } from '../../contract/areas.ts'
import { NewBuildings, NewPoints } from '../../contract/buildings.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { areaRange, type Role } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { addAddresses } from './addresses.ts'
import { getArea, listAreas } from './areas.ts'
import { addBuildings, listBuildings, listCompounds, placeBuildings } from './buildings.ts'
import { changeAreas } from './change-areas.ts'
import { checkShapes } from './check-shapes.ts'
import { drawShapes } from './draw-shapes.ts'
import { listMisplaced } from './misplaced.ts'
import { previewAreaChange } from './preview-change.ts'
import { readShapes } from './read-shapes.ts'
import { findProblems } from './shape-problems.ts'
import { squareMetres } from './shape-rules.ts'
import { listShapeHistory, listShapes } from './shapes.ts'
import './index.ts'

const street = 340104001000000
const of = (area: number, role: Role = 'street_officer') => ({ role, ...areaRange(area) })
const day = (text: string) => Day.parse(text)
const code = (area: number) => AreaCode.parse(area)

let db: TestDatabase
beforeAll(async () => {
  setToday(day('2026-11-23'))
  db = await testDatabase()
})
afterAll(async () => {
  setToday(undefined)
  await db.close()
})

/** A rectangle in steps of about a hundred metres from a corner in 蜀山区. */
const box = (x: number, y: number, wide: number, high: number): Outline => {
  const at = (i: number, j: number): Position => [117.25 + i / 1000, 31.84 + j / 1000]
  return [[[at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high), at(x, y)]]]
}
const shape = (area: number, outline: Outline): DrawnShape => ({ code: code(area), outline })

type Drafted = Omit<z.input<typeof AreaChange>, 'commandId' | 'source'>
const told = (drafted: Drafted) => AreaChange.parse({ commandId: v7(), source: '街道办事处通知', ...drafted })
const change = (drafted: Drafted) => db.as(of(street), ctx => changeAreas(async () => 0)(ctx, told(drafted)))
const openGrids = (community: number, names: string[]) =>
  change({
    kind: 'opened',
    on: '2026-01-01',
    before: [],
    after: names.map((name, i) => ({ code: community + i + 1, name }))
  })
const draw = (below: number, shapes: DrawnShape[], on = '2026-11-01', datum: 'CGCS2000' | 'GCJ-02' = 'CGCS2000') =>
  db.as(of(street), ctx =>
    drawShapes(ctx, { below: code(below), on: day(on), datum, origin: 'drawn', source: '社区绘制', shapes })
  )
const drawn = async (below: number, on = '2026-11-23') =>
  (await db.as(of(street), ctx => listShapes(ctx, { below: code(below), on: day(on) }))).shapes

test('the districts of Hefei have official shapes, which state no datum; its development zones have none', async () => {
  const { shapes, frame } = await db.as(of(street), ctx => listShapes(ctx, { below: code(340100000000000) }))
  expect(frame).toBeNull()
  expect(shapes).toHaveLength(9)
  expect(new Set(shapes.map(({ origin, datum }) => `${origin} ${datum}`))).toEqual(new Set(['official unstated']))
  expect(shapes.find(({ name }) => name === '蜀山区')!.squareMetres / 1e6).toBeCloseTo(674, 0)
})

test('shapes hold from their day, earlier ones stay readable with who drew them and from what source', async () => {
  const community = 340104001001000
  await openGrids(community, ['甲', '乙'])
  await draw(community, [shape(community + 1, box(0, 0, 2, 2))], '2026-10-01')
  await draw(community, [shape(community + 1, box(0, 0, 3, 2))], '2026-11-01')
  await draw(community, [shape(community + 1, box(0, 0, 4, 2))], '2026-11-01')
  const size = async (on: string) => Math.round((await drawn(community, on))[0]!.squareMetres / 1e4)
  expect(await drawn(community, '2026-09-30')).toEqual([])
  expect([await size('2026-10-31'), await size('2026-11-01')]).toEqual([4, 8])
  const history = await db.as(of(street), ctx => listShapeHistory(ctx, { code: code(community + 1) }))
  expect(history.map(({ validFrom, validTo, replacedAt }) => [validFrom, validTo, replacedAt !== null])).toEqual([
    ['2026-11-01', null, false],
    ['2026-11-01', null, true],
    ['2026-10-01', '2026-11-01', false]
  ])
  expect(history[0]).toMatchObject({ source: '社区绘制', origin: 'drawn', datum: 'CGCS2000' })
  await expect(draw(community, [shape(community + 1, box(0, 0, 1, 1))], '2026-10-15')).rejects.toThrow(
    'areas.shape-later'
  )
})

test('what overlaps, is mixed of two datums or lies elsewhere is not kept; GCJ-02 is kept as such', async () => {
  const community = 340104001002000
  await openGrids(community, ['甲', '乙'])
  await draw(community, [shape(community + 1, box(0, 0, 2, 2))], '2026-11-01', 'GCJ-02')
  await expect(draw(community, [shape(community + 2, box(2, 0, 2, 2))])).rejects.toThrow('areas.datum-mixed')
  await expect(draw(community, [shape(community + 2, box(1, 0, 2, 2))], '2026-11-01', 'GCJ-02')).rejects.toThrow(
    'areas.shape-overlap'
  )
  await draw(community, [shape(community + 2, box(2, 0, 2, 2))], '2026-11-01', 'GCJ-02')
  expect((await drawn(community)).map(({ datum }) => datum)).toEqual(['GCJ-02', 'GCJ-02'])
  await expect(draw(340104002001000, [shape(340104002001001, box(0, 0, 1, 1))])).rejects.toThrow()
  await expect(
    db.as(of(340104002000000), ctx =>
      drawShapes(ctx, {
        below: code(community),
        on: day('2026-11-02'),
        datum: 'GCJ-02',
        origin: 'drawn',
        source: '某',
        shapes: [shape(community + 1, box(0, 0, 1, 1))]
      })
    )
  ).rejects.toThrow('platform.not-found')
})

test('an unusable outline is refused with what is wrong and where', async () => {
  const community = 340104001003000
  await openGrids(community, ['甲'])
  const swapped = box(0, 0, 1, 1).map(part => part.map(ring => ring.map(([x, y]): Position => [y, x])))
  const bow: Outline = [
    [
      [
        [117.25, 31.84],
        [117.26, 31.85],
        [117.26, 31.84],
        [117.25, 31.85],
        [117.25, 31.84]
      ]
    ]
  ]
  const refused: [Outline, string][] = [
    [swapped, 'areas.shape-swapped'],
    [
      [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0]
          ]
        ]
      ],
      'areas.shape-outside'
    ],
    [
      [
        [
          [
            [117.25, 31.84],
            [117.25, 31.84],
            [117.26, 31.84]
          ]
        ]
      ],
      'areas.shape-thin'
    ],
    [bow, 'areas.shape-crossing']
  ]
  for (const [outline, reason] of refused)
    await expect(draw(community, [shape(community + 1, outline)])).rejects.toThrow(reason)
})

test('overlaps and gaps are found with their size, and mending them leaves none', () => {
  const [a, b] = [shape(340104001004001, box(0, 0, 3, 4)), shape(340104001004002, box(2, 0, 2, 3))]
  const frame = box(0, 0, 4, 4)
  const problems = findProblems([a, b], frame)
  expect(problems.map(({ kind, codes }) => [kind, codes])).toEqual([
    ['overlap', [a.code, b.code]],
    ['gap', expect.arrayContaining([a.code, b.code])]
  ])
  const unit = squareMetres(box(0, 0, 1, 1))
  expect(problems.map(({ squareMetres: size }) => Math.round(size / unit))).toEqual([3, 1])
  const mended = (shapes: DrawnShape[], pick: number): DrawnShape[] => {
    const problem = findProblems(shapes, frame)[0]
    const mend = problem?.mends[pick % problem.mends.length]
    return mend
      ? mended(
          shapes.map(one => mend.shapes.find(({ code: its }) => its === one.code) ?? one),
          pick
        )
      : shapes
  }
  for (const pick of [0, 1]) {
    const done = mended([a, b], pick)
    expect(findProblems(done, frame)).toEqual([])
    expect(done.reduce((sum, { outline }) => sum + squareMetres(outline), 0)).toBeCloseTo(squareMetres(frame), 0)
  }
})

test('any rectangles laid over each other can be mended until nothing overlaps, without losing ground', () => {
  const rectangle = fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  fc.assert(
    fc.property(fc.array(rectangle, { minLength: 2, maxLength: 5 }), fc.nat(3), (rectangles, pick) => {
      let shapes = rectangles.map(([x, y, w, h], i) => shape(340104001005001 + i, box(x, y, w, h)))
      const covered = (all: DrawnShape[]) => {
        const cells = new Set<string>()
        for (const [x, y, w, h] of rectangles)
          for (let i = x; i < x + w; i++) for (let j = y; j < y + h; j++) cells.add(`${i} ${j}`)
        return [
          cells.size * squareMetres(box(0, 0, 1, 1)),
          all.reduce((sum, one) => sum + squareMetres(one.outline), 0)
        ]
      }
      for (let step = 0; step < 30; step++) {
        const problem = findProblems(shapes, undefined).find(({ kind }) => kind === 'overlap')
        const mend = problem?.mends[pick % Math.max(1, problem.mends.length)]
        if (!problem) break
        // Two of one shape: neither can give way to the other and stay.
        if (!mend) return
        shapes = shapes.map(one => mend.shapes.find(({ code: its }) => its === one.code) ?? one)
      }
      const [ground, sum] = covered(shapes)
      expect(findProblems(shapes, undefined).filter(({ kind }) => kind === 'overlap')).toEqual([])
      expect(sum! / ground!).toBeCloseTo(1, 2)
    }),
    { numRuns: 60 }
  )
})

test('buildings stand as points, and one whose point lies in another grid is shown as work', async () => {
  const community = 340104001004000
  await openGrids(community, ['东', '西'])
  const buildings = ['1栋', '2栋'].map(name => ({ grid: community + 1, name, compound: '竹荫里小区' }))
  const add = () => db.as(of(street), ctx => addBuildings(ctx, NewBuildings.parse({ commandId: v7(), buildings })))
  expect(await add()).toEqual({ added: 2, known: 0 })
  expect(await add()).toEqual({ added: 0, known: 2 })
  const list = () => db.as(of(street), ctx => listBuildings(ctx, { area: code(community) }))
  const [one, two] = (await list()).buildings.toSorted((a, b) => a.name.localeCompare(b.name))
  const [compound] = await db.as(of(street), ctx => listCompounds(ctx, { area: code(community) }))
  const place = (points: z.input<typeof NewPoints>['points']) =>
    db.as(of(street), ctx =>
      placeBuildings(ctx, NewPoints.parse({ commandId: v7(), datum: 'CGCS2000', source: '现场核对', points }))
    )
  await place([
    { kind: 'building', id: one!.id, at: [117.2505, 31.8405] },
    { kind: 'building', id: two!.id, at: [117.2525, 31.8405] },
    { kind: 'compound', id: compound!.id, at: [117.2515, 31.8405] }
  ])
  const shapes = [shape(community + 1, box(0, 0, 2, 2)), shape(community + 2, box(2, 0, 2, 2))]
  const checked = await db.as(of(street), ctx =>
    checkShapes(ctx, { below: code(community), datum: 'CGCS2000', shapes })
  )
  expect(checked.problems).toEqual([])
  expect(checked.buildings).toMatchObject([{ name: '2栋', grid: community + 1, lies: community + 2 }])
  const misplaced = () => db.as(of(street), ctx => listMisplaced(ctx, { area: code(street) }))
  expect(await misplaced()).toEqual([])
  await draw(community, shapes)
  expect(await misplaced()).toEqual(checked.buildings)
  const recut: Drafted = {
    kind: 'recut',
    on: '2026-11-23',
    before: [community + 1, community + 2],
    after: [
      { code: community + 1, name: '东' },
      { code: community + 2, name: '西' }
    ],
    buildings: [{ building: two!.id, grid: community + 2 }]
  }
  const preview = await db.as(of(street), ctx => previewAreaChange(async () => 7)(ctx, told(recut)))
  expect(preview).toEqual({ buildingsMoved: 1, peopleMoved: 7, callsMoved: 0, devices: 0, alone: [] })
  // A preview leaves nothing behind.
  expect(await misplaced()).toHaveLength(1)
  await change(recut)
  expect(await misplaced()).toEqual([])
  await change({ ...recut, buildings: [{ building: two!.id, grid: community + 1 }] })
  expect(await misplaced()).toHaveLength(1)
  await place([{ kind: 'building', id: two!.id, at: null }])
  expect(await misplaced()).toEqual([])
  await expect(place([{ kind: 'building', id: one!.id, at: [31.84, 117.25] }])).rejects.toThrow('areas.shape-swapped')
  await expect(db.as(of(340104002000000), ctx => listBuildings(ctx, { area: code(community) }))).rejects.toThrow(
    'platform.not-found'
  )
})

test('a split with drawn shapes can be taken back and made again on the same day', async () => {
  const community = 340104001005000
  await openGrids(community, ['一网格'])
  await draw(community, [shape(community + 1, box(0, 0, 4, 2))])
  const address = { grid: community + 1, building: '9栋', address: '杏林路9栋' }
  await db.as(of(street), ctx => addAddresses(ctx, NewAddresses.parse({ commandId: v7(), addresses: [address] })))
  const halves = [shape(community + 2, box(0, 0, 2, 2)), shape(community + 3, box(2, 0, 2, 2))]
  const split: Drafted = {
    kind: 'split',
    on: '2026-11-23',
    before: [community + 1],
    after: [
      { code: community + 2, name: '二网格' },
      { code: community + 3, name: '三网格' }
    ],
    shapes: { datum: 'CGCS2000', drawn: halves }
  }
  const back: Drafted = {
    kind: 'merged',
    on: '2026-11-23',
    before: [community + 2, community + 3],
    after: [{ code: community + 1, name: '一网格' }]
  }
  const names = async () =>
    (await db.as(of(street), ctx => listAreas(ctx, { below: code(community) }))).map(({ name }) => name)
  for (let again = 0; again < 2; again++) {
    await change(split)
    expect(await names()).toEqual(['二网格', '三网格'])
    expect((await drawn(community)).map(({ code: its }) => its)).toEqual([community + 2, community + 3])
    await change(back)
    expect(await names()).toEqual(['一网格'])
    const whole = await drawn(community)
    expect(whole.map(({ code: its }) => its)).toEqual([community + 1])
    expect(whole[0]!.squareMetres).toBeCloseTo(squareMetres(box(0, 0, 4, 2)), 0)
  }
  const { area, successors } = await db.as(of(street), ctx => getArea(ctx, { code: code(community + 1) }))
  expect([area.name, successors]).toEqual(['一网格', []])
})

test('grids of a merged community keep their shapes under their new codes', async () => {
  const [from, to] = [340104001006000, 340104001007000]
  await change({ kind: 'opened', on: '2026-01-01', before: [], after: [{ code: to, name: '新社区' }] })
  await openGrids(from, ['甲网格'])
  await draw(from, [shape(from + 1, box(5, 5, 2, 2))])
  await change({ kind: 'merged', on: '2026-11-10', before: [from, to], after: [{ code: to, name: '新社区' }] })
  expect((await drawn(from, '2026-11-09')).map(({ code: its }) => its)).toEqual([from + 1])
  expect((await drawn(to)).map(({ code: its, origin }) => [its, origin])).toEqual([[to + 1, 'drawn']])
})

test('a GeoJSON file is read by code or name, says its datum or none, and hostile ones are refused', async () => {
  const community = 340104001001000
  const read = (file: unknown) =>
    db.as(of(street), ctx =>
      readShapes(ctx, { below: code(community), geojson: typeof file === 'string' ? file : JSON.stringify(file) })
    )
  const feature = (properties: object, coordinates: unknown = box(0, 0, 1, 1)[0]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates }
  })
  const file = (features: object[], more = {}) => ({ type: 'FeatureCollection', features, ...more })
  const features = [feature({ name: '甲' }), feature({ code: String(community + 2) }), feature({ name: '别处' })]
  expect(await read(file(features))).toMatchObject({
    datum: 'unstated',
    shapes: [{ code: community + 1 }, { code: community + 2 }],
    unknown: ['别处']
  })
  const crs = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } } }
  expect((await read(file([features[0]!], crs))).datum).toBe('CGCS2000')
  const high = feature(
    { name: '甲' },
    box(0, 0, 1, 1)[0]!.map(ring => ring.map(at => [...at, 21.5]))
  )
  expect((await read(file([high]))).shapes[0]!.outline[0]![0]![0]).toHaveLength(2)
  const refused: [unknown, string][] = [
    ['{"type": "FeatureCollection", ', 'areas.geojson-unreadable'],
    ['[1, 2]', 'areas.geojson-unreadable'],
    [file([features[0]!, features[0]!]), 'areas.geojson-twice'],
    [file(Array.from({ length: 501 }, () => features[0]!)), 'areas.geojson-many'],
    [
      { type: 'Feature', properties: { name: '甲' }, geometry: { type: 'Point', coordinates: [1, 2] } },
      'areas.geojson-shape'
    ],
    [
      file([
        feature({ name: '甲' }, [
          [
            ['x', 1],
            [2, 3],
            [4, 5]
          ]
        ])
      ]),
      'areas.geojson-shape'
    ],
    [
      file([
        feature(
          { name: '甲' },
          box(0, 0, 1, 1)[0]!.map(ring => ring.map(([x, y]) => [y, x]))
        )
      ]),
      'areas.shape-swapped'
    ],
    [file([{ type: 'Feature', properties: null, geometry: null }]), 'areas.geojson-shape']
  ]
  for (const [hostile, reason] of refused) await expect(read(hostile), reason).rejects.toThrow(reason)
})

test('reading anything as a file ends in shapes or in a refusal, never in an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, text) => {
      for (const hostile of [
        JSON.stringify({ type: 'FeatureCollection', features: [value] }),
        JSON.stringify(value),
        text
      ])
        await db
          .as(of(street), ctx => readShapes(ctx, { below: code(340104001001000), geojson: hostile }))
          .catch(error => expect(error.code).toMatch(/^areas\./))
    }),
    { numRuns: 40 }
  )
})

test('two who draw the same area at the same moment do it one after the other', async () => {
  const community = 340104001001000
  await Promise.all(
    [5, 6, 7, 8].map(wide => draw(community, [shape(community + 2, box(20, 0, wide, 2))], '2026-11-20'))
  )
  const history = await db.as(of(street), ctx => listShapeHistory(ctx, { code: code(community + 2) }))
  expect(history.filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1)
  expect(history).toHaveLength(4)
})
