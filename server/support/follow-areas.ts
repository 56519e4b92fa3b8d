import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** What was told follows its area when this is split, merged or renumbered; its rows are seen for their area and nothing else. */
export async function followPrivateHelp(
  ctx: Context,
  { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>
): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>(
        'select distinct area from support.help where area between $1 and $2 order by area',
        [lo, hi]
      )
      for (const { area } of rows)
        if (goesTo(area) !== area) await ctx.tx.query('select support.follow_area($1, $2)', [area, goesTo(area)])
    }
  })
}
