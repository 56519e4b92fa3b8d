import { sql } from 'kysely'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/** Cases, papers and what was issued are filed under a community, and follow it when it is split, merged or renumbered. */
export async function followAreas(ctx: Context, follow: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  // Of people under protection too; nothing of anybody is shown.
  await acrossTerritory(ctx, { ...everywhere, trained: true }, () => refile(ctx, follow))
}

async function refile(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  for (const name of [
    'cases.case',
    'printouts.printout',
    'cases.legacy_case',
    'lists.notice',
    'cases.clue',
    'certificates.certificate',
    'certificates.seal_use'
  ]) {
    const table = sql.table(name)
    for (const { lo, hi } of from.map(rangeOf)) {
      const { rows } = await sql<{
        area: number
      }>`select distinct area from ${table} where area between ${lo} and ${hi}`.execute(ctx.tables<'cases'>())
      for (const { area } of rows)
        if (goesTo(area) !== area)
          await sql`update ${table} set area = ${goesTo(area)} where area = ${area}`.execute(ctx.tables<'cases'>())
    }
  }
}
