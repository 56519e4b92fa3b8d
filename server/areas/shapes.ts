import { sql } from 'kysely'
import type { Outline, Shape } from '../../contract/area-shapes.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'

interface Row {
  code: number
  name: string
  outline: Outline
  datum: Shape['datum']
  origin: Shape['origin']
  source: string
  size: number
  from: string | null
  at: string
}

const columns = sql.raw(
  `s.code, s.outline, s.datum, s.origin, s.source, s.square_metres as size, s.valid_from::text as "from", to_char(s.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`
)

const shapeOf = (row: Row): Shape => ({
  code: AreaCode.parse(row.code),
  name: row.name,
  outline: row.outline,
  datum: row.datum,
  origin: row.origin,
  source: row.source,
  squareMetres: row.size,
  validFrom: row.from === null ? null : Day.parse(row.from),
  recordedAt: row.at
})

const onDay = (on: Day) =>
  sql`s.replaced_at is null and (s.valid_from is null or s.valid_from <= ${on}::date) and (s.valid_to is null or s.valid_to > ${on}::date)
    and a.valid @> ${on}::date`

/** The shapes of the areas directly below one that is valid on a day; with `own`, that of the area itself. */
async function shapesWhere(ctx: Context, { code, own, on }: { code: number; own: boolean; on: Day }): Promise<Shape[]> {
  const which = own ? sql`a.code = ${code}` : sql`a.parent = ${code}`
  const { rows } = await sql<Row>`select ${columns}, a.name from areas.area a join areas.shape s on s.code = a.code
    where ${which} and ${onDay(on)} order by s.code`.execute(ctx.tables<'areas'>())
  return rows.map(shapeOf)
}

export async function listShapes(
  ctx: Context,
  { below, on = ctx.on }: { below: AreaCode; on?: Day | undefined }
): Promise<{ frame: Shape | null; shapes: Shape[] }> {
  const [frame] = await shapesWhere(ctx, { code: below, own: true, on })
  return { frame: frame ?? null, shapes: await shapesWhere(ctx, { code: below, own: false, on }) }
}

/** All shapes an area has had, the newest first. */
export async function listShapeHistory(ctx: Context, { code }: { code: AreaCode }) {
  const { rows } = await sql<Row & { to: string | null; replaced: string | null; by: string | null }>`
    select ${columns}, s.valid_to::text as "to", s.replaced_at::text as replaced, l.name as by,
      coalesce((select a.name from areas.area a where a.code = s.code order by upper(a.valid) desc nulls first limit 1), '') as name
    from areas.shape s left join access.login l on l.id = s.account where s.code = ${code} order by s.recorded_at desc limit 100`.execute(
    ctx.tables<'areas' | 'access'>()
  )
  return rows.map(row => ({
    ...shapeOf(row),
    validTo: row.to === null ? null : Day.parse(row.to),
    replacedAt: row.replaced,
    by: row.by
  }))
}
