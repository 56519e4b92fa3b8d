import { sql } from 'kysely'
import type { AreaChange } from '../../contract/areas.ts'
import type { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { isWithin, rangeOf } from './area-code-rules.ts'

/** Buildings, compounds and standard addresses go where the change says, else with their area. Answers the buildings named. */
export async function moveAddresses(
  ctx: Context,
  change: AreaChange,
  goesTo: (place: number) => number
): Promise<Map<string, AreaCode>> {
  const db = ctx.tables<'areas'>()
  for (const { lo, hi } of change.before.map(rangeOf)) {
    for (const [from, to] of await placesOf(ctx, { table: 'building', column: 'grid', lo, hi, goesTo })) {
      await db.updateTable('areas.building').set({ grid: to }).where('grid', '=', from).execute()
      await db.updateTable('areas.standard_address').set({ grid: to }).where('grid', '=', from).execute()
    }
    for (const [from, to] of await placesOf(ctx, { table: 'standard_address', column: 'grid', lo, hi, goesTo }))
      await db.updateTable('areas.standard_address').set({ grid: to }).where('grid', '=', from).execute()
    // Where the community it comes to has a compound of that name already, the two are for people to join.
    for (const [from, to] of await placesOf(ctx, { table: 'compound', column: 'community', lo, hi, goesTo }))
      await sql`update areas.compound c set community = ${to} where community = ${from}
        and not exists (select from areas.compound o where o.community = ${to} and o.name = c.name)`.execute(db)
  }
  const buildings = new Map<string, AreaCode>()
  for (const { building, grid } of change.buildings) {
    if (!change.after.some(({ code }) => isWithin(grid, code)))
      throw new Refusal('areas.building-elsewhere', { grid: String(grid) })
    buildings.set(building, grid)
    await db.updateTable('areas.building').set({ grid }).where('id', '=', building).execute()
    await db.updateTable('areas.standard_address').set({ grid }).where('building_id', '=', building).execute()
  }
  await pointsFollow(ctx, change)
  return buildings
}

/** Points are filed under the community of their building or compound. */
async function pointsFollow(ctx: Context, change: AreaChange): Promise<void> {
  for (const { lo, hi } of change.before.map(rangeOf))
    await sql`update areas.point p set area = coalesce((select grid / 1000 * 1000 from areas.building where id = p.thing_id),
        (select community from areas.compound where id = p.thing_id), p.area)
      where p.area between ${lo} and ${hi}`.execute(ctx.tables<'areas'>())
}

interface Placed {
  table: 'building' | 'standard_address' | 'compound'
  column: 'grid' | 'community'
  lo: number
  hi: number
  goesTo: (place: number) => number
}

/** The places in a range that change, with where they go. */
async function placesOf(ctx: Context, { table, column, lo, hi, goesTo }: Placed): Promise<[number, number][]> {
  const { rows } = await sql<{
    place: number
  }>`select distinct ${sql.ref(column)} as place from ${sql.table(`areas.${table}`)}
    where ${sql.ref(column)} between ${lo} and ${hi}`.execute(ctx.tables<'areas'>())
  return rows.map(({ place }): [number, number] => [place, goesTo(place)]).filter(([from, to]) => from !== to)
}
