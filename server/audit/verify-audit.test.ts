import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaRange } from '../platform/access.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { verifyAudit } from './list-audit.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  for (const reason of ['一', '二', '三'])
    await db.as(
      { role: 'street_officer', ...areaRange(340104001000000) },
      async ctx => ctx.trace({ reason, detail: { n: 1 } }),
      { trace: 'changes', route: 'a|b' }
    )
})
afterAll(() => db.close())

const owner = <T extends object>(text: string) => db.owner<T>(text)
const verify = async () => {
  const { sound, broken } = await db.as({ role: 'auditor', ...areaRange(340104000000000) }, ctx =>
    verifyAudit(ctx, { first: 0, last: 511 })
  )
  return { sound, broken }
}
const lastRow = '(select max(position) from audit.entry)'

test('a last row written anew together with its hash shows, as the end of its chain is kept apart', async () => {
  expect(await verify()).toEqual({ sound: true, broken: [] })
  const [{ chain, position, reason, hash }] = (await owner(
    `select chain, position, reason, hash from audit.entry where position = ${lastRow}`
  )) as [{ chain: number; position: number; reason: string; hash: Buffer }]
  expect(position).toBe(3)
  await owner(`update audit.entry set reason = '别的' where position = ${lastRow}`)
  await owner(`update audit.entry e set hash = sha256((select p.hash from audit.entry p where p.position = e.position - 1)
    || convert_to(audit.text_of(e), 'UTF8')) where position = ${lastRow}`)
  expect(await verify()).toEqual({ sound: false, broken: [{ chain, position }] })
  await owner(
    `update audit.entry set reason = '${reason}', hash = '\\x${hash.toString('hex')}' where position = ${lastRow}`
  )
  expect((await verify()).sound).toBe(true)
})

test('text moved from one column into its neighbour shows', async () => {
  await owner(`update audit.entry set operation = operation || '|a', route = 'b' where position = 2`)
  expect((await verify()).broken).toHaveLength(1)
  await owner(`update audit.entry set operation = 'people.register', route = 'a|b' where position = 2`)
  expect((await verify()).sound).toBe(true)
})

test('the hash of a row is the same in every time zone', async () => {
  const [row] = await owner<{ same: boolean }>(
    `select count(distinct t) = 1 as same from (
       select (set_config('timezone', zone, true) is null)::text || audit.text_of(e) as t
       from audit.entry e, unnest(array['UTC', 'Asia/Shanghai']) zone where position = 1) texts`
  )
  expect(row!.same).toBe(true)
})
