import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Datum, Outline } from '../../contract/area-shapes.ts'
import type { AreaChange } from '../../contract/areas.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { endShapes, keepShapes } from './draw-shapes.ts'
import { joined } from './shape-problems.ts'
import { comparable } from './shape-rules.ts'

/** Shapes end with their areas; those drawn with the change begin with it, and merged areas get the shape they make together. */
export async function followShapes(ctx: Context, change: AreaChange): Promise<void> {
  if (change.kind === 'renamed') return
  const kept = new Set(change.after.map(({ code }) => code))
  const merged = change.shapes ? undefined : await mergedShape(ctx, change)
  await endShapes(
    ctx,
    change.before.filter(code => !kept.has(code)),
    change.on
  )
  const given = change.shapes ?? merged
  if (!given || given.drawn.length === 0) return
  if (given.drawn.some(({ code }) => !kept.has(code))) throw new Refusal('areas.change-form', { kind: change.kind })
  const { on, source } = change
  await keepShapes(ctx, { on, source, origin: 'drawn', datum: given.datum, shapes: given.drawn })
}

async function mergedShape(ctx: Context, change: AreaChange): Promise<AreaChange['shapes']> {
  const to = change.after[0]
  if (change.kind !== 'merged' || !to) return undefined
  const { rows } = await sql<{ outline: Outline; datum: Datum }>`select outline, datum from areas.shape
    where code = any(${change.before}::bigint[]) and origin <> 'official' and valid_to is null and replaced_at is null`.execute(
    ctx.tables<'areas'>()
  )
  const datum = rows[0]?.datum
  if (!datum || datum === 'unstated' || rows.length < change.before.length) return undefined
  if (rows.some(row => !comparable(row.datum, datum))) return undefined
  return { datum, drawn: [{ code: to.code, outline: joined(rows.map(({ outline }) => outline)) }] }
}

/** An area that goes along with the one above it takes its shape to its new code. */
export async function carryShape(ctx: Context, { from, to, on }: { from: number; to: number; on: Day }): Promise<void> {
  const db = ctx.tables<'areas'>()
  await sql`insert into areas.shape (id, code, valid_from, outline, datum, origin, source, square_metres, account)
    select ${v7()}, ${to}, ${on}::date, outline, datum, origin, source, square_metres, account from areas.shape
    where code = ${from} and valid_to is null and replaced_at is null`.execute(db)
  await endShapes(ctx, [from], on)
}
