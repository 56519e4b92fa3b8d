import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Population } from '../../contract/statistics.ts'
import { AreaCode, CommandId, Day } from '../../contract/values.ts'
import { permissionsOf } from '../platform/access.ts'
import type { Caller, Context } from '../platform/context.ts'
import { runJobs, type Work } from '../platform/jobs.ts'
import type { TestDatabase } from '../platform/test-database.ts'
import { someDay, someDelta } from './counts.arbitraries.ts'
import { append, forgetCounts, openCounts } from './counts-factory.ts'
import { foldSnapshots } from './fold-snapshots.ts'
import { getIndicator } from './get-indicator.ts'
import { reckoning, reckoningRoutes, reckoningWork } from './reckon-long.ts'
import { statisticsRoutes } from './routes.ts'

let db: TestDatabase
const whole = { role: 'policy_admin', lo: 100000000000000, hi: 999999999999999 } as const
const caller: Caller = {
  ...whole,
  account: '00000000-0000-7000-8000-000000000009',
  post: undefined,
  permissions: permissionsOf('policy_admin')
}
const all = <T>(action: (ctx: Context) => Promise<T>) => db.as(whole, action)
const city = AreaCode.parse(990100000000000)
const otherDay = Day.parse('2026-03-17')

beforeAll(async () => {
  db = await openCounts()
})
beforeEach(() => forgetCounts(db))
afterAll(() => db.close())

const routes = reckoningRoutes()
const ask = (code: string, on = otherDay, of: Population = 'living', id = v7()) =>
  routes.reckonIndicator(
    { platform: db.platform, caller },
    {
      params: { code },
      query: undefined,
      body: { commandId: CommandId.parse(id), area: city, on, of, compare: undefined, knownAt: undefined }
    }
  )
const look = (id: string) => all(ctx => routes.getReckoning(ctx, { params: { id }, query: undefined, body: undefined }))

/** A server that starts and works until nothing waits. */
async function worked(work: Work = reckoningWork(db.platform)): Promise<void> {
  const server = runJobs({ platform: db.platform, kinds: { [reckoning]: work }, inPost: async () => true })
  server.wake()
  await server.settled()
  await server.close()
}

const asked = (code: string, on: Day, knownAt: string | undefined, of: Population = 'living') => ({
  params: { code },
  body: undefined,
  query: { area: city, on, of, compare: undefined, knownAt }
})

test('of an area wider than a district and another day, ages are asked for as work in the background, and are what one answer gives', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.array(someDelta, { minLength: 1, maxLength: 25 }),
        fc.array(someDelta, { maxLength: 10 }),
        someDay.filter(day => !/-(28|30|31)$/.test(day)),
        fc.constantFrom('sex-ratio', 'ageing-60', 'life-expectancy', 'median-age'),
        async (first, second, on, code) => {
          const recorded_at = '2026-02-01T08:00:00.000Z'
          // Somebody is kept at the city itself, and in no district.
          const kept = { ...first[0]!, area: city }
          await all(ctx =>
            append(
              ctx,
              [kept, ...first].map(delta => ({ ...delta, recorded_at }))
            )
          )
          await all(ctx => foldSnapshots(ctx, { asOf: [on, Day.parse('2026-03-31')] }))
          await all(ctx =>
            append(
              ctx,
              second.map(delta => ({ ...delta, recorded_at }))
            )
          )
          const { id } = await ask(code, on)
          await worked()
          const { job, answer, knownAt } = await look(id)
          expect(job).toMatchObject({ state: 'done', problem: null })
          expect(job!.done).toBe(job!.total)
          // As it is sent: of people who were only taken off there is no interval.
          const direct = await all(ctx => getIndicator(ctx, asked(code, on, knownAt)))
          expect(answer).toEqual(JSON.parse(JSON.stringify(direct)))
        }
      )
      .beforeEach(() => forgetCounts(db)),
    { seed: 20261129, numRuns: 8 }
  )
})

test('a screen is not made to wait for it, and is told what to ask instead; what is quick is answered at once', async () => {
  const get = (code: string, on: Day) => all(ctx => statisticsRoutes.getIndicator(ctx, asked(code, on, undefined)))
  await expect(get('sex-ratio', otherDay)).rejects.toMatchObject({ code: 'statistics.takes-long' })
  for (const [code, on] of [
    ['growth-rate', otherDay],
    ['birth-rate', otherDay],
    ['sex-ratio', Day.parse('2026-03-31')]
  ] as const)
    expect((await get(code, on)).code).toBe(code)
})

test('it is one job however often it is sent, stops where it is told to, and answers nothing then', async () => {
  const id = v7()
  const first = await ask('sex-ratio', otherDay, 'living', id)
  expect(first.job).toMatchObject({ state: 'waiting' })
  expect((await ask('sex-ratio', otherDay, 'living', id)).job?.id).toBe(first.job?.id)
  // Asked to stop while it runs: the next part sees it.
  await worked(async job => {
    await all(ctx =>
      routes.stopReckoning(ctx, { params: { id }, query: undefined, body: { commandId: CommandId.parse(v7()) } })
    )
    return reckoningWork(db.platform)(job)
  })
  expect(await look(id)).toMatchObject({ answer: null, job: { state: 'stopped' } })
})

test('another city sees neither the question nor the answer', async () => {
  const { id } = await ask('sex-ratio')
  await worked()
  const there = { role: 'policy_admin', lo: 340100000000000, hi: 340199999999999 } as const
  await expect(
    db.as(there, ctx => routes.getReckoning(ctx, { params: { id }, query: undefined, body: undefined }))
  ).rejects.toMatchObject({ code: 'platform.not-found' })
})
