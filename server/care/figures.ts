import { sql } from 'kysely'
import { type SupplyFigures, soonDays } from '../../contract/care.ts'
import type { AreaCode } from '../../contract/values.ts'
import { rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** The first day of the month, so many months ago. */
function monthsAgo(on: string, months: number): string {
  const [year, month] = on.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
}

/** What was handed out and what is there, by outlet and item. There is nothing finer, because nothing finer was ever recorded. */
export async function getSupplyFigures(
  ctx: Context,
  { months, area }: { months: number; area?: AreaCode | undefined }
): Promise<SupplyFigures> {
  const from = monthsAgo(ctx.on, months)
  const { lo, hi } = area === undefined ? ctx.caller : rangeOf(area)
  if (lo < ctx.caller.lo || hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const { rows } = await sql<Omit<SupplyFigures['lines'][number], 'outlet'> & { outlet_id: string; name: string }>`
    with own as (select id, name, area from care.outlet where area between ${lo} and ${hi}),
    handed as (select m.from_outlet as id, l.item, sum(m.quantity) as n from care.movement m join care.lot l on l.id = m.lot_id
      where m.kind = 'hand-out' and m.on_day >= ${from}::date and m.from_outlet in (select id from own) group by 1, 2),
    held as (select s.outlet_id as id, l.item, sum(s.quantity) filter (where l.recalled_on is null and l.expires_on >= ${ctx.on}) as good,
        sum(s.quantity) filter (where l.recalled_on is null and l.expires_on between ${ctx.on}::date and ${ctx.on}::date + ${soonDays}::int) as soon,
        sum(s.quantity) filter (where l.recalled_on is null and l.expires_on < ${ctx.on}) as past,
        sum(s.quantity) filter (where l.recalled_on is not null) as recalled,
        min(l.expires_on) filter (where l.recalled_on is null and l.expires_on >= ${ctx.on}) as first_expiry
      from care.stock s join care.lot l on l.id = s.lot_id where s.outlet_id in (select id from own) and s.quantity > 0 group by 1, 2)
    select o.id as outlet_id, o.name, coalesce(h.item, k.item) as item, coalesce(h.n, 0)::int as handed, coalesce(k.good, 0)::int as good,
      coalesce(k.soon, 0)::int as soon, coalesce(k.past, 0)::int as past, coalesce(k.recalled, 0)::int as recalled, k.first_expiry as "firstExpiry"
    from (handed h full join held k on k.id = h.id and k.item = h.item) join own o on o.id = coalesce(h.id, k.id)
    order by o.area, o.name, 3`.execute(ctx.tables<'care'>())
  return {
    from: from as SupplyFigures['from'],
    to: ctx.on,
    lines: rows.map(({ outlet_id: id, name, ...line }) => ({ outlet: { id, name }, ...line }))
  }
}
