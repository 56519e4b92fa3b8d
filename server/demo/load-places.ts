import { sql } from 'kysely'
import { v7 } from 'uuid'
import { addressKey, rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { drawPlaces } from './population/demo-places.ts'
import type { CommunityPlaces, Places } from './population/person.ts'

/** Invented grids, compounds, buildings and addresses for the communities of an area, drawn and written. */
export async function loadPlaces(
  ctx: Context,
  { area, seed, households }: { area: number; seed: number; households: number }
): Promise<Places> {
  const db = ctx.tables<'areas'>()
  const { lo, hi } = rangeOf(area)
  const known = await sql<{
    code: number
    name: string
    register: number
  }>`select code, name, register from areas.area where level = 'community' and code between ${lo} and ${hi} and valid @> ${ctx.on}::date order by code`.execute(
    db
  )
  const home =
    known.rows.length > 0
      ? known.rows
      : (
          await sql<{
            code: number
            name: string
            register: number
          }>`select code, name, register from areas.area where level = 'community' and code = ${area - (area % 1000)}`.execute(
            db
          )
        ).rows
  const drawn = drawPlaces(
    home.map(({ code, name }) => ({ code, name })),
    seed,
    households
  )
  const communities: CommunityPlaces[] = []
  for (const [at, community] of drawn.entries()) {
    const known = await knownAddresses(ctx, community.code)
    if (known.length > 0) {
      communities.push({ ...community, grids: [...new Set(known.map(flat => flat.grid))], addresses: known })
      continue
    }
    const addresses = community.addresses.map(address => ({ ...address, id: v7() }))
    await writeGrids(ctx, community.grids, home[at]!.register)
    await writeAddresses(ctx, community.code, addresses)
    communities.push({ ...community, addresses })
  }
  return { communities, districts: await districtNames(ctx) }
}

/** A community that has addresses keeps them: more invented people move in. */
async function knownAddresses(ctx: Context, community: number): Promise<CommunityPlaces['addresses']> {
  const { lo, hi } = rangeOf(community)
  const { rows } = await sql<
    CommunityPlaces['addresses'][number]
  >`select s.id, s.address as text, s.grid, coalesce(b.name, s.address) as building
    from areas.standard_address s left join areas.building b on b.id = s.building_id where s.grid between ${lo} and ${hi} order by s.address`.execute(
    ctx.tables<'areas'>()
  )
  return rows
}

async function writeGrids(ctx: Context, grids: number[], register: number): Promise<void> {
  await sql`insert into areas.area (code, valid, level, name, parent, register)
    select g.code, daterange(null, null), 'grid', '第' || (g.code % 1000) || '网格', g.code / 1000 * 1000, ${register}::int
    from unnest(${grids}::bigint[]) g (code) where not exists (select from areas.area a where a.code = g.code)`.execute(
    ctx.tables<'areas'>()
  )
}

type Flat = CommunityPlaces['addresses'][number] & { id: string }

async function writeAddresses(ctx: Context, community: number, flats: Flat[]): Promise<void> {
  const db = ctx.tables<'areas'>()
  const compounds = new Map<string, string>()
  const buildings = new Map<string, { id: string; grid: number; compound: string }>()
  for (const { building, grid } of flats) {
    const compound = building.replace(/\d+栋$/, '')
    if (!compounds.has(compound)) compounds.set(compound, v7())
    if (!buildings.has(building)) buildings.set(building, { id: v7(), grid, compound: compounds.get(compound)! })
  }
  await sql`insert into areas.compound (id, community, name) select * from unnest(${[...compounds.values()]}::uuid[], ${[...compounds].map(() => community)}::bigint[], ${[...compounds.keys()]}::text[])`.execute(
    db
  )
  const b = [...buildings]
  await sql`insert into areas.building (id, grid, compound_id, name, street_address) select id, grid, compound, name, name
    from unnest(${b.map(([, one]) => one.id)}::uuid[], ${b.map(([, one]) => one.grid)}::bigint[], ${b.map(([, one]) => one.compound)}::uuid[], ${b.map(([name]) => name)}::text[]) as t (id, grid, compound, name)`.execute(
    db
  )
  await sql`insert into areas.standard_address (id, grid, building_id, address, match_key)
    select * from unnest(${flats.map(flat => flat.id)}::uuid[], ${flats.map(flat => flat.grid)}::bigint[], ${flats.map(flat => buildings.get(flat.building)!.id)}::uuid[], ${flats.map(flat => flat.text)}::text[], ${flats.map(flat => addressKey(flat.text))}::text[])`.execute(
    db
  )
}

/** All China's districts with their full names, as places of hukou. */
export async function districtNames(ctx: Context): Promise<Places['districts']> {
  const { rows } = await sql<{
    code: number
    name: string
  }>`select d.code, p.name || case when c.name in ('市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划') then '' else coalesce(c.name, '') end || d.name as name
    from areas.area d join areas.area p on p.code = d.code / 10000000000000 * 10000000000000 left join areas.area c on c.code = d.code / 100000000000 * 100000000000 and c.level = 'city'
    where d.level = 'district' order by d.code`.execute(ctx.tables<'areas'>())
  return rows
}
