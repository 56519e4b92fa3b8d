import { sql } from 'kysely'
import type { Measured, Share } from '../../contract/organisation.ts'
import type { Measure } from '../../law/organisation.ts'
import { rangeOf } from '../areas/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { rowOf } from './record-step.ts'

interface Span {
  lo: number
  hi: number
  from: string
  to: string
}
type Count = (ctx: Context, span: Span) => Promise<{ all: Share; beside?: Share }>

interface Cases extends Share {
  elsewhere: boolean | null
}

/** Decided cases with how many were decided in time, of people registered here and of newcomers. */
async function decided(ctx: Context, { lo, hi, from, to }: Span): Promise<Cases[]> {
  return ask(
    ctx,
    sql<Cases>`select from_elsewhere as elsewhere, count(*) filter (where in_time)::int as n, count(*)::int as of
      from cases."case" where area between ${lo} and ${hi} and answered_on between ${from}::date and ${to}::date group by 1`
  )
}

const sum = (shares: readonly Share[]): Share => ({
  n: shares.reduce((all, one) => all + one.n, 0),
  of: shares.reduce((all, one) => all + one.of, 0)
})

const calls =
  (kind: string | undefined): Count =>
  async (ctx, { lo, hi, from, to }) => {
    const [row] = await ask(
      ctx,
      sql<Share>`select count(*) filter (where state = 'called')::int as n, count(*)::int as of from field.task
      where area between ${lo} and ${hi} and due_day between ${from}::date and ${to}::date and state <> 'cancelled'
        and ${kind ? sql`kind = ${kind}` : sql`true`}`
    )
    return { all: row! }
  }

/** How each declared measure is counted: from what is recorded anyway. */
const counts: Record<Measure['key'], Count> = {
  'cases-in-time': async (ctx, span) => ({ all: sum(await decided(ctx, span)) }),
  'newcomers-in-time': async (ctx, span) => {
    const rows = await decided(ctx, span)
    const of = (elsewhere: boolean) => sum(rows.filter(row => row.elsewhere === elsewhere))
    return { all: of(true), beside: of(false) }
  },
  'owed-in-time': async (ctx, { lo, hi, from, to }) => {
    const [row] = await ask(
      ctx,
      sql<Share>`select count(*) filter (where state in ('done', 'confirmed') and ended_on <= due_on)::int as n, count(*)::int as of
        from organisation.obligation where area between ${lo} and ${hi} and due_on between ${from}::date and ${to}::date
          and state <> 'withdrawn'`
    )
    return { all: row! }
  },
  welcomed: calls('welcome'),
  'calls-made': calls(undefined),
  // By places and heads: nobody who comes or reads is known, so nobody can be followed.
  'events-taken': async (ctx, { lo, hi, from, to }) => {
    const [row] = await ask(
      ctx,
      sql<Share>`select coalesce(sum((select sum(p.heads) from organisation.place p where p.register = r.register and p.record_id = r.id)), 0)::int as n,
        coalesce(sum((r.fields ->> 'seats')::int), 0)::int as of
      from organisation.record r where r.kind = 'event' and r.area between ${lo} and ${hi} and r.begins_on between ${from}::date and ${to}::date
        and r.state in ('in-force', 'ended')`
    )
    return { all: row! }
  },
  // Counted where nobody but the total comes out: the office does not read what was said of it.
  'voices-satisfied': async (ctx, { lo, hi, from, to }) => {
    const [row] = await ask(
      ctx,
      sql<Share>`select n, "of" from voice.satisfaction(${lo}, ${hi}, ${from}::date, ${to}::date)`
    )
    return { all: row! }
  },
  'addresses-settled': async (ctx, { lo, hi }) => {
    const [row] = await ask(
      ctx,
      sql<Share>`select count(*) filter (where not address_open)::int as n, count(*)::int as of from people.enrolment
        where area between ${lo} and ${hi} and seat = 'living' and enrolled`
    )
    return { all: row! }
  }
}

/** The result of a target, counted now; of an area one does not see in full it is not told, rather than told in part. */
export async function measureTarget(ctx: Context, { id }: { id: string }): Promise<Measured> {
  const { kind, area, fields, beginsOn, endsOn } = await rowOf(ctx, id)
  if (kind !== 'target') throw new Refusal('platform.not-found')
  const { lo, hi } = rangeOf(area)
  const to = [endsOn, ctx.on].sort()[0]!
  const level = Number(fields.level)
  const told = { measure: fields.measure ?? '', level, from: beginsOn, to }
  const count = counts[fields.measure as Measure['key']]
  const seesAll = ctx.caller.permissions.has('organisation.board') && lo >= ctx.caller.lo && hi <= ctx.caller.hi
  if (!seesAll || beginsOn > ctx.on) return { ...told, counted: null, beside: null, reached: null }
  const { all, beside = null } = await count(ctx, { lo, hi, from: beginsOn, to })
  return { ...told, counted: all, beside, reached: all.of === 0 ? null : all.n * 100 >= level * all.of }
}
