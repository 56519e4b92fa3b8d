import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CompoundFound, CompoundThing, FieldCommand } from '../../contract/field-data.ts'
import { screenColumn } from '../../law/screen.ts'
import { grid, nextGrid } from '../people/people-factory.ts'
import { previewCampaign } from './campaigns.ts'
import { listChecks } from './compounds.ts'
import { community, type FieldDesk, line, openField, type TestDevice } from './field-desk.ts'

let field: FieldDesk
let sun: TestDevice
const [garden, court] = [v7(), v7()]
beforeAll(async () => {
  field = await openField()
  // Two thirds of the garden lie in the grid of the device, and none of the court.
  for (const [id, name] of [
    [garden, '幸福花园'],
    [court, '东院']
  ])
    await field.owner('insert into areas.compound (id, community, name) values ($1, $2, $3)', [id, community, name])
  for (const [of, place, name] of [
    [garden, grid, '1栋'],
    [garden, grid, '2栋'],
    [garden, nextGrid, '3栋'],
    [court, nextGrid, '甲楼']
  ])
    await field.owner(
      `insert into areas.building (id, grid, compound_id, name, street_address) values (uuidv7(), $1, $2, $3, '幸福路1号')`,
      [place, of, name]
    )
  sun = await field.device(await field.worker('孙网格'))
})
afterAll(() => field.close())

const well = Object.fromEntries(CompoundThing.options.map(thing => [thing, 'well'])) as CompoundFound
const found: CompoundFound = { ...well, 'barrier-free': 'to-mend', lifts: 'none' }
const plan = (from = '2026-11-23', due = '2026-12-20') => field.plan('compounds', community, { from, due })
const preview = () => field.lead(ctx => previewCampaign(ctx, { segment: 'compounds', area: community } as never))
const toCheck = async () => {
  await sun.pull()
  return sun.rows('task').filter(({ kind }) => kind === 'compound')
}

test('a compound is checked once a year, by a list of things on which nobody can be named; confirmed, it stands in its file', async () => {
  expect(await preview()).toMatchObject({
    calls: 2,
    already: 0,
    grids: [{ area: grid, devices: 1 }, { area: nextGrid }]
  })
  await expect(plan('2026-12-20', '2027-01-10')).rejects.toThrow('field.one-year')
  expect(await plan()).toMatchObject({ tasks: 2, leftOut: 0 })
  expect(await plan()).toMatchObject({ tasks: 0 })
  const [task, ...others] = await toCheck()
  expect(others).toEqual([])
  expect(task).toMatchObject({ compound: garden, household: null, enrolment: null })
  expect(sun.rows('compound')).toEqual([{ is: 'compound', id: garden, name: '幸福花园', buildings: ['1栋', '2栋'] }])
  const sent = await sun.tell({ kind: 'checked', task: task!.id, compound: garden, found })
  expect(sent.state).toBe('waiting')
  expect(await toCheck()).toEqual([])
  const { proposals } = await field.waiting()
  expect(proposals).toMatchObject([{ kind: 'checked', name: '幸福花园', enrolment: null, told: found }])
  expect(await field.lead(listChecks)).toMatchObject([{ on: null }, { on: null }])
  expect(await field.decide([sent.id])).toEqual({ decided: 1, left: [] })
  expect(await field.lead(listChecks)).toMatchObject([
    { name: '幸福花园', buildings: 3, on: '2026-11-20', found },
    { name: '东院', on: null, found: {} }
  ])
  // This year it is done; the other one is under way.
  expect(await preview()).toMatchObject({ calls: 0, already: 2 })
})

test('the same check sent again is one check, and one of a compound elsewhere is refused with its reason', async () => {
  await field.owner(`delete from field.compound_check`)
  await plan()
  const [task] = await toCheck()
  const command = line({ kind: 'checked', task: task!.id, compound: garden, found })
  for (const state of ['waiting', 'waiting']) expect((await sun.push([command])).taken[0]!.state).toBe(state)
  await field.decide([command.id])
  expect((await sun.push([command])).taken[0]!.state).toBe('confirmed')
  expect(await field.owner('select from field.compound_check')).toHaveLength(1)
  expect(await sun.tell({ kind: 'checked', task: task!.id, compound: court, found })).toMatchObject({
    state: 'refused',
    reason: { zh: expect.stringContaining('网格里没有') }
  })
})

test('a check has a word for each thing and nowhere to write of anybody; no table of it has a person', async () => {
  const command = line({ kind: 'checked', task: v7(), compound: garden, found })
  expect(FieldCommand.safeParse({ ...command, words: '三楼住着' }).success).toBe(false)
  expect(FieldCommand.safeParse({ ...command, found: { ...found, lifts: '张三家门口' } }).success).toBe(false)
  expect(FieldCommand.safeParse({ ...command, found: { ...found, residents: 'well' } }).success).toBe(false)
  for (const thing of CompoundThing.options) expect(screenColumn(thing), thing).toBeUndefined()
  const columns = await field.owner<{ column: string }>(
    `select column_name as column from information_schema.columns where table_schema = 'field' and table_name = 'compound_check'`
  )
  expect(columns.map(({ column }) => column).sort()).toEqual(
    ['area', 'compound_id', 'found', 'id', 'on_day', 'register'].sort()
  )
})
