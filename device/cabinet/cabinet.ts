import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { CabinetEvent, type CabinetFault, CabinetTold } from '../../contract/cabinet.ts'
import { SupplyItem } from '../../contract/care.ts'

const Kept = z.strictObject({
  seq: z.int(),
  /** What was not yet acknowledged, in order. */
  outbox: z.array(CabinetEvent),
  items: z.array(z.strictObject({ item: SupplyItem, quantity: z.int() }))
})
type Kept = z.infer<typeof Kept>

export interface Cabinet {
  /** What may be taken just now, as the cabinet knows it, with or without a network. */
  items: () => Kept['items']
  /** Events that the server does not know yet. */
  waiting: () => number
  /** Somebody pressed a button: one falls out. False where there is none. Who it was is not known here either. */
  take: (item: SupplyItem) => boolean
  /** Somebody opened it and counted. */
  count: (item: SupplyItem, quantity: number) => void
  fault: (fault: CabinetFault | undefined) => void
  /** Sends what waits and learns what there is. False without a network, and everything waits. */
  sync: () => Promise<boolean>
}

const atOnce = 200

/**
 * A self-service cabinet as a program: it counts what falls out under a sequence of its own, keeps that in a file before it falls,
 * and sends it when there is a network. Sent again after an answer that was lost, nothing is booked twice.
 */
export function openCabinet({ server, key, file }: { server: string; key: string; file: string }): Cabinet {
  let kept: Kept = existsSync(file)
    ? Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { seq: 0, outbox: [], items: [] }
  const keep = (next: Kept) => {
    writeFileSync(`${file}.new`, JSON.stringify(next))
    renameSync(`${file}.new`, file)
    kept = next
  }
  const note = (event: Omit<CabinetEvent, 'seq'>, items = kept.items) => {
    const seq = kept.seq + 1
    keep({ seq, outbox: [...kept.outbox, { seq, ...event }], items })
  }
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${server}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
    return answer.json()
  }
  /** What the book says, less what it does not know yet. */
  const learn = ({ last, items }: Pick<CabinetTold, 'last' | 'items'>, sent: number) => {
    const outbox = kept.outbox.filter(({ seq }) => seq > sent)
    const taken = (item: SupplyItem) =>
      outbox.filter(one => one.item === item && one.what === 'handed').reduce((n, one) => n + (one.quantity ?? 0), 0)
    keep({
      // A cabinet that lost its file goes on after what the server knows.
      seq: Math.max(kept.seq, last),
      outbox,
      items: items.map(({ item, quantity }) => ({ item, quantity: Math.max(0, quantity - taken(item)) }))
    })
  }
  const send = async () => {
    do {
      const events = kept.outbox.slice(0, atOnce)
      const told = CabinetTold.partial({ refused: true }).parse(
        events.length > 0 ? await ask('/cabinet/events', { events }) : await ask('/cabinet')
      )
      learn(told, events.at(-1)?.seq ?? 0)
    } while (kept.outbox.length > 0)
  }
  return {
    items: () => kept.items,
    waiting: () => kept.outbox.length,
    take(item) {
      if (!kept.items.some(one => one.item === item && one.quantity > 0)) return false
      const items = kept.items.map(one => (one.item === item ? { ...one, quantity: one.quantity - 1 } : one))
      note({ what: 'handed', item, quantity: 1 }, items)
      return true
    },
    count: (item, quantity) =>
      note({ what: 'counted', item, quantity }, [...kept.items.filter(one => one.item !== item), { item, quantity }]),
    fault: fault => note(fault ? { what: 'fault', fault } : { what: 'well' }),
    sync: () =>
      send().then(
        () => true,
        () => false
      )
  }
}
