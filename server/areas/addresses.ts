import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { NewAddresses, StandardAddress } from '../../contract/areas.ts'
import { AreaCode } from '../../contract/values.ts'
import { type Context, inOneGo } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addressKey, addressParser } from './address-rules.ts'
import { areaAt, rangeOf } from './area-code-rules.ts'
import { addressTree } from './areas.ts'
import { findAlike } from './like-rules.ts'
import { buildingNamed, compoundNamed } from './named-buildings.ts'

/** Adds standard addresses with their buildings and compounds; one already known is left as it is. */
export async function addAddresses(
  ctx: Context,
  { addresses }: NewAddresses
): Promise<{ added: number; known: number }> {
  let added = 0
  for (const { grid, compound, building, address } of addresses) {
    if (grid < ctx.caller.lo || grid > ctx.caller.hi) throw new Refusal('platform.not-found')
    const key = addressKey(address)
    const known = await ctx
      .tables<'areas'>()
      .selectFrom('areas.standard_address')
      .select('id')
      .where('match_key', '=', key)
      .where('grid', '=', grid)
      .executeTakeFirst()
    if (known) continue
    const compoundId = compound ? await compoundNamed(ctx, areaAt(grid, 'community'), compound) : null
    const buildingId = building ? await buildingNamed(ctx, { grid, name: building, compoundId }) : null
    await ctx
      .tables<'areas'>()
      .insertInto('areas.standard_address')
      .values({ id: v7(), grid, building_id: buildingId, address, match_key: key })
      .execute()
    added++
  }
  ctx.trace({ detail: { added } })
  return { added, known: addresses.length - added }
}

/** Standard addresses of an area by their beginning, 100 at a time. */
export async function listAddresses(
  ctx: Context,
  query: { area: AreaCode; starts?: string | undefined; after?: string | undefined }
): Promise<StandardAddress[]> {
  const { lo, hi } = rangeOf(query.area)
  const { rows } = await sql<{
    id: string
    grid: number
    building: string | null
    compound: string | null
    address: string
  }>`
    select s.id, s.grid, b.name as building, c.name as compound, s.address
    from areas.standard_address s left join areas.building b on b.id = s.building_id left join areas.compound c on c.id = b.compound_id
    where s.grid between ${lo} and ${hi} and s.match_key ^@ ${addressKey(query.starts ?? '')} and s.id > ${query.after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by s.id limit 100`.execute(ctx.tables<'areas'>())
  return rows.map(row => ({ ...row, grid: AreaCode.parse(row.grid) }))
}

type Found = Omit<StandardAddress, 'building' | 'compound'> & { key: string }

/** For each text the standard addresses of a community that are written most like it. */
export async function addressesLike(
  ctx: Context,
  community: number,
  { texts, most }: { texts: readonly string[]; most: number }
): Promise<StandardAddress[][]> {
  const { lo, hi } = rangeOf(community)
  const parse = addressParser(await addressTree(ctx, community, texts), community)
  const db = ctx.tables<'areas'>()
  // In one text: as thousands of rows they took longer to arrive than to be compared.
  const { rows: all } = await sql<{ keys: string | null }>`select string_agg(match_key, chr(10)) as keys from (
    select match_key from areas.standard_address where grid between ${lo} and ${hi} limit 20000) known`.execute(db)
  const alike = findAlike(
    all[0]!.keys?.split('\n') ?? [],
    texts.map(text => addressKey(parse(text).rest)),
    { most }
  )
  const { rows } = await sql<Found & Pick<StandardAddress, 'building' | 'compound'>>`
    select s.id, s.grid, s.address, s.match_key as key, b.name as building, c.name as compound
    from areas.standard_address s left join areas.building b on b.id = s.building_id left join areas.compound c on c.id = b.compound_id
    where s.match_key = any(${[...new Set(alike.flat())]}::text[]) and s.grid between ${lo} and ${hi} order by s.id`.execute(
    db
  )
  const byKey = Map.groupBy(rows, ({ key }) => key)
  return alike.map(keys =>
    keys
      .flatMap(key => byKey.get(key) ?? [])
      .slice(0, most)
      .map(({ key: _key, ...address }) => address)
  )
}

/** A standard address by its id, if it lies in the caller's area. */
export async function getAddress(ctx: Context, id: string): Promise<{ id: string; grid: AreaCode; address: string }> {
  const row = await ctx
    .tables<'areas'>()
    .selectFrom('areas.standard_address')
    .select(['id', 'grid', 'address'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('platform.not-found')
  return { ...row, grid: AreaCode.parse(row.grid) }
}

/** The one standard address that a text inside an area stands for, if it matches. */
export async function findAddress(
  ctx: Context,
  area: number,
  text: string
): Promise<{ id: string; grid: number; address: string } | undefined> {
  const { lo, hi } = rangeOf(area)
  const found = sql<{
    id: string
    grid: number
    address: string
  }>`select id, grid, address from areas.standard_address
    where match_key = ${addressKey(text)} and grid between ${lo} and ${hi} limit 2`
  const [rows] = await inOneGo(ctx, [found.compile(ctx.tables<'areas'>())])
  return rows.length === 1 ? rows[0] : undefined
}
