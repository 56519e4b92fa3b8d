import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Driven, drive, type Shot } from './drive.ts'
import { type Figure, median, percentile } from './figure.ts'
import { type Place, say } from './place.ts'
import { districtDesks, openDesks } from './tokens.ts'
import { isWrite, workOfDesks } from './work-of-desks.ts'

const connections = 50
export const main = ['server/main.ts']
const bare = 'bench/bare-server.ts'

/** The real server under fifty desks, four reads to a write, against a bare route that asks one SELECT under the same load. */
export async function benchLoad(place: Place, runs: number): Promise<Figure[]> {
  const desks = await openDesks(place, connections)
  const numbers = await someNumbers(place)
  const ours: Driven[] = []
  const reference: Driven[] = []
  for (let run = 0; run < runs; run++) {
    const work = await workOfDesks(place, desks)
    ours.push(await underLoad(place, main, { seconds: 30, next: work }))
    say(describe(ours.at(-1)!))
    reference.push(
      await underLoad(place, [bare, desks[0]!.token, ...numbers], { seconds: 10, next: lookUps('/one', numbers) })
    )
  }
  const p95 = (driven: Driven[], of: (kind: string) => boolean) =>
    median(
      driven.map(one =>
        percentile(
          [...one.times].flatMap(([kind, times]) => (of(kind) ? times : [])),
          0.95
        )
      )
    )
  const figure = (what: string, value: number, limit: number): Figure => ({
    what: `50 connections, 80 % reads: ${what}`,
    value,
    unit: 'ms',
    reference: p95(reference, () => true),
    target: `≤ ${limit} ms`,
    met: value <= limit,
    runs
  })
  const errors = ours.reduce((sum, one) => sum + [...one.errors.values()].reduce((a, b) => a + b, 0), 0)
  const rate = (driven: Driven[]) => median(driven.map(one => one.perSecond))
  return [
    figure(
      'read p95',
      p95(ours, kind => !isWrite(kind)),
      150
    ),
    figure('write p95', p95(ours, isWrite), 300),
    { what: '50 connections, 80 % reads: answers', value: rate(ours), unit: '/s', reference: rate(reference), runs },
    { what: '50 connections, 80 % reads: errors', value: errors, unit: '', target: 'none', met: errors === 0, runs }
  ]
}

/** Neither is measured cold: a server runs for weeks, and its first seconds go to compiling and to first plans. */
const underLoad = (
  place: Place,
  args: string[],
  { seconds, next }: { seconds: number; next: (connection: number) => Shot }
): Promise<Driven> =>
  withServer(place.folder, args, async url => {
    await drive(url, { connections, seconds: 4 }, next)
    return drive(url, { connections, seconds }, next)
  })

/** A read of one person by number through the whole server, against a bare route that asks the very same statements. */
export async function benchRead(place: Place, runs: number): Promise<Figure[]> {
  const tokens = (await districtDesks(place, connections)).map(({ token }) => token)
  const numbers = await someNumbers(place)
  const rateOf = (args: string[], next: (connection: number) => Shot) =>
    withServer(place.folder, args, async url => {
      // Neither is measured cold.
      await drive(url, { connections, seconds: 2 }, next)
      const driven = await drive(url, { connections, seconds: 10 }, next)
      if (driven.errors.size > 0) throw new Error(describe(driven))
      return driven.perSecond
    })
  const rates: { ours: number; bare: number }[] = []
  for (let run = 0; run < runs; run++) {
    rates.push({
      ours: await rateOf(main, lookUps('/api/people/look-up', numbers, tokens)),
      bare: await rateOf([bare, tokens[0]!, ...numbers], lookUps('/all', numbers))
    })
    say(`one-row read ${JSON.stringify(rates.at(-1))}`)
  }
  const [value, reference] = [median(rates.map(rate => rate.ours)), median(rates.map(rate => rate.bare))]
  return [
    {
      what: 'one-row read by number / bare route with the same statements',
      value,
      unit: '/s',
      reference,
      target: 'ratio ≥ 0.6',
      met: value / reference >= 0.6,
      runs
    }
  ]
}

const lookUps =
  (path: string, numbers: string[], tokens: string[] = []) =>
  (connection: number): Shot => ({
    kind: 'read',
    method: 'POST',
    path,
    body: { idNumber: numbers[Math.floor(Math.random() * numbers.length)] },
    ...(tokens.length > 0 && { token: tokens[connection % tokens.length]! })
  })

const someNumbers = ({ db, platform }: Place): Promise<string[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ numbers: string }>(
      `select numbers from people.enrolment tablesample bernoulli (5) where id_kind = 'id18' and id_hash is not null and seat = 'living' limit 200`
    )
    return rows.flatMap(({ numbers }) => platform.sealer.openNumbers(numbers).id ?? [])
  })

export function describe({ times, errors, perSecond }: Driven): string {
  const kinds = [...times].map(
    ([kind, list]) => `${kind} ${percentile(list, 0.5).toFixed(0)}/${percentile(list, 0.95).toFixed(0)} ms`
  )
  const failed = [...errors].map(([error, n]) => `${n} × ${error}`)
  return `${perSecond.toFixed(0)}/s, p50/p95: ${kinds.join(', ')}${failed.length > 0 ? `; errors: ${failed.join(', ')}` : ''}`
}
