import { sql } from 'kysely'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/**
 * A relation made by the batches is known no longer; one they ended holds again as before. Wherever it is held: the
 * offices that were told of it are told that it is taken back. How many there were.
 */
export async function takeRelationsBack(
  ctx: Context,
  { batches, persons }: { batches: string[]; persons: string[] }
): Promise<number> {
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const db = ctx.tables<'people'>()
    const { rows } = await sql<{ id: string; later: boolean }>`
      select r.id, exists (select from people.relation l where l.id = r.id and l.known_from >= r.known_from
          and l.batch_id <> all(${batches}::uuid[])) as later
      from people.relation r where r.batch_id = any(${batches}::uuid[]) and r.known_to is null
        and (r.person_id = any(${persons}::uuid[]) or r.relative_id = any(${persons}::uuid[])) for update`.execute(db)
    if (rows.some(row => row.later)) throw new Refusal('people.undo-relation')
    const ids = rows.map(row => row.id)
    if (ids.length === 0) return 0
    await sql`
      with gone as (
        update people.relation r set known_to = greatest(clock_timestamp(), known_from + interval '1 millisecond')
        where r.id = any(${ids}::uuid[]) and r.known_to is null returning r.*)
      insert into people.relation
        (register, id, area, kind, person_id, relative_id, valid_from, valid_to, known_from, batch_id, protected)
      select b.register, b.id, b.area, b.kind, b.person_id, b.relative_id, b.valid_from, b.valid_to, g.known_to,
        b.batch_id, g.protected
      from gone g join people.relation b on b.id = g.id and b.register = g.register and b.area = g.area
        and b.known_to = g.known_from and b.batch_id < g.batch_id`.execute(db)
    return ids.length
  })
}

/** A household opened by the batches is closed as of the day it began; its number is free. Whoever joined it since keeps it. */
export async function closeHouseholds(
  ctx: Context,
  { batches, whole }: { batches: string[]; whole: boolean }
): Promise<void> {
  const db = ctx.tables<'people'>()
  const { rows } = await sql<{ id: string; lived: boolean }>`
    select h.id, exists (select from people.enrolment e where e.household_id = h.id and e.enrolled) as lived
    from people.household h where h.batch_id = any(${batches}::uuid[]) and h.closed_on is null`.execute(db)
  if (whole && rows.some(row => row.lived)) throw new Refusal('people.undo-household')
  const empty = rows.filter(row => !row.lived).map(row => row.id)
  await sql`update people.household set closed_on = opened_on, number = null where id = any(${empty}::uuid[])`.execute(
    db
  )
}
