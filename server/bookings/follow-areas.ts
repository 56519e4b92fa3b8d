import { sql } from 'kysely'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Windows follow their areas when these are split, merged or renumbered: hours, bookings, and the numbers of the day. */
export async function followWindows(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await sql<{ area: number }>`
        select area from bookings.hours where area between ${lo} and ${hi}
        union select area from bookings.booking where area between ${lo} and ${hi}
        union select area from bookings.ticket where area between ${lo} and ${hi} order by area`.execute(
        ctx.tables<'bookings'>()
      )
      for (const { area } of rows) {
        const to = goesTo(area)
        // A window is a street's or a community's, never a grid's.
        const place = to - (to % 1000)
        if (place === area) continue
        await sql`select bookings.follow_area(${area}::bigint, ${place}::bigint)`.execute(ctx.tables<'bookings'>())
      }
    }
  })
}
