import { v7 } from 'uuid'
import { bucketCount, timeBudgets } from '../contract/field-budgets.ts'
import type { FieldCommand, Pulled } from '../contract/field-data.ts'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Figure, median, percentile, timed } from './figure.ts'
import { fillGrid, fullGrid } from './full-grid.ts'
import { openLine } from './line.ts'
import { main } from './load.ts'
import { type Place, say } from './place.ts'
import { type Desk, openDesks } from './tokens.ts'

const devices = 500
/** Calls of one device in the run: lines recorded, sent in batches over a line that breaks. */
const linesEach = 12
const batch = 4
/** One push in so many loses its line before the answer comes. */
const breaks = 5

/** Grids by how many live there: the one of exactly 1,500 first, then the fullest. */
const gridsOf = ({ db }: Place): Promise<{ area: number; n: number }[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ area: number; n: number }>(
      `select area, count(*)::int as n from people.enrolment where seat = 'living' and enrolled and area % 1000 <> 0
       group by 1 order by area <> $1, 2 desc limit 500`,
      [fullGrid]
    )
    return rows
  })

interface Device {
  id: string
  token: string
  have: string[]
  people: string[]
}

/**
 * Five hundred devices that hold their grids, record at doors and send over lines that break. Whether every line is there once is counted in
 * the database afterwards; how long a device waits for what changed is measured beside the bare reads of one grid.
 */
export async function benchDevices(place: Place, runs: number): Promise<Figure[]> {
  await fillGrid(place)
  const grids = await gridsOf(place)
  const posts = grids.map(({ area }) => ({ role: 'grid_worker', area }))
  const deltas: number[] = []
  const bare: number[] = []
  let wrong = 0
  for (let run = 0; run < runs; run++) {
    const desks = await openDesks(place, devices, posts)
    await withServer(place.folder, main, async url => {
      const all = desks.map(({ token }): Device => ({ id: v7(), token, have: Array(bucketCount).fill(''), people: [] }))
      await inTurns(all, 10, device => takeIntoUse(url, device))
      bare.push(median(await bareReads(place, desks.slice(0, 40))))
      await inTurns(all, 10, device => pullAll(url, device))
      const sent = new Map<string, string[]>()
      const waits: number[] = []
      // Not all at once: workers come back to a network when they do.
      await inTurns(all, 25, async device => {
        sent.set(device.id, await workOfADay(url, device, waits))
      })
      deltas.push(percentile(waits, 0.95))
      wrong += await notOnce(place, sent)
    })
    say(`devices: delta p95 ${deltas.at(-1)?.toFixed(0)} ms, ${wrong} lines lost or doubled`)
  }
  const delta = median(deltas)
  return [
    {
      what: `${devices} devices: what changed, p95`,
      value: delta,
      unit: 'ms',
      reference: median(bare),
      target: '≤ 2,000 ms',
      met: delta <= timeBudgets.delta,
      runs
    },
    {
      what: `${devices * linesEach} lines over lines that break: lost or doubled`,
      value: wrong,
      unit: '',
      target: 'none',
      met: wrong === 0,
      runs
    }
  ]
}

/** So many at a time, until all had their turn. */
async function inTurns<T>(all: readonly T[], width: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const left = all.values()
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const one of left) await work(one)
    })
  )
}

async function ask<T>(url: string, { token }: Device, path: string, body: unknown): Promise<T> {
  const line = openLine(url)
  try {
    const answer = await line.ask({ method: 'POST', path, token, body })
    if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${answer.body.toString().slice(0, 200)}`)
    const text = answer.body.toString()
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as T
  } finally {
    line.close()
  }
}

const takeIntoUse = (url: string, device: Device) =>
  ask(url, device, '/api/field/devices', { commandId: v7(), device: device.id, name: 'bench' })

async function pullAll(url: string, device: Device): Promise<void> {
  for (;;) {
    const { buckets, more } = await ask<Pulled>(url, device, '/api/field/pull', {
      device: device.id,
      have: device.have
    })
    for (const { n, digest, rows } of buckets) {
      device.have[n] = digest
      for (const row of rows) if (row.is === 'person' && device.people.length < 40) device.people.push(row.id)
    }
    if (!more) return
  }
}

/** Records, sends, loses the line, sends again, and fetches what changed; returns the ids of its lines. */
async function workOfADay(url: string, device: Device, waits: number[]): Promise<string[]> {
  const at = new Date().toISOString()
  const lines = Array.from(
    { length: linesEach },
    (_, i): FieldCommand =>
      ({
        id: v7(),
        at,
        on: today(),
        kind: 'moved-out',
        enrolment: device.people[i % device.people.length]
      }) as FieldCommand
  )
  for (let from = 0; from < lines.length; from += batch) {
    const body = { device: device.id, sentBefore: from, commands: lines.slice(from, from + batch) }
    if (Math.random() < 1 / breaks) await broken(url, device, body)
    await ask(url, device, '/api/field/push', body)
    waits.push(await timed(() => pullAll(url, device)))
  }
  return lines.map(({ id }) => id)
}

/** A push whose line is cut at some moment before its answer. */
async function broken(url: string, { token }: Device, body: unknown): Promise<void> {
  const line = openLine(url)
  const asked = line.ask({ method: 'POST', path: '/api/field/push', token, body }).catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve, Math.random() * 30))
  line.close()
  await Promise.race([asked, Promise.resolve()])
}

/** How many lines are not there exactly once, and how many are there that nobody sent. */
const notOnce = ({ db }: Place, sent: Map<string, string[]>): Promise<number> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ device: string; ids: string[] }>(
      'select device_id as device, array_agg(id order by id) as ids from field.sent where device_id = any($1) group by 1',
      [[...sent.keys()]]
    )
    const stored = new Map(rows.map(({ device, ids }) => [device, ids]))
    let wrong = 0
    for (const [device, ids] of sent) {
      const there = stored.get(device) ?? []
      wrong += ids.filter(id => there.filter(one => one === id).length !== 1).length
      wrong += there.filter(id => !ids.includes(id)).length
    }
    return wrong
  })

/** The people of a grid, read bare by the owner: what a delta cannot be quicker than. */
const bareReads = ({ db }: Place, desks: Desk[]): Promise<number[]> =>
  asOwner(db.ownerUrl, async owner => {
    const times: number[] = []
    for (const { lo } of desks)
      times.push(
        await timed(() =>
          owner.query(`select * from people.enrolment where area = $1 and seat = 'living' and enrolled`, [lo])
        )
      )
    return times
  })
