import type { WindowDay } from '../../contract/bookings.ts'
import type { Day } from '../../contract/values.ts'
import { areaNames } from '../areas/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { voidOldLetters } from './follow-moves.ts'
import { getWindow, windowsOf } from './hours.ts'
import { ticketColumns } from './numbers.ts'

/** Who comes to a window on a day, by time, and the numbers of that day. People whom the post may not see have no name here. */
export async function getWindowDay(
  ctx: Context,
  { area, on }: { area: number; on?: Day | undefined }
): Promise<WindowDay> {
  await getWindow(ctx, area)
  const day = on ?? ctx.on
  const { rows: bookings } = await ctx.tx.query<WindowDay['bookings'][number] & { person: string }>(
    `select b.id, b.at, b.matter, b.person_id as person, e.name, e.id as enrolment, t.number
     from bookings.booking b left join bookings.ticket t on t.booking_id = b.id
     left join lateral (select id, name from people.enrolment where person_id = b.person_id order by enrolled desc, seat desc limit 1) e on true
     where b.area = $1 and b.on_day = $2 and b.state <> 'cancelled' order by b.at, b.place`,
    [area, day]
  )
  const { rows: tickets } = await ctx.tx.query<WindowDay['tickets'][number]>(
    `select ${ticketColumns} from bookings.ticket where area = $1 and on_day = $2 order by number`,
    [area, day]
  )
  ctx.sawPeople(bookings.filter(({ enrolment }) => enrolment !== null).map(({ person }) => person))
  return { bookings: bookings.map(({ person: _, ...booking }) => booking), tickets }
}

/** For everybody in the hall: the numbers called last and how many wait. */
export async function getScreen(
  ctx: Context,
  { area }: { area: number }
): Promise<{ name: string; called: { number: number; counter: number }[]; waiting: number }> {
  const [window] = await windowsOf(ctx, [area])
  if (!window?.hours) throw new Refusal('bookings.no-window')
  const { rows } = await ctx.tx.query<{ number: number | null; counter: number; waiting: number }>(
    'select number, counter, waiting from bookings.called($1, $2)',
    [area, ctx.on]
  )
  const names = await areaNames(ctx, [area], ctx.on)
  return {
    name: names(area).slice(3).join(' '),
    called: rows.flatMap(({ number, counter }) => (number === null ? [] : [{ number, counter }])),
    waiting: rows[0]?.waiting ?? 0
  }
}

const keptDays = 30

/** Part of the daily work: bookings and numbers older than thirty days. */
export const forgetBookings = (platform: Platform, caller: Context['caller']): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'bookings.window', route: 'forget bookings', trace: 'none' },
    async ctx => {
      await voidOldLetters(ctx, keptDays)
      const { rows } = await ctx.tx.query<{ gone: number }>('select bookings.forget($1::date - $2::int) as gone', [
        ctx.on,
        keptDays
      ])
      return rows[0]!.gone
    }
  )
