import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WorkKind } from '../../contract/work.ts'
import { makeDemoAccounts, openSignIn } from '../access/index.ts'
import { officerOf, openRegister, type Register, today } from '../people/people-factory.ts'
import type { Role } from '../platform/access.ts'
import type { Keys } from '../platform/config.ts'
import { workRoutes } from '../work/index.ts'
import { fillDay } from './day-of-work.ts'
import { demoSeed, demoStreet } from './demo-street.ts'
import { loadPopulation } from './load-population.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-day-'))

beforeAll(async () => {
  register = await openRegister()
  const keys = JSON.parse(readFileSync(inject('keyFile'), 'utf8')) as Keys
  await loadPopulation(register.platform, { people: 1500, seed: demoSeed, area: demoStreet, say: () => {} })
  await makeDemoAccounts(openSignIn(register.signin, keys.session, false), demoStreet, today)
  await fillDay(register.platform, { street: demoStreet, store: { folder, keys }, signin: register.signin })
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

const waits = async (role: Role): Promise<Partial<Record<WorkKind, number>>> => {
  const nothing = { params: undefined, query: undefined, body: undefined }
  const { items } = await register.as(officerOf(demoStreet, role), ctx => workRoutes.listWork(ctx, nothing))
  return Object.fromEntries(items.map(({ kind, n }) => [kind, n]))
}

test('every kind of work a street officer does waits on the first day of the demo', async () => {
  // Files to fetch come of what the officer does today.
  const { exports: _, ...waiting } = await waits('street_officer')
  for (const [kind, n] of Object.entries(waiting)) expect(n, kind).toBeGreaterThan(0)
  expect((await waits('street_reviewer')).approvals).toBe(1)
})

test('whom the death list names is found by number, looked at by name, or nobody here', async () => {
  const rows = await register.owner<{ group: string; n: number }>(
    'select "group", count(*)::int as n from lists.row group by 1'
  )
  expect(Object.fromEntries(rows.map(({ group, n }) => [group, n]))).toMatchObject({ sure: 4, nobody: 1 })
})

test('of what the law refuses one column of the file that waits was asked for, and nothing else', async () => {
  const counted = await register.owner<{ code: string; n: number }>(
    'select code, sum(n)::int as n from platform.refused_power group by 1'
  )
  expect(counted).toEqual([{ code: 'R1_PREGNANCY_IUD_MONITORING', n: 1 }])
})

test('the grid worker of the demo finds calls of each sort: a round, a compound to look at, and one that somebody agreed to', async () => {
  const open = await register.owner<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from field.task where state = 'open' and area = $1 group by 1`,
    [demoStreet + 1001]
  )
  const n = Object.fromEntries(open.map(one => [one.kind, one.n]))
  expect(n).toMatchObject({ 'look-in': expect.any(Number), compound: expect.any(Number), help: 1 })
})

test('what changes the counts of one area lies together, so that counting it reads few pages', async () => {
  const written = await register.owner<{ xid: string; area: number }>(
    'select xid, area from people.count_delta order by ctid'
  )
  const [first] = Map.groupBy(written, ({ xid }) => xid).values()
  const areas = first!.map(({ area }) => area)
  expect(new Set(areas).size).toBeGreaterThan(10)
  expect(areas).toEqual([...areas].sort((a, b) => a - b))
})
