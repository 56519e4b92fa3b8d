import type { Day } from '../../contract/values.ts'
import { type Context, prepared } from '../platform/context.ts'
import { declareRefusals, Refusal } from '../platform/refusal.ts'
import { lastOf, levelBelow, levelOf } from './area-rules.ts'

declareRefusals({
  'statistics.too-small': {
    zh: '网格人数太少，数字会指向具体居民。您的岗位可以看社区及以上的数字。',
    en: 'A grid is so small that its numbers point at residents. Your post may see those of communities and above.',
    status: 403
  }
})

/** The numbers of a few dozen people are only for who may read these people anyway. */
const seesGrids = ({ caller }: Context): boolean => caller.permissions.has('people.read')

export type NamedArea = { code: number; name: string; level: string }

/** The area asked about, or the caller's own; one outside the caller's territory is as good as none. */
export function areaAsked(ctx: Context, area: number | undefined): { lo: number; hi: number } {
  const { caller } = ctx
  const lo = area ?? caller.lo
  if (lo < caller.lo || lo === 0) throw new Refusal('platform.not-found')
  const hi = lastOf(lo)
  if (hi > caller.hi) throw new Refusal('platform.not-found')
  if (levelOf(lo).level === 'grid' && !seesGrids(ctx)) throw new Refusal('statistics.too-small')
  return { lo, hi }
}

/** An area by the name of the day; before it was opened or after it was closed, by its last one. */
export async function getArea({ tx }: Context, code: number, on: Day): Promise<NamedArea> {
  const { rows } = await tx.query<NamedArea>(
    prepared({
      sql: `select code, name, level from statistics.areas where code = $1
     order by valid @> $2::date desc, upper(valid) desc nulls first limit 1`,
      parameters: [code, on]
    })
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

/** The areas one level below, by code, as valid on the day; no grids for who may not see their numbers. */
export async function listAreasBelow(ctx: Context, code: number, on: Day): Promise<NamedArea[]> {
  const below = levelBelow(code)
  if (!below || (below.level === 'grid' && !seesGrids(ctx))) return []
  const { rows } = await ctx.tx.query<NamedArea>(
    `select code, name, level from statistics.areas
     where code > $1 and code <= $2 and code % $3::bigint = 0 and valid @> $4::date order by code`,
    [code, code + levelOf(code).span - 1, below.span, on]
  )
  return rows
}
