import { afterAll, beforeAll, expect, test } from 'vitest'
import { certificates } from '../../contract/certificates.ts'
import { isGenuineList } from '../../contract/revocation-list.ts'
import type { Context } from '../platform/context.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { certificatesRoutes } from './routes.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const nothing = {} as never
const publicly = <T>(ask: (ctx: Context) => Promise<T>, trace: 'none' | 'reads-people' | 'changes' = 'none') =>
  db.as({ role: 'citizen', lo: 0, hi: 0 }, ask, { trace })
const owner = (query: string) => db.owner(query)

test('the list of revoked numbers is public and signed as a whole: nobody who passes it on can leave a number out', async () => {
  await owner(`insert into certificates.revocation values ('n2', '2026-11-02'), ('n1', '2026-11-01')`)
  const { keys } = await publicly(ctx => certificatesRoutes.listCredentialKeys(ctx, nothing))
  const list = await publicly(ctx => certificatesRoutes.listRevocations(ctx, nothing))
  expect(list.numbers).toEqual(['n1', 'n2'])
  expect(await isGenuineList(list, keys)).toBe(true)
  expect(await isGenuineList({ ...list, numbers: ['n1'] }, keys)).toBe(false)
  expect(await isGenuineList({ ...list, at: '2030-01-01T00:00:00.000Z' }, keys)).toBe(false)
})

test('whoever asks for the list or the keys leaves no trace of it', async () => {
  const before = await owner('select count(*) as n from audit.entry')
  const { listRevocations, listCredentialKeys } = certificates
  await publicly(ctx => certificatesRoutes.listRevocations(ctx, nothing), listRevocations.trace)
  await publicly(ctx => certificatesRoutes.listCredentialKeys(ctx, nothing), listCredentialKeys.trace)
  expect(await owner('select count(*) as n from audit.entry')).toEqual(before)
})
