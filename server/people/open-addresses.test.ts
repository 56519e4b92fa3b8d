import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { NewAddresses } from '../../contract/areas.ts'
import { SettledAddresses } from '../../contract/open-addresses.ts'
import { AreaCode } from '../../contract/values.ts'
import { addAddresses } from '../areas/index.ts'
import { addressMatch } from './address-match.ts'
import { getPerson } from './get-person.ts'
import { listOpenAddresses, settleAddresses } from './open-addresses.ts'
import {
  everyone,
  farGrid,
  grid,
  nextStreet,
  officer,
  officerOf,
  openRegister,
  type Register,
  unevenCells
} from './people-factory.ts'
import { undoBatch } from './undo-batch.ts'

let register: Register
let flat: { id: string }
beforeAll(async () => {
  register = await openRegister()
  const addresses = [1, 2].map(n => ({
    grid: grid + 1,
    building: `${n}栋`,
    address: `梅山路12号翠竹园${n}栋1单元201室`
  }))
  await register.as(officer, ctx => addAddresses(ctx, NewAddresses.parse({ commandId: v7(), addresses })))
  flat = (await register.owner<{ id: string }>(`select id from areas.standard_address where address like '%1栋%'`))[0]!
})
afterAll(() => register.close())

const open = (who = officer) => register.as(who, ctx => listOpenAddresses(ctx, {}))
const settle = (settled: z.input<typeof SettledAddresses>['settled'], who = officer) =>
  register.as(who, ctx =>
    settleAddresses(ctx, SettledAddresses.parse({ commandId: v7(), source: '上门核对', settled }))
  )

test('people with one way of writing stand together, with the standard addresses written most alike', async () => {
  const place = { place: { area: AreaCode.parse(grid), address: '翠竹苑1栋1单元201室' } }
  const [one, two] = [await register.enrol(place), await register.enrol(place)]
  const far = await register.enrol({ place: { area: AreaCode.parse(farGrid), address: '某路1号' } })
  const { groups, next } = await open()
  expect(next).toBeNull()
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ text: '翠竹苑1栋1单元201室', likely: [{ id: flat.id }, {}] })
  expect(groups[0]!.people.map(({ enrolment }) => enrolment).sort()).toEqual([one.enrolment, two.enrolment].sort())
  expect((await open(officerOf(nextStreet))).groups).toEqual([])
  await expect(
    settle([{ address: { id: flat.id }, people: [{ enrolment: far.enrolment, version: 1 }] }])
  ).rejects.toThrow('platform.not-found')
})

test('an open address settled is a correction from its day; the grid follows, the match rate rises, undo takes it back', async () => {
  const [group] = (await open()).groups
  const people = group!.people.map(({ enrolment, version }) => ({ enrolment, version }))
  const before = await register.as(officer, ctx => addressMatch(ctx, undefined))
  const counted = await register.counted(grid + 1, '2026-11-23')
  const { settled, batch } = await settle([{ address: { id: flat.id }, people }])
  expect(settled).toBe(2)
  const after = await register.as(officer, ctx => addressMatch(ctx, undefined))
  expect([after.matched - before.matched, after.open - before.open]).toEqual([2, -2])
  expect((await open()).groups).toEqual([])
  expect(await register.counted(grid + 1, '2026-11-23')).toBe(counted + 2)
  const page = await register.as(officer, ctx => getPerson(ctx, { id: people[0]!.enrolment }))
  expect(page.line).toMatchObject({ address: '梅山路12号翠竹园1栋1单元201室', area: grid + 1 })
  expect(page.history[0]).toMatchObject({ type: 'corrected' })
  expect(page.history[0]!.validOn < '2026-11-23').toBe(true)
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.as(officer, ctx => undoBatch(ctx, { batch }))
  expect((await open()).groups[0]!.people).toHaveLength(2)
  expect(await register.counted(grid + 1, '2026-11-23')).toBe(counted)
})

test('an address missing from the list is added to its grid and stands for what was written', async () => {
  const [group] = (await open()).groups
  const people = group!.people.map(({ enrolment, version }) => ({ enrolment, version }))
  await settle([{ address: { grid: AreaCode.parse(grid + 1), building: '9栋', text: '翠竹苑9栋1单元201室' }, people }])
  expect((await open()).groups).toEqual([])
  const [added] = await register.owner<{ address: string; building: string }>(
    `select s.address, b.name as building from areas.standard_address s join areas.building b on b.id = s.building_id where b.name = '9栋'`
  )
  expect(added).toEqual({ address: '翠竹苑9栋1单元201室', building: '9栋' })
  await expect(
    settle([{ address: { id: flat.id }, people: people.map(one => ({ ...one, version: 1 })) }])
  ).rejects.toThrow('people.changed-meanwhile')
})
