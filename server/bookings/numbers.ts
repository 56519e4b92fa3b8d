import type { Minute, Ticket } from '../../contract/bookings.ts'
import { registerOf } from '../areas/index.ts'
import { now } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { nextOf } from './booking-rules.ts'
import { getWindow } from './hours.ts'

export const ticketColumns = `number, state, booked_at as "bookedAt", counter, taken_at as "takenAt"`

/** What minute of the day it is in China. */
const minuteNow = (): Minute => {
  const china = new Date(Date.parse(now()) + 8 * 3_600_000)
  return china.getUTCHours() * 60 + china.getUTCMinutes()
}

/** Numbers of one window on one day are given one after the other. */
async function inTurn(ctx: Context, area: number): Promise<number> {
  await getWindow(ctx, area)
  await ctx.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bookings ${area} ${ctx.on}`])
  return registerOf(ctx, area)
}

async function give(ctx: Context, area: number, booking: { id: string; at: Minute } | undefined): Promise<Ticket> {
  const register = await inTurn(ctx, area)
  const { rows } = await ctx.tx.query<Ticket>(
    `insert into bookings.ticket (register, area, on_day, number, booking_id, booked_at, account)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6 from bookings.ticket where area = $2 and on_day = $3
     returning ${ticketColumns}`,
    [register, area, ctx.on, booking?.id, booking?.at, ctx.caller.account]
  )
  return rows[0]!
}

/** For who came without a booking: the next number, and nothing about them. */
export const giveNumber = (ctx: Context, { area }: { area: number }): Promise<Ticket> => give(ctx, area, undefined)

/** For who had booked and came: it is noted once, and the number is theirs. */
export async function noteArrival(ctx: Context, { area, id }: { area: number; id: string }): Promise<Ticket> {
  await getWindow(ctx, area)
  const { rows } = await ctx.tx.query<{ person: string; at: Minute }>(
    `update bookings.booking set state = 'came' where id = $1 and area = $2 and on_day = $3 and state = 'booked'
     returning person_id as person, at`,
    [id, area, ctx.on]
  )
  const [came] = rows
  if (!came) throw new Refusal('bookings.not-there')
  ctx.sawPeople([came.person])
  return give(ctx, area, { id, at: came.at })
}

/** The next number for a counter; two counters that call at once call two. What the counter had before is served. */
export async function callNext(
  ctx: Context,
  { area, counter }: { area: number; counter: number }
): Promise<Ticket | null> {
  await inTurn(ctx, area)
  await ctx.tx.query(
    `update bookings.ticket set state = 'done', ended_at = now() where area = $1 and on_day = $2 and counter = $3 and state = 'called'`,
    [area, ctx.on, counter]
  )
  const { rows: waiting } = await ctx.tx.query<{ number: number; bookedAt: number | null }>(
    `select number, booked_at as "bookedAt" from bookings.ticket where area = $1 and on_day = $2 and state = 'waiting'`,
    [area, ctx.on]
  )
  const next = nextOf(waiting, minuteNow())
  if (!next) return null
  const { rows } = await ctx.tx.query<Ticket>(
    `update bookings.ticket set state = 'called', counter = $4, called_at = now()
     where area = $1 and on_day = $2 and number = $3 returning ${ticketColumns}`,
    [area, ctx.on, next.number, counter]
  )
  return rows[0]!
}

export async function endNumber(
  ctx: Context,
  { area, number, how }: { area: number; number: number; how: 'done' | 'missed' }
): Promise<Ticket> {
  await getWindow(ctx, area)
  const { rows } = await ctx.tx.query<Ticket>(
    `update bookings.ticket set state = $4, ended_at = now()
     where area = $1 and on_day = $2 and number = $3 and state = 'called' returning ${ticketColumns}`,
    [area, ctx.on, number, how]
  )
  const [ended] = rows
  if (!ended) throw new Refusal('bookings.not-called')
  return ended
}
