import type { Counts, statistics } from '../../contract/statistics.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Input } from '../platform/serve.ts'
import { levelOf } from './area-rules.ts'
import { areaAsked, getArea, listAreasBelow, type NamedArea } from './areas-asked.ts'
import { countsOf, type PlaceCount } from './cell-rules.ts'
import { type Asked, sumPlaces } from './sum-cells.ts'

type Query = Input<typeof statistics.getCounts>

function askedOf(ctx: Context, { query }: Query): Asked {
  return { ...areaAsked(ctx, query.area), on: query.on ?? ctx.on, knownAt: query.knownAt ?? null }
}

const describe = (area: NamedArea, { on, knownAt }: Asked, rows: readonly PlaceCount[]): Counts => ({
  area: AreaCode.parse(area.code),
  name: area.name,
  level: area.level,
  on,
  knownAt,
  ...countsOf(rows, levelOf(area.code))
})

/** The people of an area on a day, as known now or at an earlier instant. */
export async function getCounts(ctx: Context, input: Query): Promise<Counts> {
  const asked = askedOf(ctx, input)
  const [area, rows] = await Promise.all([getArea(ctx, asked.lo, asked.on), sumPlaces(ctx, asked, [asked.lo])])
  return describe(area, asked, rows)
}

/** The same for every area directly below; one without people is there with zeros. */
export async function listCountsBelow(ctx: Context, input: Query): Promise<Counts[]> {
  const asked = askedOf(ctx, input)
  const areas = await listAreasBelow(ctx, asked.lo, asked.on)
  if (areas.length === 0) return []
  const codes = areas.map(area => area.code)
  const rows = Map.groupBy(await sumPlaces(ctx, asked, codes), row => row.area)
  return areas.map(area => describe(area, asked, rows.get(area.code) ?? []))
}
