import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { AreaChange, NewAddresses } from '../../contract/areas.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { areaRange, type Role } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { addAddresses, findAddress, listAddresses } from './addresses.ts'
import { getArea, listAreas, requireArea } from './areas.ts'
import { changeAreas } from './change-areas.ts'
import { addressKey, addressParser, addressTree } from './index.ts'
import { setAreaSetting } from './set-area-setting.ts'

const district = 340104000000000
const street = 340104001000000
const nextStreet = 340104002000000
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

type Drafted = Omit<z.input<typeof AreaChange>, 'commandId' | 'source'>
const change = (drafted: Drafted, who = of(street)) =>
  db.as(who, ctx =>
    changeAreas(async () => 0)(ctx, AreaChange.parse({ commandId: v7(), source: '街道办事处通知', ...drafted }))
  )
const find = (area: number, on?: string) =>
  db.as(of(street), ctx => getArea(ctx, { code: code(area), on: on ? day(on) : undefined }))
const namesBelow = async (area: number, on: string) =>
  (await db.as(of(street), ctx => listAreas(ctx, { below: code(area), on: day(on) }))).map(({ name }) => name)

async function openGrids(community: number, names: string[], who = of(street)): Promise<number[]> {
  const after = names.map((name, i) => ({ code: community + i + 1, name }))
  await change({ kind: 'opened', on: '2026-01-01', before: [], after }, who)
  return after.map(grid => grid.code)
}

test('all Anhui down to communities is there from the start, and every district of China as a place of hukou', async () => {
  const { rows } = await db.as(of(street), ({ tx }) =>
    tx.query(
      `select level, count(*)::int as all, (count(*) filter (where code / 10000000000000 = 34))::int as anhui
       from areas.area group by level`
    )
  )
  const counted = Object.fromEntries(rows.map(({ level, all, anhui }) => [level, [all, anhui]]))
  expect(counted).toEqual({
    province: [31, 1],
    city: [342, 16],
    district: [2975, 119],
    street: [1685, 1685],
    community: [18334, 18334]
  })
})

test('an area is renamed from a day on, and keeps its old name before', async () => {
  const community = 340104001001000
  await change({
    kind: 'renamed',
    on: '2026-06-01',
    before: [community],
    after: [{ code: community, name: '梅山新村社区居委会' }]
  })
  expect((await find(community, '2026-05-31')).area.name).toBe('梅山路社区居委会')
  const { area, successors } = await find(community)
  expect(area).toMatchObject({
    name: '梅山新村社区居委会',
    level: 'community',
    kind: 'resident_committee',
    validFrom: '2026-06-01'
  })
  expect(successors).toEqual([])
})

test('a split grid leads to both, and a merged one to the one that took it in', async () => {
  const community = 340104001002000
  const [one] = await openGrids(community, ['第一网格'])
  const two = [
    { code: community + 2, name: '东网格' },
    { code: community + 3, name: '西网格' }
  ]
  await change({ kind: 'split', on: '2026-03-01', before: [one!], after: two })
  const old = await find(one!)
  expect(old.area).toMatchObject({ name: '第一网格', validTo: '2026-03-01' })
  expect(old.successors).toEqual([community + 2, community + 3])
  expect(old.path.map(({ code }) => code)).toEqual([340000000000000, 340100000000000, district, street, community, one])
  expect(await namesBelow(community, '2026-02-28')).toEqual(['第一网格'])
  expect(await namesBelow(community, '2026-03-01')).toEqual(['东网格', '西网格'])
  await change({
    kind: 'merged',
    on: '2026-05-01',
    before: two.map(({ code }) => code),
    after: [{ code: community + 4, name: '大网格' }]
  })
  expect((await find(community + 2)).successors).toEqual([community + 4])
  expect(await namesBelow(community, '2026-05-01')).toEqual(['大网格'])
})

test('a re-cut keeps a code that stays, and buildings and addresses go to the grid named for them', async () => {
  const community = 340104001003000
  const [first, second] = await openGrids(community, ['甲网格', '乙网格'])
  const addresses = ['二里街1号', '二里街2号'].map(address => ({ grid: first!, building: address, address }))
  await db.as(of(street), ctx => addAddresses(ctx, NewAddresses.parse({ commandId: v7(), addresses })))
  const building = await db.as(of(street), ctx =>
    ctx.tx.query(`select id from areas.building where name = '二里街2号'`).then(({ rows }) => rows[0].id as string)
  )
  await change({
    kind: 'recut',
    on: '2026-04-01',
    before: [first!, second!],
    after: [
      { code: first!, name: '甲网格' },
      { code: community + 3, name: '丙网格' }
    ],
    buildings: [{ building, grid: community + 3 }]
  })
  const there = await db.as(of(street), ctx => listAddresses(ctx, { area: code(community) }))
  expect(there.map(({ address, grid }) => [address, grid])).toEqual([
    ['二里街1号', first],
    ['二里街2号', community + 3]
  ])
  expect((await find(second!)).successors).toEqual([first, community + 3])
})

test('grids go along with their merged community, each under a free code, with their addresses and compounds', async () => {
  const [from, to] = [340104001005000, 340104001006000]
  const [moved] = await openGrids(from, ['杏林一网格'])
  await openGrids(to, ['龙河一网格'])
  const address = { grid: moved!, compound: '杏林苑', building: '1栋', address: '杏林苑1栋' }
  await db.as(of(street), ctx => addAddresses(ctx, NewAddresses.parse({ commandId: v7(), addresses: [address] })))
  await change({
    kind: 'merged',
    on: '2026-07-01',
    before: [from, to],
    after: [{ code: to, name: '龙河路社区居委会' }]
  })
  expect(await namesBelow(to, '2026-07-01')).toEqual(['龙河一网格', '杏林一网格'])
  expect(await namesBelow(from, '2026-07-01')).toEqual([])
  expect((await find(moved!)).successors).toEqual([to + 2])
  const there = await db.as(of(street), ctx => listAddresses(ctx, { area: code(to) }))
  expect(there).toMatchObject([{ grid: to + 2, building: '1栋', compound: '杏林苑', address: '杏林苑1栋' }])
})

test('what makes no sense as a change is refused with its reason', async () => {
  const community = 340104001004000
  const after = [{ code: community, name: '竹荫里' }]
  const on = '2026-06-01'
  const refused = [
    [{ kind: 'split', on, before: [community], after }, 'areas.change-form'],
    [
      { kind: 'renamed', on, before: [community], after: [{ code: community + 1000, name: '某' }] },
      'areas.change-form'
    ],
    [{ kind: 'renamed', on: '2026-11-24', before: [community], after }, 'areas.change-future'],
    [{ kind: 'recut', on, before: [community], after: [{ code: community + 1, name: '网格' }] }, 'areas.change-levels'],
    [{ kind: 'closed', on, before: [community + 555], after: [] }, 'areas.not-valid'],
    [{ kind: 'opened', on, before: [], after }, 'areas.taken'],
    [
      { kind: 'recut', on, before: [community], after, buildings: [{ building: v7(), grid: 340104001001001 }] },
      'areas.building-elsewhere'
    ]
  ] as const
  for (const [drafted, reason] of refused) await expect(change(drafted as unknown as Drafted)).rejects.toThrow(reason)
  expect((await find(community)).area).toMatchObject({ name: '竹荫里社区委员会', validTo: null })
})

test('an officer cannot change another street, nor its settings, nor its addresses', async () => {
  const community = 340104002001000
  const renamed = { kind: 'renamed', on: '2026-06-01', before: [community], after: [{ code: community, name: '某' }] }
  await expect(change(renamed as Drafted)).rejects.toThrow('platform.not-found')
  const setting = { area: code(nextStreet), key: 'standard-applies', on: day('2026-06-01'), value: 'full' } as const
  await expect(db.as(of(street), ctx => setAreaSetting(ctx, setting))).rejects.toThrow('platform.not-found')
  const addresses = NewAddresses.parse({ commandId: v7(), addresses: [{ grid: community + 1, address: '某路1号' }] })
  await expect(db.as(of(street), ctx => addAddresses(ctx, addresses))).rejects.toThrow('platform.not-found')
  // And beneath the use case: the database itself changes no row outside the territory.
  const touched = await db.as(of(street), ctx =>
    ctx.tx.query(`update areas.area set name = '某' where code = $1`, [community])
  )
  expect(touched.rowCount).toBe(0)
})

test('a setting holds from its day, for the areas below too, until the next one', async () => {
  const set = (on: string, value: boolean | 'full' | 'by-reference' | 'no', area = street) =>
    db.as(of(district, 'district_officer'), ctx =>
      setAreaSetting(ctx, {
        area: code(area),
        key: typeof value === 'boolean' ? 'large-employers-by-district' : 'standard-applies',
        on: day(on),
        value
      })
    )
  await set('2026-02-01', 'by-reference')
  await set('2026-08-01', 'full')
  await set('2026-02-01', true, district)
  const settings = async (on: string) => (await find(340104001004000, on)).settings
  expect(await settings('2026-01-31')).toEqual({})
  expect(await settings('2026-07-31')).toEqual({
    'standard-applies': 'by-reference',
    'large-employers-by-district': true
  })
  expect(await settings('2026-08-01')).toEqual({ 'standard-applies': 'full', 'large-employers-by-district': true })
  await expect(set('2026-05-01', 'no')).rejects.toThrow('areas.setting-later')
})

test('an address written in several ways has one key', () => {
  const house = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    unit: fc.integer({ min: 1, max: 9 }),
    room: fc.integer({ min: 101, max: 3299 })
  })
  fc.assert(
    fc.property(house, ({ number, unit, room }) => {
      const written = [
        `梅山路12号翠竹园${number}栋${unit}单元${room}室`,
        `梅山路12号翠竹园${number}幢${unit}单元${room}`,
        `梅山路12号 翠竹园，${number}号楼${unit}单元${room}室`,
        `梅山路12号翠竹园${number}#楼-${unit}-${room}`,
        `梅山路12号翠竹园${number}栋${unit}-${room}室`,
        `梅山路１２号（翠竹园）${number}#${unit}－${room}`
      ].map(addressKey)
      expect(new Set(written).size).toBe(1)
      expect(addressKey(written[0]!)).toBe(written[0])
      expect(addressKey(`梅山路12号翠竹园${number}栋${unit}单元${room + 1}室`)).not.toBe(written[0])
    }),
    { numRuns: 200 }
  )
})

test('areas named in an address are recognised: near, in another district, and with levels left out', async () => {
  const parse = addressParser(await db.as(of(street), ctx => addressTree(ctx, street)), street)
  expect(parse('安徽省合肥市蜀山区三里庵街道竹荫里社区委员会梅山路1号')).toEqual({
    area: 340104001004000,
    rest: '梅山路1号'
  })
  expect(parse('三里庵街道 绩溪路社区 绩溪路2号')).toEqual({ area: 340104001002000, rest: '绩溪路2号' })
  expect(parse('合肥市瑶海区全椒路3号')).toEqual({ area: 340102000000000, rest: '全椒路3号' })
  expect(parse('河南省郑州市金水区某路4号')).toEqual({ area: 410105000000000, rest: '某路4号' })
  expect(parse('梅山路12号')).toEqual({ area: undefined, rest: '梅山路12号' })
  // 鼓楼区 is in several cities: none of them is guessed.
  expect(parse('鼓楼区某路5号').area).toBeUndefined()
})

test('two communities of one name are not guessed between', () => {
  const tree = [
    { code: district, name: '蜀山区' },
    { code: street, name: '三里庵街道' },
    { code: nextStreet, name: '稻香村街道' },
    { code: street + 9000, name: '幸福社区居委会' },
    { code: nextStreet + 9000, name: '幸福社区居委会' }
  ]
  const parse = addressParser(tree, district)
  expect(parse('幸福社区1号').area).toBeUndefined()
  expect(parse('蜀山区幸福社区1号').area).toBe(district)
  expect(parse('稻香村街道幸福社区1号').area).toBe(nextStreet + 9000)
  expect(addressParser(tree, street)('幸福社区1号').area).toBe(street + 9000)
})

test('a standard address is found however it is written, inside its area only, and one added twice is known', async () => {
  const grid = 340104001004001
  const addresses = [{ grid, compound: '竹荫里小区', building: '3栋', address: '竹荫里88号3栋1单元501室' }]
  const add = () => db.as(of(street), ctx => addAddresses(ctx, NewAddresses.parse({ commandId: v7(), addresses })))
  expect(await add()).toEqual({ added: 1, known: 0 })
  expect(await add()).toEqual({ added: 0, known: 1 })
  const match = (area: number, text: string) => db.as(of(street), ctx => findAddress(ctx, area, text))
  expect(await match(340104001004000, '竹荫里88号3幢1-501')).toMatchObject({ grid, address: '竹荫里88号3栋1单元501室' })
  expect(await match(340104001004000, '竹荫里88号3幢1-502')).toBeUndefined()
  expect(await match(340104001001000, '竹荫里88号3幢1-501')).toBeUndefined()
  const seen = await db.as(of(nextStreet), ctx => listAddresses(ctx, { area: code(340104001004000) }))
  expect(seen).toEqual([])
})

test('people are taken in only where an area is', async () => {
  const at = (area: number) => db.as(of(street), ctx => requireArea(ctx, area, ctx.on))
  await at(340104001000000)
  await at(340104001004000)
  await expect(at(340104001999000)).rejects.toThrow('areas.not-valid')
  await expect(at(340104001999001)).rejects.toThrow('areas.not-valid')
})
