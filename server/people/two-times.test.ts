import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Facts } from '../../contract/register-fields.ts'
import { AreaCode, Day, Seat } from '../../contract/values.ts'
import { Refusal } from '../platform/refusal.ts'
import { slicesAsOf } from './as-of.ts'
import { commandsOf } from './commands-factory.ts'
import { addDays, dayAt, dayNumber, firstDay } from './day-rules.ts'
import { foldHistory, type RegisterEvent } from './history-rules.ts'
import type { Enrolment } from './keep-slices.ts'
import { listRoster } from './list-roster.ts'
import { type Enrolled, everyone, openRegister, type Register, unevenCells } from './people-factory.ts'
import { readEvents } from './record-changes.ts'

let register: Register
let desk: ReturnType<typeof commandsOf>
beforeAll(async () => {
  register = await openRegister()
  desk = commandsOf(register)
})
afterAll(() => register.close())

const someDay = fc.integer({ min: 0, max: 200 }).map(n => dayAt(dayNumber('2026-05-01') + n))
const place = fc.constantFrom(340104001003007, 340104001003008, 340104001004001)
const who = fc.nat(2)
const command = fc.oneof(
  fc.record({ kind: fc.constant('enrol'), on: someDay, area: place, seat: fc.constantFrom(...Seat.options) }),
  fc.record({ kind: fc.constant('settle'), who, on: someDay, area: place }),
  fc.record({ kind: fc.constant('cancel'), who, on: someDay }),
  fc.record({ kind: fc.constant('die'), who, on: someDay }),
  fc.record({ kind: fc.constant('restore'), who, on: someDay }),
  fc.record({ kind: fc.constant('house'), who, on: someDay, relation: fc.constantFrom('02', '10', '20') }),
  fc.record({
    kind: fc.constant('correct'),
    who,
    on: fc.option(someDay, { nil: undefined }),
    sex: fc.constantFrom('1', '2')
  }),
  fc.record({ kind: fc.constant('stay'), who, on: someDay, since: someDay, otherArea: place }),
  fc.record({ kind: fc.constant('retract'), who, event: fc.nat(8) })
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

/** Does one command; what the rules refuse leaves nothing behind, which the comparison then shows. */
async function run(known: Enrolled[], told: Command): Promise<void> {
  const one = 'who' in told ? known[told.who % known.length] : undefined
  switch (true) {
    case 'seat' in told:
      known.push(await register.enrol({ seat: told.seat, on: told.on, place: { area: AreaCode.parse(told.area) } }))
      return
    case one === undefined:
      return
    case 'relation' in told:
      return void (await desk.house([[one, told.relation]], { on: told.on }))
    case 'sex' in told:
      return void (await desk.correct(one, { on: told.on, facts: { sex: told.sex } }))
    case 'since' in told:
      return void (await desk.correct(one, {
        on: told.on,
        facts: { stayFrom: told.since, otherArea: told.otherArea }
      }))
    case 'event' in told: {
      const { history } = await desk.page(one)
      return void (await desk.correct(one, { retract: [history[told.event % history.length]!.event] }))
    }
    case 'area' in told:
      return void (await desk.settle(one, told.on, { area: told.area, address: '某路1号' }))
    case told.kind === 'cancel':
      return void (await desk.cancel(one, told.on))
    case told.kind === 'die':
      return void (await desk.die(one, told.on))
    default:
      return void (await desk.restore(one, told.on))
  }
}

const refusedIsFine = (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
}

/** What a slice of the register says, and what the fold says, in one form. */
const said = (facts: Facts) => ({
  area: facts.area,
  enrolled: facts.enrolled,
  sex: facts.sex,
  died: facts.diedOn ?? null,
  address: facts.address ?? null,
  other: facts.otherArea ?? null,
  stay: facts.stayFrom ? firstDay(facts.stayFrom) : null,
  household: facts.household ?? null,
  relation: facts.headRelation ?? null,
  end: facts.endReason ?? null
})
const listed = (row: Enrolment) => ({
  area: row.area,
  enrolled: row.enrolled,
  sex: row.sex,
  died: row.died_on,
  address: row.address,
  other: row.other_area,
  stay: row.stay_from,
  household: row.household_id,
  relation: row.head_relation,
  end: row.end_reason
})

test('what the lists say of any day as known at any moment is what the events say', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 14 }), async commands => {
      const known = [await register.enrol({ on: '2026-06-01' })]
      const moments = [await register.now()]
      for (const told of commands) {
        await run(known, told).catch(refusedIsFine)
        moments.push(await register.now())
      }
      const ids = known.map(one => one.enrolment as string)
      await register.as(everyone, async ctx => {
        const events = await readEvents(ctx, ids)
        for (const knownAt of new Set(moments))
          for (const on of tellingDays([...events.values()].flat())) {
            const { rows } =
              await sql<Enrolment>`select * from ${slicesAsOf({ on: Day.parse(on), knownAt })} e where id = any(${ids}::uuid[])`.execute(
                ctx.tables<'people'>()
              )
            const folded = ids.map(id => foldHistory(events.get(id)!, { validOn: on, knownAt }))
            const expected = folded.flatMap((facts, i) => (facts.enrolled === undefined ? [] : [[ids[i], said(facts)]]))
            expect(Object.fromEntries(rows.map(row => [row.id, listed(row)]))).toEqual(Object.fromEntries(expected))
            expect(rows).toHaveLength(expected.length)
            compared += expected.length
          }
        for (const knownAt of moments.slice(-3)) expect(await unevenCells(ctx, knownAt)).toEqual([])
      })
    }),
    { numRuns: 10 }
  )
  expect(compared).toBeGreaterThan(200)
})

const tellingDays = (events: RegisterEvent[]): Set<string> =>
  new Set(events.flatMap(({ validOn }) => [addDays(validOn, -1), validOn]).filter(day => day <= '2026-11-23'))

test('a page and a roster of last month show last month, as it is known now or as it was known then', async () => {
  const one = await register.enrol({ name: '蒋时', on: '2026-09-01', place: { area: AreaCode.parse(340104001004009) } })
  const then = await register.now()
  await desk.settle(one, '2026-10-15', { area: 340104001004008, address: '新址2号' })
  await desk.correct(one, { on: '2026-09-01', facts: { name: '蒋石' } })
  const roster = async (area: number, on: string, knownAt?: string) =>
    (
      await register.as(everyone, ctx =>
        listRoster(ctx, { roster: 'my-grid', area: AreaCode.parse(area), limit: 9, on: Day.parse(on), knownAt })
      )
    ).people.map(({ name }) => name)
  expect(await roster(340104001004009, '2026-10-01')).toEqual(['蒋石'])
  expect(await roster(340104001004009, '2026-10-01', then)).toEqual(['蒋时'])
  expect(await roster(340104001004009, '2026-11-01')).toEqual([])
  expect(await roster(340104001004009, '2026-11-01', then)).toEqual(['蒋时'])
  expect(await roster(340104001004008, '2026-11-01')).toEqual(['蒋石'])
  expect(await desk.page(one, '2026-10-01')).toMatchObject({
    line: { name: '蒋石', area: 340104001004009 },
    asOf: { on: '2026-10-01', knownAt: null }
  })
  await expect(desk.page(one, '2026-08-31')).rejects.toThrow('people.not-then')
  await expect(desk.page(one, '2026-11-24')).rejects.toThrow('people.future')
})

test('two changes of one person at the same moment leave one line on every day at every moment', async () => {
  const one = await register.enrol({ on: '2026-02-02' })
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4].map(n => desk.correct(one, { on: '2026-07-01', facts: { formerName: `曾用名${n}` } }))
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  const moments = await register.owner<{ at: string }>(
    'select distinct recorded_at as at from people.event where enrolment_id = $1',
    [one.enrolment]
  )
  for (const { at } of moments)
    for (const on of ['2026-06-30', '2026-07-01'])
      expect(
        await register.as(
          everyone,
          async ctx =>
            (
              await sql`select id from ${slicesAsOf({ on: Day.parse(on), knownAt: at })} e where id = ${one.enrolment}`.execute(
                ctx.tables<'people'>()
              )
            ).rows.length
        )
      ).toBe(1)
})
