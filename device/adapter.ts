import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import type { z } from 'zod'
import { type Card, type DeviceKind, deviceVersion, type FromDevice, ToDevice } from '../contract/device.ts'
import { DeviceProblem, type Driver } from './driver.ts'
import type { Pairing } from './pairing.ts'

interface AdapterParts {
  drivers: Driver[]
  pairing: Pairing
  /** The addresses of the desk: `https://anjia.example.cn`. A page of any other site is turned away. */
  origins: readonly string[]
  port: number
  /** Called when a browser was paired, so that the next code is shown. */
  paired?: () => void
}

export interface Adapter {
  port: number
  close: () => Promise<void>
}

type Unversioned<M> = M extends unknown ? Omit<M, 'v'> : never
type Answer = Unversioned<z.input<typeof FromDevice>>

const say = (socket: WebSocket, message: Answer): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ v: deviceVersion, ...message }))
}

/** Listens on 127.0.0.1 alone, to pages of the desk alone, and speaks of cards to paired browsers alone. */
export function startAdapter(parts: AdapterParts): Promise<Adapter> {
  const { drivers, port } = parts
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port,
    maxPayload: 64_000,
    verifyClient: ({ req }: { req: IncomingMessage }) => isDesk(req, parts.origins)
  })
  const paired = new Set<WebSocket>()
  let attending: WebSocket | undefined
  const list = () => drivers.map(({ kind, name, ready }) => ({ kind, name, ready: ready() }))
  const admit = (socket: WebSocket, re: string) => {
    paired.add(socket)
    attending = socket
    say(socket, { type: 'devices', re, devices: list() })
  }
  const hear = async (socket: WebSocket, message: ToDevice): Promise<void> => {
    const { id } = message
    if (message.type === 'pair') {
      const token = parts.pairing.pair(message.code)
      if (!token)
        return say(socket, { type: 'refused', re: id, why: parts.pairing.closed() ? 'too-many-tries' : 'pairing-code' })
      say(socket, { type: 'paired', re: id, token })
      parts.paired?.()
      return admit(socket, id)
    }
    if (message.type === 'hello' && parts.pairing.knows(message.token)) return admit(socket, id)
    if (!paired.has(socket)) return say(socket, { type: 'refused', re: id, why: 'not-paired' })
    if (message.type === 'attend') {
      attending = socket
      return say(socket, { type: 'done', re: id })
    }
    say(socket, await work(drivers, message).then(answer => ({ ...answer, re: id }), refusal(id)))
  }
  server.on('connection', socket => {
    socket.on('message', data => {
      const message = ToDevice.safeParse(parsed(String(data)))
      if (message.success) void hear(socket, message.data)
      else say(socket, { type: 'refused', why: 'message' })
    })
    socket.on('close', () => {
      paired.delete(socket)
      if (attending === socket) attending = [...paired].at(-1)
    })
  })
  for (const driver of drivers)
    driver.start?.({
      card: (card: Card) => attending && say(attending, { type: 'card', card }),
      changed: () => {
        for (const socket of paired) say(socket, { type: 'devices', devices: list() })
      }
    })
  return listening(server, drivers)
}

/** The browser says which site a page is of; the host says that no other name was bent to this machine. */
function isDesk(request: IncomingMessage, origins: readonly string[]): boolean {
  const host = request.headers.host?.replace(/:\d+$/, '')
  return (host === '127.0.0.1' || host === 'localhost') && origins.includes(request.headers.origin ?? '')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type Work = Extract<ToDevice, { type: 'read' | 'scan' | 'print' | 'hello' }>

async function work(drivers: Driver[], message: Work): Promise<Answer> {
  const re = message.id
  const find = (kind: DeviceKind): Driver => {
    const driver = drivers.find(one => one.kind === kind && one.ready())
    if (!driver) throw new DeviceProblem('no-device')
    return driver
  }
  if (message.type === 'read') {
    const card = await find('card-reader').read?.()
    if (!card) throw new DeviceProblem('no-card')
    return { type: 'card', re, card }
  }
  if (message.type === 'scan') {
    const page = await find('scanner').scan?.(message.dpi)
    if (!page || page.bytes.length > 16_000_000) throw new DeviceProblem('device-failed')
    return { type: 'scanned', re, mime: page.mime, bytes: page.bytes.toString('base64') }
  }
  if (message.type === 'print') {
    await find('printer').print?.(message.slip)
    return { type: 'done', re }
  }
  throw new DeviceProblem('not-paired')
}

/** What went wrong inside stays at the machine. */
const refusal =
  (re: string) =>
  (error: unknown): Answer => {
    if (!(error instanceof DeviceProblem)) console.error(error instanceof Error ? error.message : error)
    return { type: 'refused', re, why: error instanceof DeviceProblem ? error.why : 'device-failed' }
  }

const listening = (server: WebSocketServer, drivers: Driver[]): Promise<Adapter> =>
  new Promise((resolve, refuse) => {
    server.once('error', refuse)
    server.once('listening', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise<void>(done => {
            for (const driver of drivers) driver.stop?.()
            for (const socket of server.clients) socket.terminate()
            server.close(() => done())
          })
      })
    )
  })
