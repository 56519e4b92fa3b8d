import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditQuery } from '../../contract/audit.ts'
import { areaRange } from '../platform/access.ts'
import { asOwner } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { exportAudit } from './export-audit.ts'
import { verifyFile } from './index.ts'
import { listAudit, verifyAudit } from './list-audit.ts'

const district = 340104000000000
const street = 340104001000000
const [one, other, officer] = [randomUUID(), randomUUID(), randomUUID()]
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  await asOwner(db.ownerUrl, client =>
    client.query(`insert into access.login (id, username, name, area, email) values ($1, 'street', '张敏', $2, 'x')`, [
      officer,
      street
    ])
  )
  const act = (area: number, who: string, saw: string[], request: object) =>
    db.as({ role: 'street_officer', ...areaRange(area), account: who }, async ctx => ctx.sawPeople(saw), {
      trace: 'reads-people',
      ...request
    })
  for (let i = 0; i < 7; i++) await act(street, officer, [one], { operation: 'people.look-up', route: 'lookUpPeople' })
  await act(street + 1_000_000, randomUUID(), [one, other], { operation: 'people.rosters', route: 'listRoster' })
  await act(340111001000000, randomUUID(), [one], { operation: 'people.rosters', route: 'listRoster' })
  await db
    .as(
      { role: 'street_officer', ...areaRange(street), account: officer },
      ({ tx }) => tx.query('select 1').then(() => Promise.reject(new Refusal('audit.page'))),
      {
        trace: 'changes',
        operation: 'people.correct',
        route: 'correctPerson'
      }
    )
    .catch(() => {})
})
afterAll(() => db.close())

const auditor = { role: 'auditor', ...areaRange(district) } as const
const read = (asked: Partial<AuditQuery> = {}, who: Parameters<TestDatabase['as']>[0] = auditor) =>
  db.as(who, ctx => listAudit(ctx, { limit: 50, ...asked }), { operation: 'audit.read' })

test('an auditor sees who did what in the own area, the latest first, with ids and never a fact of anybody', async () => {
  const { entries, next } = await read()
  expect(next).toBeNull()
  expect(entries.map(({ route, people }) => [route, people])).toEqual([
    ['correctPerson', 0],
    ['listRoster', 2],
    ...Array.from({ length: 7 }, () => ['lookUpPeople', 1])
  ])
  expect(entries[2]).toMatchObject({ username: 'street', accountName: '张敏', area: street, persons: [one] })
  expect(entries[0]).toMatchObject({ refused: 'audit.page' })
})

test.each<[string, () => Partial<AuditQuery>, number]>([
  ['one person', () => ({ person: one as never }), 8],
  ['one account', () => ({ account: officer }), 8],
  ['a user name', () => ({ username: 'Street' }), 8],
  ['an operation', () => ({ operation: 'people.rosters' }), 1],
  ['an operation and its route', () => ({ operation: 'people.look-up', route: 'lookUpPeople' }), 7],
  ['an area', () => ({ area: (street + 1_000_000) as never }), 1],
  ['refusals only', () => ({ refused: 'true' }), 1],
  ['a stretch of time', () => ({ to: '2020-01-01T00:00:00Z' }), 0],
  ['a person by an account', () => ({ person: other as never, account: officer }), 0]
])('it follows %s', async (_, asked, n) => {
  expect((await read(asked())).entries).toHaveLength(n)
})

test('pages go on by key and meet no row twice', async () => {
  const whole = (await read()).entries
  const seen: typeof whole = []
  let after: string | undefined
  do {
    const page = await read({ limit: 4, after })
    seen.push(...page.entries)
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(whole)
})

test('who is no auditor sees nothing, an auditor of a street not the next one, and nobody an area beyond', async () => {
  expect((await read({}, { role: 'street_officer', ...areaRange(street) })).entries).toEqual([])
  expect((await read({ person: other as never }, { role: 'auditor', ...areaRange(street) })).entries).toEqual([])
  await expect(read({ area: 340111001000000 as never })).rejects.toThrow('platform.not-found')
  await expect(read({ username: 'nobody' })).rejects.toThrow('audit.no-account')
  await expect(read({ after: 'x' })).rejects.toThrow('audit.page')
})

const takeOut = (filter: object = {}) =>
  db.as(auditor, ctx => exportAudit(ctx, { purpose: '年度合规审计', ...filter }), { operation: 'audit.read' })

test('a file is signed: a changed byte, a row left out, another key, or a row written anew shows', async () => {
  const { file, entries } = await takeOut()
  expect(entries).toBe(9)
  const found = verifyFile(file)
  expect(found).toMatchObject({ sound: true, head: { entries: 9, purpose: '年度合规审计' } })
  const key = found.sound ? found.publicKey : ''
  expect(verifyFile(file, key).sound).toBe(true)
  expect(verifyFile(file, 'another')).toMatchObject({ problem: 'other-key' })
  expect(verifyFile(file.replace('年度', '月度'))).toMatchObject({ problem: 'signature' })
  const lines = file.split('\n')
  expect(verifyFile([...lines.slice(0, 3), ...lines.slice(4)].join('\n'))).toMatchObject({ problem: 'signature' })
  expect(verifyFile('not a file')).toMatchObject({ problem: 'format' })
  expect(verifyFile(file.slice(0, -1))).toMatchObject({ problem: 'format' })
})

test('an entry rewritten in the database no longer fits its hash in the file either', async () => {
  const change = (reason: string | null) =>
    asOwner(db.ownerUrl, client =>
      client.query(`update audit.entry set reason = $1 where route = 'listRoster' and area_lo = $2`, [
        reason,
        street + 1_000_000
      ])
    )
  await change('别的')
  expect(verifyFile((await takeOut({ operation: 'people.rosters' })).file)).toMatchObject({ problem: 'chain' })
  const verdict = await db.as(auditor, ctx => verifyAudit(ctx, { first: 0, last: 511 }))
  expect(verdict).toMatchObject({ sound: false, broken: [{ chain: expect.any(Number) }] })
  await change(null)
  expect((await db.as(auditor, ctx => verifyAudit(ctx, { first: 0, last: 511 }))).sound).toBe(true)
})

test('the chains can be verified a few at a time, and together they are all entries', async () => {
  let entries = 0
  for (let first = 0; first < 512; first += 64)
    entries += (await db.as(auditor, ctx => verifyAudit(ctx, { first, last: first + 63 }))).entries
  const held = await asOwner(db.ownerUrl, client => client.query('select count(*)::int as n from audit.entry'))
  expect(entries).toBe(held.rows[0].n)
})
