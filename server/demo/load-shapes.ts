import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Position } from '../../contract/area-shapes.ts'
import { rangeOf, squareMetres } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { drawDemoShapes } from './population/draw-shapes.ts'

const source = '演示数据，虚构 / invented for the demo'

/** Invented shapes and points for a street whose grids and buildings are there; marked as such wherever they are shown. */
export async function loadShapes(
  ctx: Context,
  { street, centre }: { street: number; centre: Position }
): Promise<void> {
  const db = ctx.tables<'areas'>()
  const { lo, hi } = rangeOf(street)
  const { rows } = await sql<{ grid: number; buildings: string[] }>`
    select a.code as grid, coalesce(array_agg(b.id::text order by length(b.name), b.name) filter (where b.id is not null), '{}') as buildings
    from areas.area a left join areas.building b on b.grid = a.code
    where a.code between ${lo} and ${hi} and a.level = 'grid' and a.valid @> ${ctx.on}::date group by a.code order by a.code`.execute(
    db
  )
  const byCommunity = Map.groupBy(rows, ({ grid }) => Math.floor(grid / 1000) * 1000)
  const places = [...byCommunity].map(([code, grids]) => ({
    code,
    grids: grids.map(({ grid, buildings }) => ({ code: grid, buildings }))
  }))
  if (places.length === 0) return
  const { shapes, points } = drawDemoShapes(street, places, centre)
  await sql`insert into areas.shape (id, code, outline, datum, origin, source, square_metres)
    select id, code, outline, 'CGCS2000', 'invented', ${source}, size from unnest(${shapes.map(() => v7())}::uuid[],
      ${shapes.map(({ code }) => code)}::bigint[], ${shapes.map(({ outline }) => JSON.stringify(outline))}::jsonb[],
      ${shapes.map(({ outline }) => squareMetres(outline))}::float8[]) as t (id, code, outline, size)`.execute(db)
  await sql`insert into areas.point (thing_id, kind, area, longitude, latitude, datum, origin, source, account)
    select b.id, 'building', b.grid / 1000 * 1000, x, y, 'CGCS2000', 'invented', ${source}, ${ctx.caller.account}
    from unnest(${points.map(({ building }) => building)}::uuid[], ${points.map(({ at }) => at[0])}::float8[], ${points.map(({ at }) => at[1])}::float8[])
      as t (id, x, y) join areas.building b on b.id = t.id`.execute(db)
  await sql`insert into areas.point (thing_id, kind, area, longitude, latitude, datum, origin, source, account)
    select c.id, 'compound', c.community, avg(p.longitude), avg(p.latitude), 'CGCS2000', 'invented', ${source}, ${ctx.caller.account}
    from areas.compound c join areas.building b on b.compound_id = c.id join areas.point p on p.thing_id = b.id
    where c.community between ${lo} and ${hi} group by c.id`.execute(db)
}
