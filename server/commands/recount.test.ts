import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AreaCode, Day, type Seat } from '../../contract/values.ts'
import { type Cell, cellOf, contributions, type Delta, difference } from '../people/contribution-rules.ts'
import { happenings, happeningsByRecording } from '../people/happening-rules.ts'
import { someDay, someEventfulHistory, someInstant } from '../people/history-rules.arbitraries.ts'
import { foldHistory, type RegisterEvent, slicesOf } from '../people/history-rules.ts'
import { asOwner } from '../platform/db.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { foldSnapshots, statisticsRoutes } from '../statistics/index.ts'
import { recount } from './recount-histories.ts'

let db: TestDatabase
const whole = { role: 'district_officer', lo: 100000000000000, hi: 999999999999999 } as const
const community = 340104001003000

const empty = () =>
  asOwner(db.ownerUrl, async owner => {
    await owner.query(
      'truncate people.enrolment, people.event, people.count_delta, people.happening, statistics.snapshot, statistics.snapshot_run, statistics.page, statistics.page_sum, statistics.happening_fold, statistics.happening_month'
    )
  })
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(empty)
afterAll(() => db.close())

type Someone = { seat: Seat; events: RegisterEvent[] }
/** The instants of the arbitraries are compared as text and begin on the 0th of a month, which a database refuses. */
const real = (instant: string) => instant.replace('2027-01-0', '2027-01-1')
const someone: fc.Arbitrary<Someone> = fc.record({
  seat: fc.constantFrom<Seat>('living', 'hukou'),
  events: someEventfulHistory.map(events => events.map(event => ({ ...event, recordedAt: real(event.recordedAt) })))
})

/** What each recording appended, dated by its instant, as a command does it. */
const appended = ({ seat, events }: Someone): (Delta & { at: string })[] =>
  events.flatMap((event, i) => {
    const upTo = (n: number) => contributions(slicesOf(events.slice(0, n)), seat)
    return difference(upTo(i), upTo(i + 1)).map(delta => ({ ...delta, at: event.recordedAt }))
  })

async function store(people: readonly Someone[]): Promise<void> {
  const rows = people.map(person => ({ id: randomUUID(), ...person }))
  const events = rows.flatMap(({ id, events }) =>
    events.map(({ id: _id, retracts, ...event }) => ({ enrolment: id, ...event, retracts: retracts?.split('-')[1] }))
  )
  const happened = rows.flatMap(({ seat, events }) =>
    happeningsByRecording(events, seat).map(({ cell, ...happening }) => ({ ...cell, ...happening }))
  )
  const deltas = rows.flatMap(appended).map(({ cell, ...delta }) => ({ ...cell, ...delta }))
  await db.as(whole, async ({ tx }) => {
    await tx.query(
      `insert into people.enrolment (register, id, person_id, seat, area, enrolled, valid_from, name, pinyin, initials, sex, id_kind, protected)
       select 1, id, id, seat, $2, true, '2025-01-01', '', '', '', '9', 'none', seat = 'hukou'
       from jsonb_to_recordset($1) as r (id uuid, seat text)`,
      [JSON.stringify(rows), community]
    )
    await tx.query(
      `insert into people.event (register, enrolment_id, seq, area, type, version, valid_on, recorded_at, batch_id, retracts, facts)
       select 1, enrolment, seq, $2, type, version, "validOn", "recordedAt", enrolment, retracts, facts
       from jsonb_to_recordset($1) as e (enrolment uuid, seq bigint, type text, version smallint, "validOn" date,
         "recordedAt" timestamptz, retracts bigint, facts jsonb)`,
      [JSON.stringify(events), community]
    )
    await tx.query(
      `insert into people.count_delta (register, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n)
       select 1, area, seat, sex, ("birthMonth" || '-01')::date, split, stay, "on", at, n
       from jsonb_to_recordset($1) as d (area bigint, seat text, sex text, "birthMonth" text, split smallint, stay smallint,
         "on" date, at timestamptz, n integer)`,
      [JSON.stringify(deltas)]
    )
    await tx.query(
      `insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n)
       select 1, kind, area, seat, sex, age, split, stay, beyond, "on", at, n
       from jsonb_to_recordset($1) as h (kind text, area bigint, seat text, sex text, age smallint, split smallint, stay smallint,
         beyond smallint, "on" date, at timestamptz, n integer)`,
      [JSON.stringify(happened)]
    )
  })
}

const settings = { seed: 20261123, numRuns: 12 }
const somePeople = fc.array(someone, { minLength: 1, maxLength: 5 })

test('counts by any area, day and knowledge are the people whose folded history puts them there', async () => {
  await fc.assert(
    fc
      .asyncProperty(somePeople, somePeople, someDay, someInstant.map(real), async (first, second, on, knownAt) => {
        await store(first)
        await db.as(whole, ctx => foldSnapshots(ctx, { asOf: [Day.parse(on)] }))
        await store(second)
        for (const known of [undefined, knownAt]) {
          const cells = [...first, ...second].flatMap(({ seat, events }): Cell[] => {
            const cell = cellOf(foldHistory(events, { validOn: on, knownAt: known }), seat, on)
            return cell && Math.floor(cell.area / 1000) === community / 1000 ? [cell] : []
          })
          const query = { area: AreaCode.parse(community), on: Day.parse(on), knownAt: known }
          const counts = await db.as(whole, ctx =>
            statisticsRoutes.getCounts(ctx, { params: undefined, body: undefined, query })
          )
          const living = cells.filter(cell => cell.seat === 'living')
          expect([counts.living, counts.hukou]).toEqual([living.length, cells.length - living.length])
          expect(counts.inMigrants.all).toBe(living.filter(cell => cell.split >= 1 && cell.split !== 9).length)
        }
        expect(await recount(db.platform)).toEqual({
          enrolments: [...first, ...second].filter(person => person.events.length > 0).length,
          cells: [],
          happenings: [],
          snapshots: []
        })
      })
      .beforeEach(empty),
    settings
  )
})

const arrival: RegisterEvent = {
  id: 'event-0',
  type: 'registered',
  version: 1,
  validOn: '2026-01-01',
  recordedAt: '2027-01-01T08:00:00.000Z',
  seq: 0,
  facts: { enrolled: true, area: 340104001003007, sex: '2' }
}

test('a change of the counts that no history explains is found, also of a protected person', async () => {
  await store([{ seat: 'hukou', events: [arrival] }])
  await db.as(whole, ({ tx }) =>
    tx.query(
      'insert into people.count_delta (register, area, seat, sex, split, stay, valid_on, n) values (1, $1, $2, $3, 9, 9, $4, 2)',
      [340104001003007, 'hukou', '2', '2026-01-01']
    )
  )
  const { enrolments, cells } = await recount(db.platform)
  expect(enrolments).toBe(1)
  expect(cells).toEqual([
    {
      area: 340104001003007,
      seat: 'hukou',
      sex: '2',
      birthMonth: null,
      split: 9,
      stay: 9,
      on: '2026-01-01',
      missing: -2
    }
  ])
  expect((await recount(db.platform, { area: 340104002000000 })).cells).toEqual([])
  expect((await recount(db.platform, { area: 340104001000000 })).cells).toHaveLength(1)
})

const byKind = `select kind, area, valid_on as on, recorded_at as at, sum(n)::int as n from people.happening
  group by 1, 2, 3, 4 having sum(n) <> 0 order by 1, 2, 3, 4`

test('what a version before did not keep of births, deaths and moves is appended once, as known when it was recorded', async () => {
  const born: RegisterEvent = {
    ...arrival,
    type: 'born',
    validOn: '2026-03-01',
    facts: { ...arrival.facts, bornOn: '2026-03-01' } as RegisterEvent['facts']
  }
  const takenBack: RegisterEvent = {
    ...born,
    id: 'event-1',
    type: 'retracted',
    seq: 1,
    recordedAt: '2027-01-03T08:00:00.000Z',
    retracts: 'event-0',
    facts: {}
  }
  const again = { ...born, id: 'event-2', seq: 2, recordedAt: '2027-01-04T08:00:00.000Z', validOn: '2026-03-02' }
  await store([
    {
      seat: 'living',
      events: [born, takenBack, { ...again, facts: { ...born.facts, bornOn: '2026-03-02' } as RegisterEvent['facts'] }]
    }
  ])
  const kept = async () => (await db.as(whole, ({ tx }) => tx.query(byKind))).rows
  const asRecorded = await kept()
  expect(asRecorded).toHaveLength(3)
  await asOwner(db.ownerUrl, owner => owner.query('truncate people.happening'))
  expect((await recount(db.platform)).happenings).toHaveLength(3)
  expect((await recount(db.platform, { append: true })).happenings).toHaveLength(3)
  expect(await kept()).toEqual(asRecorded)
  expect((await recount(db.platform, { append: true })).happenings).toEqual([])
})

test('births, deaths and moves of any period, as known at any instant, are those of the histories one by one', async () => {
  await fc.assert(
    fc
      .asyncProperty(somePeople, someDay, someDay, someInstant.map(real), async (people, one, other, knownAt) => {
        await store(people)
        const [from, to] = [one, other].sort() as [string, string]
        const counted = new Map<string, number>()
        for (const { seat, events } of people)
          for (const { cell, on } of happenings(
            events.filter(event => event.recordedAt <= knownAt),
            seat
          ))
            if (on >= from && on <= to) counted.set(cell.kind, (counted.get(cell.kind) ?? 0) + 1)
        const { rows } = await db.as(whole, ({ tx }) =>
          tx.query<{ kind: string; n: number }>(
            `select kind, sum(n)::int as n from people.happening where valid_on between $1 and $2 and recorded_at <= $3
             group by 1 having sum(n) <> 0`,
            [from, to, knownAt]
          )
        )
        expect(new Map(rows.map(({ kind, n }) => [kind, n]))).toEqual(counted)
      })
      .beforeEach(empty),
    settings
  )
})

const isInside = (area: number) => Math.floor(area / 1000) === community / 1000

test('indicators of births, deaths and moves are those of the histories one by one, over one year or three', async () => {
  let found = 0
  await fc.assert(
    fc
      .asyncProperty(
        somePeople,
        someDay,
        someInstant.map(real),
        fc.constantFrom<Seat>('living', 'hukou'),
        fc.boolean(),
        async (people, day, knownAt, seat, folded) => {
          await store(people)
          const on = Day.parse(day)
          if (folded) await db.as(whole, ctx => foldSnapshots(ctx, { asOf: [on] }))
          const ours = people.filter(one => one.seat === seat)
          const known = (events: RegisterEvent[]) => events.filter(event => event.recordedAt <= knownAt)
          const happened = ours.flatMap(({ events }) => happenings(known(events), seat))
          const count = (kind: string, from: string) =>
            happened.filter(
              ({ cell, on: at }) =>
                cell.kind === kind &&
                at > from &&
                at <= on &&
                isInside(cell.area) &&
                (kind.length === 5 || cell.beyond >= 1)
            ).length
          const peopleOn = (at: string) =>
            ours.filter(({ events }) => {
              const cell = cellOf(foldHistory(events, { validOn: at, knownAt }), seat, at)
              return cell && isInside(cell.area)
            }).length
          const ask = async (code: string) => {
            const query = { area: AreaCode.parse(community), on, knownAt, of: seat, compare: undefined }
            const { figure } = await db.as(whole, ctx =>
              statisticsRoutes.getIndicator(ctx, { params: { code }, body: undefined, query })
            )
            return figure
          }
          // So few births are told of three years together.
          const birth = await ask('birth-rate')
          const from = (years: number) => `${Number(on.slice(0, 4)) - years}${on.slice(4)}`
          const mean = (years: number) =>
            peopleOn(from(years)) === 0 ? 0 : ((peopleOn(from(years)) + peopleOn(on)) / 2) * years
          expect([birth.years, birth.over, birth.under]).toEqual([3, count('birth', from(3)), mean(3)])
          const death = await ask('death-rate')
          expect([death.years, death.over, death.under]).toEqual([1, count('death', from(1)), mean(1)])
          const net = await ask('net-migration')
          expect(net.over).toBe(count('arrival', from(1)) - count('departure', from(1)))
          const natural = await ask('natural-increase')
          expect(natural.over).toBe(count('birth', from(3)) - count('death', from(3)))
          found += birth.over + death.over + Math.abs(net.over)
        }
      )
      .beforeEach(empty),
    { ...settings, numRuns: 40 }
  )
  expect(found).toBeGreaterThan(0)
})

test('a snapshot that holds a person too many is found', async () => {
  await db.as(whole, ctx => foldSnapshots(ctx, { asOf: [Day.parse('2026-06-30')] }))
  // An area of its own: what a fold holds of others depends on which transactions other tests have open.
  const empty = 340104002003000
  await db.as(whole, ({ tx }) =>
    tx.query(
      `insert into statistics.snapshot (as_of, area, seat, cells, counts) values ('2026-06-30', $1, 'living', array[0], array[1])`,
      [empty]
    )
  )
  const { snapshots } = await recount(db.platform)
  expect(snapshots).toEqual([{ asOf: '2026-06-30', area: empty, seat: 'living', stored: 1, summed: 0 }])
})
