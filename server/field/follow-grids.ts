import { sql } from 'kysely'
import { type Follow, rangeOf } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

/**
 * When areas are cut anew, open calls and lines stay with the people and households they are about, once these have followed;
 * what is about nobody goes where the area went. A device stays with its grid: its worker takes the post of the new one.
 */
export async function followGrids(ctx: Context, { from, goesTo }: Pick<Follow, 'from' | 'goesTo'>): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const db = ctx.tables<'field' | 'people' | 'areas'>()
    for (const { lo, hi } of from.map(rangeOf)) {
      for (const name of ['task', 'sent']) {
        const table = sql.table(`field.${name}`)
        await sql`update ${table} t set area = e.area from people.enrolment e
          where t.area between ${lo} and ${hi} and e.register = t.register and e.id = t.enrolment_id and e.area <> t.area`.execute(
          db
        )
      }
      await sql`update field.task t set area = h.area from people.household h
        where t.area between ${lo} and ${hi} and h.register = t.register and h.id = t.household_id and h.area <> t.area`.execute(
        db
      )
      // A check goes where the buildings went.
      await sql`update field.task t set area = b.grid from areas.building b
        where t.area between ${lo} and ${hi} and t.compound_id = b.compound_id and t.state = 'open'
          and not exists (select from areas.building o where o.compound_id = t.compound_id and o.grid = t.area)`.execute(
        db
      )
      for (const name of ['task', 'sent', 'campaign', 'device', 'photo', 'photo_part', 'compound_check']) {
        const table = sql.table(`field.${name}`)
        const { rows } = await sql<{
          area: number
        }>`select distinct area from ${table} where area between ${lo} and ${hi}`.execute(db)
        for (const { area } of rows)
          if (goesTo(area) !== area)
            await sql`update ${table} set area = ${goesTo(area)} where area = ${area}`.execute(db)
      }
    }
  })
}
