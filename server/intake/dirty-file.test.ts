import { afterAll, beforeAll, expect, test } from 'vitest'
import { FAULTS, type Fault, writeDirtyFile } from '../demo/index.ts'
import { drawPlaces } from '../demo/population/demo-places.ts'
import { generatePopulation } from '../demo/population/generate.ts'
import type { DemoPerson } from '../demo/population/person.ts'
import { everyone, street, today, unevenCells } from '../people/people-factory.ts'
import { type Desk, openDesk } from './intake-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** What a row with each fault must be told; none where it is cleaned and enters. */
const reasons: Partial<Record<Fault, string>> = {
  duplicateSame: 'row.repeated',
  duplicateDiffering: 'row.differs',
  birthDiffers: 'born.differs-from-id',
  sexDiffers: 'sex.differs-from-id',
  addressOutside: 'place.outside',
  twoHeads: 'household.heads',
  scientificNumber: 'id.scientific',
  wrongChecksum: 'id.checksum',
  missingName: 'name.missing',
  futureDate: 'stay.future'
}

function* residents(count: number, seed: number): Generator<DemoPerson> {
  const communities = drawPlaces(
    [
      { code: 340104001001000, name: '梅山路社区居委会' },
      { code: 340104001002000, name: '绩溪路社区居委会' }
    ],
    1,
    count / 2.4
  )
  const districts = [
    { code: 341502e9, name: '安徽省六安市金安区' },
    { code: 320102e9, name: '江苏省南京市玄武区' }
  ]
  const request = { people: count, seed, area: street, places: { communities, districts }, on: today }
  for (const group of generatePopulation(request)) yield* group.members
}

/** Rare ones oftener: few numbers end in x, and few people were born before 1950. */
const rates = {
  ...(Object.fromEntries(FAULTS.map(fault => [fault, 0.03])) as Record<Fault, number>),
  lowerCaseX: 0.4,
  oldNumber: 0.4
}

test.each([
  ['csv', 11],
  ['csv-gb18030', 12],
  ['xlsx', 13]
] as const)(
  'every row of a dirty %s file is told exactly what is wrong with it',
  async (format, seed) => {
    const path = desk.path(`dirty.${format}`)
    const truth = await writeDirtyFile({
      people: residents(700, seed),
      seed,
      format,
      path,
      on: today,
      rates,
      refusedColumns: ['孕检情况'],
      twoRowHeader: format === 'xlsx'
    })
    for (const fault of FAULTS) expect(truth.faults[fault], fault).toBeGreaterThan(0)
    const upload = await desk.preview(path)
    const told = await desk.owner<{ row: number; group: string; reasons: string[] }>(
      `select row_number as row, "group", reasons from intake.arrival where upload_id = $1`,
      [upload.id]
    )
    const wrong = told.flatMap(({ row, group, reasons: said }) => {
      const { fault, expected } = truth.expected.get(row) ?? { fault: undefined, expected: 'new' }
      const reason = fault && expected !== 'new' ? [reasons[fault]] : []
      return group === expected && said.join() === reason.join() ? [] : [{ row, fault, expected, group, said }]
    })
    expect(wrong).toEqual([])
    expect(told).toHaveLength(truth.rows)
    const { new: added, same, doubtful, rejected, changed } = upload.report
    expect({ new: added, same, doubtful, rejected }).toEqual(truth.classes)
    expect([changed, upload.report.header_rows]).toEqual([0, truth.headerLines])

    const living = await desk.living()
    await desk.accept(upload, { stretch: 200 })
    expect(await desk.living()).toBe(living + added)
    const again = await desk.takeIn(path)
    expect(again.report).toMatchObject({ new: 0, changed: 0, rejected })
    expect(again.report.same + again.report.doubtful).toBe(added + same + doubtful)
    expect(await desk.living()).toBe(living + added)
    await desk.owner(
      'truncate people.identifier, people.claim, people.enrolment, people.enrolment_past, people.event, people.household, people.count_delta, people.happening'
    )
  },
  60_000
)

test('the counts are those of the histories folded anew, also after a second file changed people', async () => {
  const write = async (seed: number) => {
    const path = desk.path('again.csv')
    await writeDirtyFile({
      people: residents(400, 21),
      seed,
      format: 'csv',
      path,
      on: today,
      rates: { ...rates, dateToMonth: 0 }
    })
    return path
  }
  await desk.takeIn(await write(31), '2026-11-20')
  const { report } = await desk.takeIn(await write(32), '2026-11-22')
  expect(report.changed).toBeGreaterThan(0)
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})
