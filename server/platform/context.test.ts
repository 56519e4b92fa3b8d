import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaRange, permissionsOf } from './access.ts'
import { acrossTerritory, type Caller, type Context, everywhere, inTransaction } from './context.ts'
import { asOwner } from './db.ts'
import { Refusal } from './refusal.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const caller: Caller = {
  account: uuidv7(),
  post: undefined,
  role: 'street_officer',
  ...areaRange(340104001000000),
  permissions: permissionsOf('street_officer')
}
const within = <T>(action: (ctx: Context) => Promise<T>) =>
  inTransaction(db.platform, { caller, operation: 'people.register', route: 'try', trace: 'none' }, action)
const scope = async ({ tx }: Context) => {
  const { rows } = await tx.query<{ lo: number; hi: number; trained: boolean }>(
    'select platform.lo() as lo, platform.hi() as hi, platform.trained() as trained'
  )
  return rows[0]!
}
const own = { lo: caller.lo, hi: caller.hi, trained: false }

test('a day is a day in China, also where the Postgres lent to us keeps another time', async () => {
  const elsewhere = await testDatabase()
  try {
    const url = new URL(elsewhere.ownerUrl)
    await asOwner(elsewhere.ownerUrl, client =>
      client.query(`alter database ${url.pathname.slice(1)} set timezone to 'America/New_York'`)
    )
    for (const pool of [elsewhere.app, elsewhere.signin]) {
      const { rows } = await pool.query(`select ('2026-12-31T23:30:00Z'::timestamptz)::date as day`)
      expect(rows).toEqual([{ day: '2027-01-01' }])
    }
  } finally {
    await elsewhere.close()
  }
})

test('an answer is given only for what was committed: a failure passed over in silence fails the request', async () => {
  await expect(
    within(async ({ tx }) => {
      await tx.query('select 1 / 0').catch(() => {})
      return 'done'
    })
  ).rejects.toThrow('nothing was committed')
  await expect(
    within(async ctx => {
      ctx.meanwhile(ctx.tx.query('select 1 / 0'))
      return 'done'
    })
  ).rejects.toThrow('division by zero')
  expect(await within(scope)).toEqual(own)
})

test('what an action left running is run no more once it is over: neither outside its transaction nor in the next one', async () => {
  const hash = Buffer.alloc(32, 7)
  const twoSteps = async ({ tx }: Context) => {
    await tx.query('select 1')
    await tx.query('select 2')
    await tx.query('insert into people.identifier (hash, person_id) values ($1, $2)', [hash, uuidv7()])
  }
  const refused = within(ctx =>
    Promise.all([
      twoSteps(ctx),
      ctx.tx.query('select 1').then(() => {
        throw new Refusal('platform.not-found')
      })
    ])
  )
  await expect(refused).rejects.toMatchObject({ code: 'platform.not-found' })
  for (let i = 0; i < 5; i++) await within(scope)
  const { rows } = await within(({ tx }) => tx.query('select from people.identifier where hash = $1', [hash]))
  expect(rows).toHaveLength(0)
})

test('another territory ends with what is done in it, also when that fails, and never outlives the transaction', async () => {
  const seen = await within(async ctx => {
    const there = await acrossTerritory(ctx, { ...everywhere, trained: true }, () => scope(ctx))
    const inner = await acrossTerritory(ctx, everywhere, () =>
      acrossTerritory(ctx, areaRange(340102000000000), () => scope(ctx))
    )
    const failed = await acrossTerritory(ctx, everywhere, async () => Promise.reject(new Error('no'))).catch(
      () => 'failed'
    )
    return { there, inner, failed, after: await scope(ctx) }
  })
  expect(seen).toEqual({
    there: { ...everywhere, trained: true },
    inner: { ...areaRange(340102000000000), trained: false },
    failed: 'failed',
    after: own
  })
  await within(ctx => acrossTerritory(ctx, { ...everywhere, trained: true }, () => ctx.tx.query('select 1 / 0'))).catch(
    () => {}
  )
  expect(await within(scope)).toEqual(own)
  const bare = await db.platform.app.connect()
  const { rows } = await bare.query<{ lo: number | null }>('select platform.lo() as lo')
  bare.release()
  expect(rows[0]!.lo).toBeNull()
})
