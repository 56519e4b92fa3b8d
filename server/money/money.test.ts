import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Route } from '../../contract/route.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { matters } from '../../law/matters.ts'
import { recordKinds } from '../../law/organisation.ts'
import { contracts } from '../contracts.ts'
import { grid, nextGrid, nextStreet, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import { setToday } from '../platform/clock.ts'
import { makeKeys } from '../platform/config.ts'
import { auditSpending, carryOver, decideSpending, getLine, listLines, openLine, openMoney, spend } from './budget.ts'
import { shareByPeople } from './money-rules.ts'
import { allotShares, shareOut } from './shares.ts'
import { addVoucher, readVoucher } from './vouchers.ts'
import './index.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-money-'))
const store = { folder, keys: makeKeys() }
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true, force: true })
})

const account = (n: number) => `00000000-0000-7000-8000-00000000010${n}`
const clerk = officerOf(street, 'street_officer', account(1))
const second = officerOf(street, 'street_officer', account(2))
const reviewer = officerOf(street, 'street_reviewer', account(3))
const auditor = officerOf(street, 'auditor', account(4))
const at = <T>(who: Parameters<Register['as']>[0], work: Parameters<typeof register.as<T>>[1]) =>
  register.as(who, work, { operation: 'money.keep', route: 'test', trace: 'changes' })
const line = (told: Partial<Parameters<typeof openLine>[1]> = {}) =>
  at(clerk, ctx =>
    openLine(ctx, {
      area: AreaCode.parse(street),
      year: 2026,
      purpose: 'free-services',
      source: 'district',
      title: '母婴室设备',
      amount: 100_000,
      ...told
    })
  )
const asks = (id: string, amount: number, who = clerk) =>
  at(who, ctx => spend(ctx, { id, what: '护理台', voucher: 'PZ-001', amount }))
const vouch = (id: string, who = clerk) => {
  const path = join(folder, 'voucher.png')
  writeFileSync(path, 'an invoice')
  return at(who, ctx => addVoucher(ctx, store, { id, kind: 'image/png', path, bytes: 10 }))
}
const read = (id: string) => at(clerk, ctx => getLine(ctx, { id }))

test('what a line lacks is refused, also where two spend at once; another pays, a third audits, and what is left goes on to the next year', async () => {
  const { id } = await line({ year: 2025 })
  await expect(asks(id, 100_001)).rejects.toThrow('money.lacks')
  const both = await Promise.allSettled([asks(id, 60_000), asks(id, 60_000, second)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  // Whatever the statement, the database holds too.
  await expect(
    register.owner(
      `insert into money.spending (register, id, line_id, area, what, voucher, amount, asked_by, asked_on) select register, uuidv7(), id, area, 'x', 'x', 40001, uuidv7(), '2026-01-01' from money.line where id = $1`,
      [id]
    )
  ).rejects.toThrow('what it lacks')
  const { id: spending } = (await read(id)).spendings[0]!
  const asker = (await read(id)).spendings[0]!.askedBy
  expect(asker).toBe('')
  const [who, other] = both[0]!.status === 'fulfilled' ? [clerk, reviewer] : [second, reviewer]
  await expect(at(who, ctx => decideSpending(ctx, { id: spending, pay: true }))).rejects.toThrow('money.four-eyes')
  await expect(at(clerk, ctx => carryOver(ctx, { id }))).rejects.toThrow('money.not-over')
  await expect(at(other, ctx => decideSpending(ctx, { id: spending, pay: true }))).rejects.toThrow('money.no-voucher')
  const voucher = await vouch(spending)
  await at(other, ctx => decideSpending(ctx, { id: spending, pay: true }))
  await expect(at(other, ctx => decideSpending(ctx, { id: spending, pay: false }))).rejects.toThrow('money.decided')
  await expect(at(other, ctx => auditSpending(ctx, { id: spending, finding: '相符' }))).rejects.toThrow(
    'money.four-eyes'
  )
  await at(auditor, ctx => auditSpending(ctx, { id: spending, finding: '凭证与实物相符' }))
  expect(await read(id)).toMatchObject({
    spent: 60_000,
    audited: 60_000,
    asked: 0,
    spendings: [{ vouchers: [voucher] }]
  })
  // Its paper stands sealed outside the database, is read with the line, and nothing is added once it was audited.
  const paper = await at(auditor, ctx => readVoucher(ctx, store, { id: spending, voucher }))
  expect(Buffer.from(paper.base64, 'base64').toString()).toBe('an invoice')
  for (const file of readdirSync(join(folder, 'money', 'uploads')))
    expect(readFileSync(join(folder, 'money', 'uploads', file)).includes('invoice')).toBe(false)
  await expect(vouch(spending)).rejects.toThrow('money.decided')
  await expect(vouch(spending, officerOf(nextStreet))).rejects.toThrow('platform.not-found')
  const next = await at(clerk, ctx => carryOver(ctx, { id }))
  expect(await read(next.id)).toMatchObject({ year: 2026, amount: 0, carried: 40_000, spentBefore: 60_000 })
  await expect(asks(id, 1)).rejects.toThrow('money.closed')
  await expect(at(clerk, ctx => carryOver(ctx, { id }))).rejects.toThrow('money.closed')
  expect((await at(officerOf(nextStreet), ctx => listLines(ctx, { limit: 50 }))).lines).toEqual([])
})

test('a refused spending gives back what it held', async () => {
  const { id } = await line()
  const { id: spending } = await asks(id, 100_000)
  await expect(asks(id, 1)).rejects.toThrow('money.lacks')
  await at(reviewer, ctx => decideSpending(ctx, { id: spending, pay: false }))
  await asks(id, 100_000)
})

test('a sum is shared over communities by who lives there, newcomers like all others, and its parts come to the whole', async () => {
  await register
    .owner(
      `insert into areas.area (code, valid, level, name, parent) select c, '[2020-01-01,)', 'community', '社区' || c, ${street}
     from unnest(array[${grid - (grid % 1000)}, ${nextGrid - (nextGrid % 1000) + 9000}]::bigint[]) c on conflict do nothing`
    )
    .catch(() => [])
  await register.enrol({ place: { area: grid } })
  await register.enrol({ place: { area: grid } })
  const shares = await at(clerk, ctx => shareOut(ctx, { area: AreaCode.parse(street), amount: 100_001 }))
  expect(shares.reduce((all, { amount }) => all + amount, 0)).toBe(100_001)
  const home = shares.find(({ area }) => area === grid - (grid % 1000))!
  // Who moved in yesterday counts as one, as who always lived there.
  expect(home).toMatchObject({ people: 2, amount: 100_001 })
  const told = { year: 2027, purpose: 'publicity', source: 'street', title: '入户宣传', amount: 100_001 } as const
  await expect(at(clerk, ctx => allotShares(ctx, { ...told, area: AreaCode.parse(nextStreet) }))).rejects.toThrow(
    'platform.outside'
  )
  expect(await at(clerk, ctx => allotShares(ctx, { ...told, area: AreaCode.parse(street) }))).toEqual({ lines: 1 })
  const { lines } = await at(clerk, ctx => listLines(ctx, { year: 2027, limit: 50 }))
  expect(lines).toMatchObject([{ area: home.area, amount: 100_001, title: '入户宣传' }])
  fc.assert(
    fc.property(
      fc.nat({ max: 10_000_000_000 }),
      fc.array(fc.nat({ max: 50_000 }), { minLength: 1, maxLength: 30 }),
      (amount, people) => {
        const places = people.map((n, area) => ({ area, people: n }))
        const parts = shareByPeople(amount, places)
        const whole = people.some(n => n > 0) ? amount : 0
        expect([...parts.values()].reduce((all, n) => all + n, 0)).toBe(whole)
        const all = people.reduce((sum, n) => sum + n, 0)
        for (const { area, people: n } of places)
          if (all > 0) expect(Math.abs(parts.get(area)! - (amount * n) / all)).toBeLessThanOrEqual(1)
      }
    )
  )
})

test('everybody reads the totals of a place and year, and nothing else of it', async () => {
  const open = await openMoney(register.platform)
  expect(open.filter(({ year }) => year === 2025)).toEqual([
    {
      areaName: expect.any(String),
      year: 2025,
      purpose: 'free-services',
      budget: 100_000,
      spent: 60_000,
      audited: 60_000
    }
  ])
  expect(JSON.stringify(open)).not.toMatch(/护理台|PZ-001|母婴室设备/)
  setToday(Day.parse('2030-01-02'))
  expect(await openMoney(register.platform)).toEqual([])
  setToday(Day.parse('2026-11-23'))
})

test('of more places than are read there are the totals of their streets, and of more streets those of their districts', async () => {
  const of = (readable: number) =>
    register.owner<{ area: number; budget: number; spent: number }>(
      `select area, sum(budget)::float8 as budget, sum(spent)::float8 as spent from money.open_totals(array[2019], ${readable}) group by 1 order by 1`
    )
  const district = street - (street % 1e9)
  await register.owner(
    `insert into money.line (register, id, area, year, purpose, source, title, amount, made_by, made_on, spent)
     select 340104, uuidv7(), $1::bigint + s * 1000000 + c * 1000, 2019, 'running', 'street', '往年', 100, uuidv7(), '2019-01-01', 30
     from generate_series(1, 3) s, generate_series(1, 4) c`,
    [district]
  )
  expect(await of(12)).toHaveLength(12)
  expect(await of(11)).toEqual([1, 2, 3].map(n => ({ area: district + n * 1_000_000, budget: 400, spent: 120 })))
  expect(await of(2)).toEqual([{ area: district, budget: 1200, spent: 360 }])
})

test('nothing is charged by any path: no matter has a fee, no route and no table has a place for one, and no record may hold one', async () => {
  for (const { key, fee } of matters) expect(fee, key).toBe(0)
  const asked = /(^|[a-z_])(fee|fees|charge|price|deposit|penalty|surcharge)($|[A-Z_])/
  // Whatever is asked or answered, however deep: a name that speaks of a fee stands for nothing but zero.
  const walk = (at: string, schema: unknown): void => {
    if (schema === null || typeof schema !== 'object') return
    for (const [name, part] of Object.entries(schema)) {
      if (asked.test(name)) expect((part as { const?: number }).const, `${at} ${name}`).toBe(0)
      walk(at, part)
    }
  }
  for (const [name, contract] of Object.entries(contracts))
    for (const [route, { params, query, body, answer }] of Object.entries(contract as Record<string, Route>))
      for (const [way, schema] of [
        ['input', params],
        ['input', query],
        ['input', body],
        ['output', answer]
      ] as const)
        if (schema) walk(`${name}.${route}`, z.toJSONSchema(schema, { unrepresentable: 'any', io: way }))
  const columns = await register.owner<{ column: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as column from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')`
  )
  expect(columns.length).toBeGreaterThan(400)
  expect(columns.filter(({ column }) => asked.test(column.split('.')[2]!))).toEqual([])
  for (const { key, refuses } of recordKinds) expect(refuses, key).toContain('fee')
})
