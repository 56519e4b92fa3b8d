import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { lastOf, levelBelow, levelOf } from './area-rules.ts'

export type NamedArea = { code: number; name: string; level: string }

/** The area asked about, or the caller's own; one outside the caller's territory is as good as none. */
export function areaAsked({ caller }: Context, area: number | undefined): { lo: number; hi: number } {
  const lo = area ?? caller.lo
  if (lo < caller.lo || lo === 0) throw new Refusal('platform.not-found')
  const hi = lastOf(lo)
  if (hi > caller.hi) throw new Refusal('platform.not-found')
  return { lo, hi }
}

/** An area by the name of the day; before it was opened or after it was closed, by its last one. */
export async function getArea({ tx }: Context, code: number, on: Day): Promise<NamedArea> {
  const { rows } = await tx.query<NamedArea>(
    `select code, name, level from statistics.areas where code = $1
     order by valid @> $2::date desc, upper(valid) desc nulls first limit 1`,
    [code, on]
  )
  if (!rows[0]) throw new Refusal('platform.not-found')
  return rows[0]
}

/** The areas one level below, by code, as valid on the day. */
export async function listAreasBelow({ tx }: Context, code: number, on: Day): Promise<NamedArea[]> {
  const below = levelBelow(code)
  if (!below) return []
  const { rows } = await tx.query<NamedArea>(
    `select code, name, level from statistics.areas
     where code > $1 and code <= $2 and code % $3::bigint = 0 and valid @> $4::date order by code`,
    [code, code + levelOf(code).span - 1, below.span, on]
  )
  return rows
}
