import { sql } from 'kysely'
import type { Movement, Outside } from '../../contract/care.ts'
import { totalWith } from '../platform/about-how-many.ts'
import type { Context } from '../platform/context.ts'
import { getOwnOutlet } from './stock.ts'

const atOnce = 50

interface Row extends Omit<Movement, 'from' | 'to'> {
  seq: number
  from_outlet: string | null
  from_name: string | null
  from_outside: Outside | null
  to_outlet: string | null
  to_name: string | null
  to_outside: Outside | null
}

const side = (outlet: string | null, name: string | null, outside: Outside | null) =>
  outlet === null ? { outside: outside! } : { outlet, name: name! }

/** The latest first. Nothing says who recorded it: the audit trail does, for whom it concerns. */
export async function listMovements(
  ctx: Context,
  { id, before }: { id: string; before?: number | undefined }
): Promise<{ movements: Movement[]; next: number | null; total?: number }> {
  await getOwnOutlet(ctx, id)
  const { rows } = await sql<Row>`
    select m.id, m.seq, m.kind, l.item, l.code, m.quantity, m.on_day as "on", m.from_outlet, f.name as from_name, m.from_outside,
      m.to_outlet, t.name as to_name, m.to_outside
    from care.movement m join care.lot l on l.id = m.lot_id
    left join care.outlet f on f.id = m.from_outlet left join care.outlet t on t.id = m.to_outlet
    where (m.from_outlet = ${id} or m.to_outlet = ${id}) and (${before ?? null}::bigint is null or m.seq < ${before ?? null}::bigint)
    order by m.seq desc limit ${atOnce + 1}`.execute(ctx.tables<'care'>())
  const shown = rows.slice(0, atOnce)
  const more = rows.length > atOnce
  return {
    movements: shown.map(({ id: movement, kind, item, code, quantity, on, ...row }) => ({
      id: movement,
      kind,
      item,
      code,
      quantity,
      on,
      from: side(row.from_outlet, row.from_name, row.from_outside),
      to: side(row.to_outlet, row.to_name, row.to_outside)
    })),
    next: more ? shown.at(-1)!.seq : null,
    ...(await totalWith(
      ctx,
      { after: before, more },
      sql`from care.movement m where m.from_outlet = ${id} or m.to_outlet = ${id}`
    ))
  }
}
