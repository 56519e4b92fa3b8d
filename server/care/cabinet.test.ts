import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CabinetEvent } from '../../contract/cabinet.ts'
import { openCabinet } from '../../device/cabinet/cabinet.ts'
import { servePage } from '../../device/cabinet/page.ts'
import { openSignIn } from '../access/index.ts'
import { buildApp } from '../app.ts'
import { makeKeys } from '../platform/config.ts'
import { endCabinetKey, issueCabinetKey } from './cabinet-keys.ts'
import { keeper, openSupplies, type Supplies, today } from './care-factory.ts'
import { getOutlet } from './outlets.ts'
import { recallLot } from './recall-lot.ts'

let desk: Supplies
let app: FastifyInstance
let server: string
const folder = mkdtempSync(join(tmpdir(), 'anjia-cabinet-'))
beforeAll(async () => {
  desk = await openSupplies()
  app = await buildApp({
    platform: desk.platform,
    store: { folder, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    signIn: openSignIn(desk.signin, 'a session key for tests only, 32 bytes or more')
  })
  server = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await app.close()
  await desk.close()
  rmSync(folder, { recursive: true })
})

const keyOf = async (id: string) => (await desk.at(keeper, ctx => issueCabinetKey(ctx, { id }))).key
const tell = (key: string, events: CabinetEvent[]) =>
  app.inject({
    method: 'POST',
    url: '/api/cabinet/events',
    headers: { authorization: `Bearer ${key}` },
    payload: { events }
  })

test('a resident takes condoms from a simulated cabinet without a name and the stock is right', async () => {
  const id = await desk.open('cabinet')
  await desk.receive(id, { lotCode: 'C1', quantity: 3 })
  const file = join(folder, 'cabinet.json')
  const cabinet = openCabinet({ server, key: await keyOf(id), file })
  expect(await cabinet.sync()).toBe(true)
  const page = await servePage(cabinet, 0)
  try {
    const { port } = page.address() as { port: number }
    const press = async () =>
      (
        await fetch(`http://127.0.0.1:${port}/take`, { method: 'POST', body: new URLSearchParams({ item: 'condom' }) })
      ).text()
    expect(await press()).toContain('请从下方取走')
    expect(await press()).toContain('请从下方取走')
    expect(await desk.stock(id)).toEqual({ C1: 1 })
    // Without a network it goes on, keeps what it counted through a restart, and tells it later.
    const away = openCabinet({ server: 'http://127.0.0.1:1', key: 'x', file })
    expect([away.take('condom'), away.take('condom'), await away.sync(), away.waiting()]).toEqual([
      true,
      false,
      false,
      1
    ])
    const back = openCabinet({ server, key: await keyOf(id), file })
    expect([await back.sync(), back.waiting()]).toEqual([true, 0])
    expect(await desk.stock(id)).toEqual({ C1: 0 })
  } finally {
    page.close()
  }
  const all = await desk.owner<object>('select * from care.movement m where m.from_outlet = $1', [id])
  expect(all).toHaveLength(3)
  expect(Object.keys(all[0]!).sort()).toEqual(
    'account from_outlet from_outside id kind lot_id on_day order_id quantity register seq to_outlet to_outside'.split(
      ' '
    )
  )
})

test('an event of a cabinet is booked once however often it is sent, and another one under its number is refused', async () => {
  const id = await desk.open('cabinet')
  await desk.receive(id, { lotCode: 'C2', quantity: 20 })
  const key = await keyOf(id)
  const events: CabinetEvent[] = [1, 2, 3].map(seq => ({ seq, what: 'handed', item: 'condom', quantity: seq }))
  const sent = await Promise.all([tell(key, events), tell(key, events.slice(1)), tell(key, events)])
  expect(sent.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect(await desk.stock(id)).toEqual({ C2: 14 })
  const other = await tell(key, [{ seq: 2, what: 'handed', item: 'condom', quantity: 9 }])
  expect(other.json()).toMatchObject({ last: 3, refused: [{ seq: 2, code: 'care.sequence-differs' }] })
  expect(await desk.stock(id)).toEqual({ C2: 14 })
})

test('what fell out fell out: a count and a surplus are booked as differences, faults are seen at the desk until all is well', async () => {
  const id = await desk.open('cabinet')
  await desk.receive(id, { lotCode: 'C3', quantity: 2 })
  const key = await keyOf(id)
  await tell(key, [
    { seq: 1, what: 'handed', item: 'condom', quantity: 5 },
    { seq: 2, what: 'counted', item: 'condom', quantity: 4 },
    { seq: 3, what: 'fault', fault: 'jam' }
  ])
  expect(await desk.stock(id)).toEqual({ C3: 4 })
  const faults = async () => (await desk.at(keeper, ctx => getOutlet(ctx, { id }))).faults
  expect(await faults()).toEqual(['jam'])
  await tell(key, [
    { seq: 4, what: 'counted', item: 'condom', quantity: 1 },
    { seq: 5, what: 'well' }
  ])
  expect([await faults(), await desk.stock(id)]).toEqual([[], { C3: 1 }])
  const wrong = await tell(key, [
    { seq: 6, what: 'handed', item: 'gel', quantity: 1 },
    { seq: 7, what: 'handed', item: 'oral-daily', quantity: 1 },
    { seq: 8, what: 'handed' }
  ])
  expect(wrong.json().refused).toEqual([
    { seq: 6, code: 'care.not-enough' },
    { seq: 7, code: 'care.not-in-cabinet' },
    { seq: 8, code: 'care.event-form' }
  ])
  // What could not be booked is seen where somebody can look.
  expect((await desk.at(keeper, ctx => getOutlet(ctx, { id }))).unbooked).toEqual([
    { seq: 7, item: 'oral-daily', quantity: 1, why: 'not-in-cabinet', on: today },
    { seq: 6, item: 'gel', quantity: 1, why: 'not-enough', on: today }
  ])
})

test('a cabinet is told which recalled lots to keep shut, and nothing of them is booked as handed out', async () => {
  const id = await desk.open('cabinet')
  await desk.receive(id, { lotCode: 'C4', quantity: 5 })
  const key = await keyOf(id)
  const lot = await desk.lotOf('C4')
  await desk.at(keeper, ctx => recallLot(ctx, { id: lot, why: 'packaging' }))
  const told = await tell(key, [{ seq: 1, what: 'handed', item: 'condom', quantity: 1 }])
  expect(told.json()).toMatchObject({
    items: [],
    shut: [{ item: 'condom', lotCode: 'C4', recalled: true }],
    refused: [{ seq: 1, code: 'care.not-enough' }]
  })
  expect(await desk.stock(id)).toEqual({ C4: 5 })
})

test('the credential of a cabinet opens its own two routes and nothing else, and ends at once', async () => {
  const id = await desk.open('cabinet')
  const key = await keyOf(id)
  const ask = (url: string, bearer = key) =>
    app.inject({ url: `/api${url}`, headers: { authorization: `Bearer ${bearer}` } })
  expect((await ask('/cabinet')).statusCode).toBe(200)
  for (const url of ['/outlets', `/outlets/${id}`, '/me', '/rosters/aged-80', '/supply-orders'])
    expect((await ask(url)).json().code, url).toBe('platform.sign-in')
  // A new one ends the old; and one of somebody else's making opens nothing.
  const next = await keyOf(id)
  expect((await ask('/cabinet')).statusCode).toBe(401)
  expect((await ask('/cabinet', next)).statusCode).toBe(200)
  expect((await ask('/cabinet', `${next}x`)).statusCode).toBe(401)
  await desk.at(keeper, ctx => endCabinetKey(ctx, { id }))
  expect((await ask('/cabinet', next)).statusCode).toBe(401)
  const room = await desk.open('room')
  await expect(desk.at(keeper, ctx => issueCabinetKey(ctx, { id: room }))).rejects.toThrow('care.no-cabinet')
  expect(JSON.stringify(await desk.owner('select * from care.cabinet_key'))).not.toContain(next)
})
