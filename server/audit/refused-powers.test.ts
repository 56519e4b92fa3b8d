import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { areaRange, roles } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { countRefusedPowers } from './count-refused-powers.ts'

const district = 340104000000000
const street = 340104001000000
const community = 340104001001000
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  setToday(undefined)
  await db.close()
})

/** Somebody in a post asks for a power, as any route is refused by law. */
async function refuse(day: string, code: string, { area, route }: { area: number; route: string }) {
  setToday(Day.parse(day))
  const range = area === 0 ? { lo: 0, hi: 0 } : areaRange(area)
  const asked = db.as(
    { role: 'street_officer', ...range },
    async () => Promise.reject(new Refusal('law.no-basis', { refusal: code, operation: 'x', on: day })),
    { route }
  )
  await expect(asked).rejects.toThrow()
}

const report = (area: number, months = 12) =>
  db.as({ role: 'auditor', ...areaRange(area) }, ctx =>
    countRefusedPowers(ctx, months, route => (route === 'writeNote' ? 'people.notes' : undefined))
  )

test('refusals are counted by month, power, door and community; two grids of one community are one place', async () => {
  await refuse('2025-11-30', 'R13', { area: street, route: 'writeNote' })
  await refuse('2026-10-31', 'R1', { area: community + 1, route: 'writeNote' })
  await refuse('2026-11-01', 'R1', { area: community + 1, route: 'writeNote' })
  await refuse('2026-11-02', 'R1', { area: community + 2, route: 'writeNote' })
  await refuse('2026-11-23', 'R3', { area: street, route: 'takeList' })
  await refuse('2026-11-23', 'R2', { area: 0, route: 'setUp' })
  const { from, to, counts } = await report(district)
  expect([from, to]).toEqual(['2025-12', '2026-11'])
  expect(counts).toEqual([
    { month: '2026-11', code: 'R1', door: 'writeNote', operation: 'people.notes', area: community, n: 2 },
    { month: '2026-11', code: 'R2', door: 'setUp', operation: null, area: null, n: 1 },
    { month: '2026-11', code: 'R3', door: 'takeList', operation: null, area: street, n: 1 },
    { month: '2026-10', code: 'R1', door: 'writeNote', operation: 'people.notes', area: community, n: 1 }
  ])
  expect((await report(district, 1)).counts).toHaveLength(3)
  expect((await report(district, 13)).counts).toHaveLength(5)
})

test('a supervisor sees the counts of the own area and of nobody else', async () => {
  setToday(Day.parse('2026-11-23'))
  expect((await report(340111000000000)).counts.map(({ area }) => area)).toEqual([null])
  expect((await report(community)).counts.map(({ code }) => code)).toEqual(['R1', 'R2', 'R1'])
})

test('supervisors and those who oversee may see the counts, and whoever records people may not', () => {
  const may = Object.entries(roles).filter(([, list]) => (list as readonly string[]).includes('audit.refused-powers'))
  expect(may.map(([role]) => role).sort()).toEqual([
    'auditor',
    'district_officer',
    'dpo',
    'legal_reviewer',
    'petition_handler',
    'street_reviewer'
  ])
})
