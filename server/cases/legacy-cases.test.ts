import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legacyCases } from '../../contract/legacy-cases.ts'
import { CommandId } from '../../contract/values.ts'
import { grid, nextStreet, officer, officerOf, openRegister, type Register } from '../people/people-factory.ts'
import { printoutsRoutes } from '../printouts/index.ts'
import { closeLegacyCases, closingNotices, listLegacyCases, listWithdrawals } from './legacy-cases.ts'
import { getDocumentText } from './pdf-factory.ts'
import './refusals.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const body = legacyCases.closeLegacyCases.body!
const old = (name: string, reference: string, court = false) => ({ area: grid, name, reference, court })
const close = (rows: object[], who = officer) =>
  register.as(who, ctx => closeLegacyCases(ctx, body.parse({ commandId: v7(), source: '区里移交的清单', rows })))
const list = (who = officer) => register.as(who, ctx => listLegacyCases(ctx, { limit: 50 }))

test('a list of old cases of the abolished fee is taken in and every one is closed at once, with no further collection', async () => {
  expect(await close([old('张三', '合蜀〔2009〕12号', true), old('李四', '合蜀〔2012〕7号')])).toEqual({ closed: 2 })
  const { cases } = await list()
  expect(cases.map(({ name, state }) => [name, state]).sort()).toEqual([
    ['张三', 'closed_no_further_collection'],
    ['李四', 'closed_no_further_collection']
  ])
  const [row] = await register.owner<{ whole: string }>('select l::text as whole from cases.legacy_case l limit 1')
  expect(row!.whole).not.toMatch(/张三|李四|合蜀/)
  expect((await list(officerOf(nextStreet))).cases).toEqual([])
  await expect(close([old('王五', '1')], officerOf(nextStreet))).rejects.toThrow('platform.not-found')
})

test('the closing notice tells that it is over and that nothing else depends on it; the court list holds only what was asked of it', async () => {
  const queue = printoutsRoutes([closingNotices])
  const asked = { params: undefined, query: undefined, body: undefined }
  const waiting = await register.as(officer, ctx =>
    queue.listPrintouts(ctx, { ...asked, query: { state: 'waiting', after: undefined, limit: 9 } })
  )
  expect(waiting.printouts.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['closing 张三', 'closing 李四'])
  const body = { commandId: CommandId.parse(v7()), printouts: [waiting.printouts[0]!.id] }
  const { job } = await register.as(officer, ctx => queue.printPapers(ctx, { ...asked, body }))
  const file = await register.as(officer, ctx =>
    queue.fetchPrintJob(ctx, { ...asked, params: { job }, body: { language: 'zh' } })
  )
  const text = (await getDocumentText(file)).replace(/\s/g, '')
  for (const part of [
    '历史案件结案告知书',
    '张三',
    '合蜀〔2009〕12号',
    '不再征收',
    '由我们提出撤回',
    '都不受这件案件影响'
  ])
    expect(text, part).toContain(part)
  expect(text).not.toMatch(/违法|超生|缴纳|对象/)
  const table = Buffer.from((await register.as(officer, listWithdrawals)).base64, 'base64').toString('utf8')
  expect([table.includes('张三'), table.includes('李四')]).toEqual([true, false])
})

test('no path creates or collects one: there is no sum to write, no other state, and nothing to change', async () => {
  for (const field of ['amount', 'fee', 'paid', 'dueOn', 'state'])
    expect(
      body.safeParse({ commandId: v7(), source: '清单', rows: [{ ...old('某', '1'), [field]: 1 }] }).success,
      field
    ).toBe(false)
  const columns = await register.owner<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'cases' and table_name = 'legacy_case'`
  )
  expect(columns.map(({ name }) => name).join()).not.toMatch(/amount|sum|fee|paid|due/)
  await expect(
    register.owner(
      `insert into cases.legacy_case (register, id, area, state, court, sealed, source, account, closed_on)
       values (1, uuidv7(), ${grid}, 'open', false, 'x', 'x', uuidv7(), '2026-11-01')`
    )
  ).rejects.toThrow('legacy_case_closed')
  await expect(register.as(officer, ({ tx }) => tx.query(`update cases.legacy_case set court = true`))).rejects.toThrow(
    'permission denied'
  )
  expect(Object.values(legacyCases).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /legacy-cases',
    'GET /legacy-cases',
    'POST /legacy-cases/withdrawals'
  ])
})
