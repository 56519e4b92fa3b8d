import type { AreaChecks, checks } from '../../contract/quality.ts'
import { AreaCode, type Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers } from '../platform/serve.ts'
import { areaAsked, getArea, listAreasBelow, type NamedArea } from './areas-asked.ts'
import { checksOf } from './quality-check-rules.ts'
import { sumCells } from './sum-cells.ts'

/** The checks of an area, then of those directly below it by their codes. */
async function getChecks(
  ctx: Context,
  { area, on = ctx.on }: { area?: AreaCode | undefined; on?: Day | undefined }
): Promise<{ on: Day; areas: AreaChecks[] }> {
  const asked = { ...areaAsked(ctx, area), on, knownAt: null }
  const own = await getArea(ctx, asked.lo, on)
  const below = await listAreasBelow(ctx, asked.lo, on)
  const checked = async (areas: NamedArea[]): Promise<AreaChecks[]> => {
    if (areas.length === 0) return []
    const codes = areas.map(({ code }) => code)
    const rows = Map.groupBy(
      (await sumCells(ctx, asked, codes)).filter(({ seat }) => seat === 'living'),
      row => row.area
    )
    return areas.map(({ code, name }) => ({ area: AreaCode.parse(code), name, ...checksOf(rows.get(code) ?? []) }))
  }
  return { on, areas: [...(await checked([own])), ...(await checked(below))] }
}

export const checksRoutes: Handlers<typeof checks> = {
  getChecks: (ctx, { query }) => getChecks(ctx, query)
}
