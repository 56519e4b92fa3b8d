import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { DrawnShape, Outline, ShapeOrigin, StatedDatum } from '../../contract/area-shapes.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAt, areaLevels, levelOf } from './area-code-rules.ts'
import { firstOverlap } from './shape-problems.ts'
import { comparable, faultOf, squareMetres, tidy } from './shape-rules.ts'
import { listShapes } from './shapes.ts'

interface Drawing {
  on: Day
  datum: StatedDatum
  origin: ShapeOrigin
  source: string
  shapes: DrawnShape[]
}

/** Keeps shapes of areas directly below one; shapes that would overlap are refused, gaps may be drawn later. */
export async function drawShapes(
  ctx: Context,
  { below, ...drawing }: Drawing & { below: AreaCode }
): Promise<{ kept: number }> {
  if (drawing.on > ctx.on) throw new Refusal('areas.change-future')
  await oneAtATime(ctx, below)
  const known = await ctx
    .tables<'areas'>()
    .selectFrom('areas.area')
    .select('code')
    .where('parent', '=', below)
    .where(sql<boolean>`valid @> ${drawing.on}::date`)
    .execute()
  const codes = new Set(known.map(({ code }) => code))
  const stranger = drawing.shapes.find(({ code }) => !codes.has(code))
  if (stranger) throw new Refusal('areas.not-valid', { code: String(stranger.code), on: drawing.on })
  await keepShapes(ctx, drawing)
  return { kept: drawing.shapes.length }
}

/** Two officers who change areas of one district at the same moment do it one after the other. */
export async function oneAtATime(ctx: Context, area: number): Promise<void> {
  await ctx.tx.query(`select pg_advisory_xact_lock(hashtextextended('areas ' || $1::text, 0))`, [
    areaAt(area, 'district')
  ])
}

/** What a shape holds from its day on; another one of the same day is replaced, and stays readable. */
export async function keepShapes(ctx: Context, drawing: Drawing): Promise<void> {
  const shapes = drawing.shapes.map(({ code, outline }) => ({ code, outline: sound(code, outline) }))
  if (shapes.some(({ code }) => code < ctx.caller.lo || code > ctx.caller.hi)) throw new Refusal('platform.not-found')
  await assertApart(ctx, { ...drawing, shapes })
  const db = ctx.tables<'areas'>()
  await endShapes(
    ctx,
    shapes.map(({ code }) => code),
    drawing.on
  )
  const { on, datum, origin, source } = drawing
  for (const { code, outline } of shapes)
    await db
      .insertInto('areas.shape')
      .values({
        id: v7(),
        code,
        valid_from: on,
        outline: JSON.stringify(outline),
        datum,
        origin,
        source,
        square_metres: squareMetres(outline),
        account: ctx.caller.account
      })
      .execute()
  ctx.trace({ detail: { shapes: shapes.length } })
}

export function sound(code: number, outline: Outline): Outline {
  const whole = tidy(outline)
  const fault = faultOf(whole)
  if (fault) throw new Refusal(`areas.shape-${fault.what}`, { code: String(code), at: fault.at })
  return whole
}

/** Against each other and against what stands beside them already. */
async function assertApart(ctx: Context, { shapes, on, datum }: Drawing): Promise<void> {
  const given = new Set(shapes.map(({ code }) => code))
  const parents = new Set(shapes.map(({ code }) => parentOf(code)))
  for (const parent of parents) {
    const beside = (await listShapes(ctx, { below: parent, on })).shapes.filter(
      shape => !given.has(shape.code) && shape.origin !== 'official'
    )
    const mixed = beside.find(shape => !comparable(shape.datum, datum))
    if (mixed) throw new Refusal('areas.datum-mixed', { name: mixed.name, datum: mixed.datum, given: datum })
    const overlap = firstOverlap([...shapes.filter(({ code }) => parentOf(code) === parent), ...beside])
    if (overlap)
      throw new Refusal('areas.shape-overlap', {
        one: String(overlap.codes[0]),
        other: String(overlap.codes[1]),
        size: Math.round(overlap.squareMetres)
      })
  }
}

const parentOf = (code: number): AreaCode =>
  areaAt(code, areaLevels[areaLevels.indexOf(levelOf(code)) - 1] ?? 'province') as AreaCode

/** What is drawn of these areas ends on a day. */
export async function endShapes(ctx: Context, codes: readonly number[], on: Day): Promise<void> {
  const db = ctx.tables<'areas'>()
  const open = sql`code = any(${codes}::bigint[]) and valid_to is null and replaced_at is null`
  const later = await sql<{ code: number; from: string }>`select code, valid_from::text as "from" from areas.shape
    where ${open} and valid_from > ${on}::date limit 1`.execute(db)
  if (later.rows[0])
    throw new Refusal('areas.shape-later', { code: String(later.rows[0].code), on: later.rows[0].from })
  await sql`update areas.shape set replaced_at = now() where ${open} and valid_from = ${on}::date`.execute(db)
  await sql`update areas.shape set valid_to = ${on}::date where ${open} and (valid_from is null or valid_from < ${on}::date)`.execute(
    db
  )
}
