import { sql } from 'kysely'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** What two offices have open follows an office that is split, merged or renumbered. */
export async function followOffices(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    for (const end of ['asking_area', 'asked_area'].map(name => sql.ref(name)))
      for (const { lo, hi } of from.map(rangeOf)) {
        const { rows } = await sql<{
          area: number
        }>`select distinct ${end} as area from two_ends.exchange where ${end} between ${lo} and ${hi}`.execute(
          ctx.tables<'two_ends'>()
        )
        for (const { area } of rows)
          if (goesTo(area) !== area)
            await sql`update two_ends.exchange set ${end} = ${goesTo(area)} where ${end} = ${area}`.execute(
              ctx.tables<'two_ends'>()
            )
      }
  })
}
