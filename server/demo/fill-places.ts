import { v7 } from 'uuid'
import type { RecordKindKey } from '../../contract/organisation.ts'
import { AreaCode, CommandId, type Day } from '../../contract/values.ts'
import { findKind } from '../../law/organisation.ts'
import type { FileStore } from '../intake/index.ts'
import { organisationRoutes, venuesRoutes } from '../organisation/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'

interface Told {
  officer: Caller
  community: number
  store: FileStore
  days: { begun: Day; soon: Day; end: Day }
}

const none = { query: undefined, params: undefined } as const
const command = () => CommandId.parse(v7())
const checklist = findKind('premises')!.fields.flatMap(({ kind, options = [] }) => (kind === 'checks' ? options : []))

/** A compound with its file, a room there that is booked, and the premises of the street with something to repair. */
export async function fillPlaces(platform: Platform, { officer, community, store, days }: Told): Promise<void> {
  const routes = organisationRoutes(store)
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    inTransaction(
      platform,
      { caller: officer, operation: 'organisation.places', route: 'demo', trace: 'changes' },
      work
    )
  const open = async (record: RecordKindKey, title: string, fields: Record<string, string>) => {
    const content = { title, owner: officer.account, partner: null, beginsOn: days.begun, endsOn: days.end, fields }
    const body = { commandId: command(), record, area: AreaCode.parse(officer.lo), members: [], ...content }
    return (await as(ctx => routes.openRecord(ctx, { ...none, body }))).id
  }
  const act = (
    id: string,
    told: { deed: 'adopt' } | { deed: 'hold'; said: string; checks: Record<string, 'ok' | 'not'> }
  ) =>
    as(ctx =>
      routes.actOnRecord(ctx, {
        ...none,
        params: { id },
        body: { commandId: command(), version: 1, said: '', checks: {}, ...told }
      })
    )

  const { rows } = await as(({ tx }) =>
    tx.query<{ id: string; name: string }>(
      'select id, name from areas.compound where community = $1 order by name limit 1',
      [community]
    )
  )
  const first = rows[0]!
  const compound = await open('compound', first.name, {
    compound: first.id,
    households: '420',
    facilities: 'playground,activity-room,notice-board',
    accessible: 'entrance,ramps',
    manager: '安居物业服务中心 0551-62345678',
    committee: 'elected'
  })
  await act(compound, { deed: 'adopt' })
  const venue = await open('venue', '小区活动室', {
    about: compound,
    place: '1栋一楼东侧',
    seats: '30',
    opens: '08:30',
    closes: '20:00',
    has: 'step-free,children'
  })
  await act(venue, { deed: 'adopt' })
  const body = { commandId: command(), on: days.soon, begins: 840, ends: 930, what: '亲子阅读' }
  await as(ctx => venuesRoutes.bookVenue(ctx, { ...none, params: { id: venue }, body }))
  const premises = await open('premises', '街道便民服务大厅', {
    place: '和平路12号一楼',
    hours: '周一至周五 8:30–12:00，14:00–17:30',
    rooms: '4',
    boards: '2',
    computers: '5',
    devices: '读卡器 2 台、扫描仪 1 台、叫号屏 1 块'
  })
  await act(premises, {
    deed: 'hold',
    said: '大厅整洁，无障碍坡道好用；投影不亮，母婴室还没有布置。',
    checks: {
      ...Object.fromEntries(checklist.map(({ value }) => [value, 'ok'] as const)),
      screen: 'not',
      'nursing-room': 'not'
    }
  })
}
