import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Notices follow their areas when these are split, merged or renumbered; one for a building goes with the building. */
export async function followNotices(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      await ctx.tx.query(
        `update notices.notice n set area = b.grid from areas.building b
         where b.id = n.building_id and n.area between $1 and $2 and n.area % 1000 <> 0 and b.grid <> n.area`,
        [lo, hi]
      )
      const { rows } = await ctx.tx.query<{ area: number }>(
        `select area from notices.notice where area between $1 and $2
         union select area from areas.welcome where area between $1 and $2 order by area`,
        [lo, hi]
      )
      for (const { area } of rows)
        if (goesTo(area) !== area) {
          await ctx.tx.query('select notices.follow_area($1, $2)', [area, goesTo(area)])
          // A welcome pack is a street's or a community's, never a grid's.
          await ctx.tx.query(
            'update areas.welcome set area = $2::bigint - $2::bigint % 1000, account = $3 where area = $1',
            [area, goesTo(area), ctx.caller.account]
          )
        }
    }
  })
}
