import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/people.ts'
import { type Follow, rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { type Change, recordChanges } from './record-changes.ts'

const atOnce = 2000

/** People follow their building, else the first area after the change, by an event of their own that names the change. */
export async function followAreaChange(
  ctx: Context,
  { change, on, source, from, to, buildings }: Follow
): Promise<number> {
  let moved = 0
  for (const area of from) {
    const { lo, hi } = rangeOf(area)
    const { rows } = await sql<{ register: number; id: EnrolmentId; area: number; building: string | null }>`
      select e.register, e.id, e.area, s.building_id as building from people.enrolment e left join areas.standard_address s on s.id = e.address_id
      where e.area between ${lo} and ${hi} and e.enrolled`.execute(ctx.tables<'people' | 'areas'>())
    const changes = rows.flatMap(({ register, id, area: place, building }): Change[] => {
      const target = (building && buildings.get(building)) || (place === area ? to : to + (place - area))
      return target === place
        ? []
        : [{ register, enrolment: id, events: [{ type: 'area-recut', validOn: on, facts: { area: target } }] }]
    })
    for (let start = 0; start < changes.length; start += atOnce)
      await recordChanges(ctx, `${source} (${change})`, changes.slice(start, start + atOnce))
    moved += changes.length
  }
  return moved
}
