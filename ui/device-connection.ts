import {
  type Card,
  type DeviceList,
  type DeviceRefusal,
  devicePort,
  deviceVersion,
  FromDevice,
  type Slip,
  type ToDevice
} from '../contract/device.ts'

type Unsent<M> = M extends unknown ? Omit<M, 'v' | 'id'> : never
type Question = Unsent<ToDevice>

/** What the adapter did not do; `unreachable` where there is none. */
export class DeviceTrouble extends Error {
  readonly why: DeviceRefusal | 'unreachable'
  constructor(why: DeviceRefusal | 'unreachable') {
    super(why)
    this.why = why
  }
}

export interface DeviceState {
  /** `off`: this browser was never paired, and nothing is tried. */
  state: 'off' | 'away' | 'ready'
  devices: DeviceList
}

const memory = 'anjia.device'
const off: DeviceState = { state: 'off', devices: [] }
const pauses = [2, 5, 15, 60]

const stored = {
  get: (): string | undefined => {
    try {
      return localStorage.getItem(memory) ?? undefined
    } catch {
      return undefined
    }
  },
  set: (token: string | undefined): void => {
    try {
      if (token) localStorage.setItem(memory, token)
      else localStorage.removeItem(memory)
    } catch {
      // A browser that keeps nothing is paired for this visit.
    }
  }
}

/** The one connection of this page to the adapter. It is there only once the browser was paired, and comes back by itself. */
export function openDevice(url = `ws://127.0.0.1:${devicePort}`) {
  let now: DeviceState = stored.get() ? { state: 'away', devices: [] } : off
  let socket: WebSocket | undefined
  let token = stored.get()
  let failures = 0
  let again: ReturnType<typeof setTimeout> | undefined
  let n = 0
  const listeners = new Set<() => void>()
  const takers: ((card: Card) => void)[] = []
  const waiting = new Map<string, { done: (answer: FromDevice) => void; fail: (error: Error) => void }>()

  const become = (next: DeviceState) => {
    now = next
    for (const listen of listeners) listen()
  }
  const ask = (question: Question): Promise<FromDevice> =>
    new Promise((done, fail) => {
      if (socket?.readyState !== WebSocket.OPEN) return fail(new DeviceTrouble('unreachable'))
      const id = String(++n)
      waiting.set(id, { done, fail })
      socket.send(JSON.stringify({ v: deviceVersion, id, ...question }))
    })
  const hear = (data: unknown) => {
    const read = FromDevice.safeParse(JSON.parse(String(data)))
    if (!read.success) return
    const message = read.data
    if (message.type === 'devices') become({ state: 'ready', devices: message.devices })
    const asked = message.re === undefined ? undefined : waiting.get(message.re)
    if (asked && message.re) {
      waiting.delete(message.re)
      if (message.type === 'refused') asked.fail(new DeviceTrouble(message.why))
      else asked.done(message)
    } else if (message.type === 'card') takers.at(-1)?.(message.card)
  }
  const lost = () => {
    socket = undefined
    for (const { fail } of waiting.values()) fail(new DeviceTrouble('unreachable'))
    waiting.clear()
    if (!token) return become(off)
    become({ state: 'away', devices: [] })
    clearTimeout(again)
    again = setTimeout(connect, (pauses[Math.min(failures, pauses.length - 1)] ?? 60) * 1000)
    failures++
  }
  const connect = (): Promise<void> =>
    new Promise((open, fail) => {
      clearTimeout(again)
      const next = new WebSocket(url)
      socket = next
      next.onmessage = event => hear(event.data)
      next.onclose = () => {
        if (socket === next) lost()
        fail(new DeviceTrouble('unreachable'))
      }
      next.onopen = () => {
        failures = 0
        open()
        if (token) ask({ type: 'hello', token }).catch(() => next.close())
      }
    })
  const attend = () => {
    if (now.state === 'ready') ask({ type: 'attend' }).catch(() => undefined)
    else if (token && !socket) void connect().catch(() => undefined)
  }

  return {
    now: () => now,
    listen: (tell: () => void) => {
      if (listeners.size === 0) {
        addEventListener('focus', attend)
        if (token && !socket) void connect().catch(() => undefined)
      }
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
        if (listeners.size === 0) removeEventListener('focus', attend)
      }
    },
    /** The last who asked for cards gets them: a form before the search field. */
    takeCards: (take: (card: Card) => void) => {
      takers.push(take)
      return () => {
        takers.splice(takers.indexOf(take), 1)
      }
    },
    pair: async (code: string) => {
      token = undefined
      if (socket?.readyState !== WebSocket.OPEN) await connect()
      const answer = await ask({ type: 'pair', code })
      if (answer.type !== 'paired') throw new DeviceTrouble('message')
      token = answer.token
      stored.set(token)
    },
    forget: () => {
      token = undefined
      stored.set(undefined)
      socket?.close()
      become(off)
    },
    scan: async (dpi: 200 | 300 = 200): Promise<Blob> => {
      const answer = await ask({ type: 'scan', dpi })
      if (answer.type !== 'scanned') throw new DeviceTrouble('message')
      return new Blob([Uint8Array.from(atob(answer.bytes), byte => byte.charCodeAt(0))], { type: answer.mime })
    },
    print: async (slip: Slip): Promise<void> => {
      await ask({ type: 'print', slip })
    }
  }
}
