import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Outlets follow their areas when these are split, merged or renumbered; stock, orders and movements stay with the outlet. */
export async function followOutlets(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>(
        'select distinct area from care.outlet where area between $1 and $2 order by area',
        [lo, hi]
      )
      for (const { area } of rows)
        if (goesTo(area) !== area) await ctx.tx.query('select care.follow_area($1, $2)', [area, goesTo(area)])
    }
  })
}
