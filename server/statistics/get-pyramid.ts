import type { Pyramid, statistics } from '../../contract/statistics.ts'
import type { Context } from '../platform/context.ts'
import type { Input } from '../platform/serve.ts'
import { areaAsked } from './areas-asked.ts'
import { pyramidOf } from './cell-rules.ts'
import { sumAges } from './sum-cells.ts'

/** The people of an area by sex and age, for either seat. */
export async function getPyramid(ctx: Context, { query }: Input<typeof statistics.getPyramid>): Promise<Pyramid> {
  const on = query.on ?? ctx.on
  const asked = { ...areaAsked(ctx, query.area), on, knownAt: query.knownAt ?? null }
  return pyramidOf(await sumAges(ctx, asked, query.seat), { on, seat: query.seat })
}
