import { sql } from 'kysely'
import { addressKey, addressParser, addressTree, isWithin, rangeOf, readAreaCode } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { householdNumber } from './household-number.ts'
import type { CleanRow } from './reader/clean-row.ts'

export interface Living {
  area: number
  address: string | null
  key: string | null
  addressId: string | null
  outside: boolean
}

export interface Hukou {
  /** The hukou is inside the area too: the register keeps that seat as well. */
  here: boolean
  area: number | null
  address: string | null
  addressId: string | null
}

/** Says where a row lives and where its hukou is. */
export type PlaceFinder = (values: CleanRow) => { living: Living; hukou: Hukou; household: string | undefined }

interface Known {
  id: string
  grid: number
  address: string
}

/**
 * Places addresses inside an area: the areas an address names are parsed against the tree, what is left is compared
 * with the standard addresses. What matches none is "address open" at the deepest area named, and no fault.
 */
export async function placeFinder(ctx: Context, home: number): Promise<PlaceFinder> {
  const parse = addressParser(await addressTree(ctx, home), home)
  const standard = await standardAddresses(ctx, home)
  const place = (text: string) => {
    const parsed = parse(text)
    const key = addressKey(parsed.rest)
    const known = standard.get(key)
    return {
      ...parsed,
      key,
      known: known && (parsed.area === undefined || isWithin(known.grid, parsed.area)) ? known : undefined
    }
  }
  const areaNamed = (text: string | undefined) => (text ? (readAreaCode(text) ?? parse(text).area) : undefined)
  return values => {
    const at = values.livingAddress ? place(values.livingAddress) : undefined
    const named = deepest(areaNamed(values.livingArea), at?.area)
    return {
      living: {
        ...livingAt(home, named, at?.known),
        address: at?.known?.address ?? at?.rest ?? null,
        key: at?.key ?? null
      },
      hukou: hukouAt(home, values.hukouAddress ? place(values.hukouAddress) : undefined, areaNamed(values.hukouArea)),
      household: householdNumber(values.householdNumber, home)
    }
  }
}

const deepest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : isWithin(b, a) ? b : a

function livingAt(home: number, named: number | undefined, known: Known | undefined) {
  if (known) return { area: known.grid, addressId: known.id, outside: false }
  if (named === undefined || isWithin(home, named)) return { area: home, addressId: null, outside: false }
  const inside = isWithin(named, home)
  return { area: inside ? named : home, addressId: null, outside: !inside }
}

function hukouAt(
  home: number,
  at: { area: number | undefined; rest: string; known: Known | undefined } | undefined,
  named: number | undefined
): Hukou {
  const area = at?.known?.grid ?? deepest(named, at?.area) ?? null
  const here = area !== null && isWithin(area, home)
  return {
    here,
    area,
    address: here ? (at?.known?.address ?? at?.rest ?? null) : null,
    addressId: here ? (at?.known?.id ?? null) : null
  }
}

/** By key; one that stands for two places is left out: the address stays open rather than be guessed. */
async function standardAddresses(ctx: Context, home: number): Promise<Map<string, Known>> {
  const { lo, hi } = rangeOf(home)
  const { rows } = await sql<
    Known & { key: string }
  >`select min(id::text) as id, min(grid) as grid, min(address) as address, match_key as key
    from areas.standard_address where grid between ${lo} and ${hi} group by match_key having count(*) = 1`.execute(
    ctx.tables<'areas'>()
  )
  return new Map(rows.map(({ key, ...known }) => [key, known]))
}
