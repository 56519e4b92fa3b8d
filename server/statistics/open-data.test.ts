import fc from 'fast-check'
import Fastify from 'fastify'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSets } from '../../contract/open-data.ts'
import { Day } from '../../contract/values.ts'
import { setToday } from '../platform/clock.ts'
import { asOwner } from '../platform/db.ts'
import { answerProblem } from '../platform/problem.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { pathTo } from './area-rules.ts'
import { boundsOf } from './attacker.ts'
import { placeOf, whoOf } from './cell-rules.ts'
import { append, openCounts } from './counts-factory.ts'
import { foldSnapshots } from './fold-snapshots.ts'
import { csvOf } from './open-file-rules.ts'
import { mountOpenData, openReleases } from './open-files.ts'
import { ages, hukouPlaces, sexes } from './open-sets.ts'
import { lastMonthEnd, publishRelease } from './publish-release.ts'
import { releaseOf } from './release-rules.ts'
import type { CellCount } from './sum-cells.ts'

const asOf = Day.parse('2026-10-31')
const district = 990104000000000
const streets = [990104001000000, 990104002000000]
const communities = [990104001003000, 990104001004000, 990104002001000]
const whole = { role: 'policy_admin', lo: 100000000000000, hi: 999999999999999 } as const

let db: TestDatabase
const app = Fastify()
beforeAll(async () => {
  setToday(Day.parse('2026-11-23'))
  db = await openCounts()
  app.setErrorHandler(answerProblem)
  mountOpenData(app, db.platform)
  // Hundreds of the middle ages everywhere, three very old women in one community, one man of unknown age.
  const person = {
    seat: 'living',
    split: 0,
    stay: 3,
    valid_on: '2020-01-01',
    recorded_at: '2026-01-01T00:00:00Z'
  } as const
  const many = communities.flatMap((area, i) =>
    ['1', '2'].flatMap(sex =>
      [1960, 1985, 1990, 2015].map(year => ({ ...person, area, sex, birth_month: `${year}-03-01`, n: 60 + 40 * i }))
    )
  )
  const few = { ...person, area: communities[0]!, sex: '2', birth_month: '1930-03-01', n: 3 }
  const unknown = { ...person, area: communities[1]!, sex: '1', birth_month: null, n: 1 }
  await db.as(whole, ctx => append(ctx, [...many, few, unknown]))
  await db.as(whole, ctx => foldSnapshots(ctx, { asOf: [asOf] }))
  // Recorded since: in a community, and of a street without a finer place.
  const late = [communities[2]!, streets[0]!].map(area => ({
    ...person,
    area,
    sex: '1',
    birth_month: '1985-03-01',
    n: 10
  }))
  await db.as(whole, ctx => append(ctx, late))
})
afterAll(async () => {
  setToday(undefined)
  await app.close()
  await db.close()
})

const linesOf = async (url: string) => {
  const { statusCode, body, headers } = await app.inject({ url })
  expect(statusCode, url).toBe(200)
  expect(headers['content-type']).toContain('text/csv')
  const [head, ...lines] = body.replace('\u{feff}', '').trim().split('\r\n')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [head!.split(',')[i]!, cell])))
}

test('the newest month-end is published once, and the public data set hides the small cells and what would tell them', async () => {
  expect(lastMonthEnd(Day.parse('2026-03-01'))).toBe('2026-02-28')
  expect(await publishRelease(db.platform)).toBe(1)
  expect(await publishRelease(db.platform)).toBe(0)
  const lines = await linesOf('/open-data/population-by-age/2026-10-31.csv')
  const cell = (area: number, sex: string, age: string) =>
    lines.find(line => line.AREA === String(area) && line.SEX === sex && line.AGE === age)
  expect(cell(district, '_T', '_T')).toMatchObject({ OBS_VALUE: '2425', OBS_STATUS: 'A' })
  expect(cell(district, 'F', 'Y95T99')).toMatchObject({ OBS_VALUE: '', OBS_STATUS: 'Q' })
  expect(cell(streets[0]!, 'F', 'Y95T99')!.OBS_STATUS).toBe('Q')
  // Shown, the rest of the old women would tell the three by subtraction.
  const old = lines.filter(
    line => line.SEX === 'F' && line.AREA === String(district) && /Y_GE|Y[6-9]\d/.test(line.AGE!)
  )
  expect(old.filter(line => line.OBS_STATUS === 'Q').length).toBeGreaterThan(1)
  for (const line of lines)
    expect(line.OBS_VALUE === '' || Number(line.OBS_VALUE) >= 5, JSON.stringify(line)).toBe(true)
  // A community by broad groups only.
  expect(
    lines.some(
      line =>
        communities.map(String).includes(line.AREA!) &&
        /^Y\d+T\d+$/.test(line.AGE!) &&
        !['Y0T14', 'Y15T59'].includes(line.AGE!)
    )
  ).toBe(false)
  expect(await openReleases(db.platform)).toMatchObject([{ asOf, leftOut: null }])
})

test('every file has its structure: dimensions in their order, code lists, measure and status; another day or set is not there', async () => {
  for (const set of openSets) {
    const { dataStructure, codelists } = (await app.inject({ url: `/open-data/${set}/structure.json` })).json()
    const { observations, release } = (await app.inject({ url: `/open-data/${set}/2026-10-31.json` })).json()
    expect(release.hidden).toBeGreaterThan(0)
    const lines = await linesOf(`/open-data/${set}/2026-10-31.csv`)
    expect(observations.length).toBe(lines.length)
    const { rawPayload, headers } = await app.inject({ url: `/open-data/${set}/2026-10-31.parquet` })
    expect(headers['content-type']).toBe('application/vnd.apache.parquet')
    const file = rawPayload.buffer.slice(
      rawPayload.byteOffset,
      rawPayload.byteOffset + rawPayload.length
    ) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    const asText = (value: unknown) => (value === null ? '' : String(value))
    expect(
      rows.map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])))
    ).toEqual(lines)
    const kept = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'structure')?.value
    expect(JSON.parse(kept!).dataStructure.id).toBe(set)
    for (const { id, codelist } of dataStructure.dimensions.filter(({ id }: { id: string }) => id !== 'AREA'))
      for (const observation of observations)
        expect(codelists[codelist].map((code: { id: string }) => code.id)).toContain(observation[id])
  }
  for (const wrong of [
    'population-by-age/2026-09-30.csv',
    'population-by-age/x.csv',
    'people/2026-10-31.csv',
    'population-by-age/2026-10-31.xml'
  ])
    expect((await app.inject({ url: `/open-data/${wrong}` })).statusCode, wrong).toBe(404)
})

test('a name with a comma or a quotation mark stays one field', () => {
  const line = { area: '1', name: '一,"二"', sex: 'M', age: '_T', hukou: '_T', value: 7 }
  expect(csvOf('population-by-age', '2026-10-31', [line])).toContain('2026-10-31,1,M,_T,"一,""二""",7,A\r\n')
})

test('an analyst reads the published counts by SQL and no other table, and writes nothing', async () => {
  await asOwner(db.ownerUrl, async owner => {
    await owner.query('begin')
    await owner.query('set local role anjia_analyst')
    const { rows } = await owner.query(
      `select people, hidden from open_data.population_by_age where area = $1 and sex = '_T' and age = '_T'`,
      [district]
    )
    expect(rows).toEqual([{ people: 2425, hidden: false }])
    expect((await owner.query('select people from open_data.population_by_hukou where people < 5')).rowCount).toBe(0)
    expect((await owner.query('select as_of from open_data.release')).rowCount).toBe(1)
    await owner.query('rollback')
    const { rows: reachable } = await owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'f', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
         and has_any_column_privilege('anjia_analyst', c.oid, 'select, insert, update, references') order by 1`
    )
    expect(reachable.map(({ name }) => name)).toEqual([
      'open_data.population_by_age',
      'open_data.population_by_hukou',
      'open_data.release',
      'statistics.open_cell',
      'statistics.release'
    ])
    const { rows: written } = await owner.query(
      `select 1 from pg_class c where has_table_privilege('anjia_analyst', c.oid, 'insert, update, delete, truncate') and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`
    )
    expect(written).toEqual([])
  })
})

test('of any counts the release shows nothing below five, sums that agree, and each person once', () => {
  const someCount: fc.Arbitrary<CellCount> = fc.record({
    area: fc.constantFrom(...communities, ...streets),
    seat: fc.constant('living'),
    who: fc.tuple(fc.constantFrom('1', '2'), fc.nat(100)).map(([sex, age]) => whoOf(sex, age)),
    place: fc.integer({ min: 0, max: 5 }).map(split => placeOf(split, 3)),
    n: fc.integer({ min: 1, max: 60 })
  })
  fc.assert(
    fc.property(fc.array(someCount, { minLength: 1, maxLength: 40 }), own => {
      const above = (code: number, span: number) => code - (code % span)
      const counts = own.flatMap(one =>
        [...new Set([one.area, above(one.area, 1e6), above(one.area, 1e9)])].map(area => ({ ...one, area }))
      )
      const { cells, all, hidden } = releaseOf(counts)
      expect(cells.length).toBe(all)
      expect(cells.filter(({ n }) => n === null).length).toBe(hidden)
      for (const { n } of cells) expect(n ?? 5).toBeGreaterThanOrEqual(5)
      const total = cells.find(({ area, sex, age, hukou }) => area === district && `${sex}${age}${hukou}` === '_T_T_T')!
      const people = own.reduce((sum, { n }) => sum + n, 0)
      expect(Math.abs((total.n ?? people) - people)).toBeLessThanOrEqual(4)
      for (const { n } of cells) expect((n ?? 5) % 5).toBe(0)
    }),
    { numRuns: 15 }
  )
})

/** What somebody can make of a month's release: what each number may have been, by its fives and by all sums over sexes, ages and hukou of an area. */
function learn(release: ReturnType<typeof releaseOf>) {
  const key = (cell: { area: number; sex: string; age: string; hukou: string }) =>
    [cell.area, cell.sex, cell.age, cell.hukou].join()
  const at = new Map(release.cells.map((cell, i) => [key(cell), i]))
  const rows: number[][] = []
  const add = (whole: string, parts: string[]) => {
    if (parts.length === 0 || !parts.every(part => at.has(part)) || !at.has(whole)) return
    const row = new Array<number>(at.size + 1).fill(0)
    row[at.get(whole)!] = 1
    for (const part of parts) row[at.get(part)!] = -1
    rows.push(row)
  }
  const below = (list: readonly { id: string; under?: string }[], id: string) =>
    list.filter(({ under }) => under === id)
  for (const cell of release.cells) {
    for (const [list, of] of [
      [sexes, 'sex'],
      [ages, 'age'],
      [hukouPlaces, 'hukou']
    ] as const)
      add(
        key(cell),
        below(list, cell[of]).map(({ id }) => key({ ...cell, [of]: id }))
      )
  }
  // A total of both sexes may be the sum of two numbers in fives; everything else is one.
  const bounds = boundsOf(rows, at.size, i => {
    const { n, sex, hukou } = release.cells[i]!
    const within = sex === '_T' && hukou === '_T' ? 4 : 2
    return n === null ? [0, Number.POSITIVE_INFINITY] : [n - within, n + within]
  })
  return new Map(release.cells.map((cell, i) => [key(cell), bounds[i]!]))
}

test('of one area, whoever takes last month from this month learns of no cell that few came to it or left it', () => {
  const community = fc.constantFrom(communities[0]!, communities[1]!)
  const kind = fc.record({
    area: community,
    sex: fc.constantFrom('1', '2'),
    age: fc.constantFrom(3, 30, 70),
    split: fc.constantFrom(0, 4)
  })
  const month = (people: Map<string, number>) =>
    releaseOf(
      [...people].flatMap(([cell, n]): CellCount[] => {
        const [area, sex, age, split] = cell.split(',') as [string, string, string, string]
        const one = { seat: 'living', who: whoOf(sex, Number(age)), place: placeOf(Number(split), 3), n } as const
        return pathTo(Number(area))
          .slice(2)
          .map(code => ({ ...one, area: code }))
      })
    )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 40 }), fc.integer({ min: -3, max: 3 })), {
        minLength: 12,
        maxLength: 20
      }),
      some => {
        const [before, after] = [new Map<string, number>(), new Map<string, number>()]
        for (const [{ area, sex, age, split }, n, change] of some) {
          const cell = [area, sex, age, split].join()
          before.set(cell, n)
          after.set(cell, Math.max(1, n + change))
        }
        const [was, is] = [learn(month(before)), learn(month(after))]
        for (const [cell, [low, high]] of is) {
          const [least, most] = was.get(cell) ?? [0, Number.POSITIVE_INFINITY]
          const [from, to] = [low - most, high - least]
          expect((from > 0 && to < 5) || (to < 0 && from > -5), `${cell}: ${from} to ${to}`).toBe(false)
        }
      }
    ),
    { numRuns: 12 }
  )
})
