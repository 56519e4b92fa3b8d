import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import type { Assertion } from './history-rules.ts'
import { type Change, recordChanges } from './record-changes.ts'

const atOnce = 2000

interface Found {
  register: number
  id: EnrolmentId
  person: string
  seat: string
  area: number
  otherArea: number | null
  from: string
  building: string | null
}

/**
 * People follow their building, else their area, by an event of their own that names the change; and wherever the other
 * seat of one of them says where they are, it says so by the new code: else whoever lives at home would seem to have left.
 */
export async function followAreaChange(ctx: Context, follow: Follow): Promise<number> {
  // People under protection follow too; of nobody anything is shown: the answer is a number.
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const changes = changesOf(await concerned(ctx, follow), follow)
    for (let start = 0; start < changes.length; start += atOnce)
      await recordChanges(ctx, `${follow.source} (${follow.change})`, changes.slice(start, start + atOnce))
    await refile(ctx, follow)
    return movedAmong(changes)
  })
}

/** How many would follow; nothing is recorded. */
export async function countFollowers(ctx: Context, follow: Follow): Promise<number> {
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () =>
    movedAmong(changesOf(await concerned(ctx, follow), follow))
  )
}

const movedAmong = (changes: readonly Change[]): number =>
  changes.filter(change => change.events[0]?.facts.area !== undefined).length

function changesOf(found: readonly Found[], follow: Follow): Change[] {
  const inside = (place: number | null) =>
    place !== null && follow.from.map(rangeOf).some(({ lo, hi }) => place >= lo && place <= hi)
  const goes = new Map<string, number>()
  for (const { person, seat, area, building } of found)
    if (inside(area)) goes.set(`${person} ${seat}`, (building && follow.buildings.get(building)) || follow.goesTo(area))
  return found.flatMap((one): Change[] => {
    const facts: Assertion = {}
    const area = goes.get(`${one.person} ${one.seat}`)
    if (area && area !== one.area) facts.area = area
    if (one.otherArea && inside(one.otherArea)) {
      const other = goes.get(`${one.person} ${one.seat === 'living' ? 'hukou' : 'living'}`)
      const to = other ?? follow.goesTo(one.otherArea)
      if (to !== one.otherArea) facts.otherArea = to
    }
    if (Object.keys(facts).length === 0) return []
    // A change told late: what was recorded for the days since then under the old code follows too.
    const days = one.from > follow.on ? [follow.on, one.from] : [follow.on]
    const events = days.map(validOn => ({ type: 'area-recut' as const, validOn, facts }))
    return [{ register: one.register, enrolment: one.id, events }]
  })
}

/** Those in the ended areas, and those elsewhere whose other seat is said to be there. */
async function concerned(ctx: Context, { from }: Follow): Promise<Found[]> {
  const within = (column: string) =>
    sql.join(
      from.map(rangeOf).map(({ lo, hi }) => sql`${sql.ref(column)} between ${lo} and ${hi}`),
      sql` or `
    )
  const { rows } = await sql<Found>`
    select e.register, e.id, e.person_id as person, e.seat, e.area, e.other_area as "otherArea", e.valid_from as "from", s.building_id as building
    from people.enrolment e left join areas.standard_address s on s.id = e.address_id
    where e.enrolled and (${within('e.area')} or ${within('e.other_area')}) order by e.id`.execute(
    ctx.tables<'people' | 'areas'>()
  )
  return rows
}

/** Households, relations and what is kept by consent are filed under a place as well, and stay with their people. */
async function refile(ctx: Context, { from, goesTo }: Follow): Promise<void> {
  const db = ctx.tables<'people'>()
  for (const name of ['household', 'relation', 'consent', 'vault']) {
    const table = sql.table(`people.${name}`)
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await sql<{
        area: number
      }>`select distinct area from ${table} where area between ${lo} and ${hi}`.execute(db)
      for (const { area } of rows)
        if (goesTo(area) !== area)
          await sql`update ${table} set area = ${goesTo(area)} where area = ${area}`.execute(db)
    }
  }
}
