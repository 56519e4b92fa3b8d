import { v7 } from 'uuid'
import type { Context } from '../platform/context.ts'

/** The compound of that name in a community, made where there is none yet. */
export async function compoundNamed(ctx: Context, community: number, name: string): Promise<string> {
  const db = ctx.tables<'areas'>()
  const known = await db
    .selectFrom('areas.compound')
    .select('id')
    .where('community', '=', community)
    .where('name', '=', name)
    .executeTakeFirst()
  if (known) return known.id
  const id = v7()
  await db.insertInto('areas.compound').values({ id, community, name }).execute()
  return id
}

interface Named {
  grid: number
  name: string
  compoundId: string | null
}

export async function findBuilding(ctx: Context, { grid, name, compoundId }: Named): Promise<string | undefined> {
  const known = await ctx
    .tables<'areas'>()
    .selectFrom('areas.building')
    .select('id')
    .where('grid', '=', grid)
    .where('name', '=', name)
    .where('compound_id', 'is not distinct from', compoundId)
    .executeTakeFirst()
  return known?.id
}

/** The building of that name in a grid, made where there is none yet. */
export async function buildingNamed(ctx: Context, named: Named): Promise<string> {
  const known = await findBuilding(ctx, named)
  if (known) return known
  const { grid, name, compoundId } = named
  const id = v7()
  await ctx
    .tables<'areas'>()
    .insertInto('areas.building')
    .values({ id, grid, name, compound_id: compoundId, street_address: name })
    .execute()
  return id
}
