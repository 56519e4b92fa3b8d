import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FAULTS } from '../demo/index.ts'
import { everyone, unevenCells } from '../people/people-factory.ts'
import { type Desk, openDesk } from './intake-desk.ts'

const files = join(import.meta.dirname, '../../e2e/files')
const truth = JSON.parse(readFileSync(join(files, 'dirty-2000.truth.json'), 'utf8')) as {
  rows: number
  headerLines: number[]
  faults: Record<string, number>
  classes: Record<string, number>
  expected: [row: number, { fault: string; expected: string }][]
}

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('the file the repository ships holds every fault, and its preview says of every row what is published', async () => {
  for (const fault of FAULTS) expect(truth.faults[fault], fault).toBeGreaterThan(0)
  const upload = await desk.preview(join(files, 'dirty-2000.xlsx'))
  const { new: added, same, doubtful, rejected, rows, changed, header_rows: headerRows } = upload.report
  expect({ new: added, same, doubtful, rejected }).toEqual(truth.classes)
  expect([rows, changed, headerRows]).toEqual([truth.rows, 0, truth.headerLines])
  const told = await desk.owner<{ row: number; group: string }>(
    'select row_number as row, "group" from intake.arrival where upload_id = $1',
    [upload.id]
  )
  const expected = new Map(truth.expected)
  const wrong = told.filter(({ row, group }) => group !== (expected.get(row)?.expected ?? 'new'))
  expect(wrong).toEqual([])
  const living = await desk.living()
  await desk.accept(upload)
  expect(await desk.living()).toBe(living + added)
  expect(await desk.as(everyone, ctx => unevenCells(ctx))).toEqual([])
})
