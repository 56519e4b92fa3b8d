import { sql } from 'kysely'
import type { AreaChange } from '../../contract/areas.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAt, areaLevels, levelOf, pathOf, rangeOf } from './area-code-rules.ts'
import { carryShape } from './follow-shapes.ts'

interface Below {
  code: number
  name: string
  kind: string | null
  register: number | null
}

/**
 * What lies below an ended area goes with it into the first area after the change, keeping its last digits where they
 * are free there: two communities merged into one may both have had a grid 001. An area that keeps its code keeps what
 * lies below it. Answers where any place went.
 */
export async function carryBelow(ctx: Context, change: AreaChange, id: string): Promise<(place: number) => number> {
  const places = new Map<number, number>()
  const first = change.after[0]?.code
  if (first && change.kind !== 'renamed') {
    const kept = new Set(change.after.map(area => area.code))
    for (const code of change.before) places.set(code, kept.has(code) ? code : first)
    const taken = await codesBelow(ctx, first, change.on)
    for (const code of change.before)
      if (!kept.has(code))
        for (const below of await areasBelow(ctx, code, change.on)) {
          const to = freeCode(below.code, places, taken)
          places.set(below.code, to)
          await carry(ctx, below, { to, on: change.on, id })
        }
  }
  return place => {
    const known = pathOf(place).findLast(code => places.has(code))
    return known === undefined ? place : places.get(known)! + (place - known)
  }
}

const parentOf = (code: number): number => areaAt(code, areaLevels[areaLevels.indexOf(levelOf(code)) - 1]!)

/** Codes below an area that are in use on the day or will be. */
async function codesBelow(ctx: Context, area: number, on: string): Promise<Set<number>> {
  const { rows } = await sql<{ code: number }>`select distinct code from areas.area
    where code > ${area} and code <= ${rangeOf(area).hi} and (upper(valid) is null or upper(valid) > ${on}::date)`.execute(
    ctx.tables<'areas'>()
  )
  return new Set(rows.map(row => row.code))
}

async function areasBelow(ctx: Context, area: number, on: string): Promise<Below[]> {
  const { rows } = await sql<Below>`select code, name, kind, register from areas.area
    where code > ${area} and code <= ${rangeOf(area).hi} and valid @> ${on}::date order by code`.execute(
    ctx.tables<'areas'>()
  )
  return rows
}

function freeCode(code: number, places: ReadonlyMap<number, number>, taken: Set<number>): number {
  const parent = places.get(parentOf(code))!
  const step = rangeOf(code).hi - code + 1
  let to = parent + (code - parentOf(code))
  if (taken.has(to)) for (to = parent + step; taken.has(to); ) to += step
  if (to > rangeOf(parent).hi) throw new Refusal('areas.taken', { code: String(parent) })
  taken.add(to)
  return to
}

async function carry(
  ctx: Context,
  { code, name, kind, register }: Below,
  { to, on, id }: { to: number; on: Day; id: string }
): Promise<void> {
  const db = ctx.tables<'areas'>()
  const { rows } =
    await sql`update areas.area set valid = daterange(lower(valid), ${on}::date) where code = ${code} and valid @> ${on}::date
    and (lower(valid) is null or lower(valid) < ${on}::date) returning code`.execute(db)
  if (rows.length === 0) throw new Refusal('areas.not-valid', { code: String(code), on })
  await sql`insert into areas.area (code, valid, level, name, kind, parent, register)
    values (${to}, daterange(${on}::date, null), ${levelOf(to)}, ${name}, ${kind}, ${parentOf(to)}, ${register})`.execute(
    db
  )
  await carryShape(ctx, { from: code, to, on })
  await db.insertInto('areas.successor').values({ code, successor: to, since: on, change_id: id }).execute()
}
