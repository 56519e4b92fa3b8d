import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { FromDevice } from '../contract/device.ts'
import { type Adapter, startAdapter } from './adapter.ts'
import { openPairing, type Pairing } from './pairing.ts'
import { type Simulator, simulate } from './simulator.ts'

const desk = 'https://anjia.example.cn'
const card = {
  name: '欧阳𠮷',
  sex: '2',
  bornOn: '1990-01-02',
  idNumber: '34010419900102104X',
  address: '三里庵路1号',
  validTo: '2040-01-01'
} as const

let adapter: Adapter
let pairing: Pairing
let simulator: Simulator
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anjia-device-'))
  simulator = simulate()
  pairing = openPairing(join(folder, 'pairings.json'))
  adapter = await startAdapter({ drivers: simulator.drivers, pairing, origins: [desk], port: 0 })
})

afterEach(async () => {
  await adapter.close()
  rmSync(folder, { recursive: true })
})

/** A page: it sends messages and takes the answers in the order in which they come. */
async function page(origin = desk) {
  const socket = new WebSocket(`ws://127.0.0.1:${adapter.port}`, { origin })
  const heard: unknown[] = []
  const waiting: ((message: unknown) => void)[] = []
  socket.on('message', data => {
    const message = FromDevice.parse(JSON.parse(String(data)))
    const next = waiting.shift()
    if (next) next(message)
    else heard.push(message)
  })
  await once(socket, 'open')
  return {
    send: (message: object) => socket.send(JSON.stringify({ v: 1, ...message })),
    hear: () => (heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise(resolve => waiting.push(resolve))),
    leave: () => socket.close()
  }
}

async function pairedPage() {
  const one = await page()
  one.send({ type: 'pair', id: '1', code: pairing.code() })
  const { token } = (await one.hear()) as { token: string }
  await one.hear()
  return { ...one, token }
}

test('a page of another site is turned away, and so is a name bent to this machine', async () => {
  const stranger = new WebSocket(`ws://127.0.0.1:${adapter.port}`, { origin: 'https://elsewhere.example' })
  await expect(once(stranger, 'open')).rejects.toThrow('401')
  const nobody = new WebSocket(`ws://127.0.0.1:${adapter.port}`)
  await expect(once(nobody, 'open')).rejects.toThrow('401')
  const bent = request({
    port: adapter.port,
    host: '127.0.0.1',
    headers: {
      host: 'evil.example',
      origin: desk,
      upgrade: 'websocket',
      connection: 'Upgrade',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ=='
    }
  }).end()
  const [response] = await once(bent, 'response')
  expect(response.statusCode).toBe(401)
})

test('a browser is paired by the code at the machine, once, and known by its token ever after', async () => {
  const code = pairing.code()
  const { token, leave } = await pairedPage()
  leave()
  const again = await page()
  again.send({ type: 'hello', id: '1', token })
  expect(await again.hear()).toMatchObject({ type: 'devices', re: '1', devices: [{ ready: true }, {}, {}] })
  const late = await page()
  late.send({ type: 'pair', id: '2', code })
  expect(await late.hear()).toMatchObject({ type: 'refused', re: '2' })
  expect(readFileSync(join(folder, 'pairings.json'), 'utf8')).not.toContain(token)
  expect(openPairing(join(folder, 'pairings.json')).knows(token)).toBe(true)
})

test('after five wrong codes no code is taken', async () => {
  const one = await page()
  const wrong = pairing.code() === '000000' ? '000001' : '000000'
  const answers: unknown[] = []
  for (const id of ['1', '2', '3', '4', '5']) {
    one.send({ type: 'pair', id, code: wrong })
    answers.push(((await one.hear()) as { why: string }).why)
  }
  expect(answers).toEqual([...Array(4).fill('pairing-code'), 'too-many-tries'])
  one.send({ type: 'pair', id: '6', code: pairing.code() })
  expect(await one.hear()).toMatchObject({ why: 'too-many-tries' })
})

test('a stranger to the machine gets nothing, and what is no message is refused', async () => {
  const one = await page()
  one.send({ type: 'read', id: '1' })
  expect(await one.hear()).toMatchObject({ type: 'refused', why: 'not-paired' })
  one.send({ type: 'hello', id: '2', token: 'a'.repeat(43) })
  expect(await one.hear()).toMatchObject({ type: 'refused', why: 'not-paired' })
  one.send({ type: 'open-the-door', id: '3' })
  expect(await one.hear()).toMatchObject({ type: 'refused', why: 'message' })
  one.send({ v: 2, type: 'read', id: '4' })
  expect(await one.hear()).toMatchObject({ type: 'refused', why: 'message' })
})

test('a card goes to the page that is looked at, and to no other', async () => {
  const first = await pairedPage()
  const second = await pairedPage()
  simulator.layCard(card)
  expect(await second.hear()).toEqual({ v: 1, type: 'card', card })
  first.send({ type: 'attend', id: '9' })
  await first.hear()
  simulator.layCard({ ...card, name: '张伟' })
  expect(await first.hear()).toMatchObject({ card: { name: '张伟' } })
  second.send({ type: 'attend', id: '10' })
  expect(await second.hear()).toMatchObject({ type: 'done', re: '10' })
})

test('a card is read when asked for, and where none lies that is said', async () => {
  const one = await pairedPage()
  one.send({ type: 'read', id: '1' })
  expect(await one.hear()).toMatchObject({ type: 'refused', re: '1', why: 'no-card' })
  simulator.layCard(card)
  await one.hear()
  one.send({ type: 'read', id: '2' })
  expect(await one.hear()).toMatchObject({ re: '2', card: { idNumber: card.idNumber } })
})

test('a page is scanned and a receipt printed', async () => {
  const one = await pairedPage()
  one.send({ type: 'scan', id: '1', dpi: 200 })
  const scanned = (await one.hear()) as { mime: string; bytes: string }
  expect([scanned.mime, Buffer.from(scanned.bytes, 'base64').subarray(0, 2)]).toEqual([
    'image/jpeg',
    Buffer.from([0xff, 0xd8])
  ])
  const slip = { title: '回执', lines: [{ text: '已收到材料 1 份' }] }
  one.send({ type: 'print', id: '2', slip })
  expect(await one.hear()).toEqual({ v: 1, type: 'done', re: '2' })
  expect(simulator.printed).toEqual([slip])
})
