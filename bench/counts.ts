import type pg from 'pg'
import { AreaCode, Day } from '../contract/values.ts'
import { rangeOf } from '../server/areas/index.ts'
import { commandLine } from '../server/open-platform.ts'
import { today } from '../server/platform/clock.ts'
import { inTransaction } from '../server/platform/context.ts'
import { asOwner } from '../server/platform/db.ts'
import { keepSnapshots, statisticsRoutes } from '../server/statistics/index.ts'
import { runCommand, startServer } from './command.ts'
import { drive } from './drive.ts'
import { type Figure, median, percentile, timed } from './figure.ts'
import { describe, main } from './load.ts'
import { district, type Place, say } from './place.ts'
import { openDesks } from './tokens.ts'
import { workOfDesks } from './work-of-desks.ts'

interface Question {
  area: AreaCode
  on: Day
  knownAt?: string
}

const asked = 60

/** Counts of any area and day against a plain group by over the people themselves; then a recount after killed servers. */
export async function benchCounts(place: Place, runs: number): Promise<Figure[]> {
  const stop = await keepSnapshots(place.platform)
  stop()
  const areas = await areasOf(place)
  const knownAt = await someInstants(place)
  const kept = [today(), ...monthEnds()]
  const questions = {
    'month-ends and today, any area': () => ({ area: pick(areas), on: pick(kept) }),
    'another (V, D), any area': () => ({ area: pick(areas), on: anyDay(), knownAt: knownAt() }),
    'another (V, D), the whole district': () => ({ area: district, on: anyDay(), knownAt: knownAt() })
  }
  const limits = [50, 1000, 1000]
  const figures: Figure[] = []
  for (const [i, [what, question]] of Object.entries(questions).entries()) {
    const rounds: { ours: number; bare: number }[] = []
    for (let run = 0; run < runs; run++)
      rounds.push(await round(place, Array.from({ length: i === 2 ? 10 : asked }, question)))
    const value = median(rounds.map(one => one.ours))
    const reference = median(rounds.map(one => one.bare))
    figures.push({
      what: `counts, ${what}: p95`,
      value,
      unit: 'ms',
      reference,
      target: `≤ ${limits[i]} ms`,
      met: value <= limits[i]!,
      runs
    })
    say(`counts, ${what}: ${value.toFixed(1)} ms, group by ${reference.toFixed(1)} ms`)
  }
  return [...figures, await recountAfterKills(place)]
}

async function round({ platform, db }: Place, questions: Question[]): Promise<{ ours: number; bare: number }> {
  const caller = commandLine('district_officer', rangeOf(district))
  const request = { caller, operation: 'statistics.counts', route: 'getCounts', trace: 'none' } as const
  const ours: number[] = []
  for (const query of questions)
    ours.push(
      await timed(() =>
        inTransaction(platform, request, ctx =>
          statisticsRoutes.getCounts(ctx, {
            params: undefined,
            body: undefined,
            query
          })
        )
      )
    )
  const bare = await asOwner(db.ownerUrl, async owner => {
    const times: number[] = []
    for (const { area } of questions) times.push(await timed(() => groupBy(owner, area)))
    return times
  })
  return { ours: percentile(ours, 0.95), bare: percentile(bare, 0.95) }
}

const groupBy = (owner: pg.Client, area: AreaCode) => {
  const { lo, hi } = rangeOf(area)
  return owner.query(
    `select seat, other_area between $1 and $2 as here, count(*) from people.enrolment
     where enrolled and area between $1 and $2 group by 1, 2`,
    [lo, hi]
  )
}

const areasOf = ({ db }: Place): Promise<AreaCode[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { lo, hi } = rangeOf(district)
    const { rows } = await owner.query<{ code: number }>('select code from areas.area where code between $1 and $2', [
      lo,
      hi
    ])
    return rows.map(row => AreaCode.parse(row.code))
  })

/** Any instant between the first record of the register and now. */
const someInstants = ({ db }: Place): Promise<() => string> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ first: string }>('select min(recorded_at) as first from people.count_delta')
    const first = Date.parse(rows[0]!.first)
    const now = Date.now()
    return () => new Date(first + Math.random() * (now - first)).toISOString()
  })

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!
const dayOf = (time: number) => Day.parse(new Date(time).toISOString().slice(0, 10))
const anyDay = () => dayOf(Date.parse(today()) - Math.floor(Math.random() * 1000) * 86_400_000)
const monthEnds = () => {
  const [year, month] = today().split('-').map(Number) as [number, number]
  return Array.from({ length: 36 }, (_, i) => dayOf(Date.UTC(year, month - 1 - i, 0)))
}

/** Desks at work while their server is killed twice; afterwards every count is proved from every history. */
async function recountAfterKills(place: Place): Promise<Figure> {
  for (let kill = 0; kill < 2; kill++) {
    const server = await startServer(place.folder, main)
    const work = await workOfDesks(place, await openDesks(place, 20))
    const driving = drive(server.url, { connections: 20, seconds: 6 }, work)
    await new Promise(resolve => setTimeout(resolve, 5000))
    await server.end('SIGKILL')
    say(`killed: ${describe(await driving)}`)
  }
  const restarted = await startServer(place.folder, main)
  await restarted.end('SIGTERM')
  const { answer } = await runCommand<{ cells: number; snapshots: number; enrolments: number; seconds: number }>(
    place.folder,
    ['server/commands/recount.ts', '--json']
  )
  const differences = answer.cells + answer.snapshots
  return {
    what: `recount of ${answer.enrolments} enrolments after a load with two kills: differences`,
    value: differences,
    unit: '',
    target: 'none',
    met: differences === 0,
    runs: 1
  }
}
