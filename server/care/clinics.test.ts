import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { careServices } from '../../law/care-services.ts'
import { inForce } from '../../law/instruments.ts'
import { districtKeeper, keeper, openSupplies, type Supplies, today, worker } from './care-factory.ts'
import { setLicence } from './licence.ts'
import { readOpenSupplies } from './open-outlets.ts'
import { getOutlet } from './outlets.ts'

let desk: Supplies
beforeAll(async () => {
  desk = await openSupplies()
})
afterAll(() => desk.close())

const licence = '0123456789ABCDEFGHIJKL'
const shown = async () =>
  (await readOpenSupplies(desk.platform)).outlets
    .filter(({ kind }) => kind === 'clinic')
    .map(({ services }) => services)

test('a clinic shows the services of choice it is licensed for, as long as its licence holds', async () => {
  const id = await desk.open('clinic')
  expect(await shown()).toEqual([[]])
  const note = (validUntil: string, who = keeper) =>
    desk.at(who, ctx =>
      setLicence(ctx, { id, licence, validUntil: Day.parse(validUntil), services: ['iud', 'counselling', 'iud'] })
    )
  const noted = { licence, validUntil: today, services: ['counselling', 'iud'] }
  expect(await note(today)).toEqual(noted)
  expect((await desk.at(keeper, ctx => getOutlet(ctx, { id }))).licence).toEqual(noted)
  expect(await shown()).toEqual([['counselling', 'iud']])
  await note('2020-01-31', districtKeeper)
  expect(await shown()).toEqual([[]])
  expect((await desk.at(keeper, ctx => getOutlet(ctx, { id }))).licence?.validUntil).toBe('2020-01-31')
})

test('only a clinic has a licence, and nobody notes that of another area', async () => {
  const told = { licence, validUntil: today, services: ['iud' as const] }
  const room = await desk.open('room')
  await expect(desk.at(keeper, ctx => setLicence(ctx, { id: room, ...told }))).rejects.toThrow('care.no-clinic')
  const clinic = await desk.open('clinic')
  await expect(desk.at(worker, ctx => setLicence(ctx, { id: clinic, ...told }))).rejects.toThrow('care.no-outlet')
})

test('each service of choice has a basis in force', () => {
  for (const { key, basis } of careServices)
    for (const { instrument } of basis) expect(inForce(instrument, today), key).toBe(true)
})
