import { sql } from 'kysely'
import type { Datum } from '../../contract/area-shapes.ts'
import type { Building, Compound, NewBuildings, NewPoints } from '../../contract/buildings.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAt, rangeOf } from './area-code-rules.ts'
import { requireArea } from './areas.ts'
import { buildingNamed, compoundNamed, findBuilding } from './named-buildings.ts'
import { faultOfPoint } from './shape-rules.ts'

const pageSize = 500

function own(ctx: Context, area: number): { lo: number; hi: number } {
  const { lo, hi } = rangeOf(area)
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  return { lo, hi }
}

interface Point {
  x: number | null
  y: number | null
  datum: Datum | null
}
const at = ({ x, y }: Point): [number, number] | null => (x === null || y === null ? null : [x, y])

export async function listBuildings(
  ctx: Context,
  { area, after }: { area: AreaCode; after?: string | undefined }
): Promise<{ buildings: Building[]; next: string | null }> {
  const { lo, hi } = own(ctx, area)
  const [, grid, id] = /^(\d{15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? []
  const beyond = grid && id ? sql`and (b.grid, b.id) > (${Number(grid)}::bigint, ${id}::uuid)` : sql``
  const { rows } = await sql<Omit<Building, 'at'> & Point>`
    select b.id, b.name, c.name as compound, b.grid, p.longitude as x, p.latitude as y, p.datum, coalesce(p.origin = 'invented', false) as invented,
      (select count(*)::int from areas.standard_address s where s.building_id = b.id) as flats
    from areas.building b left join areas.compound c on c.id = b.compound_id left join areas.point p on p.thing_id = b.id
    where b.grid between ${lo} and ${hi} ${beyond} order by b.grid, b.id limit ${pageSize + 1}`.execute(
    ctx.tables<'areas'>()
  )
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    buildings: page.map(({ x, y, ...row }) => ({
      ...row,
      grid: AreaCode.parse(row.grid),
      at: at({ x, y, datum: row.datum })
    })),
    next: rows.length > pageSize && last ? `${last.grid}.${last.id}` : null
  }
}

export async function listCompounds(ctx: Context, { area }: { area: AreaCode }): Promise<Compound[]> {
  const { lo, hi } = own(ctx, area)
  const { rows } = await sql<Omit<Compound, 'at'> & Point>`
    select c.id, c.name, c.community, p.longitude as x, p.latitude as y, p.datum,
      (select count(*)::int from areas.building b where b.compound_id = c.id) as buildings
    from areas.compound c left join areas.point p on p.thing_id = c.id
    where c.community between ${lo} and ${hi} order by c.community, c.name limit 2000`.execute(ctx.tables<'areas'>())
  return rows.map(({ x, y, ...row }) => ({
    ...row,
    community: AreaCode.parse(row.community),
    at: at({ x, y, datum: row.datum })
  }))
}

/** A pasted list brings the same building again: one already known in its grid is left as it is. */
export async function addBuildings(
  ctx: Context,
  { buildings }: NewBuildings
): Promise<{ added: number; known: number }> {
  let added = 0
  for (const grid of new Set(buildings.map(one => one.grid))) {
    own(ctx, grid)
    if (grid % 1000 === 0) throw new Refusal('areas.grid-needed', { code: String(grid) })
    await requireArea(ctx, grid, ctx.on)
  }
  for (const { grid, name, compound } of buildings) {
    const compoundId = compound ? await compoundNamed(ctx, areaAt(grid, 'community'), compound) : null
    if (await findBuilding(ctx, { grid, name, compoundId })) continue
    await buildingNamed(ctx, { grid, name, compoundId })
    added++
  }
  ctx.trace({ detail: { added } })
  return { added, known: buildings.length - added }
}

/** Says where buildings and compounds stand; a point taken back leaves none. */
export async function placeBuildings(ctx: Context, { datum, source, points }: NewPoints): Promise<{ placed: number }> {
  const db = ctx.tables<'areas'>()
  const where = await communitiesOf(
    ctx,
    points.map(point => point.id)
  )
  for (const { kind, id, at: place } of points) {
    const area = where.get(`${kind} ${id}`)
    if (area === undefined || area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.not-found')
    if (!place) {
      await db.deleteFrom('areas.point').where('thing_id', '=', id).execute()
      continue
    }
    const fault = faultOfPoint(place)
    if (fault) throw new Refusal(`areas.shape-${fault.what}`, { code: String(area), at: fault.at })
    const point = {
      area,
      longitude: place[0],
      latitude: place[1],
      datum,
      origin: 'drawn',
      source,
      account: ctx.caller.account
    }
    await db
      .insertInto('areas.point')
      .values({ thing_id: id, kind, ...point })
      .onConflict(conflict => conflict.column('thing_id').doUpdateSet({ ...point, recorded_at: sql`now()` }))
      .execute()
  }
  ctx.trace({ detail: { placed: points.length } })
  return { placed: points.length }
}

async function communitiesOf(ctx: Context, ids: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ thing: string; area: number }>`
    select 'building ' || id as thing, grid / 1000 * 1000 as area from areas.building where id = any(${ids}::uuid[])
    union all select 'compound ' || id, community from areas.compound where id = any(${ids}::uuid[])`.execute(
    ctx.tables<'areas'>()
  )
  return new Map(rows.map(({ thing, area }) => [thing, area]))
}
