import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { Minute } from '../../contract/bookings.ts'
import type { Day } from '../../contract/values.ts'
import type { VenueBooking } from '../../contract/venues.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireLawfulTexts } from './lawful.ts'
import { lockRecord, type RecordRow, requireKind, rowOf } from './record-step.ts'

const minuteOf = (time: string | undefined): Minute => {
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number)
  return hour * 60 + minute
}
const timeOf = (minute: Minute): string =>
  [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':')

async function venueOf(ctx: Context, id: string): Promise<RecordRow> {
  const row = await rowOf(ctx, id)
  if (row.kind !== 'venue') throw new Refusal('platform.not-found')
  return row
}

export async function listVenueBookings(ctx: Context, { id }: { id: string }): Promise<VenueBooking[]> {
  const { register, area } = await venueOf(ctx, id)
  const { account, lo, hi, permissions } = ctx.caller
  const rows = await ask(
    ctx,
    sql<
      Omit<VenueBooking, 'mine'> & { account: string }
    >`select b.id, b.on_day as on, lower(b.minutes) as from, upper(b.minutes) as to,
      b.what, b.account, coalesce((select l.name from access.login l where l.id = b.account), '') as by
    from organisation.booking b where b.register = ${register} and b.record_id = ${id}::uuid and b.on_day >= ${ctx.on}
      and b.cancelled_on is null order by b.on_day, lower(b.minutes) limit 500`
  )
  const keeps = permissions.has('organisation.keep') && area >= lo && area <= hi
  return rows.map(({ account: who, ...row }) => ({
    ...row,
    mine: keeps || (who === account && permissions.has('organisation.book'))
  }))
}

interface Wanted {
  id: string
  on: Day
  from: Minute
  to: Minute
  what: string
}

/**
 * Books a venue for part of a day. Two who want the same go one after the other, so that the second reads who has it; a constraint of the
 * table holds whatever the statement.
 */
export async function bookVenue(ctx: Context, { id, on, from, to, what }: Wanted): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const { register, kind, state, fields, beginsOn, endsOn } = await venueOf(ctx, id)
  requireLawfulTexts(requireKind(ctx, kind), [what])
  if (state !== 'in-force' || on < beginsOn || on > endsOn) throw new Refusal('organisation.venue-not-open')
  if (from >= to) throw new Refusal('organisation.booking-times')
  if (on < ctx.on) throw new Refusal('organisation.booking-past')
  const { opens = '', closes = '' } = fields
  if (from < minuteOf(opens) || to > minuteOf(closes)) throw new Refusal('organisation.venue-closed', { opens, closes })
  const [taken] = await ask(
    ctx,
    sql<{ from: Minute; to: Minute; what: string }>`select lower(minutes) as from, upper(minutes) as to, what
      from organisation.booking where register = ${register} and record_id = ${id}::uuid and on_day = ${on}::date and cancelled_on is null
        and minutes && int4range(${from}, ${to}) order by minutes limit 1`
  )
  if (taken)
    throw new Refusal('organisation.venue-taken', {
      on,
      from: timeOf(taken.from),
      to: timeOf(taken.to),
      what: taken.what
    })
  const booking = v7()
  await ctx.tx.query(
    `insert into organisation.booking (register, id, record_id, on_day, minutes, what, account)
     values ($1, $2, $3, $4, int4range($5, $6), $7, $8)`,
    [register, booking, id, on, from, to, what, ctx.caller.account]
  )
  ctx.trace({ detail: { record: id, booking } })
  return { id: booking }
}

/** Frees the time. Twice is once. */
export async function cancelVenueBooking(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  const [found] = await ask(
    ctx,
    sql<{
      record: string
      gone: boolean
    }>`select record_id as record, cancelled_on is not null as gone from organisation.booking where id = ${id}::uuid`
  )
  const may = found && (await listVenueBookings(ctx, { id: found.record })).some(one => one.id === id && one.mine)
  if (found?.gone) return { id }
  if (!may) throw new Refusal('platform.not-found')
  await ctx.tx.query(
    'update organisation.booking set cancelled_on = $2, cancelled_by = $3 where id = $1 and cancelled_on is null',
    [id, ctx.on, ctx.caller.account]
  )
  ctx.trace({ detail: { record: found.record, booking: id } })
  return { id }
}
