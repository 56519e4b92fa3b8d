import { sql } from 'kysely'
import type { CheckedCompound, FieldCommand, RoundPreview } from '../../contract/field-data.ts'
import { AreaCode } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

interface Range {
  lo: number
  hi: number
}

/**
 * `whom`: compounds by the grid in which most of their buildings lie, since a device holds one grid; `done` where this year has its check
 * already, or one is under way.
 */
const compoundsIn = ({ on }: Context, { lo, hi }: Range) => sql`homes as (
    select distinct on (compound_id) compound_id, grid from (
      select compound_id, grid, count(*) as n from areas.building where compound_id is not null and grid % 1000 <> 0 group by 1, 2) b
    order by compound_id, n desc, grid
  ), whom as (
    select h.compound_id, h.grid, exists (select from field.task t where t.compound_id = h.compound_id and t.state = 'open')
      or exists (select from field.compound_check k where k.compound_id = h.compound_id
        and extract(year from k.on_day) = extract(year from ${on}::date)) as done
    from homes h where h.grid between ${lo} and ${hi})`

interface Round extends Range {
  register: number
  campaign: string
  from: string
  due: string
}

/** One task for each compound whose check of the year is not made yet. */
export async function planChecks(ctx: Context, { register, campaign, from, due, lo, hi }: Round): Promise<number> {
  const { numAffectedRows } =
    await sql`with ${compoundsIn(ctx, { lo, hi })} insert into field.task (register, id, area, kind, campaign_id, compound_id, from_day, due_day)
    select ${register}::integer, uuidv7(), grid, 'compound', ${campaign}::uuid, compound_id, ${from}::date, ${due}::date from whom where not done
    on conflict do nothing`.execute(ctx.tables<'field' | 'areas'>())
  return Number(numAffectedRows)
}

export async function previewChecks(ctx: Context, range: Range): Promise<RoundPreview> {
  const { rows } = await sql<{ area: number; calls: number; already: number; devices: number }>`
    with ${compoundsIn(ctx, range)}
    select grid as area, count(*) filter (where not done)::int as calls, count(*) filter (where done)::int as already,
      (select count(*)::int from field.device d where d.area = grid and d.ended_at is null) as devices
    from whom group by grid order by grid`.execute(ctx.tables<'field' | 'areas'>())
  const grids = rows
    .filter(({ calls }) => calls > 0)
    .map(({ area, calls, devices }) => ({ area: AreaCode.parse(area), calls, devices }))
  const sum = (of: 'calls' | 'already') => rows.reduce((all, row) => all + row[of], 0)
  return { calls: sum('calls'), leftOut: 0, already: sum('already'), grids }
}

/** A compound with a building in the grid of the device. */
export async function requireCompound({ tx, caller }: Context, compound: string): Promise<void> {
  const { rowCount } = await tx.query(
    'select from areas.building where compound_id = $1 and grid between $2 and $3 limit 1',
    [compound, caller.lo, caller.hi]
  )
  if (!rowCount) throw new Refusal('field.not-here')
}

export async function compoundName({ tx }: Context, compound: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>('select name from areas.compound where id = $1', [compound])
  return rows[0]?.name ?? ''
}

/** Confirmed by the community, a check stands in the file of its compound. */
export async function keepCheck(
  { tx }: Context,
  { told }: { told: Extract<FieldCommand, { kind: 'checked' }> }
): Promise<void> {
  await tx.query(
    `insert into field.compound_check (register, id, area, compound_id, on_day, found)
     select register, id, area, $2, $3, $4 from field.sent where id = $1`,
    [told.id, told.compound, told.on, JSON.stringify(told.found)]
  )
}

/** Every compound of the own area, what is to be mended first. */
export async function listChecks({ tx, caller }: Context): Promise<CheckedCompound[]> {
  const { rows } = await tx.query<CheckedCompound>(
    `select c.id, c.name, c.community, k.on_day as on, coalesce(k.found, '{}') as found,
       (select count(*)::int from areas.building b where b.compound_id = c.id) as buildings
     from areas.compound c left join lateral (
       select on_day, found from field.compound_check where compound_id = c.id order by on_day desc, id desc limit 1) k on true
     where c.community between $1 and $2 order by k.found @? '$.* ? (@ == "to-mend")' desc nulls last, c.name limit 2000`,
    [caller.lo, caller.hi]
  )
  return rows
}
