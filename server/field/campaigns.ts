import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { field } from '../../contract/field.ts'
import type { Campaign, RoundPreview } from '../../contract/field-data.ts'
import { AreaCode } from '../../contract/values.ts'
import { findSegment, type Segment, segmentStands } from '../../law/segments.ts'
import { levelOf, rangeOf, registerOf } from '../areas/index.ts'
import { rosterMembers } from '../people/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Input } from '../platform/serve.ts'
import { planChecks, previewChecks } from './compounds.ts'

type Planned = Input<typeof field.planCampaign>['body']

/** Plans a round of calls over a declared segment. Households that want none are left out; whoever has such a call open keeps that one. */
export async function planCampaign(
  ctx: Context,
  { segment: key, area, from, due }: Planned
): Promise<Campaign & { leftOut: number }> {
  const segment = requireSegment(ctx, key, area)
  if (due < from || due < ctx.on) throw new Refusal('field.days')
  const { lo, hi } = rangeOf(area)
  if (segment.per === 'compound' && due.slice(0, 4) !== from.slice(0, 4)) throw new Refusal('field.one-year')
  const id = v7()
  const register = await registerOf(ctx, area)
  await ctx.tx.query(
    'insert into field.campaign (register, id, area, segment, from_day, due_day, account) values ($1, $2, $3, $4, $5, $6, $7)',
    [register, id, area, key, from, due, ctx.caller.account]
  )
  let called = 0
  let leftOut = 0
  if (segment.per === 'compound') called = await planChecks(ctx, { register, campaign: id, lo, hi, from, due })
  else
    for (const grid of await gridsOf(ctx, { lo, hi })) {
      const { rows } = await sql<{ made: number; out: number }>`
      with ${wantsIn(ctx, segment, { grid, register })}, made as (
        insert into field.task (register, id, area, kind, campaign_id, household_id, enrolment_id, person_id, from_day, due_day)
        select ${register}::integer, uuidv7(), ${grid}::bigint, ${segment.task}, ${id}::uuid, household_id, enrolment_id, person_id,
          ${from}::date, ${due}::date from wants where not none
        on conflict do nothing returning person_id
      )
      select (select count(*)::int from made) as made, (select count(*)::int from wants where none) as out`.execute(
        ctx.tables<'field' | 'people'>()
      )
      called += rows[0]!.made
      leftOut += rows[0]!.out
    }
  ctx.trace({ detail: { campaign: id, segment: key, area, tasks: called } })
  const planned = (await campaigns(ctx, sql`c.id = ${id}::uuid`))[0]!
  return { ...planned, leftOut }
}

function requireSegment(ctx: Context, key: string, area: number): Segment {
  const segment = findSegment(key)
  if (!segment) throw new Refusal('field.no-segment')
  if (!segmentStands(segment, ctx.on))
    throw new Refusal('law.no-basis', { operation: `field.calls ${key}`, on: ctx.on })
  if (!['street', 'community', 'grid'].includes(levelOf(area))) throw new Refusal('field.too-wide')
  const { lo, hi } = rangeOf(area)
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  return segment
}

/** `wants`: on whom a call of this segment would be made in a grid, and who wants none. */
function wantsIn(ctx: Context, { roster, per }: Segment, { grid, register }: { grid: number; register: number }) {
  const { from: slices, where } = rosterMembers(ctx, roster!, grid)
  const whom =
    per === 'household'
      ? // Whoever has no household yet is called on for themselves.
        sql`select distinct e.household_id, case when e.household_id is null then e.id end as enrolment_id,
          case when e.household_id is null then e.person_id end as person_id from ${slices} e where ${where} and e.seat = 'living'`
      : // Doors are where somebody lives, whatever a roster holds besides.
        sql`select e.household_id, e.id as enrolment_id, e.person_id from ${slices} e where ${where} and e.seat = 'living'`
  return sql`whom as materialized (${whom}), quiet as materialized (
    select e.id, e.household_id from field.quiet_in(${grid}::bigint) q join people.enrolment e on e.register = ${register} and e.id = q.enrolment_id
  ), wants as (
    select w.*, w.enrolment_id in (select id from quiet) or w.household_id in (select household_id from quiet where household_id is not null) as none
    from whom w
  )`
}

/** What planning would come to, before it is done: by grid, with how many devices are in use there. Nobody is named. */
export async function previewCampaign(
  ctx: Context,
  { segment: key, area }: Input<typeof field.previewCampaign>['query']
): Promise<RoundPreview> {
  const segment = requireSegment(ctx, key, area)
  const register = await registerOf(ctx, area)
  if (segment.per === 'compound') return previewChecks(ctx, rangeOf(area))
  const grids: RoundPreview['grids'] = []
  let leftOut = 0
  let already = 0
  for (const grid of await gridsOf(ctx, rangeOf(area))) {
    const { rows } = await sql<{ all: number; out: number; open: number; devices: number }>`
      with ${wantsIn(ctx, segment, { grid, register })}
      select count(*)::int as all, count(*) filter (where none)::int as out, count(*) filter (where not none and exists (
          select from field.task t where t.register = ${register} and t.kind = ${segment.task} and t.state = 'open'
            and case when wants.enrolment_id is null then t.enrolment_id is null and t.household_id = wants.household_id
              else t.enrolment_id = wants.enrolment_id end))::int as open,
        (select count(*)::int from field.device d where d.area = ${grid}::bigint and d.ended_at is null) as devices
      from wants`.execute(ctx.tables<'field' | 'people'>())
    const { all, out, open, devices } = rows[0]!
    leftOut += out
    already += open
    if (all - out - open > 0) grids.push({ area: AreaCode.parse(grid), calls: all - out - open, devices })
  }
  return { calls: grids.reduce((sum, { calls }) => sum + calls, 0), leftOut, already, grids }
}

/** The grids in which somebody lives; whoever has no grid yet is not in any worker's round. */
async function gridsOf(ctx: Context, { lo, hi }: { lo: number; hi: number }): Promise<number[]> {
  const { rows } = await ctx.tx.query<{ area: number }>(
    `select distinct area from people.enrolment where area between $1 and $2 and area % 1000 <> 0 and seat = 'living' and enrolled order by 1`,
    [lo, hi]
  )
  return rows.map(row => row.area)
}

async function campaigns(ctx: Context, where: ReturnType<typeof sql>): Promise<Campaign[]> {
  const { rows } =
    await sql<Campaign>`select c.id, c.segment, c.area, c.from_day as "from", c.due_day as due, t.tasks, t.called, t.overdue, c.ended_on as "endedOn"
    from field.campaign c cross join lateral (
      select count(*) filter (where state <> 'cancelled')::int as tasks, count(*) filter (where state = 'called')::int as called,
        count(*) filter (where state = 'open' and due_day < ${ctx.on}::date)::int as overdue
      from field.task t where t.register = c.register and t.campaign_id = c.id) t
    where ${where} order by c.id desc limit 200`.execute(ctx.tables<'field'>())
  return rows
}

/** Calls a round off: on whom nobody called yet, nobody calls for it any more; who had moved away is not called on again either. */
export async function endCampaign(ctx: Context, id: string): Promise<Campaign & { cancelled: number }> {
  const { rowCount } = await ctx.tx.query(
    'update field.campaign set ended_on = $2, ended_account = $3 where id = $1 and ended_on is null and area between $4 and $5',
    [id, ctx.on, ctx.caller.account, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rowCount) throw new Refusal('field.no-round')
  // Whoever was handed to another office by a move, or is under protection, is in this round as well.
  const { rowCount: cancelled } = await acrossTerritory(ctx, { ...everywhere, trained: true }, () =>
    ctx.tx.query(
      `update field.task set state = 'cancelled', closed_at = coalesce(closed_at, now()), gone = false
       where campaign_id = $1 and (state = 'open' or gone)`,
      [id]
    )
  )
  ctx.trace({ detail: { campaign: id, cancelled: cancelled ?? 0 } })
  return { ...(await campaigns(ctx, sql`c.id = ${id}::uuid`))[0]!, cancelled: cancelled ?? 0 }
}

export const listCampaigns = (ctx: Context): Promise<Campaign[]> =>
  campaigns(ctx, sql`c.area between ${ctx.caller.lo} and ${ctx.caller.hi}`)
