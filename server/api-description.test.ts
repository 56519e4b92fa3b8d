import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { contracts } from './contracts.ts'
import { type TestDatabase, testDatabase } from './platform/test-database.ts'

let db: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  db = await testDatabase()
  const signIn = openSignIn(db.signin, Buffer.alloc(32).toString('base64'))
  const store = { folder: '/nowhere', keys: { current: 'k1', sealing: {}, lookup: '', database: '', session: '' } }
  app = await buildApp({ platform: db.platform, signIn, about: { mode: 'demo', version: '0' }, store })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

test('the description of the API is valid OpenAPI 3.1 and names every route of every contract, without sign-in', async () => {
  const answer = await app.inject({ url: '/api/openapi.json' })
  expect(answer.statusCode).toBe(200)
  const described = answer.json<{
    openapi: string
    paths: Record<string, Record<string, { operationId?: string; requestBody?: unknown }>>
  }>()
  expect(described.openapi).toMatch(/^3\.1/)
  const { valid, errors } = await new Validator().validate(structuredClone(described))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
  const known = Object.values(described.paths).flatMap(path =>
    Object.values(path).map(operation => operation.operationId)
  )
  for (const contract of Object.values(contracts))
    for (const name of Object.keys(contract)) expect(known).toContain(name)
  expect(described.paths['/api/uploads']?.post?.requestBody).toBeDefined()
})

test('who asks whether the server lives needs no sign-in', async () => {
  expect((await app.inject({ url: '/healthz' })).json()).toMatchObject({ status: 'ok' })
})
