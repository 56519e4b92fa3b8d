import { sql } from 'kysely'
import type { Datum, MisplacedBuilding, Outline, Position } from '../../contract/area-shapes.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rangeOf } from './area-code-rules.ts'
import { comparable, contains } from './shape-rules.ts'

export interface PlacedBuilding {
  id: string
  name: string
  compound: string | null
  grid: AreaCode
  at: Position
  datum: Datum
}

/** The buildings of an area that have a point. */
export async function pointsWithin(ctx: Context, area: number): Promise<PlacedBuilding[]> {
  const { lo, hi } = rangeOf(area)
  const { rows } = await sql<Omit<PlacedBuilding, 'at'> & { x: number; y: number }>`
    select b.id, b.name, c.name as compound, b.grid, p.longitude as x, p.latitude as y, p.datum
    from areas.point p join areas.building b on b.id = p.thing_id left join areas.compound c on c.id = b.compound_id
    where p.area between ${lo} and ${hi} and p.kind = 'building' order by b.grid, b.id`.execute(ctx.tables<'areas'>())
  return rows.map(({ x, y, ...row }) => ({ ...row, grid: AreaCode.parse(row.grid), at: [x, y] }))
}

interface GridShape {
  code: AreaCode
  outline: Outline
  datum: Datum
}

/** Those whose point lies in another grid than theirs; a point in none says nothing, as not all may be drawn yet. */
export function misplacedAmong(
  buildings: readonly PlacedBuilding[],
  shapes: readonly GridShape[]
): MisplacedBuilding[] {
  const grids = shapes.filter(({ code }) => code % 1000 !== 0)
  const own = new Map(grids.map(shape => [shape.code, shape]))
  const byCommunity = Map.groupBy(grids, ({ code }) => Math.floor(code / 1000))
  const fits = (shape: GridShape | undefined, { at, datum }: PlacedBuilding) =>
    shape !== undefined && comparable(shape.datum, datum) && contains(shape.outline, at)
  return buildings.flatMap(building => {
    if (fits(own.get(building.grid), building)) return []
    const lies = byCommunity.get(Math.floor(building.grid / 1000))?.find(shape => fits(shape, building))
    const { id, name, compound, grid } = building
    return lies ? [{ id, name, compound, grid, lies: lies.code }] : []
  })
}

/** Work for whoever keeps the grids: which buildings the map and the assignment disagree about, today. */
export async function listMisplaced(ctx: Context, { area }: { area: AreaCode }): Promise<MisplacedBuilding[]> {
  const { lo, hi } = rangeOf(area)
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const { rows } =
    await sql<GridShape>`select s.code, s.outline, s.datum from areas.shape s join areas.area a on a.code = s.code
    where s.code between ${lo} and ${hi} and a.level = 'grid' and a.valid @> ${ctx.on}::date and s.replaced_at is null
      and (s.valid_from is null or s.valid_from <= ${ctx.on}::date) and (s.valid_to is null or s.valid_to > ${ctx.on}::date)`.execute(
      ctx.tables<'areas'>()
    )
  return misplacedAmong(
    await pointsWithin(ctx, area),
    rows.map(row => ({ ...row, code: AreaCode.parse(row.code) }))
  )
}
