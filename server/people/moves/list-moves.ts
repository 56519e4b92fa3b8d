import { type RawBuilder, sql } from 'kysely'
import type { Move, MoveBox, MoveDetail, MoveState } from '../../../contract/moves.ts'
import type { AreaCode } from '../../../contract/values.ts'
import { totalWith } from '../../platform/about-how-many.ts'
import { ask, type Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { workingDaysLeft } from '../../platform/working-days.ts'
import { asSeenBy } from '../as-seen-by.ts'
import { pageKey, readPageKey } from '../page-key.ts'
import { type End, holds } from './two-ends.ts'

/** What was written freely about a person is read for 90 days; that it was said, by whom and when, stays. */
const readable = sql`interval '90 days'`

interface Asked {
  box: MoveBox
  state: MoveState
  after?: string | undefined
  limit: number
}

/** Open moves by the day they are due, closed ones the latest first. */
export async function listMoves(
  ctx: Context,
  { box, state, after, limit }: Asked
): Promise<{ moves: Move[]; next: string | null; total?: number }> {
  const closed = state === 'closed'
  const at = readPageKey(after, closed ? 'text' : 'day')
  const order = closed
    ? {
        where: sql`m.status <> 'asked'`,
        by: sql`date_trunc('milliseconds', m.answered_at) desc, m.id desc`,
        from: at && sql`(date_trunc('milliseconds', m.answered_at), m.id) < (${at[0]}::timestamptz, ${at[1]}::uuid)`
      }
    : {
        where: sql`m.status = 'asked'`,
        by: sql`m.due_on, m.id`,
        from: at && sql`(m.due_on, m.id) > (${at[0]}::date, ${at[1]}::uuid)`
      }
  const late = state === 'late' ? sql`and m.due_on < ${ctx.on}::date` : sql``
  const list = sql`${boxOf(ctx, box, closed)} and ${order.where} ${late}`
  const rows = await select(
    ctx,
    sql`${list} ${order.from ? sql`and ${order.from}` : sql``} order by ${order.by} limit ${limit + 1}`
  )
  const page = rows.slice(0, limit)
  ctx.sawPeople(page.map(row => row.person))
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    moves: page.map(row => shown(ctx, row)),
    next: last ? pageKey(closed ? last.answeredAt : last.dueOn, last.id) : null,
    ...(await totalWith(ctx, { after, more: last !== undefined }, sql`from people.move m where ${list}`))
  }
}

/** One move as this end may see it, with all that was said. */
export async function getMove(ctx: Context, id: string): Promise<MoveDetail> {
  const [row] = await select(ctx, sql`m.id = ${id}`)
  if (!row) throw new Refusal('platform.not-found')
  ctx.sawPeople([row.person])
  const { rows: messages } = await sql<MoveDetail['messages'][number]>`
    select s.id, s.side, s.kind, case when s.said_at > now() - ${readable} then s.text end as text, coalesce(l.name, '') as by, s.said_at as at
    from people.move_message s left join access.login l on l.id = s.account
    where s.move_id = ${id} order by s.said_at, s.id`.execute(ctx.tables<'people'>())
  return { ...shown(ctx, row), address: row.mine.includes('to') ? row.address : null, messages }
}

function boxOf({ caller: { lo, hi } }: Context, box: MoveBox, closed: boolean): RawBuilder<unknown> {
  const at = (end: End) => sql`${sql.ref(`m.${end}_area`)} between ${lo} and ${hi}`
  if (box === 'inbox') return sql`(m.asked_by = 'to' and ${at('from')} or m.asked_by = 'from' and ${at('to')})`
  if (box === 'outbox') return sql`(m.asked_by = 'from' and ${at('from')} or m.asked_by = 'to' and ${at('to')})`
  return closed ? sql`(${at('from')} or ${at('to')})` : sql`m.waits_at between ${lo} and ${hi}`
}

interface Row extends Omit<Move, 'fromArea' | 'toArea' | 'workingDaysLeft'> {
  person: string
  fromArea: number
  toArea: number
  address: string | null
}

async function select(ctx: Context, where: RawBuilder<unknown>): Promise<Row[]> {
  const rows = await ask(
    ctx,
    sql<Omit<Row, 'mine'>>`
    select m.id, m.seat, m.person_id as person, m.from_area as "fromArea", m.to_area as "toArea", m.asked_by as "askedBy",
      m.valid_on as "validOn", m.status, m.asked_at as "askedAt", m.turn, m.due_on as "dueOn", m.answered_at as "answeredAt",
      case when m.answered_at > now() - ${readable} then m.answer_reason end as "answerReason", m.facts ->> 'address' as address,
      coalesce(a.name, '') as "askedByName", b.name as "answeredByName", coalesce(e.name, m.facts ->> 'name', '') as name, e.id as enrolment
    from people.move m
    left join access.login a on a.id = m.asked_account
    left join access.login b on b.id = m.answered_account
    left join lateral (
      select e.id, e.name from people.enrolment e where e.person_id = m.person_id and e.seat = m.seat order by e.enrolled desc limit 1
    ) e on true
    where ${where}`
  )
  return rows.map(row => ({
    ...row,
    mine: [...(holds(ctx, row.fromArea) ? ['from' as const] : []), ...(holds(ctx, row.toArea) ? ['to' as const] : [])]
  }))
}

/** The other end's place is told as a district; to who asked by number, only once the origin has accepted. */
function shown(ctx: Context, { person: _, address: __, fromArea, toArea, ...move }: Row): Move {
  const hidden = move.askedBy === 'to' && !['accepted', 'undone'].includes(move.status) && !move.mine.includes('from')
  return {
    ...move,
    fromArea: hidden ? null : (asSeenBy(ctx.caller, fromArea) as AreaCode),
    toArea: asSeenBy(ctx.caller, toArea) as AreaCode,
    workingDaysLeft: workingDaysLeft(ctx.on, move.dueOn)
  }
}
