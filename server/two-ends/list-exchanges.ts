import { type RawBuilder, sql } from 'kysely'
import type { Exchange, OpeningKind, TwoEndBox, TwoEndListState } from '../../contract/two-ends.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { pageKey, readPageKey } from '../people/index.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { workingDaysLeft } from '../platform/working-days.ts'
import { participantsOf, personsOf, type Row, sidesOf } from './exchange.ts'
import { noteDelivered } from './receipts.ts'

interface Asked {
  box: TwoEndBox
  state: TwoEndListState
  kind?: OpeningKind | undefined
  after?: string | undefined
  limit: number
}

export type Listed = Row & {
  opened_day: string
  closed_day: string | null
  opened_by: string
  name: string
  people: number
}

/** Open ones by the day they are due, ended ones the latest first. What comes up here is delivered. */
export async function listExchanges(
  ctx: Context,
  { box, state, kind, after, limit }: Asked
): Promise<{ exchanges: Exchange[]; next: string | null; total?: number }> {
  const closed = state === 'closed'
  const at = readPageKey(after, closed ? 'text' : 'day')
  const order = closed
    ? {
        where: sql`x.state in ('closed', 'withdrawn')`,
        by: sql`x.closed_at desc, x.id desc`,
        from: at && sql`(x.closed_at, x.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)`
      }
    : {
        where: sql`x.state not in ('closed', 'withdrawn')`,
        by: sql`x.due_on, x.id`,
        from: at && sql`(x.due_on, x.id) > (${at[0]}::date, ${at[1]}::uuid)`
      }
  const late = state === 'late' ? sql`and x.due_on < ${ctx.on}::date` : sql``
  const list = sql`${boxOf(ctx, box, closed)} and ${order.where} ${late} ${kind ? sql`and x.kind = ${kind}` : sql``}`
  const rows = await selectExchanges(
    ctx,
    sql`${list} ${order.from ? sql`and ${order.from}` : sql``} order by ${order.by} limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  await personsOf(
    ctx,
    await participantsOf(
      ctx,
      page.map(row => row.id)
    )
  )
  await noteDelivered(ctx, page)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    exchanges: page.map(row => shownExchange(ctx, row)),
    next: last ? pageKey(closed ? String(last.closed_at) : last.due_on, last.id) : null,
    ...(await totalWith(ctx, { after, more: last !== undefined }, sql`from two_ends.exchange x where ${list}`))
  }
}

function boxOf({ caller: { lo, hi } }: Context, box: TwoEndBox, closed: boolean): RawBuilder<unknown> {
  const at = (end: 'asking' | 'asked') => sql`${sql.ref(`x.${end}_area`)} between ${lo} and ${hi}`
  if (box === 'ours') return at('asking')
  if (box === 'theirs') return at('asked')
  return closed ? sql`(${at('asking')} or ${at('asked')})` : sql`x.waits_at between ${lo} and ${hi}`
}

export async function selectExchanges(ctx: Context, where: RawBuilder<unknown>): Promise<Listed[]> {
  const { rows } = await sql<Listed>`select x.*, (x.opened_at at time zone 'Asia/Shanghai')::date as opened_day,
      (x.closed_at at time zone 'Asia/Shanghai')::date as closed_day, coalesce(l.name, '') as opened_by, p.name, p.people
    from two_ends.exchange x left join access.login l on l.id = x.opened_account
    join lateral (select count(*)::int as people, (array_agg(name order by position))[1] as name
      from two_ends.participant where exchange_id = x.id) p on true
    where ${where}`.execute(ctx.tables<'two_ends'>())
  return rows
}

export function shownExchange(ctx: Context, row: Listed): Exchange {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    mine: sidesOf(ctx, row),
    name: row.name,
    people: row.people,
    askingArea: row.asking_area as AreaCode,
    askedArea: row.asked_area as AreaCode,
    openedAt: String(row.opened_at),
    openedByName: row.opened_by,
    ageDays: Math.max(0, workingDaysLeft(row.opened_day, row.closed_day ?? ctx.on)),
    turn: row.turn,
    dueOn: row.due_on as Day,
    workingDaysLeft: workingDaysLeft(ctx.on, row.due_on),
    closedAt: row.closed_at === null ? null : String(row.closed_at)
  }
}
