import { v7 } from 'uuid'
import type { Minute, ServiceWindow } from '../../contract/bookings.ts'
import type { OwnBooking } from '../../contract/mine-data.ts'
import type { Day } from '../../contract/values.ts'
import { areaAt, levelOf, registerOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { bookableDays, slotsOf } from './booking-rules.ts'
import { windowsOf } from './hours.ts'

/** Bookings that are still to come: more would take the places of others. */
const mostAhead = 3

/** The windows that serve somebody: of the communities and streets of their seats, where booking is open. */
export async function windowsFor(ctx: Context, areas: readonly number[]): Promise<ServiceWindow[]> {
  const codes = areas
    .filter(area => ['street', 'community', 'grid'].includes(levelOf(area)))
    .flatMap(area => [areaAt(area, 'street'), areaAt(area, 'community')])
  return (await windowsOf(ctx, codes)).filter(({ hours }) => hours?.bookingOpen)
}

/** The times of each day that still have a place. */
export async function freeTimes(ctx: Context, { area, hours }: ServiceWindow): Promise<{ on: Day; times: Minute[] }[]> {
  if (!hours?.bookingOpen) return []
  const days = bookableDays(ctx.on) as Day[]
  const { rows } = await ctx.tx.query<{ on_day: string; at: number; n: number }>(
    'select on_day, at, n from bookings.taken($1, $2, $3)',
    [area, days[0], days.at(-1)]
  )
  const taken = new Map(rows.map(({ on_day, at, n }) => [`${on_day} ${at}`, n]))
  return days.map(on => ({
    on,
    times: slotsOf(hours).filter(at => (taken.get(`${on} ${at}`) ?? 0) < hours.places)
  }))
}

interface Visit {
  window: ServiceWindow
  on: Day
  at: Minute
  matter: string
}

/**
 * Books one place of a time. Each place is a row of its own under a unique index, so that of two who want the last one, one gets
 * it, and the other reads that it is gone.
 */
export async function bookVisit(ctx: Context, { window, on, at, matter }: Visit): Promise<void> {
  const { self } = ctx.caller
  if (!self) throw new Refusal('platform.sign-in')
  ctx.sawPeople([self])
  const { hours, area } = window
  if (!hours?.bookingOpen || !bookableDays(ctx.on).includes(on) || !slotsOf(hours).includes(at))
    throw new Refusal('bookings.no-time')
  const ahead = (await listOwnBookings(ctx)).filter(({ gone }) => !gone)
  if (ahead.some(booking => booking.on === on)) throw new Refusal('bookings.that-day')
  if (ahead.length >= mostAhead) throw new Refusal('bookings.too-many', { n: mostAhead })
  const register = await registerOf(ctx, area)
  for (let place = 1; place <= hours.places; place++) {
    const { rowCount } = await ctx.tx.query(
      `insert into bookings.booking (register, id, area, person_id, on_day, at, place, matter, account)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [register, v7(), area, self, on, at, place, matter, ctx.caller.account]
    )
    if (rowCount) return
  }
  throw new Refusal('bookings.no-time')
}

/** From today on; what the person cancelled is not shown, what ended with a move is, until its day. */
export async function listOwnBookings(ctx: Context): Promise<OwnBooking[]> {
  const { rows } = await ctx.tx.query<OwnBooking>(
    `select b.id, a.name as window, b.on_day as on, b.at, b.matter, t.number, case when t.state = 'called' then t.counter end as called,
       b.state = 'cancelled' as gone
     from bookings.booking b join areas.area a on a.code = b.area and a.valid @> $2::date
     left join bookings.ticket t on t.booking_id = b.id
     where b.person_id = $1 and b.on_day >= $2 and (b.state <> 'cancelled' or b.ended_by is not null) order by b.on_day, b.at`,
    [ctx.caller.self, ctx.on]
  )
  return rows
}

export async function cancelVisit(ctx: Context, id: string): Promise<void> {
  const { self } = ctx.caller
  if (!self) throw new Refusal('platform.sign-in')
  ctx.sawPeople([self])
  const { rowCount } = await ctx.tx.query(
    `update bookings.booking set state = 'cancelled' where id = $1 and person_id = $2 and state = 'booked'`,
    [id, self]
  )
  if (!rowCount) throw new Refusal('bookings.not-there')
}
