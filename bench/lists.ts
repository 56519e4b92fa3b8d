import { AreaCode } from '../contract/values.ts'
import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Driven, drive, type Shot } from './drive.ts'
import { type Figure, median, percentile } from './figure.ts'
import { fillLists } from './fill-lists.ts'
import { describe, main } from './load.ts'
import { district, type Place, say, street } from './place.ts'
import { type Desk, openDesks } from './tokens.ts'

const users = 50
const limit = 150
const bare = 'bench/bare-server.ts'

/** Who asks: nine in ten keep the register of a district, a street or a community; the rest look after accounts and the audit. */
const offices = [
  { role: 'district_officer', area: district as number },
  { role: 'street_officer', area: street as number },
  { role: 'community_worker', area: street + 1000 },
  { role: 'street_officer', area: street as number },
  { role: 'community_worker', area: street + 1000 }
]
const keepers = [
  { role: 'administrator', area: district as number },
  { role: 'auditor', area: district as number }
]

/** The first page of every list there is, as its screen asks for it. */
const rosters =
  'aged-60 aged-65 aged-80 children-0-6 new cancelled living-apart newcomers address-open open-facts birthdays-oldest facts-childcare-subsidy facts-residence-permit household-head parent-ages long-silence'.split(
    ' '
  )
const ofOffices: [kind: string, path: string][] = [
  ...rosters.map((roster): [string, string] => [`roster ${roster}`, `/api/rosters/${roster}?limit=50`]),
  ['uploads', '/api/uploads'],
  ['moves to answer', '/api/moves?box=waiting'],
  ['moves asked', '/api/moves?box=outbox'],
  ['duplicates', '/api/duplicates'],
  ['merges', '/api/merges'],
  ['merges asked', '/api/merge-requests'],
  ['lists from elsewhere', '/api/lists'],
  ['papers to print', '/api/printouts'],
  ['open addresses', '/api/addresses/open'],
  ['work of today', '/api/work']
]
const ofKeepers: Record<string, [kind: string, path: string][]> = {
  administrator: [['accounts', '/api/accounts']],
  auditor: [['audit', '/api/audit']]
}

interface Asking extends Desk {
  lists: [kind: string, path: string][]
}

/**
 * Fifty users who ask for the first 50 rows of one list after the other: once without a pause, which is what fifty hands
 * cannot do, and once each a second after the last answer, which is what they can.
 */
export async function benchLists(place: Place, runs: number): Promise<Figure[]> {
  await fillLists(place)
  const desks = await desksOf(place)
  const figures: Figure[] = []
  for (const [pause, how] of [
    [0, 'without a pause'],
    [1000, 'one list a second each']
  ] as const) {
    const ours: Driven[] = []
    const reference: Driven[] = []
    for (let run = 0; run < runs; run++) {
      ours.push(await onServer(place, main, { desks, pause }))
      say(`lists, ${how}: ${describe(ours.at(-1)!)}`)
      reference.push(
        await onServer(place, [bare, desks[0]!.token, 'aged-80'], {
          desks: desks.map(desk => ({ ...desk, lists: [['bare', '/roster']] })),
          pause
        })
      )
    }
    figures.push(...figuresOf({ ours, reference }, { how, runs, pause }))
  }
  return figures
}

const onServer = (
  place: Place,
  args: string[],
  { desks, pause }: { desks: Asking[]; pause: number }
): Promise<Driven> =>
  withServer(place.folder, args, async url => {
    const next = asks(desks)
    // Neither is measured cold.
    await drive(url, { connections: users, seconds: 3 }, next)
    return drive(url, { connections: users, seconds: 20, pause }, next)
  })

function figuresOf(
  { ours, reference }: { ours: Driven[]; reference: Driven[] },
  { how, runs, pause }: { how: string; runs: number; pause: number }
): Figure[] {
  const p95 = (driven: Driven[], of: (kind: string) => boolean) =>
    median(
      driven.map(one =>
        percentile(
          [...one.times].flatMap(([kind, times]) => (of(kind) ? times : [])),
          0.95
        )
      )
    )
  const figure = (what: string, of: (kind: string) => boolean): Figure => {
    const value = p95(ours, of)
    return {
      what: `50 users, ${how}: ${what}, first 50 rows, p95`,
      value,
      unit: 'ms',
      reference: p95(reference, () => true),
      target: `≤ ${limit} ms`,
      met: value <= limit,
      runs
    }
  }
  const kinds = [...new Set(ours.flatMap(one => [...one.times.keys()]))].sort()
  const errors = ours.reduce((sum, one) => sum + [...one.errors.values()].reduce((a, b) => a + b, 0), 0)
  return [
    figure('every list', () => true),
    // Without a pause a list waits for the others' answers: which of them is slow shows where there is room.
    ...(pause > 0 ? kinds.map(kind => figure(kind, one => one === kind)) : []),
    { what: `50 users, ${how}: errors`, value: errors, unit: '', target: 'none', met: errors === 0, runs }
  ]
}

async function desksOf(place: Place): Promise<Asking[]> {
  const grids = await asOwner(place.db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ code: number }>(
      `select code from areas.area where level = 'grid' and code between $1 and $2 order by code limit 50`,
      [street, street + 999_999]
    )
    return rows.map(({ code }) => AreaCode.parse(code))
  })
  const desks = await openDesks(place, 46, offices)
  const keeping = await openDesks(place, 4, keepers)
  return [
    ...desks.map((desk, i) => ({
      ...desk,
      lists: [...ofOffices, ['roster my-grid', gridOf(desk, grids, i)] as [string, string]]
    })),
    ...keeping.map((desk, i) => ({ ...desk, lists: ofKeepers[keepers[i % keepers.length]!.role]! }))
  ]
}

function gridOf({ lo, hi }: Desk, grids: AreaCode[], i: number): string {
  const mine = grids.filter(grid => grid >= lo && grid <= hi)
  return `/api/rosters/my-grid?area=${mine[i % mine.length]}&limit=50`
}

const asks =
  (desks: Asking[]) =>
  (connection: number): Shot => {
    const { token, lists } = desks[connection]!
    const [kind, path] = lists[Math.floor(Math.random() * lists.length)]!
    return { kind, method: 'GET', path, token }
  }
