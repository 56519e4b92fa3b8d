import { sql } from 'kysely'
import type { Area } from '../../contract/areas.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { type Context, inOneGo } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type NamedArea, twosIn } from './address-rules.ts'
import { areaAt, levelOf, pathOf } from './area-code-rules.ts'

interface Row {
  code: number
  name: string
  level: string
  kind: string | null
  parent: number | null
  from: string | null
  to: string | null
}

const columns = sql.raw('code, name, level, kind, parent, lower(valid)::text as "from", upper(valid)::text as "to"')

const areaOf = (row: Row): Area => ({
  code: AreaCode.parse(row.code),
  name: row.name,
  level: levelOf(row.code),
  kind: row.kind,
  parent: row.parent === null ? null : AreaCode.parse(row.parent),
  validFrom: row.from === null ? null : Day.parse(row.from),
  validTo: row.to === null ? null : Day.parse(row.to)
})

/** Areas directly below one, or the provinces; as valid on a day. */
export async function listAreas(
  ctx: Context,
  query: { below?: AreaCode | undefined; on?: Day | undefined }
): Promise<Area[]> {
  const { rows } = await sql<Row>`select ${columns} from areas.area
    where parent is not distinct from ${query.below ?? null}::bigint and valid @> ${query.on ?? ctx.on}::date order by code`.execute(
    ctx.tables<'areas'>()
  )
  return rows.map(areaOf)
}

/** One area with its path, settings and successors; a code that is no longer valid is still found. */
export async function getArea(ctx: Context, { code, on }: { code: AreaCode; on?: Day | undefined }) {
  const db = ctx.tables<'areas'>()
  const day = on ?? ctx.on
  const known = await sql<Row>`select ${columns} from areas.area where code = ${code}
    order by (valid @> ${day}::date) desc, upper(valid) desc nulls first limit 1`.execute(db)
  const area = known.rows[0]
  if (!area) throw new Refusal('areas.unknown', { code: String(code) })
  const path =
    await sql<Row>`select ${columns} from areas.area where code = any(${pathOf(code)}::bigint[]) and valid @> ${area.to ?? day}::date - ${area.to ? 1 : 0}::int order by code, level`.execute(
      db
    )
  const successors = await db.selectFrom('areas.successor').select('successor').where('code', '=', code).execute()
  return {
    area: areaOf(area),
    path: path.rows.map(areaOf),
    // One that was closed and opened again leads to itself.
    successors: area.to === null ? [] : successors.map(row => AreaCode.parse(row.successor)),
    settings: await settingsAt(ctx, code, day)
  }
}

/** The settings that hold in an area on a day: its own before those of the areas above it. */
export async function settingsAt(ctx: Context, code: number, day: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ key: string; value: unknown }>`select distinct on (key) key, value from areas.setting
    where area = any(${pathOf(code)}::bigint[]) and valid @> ${day}::date order by key, area desc`.execute(
    ctx.tables<'areas'>()
  )
  return Object.fromEntries(rows.map(row => [row.key, row.value]))
}

/** The register (district) an area belongs to, by its internal number. */
export async function registerOf(ctx: Context, area: number): Promise<number> {
  const found = sql<{ register: number | null }>`select register from areas.area
    where code in (${sql.join(pathOf(area))}) and register is not null order by code desc, upper(valid) desc nulls first limit 1`
  const [rows] = await inOneGo(ctx, [found.compile(ctx.tables<'areas'>())])
  const register = rows[0]?.register
  if (!register) throw new Refusal('areas.no-register', { code: String(area) })
  return register
}

/**
 * People are taken in only where an area is: a code that was never given, or no longer holds, is refused. A community
 * that has drawn no grids yet takes any serial of them; once it has some, only those.
 */
export async function requireArea(ctx: Context, code: number, on: Day): Promise<void> {
  const community = areaAt(code, 'community')
  const found = sql<{
    there: boolean
  }>`select exists (select from areas.area where code = ${code} and valid @> ${on}::date)
      or exists (select from areas.area where code = ${community} and valid @> ${on}::date)
        and not exists (select from areas.area where parent = ${community} and valid @> ${on}::date) as there`
  const [rows] = await inOneGo(ctx, [found.compile(ctx.tables<'areas'>())])
  if (!rows[0]?.there) throw new Refusal('areas.not-valid', { code: String(code), on })
}

/**
 * What an address can name: the whole country down to districts, and everything inside the home district; for a few texts
 * only what begins with two characters that stand in one of them.
 */
export async function addressTree(ctx: Context, home: number, texts?: readonly string[]): Promise<NamedArea[]> {
  const district = Math.floor(home / 1e9) * 1e9
  const begun = texts ? sql`and left(name, 2) = any(${twosIn(texts)}::text[])` : sql``
  const { rows } = await sql<NamedArea>`select distinct code, name from areas.area
    where (level in ('province', 'city', 'district') or (code between ${district} and ${district + 999999999} and level in ('street', 'community'))) ${begun}`.execute(
    ctx.tables<'areas'>()
  )
  return rows
}
