import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../../contract/access.ts'
import { PrivateStepKind } from '../../contract/support.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { everythingStored } from '../everything-stored.ts'
import {
  farStreet,
  grid,
  nextStreet,
  officerOf,
  openRegister,
  type Register,
  street,
  today
} from '../people/people-factory.ts'
import type { Role as Held } from '../platform/access.ts'
import { acrossTerritory, everywhere } from '../platform/context.ts'
import { followPrivateHelp } from './follow-areas.ts'
import { forgetPrivateHelp } from './forget-ended.ts'
import { putInPost } from './private-factory.ts'
import { addPrivateStep, getPrivateHelp, listPrivateHelp } from './private-help.ts'
import { lastDayKept, whyNoStep } from './private-rules.ts'
import { tellPrivately } from './tell-privately.ts'
import './index.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
  await putInPost(register, street)
})
afterAll(() => register.close())

const words = '三楼东户夜里有人哭喊'
const reach = '上班时间打单位电话'
const trained = { ...officerOf(street, 'duty_officer'), account: v7() }
const worker = { ...officerOf(grid, 'grid_worker'), account: v7() }
type Who = Parameters<Register['as']>[0]
type Told = Parameters<typeof tellPrivately>[1]
const tell = (who: Who = worker, area = grid, more: Partial<Told> = {}) =>
  register.as(
    who,
    ctx =>
      tellPrivately(ctx, {
        commandId: v7() as never,
        area: AreaCode.parse(area),
        enrolment: null,
        route: 'family-violence',
        told: words,
        reach,
        ...more
      }),
    { operation: 'support.tell', trace: 'changes' }
  )
const listed = (who: Who = trained) => register.as(who, listPrivateHelp)
const see = (id: string, who: Who = trained) => register.as(who, ctx => getPrivateHelp(ctx, id))
const step = (id: string, what: PrivateStepKind, agreed = true, who: Who = trained) =>
  register.as(who, ctx => addPrivateStep(ctx, { id, what, agreed, words: '联系了派出所的小周' }))
const told = async () => {
  const known = new Set((await listed()).map(({ id }) => id))
  await tell()
  return (await listed()).find(({ id }) => !known.has(id))!.id
}

test('whoever hears of it hands it over and is told by when somebody looks into it; the trained role has it with every word', async () => {
  expect(await tell()).toEqual({ due: '2026-11-24' })
  const id = await told()
  expect(await see(id)).toMatchObject({ told: words, reach, route: 'family-violence', state: 'waiting', steps: [] })
  await expect(tell(worker, nextStreet)).rejects.toThrow('platform.outside')
})

test('a child is looked after the same day, anybody else by the next', async () => {
  expect(await tell(worker, grid, { route: 'child-protection' })).toEqual({ due: today })
  expect(await tell()).toEqual({ due: '2026-11-24' })
})

test('the desk hands over with a person chosen and not a word more: it lies where they live, and who they are is sealed', async () => {
  const one = await register.enrol({ name: '许静', place: { area: grid, address: '三里庵路3号' } as never })
  const known = new Set((await listed()).map(({ id }) => id))
  const who = officerOf(street)
  await tell(who, street, { area: null, enrolment: one.enrolment, told: null })
  const line = (await listed()).find(({ id }) => !known.has(id))!
  expect(line.area).toBe(grid)
  expect(await see(line.id)).toMatchObject({ who: '许静 · 三里庵路3号', told: null, reach })
  // Not even the trace says of whom.
  const traced = await register.owner<{ persons: string[] }>(
    `select persons from audit.entry where operation = 'support.tell'`
  )
  expect(traced.flatMap(({ persons }) => persons)).toEqual([])
  await expect(tell(who, street, { told: null })).rejects.toThrow('support.say-whom')
  await expect(tell(who, street, { enrolment: v7() as never })).rejects.toThrow('platform.not-found')
})

test('who supervises learns how many are overdue, and not where, which or of what kind', async () => {
  const count = (on: string, who: Who = officerOf(street, 'street_reviewer')) =>
    register.as(who, async ({ tx }) => {
      const { rows } = await tx.query<{ n: number }>('select statistics.private_overdue($1) as n', [on])
      return rows[0]!.n
    })
  const id = await told()
  const late = await count('2026-11-26')
  expect(late).toBeGreaterThan(0)
  expect(await count('2026-11-22')).toBe(0)
  expect(await count('2026-11-26', officerOf(farStreet, 'street_reviewer'))).toBe(0)
  await step(id, 'reached')
  expect(await count('2026-11-26')).toBe(late - 1)
})

test('what was told is read by the trained role of that area alone: every other role finds the table empty', async () => {
  const id = await told()
  await step(id, 'reached')
  const rows = (who: Who) =>
    register.as(who, async ({ tx }) => {
      const { rows } = await tx.query<{ n: number }>(
        'select (select count(*) from support.help)::int + (select count(*) from support.step)::int as n'
      )
      return rows[0]!.n
    })
  expect(await rows(trained)).toBeGreaterThan(1)
  for (const role of Role.options.filter(role => role !== 'duty_officer')) {
    const who = officerOf(street, role as Held, worker.account)
    expect(await rows(who), role).toBe(0)
    expect(await listed(who), role).toEqual([])
    await expect(see(id, who), role).rejects.toThrow('platform.not-found')
    await expect(step(id, 'ended', true, who), role).rejects.toThrow('platform.not-found')
    // Nor by acting in a wider territory for a moment, as other use cases do.
    const wide = await register.as(who, ctx =>
      acrossTerritory(ctx, everywhere, async () => (await ctx.tx.query('select from support.help')).rowCount)
    )
    expect(wide, role).toBe(0)
  }
  expect(await listed(officerOf(nextStreet, 'duty_officer'))).toEqual([])
})

test('it is never laid where nobody may open it: without somebody trained in post for the place it is refused', async () => {
  const wide = officerOf(340104000000000, 'district_officer')
  await expect(tell(wide, 340104000000000)).rejects.toThrow('support.nobody-trained')
  await expect(tell(officerOf(nextStreet), nextStreet)).rejects.toThrow('support.nobody-trained')
  expect(await tell(wide, street)).toEqual({ due: '2026-11-24' })
  // Of the district, one serves all that lies below, and reads it.
  await putInPost(register, 340104000000000)
  await tell(officerOf(nextStreet), nextStreet)
  const seen = await listed({ ...officerOf(340104000000000, 'duty_officer'), account: v7() })
  expect(new Set(seen.map(({ area }) => area))).toEqual(new Set([street, grid, nextStreet]))
})

test('no role but the trained one adds a row to what was done, and nobody changes or deletes what is written', async () => {
  const id = await told()
  const add = (who: Who) =>
    register.as(who, ({ tx, caller }) =>
      tx.query(
        `insert into support.step (help_id, id, what, agreed, sealed, account) values ($1, $2, 'ended', true, 'x', $3)`,
        [id, v7(), caller.account]
      )
    )
  for (const role of Role.options.filter(role => role !== 'duty_officer'))
    await expect(add(officerOf(street, role as Held, v7())), role).rejects.toThrow(/row-level security/)
  for (const text of [
    `update support.step set sealed = 'x'`,
    'delete from support.step',
    'delete from support.help',
    `update support.help set sealed = 'x'`
  ])
    await expect(
      register.as(trained, ({ tx }) => tx.query(text)),
      text
    ).rejects.toThrow(/permission denied/)
})

test('nothing that was told or done is in clear anywhere, the trace of it included', async () => {
  const id = await told()
  await step(id, 'informed')
  await see(id)
  const all = await everythingStored(register.owner)
  for (const secret of [words, reach, '联系了派出所的小周']) expect(all).not.toContain(secret)
  const traces = JSON.stringify(await register.owner(`select * from audit.entry where operation like 'support.%'`))
  expect(traces).not.toMatch(/family|violence|child|暴力|未成年/)
})

test('passed on only as the person agreed, reported where the law makes it a duty, and nothing is noted after the end', async () => {
  const id = await told()
  await expect(step(id, 'passed-on', false)).rejects.toThrow('support.not-agreed')
  expect(await step(id, 'passed-on')).toMatchObject({ state: 'open' })
  await step(id, 'reported', false)
  const ended = await step(id, 'ended', false)
  expect([ended.state, ended.steps.map(({ what }) => what)]).toEqual(['ended', ['passed-on', 'reported', 'ended']])
  await expect(step(id, 'reached')).rejects.toThrow('support.ended')
})

test('whatever is noted in whatever order, nothing is passed on without consent and nothing follows an end', () => {
  const noted = fc.record({ what: fc.constantFrom(...PrivateStepKind.options), agreed: fc.boolean() })
  fc.assert(
    fc.property(fc.array(noted, { maxLength: 12 }), wanted => {
      const done: typeof wanted = []
      for (const one of wanted) {
        const ended = done.some(({ what }) => what === 'ended')
        if (!whyNoStep(ended ? 'ended' : 'open', one)) done.push(one)
      }
      return (
        done.every(({ what, agreed }) => what !== 'passed-on' || agreed) &&
        done.slice(0, -1).every(({ what }) => what !== 'ended')
      )
    })
  )
})

test('what ended is kept three years and then gone with its steps; what is open stays', async () => {
  const [old, open] = [await told(), await told()]
  await step(old, 'ended')
  await step(open, 'reached')
  expect(lastDayKept(Day.parse('2026-11-23'))).toBe('2023-11-23')
  await register.owner(`update support.help set ended_on = '2023-11-22' where id = $1`, [old])
  const keeper = { account: v7(), post: undefined, role: 'housekeeping', ...everywhere, permissions: new Set<string>() }
  expect(await forgetPrivateHelp(register.platform, keeper)).toBe(1)
  expect(await register.owner('select from support.step where help_id = $1', [old])).toEqual([])
  expect((await see(open)).steps).toHaveLength(1)
})

test('it follows its area when this is renumbered, and the trained role finds it there', async () => {
  const id = await told()
  const renamed = grid + 90
  await register.as(officerOf(340100000000000, 'policy_admin'), ctx =>
    followPrivateHelp(ctx, {
      from: [AreaCode.parse(grid)],
      goesTo: ((area: number) => (area === grid ? renamed : area)) as never
    })
  )
  expect((await listed()).find(one => one.id === id)?.area).toBe(renamed)
  expect(today).toBe('2026-11-23')
})
