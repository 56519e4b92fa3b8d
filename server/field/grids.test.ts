import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApprovalId } from '../../contract/access.ts'
import { AreaChange, NewAddresses } from '../../contract/areas.ts'
import { AreaCode, CommandId, Day } from '../../contract/values.ts'
import { decideApproval } from '../access/decide-approval.ts'
import { areasRoutes } from '../areas/index.ts'
import { countFollowers, followAreaChange } from '../people/follow-area-change.ts'
import { commandOf, grid, nextGrid, nextStreet, officer, officerOf } from '../people/people-factory.ts'
import { askWorker } from './ask-worker.ts'
import { listCampaigns, previewCampaign } from './campaigns.ts'
import { countCalls } from './count-calls.ts'
import { community, type FieldDesk, openField } from './field-desk.ts'
import { followGrids } from './follow-grids.ts'
import { listGrids } from './list-grids.ts'

const asked = { params: undefined, query: undefined }
/** As server/app.ts wires it. */
const routes = areasRoutes(
  async (ctx, follow) => {
    const followed = await followAreaChange(ctx, follow)
    await followGrids(ctx, follow)
    return followed
  },
  countFollowers,
  countCalls
)

let field: FieldDesk
beforeAll(async () => {
  field = await openField()
  const change = { ...commandOf(), kind: 'opened', on: '2026-01-01', before: [], buildings: [] }
  const after = [grid, nextGrid].map((code, n) => ({ code, name: `第${n + 7}网格` }))
  await field.as(officer, ctx => routes.changeAreas(ctx, { ...asked, body: AreaChange.parse({ ...change, after }) }))
  const addresses = ['1栋', '2栋'].map(building => ({ grid, building, address: `桐荫路9号${building}` }))
  await field.as(officer, ctx =>
    routes.addAddresses(ctx, { ...asked, body: NewAddresses.parse({ commandId: v7(), addresses }) })
  )
  await field.enrol({ name: '留下', place: { area: grid as never, address: '桐荫路9号1栋' } })
  await field.enrol({ name: '过去', bornOn: '1940-05', place: { area: grid as never, address: '桐荫路9号2栋' } })
})
afterAll(() => field.close())

const preview = (segment = 'households') =>
  field.lead(ctx => previewCampaign(ctx, { segment, area: AreaCode.parse(community) }))

test('before a round is planned its size is told by grid, without a name; what is open already is not planned twice', async () => {
  expect(await preview()).toEqual({
    calls: 2,
    leftOut: 0,
    already: 0,
    grids: [{ area: grid, calls: 2, devices: 0 }]
  })
  await field.device(await field.worker('孙网格'))
  expect((await preview()).grids).toEqual([{ area: grid, calls: 2, devices: 1 }])
  const { tasks } = await field.plan('households', community)
  expect(tasks).toBe(2)
  expect(await preview()).toEqual({ calls: 0, leftOut: 0, already: 2, grids: [] })
  expect(await preview('aged-80')).toMatchObject({ calls: 1 })
  await expect(preview('everybody')).rejects.toThrow('field.no-segment')
})

test('who leads sees each grid with who is in post there, its open calls and devices; one with calls and nobody in post stands out', async () => {
  const of = async (area: number) => (await field.lead(listGrids)).find(one => one.area === area)
  expect(await of(grid)).toEqual({ area: grid, workers: [], open: 2, overdue: 0, devices: 1 })
  expect(await of(nextGrid)).toEqual({ area: nextGrid, workers: [], open: 0, overdue: 0, devices: 0 })
  const post = async (name: string, area: number, days: string) => {
    const account = await field.worker(name, area)
    await field.owner(
      `insert into access.post (id, account_id, role, area, valid_from, valid_to) values ($1, $2, 'grid_worker', $3, ${days})`,
      [v7(), account, area]
    )
  }
  await post('在岗的', grid, `'2026-01-01', null`)
  await post('离岗的', grid, `'2026-01-01', '2026-11-22'`)
  expect((await of(grid))?.workers.map(({ name }) => name)).toEqual(['在岗的'])
  expect(await field.as(officerOf(nextStreet), listGrids)).toEqual([])
})

test('who works a grid here is put in charge of another with its open calls, once an administrator agrees; nobody from elsewhere, and nobody twice', async () => {
  const [here] = (await field.lead(listGrids)).flatMap(({ workers }) => workers)
  const ask = (area: number, account: string, from = Day.parse('2026-11-23')) =>
    field.lead(ctx => askWorker(ctx, { commandId: CommandId.parse(v7()), area: AreaCode.parse(area), account, from }))
  await expect(ask(grid, here!.account)).rejects.toThrow('field.already-there')
  await expect(ask(nextGrid, here!.account, Day.parse('2026-11-22'))).rejects.toThrow('field.days')
  await expect(ask(nextGrid, await field.worker('没有岗的'))).rejects.toThrow('platform.not-found')
  await expect(ask(nextStreet + 1001, here!.account)).rejects.toThrow('platform.not-found')
  const { asked: id } = await ask(nextGrid, here!.account)
  const workers = async () => (await field.lead(listGrids)).find(({ area }) => area === nextGrid)!.workers
  expect(await workers()).toEqual([])
  const second = await field.worker('管理员')
  const decide = (role: 'street_officer' | 'administrator') =>
    field.as(officerOf(community, role, second), ctx =>
      decideApproval(ctx, { id: ApprovalId.parse(id), decision: 'grant' })
    )
  await expect(decide('street_officer')).rejects.toThrow('platform.no-permission')
  expect(await decide('administrator')).toMatchObject({ status: 'used' })
  expect(await workers()).toEqual([here])
})

test('open calls are the grid’s and nobody’s own: whoever takes the grid over has them, and one that was made is gone from every device', async () => {
  const before = await field.device(await field.worker('周网格'))
  await before.pull()
  expect(before.rows('task')).toHaveLength(2)
  // The post of the grid is given to somebody else; the calls are the grid's and were nobody's own.
  const after = await field.device(await field.worker('郑网格'))
  await after.pull()
  expect(
    after
      .rows('task')
      .map(({ id }) => id)
      .sort()
  ).toEqual(
    before
      .rows('task')
      .map(({ id }) => id)
      .sort()
  )
  const [first] = after.rows('task')
  expect((await after.tell({ kind: 'called', task: first!.id, outcome: 'not-at-home' })).state).toBe('done')
  await before.pull()
  expect(before.rows('task')).toHaveLength(1)
})

test('when a grid is cut anew, open calls go with the building into the new one, and the round goes on', async () => {
  await field.plan('aged-80', community)
  const [building] = await field.owner<{ id: string }>(`select id from areas.building where name = '2栋'`)
  const opened = grid + 50
  const cut = AreaChange.parse({
    ...commandOf(),
    kind: 'recut',
    on: '2026-11-20',
    before: [grid, nextGrid],
    after: [
      { code: grid, name: '第7网格' },
      { code: opened, name: '新网格' }
    ],
    buildings: [{ building: building!.id, grid: opened }]
  })
  // Told before it is done: which calls go, how many devices there are, and where calls would wait for nobody.
  const { commandId: _, ...asking } = cut
  const preview = await field.as(officer, ctx => routes.previewAreaChange(ctx, { ...asked, body: asking }))
  const going = await field.owner<{ n: number }>(
    `select count(*)::int as n from field.task t join people.enrolment e on e.id = t.enrolment_id or t.enrolment_id is null and e.household_id = t.household_id
     where t.state = 'open' and e.name = '过去'`
  )
  expect(preview).toMatchObject({ buildingsMoved: 1, callsMoved: going[0]!.n, alone: ['新网格'] })
  expect(preview.callsMoved).toBeGreaterThan(0)
  expect(preview.devices).toBe(
    (await field.owner<{ n: number }>(`select count(*)::int as n from field.device where ended_at is null`))[0]!.n
  )
  await field.as(officer, ctx => routes.changeAreas(ctx, { ...asked, body: cut }))
  const open = await field.owner<{ area: number; name: string }>(
    `select t.area, e.name from field.task t join people.enrolment e on e.id = t.enrolment_id where t.state = 'open' order by t.id`
  )
  expect(open.length).toBeGreaterThan(0)
  expect(open.filter(({ name }) => name === '过去').map(({ area }) => area)).toEqual(
    open.filter(({ name }) => name === '过去').map(() => opened)
  )
  expect(open.filter(({ name }) => name === '留下').map(({ area }) => area)).toEqual(
    open.filter(({ name }) => name === '留下').map(() => grid)
  )
  const there = await field.device(await field.worker('新网格员'), opened)
  await there.pull()
  expect(there.rows('person').map(({ name }) => name)).toEqual(['过去'])
  expect(there.rows('task').map(({ kind }) => kind)).toContain('look-in')
  const rounds = await field.lead(ctx => listCampaigns(ctx))
  expect(rounds.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(3)
})
