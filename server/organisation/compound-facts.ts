import { sql } from 'kysely'
import type { CompoundFacts } from '../../contract/venues.ts'
import { areaNames } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rowOf } from './record-step.ts'

/** What is known of a compound anyway: its buildings and place from the register of areas, the last check of the year from the grid workers. */
export async function getCompoundFacts(ctx: Context, { id }: { id: string }): Promise<CompoundFacts> {
  const { fields } = await rowOf(ctx, id)
  const [row] = await ask(
    ctx,
    sql<Omit<CompoundFacts, 'communityName' | 'at'> & { x: number | null; y: number | null }>`
      select c.id as compound, c.name, c.community, p.longitude as x, p.latitude as y, k.on_day as "checkedOn",
        coalesce(k.found, '{}') as found,
        (select count(*)::int from areas.building b where b.compound_id = c.id) as buildings,
        (select count(*)::int from areas.standard_address a join areas.building b on b.id = a.building_id where b.compound_id = c.id) as flats
      from areas.compound c left join areas.point p on p.thing_id = c.id
        left join lateral (select on_day, found from field.compound_check where compound_id = c.id order by on_day desc, id desc limit 1) k on true
      where c.id = ${fields.compound ?? null}::uuid`
  )
  if (!row) throw new Refusal('platform.not-found')
  const { x, y, ...facts } = row
  const names = await areaNames(ctx, [row.community], ctx.on)
  return {
    ...facts,
    communityName: names(row.community).at(-1) ?? '',
    at: x === null || y === null ? null : [x, y]
  }
}
