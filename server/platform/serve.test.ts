import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { route } from '../../contract/route.ts'
import { CommandId } from '../../contract/values.ts'
import { areaRange, permissionsOf } from './access.ts'
import { inTransaction, type Platform } from './context.ts'
import { answerProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { type Handlers, serve } from './serve.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const people = { needs: 'people.read', operation: 'people.register' } as const
const nothing = z.strictObject({})
const told = z.strictObject({ commandId: CommandId, idNumber: z.string() })
const contract = {
  ask: route({ ...people, method: 'GET', path: '/try/ask', summary: '', trace: 'none', answer: nothing }),
  tell: route({
    ...people,
    method: 'POST',
    path: '/try/tell',
    summary: '',
    trace: 'changes',
    body: told,
    answer: nothing
  }),
  refuse: route({
    ...people,
    method: 'GET',
    path: '/try/refuse',
    summary: '',
    trace: 'reads-people',
    answer: nothing
  }),
  work: route({
    ...people,
    method: 'POST',
    path: '/try/work',
    summary: '',
    trace: 'changes',
    transactions: 'own',
    answer: nothing
  })
}
const someone = uuidv7()
const role = 'street_officer'
const officer = { role, post: undefined, ...areaRange(340104001000000), permissions: permissionsOf(role) } as const
const handlers: Handlers<typeof contract> = {
  ask: async () => ({}),
  tell: async () => ({}),
  refuse: async ctx => {
    ctx.sawPeople([someone])
    ctx.trace({ reason: '核对' })
    await ctx.tx.query(`insert into platform.command (account, id, operation, body_hash) values ($1, $1, 'x', '')`, [
      ctx.caller.account
    ])
    throw new Refusal('platform.not-found')
  },
  work: async ({ caller, platform }) => {
    const request = { caller, operation: 'people.register', route: 'work', trace: 'none' } as const
    await inTransaction(platform, request, ctx => ctx.tx.query('select'))
    return {}
  }
}

/** An application with the routes of this file; `authorization` names the account. */
function openApp(platform: Platform = db.platform) {
  const app = Fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerProblem)
  serve(app, contract, handlers, {
    platform,
    authenticate: async ({ headers }) => {
      const account = headers.authorization
      return account === undefined ? undefined : { ...officer, account, post: account }
    }
  })
  onTestFinished(() => app.close())
  return app
}

const owner = <T extends object>(text: string, values?: unknown[]) => db.owner<T>(text, values)

test('what is refused is undone, and leaves who tried, whom it was about and the refusal', async () => {
  const account = uuidv7()
  const answer = await openApp().inject({ url: '/api/try/refuse', headers: { authorization: account } })
  expect(answer.statusCode).toBe(404)
  expect(await owner('select from platform.command where account = $1', [account])).toEqual([])
  expect(await owner('select route, persons, reason, detail from audit.entry where account = $1', [account])).toEqual([
    { route: 'refuse', persons: [someone], reason: '核对', detail: { refused: 'platform.not-found' } }
  ])
})

test('a refusal of what reads nobody and changes nothing leaves no row', async () => {
  const account = uuidv7()
  const caller = { ...officer, account }
  const request = { caller, operation: 'people.register', route: 'ask', trace: 'none' } as const
  const refused = inTransaction(db.platform, request, async () => {
    throw new Refusal('platform.not-found')
  })
  await expect(refused).rejects.toThrow('platform.not-found')
  expect(await owner('select from audit.entry where account = $1', [account])).toEqual([])
})

test('the stored hash of a command opens no number to who has no key', async () => {
  const [account, commandId] = [uuidv7(), uuidv7()]
  const app = openApp()
  const tell = (idNumber: string) =>
    app.inject({
      method: 'POST',
      url: '/api/try/tell',
      headers: { authorization: account },
      payload: { commandId, idNumber }
    })
  expect((await tell('340104199001020019')).statusCode).toBe(200)
  expect((await tell('340104199001020019')).statusCode).toBe(200)
  expect((await tell('340104199001020027')).json().code).toBe('platform.command-differs')
  const [row] = await owner<{ body_hash: Buffer }>('select body_hash from platform.command where account = $1', [
    account
  ])
  const command = JSON.stringify({
    route: 'tell',
    params: {},
    query: {},
    body: { commandId, idNumber: '340104199001020019' }
  })
  expect(row!.body_hash).toEqual(db.platform.sealer.lookup('command', command))
  expect(row!.body_hash).not.toEqual(createHash('sha256').update(command).digest())
})

/** One connection, and little patience. */
function narrowPlatform(): Platform {
  const app = new pg.Pool({ ...db.app.options, max: 1, connectionTimeoutMillis: 300 })
  onTestFinished(() => app.end())
  return { ...db.platform, app }
}

test('a request that gets no connection is told that the server is busy', async () => {
  const platform = narrowPlatform()
  const app = openApp(platform)
  const ask = () => app.inject({ url: '/api/try/ask', headers: { authorization: uuidv7() } })
  const held = await platform.app.connect()
  try {
    const answer = await ask()
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'platform.busy'])
  } finally {
    held.release()
  }
  expect((await ask()).statusCode).toBe(200)
})

test('long work opens its own transactions, and needs no second connection meanwhile', async () => {
  const answer = await openApp(narrowPlatform()).inject({
    method: 'POST',
    url: '/api/try/work',
    headers: { authorization: uuidv7() }
  })
  expect(answer.statusCode).toBe(200)
})

test('every pool of the server loses patience, and the database ends a forgotten transaction', async () => {
  expect([db.app.options.connectionTimeoutMillis, db.signin.options.connectionTimeoutMillis]).toEqual([5000, 5000])
  const { rows } = await db.app.query('show idle_in_transaction_session_timeout')
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: '1min' }])
})

test('a question has an end, and a connection ended by the database ends no process', async () => {
  const limit = await db.as(officer, ({ tx }) => tx.query('show statement_timeout'), { longestSeconds: 120 })
  expect(limit.rows).toEqual([{ statement_timeout: '2min' }])
  const slow = db.as(officer, ({ tx }) => tx.query('select pg_sleep(60)'), { longestSeconds: 1 })
  await expect(slow).rejects.toMatchObject({ code: '57014' })
  const ended = db.as(officer, async ({ tx }) => {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    await owner('select pg_terminate_backend($1, 5000)', [rows[0]!.pid])
    await tx.query('select')
  })
  await expect(ended).rejects.toThrow(/terminat|not queryable/)
  expect((await db.as(officer, ({ tx }) => tx.query('select 1 as n'))).rows).toEqual([{ n: 1 }])
})

test('the log of the database holds no parameter and no detail of an error', async () => {
  const { rows } = await db.app.query(
    `select name, setting from pg_settings where name like 'log\\_parameter\\_max%' or name = 'log_error_verbosity' order by name`
  )
  expect(rows).toEqual([
    { name: 'log_error_verbosity', setting: 'terse' },
    { name: 'log_parameter_max_length', setting: '0' },
    { name: 'log_parameter_max_length_on_error', setting: '0' }
  ])
})
