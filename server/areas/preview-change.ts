import { v7 } from 'uuid'
import type { AreaChange } from '../../contract/areas.ts'
import { CommandId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { rangeOf } from './area-code-rules.ts'
import { changeAreas, type FollowAreaChange } from './change-areas.ts'

/** The change itself is made and taken back, people only counted: what is told before is what will happen. */
export function previewAreaChange(count: FollowAreaChange) {
  return async (
    ctx: Context,
    change: Omit<AreaChange, 'commandId'>
  ): Promise<{ buildingsMoved: number; peopleMoved: number }> => {
    const ranges = change.before.map(rangeOf)
    const before = await gridsOf(ctx, ranges)
    await ctx.tx.query('savepoint preview')
    try {
      const silent = { ...ctx, trace: () => {}, sawPeople: () => {} }
      const { peopleMoved } = await changeAreas(count, count)(silent, { ...change, commandId: CommandId.parse(v7()) })
      const after = await gridsOf(ctx, ranges, [...before.keys()])
      const buildingsMoved = [...before].filter(([id, grid]) => after.get(id) !== grid).length
      return { buildingsMoved, peopleMoved }
    } finally {
      await ctx.tx.query('rollback to savepoint preview')
    }
  }
}

async function gridsOf(
  ctx: Context,
  ranges: { lo: number; hi: number }[],
  also: string[] = []
): Promise<Map<string, number>> {
  const { rows } = await ctx.tx.query<{ id: string; grid: number }>(
    `select b.id, b.grid from areas.building b
     where b.id = any($3::uuid[]) or exists (select from unnest($1::bigint[], $2::bigint[]) r (lo, hi) where b.grid between r.lo and r.hi)`,
    [ranges.map(({ lo }) => lo), ranges.map(({ hi }) => hi), also]
  )
  return new Map(rows.map(({ id, grid }) => [id, grid]))
}
