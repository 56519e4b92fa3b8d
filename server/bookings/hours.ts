import { sql } from 'kysely'
import type { Hours, ServiceWindow } from '../../contract/bookings.ts'
import { AreaCode } from '../../contract/values.ts'
import { levelOf, registerOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

interface Row {
  area: number
  name: string
  morning_from: number | null
  morning_to: number | null
  afternoon_from: number | null
  afternoon_to: number | null
  slot_minutes: number | null
  places: number | null
  booking_open: boolean | null
}

const half = (from: number | null, to: number | null) =>
  from === null || to === null ? null : { opens: from, closes: to }

function windowOf(row: Row): ServiceWindow {
  const { area, name, slot_minutes: slotMinutes, places, booking_open: bookingOpen } = row
  const hours: Hours | null =
    slotMinutes === null || places === null || bookingOpen === null
      ? null
      : {
          morning: half(row.morning_from, row.morning_to),
          afternoon: half(row.afternoon_from, row.afternoon_to),
          slotMinutes,
          places,
          bookingOpen
        }
  return { area: AreaCode.parse(area), name, hours }
}

/** Streets and communities among these codes or in this range, as they are called today. */
async function windowsWhere(
  ctx: Context,
  { lo, hi, codes }: { lo: number; hi: number; codes?: readonly number[] }
): Promise<ServiceWindow[]> {
  const { rows } =
    await sql<Row>`select a.code as area, a.name, h.morning_from, h.morning_to, h.afternoon_from, h.afternoon_to,
      h.slot_minutes, h.places, h.booking_open
    from areas.area a left join bookings.hours h on h.area = a.code
    where a.valid @> ${ctx.on}::date and a.level in ('street', 'community') and a.code between ${lo} and ${hi}
      and (${codes ?? null}::bigint[] is null or a.code = any(${codes ?? null}::bigint[]))
    order by a.code`.execute(ctx.tables<'areas' | 'bookings'>())
  return rows.map(windowOf)
}

/** The windows of a territory; a district has many. */
export const listWindows = (ctx: Context): Promise<ServiceWindow[]> =>
  windowsWhere(ctx, { lo: ctx.caller.lo, hi: ctx.caller.hi })

/** These windows, wherever they are: hours are public. */
export const windowsOf = (ctx: Context, codes: readonly number[]): Promise<ServiceWindow[]> =>
  windowsWhere(ctx, { lo: 0, hi: 999_999_999_999_999, codes })

/** A window of the own territory. */
export async function getWindow(ctx: Context, area: number): Promise<ServiceWindow> {
  const { lo, hi } = ctx.caller
  const [found] = area < lo || area > hi ? [] : await windowsOf(ctx, [area])
  if (!found) throw new Refusal('bookings.no-window')
  return found
}

/** Each half ends after it begins, and the afternoon begins after the morning. */
function inOrder({ morning, afternoon }: Hours): boolean {
  const times = [morning, afternoon].flatMap(half => (half ? [half.opens, half.closes] : []))
  return times.every((time, at) => at === 0 || times[at - 1]! < time)
}

export async function setHours(ctx: Context, { area, hours }: { area: number; hours: Hours }): Promise<ServiceWindow> {
  await getWindow(ctx, area)
  if (!inOrder(hours)) throw new Refusal('bookings.hours-order')
  const { morning, afternoon, slotMinutes, places, bookingOpen } = hours
  await ctx.tx.query(
    `insert into bookings.hours (register, area, morning_from, morning_to, afternoon_from, afternoon_to, slot_minutes, places, booking_open, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (register, area) do update set morning_from = excluded.morning_from, morning_to = excluded.morning_to,
       afternoon_from = excluded.afternoon_from, afternoon_to = excluded.afternoon_to, slot_minutes = excluded.slot_minutes,
       places = excluded.places, booking_open = excluded.booking_open, set_by = excluded.set_by, set_at = now()`,
    [
      await registerOf(ctx, area),
      area,
      morning?.opens,
      morning?.closes,
      afternoon?.opens,
      afternoon?.closes,
      slotMinutes,
      places,
      bookingOpen,
      ctx.caller.account
    ]
  )
  ctx.trace({ detail: { area, level: levelOf(area) } })
  return getWindow(ctx, area)
}
