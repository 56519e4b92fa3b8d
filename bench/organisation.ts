import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Driven, drive, type Shot } from './drive.ts'
import { type Figure, median, percentile } from './figure.ts'
import { fillOrganisation } from './fill-organisation.ts'
import { describe, main } from './load.ts'
import { district, type Place, say, street } from './place.ts'
import { type Desk, openDesks } from './tokens.ts'

const users = 50
const seconds = 30
/** A user looks at one list a second. */
const pause = 1000

const offices = [
  { role: 'district_officer', area: district as number },
  { role: 'street_officer', area: street as number },
  { role: 'community_worker', area: street + 1000 }
]

const lists = [
  ...['plan', 'meeting', 'agreement', 'inspection', 'employer', 'compound'].map(kind => `/api/records?kind=${kind}`),
  '/api/records',
  '/api/obligations?whose=all&state=open',
  '/api/obligations?whose=all&state=late&kind=meeting',
  '/api/money',
  '/glass',
  `/glass?q=${encodeURIComponent('母婴室')}`
]
const asked = ['母婴室', '讲座', '无障碍 计划', '协议', '让新居民', '亲子阅读 12', '不存在的词', '办好']

/** Meetings of the measured street and its communities, which every desk may read or is below. */
const meetingsOf = ({ db }: Place): Promise<string[]> =>
  asOwner(db.ownerUrl, async owner => {
    const { rows } = await owner.query<{ id: string }>(
      `select id from organisation.record where kind = 'meeting' and area = $1 order by id desc limit 20`,
      [street + 1000]
    )
    return rows.map(({ id }) => id)
  })

const shots =
  (desks: readonly Desk[], what: 'lists' | 'search', lists: readonly string[]) =>
  (connection: number): Shot => {
    const { token } = desks[connection % desks.length]!
    const one = (of: readonly string[]) => of[Math.floor(Math.random() * of.length)]!
    const path = what === 'lists' ? one(lists) : `/api/records/search?q=${encodeURIComponent(one(asked))}`
    const kind = (path.split('?')[0] ?? '').replace(/[0-9a-f-]{36}/, '…')
    return { kind: what === 'search' ? 'search' : kind, method: 'GET', path, token }
  }

/** Lists, boards and the search of the organisation around the residents, for fifty users of a district, a street and a community. */
export async function benchOrganisation(place: Place, runs: number): Promise<Figure[]> {
  if (!existsSync(join(import.meta.dirname, '../dist/portal')))
    throw new Error('The boards are pages: npm run build first.')
  await fillOrganisation(place)
  const desks = await openDesks(place, users, offices)
  const meetings = await meetingsOf(place)
  // Looks at the page of a meeting, and at who may take part in the next, stand among them.
  const looked = [...lists, ...meetings.slice(0, 2).map(id => `/api/records/${id}`), '/api/keepers']
  const figures: Figure[] = []
  for (const [what, limit] of [
    ['lists', 150],
    ['search', 200]
  ] as const) {
    const ours: Driven[] = []
    for (let run = 0; run < runs; run++) {
      ours.push(
        await withServer(place.folder, main, async url => {
          await drive(url, { connections: users, seconds: 5 }, shots(desks, what, looked))
          return drive(url, { connections: users, seconds, pause }, shots(desks, what, looked))
        })
      )
      say(`organisation, ${what}: ${describe(ours.at(-1)!)}`)
    }
    const value = median(ours.map(({ times }) => percentile([...times.values()].flat(), 0.95)))
    const errors = ours.reduce((sum, one) => sum + [...one.errors.values()].reduce((a, b) => a + b, 0), 0)
    figures.push(
      {
        what: `organisation, ${what === 'lists' ? 'lists and boards' : 'search over all in scope'}, ${users} users, one a second: p95`,
        value,
        unit: 'ms',
        target: `≤ ${limit} ms`,
        met: value <= limit,
        runs
      },
      { what: `organisation, ${what}: errors`, value: errors, unit: '', target: 'none', met: errors === 0, runs }
    )
  }
  return figures
}
