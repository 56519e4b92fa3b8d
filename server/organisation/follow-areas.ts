import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Records, with what is owed under them, follow their areas when these are split, merged or renumbered. */
export async function followRecords(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>(
        'select distinct area from organisation.record where area between $1 and $2 order by area',
        [lo, hi]
      )
      for (const { area } of rows) {
        // A record is a district's, a street's or a community's, never a grid's.
        const to = goesTo(area) - (goesTo(area) % 1000)
        if (to !== area) await ctx.tx.query('select organisation.follow_area($1, $2)', [area, to])
      }
    }
  })
}
