import { withServer } from './command.ts'
import { type Driven, drive, drivePaced, type Shot } from './drive.ts'
import { type Figure, median, percentile } from './figure.ts'
import { fillCases } from './fill-cases.ts'
import { describe, main } from './load.ts'
import { district, type Place, say, street } from './place.ts'
import { openDesks } from './tokens.ts'
import { isDeed, lookAfterOnesOwn, openResidents, workOfOfficers } from './work-of-cases.ts'

const officers = 50
const residents = 500
const seconds = 45
/** A resident looks about every seven and a half seconds, whether we are quick or slow; an officer takes two and a half for each step. */
const every = 7.5
const pause = 2500

/** Who decides, who checks and hands out: of the district, and of a street each. */
const offices = [
  { role: 'district_officer', area: district as number },
  { role: 'street_officer', area: street as number },
  { role: 'district_officer', area: district as number },
  { role: 'street_officer', area: street + 1_000_000 },
  { role: 'street_reviewer', area: street as number }
]

interface Both {
  desk: Driven
  phones: Driven
}

/** Five hundred residents who follow their cases and fifty officers who work on them, at the pace of people, on the real server. */
export async function benchCases(place: Place, runs: number, cases: number): Promise<Figure[]> {
  const ours: Both[] = []
  const reference: Both[] = []
  for (let run = 0; run < runs; run++) {
    await fillCases(place, cases)
    const own = lookAfterOnesOwn(await openResidents(place, residents))
    const desks = await openDesks(place, officers, offices)
    const working = desks.map((desk, i) => ({ ...desk, role: offices[i % offices.length]!.role }))
    ours.push(await onServer(place, main, { own, work: workOfOfficers(working) }))
    say(`cases, residents: ${describe(ours.at(-1)!.phones)}`)
    say(`cases, officers: ${describe(ours.at(-1)!.desk)}`)
    const bare = () => ({ kind: 'bare', method: 'GET', path: '/cases' }) as const
    reference.push(await onServer(place, ['bench/bare-server.ts', desks[0]!.token, 'cases'], { own: bare, work: bare }))
  }
  return figuresOf(ours, reference, { cases, runs })
}

type Next = (one: number) => Shot

const onServer = (place: Place, args: string[], { own, work }: { own: Next; work: Next }): Promise<Both> =>
  withServer(place.folder, args, async url => {
    const both = async (long: number): Promise<Both> => {
      const [desk, phones] = await Promise.all([
        drive(url, { connections: officers, seconds: long, pause }, work),
        drivePaced(url, { people: residents, seconds: long, every }, own)
      ])
      return { desk, phones }
    }
    // Neither is measured cold.
    await both(10)
    return both(seconds)
  })

function figuresOf(
  ours: readonly Both[],
  reference: readonly Both[],
  { cases, runs }: { cases: number; runs: number }
): Figure[] {
  const who = `${cases} cases, ${residents} residents, ${officers} officers`
  const p95 = (of: readonly Both[], isMeant: (kind: string) => boolean) =>
    median(
      of.map(({ desk, phones }) =>
        percentile(
          [...desk.times, ...phones.times].flatMap(([kind, times]) => (isMeant(kind) ? times : [])),
          0.95
        )
      )
    )
  const bare = p95(reference, () => true)
  const figure = (what: string, isMeant: (kind: string) => boolean, limit: number): Figure => {
    const value = p95(ours, isMeant)
    return {
      what: `${who}: ${what}, p95`,
      value,
      unit: 'ms',
      reference: bare,
      target: `≤ ${limit} ms`,
      met: value <= limit,
      runs
    }
  }
  const kinds = [...new Set(ours.flatMap(({ desk, phones }) => [...desk.times.keys(), ...phones.times.keys()]))].sort()
  const sum = (of: (both: Both) => number) => ours.reduce((all, both) => all + of(both), 0)
  const errors = sum(({ desk, phones }) =>
    [...desk.errors.values(), ...phones.errors.values()].reduce((a, b) => a + b, 0)
  )
  return [
    figure('reads', kind => !isDeed(kind), 150),
    figure('writes', isDeed, 300),
    ...kinds.map(kind => figure(kind, one => one === kind, isDeed(kind) ? 300 : 150)),
    {
      what: `${who}: answers`,
      value: median(ours.map(({ desk, phones }) => desk.perSecond + phones.perSecond)),
      unit: '/s',
      runs
    },
    { what: `${who}: errors`, value: errors, unit: '', target: 'none', met: errors === 0, runs }
  ]
}
