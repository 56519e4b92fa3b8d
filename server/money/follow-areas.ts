import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Lines of the budget follow their area when it is split, merged or renumbered. */
export async function followMoney(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>(
        'select distinct area from money.line where area between $1 and $2 order by area',
        [lo, hi]
      )
      for (const { area } of rows) {
        const to = goesTo(area) - (goesTo(area) % 1000)
        if (to !== area) await ctx.tx.query('select money.follow_area($1, $2)', [area, to])
      }
    }
  })
}
