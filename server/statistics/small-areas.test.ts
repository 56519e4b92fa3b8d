import { expect, onTestFinished, test } from 'vitest'
import { AreaCode } from '../../contract/values.ts'
import { areaRange, type Role } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { testDatabase } from '../platform/test-database.ts'
import { getCounts, listCountsBelow } from './get-counts.ts'
import { getPyramid } from './get-pyramid.ts'

const street = 340104001000000
const [community, grid] = [street + 997_000, street + 997_001]
const ask = (area: number) => ({ params: undefined, body: undefined, query: { area: AreaCode.parse(area) } })
const askPyramid = (area: number) => ({ ...ask(area), query: { ...ask(area).query, seat: 'living' as const } })

test('who may read nobody sees no numbers of a single grid, whatever is asked', async () => {
  const db = await testDatabase()
  onTestFinished(db.close)
  const as = <T>(role: Role, action: (ctx: Context) => Promise<T>) => db.as({ role, ...areaRange(street) }, action)
  await as('street_officer', ({ tx }) =>
    tx.query(`insert into areas.area (code, valid, level, name) values
      (${community}, '[2000-01-01,)', 'community', '某社区'), (${grid}, '[2000-01-01,)', 'grid', '某网格')`)
  )
  await as('street_officer', ({ tx }) =>
    tx.query(`insert into people.count_delta (register, area, seat, sex, split, stay, valid_on, n)
      values (1, ${grid}, 'living', '1', 0, 3, '2026-01-01', 3)`)
  )
  expect((await as('policy_admin', ctx => getCounts(ctx, ask(community)))).living).toBe(3)
  expect(await as('policy_admin', ctx => listCountsBelow(ctx, ask(community)))).toEqual([])
  await expect(as('policy_admin', ctx => getCounts(ctx, ask(grid)))).rejects.toThrow('statistics.too-small')
  await expect(as('policy_admin', ctx => getPyramid(ctx, askPyramid(grid)))).rejects.toThrow('statistics.too-small')
  expect(await as('street_officer', ctx => listCountsBelow(ctx, ask(community)))).toMatchObject([{ living: 3 }])
})
