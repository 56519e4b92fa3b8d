import { Agent, get } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { areaRange, permissionsOf } from './platform/access.ts'
import { makeKeys } from './platform/config.ts'
import { type TestDatabase, testDatabase } from './platform/test-database.ts'

let db: TestDatabase
let app: FastifyInstance
/** The first word of `authorization` names the account; what follows changes nothing. */
const testApp = () =>
  buildApp({
    platform: db.platform,
    requestsPerMinute: 40,
    proxies: ['10.8.0.0/24'],
    store: { folder: '/nowhere', keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    signIn: {
      ...openSignIn(db.signin, 'a session key for tests only, 32 bytes or more'),
      authenticate: async ({ headers }) => {
        const account = headers.authorization?.split(' ')[0]
        const role = 'street_officer'
        if (!account) return undefined
        return { account, post: account, role, ...areaRange(340104001000000), permissions: permissionsOf(role) }
      }
    }
  })
beforeAll(async () => {
  db = await testDatabase()
  app = await testApp()
})
afterAll(async () => {
  await app.close()
  await db.close()
})

let noise = 0
const account = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

/** Sends the same request with ever other headers; answers how many were not told to wait. */
async function passed(
  times: number,
  request: { method: 'GET' | 'POST'; url: string; who?: string; from?: string; behind?: string }
) {
  let through = 0
  for (let i = 0; i < times; i++) {
    noise += 1
    const { statusCode } = await app.inject({
      method: request.method,
      url: request.url,
      remoteAddress: request.from ?? `10.0.0.${noise}`,
      headers: {
        cookie: `noise=${noise}`,
        ...(request.behind && { 'x-forwarded-for': request.behind }),
        ...(request.who && { authorization: `${request.who} ${noise}` })
      },
      ...(request.method === 'POST' && { payload: {} })
    })
    if (statusCode !== 429) through += 1
  }
  return through
}

test('the limit of a route counts for an account, whatever its headers and addresses, and for each on its own', async () => {
  const elsewhere = { method: 'POST', url: '/api/people/elsewhere' } as const
  expect(await passed(13, { ...elsewhere, who: account(1) })).toBe(10)
  expect(await passed(1, { ...elsewhere, who: account(2) })).toBe(1)
})

test('without an account the limit counts for the address', async () => {
  const setUp = { method: 'POST', url: '/api/setup' } as const
  expect(await passed(13, { ...setUp, from: '10.9.9.1' })).toBe(10)
  expect(await passed(1, { ...setUp, from: '10.9.9.2' })).toBe(1)
})

test('the many addresses of one IPv6 network count as one', async () => {
  const setUp = { method: 'POST', url: '/api/setup' } as const
  expect(await passed(10, { ...setUp, from: '2001:db8::1' })).toBe(10)
  expect(await passed(1, { ...setUp, from: '2001:db8::2:1' })).toBe(0)
})

test('the limit of everything counts likewise, for who is refused too', async () => {
  expect(await passed(45, { method: 'GET', url: '/api/areas', who: account(3) })).toBe(40)
  expect(await passed(45, { method: 'GET', url: '/api/audit', who: account(4) })).toBe(40)
  expect(await passed(45, { method: 'GET', url: '/api/me', from: '10.9.9.3' })).toBe(40)
})

test('a gateway that was named tells for whom it asks; nobody else is believed', async () => {
  const setUp = { method: 'POST', url: '/api/setup' } as const
  expect(await passed(13, { ...setUp, from: '10.8.0.7', behind: '203.0.113.1' })).toBe(10)
  expect(await passed(1, { ...setUp, from: '10.8.0.7', behind: '203.0.113.2' })).toBe(1)
  expect(await passed(10, { ...setUp, from: '10.7.0.7', behind: '203.0.113.3' })).toBe(10)
  expect(await passed(1, { ...setUp, from: '10.7.0.7', behind: '203.0.113.4' })).toBe(0)
})

test('who is being answered when the server is told to stop gets the answer, and holds nothing up', async () => {
  const stopping = await testApp()
  const url = await stopping.listen({ port: 0, host: '127.0.0.1' })
  // A line that nobody closes stays for ever.
  stopping.server.keepAliveTimeout = 0
  const all = await Promise.all(Array.from({ length: db.app.options.max }, () => db.app.connect()))
  // Its asker keeps the line for another question, as a gateway does.
  const answer = new Promise(resolve =>
    get(`${url}/healthz`, { agent: new Agent({ keepAlive: true }) }, ({ statusCode }) => resolve(statusCode)).on(
      'response',
      got => got.resume()
    )
  )
  while (db.app.waitingCount === 0) await setImmediate()
  const closed = stopping.close()
  for (const client of all) client.release()
  expect(await answer).toBe(200)
  await closed
})
