import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Oversight } from '../../contract/oversight.ts'
import { AreaCode } from '../../contract/values.ts'
import {
  farGrid,
  farStreet,
  grid,
  nextGrid,
  officer,
  officerOf,
  openRegister,
  type Register,
  street
} from '../people/people-factory.ts'
import { getOversight } from './get-oversight.ts'

const community = grid - (grid % 1000)

let register: Register
beforeAll(async () => {
  register = await openRegister()
  const account = v7()
  await register.owner(
    `insert into areas.area (code, level, name, valid) select c, case when c % 1000 = 0 then 'community' else 'grid' end, n, '[2026-01-01,)'
     from (values (${grid}::bigint, '第七网格'), (${nextGrid}, '第八网格')) v (c, n)`
  )
  const device = v7()
  await register.owner(
    `insert into field.device (register, id, area, account, name) values (1, '${device}', ${grid}, '${account}', 'x')`
  )
  const campaign = v7()
  await register.owner(
    `insert into field.campaign (register, id, area, segment, from_day, due_day, account) values (1, '${campaign}', ${community}, 'households', '2026-09-01', '2026-09-30', '${account}')`
  )
  const task = (area: number, from: string, due: string, more = `'open', null, null`) =>
    register.owner(
      `insert into field.task (register, id, area, kind, campaign_id, household_id, from_day, due_day, state, outcome, closed_at)
       values (1, '${v7()}', ${area}, 'who-lives-here', '${campaign}', '${v7()}', '${from}', '${due}', ${more})`
    )
  await task(grid, '2026-11-20', '2026-12-04')
  await task(grid, '2026-09-01', '2026-09-30')
  await task(grid, '2026-11-01', '2026-11-30', `'called', 'done', now()`)
  await task(nextGrid, '2026-05-01', '2026-05-31')
  await task(farGrid, '2026-11-01', '2026-11-10')
  for (const state of ['waiting', 'conflict'])
    await register.owner(
      `insert into field.sent (register, id, area, device_id, account, kind, made_at, on_day, received_at, state)
       values (1, '${v7()}', ${grid}, '${device}', '${account}', 'found', now(), '2026-11-01', '2026-11-02T02:00:00Z', '${state}')`
    )
  await register.owner(
    `insert into residents.arrival (id, area, phone_hash, sealed, asked_on, due_on)
     values ('${v7()}', ${farStreet}, '\\x01', 'x', '2026-11-10', '2026-11-17')`
  )
})
afterAll(() => register.close())

const see = (area?: number, who = officer) =>
  register.as(who, ctx => getOversight(ctx, area === undefined ? {} : { area: AreaCode.parse(area) }))

test('open work is told by kind, age and place, past its day or not, with the oldest day', async () => {
  const { kinds, areas, area } = await see()
  expect(area).toBe(street)
  const of = (kind: string) => kinds.find(line => line.kind === kind)
  expect(of('calls')).toEqual({ kind: 'calls', open: 3, overdue: 2, oldest: '2026-05-01', ages: [1, 0, 1, 1] })
  expect(of('conflicts')).toEqual({ kind: 'conflicts', open: 1, overdue: 0, oldest: '2026-11-02', ages: [0, 1, 0, 0] })
  expect(of('proposals')?.open).toBe(1)
  expect(of('two-ends')).toEqual({ kind: 'two-ends', open: 0, overdue: 0, oldest: null, ages: [0, 0, 0, 0] })
  const here = areas.find(line => line.area === community)
  expect(here).toMatchObject({ open: 5, overdue: 2, planned: 3, called: 1, grids: 2, covered: 1 })
  // Each place by kind and age too, for the map: what all of them come to is what is told of the whole.
  expect(here!.kinds.find(({ kind }) => kind === 'calls')).toEqual(of('calls'))
  expect(here!.kinds.map(({ kind }) => kind).sort()).toEqual(['calls', 'conflicts', 'proposals'])
})

test('what a place asked another and waits for is told where it was asked, with its age, and once where both lie in one area', async () => {
  const ask = (asking: number, asked: number, turn: 'asking' | 'asked') =>
    register.owner(
      `insert into two_ends.exchange (id, kind, asking_area, asked_area, turn, due_on, opened_account, opened_at)
       values ($1, 'assist', $2, $3, $4, '2026-11-10', $1, '2026-10-01T02:00:00Z')`,
      [v7(), asking, asked, turn]
    )
  await ask(community, farStreet, 'asked')
  await ask(community, farStreet, 'asking')
  const of = async (who = officer) =>
    (await see(undefined, who)).kinds.filter(({ kind, open }) => kind.startsWith('two-ends') && open > 0)
  const one = { open: 1, overdue: 1, oldest: '2026-10-01', ages: [0, 0, 1, 0] }
  expect(await of()).toEqual([
    { kind: 'two-ends', ...one },
    { kind: 'two-ends-theirs', ...one }
  ])
  expect(await of(officerOf(farStreet))).toEqual([{ kind: 'two-ends', ...one }])
  expect((await see()).areas.find(line => line.area === community)!.kinds.map(({ kind }) => kind)).toContain(
    'two-ends-theirs'
  )
  // The city holds both ends: two pieces, each where it waits.
  expect(await of(officerOf(340100000000000))).toMatchObject([{ kind: 'two-ends', open: 2 }])
  await register.owner(`delete from two_ends.exchange`)
})

test('one goes down to the grids, and sees nothing beside the own area', async () => {
  const { areas } = await see(community)
  expect(areas.map(({ name, open, covered }) => [name, open, covered])).toEqual([
    ['第七网格', 4, 1],
    ['第八网格', 1, 0]
  ])
  await expect(see(farStreet)).rejects.toMatchObject({ code: 'platform.not-found' })
  const { kinds } = await see(undefined, officerOf(farStreet))
  expect(kinds.filter(({ open }) => open > 0).map(({ kind, open, overdue }) => [kind, open, overdue])).toEqual([
    ['calls', 1, 1],
    ['newcomers', 1, 1]
  ])
})

test('there is no place for a worker: neither in the answer nor in what it is read from', async () => {
  const columns = await register.owner<{ column: string }>(
    `select distinct column_name as column from information_schema.columns where table_schema = 'statistics' and table_name in ('open_work', 'call', 'grid_device') order by 1`
  )
  expect(columns.map(({ column }) => column)).toEqual([
    'area',
    'came_on',
    'due_day',
    'due_on',
    'from_day',
    'heard_at',
    'kind',
    'made'
  ])
  expect(JSON.stringify(Oversight.parse(await see()))).not.toMatch(/account|worker|"by"|person/)
})
