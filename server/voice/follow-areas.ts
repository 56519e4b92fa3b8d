import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** What was said follows its area, and the one it is about, when these are split, merged or renumbered. */
export async function followVoices(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await ctx.tx.query<{ area: number }>('select voice.areas_between($1, $2) as area', [lo, hi])
      for (const { area } of rows) {
        const to = goesTo(area) - (goesTo(area) % 1000)
        if (to !== area) await ctx.tx.query('select voice.follow_area($1, $2)', [area, to])
      }
    }
  })
}
