import { v7 } from 'uuid'
import type { AreaChange } from '../../contract/areas.ts'
import { CommandId } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { rangeOf } from './area-code-rules.ts'
import { changeAreas, type Follow, type FollowAreaChange } from './change-areas.ts'

/** The change itself is made and taken back, people only counted: what is told before is what will happen. */
/** What stands beside people in the areas that are cut: told by who keeps it, before it moves. */
export type CountBeside = (
  ctx: Context,
  follow: Follow
) => Promise<{ callsMoved: number; devices: number; alone: string[] }>
const nothing: CountBeside = async () => ({ callsMoved: 0, devices: 0, alone: [] })

export function previewAreaChange(count: FollowAreaChange, beside = nothing) {
  return async (
    ctx: Context,
    change: Omit<AreaChange, 'commandId'>
  ): Promise<{ buildingsMoved: number; peopleMoved: number } & Awaited<ReturnType<CountBeside>>> => {
    const ranges = change.before.map(rangeOf)
    const before = await gridsOf(ctx, ranges)
    await ctx.tx.query('savepoint preview')
    try {
      const silent = { ...ctx, trace: () => {}, sawPeople: () => {} }
      let also = await nothing(ctx, {} as Follow)
      const told: FollowAreaChange = async (there, follow) => {
        also = await beside(there, follow)
        return count(there, follow)
      }
      const { peopleMoved } = await changeAreas(told, count)(silent, { ...change, commandId: CommandId.parse(v7()) })
      const after = await gridsOf(ctx, ranges, [...before.keys()])
      const buildingsMoved = [...before].filter(([id, grid]) => after.get(id) !== grid).length
      return { buildingsMoved, peopleMoved, ...also }
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
