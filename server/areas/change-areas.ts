import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { AreaChange } from '../../contract/areas.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { areaAt, areaLevels, levelOf } from './area-code-rules.ts'
import { registerOf } from './areas.ts'
import { carryBelow } from './carry-below.ts'
import { oneAtATime } from './draw-shapes.ts'
import { followShapes } from './follow-shapes.ts'
import { moveAddresses } from './move-addresses.ts'

/** Where the people of an ended area go: with their building, else to the first successor. */
export interface Follow {
  change: string
  on: Day
  source: string
  from: AreaCode[]
  /** Any place at or below the ended areas; one that stays is itself. */
  goesTo: (place: number) => number
  buildings: ReadonlyMap<string, AreaCode>
}

/** People follow a change of areas by events of their own; who keeps people says how (wired in follow-areas.ts). */
export type FollowAreaChange = (ctx: Context, follow: Follow) => Promise<number>

/** Renames, splits, merges, re-cuts, opens or closes areas from a day; the old rows stay, ended on that day. */
export function changeAreas(follow: FollowAreaChange, count: FollowAreaChange = async () => 0) {
  return async (ctx: Context, change: AreaChange): Promise<{ change: string; peopleMoved: number }> => {
    check(ctx, change)
    const [first = change.after[0]?.code] = change.before
    if (first) await oneAtATime(ctx, first)
    const id = v7()
    if (change.kind === 'closed') await assertEmpty(ctx, { id, change, count })
    await ctx
      .tables<'areas'>()
      .insertInto('areas.change')
      .values({
        id,
        kind: change.kind,
        valid_on: change.on,
        account: ctx.caller.account,
        source: change.source,
        codes_before: change.before,
        codes_after: change.after.map(area => area.code)
      })
      .execute()
    await openAreas(ctx, change, await endAreas(ctx, change))
    const goesTo = await carryBelow(ctx, change, id)
    await linkSuccessors(ctx, change, id)
    await followShapes(ctx, change)
    ctx.trace({ detail: { change: id, kind: change.kind } })
    if (change.before.length === 0 || change.after.length === 0 || change.kind === 'renamed')
      return { change: id, peopleMoved: 0 }
    const { on, source, before } = change
    const buildings = await moveAddresses(ctx, change, goesTo)
    return { change: id, peopleMoved: await follow(ctx, { change: id, on, source, from: before, goesTo, buildings }) }
  }
}

/** Nobody is left behind in an area that is no more. */
async function assertEmpty(
  ctx: Context,
  { id, change, count }: { id: string; change: AreaChange; count: FollowAreaChange }
): Promise<void> {
  const { on, source, before } = change
  const n = await count(ctx, { change: id, on, source, from: before, goesTo: () => 1, buildings: new Map() })
  if (n > 0) throw new Refusal('areas.closed-people', { n })
}

const shapes: Record<AreaChange['kind'], (before: number, after: number) => boolean> = {
  opened: (before, after) => before === 0 && after >= 1,
  renamed: (before, after) => before === 1 && after === 1,
  split: (before, after) => before === 1 && after >= 2,
  merged: (before, after) => before >= 2 && after === 1,
  recut: (before, after) => before >= 1 && after >= 1,
  closed: (before, after) => before >= 1 && after === 0
}

function check(ctx: Context, change: AreaChange): void {
  const codes = [...change.before, ...change.after.map(area => area.code)]
  if (!shapes[change.kind](change.before.length, change.after.length))
    throw new Refusal('areas.change-form', { kind: change.kind })
  if (change.on > ctx.on) throw new Refusal('areas.change-future')
  if (codes.some(code => code < ctx.caller.lo || code > ctx.caller.hi)) throw new Refusal('platform.not-found')
  if (new Set(codes.map(levelOf)).size > 1) throw new Refusal('areas.change-levels')
  if (change.kind === 'renamed' && change.before[0] !== change.after[0]?.code)
    throw new Refusal('areas.change-form', { kind: change.kind })
}

/** A re-cut may keep an area: one that keeps its name goes on, one renamed on the day it began is renamed in place. */
async function endAreas(ctx: Context, change: AreaChange): Promise<AreaChange['after']> {
  const db = ctx.tables<'areas'>()
  const after = new Map(change.after.map(area => [area.code, area]))
  for (const code of change.before) {
    const { rows } = await sql<{ name: string; today: boolean }>`
      select name, coalesce(lower(valid) = ${change.on}::date, false) as today from areas.area where code = ${code} and valid @> ${change.on}::date`.execute(
      db
    )
    const [row] = rows
    if (!row) throw new Refusal('areas.not-valid', { code: String(code), on: change.on })
    const kept = after.get(code)
    const here = sql`where code = ${code} and valid @> ${change.on}::date`
    if (kept && (kept.name === row.name || row.today)) {
      if (kept.name !== row.name) await sql`update areas.area set name = ${kept.name} ${here}`.execute(db)
      after.delete(code)
    } else if (row.today) await withdraw(ctx, code, change.on)
    else await sql`update areas.area set valid = daterange(lower(valid), ${change.on}::date) ${here}`.execute(db)
  }
  return [...after.values()]
}

/** A grid opened and taken back on the same day was valid on none. */
async function withdraw(ctx: Context, code: AreaCode, on: Day): Promise<void> {
  const { rows } =
    await sql`delete from areas.area where code = ${code} and lower(valid) = ${on}::date and upper(valid) is null
    and level = 'grid' returning code`.execute(ctx.tables<'areas'>())
  if (rows.length === 0) throw new Refusal('areas.not-valid', { code: String(code), on })
}

async function openAreas(ctx: Context, change: AreaChange, areas: AreaChange['after']): Promise<void> {
  for (const { code, name } of areas) {
    const level = levelOf(code)
    const parent = areaAt(code, areaLevels[areaLevels.indexOf(level) - 1] ?? 'province')
    await ctx
      .tables<'areas'>()
      .insertInto('areas.area')
      .values({
        code,
        valid: sql`daterange(${change.on}::date, null)`,
        level,
        name,
        kind: sql`(select kind from areas.area where code = ${code} order by upper(valid) desc nulls first limit 1)`,
        parent,
        register: await registerOf(ctx, code)
      })
      .execute()
      .catch(alreadyThere(code))
  }
}

const alreadyThere =
  (code: number) =>
  (error: { code?: string }): never => {
    throw error.code === '23P01' ? new Refusal('areas.taken', { code: String(code) }) : error
  }

async function linkSuccessors(ctx: Context, change: AreaChange, id: string): Promise<void> {
  const links = change.before.flatMap(code =>
    change.after
      .filter(after => after.code !== code)
      .map(after => ({ code, successor: after.code, since: change.on, change_id: id }))
  )
  // A change taken back and made again on the same day leads to the same place.
  if (links.length > 0)
    await ctx
      .tables<'areas'>()
      .insertInto('areas.successor')
      .values(links)
      .onConflict(conflict => conflict.doNothing())
      .execute()
}
