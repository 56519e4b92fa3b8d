import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { OpenAddress, SettledAddresses } from '../../contract/open-addresses.ts'
import { AreaCode, CommandId, type EnrolmentId } from '../../contract/values.ts'
import { addAddresses, addressesLike, areaAt, findAddress, getAddress, rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { tellOtherSeats } from './other-seat.ts'
import { pageKey, readPageKey } from './page-key.ts'
import { type Change, enrolledSlices, readEvents, recordChanges } from './record-changes.ts'

const atOnce = 50
const most = 3

interface Row {
  id: EnrolmentId
  person: string
  version: number
  name: string
  area: number
  address: string | null
}

/** The next people whose address is open, those of one community with one way of writing it together. */
export async function listOpenAddresses(
  ctx: Context,
  { area, after }: { area?: AreaCode | undefined; after?: string | undefined }
): Promise<{ groups: OpenAddress[]; next: string | null }> {
  const { lo, hi } = area ? rangeOf(area) : ctx.caller
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const key = readPageKey(after, 'area')
  const beyond = key ? sql`and (area, id) > (${key[0]}::bigint, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<Row>`select id, person_id as person, version, name, area, address from people.enrolment
    where area between ${lo} and ${hi} and seat = 'living' and enrolled and address_open ${beyond} order by area, id limit ${atOnce + 1}`.execute(
    ctx.tables<'people'>()
  )
  const page = rows.slice(0, atOnce)
  ctx.sawPeople(page.map(({ person }) => person))
  const last = page.at(-1)
  return {
    groups: await grouped(ctx, page),
    next: rows.length > atOnce && last ? pageKey(last.area, last.id) : null
  }
}

async function grouped(ctx: Context, rows: readonly Row[]): Promise<OpenAddress[]> {
  const groups: OpenAddress[] = []
  for (const [community, here] of Map.groupBy(rows, ({ area }) => areaAt(area, 'community'))) {
    // Who has written none lives wherever they live: each stands alone.
    const alike = [...Map.groupBy(here, ({ address, id }) => address || id).values()]
    const texts = [...new Set(alike.flatMap(([one]) => one?.address || []))]
    const likely = await addressesLike(ctx, community, { texts, most })
    for (const people of alike) {
      const text = people[0]?.address ?? ''
      groups.push({
        community: AreaCode.parse(community),
        text,
        people: people.map(({ id, version, name, area }) => ({
          enrolment: id,
          version,
          name,
          area: AreaCode.parse(area)
        })),
        likely: likely[texts.indexOf(text)] ?? []
      })
    }
  }
  return groups
}

/**
 * What was written stands for this standard address, from the day it was written for: a correction and not a move. The
 * grid follows the address, and the other seats learn of it.
 */
export async function settleAddresses(
  ctx: Context,
  { settled, source }: Pick<SettledAddresses, 'settled' | 'source'>
): Promise<{ settled: number; batch: string }> {
  const ids = settled.flatMap(({ people }) => people.map(({ enrolment }) => enrolment))
  const events = await readEvents(ctx, ids)
  const changes: Change[] = []
  const moved = new Map<string, Moved>()
  for (const { address, people } of settled) {
    const to = await addressOf(ctx, address)
    for (const { enrolment, version } of people) {
      const slices = enrolledSlices(events.get(enrolment) ?? [])
      const now = slices.at(-1)
      if (!now?.facts.enrolled) throw new Refusal('platform.not-found')
      const since = slices.findLastIndex((slice, i) => slice.facts.address !== slices[i - 1]?.facts.address)
      const validOn = slices[Math.max(since, 0)]!.from
      const facts = { area: to.grid, address: to.address, addressId: to.id, addressOpen: false }
      changes.push({ register: 0, enrolment, version, events: [{ type: 'corrected', validOn, facts }] })
      if (now.facts.area !== to.grid) {
        const told = moved.get(`${to.grid} ${validOn}`) ?? { area: to.grid, on: validOn, enrolments: [] }
        moved.set(`${to.grid} ${validOn}`, { ...told, enrolments: [...told.enrolments, enrolment] })
      }
    }
  }
  const batch = await recordChanges(ctx, source, changes)
  for (const one of moved.values()) await tell(ctx, source, one)
  ctx.trace({ batch, detail: { settled: changes.length } })
  return { settled: changes.length, batch }
}

async function addressOf(
  ctx: Context,
  address: SettledAddresses['settled'][number]['address']
): Promise<{ id: string; grid: AreaCode; address: string }> {
  if ('id' in address) return getAddress(ctx, address.id)
  const { grid, building, text } = address
  await addAddresses(ctx, {
    commandId: CommandId.parse(v7()),
    addresses: [{ grid, address: text, ...(building && { building }) }]
  })
  const found = await findAddress(ctx, grid, text)
  if (!found) throw new Refusal('platform.not-found')
  return { ...found, grid }
}

interface Moved {
  area: number
  on: string
  enrolments: EnrolmentId[]
}

async function tell(ctx: Context, source: string, { area, on, enrolments }: Moved): Promise<void> {
  const rows = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select('person_id')
    .where('id', 'in', enrolments)
    .execute()
  await tellOtherSeats(ctx, source, { persons: rows.map(row => row.person_id), seat: 'living', area, on })
}
